"""What `03/04/2021` means is settled by its column or by the writer, and never by a guess."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from entries.errors import BadDate
from entries.importing.day_column import Days, looks_like_day, read_clock

MARCH_4, APRIL_3 = date(2021, 3, 4), date(2021, 4, 3)


@pytest.mark.parametrize(
    ("others", "day_first", "expected"),
    [
        (["13/04/2021"], None, APRIL_3),
        (["04/13/2021"], None, MARCH_4),
        ([], True, APRIL_3),
        ([], False, MARCH_4),
        (["13/04/2021 21:30"], None, APRIL_3),
        (["Sat 13/04/2021"], None, APRIL_3),
        (["13/04/2021 - 19/04/2021"], None, APRIL_3),
    ],
)
def test_the_column_or_the_writer_settles_it(
    others: list[str], day_first: bool | None, expected: date
) -> None:
    days = Days.of(["03/04/2021", *others], day_first=day_first)
    assert days.read("03/04/2021").first == expected


@pytest.mark.parametrize("others", [[], ["05/05/2021"], ["13/04/2021", "04/13/2021"]])
def test_else_it_is_refused_with_both_days(others: list[str]) -> None:
    days = Days.of(["03/04/2021", *others])
    with pytest.raises(BadDate, match="can be 2021-03-04 or 2021-04-03: say --day-first"):
        days.read("03/04/2021")
    assert days.read("05/05/2021").first == date(2021, 5, 5)
    assert days.read("31/12/2021").first == date(2021, 12, 31)


def test_what_was_said_against_the_column_is_told() -> None:
    days = Days.of(["11/13/2021"], day_first=True)
    assert days.because == "as you said, though not as “11/13/2021” shows"
    with pytest.raises(BadDate, match="no day of the calendar"):
        days.read("11/13/2021")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2021-11-01", date(2021, 11, 1)),
        ("2021/11/1", date(2021, 11, 1)),
        ("20211101", date(2021, 11, 1)),
        ("Nov 1, 2021", date(2021, 11, 1)),
        ("Monday, 1 November 2021", date(2021, 11, 1)),
        ("1-Nov-21", date(2021, 11, 1)),
        ("nov 1, 2021", date(2021, 11, 1)),
        ("13.11.21", date(2021, 11, 13)),
    ],
)
def test_other_ways_of_writing_a_day(cell: str, expected: date) -> None:
    assert Days().read(cell).first == expected


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2021-W44", date(2021, 11, 1), date(2021, 11, 7)),
        ("2021-11", date(2021, 11, 1), date(2021, 11, 30)),
        ("2021-11-01/2021-11-07", date(2021, 11, 1), date(2021, 11, 7)),
        ("Nov 1, 2021 – Nov 7, 2021", date(2021, 11, 1), date(2021, 11, 7)),
        ("13/11/2021 to 19/11/2021", date(2021, 11, 13), date(2021, 11, 19)),
    ],
)
def test_several_days_are_several(cell: str, first: date, last: date) -> None:
    when = Days().read(cell)
    assert (when.first, when.last) == (first, last)


@pytest.mark.parametrize(
    "cell",
    [
        "", "Total", "Monday", "Nov 1", "2021-02-30", "31/31/2021", "2021-W60", "0021-01-01",
        "2021-11-07/2021-11-01", "2021-11-01 25:00", "2021-01-01/2023-01-01", "x" * 500, "9999-12",
        "99999999999999999999",
    ],
)  # fmt: skip
def test_what_names_no_day_is_refused(cell: str) -> None:
    with pytest.raises(BadDate):
        Days().read(cell)
    assert not looks_like_day(cell)


def test_a_moment_keeps_the_zone_it_says_and_no_other() -> None:
    assert Days().read("2021-11-01 21:30").moment == datetime(2021, 11, 1, 21, 30)  # noqa: DTZ001
    assert Days().read("2021-11-01T21:30:05Z").moment == datetime(
        2021, 11, 1, 21, 30, 5, tzinfo=UTC
    )
    assert Days().read("11/13/2021 9:30 pm").moment == datetime(2021, 11, 13, 21, 30)  # noqa: DTZ001
    told = Days().read("2021-11-01T01:00:00+13:00").moment
    assert told is not None and told.isoformat() == "2021-11-01T01:00:00+13:00"


def test_a_midnight_on_every_day_is_no_time() -> None:
    cells = ["2021-11-01T00:00:00.000Z", "2021-11-02T00:00:00.000Z", "Total"]
    when = Days.of(cells).read(cells[0])
    assert (when.first, when.moment) == (date(2021, 11, 1), None)


def test_a_spreadsheets_own_numbers_are_days_where_all_are() -> None:
    assert Days.of(["44501", "44502.5"]).read("44501").first == date(2021, 11, 1)
    with pytest.raises(BadDate):
        Days.of(["2021-11-01", "2021-11-02", "44501"]).read("44501")


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("21:30", time(21, 30)),
        ("9:05 pm", time(21, 5)),
        ("12 AM", time()),
        ("9", None),
        ("25:00", None),
    ],
)
def test_a_time_of_the_day(cell: str, clock: time | None) -> None:
    assert read_clock(cell) == clock
