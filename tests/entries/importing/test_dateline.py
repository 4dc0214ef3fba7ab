"""A printed date is read where it can mean one day, and refused where it can't."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.importing.dateline import leading_date, read_dateline, read_stamp

DAY = date(2018, 3, 27)


@pytest.mark.parametrize(
    "line",
    [
        "March 27, 2018",
        "MARCH 27, 2018",
        "27 March 2018",
        "27th of March, 2018",
        "Mar. 27, 2018",
        "27 Mar 2018",
        "27-Mar-2018",
        "2018-03-27",
        "2018/03/27",
        "27/03/2018",
        "03/27/2018",
        "27.3.2018",
        "Tuesday, March 27, 2018",
        "Tue 27 Mar 2018, 10:30 pm",
        "Date: 2018-03-27",
        "2018-03-27T23:10:00-11:00",
        "2018-03-27 20:10:00 +1300",
        "Posted on March 27, 2018 by Ann Lee",
        "By Ann Lee · March 27, 2018 · 5 min read",
        "March 27, 2018 (updated April 2, 2018)",
        "Mar 27, 2018 at 9:15 AM NZDT",
        "March 27, 2018 | 3 comments",
    ],
)
def test_a_line_that_is_a_date(line: str) -> None:
    dateline = read_dateline(line)
    assert dateline is not None
    assert (dateline.day, dateline.problem) == (DAY, None)


def test_what_stands_beside_a_date_is_told() -> None:
    dateline = read_dateline("Ann Lee | March 27, 2018")
    assert dateline is not None
    assert (dateline.day, dateline.beside) == (DAY, "Ann Lee")


@pytest.mark.parametrize(
    "line",
    [
        "I was born on March 27, 2018, in a storm",
        "The ferry sank March 27, 2018",
        "Paris March 27, 2018 Riots",
        "September 12, 1906. And underneath:",
        "Updated March 27, 2018",
        "March 2018",
        "730 words",
        "1943, 2017, 2018",
        "",
    ],
)
def test_a_line_that_is_something_else(line: str) -> None:
    assert read_dateline(line) is None


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("11/12/2018", "can be 2018-11-12 or 2018-12-11"),
        ("3/4/18", "two figures"),
        ("March 27", "no year"),
        ("February 30, 2018", "no day of the calendar"),
        ("2018-13-45", "no day of the calendar"),
        ("31/31/2018", "no date"),
    ],
)
def test_a_date_that_names_no_day_is_a_problem(line: str, problem: str) -> None:
    dateline = read_dateline(line)
    assert dateline is not None
    assert dateline.day is None
    assert problem in str(dateline.problem)


def test_a_numeric_date_that_reads_one_way_both_ways_is_read() -> None:
    dateline = read_dateline("11/11/2018")
    assert dateline is not None
    assert dateline.day == date(2018, 11, 11)


def test_a_wrong_weekday_is_a_problem_and_the_day_is_kept() -> None:
    dateline = read_dateline("Monday, March 27, 2018")
    assert dateline is not None
    assert dateline.day == DAY
    assert "not a Monday" in str(dateline.problem)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2018-03-27T23:59:00-11:00", DAY),
        ("2018-03-27T00:01:00+14:00", DAY),
        ("2018-03-27", DAY),
        ("2018-03-27T23:10:00Z", DAY),
        ("2018-02-30T00:00:00Z", None),
        ("0000-00-00 00:00:00", None),
        ("yesterday", None),
    ],
)
def test_a_stamp_gives_its_local_day_as_written(stamp: str, day: date | None) -> None:
    assert read_stamp(stamp) == day


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("2018-03-27: A Train Ride", (DAY, "A Train Ride")),
        ("March 27, 2018 – Salt", (DAY, "Salt")),
        ("2018-03-27", None),
        ("Salt", None),
    ],
)
def test_a_title_may_open_with_its_date(title: str, found: tuple[date, str] | None) -> None:
    assert leading_date(title) == found


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back_from_how_people_print_it(day: date) -> None:
    for form in ("%B %-d, %Y", "%-d %b %Y", "%A, %-d %B %Y", "%Y-%m-%d"):
        dateline = read_dateline(day.strftime(form))
        assert dateline is not None
        assert (dateline.day, dateline.problem) == (day, None)
