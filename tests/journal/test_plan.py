from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.book import Book
from journal.days import writing_days
from journal.plan import Pace, naive_finish, pace, quota, required_pace
from journal.progress import Record, daily_figures
from tests.journal.samples import UNTIMED, WEEKEND, a_book, day, span, wrote

# 2018-06-18 is a Monday; the deadline, 2018-06-30, a Saturday.
BOOK = a_book(rest_days=WEEKEND)


@pytest.mark.parametrize(
    ("when", "total", "words"),
    [
        ("2018-06-30", 79_000, 0),  # the deadline, and a rest day
        ("2018-06-29", 79_000, 1000),  # the last writing day
        ("2018-06-28", 79_000, 500),
        ("2018-06-27", 79_000, 334),  # rounded up: nothing is left to the last day
        ("2018-06-18", 70_000, 1000),
        ("2018-06-24", 70_000, 0),  # a Sunday
        ("2018-06-18", 80_000, 0),
        ("2018-06-18", 90_000, 0),
        ("2018-06-18", 79_999, 1),
        ("2018-06-18", -5000, 8500),
        ("2017-12-29", 0, 0),  # before the start
        ("2018-07-02", 79_000, 1000),  # after the deadline: all that is left
        ("2018-07-01", 79_000, 0),  # after the deadline, on a rest day
        ("2018-07-02", 81_000, 0),
    ],
)
def test_quota(when: str, total: int, words: int) -> None:
    assert quota(BOOK, day=day(when), total_before=total) == words


def test_quota_is_nothing_on_a_day_off_and_spreads_over_the_others() -> None:
    book = a_book(days_off=(span("2018-06-27", "2018-06-29"),))
    assert quota(book, day=day("2018-06-26"), total_before=79_000) == 500
    assert quota(book, day=day("2018-06-27"), total_before=79_000) == 0


@pytest.mark.parametrize(
    ("when", "total", "words"),
    [
        ("2018-06-25", 79_000, 182),  # of 1,000: Mo Tu We(2) Th Fr(1/2) = 5.5, 181.8 each
        ("2018-06-27", 79_000, 572),  # 2 of 3.5
        ("2018-06-29", 79_000, 1000),  # the last day has it all, whatever it weighs
        ("2018-06-30", 79_000, 0),  # a Saturday
    ],
)
def test_quota_is_spread_by_the_weekdays_weights(when: str, total: int, words: int) -> None:
    book = a_book(rest_days=WEEKEND, weekday_weights=(100, 100, 200, 100, 50, 100, 100))
    assert quota(book, day=day(when), total_before=total) == words


@pytest.mark.parametrize(("ramp", "first", "last"), [(200, 6667, 13_333), (50, 13_334, 6667)])
def test_quota_follows_the_ramp(ramp: int, first: int, last: int) -> None:
    book = a_book(start=day("2018-06-24"), deadline=day("2018-07-01"), ramp=ramp)
    assert quota(book, day=day("2018-06-24"), total_before=0) == first
    assert quota(book, day=day("2018-07-01"), total_before=80_000 - last) == last


def test_quota_is_exact_where_floats_are_not() -> None:
    # With floats the ten weights add up to 0.9999999999999999, and the quota is 1,001.
    tenths = a_book(target_words=10_000, weekday_weights=(10,) * 7, start=day("2018-06-21"))
    assert quota(tenths, day=day("2018-06-21"), total_before=0) == 1000


def test_quota_is_nothing_where_no_day_weighs_anything() -> None:
    for book in (
        a_book(weekday_weights=(0,) * 7),
        a_book(days_off=(span("2018-01-01", "2018-06-30"),)),
    ):
        assert quota(book, day=day("2018-03-01"), total_before=0) == 0


def test_quota_on_the_day_of_the_deadline_is_all_that_is_left() -> None:
    assert quota(a_book(), day=day("2018-06-30"), total_before=79_001) == 999


@UNTIMED
@given(st.dates(date(2017, 1, 1), date(2019, 12, 31)), st.integers(-5000, 100_000))
def test_quota_is_never_negative_and_kept_to_it_reaches_the_target(when: date, total: int) -> None:
    words = quota(BOOK, day=when, total_before=total)
    assert words >= 0
    days = writing_days(BOOK, max(when, BOOK.start), BOOK.deadline)
    if words and days:
        assert words * days >= BOOK.target_words - total > (words - 1) * days


@pytest.mark.parametrize(
    ("left", "days", "words"), [(9430, 23, 410.0), (0, 23, 0.0), (9430, 0, None), (1, 2, 0.5)]
)
def test_required_pace(left: int, days: int, words: float | None) -> None:
    assert required_pace(words_left=left, writing_days_left=days) == words


def pace_of(records: list[Record], as_of: str, **changes: Any) -> Pace:
    book = a_book(**changes)
    return pace(daily_figures(records, starting_words=0), book, as_of=day(as_of))


JANUARY = [wrote(f"2018-01-{n:02}", 100 * n) for n in range(1, 32)]


@pytest.mark.parametrize(
    ("records", "as_of", "changes", "expected"),
    [
        ([], "2018-02-01", {}, Pace(None, None, None)),
        # Only complete days: the first entry's own day is none yet.
        (JANUARY[:1], "2018-01-01", {}, Pace(None, None, None)),
        (JANUARY[:1], "2018-01-02", {}, Pace(100, 100, 100)),
        # Unlogged days are days of 0 words.
        (JANUARY[:1], "2018-01-05", {}, Pace(25, 25, 25)),
        (JANUARY, "2018-02-01", {}, Pace(2800, 1750, 1600)),
        (JANUARY, "2018-02-08", {}, Pace(0, 44_100 / 28, 49_600 / 38)),
        # The pace counts from the first entry, or from the start if that is later.
        (JANUARY[9:10], "2018-01-11", {}, Pace(1000, 1000, 1000)),
        (JANUARY, "2018-01-31", {"start": date(2018, 1, 29)}, Pace(2950, 2950, 2950)),
        (JANUARY, "2018-01-29", {"start": date(2018, 1, 29)}, Pace(None, None, None)),
        # Words of rest days count, their days do not.
        (JANUARY, "2018-01-08", {"rest_days": WEEKEND}, Pace(560, 560, 560)),
        (JANUARY[5:7], "2018-01-08", {"rest_days": WEEKEND}, Pace(None, None, None)),
        (
            JANUARY,
            "2018-01-31",
            {"days_off": (span("2018-01-20", "2018-01-31"),)},
            Pace(None, (3 + 30) * 28 * 50 / 17, 46_500 / 19),
        ),
        # Cutting makes the pace negative.
        ([wrote("2018-01-01", -300)], "2018-01-04", {}, Pace(-100, -100, -100)),
    ],
)
def test_pace(records: list[Record], as_of: str, changes: dict[str, Any], expected: Pace) -> None:
    found = pace_of(records, as_of, **changes)
    for one, other in zip(
        (found.last_7, found.last_28, found.all),
        (expected.last_7, expected.last_28, expected.all),
        strict=True,
    ):
        assert one == (None if other is None else pytest.approx(other))


def finish(
    words_left: int, pace: float | None, first: str = "2018-06-18", book: Book = BOOK
) -> date | None:
    return naive_finish(
        book, words_left=words_left, pace=pace, first=day(first), as_of=day("2018-06-18")
    )


@pytest.mark.parametrize(
    ("left", "pace", "first", "expected"),
    [
        (1000, 1000.0, "2018-06-18", "2018-06-18"),
        (1001, 1000.0, "2018-06-18", "2018-06-19"),
        (1000, 1000.0, "2018-06-19", "2018-06-19"),
        (5000, 1000.0, "2018-06-18", "2018-06-22"),
        (6000, 1000.0, "2018-06-18", "2018-06-25"),  # over the weekend
        (1000, 1000.0, "2018-06-23", "2018-06-25"),
        (1, 0.4, "2018-06-18", "2018-06-20"),
    ],
)
def test_naive_finish_counts_planned_days(
    left: int, pace: float, first: str, expected: str
) -> None:
    assert finish(left, pace, first) == day(expected)


@pytest.mark.parametrize(
    ("left", "pace"),
    [(0, 100.0), (1000, None), (1000, 0.0), (1000, -5.0), (80_000, 1.0), (10**9, 1e-9)],
)
def test_naive_finish_is_silent_where_arithmetic_has_nothing_to_say(
    left: int, pace: float | None
) -> None:
    assert finish(left, pace) is None


def test_naive_finish_stops_at_ten_years() -> None:
    book = a_book()
    assert finish(3654, 1.0, book=book) is None
    assert finish(3653, 1.0, book=book) == day("2028-06-17")


def test_naive_finish_does_not_begin_before_the_book() -> None:
    assert finish(10, 10.0, first="2017-06-01", book=a_book()) == day("2018-01-01")


def test_naive_finish_knows_the_end_of_the_calendar() -> None:
    book = a_book(deadline=date.max)
    assert naive_finish(book, words_left=99, pace=1.0, first=date.max, as_of=date.max) is None


def test_pace_at_the_start_of_the_calendar_is_none() -> None:
    ledger = daily_figures([Record("a.md", date.min, words=5)], starting_words=0)
    assert pace(ledger, a_book(start=date.min), as_of=date.min) == Pace(None, None, None)
    next_day = pace(ledger, a_book(start=date.min), as_of=date(1, 1, 2))
    assert next_day == Pace(5, 5, 5)
