"""An import is taken back through the journal, and the versions it replaced come back."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from entries.errors import Refused, StorageError
from entries.importing import plan, registry
from journal.journal import Journal
from journal.run import Run
from journal.undo import UndoReport
from tests.entries.importing.recording import HEAD, with_scrolls


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """A journal into which scrolls can be imported, and any other document."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    known = with_scrolls()
    monkeypatch.setattr(plan, "catalogue", lambda: known)
    monkeypatch.setattr(registry, "catalogue", lambda: known)
    yield Journal.create(
        tmp_path / "book", title="B", target_words=80_000, deadline=date(2027, 6, 30)
    )


def scroll(journal: Journal, **words: int) -> Path:
    """Write a document with a record for each name, and these words."""
    path = journal.root.parent / "x.scroll"
    records = [f"{name}|2026-03-0{n}|{words[name]}|x" for n, name in enumerate(words, 1)]
    path.write_text(HEAD + "\n".join(records), encoding="utf-8")
    return path


def words_of(journal: Journal) -> list[int | None]:
    return [one.entry.words for one in journal.entries(oldest_first=True)]


def taken(report: UndoReport) -> tuple[int, int]:
    return len(report.undone), len(report.left)


def test_an_update_is_taken_back_to_the_version_before(journal: Journal) -> None:
    journal.import_([scroll(journal, a=100, b=200)])
    first = [journal.folder.read(one.path).data for one in journal.entries()]
    report = journal.import_([scroll(journal, a=150, b=200, c=300)])
    assert (len(report.imported), len(report.updated), len(report.skipped)) == (1, 1, 1)
    assert words_of(journal) == [150, 200, 300]
    assert taken(journal.undo(dry_run=True)) == (2, 0)
    undone = journal.undo()
    assert sorted(one.restored for one in undone.undone) == [False, True]
    assert words_of(journal) == [100, 200]
    assert [journal.folder.read(one.path).data for one in journal.entries()] == first
    assert journal.undo(undone.batch).undone == ()


def test_updates_are_taken_back_one_after_the_other(journal: Journal) -> None:
    for words in (100, 150, 175):
        journal.import_([scroll(journal, a=words)])
    assert [words_of(journal) for _ in range(3) if journal.undo()] == [[150], [100], []]


def test_an_update_whose_version_before_is_gone_stays(journal: Journal) -> None:
    journal.import_([scroll(journal, a=100)])
    journal.import_([scroll(journal, a=150)])
    (trashed,) = journal.trashed()
    (journal.root / ".trash" / trashed.name).unlink()
    report = journal.undo()
    assert [one.reason for one in report.left] == [
        "the version before it is no longer in the trash"
    ]
    assert words_of(journal) == [150]


def test_an_update_edited_since_stays_unless_forced_and_then_nothing_is_lost(
    journal: Journal,
) -> None:
    journal.import_([scroll(journal, a=100)])
    journal.import_([scroll(journal, a=150)])
    (entry,) = journal.entries()
    journal.edit(entry.path, {"words": 151})
    assert taken(journal.undo()) == (0, 1)
    assert taken(journal.undo(force=True)) == (1, 0)
    assert words_of(journal) == [100]
    kept = [journal.folder.read_trashed(one.name).data for one in journal.trashed()]
    assert any(b"words: 151" in data for data in kept)


def test_a_large_undo_is_never_taken_for_a_vanished_folder(journal: Journal) -> None:
    journal.import_([scroll(journal, **{f"r{n}": n for n in range(1, 10)})])
    journal.refresh()
    journal.undo()
    report = journal.refresh()
    assert (report.warning, report.removed) == (None, 9)


def test_an_undo_cut_short_unnoticed_is_completed_and_believed(journal: Journal) -> None:
    journal.import_([scroll(journal, **{f"r{n}": n for n in range(1, 10)})])
    paths = [one.path for one in journal.entries()]
    list(journal.folder.trash_all(paths[:7]))  # and killed here
    other = Journal.open(journal.root)
    assert other.refresh().warning is not None
    report = other.undo()
    assert taken(report) == (2, 0)
    assert len(report.gone) == 7
    assert other.refresh().warning is None
    assert other.entries() == []


def test_a_stopped_undo_says_so(journal: Journal) -> None:
    journal.import_([scroll(journal, a=1, b=2, c=3)])
    asked = iter([False, False, True])
    seen: list[tuple[int, int]] = []
    run = Run(writing=lambda done, of: seen.append((done, of)), stop=lambda: next(asked))
    report = journal.undo(run=run)
    assert (taken(report), report.stopped, seen) == ((2, 0), True, [(1, 3), (2, 3)])
    assert taken(journal.undo()) == (1, 0)


def test_batches_are_listed_newest_first(journal: Journal) -> None:
    first = journal.import_([scroll(journal, a=1)]).batch
    second = journal.import_([scroll(journal, a=1, b=2, c=3)]).batch
    assert [(one.batch, one.files) for one in journal.batches()] == [(second, 2), (first, 1)]


def test_several_imports_of_one_beginning_are_refused(journal: Journal) -> None:
    first = journal.import_([scroll(journal, a=1)]).batch
    journal.import_([scroll(journal, a=1, b=2)])
    with pytest.raises(Refused, match="2 imports begin with"):
        journal.undo(first[:2])


def test_the_sums_of_an_import_hold_in_its_json(journal: Journal) -> None:
    journal.import_([scroll(journal, a=1, b=2)])
    path = scroll(journal, a=1, b=3, c=4)
    path.write_text(path.read_text("utf-8") + "\nbad\nidle", encoding="utf-8")
    told = journal.import_([path, path.with_name("gone")]).as_json()
    assert (told["documents"], told["records"]) == (2, 6)
    sizes = {
        key: len(value)
        for key in ("imported", "updated", "skipped", "rejected")
        if isinstance(value := told[key], list)
    }
    assert sizes == {"imported": 1, "updated": 1, "skipped": 2, "rejected": 2}


def installment(journal: Journal, prose: str, *, number: str = "Entry 7: ") -> Path:
    path = journal.root.parent / "07.txt"
    path.write_text(f"{number}Salt\n\nMarch 11, 2019\n\n{prose}\n", encoding="utf-8")
    return path


def test_an_installment_whose_text_changed_is_brought_up_to_date(journal: Journal) -> None:
    journal.import_([installment(journal, "I wrote 500 words today.")])
    report = journal.import_([installment(journal, "I wrote 650 words today, not 500.")])
    assert (len(report.imported), len(report.updated)) == (0, 1)
    assert words_of(journal) == [650]
    journal.undo()
    assert words_of(journal) == [500]


@pytest.mark.parametrize("number", ["", "Entry 8: "])
def test_another_text_of_the_same_day_is_another_entry(journal: Journal, number: str) -> None:
    journal.import_([installment(journal, "I wrote 500 words today.")])
    report = journal.import_([installment(journal, "I wrote 650 words today.", number=number)])
    assert (len(report.imported), len(report.updated)) == (1, 0)
    assert sorted(map(str, words_of(journal))) == ["500", "650"]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ("On Saturday, I wrote 300 words. On Sunday, I wrote 900 words.", "tells of other days"),
        ("I wrote 650 words today.", "which you have edited"),
    ],
)
def test_a_changed_installment_never_costs_an_edit_nor_counts_a_day_twice(
    journal: Journal, changed: str, reason: str
) -> None:
    journal.import_([installment(journal, "I wrote 500 words today.")])
    if "edited" in reason:
        journal.edit(journal.find("7"), {"words": 501})
    before = words_of(journal)
    report = journal.import_([installment(journal, changed)])
    assert [reason in one.reason for one in report.skipped] == [True]
    assert (report.records, words_of(journal)) == (1, before)


def test_another_file_under_the_name_of_the_version_before_is_not_taken_for_it(
    journal: Journal,
) -> None:
    for words in (100, 150):
        journal.import_([scroll(journal, a=words)])
    (entry,) = journal.entries()
    (before,) = (journal.root / ".trash" / one.name for one in journal.trashed())
    for there in ((journal.root / entry.path).read_bytes(), b"Mine.\n"):
        before.write_bytes(there)  # the trash was emptied, and filled again
        assert taken(journal.undo()) == (0, 1)
        assert words_of(journal) == [150]


def test_where_the_new_files_can_not_go_the_newer_versions_stay_too(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.import_([scroll(journal, a=100)])
    journal.import_([scroll(journal, a=150, b=200)])
    before = {path: path.read_bytes() for path in journal.root.glob("entries/**/*.md")}

    def failing(_: Path) -> None:
        raise OSError(errno.EIO, "fault")

    with monkeypatch.context() as patch:
        patch.setattr("entries.trash.sync_folder", failing)
        with pytest.raises(StorageError, match="can't delete from"):
            journal.undo()
    assert {path: path.read_bytes() for path in journal.root.glob("entries/**/*.md")} == before
    assert taken(journal.undo()) == (2, 0)


def test_a_file_that_was_moved_goes_from_where_it_is(journal: Journal) -> None:
    journal.import_([scroll(journal, a=1, b=2)])
    first, second = (journal.root / one.path for one in journal.entries())
    (journal.root / "entries" / "sorted").mkdir()
    first.rename(journal.root / "entries" / "sorted" / "mine.md")
    second.rename(second.with_name("renamed.md"))
    assert taken(journal.undo()) == (2, 0)
    assert journal.entries() == []
    restored = journal.restore(next(one.name for one in journal.trashed() if "sorted" in one.name))
    assert restored == "entries/sorted/mine.md"


def test_an_entry_broken_since_stays_is_listed_and_does_not_come_again(journal: Journal) -> None:
    document = scroll(journal, a=100, b=200)
    journal.import_([document])
    path = journal.root / journal.entries(oldest_first=True)[0].path
    path.write_text(path.read_text().replace("words: 100", "title: a: b: [c\nwords: 100"))
    again = journal.import_([document])
    assert (again.imported, len(again.skipped)) == ((), 2)
    report = journal.undo(force=True)
    assert taken(report) == (1, 1)
    assert report.left[0].path == path.relative_to(journal.root).as_posix()
    assert "can't be read" in report.left[0].reason
    assert not report.stopped
    path.write_text(path.read_text().replace("title: a: b: [c\n", ""))
    assert words_of(journal) == [100]
