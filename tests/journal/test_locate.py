"""Which journal a command is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal import locate


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = tmp_path / "book"
    (root / "entries" / "2026").mkdir(parents=True)
    (root / "journal.toml").write_text("")
    return root


def test_named_journal_wins_over_the_variable_and_the_nearest(book: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "journal.toml").write_text("")

    found = locate.find_journal(
        str(other), start=str(book), environ={"DARLINGS_JOURNAL": str(book)}
    )

    assert found == str(other)


def test_variable_wins_over_the_nearest(book: Path, tmp_path: Path) -> None:
    assert locate.find_journal(start=str(tmp_path), environ={"DARLINGS_JOURNAL": str(book)}) == str(
        book
    )


def test_nearest_is_looked_for_upwards(book: Path) -> None:
    assert locate.find_journal(start=str(book / "entries" / "2026"), environ={}) == str(book)


def test_last_used_is_the_last_resort(book: Path, tmp_path: Path) -> None:
    locate.remember(str(book))

    assert locate.find_journal(start=str(tmp_path), environ={}) == str(book)


def test_last_used_journal_that_is_gone_is_not_used(book: Path, tmp_path: Path) -> None:
    locate.remember(str(book))
    (book / "journal.toml").unlink()

    with pytest.raises(locate.NoJournal, match="no journal here"):
        locate.find_journal(start=str(tmp_path), environ={})


def test_named_folder_without_a_journal_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(locate.NoJournal, match=r"it has no journal\.toml") as refused:
        locate.find_journal(str(tmp_path), environ={})
    assert refused.value.exit_code == 2


def test_deleted_current_folder_is_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    with pytest.raises(locate.NoJournal):
        locate.find_journal(environ={})


def test_state_folder_that_cannot_be_written_is_no_fault(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))

    locate.remember(str(book))

    assert locate.last_used() is None
