"""Tables that are wider than a row a day: columns of projects are read, grids of days refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries.errors import NotUnderstood
from entries.importing.registry import NotRecognised
from tests.entries.importing.reading_logs import read_log, told

WIDE = """date,novel,blog,minutes
2026-03-01,500,120,60
2026-03-02,640,,30
2026-03-03,,,10
2026-03-04,0,many,
someday,1,2,
"""


def test_columns_of_projects_are_read_where_that_is_said(tmp_path: Path) -> None:
    reading = read_log(tmp_path, WIDE, columns={"words": "novel, Blog"}, books=("Novel",))
    assert told(reading, "words", "project", "minutes") == [
        ("2026-03-01", 500, None, None),
        ("2026-03-01", 120, "blog", None),
        ("2026-03-02", 640, None, None),
        ("2026-03-04", 0, None, None),
    ]
    assert [(one.line, one.reason) for one in reading.skipped] == [
        (4, "nothing is said of that day")
    ]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (6, "“someday” is not a date"),
        (5, "words: “many” is not a whole number"),
    ]
    assert reading.notes[:3] == (
        "date from “date”; words from “novel”",
        "not read: minutes",
        "date from “date”; words from “blog”",
    )
    assert len({one.id for one in reading.candidates}) == 4


def test_one_column_of_several_is_the_books(tmp_path: Path) -> None:
    reading = read_log(tmp_path, WIDE, columns={"words": "novel"})
    assert told(reading, "words", "project", "minutes")[:2] == [
        ("2026-03-01", 500, None, 60),
        ("2026-03-02", 640, None, 30),
    ]


def test_a_name_with_a_comma_is_one_column(tmp_path: Path) -> None:
    text = 'date,"words, net"\n2026-03-01,500\n'
    reading = read_log(tmp_path, text, columns={"words": "words, net"})
    assert told(reading, "words", "project") == [("2026-03-01", 500, None)]


def test_a_project_that_has_no_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstood, match="no column is called “essay”; there are date, novel"):
        read_log(tmp_path, WIDE, columns={"words": "novel,essay"})


def test_nothing_is_guessed_of_several_columns_and_the_way_out_is_said(tmp_path: Path) -> None:
    text = "date,novel,blog\n2026-03-01,500,120\n2026-03-02,640,90\n"
    with pytest.raises(NotRecognised, match="each is a project's words: --map words='novel,blog'"):
        read_log(tmp_path, text)


@pytest.mark.parametrize(
    ("head", "of"),
    [
        ("Week,Mon,Tue,Wed,Thu,Fri,Sat,Sun", "week"),
        ("Week of,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,Total", "week"),
        ("Woche,Mo,Di,Mi,Do,Fr,Sa,So,Summe", "week"),
        ("Semaine,lundi,mardi,mercredi,jeudi,vendredi", "week"),
        ("Month,1,2,3,4,5,6,7", "month"),
    ],
)
def test_a_grid_of_days_is_refused_with_what_to_do(tmp_path: Path, head: str, of: str) -> None:
    cells = ",".join(str(500 + n) for n in range(head.count(",")))
    text = f"{head}\n2026-03-02,{cells}\n2026-03-09,{cells}\n"
    with pytest.raises(NotRecognised, match=f"a column for each day of a {of}.*a row of its own"):
        read_log(tmp_path, text)
    date, words = head.split(",")[:2]
    reading = read_log(tmp_path, text, columns={"words": words, "date": date})
    assert [one.entry.words for one in reading.candidates] == [500, 500]


@pytest.mark.parametrize(
    "head",
    ["Date,Weekday,Words", "Date,Words,Sat", "Date,Words,Monday,Tuesday", "Date,Words,1,2,3"],
)
def test_a_few_such_names_are_no_grid(tmp_path: Path, head: str) -> None:
    cells = ",".join(str(500 - n) for n in range(head.count(",")))
    (one,) = read_log(tmp_path, f"{head}\n2026-03-02,{cells}\n").candidates
    assert one.entry.words == 500 - head.split(",")[1:].index("Words")


def test_a_wide_log_is_known_again_by_each_project(tmp_path: Path) -> None:
    reading = read_log(tmp_path, WIDE, columns={"words": "novel,blog"})
    assert [one.id for one in reading.candidates] == [
        "csv:log:novel:2026-03-01",
        "csv:log:blog:2026-03-01",
        "csv:log:novel:2026-03-02",
        "csv:log:novel:2026-03-04",
    ]
