"""Sessions of time trackers: true lengths, the writer's day, and no other project's time."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.importing.candidate import Candidate
from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from tests.entries.importing.documents import FIXTURES

NEW_YORK = ImportOptions(zone=ZoneInfo("America/New_York"))
AUCKLAND = ImportOptions(zone=ZoneInfo("Pacific/Auckland"), day_starts_at=time(4))
NOWHERE = ImportOptions()


def plan(path: Path, options: ImportOptions = AUCKLAND) -> ImportPlan:
    return plan_import([path], known={}, options=options)


def read(folder: Path, name: str, text: str, options: ImportOptions = NOWHERE) -> ImportPlan:
    (folder / name).write_text(text, encoding="utf-8")
    return plan(folder / name, options)


def told(found: ImportPlan) -> list[tuple[str, int | None, str | None]]:
    return [(str(one.entry.date), one.entry.minutes, one.entry.project) for one in found.candidates]


def only(found: ImportPlan) -> Candidate:
    (candidate,) = found.candidates
    return candidate


def test_org_clocks_of_any_make() -> None:
    found = plan(FIXTURES / "org-clock-novel.org")
    assert [
        (str(one.entry.date), one.entry.minutes, one.entry.title) for one in found.candidates
    ] == [
        ("2019-03-01", 90, "Chapter 3"),
        ("2019-04-18", 30, "Chapter 4"),
        ("2019-04-19", 60, "Chapter 4"),
        ("2019-04-21", 1, "Chapter 4"),
    ]
    assert found.candidates[0].entry.tags == ("salt", "draft")
    assert [(one.line, one.reason[:13]) for one in found.skipped] == [(7, "still running")]
    assert [(one.line, one.reason[:15]) for one in found.rejected] == [
        (14, "a length withou"),
        (15, "it ends before "),
    ]


def clock(first: str, last: str, stated: str) -> str:
    return f"* Novel\nCLOCK: [{first}]--[{last}] =>  {stated}\n"


@pytest.mark.parametrize(
    ("first", "last", "stated", "minutes"),
    [
        ("2026-03-08 Sun 01:50", "2026-03-08 Sun 03:10", "0:20", 20),
        ("2026-11-01 Sun 01:50", "2026-11-01 Sun 01:10", "0:20", 20),
        ("2026-11-01 Sun 00:30", "2026-11-01 Sun 01:30", "1:00", 60),
        ("2026-11-01 Sun 00:30", "2026-11-01 Sun 01:30", "2:00", 120),
        ("2026-11-01 Sun 00:30", "2026-11-01 Sun 02:30", "3:00", 180),
        ("2026-03-07 Sat 23:30", "2026-03-08 Sun 03:30", "3:00", 180),
    ],
)
def test_when_the_clocks_change_the_true_length_is_found(
    tmp_path: Path, first: str, last: str, stated: str, minutes: int
) -> None:
    candidate = only(read(tmp_path, "a.org", clock(first, last, stated), NEW_YORK))
    assert (candidate.entry.minutes, candidate.evidence.notes) == (minutes, ())


def test_without_a_zone_an_hours_difference_is_believed_and_said(tmp_path: Path) -> None:
    text = clock("2026-03-08 Sun 01:50", "2026-03-08 Sun 03:10", "0:20")
    candidate = only(read(tmp_path, "a.org", text))
    assert candidate.entry.minutes == 20
    assert candidate.entry.started is None
    assert "the clocks may have changed" in candidate.evidence.notes[0]


def test_a_length_that_is_not_the_times_is_said_and_not_believed(tmp_path: Path) -> None:
    text = clock("2026-03-01 Sun 09:00", "2026-03-01 Sun 11:00", "1:30")
    candidate = only(read(tmp_path, "a.org", text))
    assert candidate.entry.minutes == 120
    assert candidate.evidence.notes == (
        "its length is given as 1:30:00, its times are 2:00:00 apart: the times were believed",
    )


def test_a_clock_left_running_for_more_than_a_day_is_not_believed(tmp_path: Path) -> None:
    found = read(tmp_path, "a.org", clock("2026-03-01 Sun 09:00", "2026-03-02 Mon 10:00", "25:00"))
    assert found.candidates == ()
    assert "longer than a day" in found.rejected[0].reason


@pytest.mark.parametrize(
    ("start", "day"), [("03:59", "2026-02-28"), ("04:00", "2026-03-01"), ("23:59", "2026-03-01")]
)
def test_the_day_is_the_writers(tmp_path: Path, start: str, day: str) -> None:
    text = f"* N\nCLOCK: [2026-03-01 {start}]--[2026-03-02 05:00]\n"
    found = read(
        tmp_path, "a.org", text.replace("03-02 05", "03-01 05") if start < "05" else text, AUCKLAND
    )
    assert str(only(found).entry.date) == day


NOVEL_AND_HOUSE = """\
* Novel
** Chapter 1 :draft:
CLOCK: [2026-03-01 Sun 09:00]--[2026-03-01 Sun 10:00] =>  1:00
* House
CLOCK: [2026-03-01 Sun 11:00]--[2026-03-01 Sun 12:00] =>  1:00
"""


def test_an_org_file_is_the_books_and_a_note_names_its_headings(tmp_path: Path) -> None:
    found = read(tmp_path, "a.org", NOVEL_AND_HOUSE)
    assert [project for _, _, project in told(found)] == [None, None]
    assert "of “House”, “Novel”; if only one is the book: --book NAME" in found.notes[0]


@pytest.mark.parametrize("book", ["novel", "draft"])
def test_only_what_is_below_the_books_heading_or_tag_is_the_books(
    tmp_path: Path, book: str
) -> None:
    found = read(tmp_path, "a.org", NOVEL_AND_HOUSE, ImportOptions(books=(book,)))
    assert [project for _, _, project in told(found)] == [None, "House"]


def test_watsons_frames_are_of_the_writers_day_and_project() -> None:
    found = plan(FIXTURES / "watson-frames", ImportOptions(zone=AUCKLAND.zone, books=("Novel",)))
    assert told(found) == [("2019-03-01", 90, None), ("2019-03-02", 60, "op ed")]
    assert found.candidates[0].entry.tags == ("draft",)
    assert str(found.candidates[0].entry.started) == "2019-03-01 09:00:00+13:00"
    assert found.skipped[0].reason == "shorter than half a minute"
    assert any("--book 'op ed'" in note for note in found.notes)


def test_no_projects_minutes_count_for_the_book_unsaid() -> None:
    found = plan(FIXTURES / "watson-frames")
    assert [project for _, _, project in told(found)] == ["novel", "op ed"]


@pytest.mark.parametrize("name", ["watson-frames", "timewarrior-export.json"])
def test_times_in_utc_need_a_zone(name: str) -> None:
    found = plan(FIXTURES / name, NOWHERE)
    assert found.candidates == ()
    assert [one.reason for one in found.rejected] == [
        "its times are in UTC: say where you were with --zone, like Europe/Paris"
    ]


def test_watsons_log_is_the_same_frames_as_its_file(tmp_path: Path) -> None:
    frame = [1551384000, 1551389400, "novel", "61718c4b", ["x"], 0]
    logged = {
        "id": "61718c4b",
        "project": "novel",
        "start": "2019-02-28T15:00:00-05:00",
        "stop": "2019-02-28T16:30:00-05:00",
        "tags": ["x"],
    }
    one = only(read(tmp_path, "frames", json.dumps([frame]), AUCKLAND))
    two = only(read(tmp_path, "log.json", json.dumps([logged]), AUCKLAND))
    assert one.entry == two.entry


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        ([1, 2, "novel"], "not [start, stop"),
        ([1, "2", "novel", "x", []], "no number of seconds"),
        ([1551384000, 1551380000, "novel", "x", []], "ends before"),
        ([1e11, 1e18, "novel", "x", []], ""),
        ([1551384000, 1551389400, "novel", "", []], "no id"),
        ("x", "not [start, stop"),
    ],
)
def test_a_bad_frame_costs_itself_alone(tmp_path: Path, frame: object, reason: str) -> None:
    good = [1551384000, 1551389400, "novel", "61718c4b", [], 0]
    found = read(tmp_path, "frames", json.dumps([good, frame]), AUCKLAND)
    assert len(found.candidates) == 1
    assert reason in found.rejected[0].reason


def test_timewarriors_tags_tell_the_project() -> None:
    found = plan(
        FIXTURES / "timewarrior-export.json", ImportOptions(zone=AUCKLAND.zone, books=("scene 3",))
    )
    assert told(found) == [("2019-03-02", 90, None), ("2019-03-02", 60, "garden")]
    assert found.candidates[0].entry.title == "The ferry"
    assert found.skipped[0].reason.startswith("still running")


def test_timewarriors_changing_ids_are_no_identity(tmp_path: Path) -> None:
    interval = {"id": 1, "start": "20190301T200000Z", "end": "20190301T213000Z", "tags": []}
    one = only(read(tmp_path, "a.json", json.dumps([interval]), AUCKLAND))
    two = only(read(tmp_path, "b.json", json.dumps([interval | {"id": 7}]), AUCKLAND))
    assert one.id == two.id


def test_toggls_report() -> None:
    found = plan(FIXTURES / "toggl-report.csv", ImportOptions(books=("Novel",)))
    assert told(found) == [
        ("2019-03-01", 60, None),
        ("2019-03-02", 45, "Garden"),
        ("2019-03-03", 60, None),
    ]
    assert found.candidates[0].entry.title == "The ferry, again"
    assert found.candidates[0].entry.tags == ("draft", "fog")
    assert "the times were believed" in found.candidates[2].evidence.notes[0]
    assert "keepers" not in found.candidates[0].id


def test_toggls_bad_rows_cost_themselves_alone(tmp_path: Path) -> None:
    head = "Description,Project,Start date,Start time,End date,End time,Duration\r\n"
    rows = [
        "a,N,03/01/2019,09:00,,,01:00:00",
        "b,N,2019-03-01,09:00:00,,,1h",
        "c,N,2019-03-01,9:00,,,0:30:00",
        "d,N,2019-03-01,11:00:00,,,-00:00:05",
    ]
    found = read(tmp_path, "a.csv", head + "\r\n".join(rows))
    assert told(found) == [("2019-03-01", 30, "N")]
    assert [one.line for one in found.rejected] == [2, 3]
    assert [(one.line, one.reason[:5]) for one in found.skipped] == [(5, "still")]


def test_equal_sessions_are_two_and_the_same_two_again(tmp_path: Path) -> None:
    line = "CLOCK: [2026-03-01 Sun 09:00]--[2026-03-01 Sun 10:00] =>  1:00\n"
    found = read(tmp_path, "a.org", f"* A\n{line}* B\n{line}")
    ids = [one.id for one in found.candidates]
    assert ids == ["org-clock:2026-03-01T09:00:00", "org-clock:2026-03-01T09:00:00#2"]
    assert [one.id for one in plan(tmp_path / "a.org").candidates] == ids


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.org", "* " + " " * 100_000 + "\nCLOCK: [2026-03-01 09:00]--[2026-03-01 10:00]\n"),
        ("a.org", "CLOCK: [2026-03-01 09:00]" + "-" * 100_000),
        ("a.org", "CLOCK: [0001-01-01 00:00]--[0001-01-01 00:30] =>  0:30\n"),
        ("a.org", "CLOCK: [2026-02-30 09:00]--[2026-02-30 10:00] =>  1:00\n"),
        ("frames", '[[1,2,"' + "[" * 100_000),
        ("a.json", '[{"start":"20190301T200000Z","end":"99999999T999999Z"}]'),
        ("a.csv", 'Description,Start date,Start time,Duration\n"' + "x\n" * 100_000),
    ],
)
def test_hostile_files_end_in_a_reason(tmp_path: Path, name: str, text: str) -> None:
    found = read(tmp_path, name, text, AUCKLAND)
    assert found.records == len(found.candidates) + len(found.skipped) + len(found.rejected)
    assert found.rejected or found.candidates


def test_days_are_days() -> None:
    assert only(plan(FIXTURES / "watson-log.json")).entry.date == date(2019, 3, 11)
