from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import BadDate
from journal.periods import add_months, month_of, named_period, week_of
from tests.journal.samples import UNTIMED, a_book, day, span


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2024-12-30", "2024-12-30", "2025-01-05"),  # ISO week 1 of 2025
        ("2026-12-28", "2026-12-28", "2027-01-03"),  # ISO week 53 of 2026
        ("2027-01-01", "2026-12-28", "2027-01-03"),
        ("2027-01-04", "2027-01-04", "2027-01-10"),
        ("2024-02-29", "2024-02-26", "2024-03-03"),
    ],
)
def test_weeks_are_iso_weeks_over_the_end_of_the_year(when: str, first: str, last: str) -> None:
    assert week_of(day(when)) == span(first, last)


@UNTIMED
@given(st.dates(date(1, 1, 8), date(9999, 12, 1)))
def test_week_is_the_one_the_standard_library_numbers(when: date) -> None:
    week = week_of(when)
    year, number, _ = when.isocalendar()
    assert week.first == date.fromisocalendar(year, number, 1)
    assert week.days == 7
    assert type(week.first) is type(week.last) is date


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2024-02-10", "2024-02-01", "2024-02-29"),
        ("2026-12-31", "2026-12-01", "2026-12-31"),
        ("2027-01-01", "2027-01-01", "2027-01-31"),
    ],
)
def test_months_are_whole(when: str, first: str, last: str) -> None:
    assert month_of(day(when)) == span(first, last)


@pytest.mark.parametrize(
    ("today", "name", "first", "last"),
    [
        ("2027-01-01", "last week", "2026-12-21", "2026-12-27"),
        ("2027-01-01", "last month", "2026-12-01", "2026-12-31"),
        ("2026-03-31", "last month", "2026-02-01", "2026-02-28"),
        ("2026-03-31", "this month", "2026-03-01", "2026-03-31"),
    ],
)
def test_named_periods_over_year_ends(today: str, name: str, first: str, last: str) -> None:
    assert named_period(name, today=day(today), book=a_book()) == span(first, last)


def test_name_that_is_none() -> None:
    assert named_period("fortnight", today=day("2026-01-01"), book=a_book()) is None


@pytest.mark.parametrize(
    ("today", "name"),
    [(date.max, "week"), (date.min, "last week"), (date.min, "last month")],
)
def test_period_outside_the_calendar_is_refused(today: date, name: str) -> None:
    with pytest.raises(BadDate, match="outside the calendar"):
        named_period(name, today=today, book=a_book())


@pytest.mark.parametrize(
    ("when", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-15", -13, "2024-12-15"),
    ],
)
def test_months_are_added_to_the_last_day_there_is(when: str, months: int, expected: str) -> None:
    assert add_months(day(when), months) == day(expected)
