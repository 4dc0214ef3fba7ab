"""What is left of NaNoWriMo: pasted pages, sessions as JSON, and the Young Writers' totals."""

from __future__ import annotations

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.document import Document
from entries.importing.registry import catalogue
from tests.entries.importing.reading_logs import entries, ids, read_fixture_log, read_log, told

AUCKLAND = ZoneInfo("Pacific/Auckland")


def test_a_pasted_page_with_its_spaces_and_buttons() -> None:
    reading = read_fixture_log("nanowrimo-stats-page.txt")
    assert told(reading, "words") == [
        ("2023-11-01", 1667),
        ("2023-11-02", 1720),
        ("2023-11-02", -90),
        ("2023-11-04", 0),
    ]
    assert [(one.line, one.reason) for one in reading.skipped] == [
        (8, "nothing is said of that day"),
        (5, "no row of the log"),
    ]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (7, "“Nov 31, 2023” is no day of the calendar")
    ]
    assert ids(reading)[1:3] == [
        "nanowrimo:nanowrimo-stats-page:2023-11-02",
        "nanowrimo:nanowrimo-stats-page:2023-11-02#2",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nov 1, 2023\t1667\nNov 2, 2023\t1720\n", "nanowrimo"),
        ("\nDate\tCount\nNov 1, 2023\t1667\n", "nanowrimo"),
        ("Date\tCount\n2023-11-01\t1667\n2023-11-02\t5\n", "csv"),
        ("Nov 1, 2023\n\nI wrote 1667 words.\n", "text"),
        ("Nov 1, 2023\t1667\nIt rained.\n", "text"),
    ],
)
def test_a_page_is_known_by_its_rows(text: str, expected: str) -> None:
    assert catalogue().detect(Document("a.txt", "a.txt", text)).name == expected


def test_counts_that_only_grow_are_counts_of_the_day(tmp_path: Path) -> None:
    rows = "".join(f"Nov {n}, 2023\t{n * 1000}\n" for n in range(1, 15))
    assert {one.manuscript for one in entries(read_log(tmp_path, rows, "nano.txt"))} == {None}


def test_sessions_are_counted_once_on_the_day_they_say_under_their_project() -> None:
    reading = read_fixture_log("nanowrimo-projects.json", zone=AUCKLAND)
    assert told(reading, "words", "minutes", "project") == [
        ("2020-11-01", 1700, 80, "Saltwater"),
        ("2020-11-02", -50, None, "Saltwater"),
        ("2020-11-03", 300, None, "NaNoWriMo 99"),
    ]
    assert [one.reason for one in reading.skipped] == [
        "session “502” is there twice",
        "counts unit “1”, not words",
    ]
    assert [one.reason for one in reading.rejected] == ["count: “many” is not a whole number"]
    assert reading.notes[0] == (
        "a challenge “NaNoWriMo 2020”: 50,000 words by “2020-11-30”; "
        "target_words and deadline in journal.toml are yours to set"
    )
    assert ids(reading)[0] == "nanowrimo:session:501"


def test_young_writers_totals_are_differences_on_the_writers_days() -> None:
    reading = read_fixture_log("nanowrimo-young-writers.json", zone=ZoneInfo("America/New_York"))
    assert told(reading, "words", "manuscript") == [
        ("2019-10-31", 400, None),
        ("2019-11-01", -50, None),
        ("2019-11-02", 350, None),
    ]
    assert [one.reason for one in reading.rejected] == ["no count"]
    assert "10,000 words by “2019-11-30”" in reading.notes[0]


def test_in_utc_and_without_a_zone_they_are_rejected_one_by_one() -> None:
    reading = read_fixture_log("nanowrimo-young-writers.json")
    assert (len(reading.candidates), len(reading.rejected)) == (0, 4)
    assert "--zone" in reading.rejected[0].reason


def test_the_first_total_of_which_no_beginning_is_known_is_the_manuscripts(tmp_path: Path) -> None:
    counts = [{"id": n, "created_at": f"2019-11-0{n}", "wordcount": 900 * n} for n in (1, 2)]
    text = json.dumps({"start_wordcount": None, "wordcounts": counts})
    assert told(read_log(tmp_path, text, "stats.json"), "words", "manuscript") == [
        ("2019-11-01", None, 900),
        ("2019-11-02", 900, None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '{"data": [{"type": "project-sessions", ',
        '{"wordcounts": [], "start_wordcount": NaN}',
        '["project-sessions"' + ",[" * 100_000,
    ],
)
def test_data_that_is_broken_is_one_reason(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        read_log(tmp_path, text, "data.json")
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    "data", ['"project-sessions"', "{}", '{"attributes": 5, "type": []}', "[]"]
)
def test_strange_records_are_no_sessions(tmp_path: Path, data: str) -> None:
    text = (
        f'{{"data": [{data}], "included": null, "x": "project-sessions", "y": "project-sessions"}}'
    )
    reading = read_log(tmp_path, text, "data.json")
    assert reading.records == 0
