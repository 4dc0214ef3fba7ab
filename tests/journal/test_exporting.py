"""What is exported and imported is the same journal."""

from __future__ import annotations

import csv
import errno
import io
import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from entries.entry import DateRange, Distraction, Entry
from entries.errors import Refused, Stopped, StorageError
from entries.exporting.table import plain_cell
from entries.frontmatter import read_entry, split_front_matter
from entries.importing.registry import catalogue
from entries.problem import Problem
from entries.scan import Scan
from journal.exporting import ExportReport
from journal.imports import ImportReport
from journal.journal import Journal
from journal.run import Run
from tests.entries.entry_strategies import entries
from tests.entries.importing.documents import FIXTURES
from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS

WHOLE = ("md", "json")
FEW = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

BY_HAND = {
    "entries/2026/2026-03-01-the-ferry.md": b"---\n# mine\nwords:   0512\nmood: [calm,  {a: 1}]\n"
    b"date: 2026-03-01\n---\n\nThe ferry.\n",
    "entries/2026/2026-03-01-the-ferry-2.md": b"---\r\ndate: 2026-03-01\r\n---\r\nCRLF.\r\n\r\n",
    "entries/notes/2026-03-02.md": b"No front matter at all.\n---\nA scene.",
    "entries/undated/a.md": b"\xef\xbb\xbf---\ntags: [x]\nkept: 1:30\n---\n  \n  Indented.  \n\n",
    "entries/2026/2026-03-03-b.md": b"---\nwords: many\ntitle: x\n---\n\nA bad value.\n",
    "clippings/2025/2025-01-01-lamps.md": b"---\ntitle: Lamps\nurl: https://x.example\n---\nRead.\n",
}
BROKEN = {
    "entries/2026/2026-04-01-open.md": b"---\ntitle: [open\ndate: 2026-04-01\n---\n\nText.\n",
    "entries/2026/2026-04-02-nul.md": b"\0\0\0\0",
    "entries/2026/2026-04-03-theirs.md": b"---\nsource: a blog\n---\nText.\n",
    "entries/2026/2026-04-04-wide.md": "\ufeffText.".encode("utf-16-le"),
}


@contextmanager
def _journals() -> Iterator[tuple[Journal, Journal, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        yield a_journal(root / "one"), a_journal(root / "two"), root


def a_journal(root: Path) -> Journal:
    return Journal.create(root, title="B", target_words=80_000, deadline=date(2027, 6, 30))


@pytest.fixture
def one(tmp_path: Path) -> Journal:
    return a_journal(tmp_path / "one")


@pytest.fixture
def two(tmp_path: Path) -> Journal:
    return a_journal(tmp_path / "two")


def put(journal: Journal, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        file = journal.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def export(
    journal: Journal, folder: Path, format: str, **options: Any
) -> tuple[Path, ExportReport]:
    target = folder / f"out-{journal.root.name}.{format}"
    return target, journal.export(target, format=format, **options)


def moved(one: Journal, two: Journal, folder: Path, format: str) -> ImportReport:
    return two.import_([export(one, folder, format)[0]])


def told(journal: Journal) -> dict[str, Entry]:
    """Give every entry and clipping by its path, as it is but for the mark of the import."""
    found = {}
    for stamp in journal.folder.scan().files:
        entry = read_entry(journal.folder.read(stamp.path).data, path=stamp.path).entry
        assert entry is not None
        found[stamp.path] = replace(entry, source=None)
    return found


def bodies(journal: Journal) -> dict[str, bytes]:
    return {
        stamp.path: split_front_matter(journal.folder.read(stamp.path).data).body
        for stamp in journal.folder.scan().files
    }


def sources(journal: Journal) -> dict[str, str]:
    return {file.path: file.source.key for file in journal.index.imported()}


@pytest.mark.parametrize("format", WHOLE)
@given(written=st.lists(entries, max_size=4), clipping=entries)
@FEW
def test_any_entries_come_back_the_same(format: str, written: list[Entry], clipping: Entry) -> None:
    with _journals() as (one, two, folder):
        for entry in written:
            one.folder.create(replace(entry, source=None))
        one.folder.create(replace(clipping, source=None), clipping=True)
        report = moved(one, two, folder, format)
        assert report.rejected == ()
        assert told(two) == told(one)
        assert bodies(two) == bodies(one)
        again = two.import_([folder / f"out-one.{format}"])
        assert (again.imported, again.updated) == ((), ())


@pytest.mark.parametrize("format", WHOLE)
def test_files_of_the_writers_own_keep_every_byte_but_the_mark(
    one: Journal, two: Journal, tmp_path: Path, format: str
) -> None:
    put(one, BY_HAND)
    report = moved(one, two, tmp_path, format)
    assert (report.rejected, report.skipped) == ((), ())
    assert told(two) == told(one)
    for path, data in BY_HAND.items():
        lines = two.folder.read(path).data.splitlines(keepends=True)
        bare = b"".join(line for line in lines if not line.startswith(b"source: "))
        assert bare.endswith(data.removeprefix(b"\xef\xbb\xbf"))


@pytest.mark.parametrize("format", WHOLE)
def test_it_is_taken_back_whole(one: Journal, two: Journal, tmp_path: Path, format: str) -> None:
    put(one, BY_HAND)
    one.log("Logged.", words=3)
    report = moved(one, two, tmp_path, format)
    undone = two.undo(report.batch)
    assert (len(undone.undone), undone.left) == (len(BY_HAND) + 1, ())
    assert told(two) == {}


@pytest.mark.parametrize("format", WHOLE)
def test_what_was_edited_since_stays(
    one: Journal, two: Journal, tmp_path: Path, format: str
) -> None:
    put(one, BY_HAND)
    report = moved(one, two, tmp_path, format)
    with (two.root / "entries/notes/2026-03-02.md").open("ab") as file:
        file.write(b" ")
    assert [left.path for left in two.undo(report.batch).left] == ["entries/notes/2026-03-02.md"]


@pytest.mark.parametrize("format", WHOLE)
def test_broken_files_are_exported_and_said_and_said_again(
    one: Journal, two: Journal, tmp_path: Path, format: str
) -> None:
    put(one, BROKEN | BY_HAND)
    target, report = export(one, tmp_path, format)
    assert (report.entries, report.clippings, report.left_out) == (9, 1, ())
    assert {problem.path for problem in one.problems()} >= set(BROKEN) - {
        "entries/2026/2026-04-03-theirs.md"
    }
    brought = two.import_([target])
    assert len(brought.rejected) == len(BROKEN)
    assert all(one.reason for one in brought.rejected)
    assert len(brought.imported) == len(BY_HAND)
    assert brought.records == len(BROKEN) + len(BY_HAND)


def test_a_folder_is_the_journal_byte_for_byte(one: Journal, tmp_path: Path) -> None:
    put(one, BROKEN | BY_HAND)
    target, _ = export(one, tmp_path, "md")
    files = {path.relative_to(target): path.read_bytes() for path in target.rglob("*.md")}
    assert files == {Path(path): data for path, data in (BROKEN | BY_HAND).items()}
    assert (target / "journal.toml").read_bytes() == (one.root / "journal.toml").read_bytes()
    assert Journal.open(target).folder.scan().files != []


def test_json_is_strict_and_front_and_body_are_the_file(one: Journal, tmp_path: Path) -> None:
    put(one, BY_HAND)
    target, _ = export(one, tmp_path, "json")
    data = json.loads(target.read_bytes(), parse_constant=pytest.fail)
    assert {
        file["path"]: (file["front"] + file["body"]).encode() for file in data["entries"]
    } == BY_HAND
    (ferry,) = [file for file in data["entries"] if file["path"].endswith("the-ferry.md")]
    assert ferry["says"] == {"date": "2026-03-01", "words": 512}
    assert ferry["other"] == {"mood": ["calm", {"a": "1"}]}


@pytest.mark.parametrize("format", WHOLE)
def test_an_export_brought_back_into_its_own_journal_adds_nothing(
    one: Journal, tmp_path: Path, format: str
) -> None:
    put(one, BY_HAND)
    one.log("Logged.", words=3)
    one.import_([FIXTURES / "day-12.txt"])
    before = told(one)
    target, _ = export(one, tmp_path, format)
    logged = next(path for path, entry in before.items() if entry.logged)
    one.edit(logged, {"words": 4})
    report = one.import_([target])
    assert (report.imported, report.updated, report.rejected) == ((), (), ())
    assert report.records == len(report.skipped) == len(before)
    assert told(one) == before | {logged: replace(before[logged], words=4)}


@pytest.mark.parametrize("format", WHOLE)
def test_what_was_imported_before_keeps_its_identity(
    one: Journal, two: Journal, tmp_path: Path, format: str
) -> None:
    one.import_([FIXTURES / "day-12.txt", FIXTURES / "article.txt"])
    report = moved(one, two, tmp_path, format)
    assert len(report.imported) == 2
    assert sources(two) == sources(one)
    again = two.import_([FIXTURES / "day-12.txt", FIXTURES / "article.txt"])
    assert (again.imported, again.updated) == ((), ())
    assert len(two.undo(report.batch).undone) == 2


def test_both_whole_formats_are_one_journal(one: Journal, two: Journal, tmp_path: Path) -> None:
    put(one, BY_HAND)
    one.log("Logged.", words=3)
    moved(one, two, tmp_path, "md")
    again = moved(one, two, tmp_path, "json")
    assert (again.imported, again.updated) == ((), ())


@pytest.mark.parametrize("format", WHOLE)
def test_a_later_export_updates_what_nobody_edited(
    one: Journal, two: Journal, tmp_path: Path, format: str
) -> None:
    first, second = one.log("One.", words=3), one.log("Two.", words=5)
    moved(one, two, tmp_path, format)
    one.edit(first, {"words": 30})
    one.edit(second, {"words": 50})
    two.edit(second, {"words": 7})
    later = tmp_path / "later"
    later.mkdir()
    report = moved(one, two, later, format)
    assert [update.path for update in report.updated] == [first]
    assert [told(two)[path].words for path in (first, second)] == [30, 7]


def test_two_journals_entries_of_one_name_are_two(
    one: Journal, two: Journal, tmp_path: Path
) -> None:
    put(one, {"entries/2026/2026-03-01-a.md": b"---\nwords: 1\n---\n"})
    put(two, {"entries/2026/2026-03-01-a.md": b"---\nwords: 2\n---\n"})
    report = moved(one, two, tmp_path, "md")
    assert [brought.path for brought in report.imported] == ["entries/2026/2026-03-01-a-2.md"]
    assert sorted(str(entry.words) for entry in told(two).values()) == ["1", "2"]


@pytest.mark.parametrize(
    "path",
    ["../../etc/x.md", "/etc/x.md", "entries/../../x.md", "entries/.hidden/x.md", "entries/a\\b.md",
     "entries/" + "a" * 300 + ".md", "clippings/x\x1b[2J.md", "entries/x.txt", "entries", ""],
)  # fmt: skip
def test_a_path_that_leads_elsewhere_is_not_followed(
    one: Journal, tmp_path: Path, path: str
) -> None:
    file = {"path": path, "front": "---\ndate: 2026-03-01\n# x\n---\n", "body": "Text."}
    (tmp_path / "evil.json").write_text(json.dumps({"darlings": 1, "entries": [file]}))
    outside = sorted(tmp_path.parent.parent.glob("*"))
    report = one.import_([tmp_path / "evil.json"])
    (brought,) = report.imported
    assert str(brought.path).endswith("/2026/2026-03-01-text.md")
    assert sorted(tmp_path.parent.parent.glob("*")) == outside


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (1, "no object"),
        ({}, "no path"),
        ({"path": "entries/a.md"}, "no front and body"),
        ({"path": "entries/a.md", "base64": "%"}, "base64 is damaged"),
        ({"path": "entries/a.md", "front": "", "body": "\ud800"}, "half a character"),
        ({"path": "entries/a.md", "front": "", "body": ""}, "empty"),
    ],
)
def test_a_damaged_record_costs_itself_alone(
    one: Journal, tmp_path: Path, file: object, reason: str
) -> None:
    good = {"path": "entries/2026/2026-03-01-a.md", "front": "", "body": "Text."}
    whole = {"darlings": 1, "entries": [file, good]}
    (tmp_path / "a.json").write_text(json.dumps(whole))
    report = one.import_([tmp_path / "a.json"])
    assert len(report.imported) == 1
    assert [reason in rejected.reason for rejected in report.rejected] == [True]


@pytest.mark.parametrize("format", ["csv", "jrnl", "json", "md", "trackbear"])
@pytest.mark.parametrize("text", [*ESCAPES, *MARKUP, *SCRIPTS, "=1+1", "]]>", '"', "a\r\nb\r"])
def test_hostile_text_is_written_and_the_whole_formats_give_it_back(
    one: Journal, two: Journal, tmp_path: Path, text: str, format: str
) -> None:
    one.log(text, words=-5, title=text, project=text, tags=[text])
    target, report = export(one, tmp_path, format)
    assert report.entries == 1
    if format in WHOLE:
        two.import_([target])
        assert told(two) == told(one)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline=""), strict=True))


@given(written=st.lists(entries, min_size=1, max_size=4))
@FEW
def test_a_table_has_every_field_it_can_hold(written: list[Entry]) -> None:
    with _journals() as (one, _, folder):
        for entry in written:
            one.folder.create(replace(entry, source=None))
        target, _ = export(one, folder, "csv")
        for row, (path, entry) in zip(rows(target), sorted(told(one).items()), strict=True):
            assert plain_cell(row["path"]) == path
            assert row["date"] == str(entry.date or "")
            for name in ("words", "minutes", "manuscript"):
                assert row[name] == str(
                    "" if getattr(entry, name) is None else getattr(entry, name)
                )
            shown = [plain_cell(row[name]) for name in ("title", "project", "text")]
            wanted = (entry.title or "", entry.project or "", entry.body)
            assert shown == [text.replace("\0", "\N{SYMBOL FOR NULL}") for text in wanted]


def held(entry: Entry) -> Entry:
    """Give what of an entry the table holds."""
    return replace(
        entry,
        title=newlines(entry.title or "") or None,
        project=newlines(entry.project or "") or None,
        distractions=tuple(map(Distraction, several(one.what for one in entry.distractions))),
        tags=several(entry.tags),
        estimated=several(entry.estimated),
        body=newlines(entry.body),
    )


def several(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(part for part in newlines("; ".join(texts)).split("; ") if part)


def newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\N{SYMBOL FOR NULL}")


@given(written=st.lists(entries, min_size=1, max_size=4))
@FEW
def test_a_table_gives_back_what_it_holds(written: list[Entry]) -> None:
    with _journals() as (one, two, folder):
        for entry in written:
            one.folder.create(replace(entry, source=None))
        target, _ = export(one, folder, "csv")
        report = two.import_([target])
        assume(not any("control characters" in rejected.reason for rejected in report.rejected))
        assert (report.rejected, report.skipped) == ((), ())
        assert told(two) == {path: held(entry) for path, entry in told(one).items()}
        again = two.import_([target])
        assert (again.imported, again.updated) == ((), ())
        home = one.import_([target])
        logged = [entry for entry in written if entry.logged]
        assert len(home.imported) <= len(written) - len(logged)


def test_all_three_of_ours_are_one_journal(one: Journal, two: Journal, tmp_path: Path) -> None:
    put(one, BY_HAND)
    one.log("Logged.", words=3)
    one.import_([FIXTURES / "day-12.txt", FIXTURES / "watson-log.json"])
    first = moved(one, two, tmp_path, "csv")
    assert len(first.imported) == len(BY_HAND) - 1 + 3
    for format in WHOLE:
        again = moved(one, two, tmp_path, format)
        assert ([brought.kind for brought in again.imported], again.updated) == (
            ["clipping"] if format == "md" else [],
            (),
        )


def test_a_weekend_told_on_monday_keeps_its_figures(
    one: Journal, two: Journal, tmp_path: Path
) -> None:
    span = DateRange(date(2026, 3, 7), date(2026, 3, 8))
    one.log("", words=500, minutes=60, covers=span, day=date(2026, 3, 9))
    one.log("", words=30, day=date(2026, 3, 7))
    one.log("", minutes=40, covers=span, day=date(2026, 3, 10))
    moved(one, two, tmp_path, "md")
    assert told(two) == told(one)


def test_trackbear_has_a_tally_for_each_figure_and_day(one: Journal, tmp_path: Path) -> None:
    span = DateRange(date(2026, 3, 7), date(2026, 3, 8))
    one.log("", words=-3, minutes=20, day=date(2026, 3, 9), title="Cut", tags=["a;b", "c"])
    one.log("", words=501, covers=span, day=date(2026, 3, 9))
    one.log("", words=9, project="op-ed", day=date(2026, 3, 10))
    one.log("Only text.", day=date(2026, 3, 11))
    target, report = export(one, tmp_path, "trackbear")
    found = sorted(
        (row["date"], row["measure"], row["count"], row["project_title"], row["tag_names"])
        for row in rows(target)
    )
    assert found == [
        ("2026-03-07", "word", "251", "B", ""),
        ("2026-03-08", "word", "250", "B", ""),
        ("2026-03-09", "time", "20", "B", "a,b;c"),
        ("2026-03-09", "word", "-3", "B", "a,b;c"),
        ("2026-03-10", "word", "9", "op-ed", ""),
    ]
    assert [(left.path, left.reason[:7]) for left in report.left_out] == [
        ("entries/2026/2026-03-11-only-text.md", "it says")
    ]
    first = [row["uuid"] for row in rows(target)]
    assert len(set(first)) == len(first)
    assert [row["uuid"] for row in rows(export(one, tmp_path / "x", "trackbear")[0])] == first


@given(written=st.lists(entries, min_size=1, max_size=4), words=st.integers(-9999, 9999))
@FEW
def test_trackbears_table_gives_back_each_days_words_and_minutes(
    written: list[Entry], words: int
) -> None:
    with _journals() as (one, two, folder):
        for entry in written:
            small = replace(entry, words=words, minutes=abs(words) % 600, manuscript=None)
            plain = replace(small, covers=None, source=None)
            project = "op-ed" if entry.project else None
            one.folder.create(replace(plain, title="x", tags=("salt",), project=project))
        target, _ = export(one, folder, "trackbear")
        report = two.import_([target])
        assert report.rejected == ()
        assert figures(two) == figures(one)
        again = two.import_([target])
        assert (again.imported, again.updated) == ((), ())


def figures(journal: Journal) -> dict[tuple[date, str | None], tuple[int, int]]:
    """Add up the words and minutes of each dated day and project."""
    found: dict[tuple[date, str | None], tuple[int, int]] = {}
    for entry in told(journal).values():
        if entry.date:
            words, minutes = found.get((entry.date, entry.project), (0, 0))
            sums = (words + (entry.words or 0), minutes + (entry.minutes or 0))
            found[entry.date, entry.project] = sums
    return found


@given(written=st.lists(entries, min_size=1, max_size=4))
@FEW
def test_jrnls_json_gives_back_day_and_text(written: list[Entry]) -> None:
    if all(one.name != "jrnl" for one in catalogue().formats):
        pytest.skip("nothing here reads jrnl's JSON")
    with _journals() as (one, two, folder):
        for entry in written:
            plain = replace(entry, source=None, title="Salt", body=f"Nets. {len(entry.body)}\n")
            one.folder.create(replace(plain, tags=("salt", "nets")))
        target, report = export(one, folder, "jrnl")
        assume(report.entries)
        two.import_([target])
        dated = [entry for entry in told(one).values() if entry.date]
        assert sorted(map(spoken, told(two).values())) == sorted(map(spoken, dated))


def spoken(entry: Entry) -> tuple[str, ...]:
    return (str(entry.date), entry.title or "", entry.body.strip(), *sorted(entry.tags))


@given(written=st.lists(entries, max_size=4))
@FEW
def test_jrnl_has_title_body_day_and_tags(written: list[Entry]) -> None:
    with _journals() as (one, _, folder):
        for entry in written:
            one.folder.create(replace(entry, source=None))
        target, report = export(one, folder, "jrnl")
        dated = [entry for _, entry in sorted(told(one).items()) if entry.date]
        data = json.loads(target.read_bytes())
        assert [(one["title"], one["body"], one["date"]) for one in data["entries"]] == [
            (entry.title or "", entry.body, str(entry.date)) for entry in dated
        ]
        assert report.entries + len(report.left_out) == len(written)


def test_a_period_is_what_it_says(one: Journal, tmp_path: Path) -> None:
    for day in (1, 2, 3):
        one.log("x", day=date(2026, 3, day))
    put(one, {"entries/undated/a.md": b"no date"})
    period = DateRange(date(2026, 3, 2), date(2026, 3, 3))
    _, report = export(one, tmp_path, "md", period=period)
    assert (report.entries, report.left_out) == (2, ())


@pytest.mark.parametrize("place", ["entries/out", "clippings/out", ".trash/out"])
def test_the_journals_own_folders_are_no_place_for_it(one: Journal, place: str) -> None:
    with pytest.raises(Refused, match="own"):
        one.export(one.root / place)


def test_the_journals_settings_are_never_replaced(one: Journal) -> None:
    before = (one.root / "journal.toml").read_bytes()
    (one.root / "link").symlink_to(one.root / "journal.toml")
    for name in ("journal.toml", "link"):
        with pytest.raises(Refused, match="settings"):
            one.export(one.root / name, format="json", replace=True)
    assert (one.root / "journal.toml").read_bytes() == before


def test_what_is_no_entry_file_or_can_not_be_looked_at_is_listed(
    one: Journal, tmp_path: Path
) -> None:
    put(one, BY_HAND)
    odd = {
        "entries/2026/2026-03-05-x.sync-conflict-20261122-173636-D4LGQYW.md": b"Theirs.",
        "entries/2025/2025-03-05-y (conflicted copy 2026-11-22).md": b"Theirs, too.",
    }
    put(one, odd)
    (one.root / "entries/linked").symlink_to(tmp_path)
    _, report = export(one, tmp_path, "md")
    assert (report.entries, report.clippings) == (5, 1)
    assert {left.path for left in report.left_out} == {*odd, "entries/linked"}
    period = DateRange(date(2026, 1, 1), date(2026, 12, 31))
    _, report = export(one, tmp_path / "x", "csv", period=period)
    left = {left.path for left in report.left_out}
    assert {*odd, "entries/linked"} - left == {
        "entries/2025/2025-03-05-y (conflicted copy 2026-11-22).md"
    }


def test_where_the_journal_can_not_be_read_no_export_is_made_or_replaced(
    one: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.log("Text.")
    target, _ = export(one, tmp_path, "json")
    before = target.read_bytes()

    def faulty(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("entries.folder.read_file", faulty)
        with pytest.raises(StorageError, match="nothing was replaced"):
            export(one, tmp_path, "json", replace=True)
        _, report = export(one, tmp_path / "new", "json")
        assert (report.entries, len(report.left_out)) == (0, 1)
    unread = Scan(problems=[Problem("entries", None, "can't be read: fault")], unread=["entries"])
    monkeypatch.setattr("entries.folder.scan", lambda _: unread)
    for format, replaced in (("json", True), ("md", False)):
        with pytest.raises(StorageError, match="nothing was written"):
            export(one, tmp_path, format, replace=replaced)
    assert target.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"one", "new", target.name}


@pytest.mark.parametrize("format", ["csv", "jrnl", "json", "md", "trackbear"])
def test_stopped_at_any_file_nothing_is_there(one: Journal, tmp_path: Path, format: str) -> None:
    put(one, BY_HAND)
    (tmp_path / "to").mkdir()
    for last in range(len(BY_HAND) + 1):
        asked = count()
        with pytest.raises(Stopped, match="nothing was written"):
            one.export(
                tmp_path / "to" / "out",
                format=format,
                run=Run(stop=lambda asked=asked, last=last: next(asked) == last),  # type: ignore[misc]
            )
        assert list((tmp_path / "to").iterdir()) == []


def test_every_format_can_be_asked_for() -> None:
    from entries.exporting.catalogue import shapes
    from tui.commands.export import Format

    assert [shape.name for shape in shapes()] == sorted(Format)
