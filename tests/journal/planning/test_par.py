from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.book import Book
from journal.plan import quota
from journal.planning.par import Par, ParLine, compute_par
from tests.journal.planning.samples import a_fortnight
from tests.journal.samples import UNTIMED, a_book, day, span
from tests.journal.test_weights import books

LINE = ParLine(a_fortnight(), 1000)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2018-06-17", 1000),  # before the start
        ("2018-06-18", 2000),
        ("2018-06-22", 6000),
        ("2018-06-24", 6000),  # a Sunday
        ("2018-06-25", 7000),
        ("2018-06-29", 11_000),
        ("2018-07-30", 11_000),
    ],
)
def test_par_climbs_a_quota_each_writing_day(when: str, words: int) -> None:
    assert LINE.at(day(when)) == words


def test_par_follows_weights_and_ramp() -> None:
    book = a_fortnight(weekday_weights=(200, 100, 100, 100, 0, 100, 100), starting_words=0)
    line = ParLine(book, 0)  # a week weighs 2 + 1 + 1 + 1 = 5 of 10
    assert [line.at(day(f"2018-06-{n}")) for n in range(18, 26)] == [
        2200,
        3300,
        4400,
        5500,
        5500,
        5500,
        5500,
        7700,
    ]
    ramped = ParLine(a_book(start=day("2018-06-28"), ramp=200), 20_000)  # 1, 1.5, 2
    assert [ramped.at(day(f"2018-06-{n}")) for n in (28, 29, 30)] == [33_334, 53_334, 80_000]


def test_par_is_level_where_nothing_is_planned() -> None:
    line = ParLine(a_fortnight(days_off=(span("2018-06-01", "2018-06-30"),)), 1000)
    assert [line.at(day(when)) for when in ("2018-06-28", "2018-06-29")] == [1000, 1000]


def test_par_of_a_book_that_was_there_already_is_what_was_there() -> None:
    assert ParLine(a_fortnight(), 12_000).at(day("2018-06-25")) == 12_000


@pytest.mark.parametrize(
    ("when", "total", "expected"),
    [
        ("2018-06-18", 1000, Par(1000, 2000, 0, 0)),  # the first morning
        ("2018-06-20", 3000, Par(3000, 4000, 0, 0)),  # today is not over
        ("2018-06-20", 3999, Par(3000, 4000, 0, 0)),
        ("2018-06-20", 4000, Par(3000, 4000, 0, 0)),
        ("2018-06-20", 4001, Par(3000, 4000, 1, 0)),
        ("2018-06-20", 4999, Par(3000, 4000, 999, 0)),
        ("2018-06-20", 5000, Par(3000, 4000, 1000, 1)),
        ("2018-06-22", 7000, Par(5000, 6000, 1000, 1)),  # Monday's are done, over the weekend
        ("2018-06-20", 11_000, Par(3000, 4000, 7000, 7)),
        ("2018-06-20", 20_000, Par(3000, 4000, 16_000, 7)),
        ("2018-06-20", 2999, Par(3000, 4000, -1, -1)),
        ("2018-06-20", 2000, Par(3000, 4000, -1000, -1)),
        ("2018-06-20", 1999, Par(3000, 4000, -1001, -2)),
        ("2018-06-25", 5000, Par(6000, 7000, -1000, -1)),
        ("2018-06-20", -500, Par(3000, 4000, -3500, -2)),  # more is cut than there was
        ("2018-06-29", 12_000, Par(10_000, 11_000, 1000, 0)),
        ("2018-07-05", 9000, Par(11_000, 11_000, -2000, -2)),  # past the deadline
        ("2018-06-10", 1000, Par(1000, 1000, 0, 0)),  # before the start
    ],
)
def test_standing_to_par_in_words_and_writing_days(when: str, total: int, expected: Par) -> None:
    assert compute_par(LINE, day=day(when), total=total) == expected


def test_par_knows_the_ends_of_the_calendar() -> None:
    book = a_book(start=date.min, deadline=date.max, target_words=10**9)
    line = ParLine(book, 0)
    assert compute_par(line, day=date.min, total=0) == Par(0, line.at(date.min), 0, 0)
    assert compute_par(line, day=date.max, total=10**9).ahead_words == 0


@UNTIMED
@given(books(), st.integers(-500, 5000), st.integers(0, 5000))
def test_whoever_meets_each_quota_is_never_behind(book: Book, first: int, target: int) -> None:
    book = replace(book, target_words=target)
    line, total, day = ParLine(book, first), first, book.start
    while day <= book.deadline:
        total += quota(book, day=day, total_before=total)
        assert total >= line.at(day)
        day += timedelta(days=1)
