"""novelWriter's sessions: what each added to the novel, told from the totals at their ends."""

from __future__ import annotations

import json
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from tests.entries.importing.documents import FIXTURES
from tests.entries.importing.reading_logs import ids, read_log, told

FIXTURE = FIXTURES / "novelwriter-lantern"
NIGHT = ImportOptions(day_starts_at=time(4))


def plan_of(path: Path, options: ImportOptions = NIGHT) -> ImportPlan:
    return plan_import([path], known={}, options=options)


def record(start: str, end: str, novel: object, **more: object) -> str:
    return json.dumps({"type": "record", "start": start, "end": end, "novel": novel} | more) + "\n"


ONE = record("2026-07-24 09:00:00", "2026-07-24 10:00:00", 1200, notes=0, idle=0)


def test_a_project_with_all_its_traps() -> None:
    plan = plan_of(FIXTURE)
    assert [
        (str(one.entry.date), one.entry.words, one.entry.manuscript, one.entry.minutes)
        for one in plan.candidates
    ] == [
        ("2026-07-24", 400, 1400, 80),
        ("2026-07-24", -50, 1350, 20),
        ("2026-07-25", 750, 2100, 50),
        ("2026-07-27", 0, 2100, None),
    ]
    assert {one.entry.project for one in plan.candidates} == {"Lantern"}
    assert plan.candidates[1].evidence.words == "novel 1350, 1400 before it"
    assert [one.line for one in plan.rejected] == [5, 6]
    assert plan.rejected[1].reason == "novel: “lots” is not a whole number"
    assert [note.partition(": ")[2] for note in plan.notes] == [
        "the project's target in novelWriter: 60,000 words by “2026-12-31”; "
        "target_words and deadline in journal.toml are yours to set",
        "the day's target in novelWriter: 500 words; daily_words in journal.toml is yours to set",
        "project “Lantern” (4 records) is kept apart from the book; "
        "if it is the book: --book 'Lantern'",
    ]


def test_times_are_the_writers_own_where_the_zone_is_known() -> None:
    options = ImportOptions(zone=ZoneInfo("Europe/Oslo"), books=("lantern",))
    first = plan_of(FIXTURE, options).candidates[0].entry
    assert first.started is not None and first.project is None
    assert first.started.isoformat() == "2026-07-24T09:00:00+02:00"


def test_an_hour_that_the_clocks_took_is_not_written_in(tmp_path: Path) -> None:
    night = record("2026-03-29 01:30:00", "2026-03-29 03:30:00", 1200)
    reading = read_log(tmp_path, night, "s.jsonl", zone=ZoneInfo("Europe/Oslo"))
    assert told(reading, "minutes") == [("2026-03-29", 60)]


def test_the_log_alone_holds_the_same_records() -> None:
    alone = plan_of(FIXTURE / "meta" / "sessions.jsonl")
    assert [one.id for one in alone.candidates] == [one.id for one in plan_of(FIXTURE).candidates]
    assert alone.candidates[0].id == "novelwriter:novelwriter-lantern:2026-07-24T09:00:00"


@pytest.mark.parametrize(
    ("initial", "notes", "words"),
    [
        ('{"type": "initial", "offset": 1000}\n', 0, 200),
        ('{"type": "initial", "offset": 0}\n', 300, 1200),
        # The offset is of novel and notes together: nobody knows whose the words are.
        ('{"type": "initial", "offset": 1000}\n', 300, None),
        ("", 0, None),
    ],
)
def test_what_the_first_session_added_is_said_only_where_it_is_known(
    tmp_path: Path, initial: str, notes: int, words: int | None
) -> None:
    text = initial + record("2026-07-24 09:00:00", "2026-07-24 10:00:00", 1200, notes=notes)
    assert told(read_log(tmp_path, text, "s.jsonl"), "words", "manuscript") == [
        ("2026-07-24", words, 1200)
    ]


EXPORT = (
    '"Date","Length (sec)","Words Changed","Novel Words","Note Words","Idle Time (sec)"\n'
    '"2026-07-24 09:00:00","5400","1","1400","0","600"\n'
    '"2026-07-25","1200","150","1350","200","0"\n'
)


def test_an_exported_table_counts_the_novels_words_not_those_changed(tmp_path: Path) -> None:
    expected = [("2026-07-24", None, 1400, 80), ("2026-07-25", -50, 1350, 20)]
    reading = read_log(tmp_path, EXPORT, "stats.csv")
    assert told(reading, "words", "manuscript", "minutes") == expected
    rows = [
        {
            "date": day,
            "length": length,
            "newWords": 1,
            "novelWords": novel,
            "noteWords": 0,
            "idleTime": idle,
        }
        for day, length, novel, idle in [
            ("2026-07-24 09:00:00", 5400, 1400, 600),
            ("2026-07-25", 1200, 1350, 0),
        ]
    ]
    as_json = read_log(tmp_path, json.dumps(rows), "stats.json")
    assert told(as_json, "words", "manuscript", "minutes") == expected
    assert ids(as_json) == ids(reading)


def test_the_older_log_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "lantern" / "meta").mkdir(parents=True)
    (tmp_path / "lantern" / "meta" / "sessionStats.log").write_text(
        "# Offset 1000\n# Start Time         End Time                Novel     Notes      Idle\n"
        "2020-06-14 13:00:00  2020-06-14 13:30:00      1234        0       60\n"
        "2020-06-15 13:00:00  2020-06-15 13:30:00      1300        0\n"
        "scribble\n"
    )
    plan = plan_of(tmp_path / "lantern")
    assert [(one.entry.words, one.entry.minutes) for one in plan.candidates] == [
        (234, 29),
        (66, 30),
    ]
    assert [one.line for one in plan.rejected] == [5]


@pytest.mark.parametrize("target", ["", "x", "0", "9" * 5000])
def test_a_target_that_is_none_is_not_told(tmp_path: Path, target: str) -> None:
    (tmp_path / "meta").mkdir()
    (tmp_path / "meta" / "sessions.jsonl").write_text(ONE)
    (tmp_path / "nwProject.nwx").write_text(
        f"<novelWriterXML><projectTarget date='None'>{target}</projectTarget>"
        f"<dailyTarget>{target}</dailyTarget></novelWriterXML>"
    )
    assert not [note for note in plan_of(tmp_path).notes if "target in novelWriter" in note]


def test_a_project_file_that_is_broken_costs_its_name_alone(tmp_path: Path) -> None:
    (tmp_path / "meta").mkdir()
    (tmp_path / "meta" / "sessions.jsonl").write_text(ONE)
    (tmp_path / "nwProject.nwx").write_text("<novelWriterXML><project>")
    plan = plan_of(tmp_path)
    assert plan.candidates[0].entry.project == tmp_path.name
    assert "its name and targets are not read: not XML" in plan.notes[0]


def test_a_project_without_a_log_says_so(tmp_path: Path) -> None:
    (tmp_path / "nwProject.nwx").write_text("<novelWriterXML/>")
    (rejected,) = plan_of(tmp_path).rejected
    assert "without a log of its sessions" in rejected.reason


def test_lines_that_are_no_sessions_are_rejected_one_by_one(tmp_path: Path) -> None:
    bad = ["[" * 100_000, "null", '{"type": "record"}', '{"type": "record", "start": 5}', "{"]
    lines = "".join(f"{line}\n" for line in bad)
    reading = read_log(tmp_path, f'{ONE}{lines}{{"type": "initial", "offset": 9}}\n', "s.jsonl")
    assert [one.line for one in reading.rejected] == [2, 3, 4, 5, 6]
    assert told(reading, "manuscript") == [("2026-07-24", 1200)]


def test_a_log_of_nul_is_one_reason(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstood):
        read_log(tmp_path, ONE + "\0" * 50, "s.jsonl")
