"""TrackBear's export: each tally once, each under its own project, and no total taken for words."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from entries.errors import NotUnderstood
from entries.importing.plan import plan_import
from entries.importing.reading import Reading
from entries.importing.registry import read_document
from tests.entries.importing.documents import FIXTURES
from tests.entries.importing.reading_logs import entries, ids, read_fixture_log, read_log, told

FIXTURE = "trackbear-progress-data.json"


def packed(folder: Path, members: dict[str, str], name: str = "trackbear.zip") -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for member, content in members.items():
            made.writestr(member, content)
    return path


def tally(**fields: Any) -> dict[str, Any]:
    return {"uuid": "u1", "date": "2026-03-01", "measure": "word", "count": 5, "workId": 1} | fields


def data(*tallies: dict[str, Any], **more: Any) -> str:
    return json.dumps({"tallies": tallies, "projects": [{"id": 1, "title": "Salt"}]} | more)


def read_data(folder: Path, *tallies: dict[str, Any], **more: Any) -> Reading:
    return read_log(folder, data(*tallies, **more), "data.json")


def test_an_export_with_all_its_traps() -> None:
    reading = read_fixture_log(FIXTURE, books=("On the Brink",))
    assert told(reading, "words", "minutes", "project", "tags") == [
        ("2026-03-01", 812, None, None, ("draft", "morning")),
        ("2026-03-01", None, 95, None, ()),
        ("2026-03-02", -140, None, None, ()),
        ("2026-03-02", 1800, None, "Op-eds", ()),
        ("2026-03-03", 0, None, None, ()),
    ]
    assert [one.reason for one in reading.skipped] == [
        "counts “page”, not words or time",
        "deleted in TrackBear",
    ]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (90, "“March 4” is not a date"),
        (99, "count: “12.5” is not a whole number"),
    ]
    assert entries(reading)[0].body == "The ferry scene.\n"
    assert reading.notes == (
        "“On the Brink” began at 12,000 words, which are in no entry; if they are the book's: "
        "starting_words in journal.toml",
        "a target in TrackBear: 80,000 words by “2026-06-14”; target_words and deadline in "
        "journal.toml are yours to set",
        "project “On the Brink” is this book",
        "project “Op-eds” (1 record) is kept apart from the book; "
        "if it is the book: --book 'Op-eds'",
    )


def test_the_archive_the_data_and_the_table_of_it_hold_the_same_records(tmp_path: Path) -> None:
    text = (FIXTURES / FIXTURE).read_text("utf-8")
    table = (
        "id,uuid,project_id,project_title,date,measure,count,note,tag_ids,tag_names,"
        "created_at,updated_at\n"
        '1,b1f0c7de-0001,7,On the Brink,2026-03-01,word,812,"The ferry scene.",1;2,draft;morning,'
        "2026-03-01T21:04:05.123Z,2026-03-01T21:04:05.123Z\n"
    )
    targets = "date,series,value\n2026-03-01,progress,812\n2026-03-01,par,700\n"
    both = packed(
        tmp_path,
        {FIXTURE: text, "tallies/all-tallies.csv": table, "targets/nano_1.csv": targets},
    )
    reading = read_document(both)
    assert ids(reading) == ids(read_fixture_log(FIXTURE))
    assert reading.candidates[0].source == f"{both}/{FIXTURE}"
    (tmp_path / "tables").mkdir()
    tables = packed(tmp_path / "tables", {"tallies/all-tallies.csv": table})
    alone = read_log(tmp_path, table, "on-the-brink_7.csv")
    assert ids(read_document(tables)) == ids(alone) == ids(reading)[:1]
    (one,) = entries(alone)
    assert (one.words, one.project, one.tags) == (812, "On the Brink", ("draft", "morning"))
    assert one.logged is not None and one.body == "The ferry scene.\n"


def test_the_day_is_as_written_whatever_the_time_it_was_entered(tmp_path: Path) -> None:
    reading = read_data(tmp_path, tally(createdAt="2026-03-02T09:00:00Z"))
    assert told(reading, "words") == [("2026-03-01", 5)]


def test_counts_that_only_grow_are_tallies_all_the_same(tmp_path: Path) -> None:
    grown = [tally(uuid=f"u{n}", date=f"2026-03-{n:02}", count=n * 1000) for n in range(1, 12)]
    assert {one.manuscript for one in entries(read_data(tmp_path, *grown))} == {None}


def test_a_project_that_is_not_in_the_export_is_not_the_book(tmp_path: Path) -> None:
    reading = read_data(tmp_path, tally(workId=99), tally(uuid="u2", workId=None))
    assert [one.project for one in entries(reading)] == ["TrackBear 99", None]


@pytest.mark.parametrize(
    "fields",
    [
        {"count": "many"},
        {"count": True},
        {"count": [1]},
        {"count": 10**30},
        {"date": None},
        {"date": "2026-02-30"},
        {"measure": "time", "count": -20},
    ],
)
def test_a_tally_that_is_no_good_hides_no_other(tmp_path: Path, fields: dict[str, Any]) -> None:
    reading = read_data(tmp_path, tally(**fields), tally(uuid="u2"))
    assert (len(reading.rejected), told(reading, "words")) == (1, [("2026-03-01", 5)])


def test_one_tally_without_a_count_says_nothing(tmp_path: Path) -> None:
    reading = read_data(tmp_path, tally(count=None))
    assert [one.reason for one in reading.skipped] == ["nothing is said of that day"]


@pytest.mark.parametrize(
    "content",
    [
        '{"tallies": [{"measure": ',
        '{"tallies": ' + "[" * 100_000 + '"measure"',
        '{"tallies": [], "tallies": [], "measure": 1}',
    ],
)
def test_data_that_is_broken_is_one_reason(tmp_path: Path, content: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        read_log(tmp_path, content, "data.json")
    assert "\n" not in caught.value.message


def test_an_archive_that_leads_out_or_is_cut_is_one_reason(tmp_path: Path) -> None:
    whole = packed(tmp_path, {f"../{FIXTURE}": data(tally()), "tallies/all-tallies.csv": "x"})
    cut = tmp_path / "cut.zip"
    cut.write_bytes(whole.read_bytes()[:-30])
    bomb = packed(tmp_path, {FIXTURE: " " * 100_000_000}, "bomb.zip")
    plan = plan_import([whole, cut, bomb], known={})
    assert plan.candidates == ()
    assert len(plan.rejected) + len(plan.skipped) == 3
