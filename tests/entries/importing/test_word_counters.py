"""Programs that count words each day: their days, their sums, and nothing of their totals."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from entries.errors import NotUnderstood
from entries.importing.options import ImportOptions
from entries.importing.plan import plan_import
from entries.importing.reading import Reading
from tests.entries.importing.documents import FIXTURES
from tests.entries.importing.reading_logs import ids, read_fixture_log, read_log, told


def read(folder: Path, data: Any, name: str = "data.json") -> Reading:
    return read_log(folder, json.dumps(data), name)


def test_months_of_daily_stats_begin_with_0() -> None:
    reading = read_fixture_log("word-counters-daily-stats.json")
    assert told(reading, "words", "manuscript") == [
        ("2024-01-01", 448, None),
        ("2024-02-29", -20, None),
        ("2024-12-31", 300, None),
    ]
    assert [one.reason for one in reading.skipped] == ["no words were counted that day: 2024-01-31"]
    assert [one.reason for one in reading.rejected] == [
        "“2024/1/30” is no day",
        "2024/2/1: “many” is not a whole number",
    ]
    assert reading.notes == ("it counts the words of all notes, and they count for the book",)
    assert reading.candidates[0].evidence.words == "2024/0/1: 448"


@pytest.mark.parametrize(
    "days",
    [{"2024/12/1": 5}, {"2024/1/1": 5, "2025/2/1": 7}],
    ids=["a thirteenth month", "a year without a first"],
)
def test_months_that_were_changed_by_hand_are_refused(tmp_path: Path, days: dict[str, int]) -> None:
    with pytest.raises(NotUnderstood, match="may begin with 0 or with 1"):
        read(tmp_path, {"dayCounts": days})


def test_of_better_word_count_the_days_words_are_read(tmp_path: Path) -> None:
    data = {
        "history": {
            "2026-03-01": {"words": 500, "totalWords": 81_000, "totalFootnotes": 90},
            "2026-03-02": {"words": 0, "totalWords": 81_000},
            "someday": {"words": 5},
        },
        "modifiedFiles": {"a.md": {"words": {"initial": 1, "current": 9}}},
    }
    reading = read(tmp_path, data, "vault-stats.json")
    assert told(reading, "words", "manuscript") == [("2026-03-01", 500, None)]
    assert len(reading.skipped) == 1
    assert [one.reason for one in reading.rejected] == ["“someday” is no day"]


def test_of_zettlr_the_words_are_read(tmp_path: Path) -> None:
    data = {"wordCount": {"2026-03-01": 500}, "charCount": {}, "pomodoros": {"2026-03-01": 3}}
    assert told(read(tmp_path, data, "stats.json"), "words") == [("2026-03-01", 500)]


def activity(path: str, *changes: tuple[str, int], day: str = "2026-03-01") -> dict[str, Any]:
    listed = [{"timeKey": at, "w": words, "c": 0} for at, words in changes]
    return {"date": day, "filePath": path, "wordCountStart": 10, "changes": listed}


def test_of_keep_the_rhythm_notes_are_added_and_synchronised_copies_are_not(
    tmp_path: Path,
) -> None:
    once = activity("a.md", ("09:00", 100), ("09:05", -20))
    data = {
        "schema": "0.2",
        "stats": {
            "dailyActivity": [
                once,
                once,
                activity("a.md", ("09:05", -20), ("10:00", 50)),
                activity("b.md", ("09:00", 7)),
                activity("b.md", ("09:00", 30), day="2026-03-02"),
                activity("b.md", day="yesterday"),
            ]
        },
    }
    reading = read(tmp_path, data)
    assert told(reading, "words") == [("2026-03-01", 137), ("2026-03-02", 30)]
    assert [one.reason for one in reading.rejected] == ["“yesterday” is not a date"]


def test_of_keep_the_rhythms_older_form_all_devices_count(tmp_path: Path) -> None:
    days = {"2026-03-01": {"files": {}, "totalDelta": 200}}
    data = {"devices": {"x": days, "y": {**days, "2026-03-02": {"totalDelta": 5}}}}
    assert told(read(tmp_path, data), "words") == [("2026-03-01", 400), ("2026-03-02", 5)]


def test_a_day_that_goes_on_is_brought_up_to_date(tmp_path: Path) -> None:
    before = ids(read(tmp_path, {"wordCount": {"2026-03-01": 500}}, "stats.json"))
    after = ids(read(tmp_path, {"wordCount": {"2026-03-01": 600}}, "copy.json"))
    assert before == after == ["word-counters:zettlr:2026-03-01"]


@pytest.mark.parametrize(
    "data",
    [
        {"dayCounts": {"2024/0/1": [1]}},
        {"dayCounts": {"2024/0/1": 1e300}},
        {"history": {"2026-03-01": {"words": True}}},
        {"wordCount": {"2026-03-01": 5.5}},
        {"stats": {"dailyActivity": [{"date": 5, "changes": [{"w": "x"}]}, 7, None]}},
    ],
)
def test_values_of_other_kinds_are_refused_one_by_one(tmp_path: Path, data: Any) -> None:
    reading = read(tmp_path, data)
    assert (len(reading.candidates), len(reading.rejected)) == (0, 1)


def test_a_vault_says_where_its_counts_are(tmp_path: Path) -> None:
    plugin = tmp_path / "vault" / ".obsidian" / "plugins" / "obsidian-daily-stats"
    plugin.mkdir(parents=True)
    shutil.copy(FIXTURES / "word-counters-daily-stats.json", plugin / "data.json")
    (tmp_path / "vault" / "2026-03-01.md").write_text("Rain.")
    plan = plan_import([tmp_path / "vault"], known={}, options=ImportOptions())
    assert [note.partition(": ")[2] for note in plan.notes] == [
        "the words a day that Daily Stats counted are in "
        ".obsidian/plugins/obsidian-daily-stats/data.json: import that file for them"
    ]
    assert len(plan_import([plugin / "data.json"], known={}).candidates) == 3
