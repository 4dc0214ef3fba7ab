"""The prompt line: kept, added to, and dropped when it no longer holds."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journal import line, places


def figures(*, words: int = 100, total: int = 46_230, quota: int = 730, days_left: int = 23) -> str:
    return str(line.Line(words, quota, total, target=80_000, days_left=days_left))


def with_odds(*, total: int = 46_230) -> line.Line:
    return line.Line(100, 730, total, target=80_000, days_left=23, odds="9 in 10")


@pytest.fixture
def root(tmp_path: Path) -> str:
    book = tmp_path / "book"
    book.mkdir()
    (book / "journal.toml").write_text("[book]\n")
    return str(book)


def keep(root: str, *, indexed: frozenset[str] = frozenset(), lasts: float = 60.0) -> None:
    kept = line.Line(words=100, quota=730, total=46_230, target=80_000, days_left=23)
    line.keep_line(root, kept, until=time.time() + lasts, indexed=indexed)


def test_line_reads_well() -> None:
    assert figures() == "today 100/730 · 46,230 of 80,000 words · 23 days left"


def test_line_on_a_rest_day_names_no_quota() -> None:
    assert figures(quota=0, days_left=1) == "today 100 · 46,230 of 80,000 words · 1 day left"


def test_chance_comes_last_and_not_once_the_words_are_there() -> None:
    assert str(with_odds()) == f"{figures()} · chance 9 in 10"
    assert str(with_odds(total=80_000)) == figures(total=80_000)


def test_chance_is_kept_as_it_was_computed(root: str) -> None:
    line.keep_line(root, with_odds(), until=time.time() + 60, indexed=frozenset())
    assert str(line.read_line(root)) == f"{figures()} · chance 9 in 10"


@pytest.mark.parametrize("today", [True, False])
def test_chance_is_one_of_the_past_once_words_are_logged(root: str, today: bool) -> None:
    line.keep_line(root, with_odds(), until=time.time() + 60, indexed=frozenset())
    line.add_logged(root, "entries/a.md", words=250, today=today)
    assert str(line.read_line(root)).endswith(
        "46,480 of 80,000 words · 23 days left · chance was 9 in 10"
    )


def test_line_of_an_older_version_is_as_good_as_none(root: str) -> None:
    keep(root)
    file = Path(places.journal_cache(root), "line")
    magic, until, stamp, kept, _ = file.read_text().split("\n", 4)
    file.write_text("\n".join(("darlings line 1", until, stamp, kept, "+ 5 entries/old.md", "")))
    assert line.read_line(root) is None

    keep(root)
    assert str(line.read_line(root)) == figures()
    assert file.read_text().startswith(magic)


@pytest.mark.parametrize("odds", ["\x1b[2J", "likely", "+ 5 entries/a.md", "9 in 10 \x1b[2J"])
def test_damaged_chance_is_computed_anew(root: str, odds: str) -> None:
    keep(root)
    file = Path(places.journal_cache(root), "line")
    file.write_text("\n".join((*file.read_text().split("\n")[:4], odds, "")))
    assert line.read_line(root) is None


def test_kept_line_is_read_back(root: str) -> None:
    keep(root)
    assert str(line.read_line(root)) == figures()


def test_words_logged_today_are_added(root: str) -> None:
    keep(root)
    line.add_logged(root, "entries/2026/2026-11-22-a.md", words=250, today=True)
    line.add_logged(root, "entries/2026/2026-11-22-b.md", words=-50, today=True)

    assert str(line.read_line(root)) == figures(words=300, total=46_430)


def test_words_of_another_day_count_towards_the_total_alone(root: str) -> None:
    keep(root)
    line.add_logged(root, "entries/2026/2026-11-20-a.md", words=250, today=False)

    assert str(line.read_line(root)) == figures(total=46_480)


def test_entries_that_were_counted_meanwhile_are_not_counted_twice(root: str) -> None:
    keep(root)
    line.add_logged(root, "entries/a.md", words=250, today=True)
    line.add_logged(root, "entries/b.md", words=30, today=True)
    keep(root, indexed=frozenset({"entries/a.md"}))

    assert str(line.read_line(root)) == figures(words=130, total=46_260)


def test_line_ends_with_the_writers_day(root: str) -> None:
    keep(root, lasts=-1.0)
    assert line.read_line(root) is None


def test_changed_journal_toml_drops_the_line(root: str) -> None:
    keep(root)
    Path(root, "journal.toml").write_text("[book]\ntarget_words = 1\n")
    assert line.read_line(root) is None


@pytest.mark.parametrize(
    "text", ["", "garbage", "darlings line 1\nsoon\n", "darlings line 1\n9e99"]
)
def test_damaged_line_is_computed_anew(root: str, text: str) -> None:
    keep(root)
    Path(places.journal_cache(root), "line").write_text(text)
    assert line.read_line(root) is None


def test_nothing_is_appended_where_no_line_was_kept(root: str) -> None:
    line.add_logged(root, "entries/a.md", words=1, today=True)
    assert not Path(places.journal_cache(root)).exists()


def test_line_is_private(root: str) -> None:
    keep(root)
    file = Path(places.journal_cache(root), "line")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_cache_that_cannot_be_written_is_no_fault(
    root: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))

    keep(root)

    assert line.read_line(root) is None


def test_reading_the_line_imports_next_to_nothing() -> None:
    code = (
        "import sys; before = set(sys.modules); import journal.line, journal.locate; "
        "print(*sorted(set(sys.modules) - before))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    heavy = {
        "json",
        "typing",
        "collections",
        "re",
        "hashlib",
        "datetime",
        "pathlib",
        "sqlite3",
        "sqlmodel",
        "typer",
    }
    assert heavy.isdisjoint(run.stdout.split())
