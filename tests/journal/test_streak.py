from __future__ import annotations

from datetime import date

import pytest

from journal.streak import Streak, count_streak
from tests.journal.samples import WEEKEND, a_book, day, span


def streak(days: str, as_of: str, **changes: object) -> Streak:
    """Days and `as_of` are days of March 2018 (the 5th is a Monday)."""
    written = [day(f"2018-03-{one}") for one in days.split()]
    return count_streak(written, a_book(**changes), as_of=day(f"2018-03-{as_of}"))


@pytest.mark.parametrize(
    ("days", "as_of", "current", "longest"),
    [
        ("", "05", 0, 0),
        ("05", "05", 1, 1),
        ("05", "06", 1, 1),  # today is still unwritten: nothing is broken
        ("05", "07", 0, 1),
        ("05 06 07", "07", 3, 3),
        ("05 06 07 09", "09", 1, 3),
        ("05 07 08 09 11", "12", 1, 3),
    ],
)
def test_run_of_days(days: str, as_of: str, current: int, longest: int) -> None:
    assert streak(days, as_of) == Streak(current, longest)


@pytest.mark.parametrize(
    ("days", "as_of", "current"),
    [
        ("08 09", "10", 2),
        ("08 09", "11", 2),
        ("08 09", "12", 2),  # Monday, unwritten yet
        ("08 09", "13", 0),
        ("08 09 12", "12", 3),
        ("08 09 10 12", "12", 4),  # writing on a rest day counts
        ("08 12", "12", 1),  # Friday was missed
        ("02 05", "05", 2),
    ],
)
def test_rest_days_break_nothing(days: str, as_of: str, current: int) -> None:
    assert streak(days, as_of, rest_days=WEEKEND).current == current


def test_days_off_break_nothing() -> None:
    off = (span("2018-03-06", "2018-03-20"),)
    assert streak("05 21", "21", days_off=off) == Streak(2, 2)
    assert streak("05 22", "22", days_off=off) == Streak(1, 1)


def test_leap_day_breaks_nothing() -> None:
    written = [day(one) for one in ("2024-02-28", "2024-02-29", "2024-03-01")]
    assert count_streak(written, a_book(), as_of=day("2024-03-01")) == Streak(3, 3)
    without = [written[0], written[2]]
    assert count_streak(without, a_book(), as_of=day("2024-03-01")) == Streak(1, 1)


def test_new_year_breaks_nothing() -> None:
    written = [day("2026-12-31"), day("2027-01-01")]
    assert count_streak(written, a_book(), as_of=day("2027-01-02")) == Streak(2, 2)


def test_day_the_calendar_never_had_breaks_nothing() -> None:
    written = [day("2011-12-29"), day("2011-12-31")]
    missing = {date(2011, 12, 30)}
    as_of = day("2011-12-31")
    assert count_streak(written, a_book(), as_of=as_of, missing=missing) == Streak(2, 2)
    assert count_streak(written, a_book(), as_of=as_of) == Streak(1, 1)


def test_back_dated_day_joins_two_runs() -> None:
    assert streak("05 06 08 09", "09") == Streak(2, 2)
    assert streak("05 06 07 08 09", "09") == Streak(5, 5)


def test_book_without_any_planned_day_breaks_no_streak() -> None:
    assert streak("01 31", "31", rest_days=frozenset(range(7))) == Streak(2, 2)
