from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.book import Book
from journal.days import writing_days
from journal.plan import FURTHEST, quota
from journal.planning.ahead import PlannedDay, days_ahead
from journal.planning.par import ParLine
from tests.journal.planning.samples import a_fortnight
from tests.journal.samples import UNTIMED, a_book, day, span
from tests.journal.test_weights import books


def ahead(book: Book, first: str, total: int) -> list[PlannedDay]:
    return list(days_ahead(book, ParLine(book, 1000), first=day(first), total=total))


def test_days_to_come_with_quota_total_and_par() -> None:
    assert ahead(a_fortnight(), "2018-06-22", 5000) == [
        PlannedDay(day("2018-06-22"), 1.0, 1000, 6000, 6000),
        PlannedDay(day("2018-06-23"), 0.0, 0, 6000, 6000),
        PlannedDay(day("2018-06-24"), 0.0, 0, 6000, 6000),
        PlannedDay(day("2018-06-25"), 1.0, 1000, 7000, 7000),
        PlannedDay(day("2018-06-26"), 1.0, 1000, 8000, 8000),
        PlannedDay(day("2018-06-27"), 1.0, 1000, 9000, 9000),
        PlannedDay(day("2018-06-28"), 1.0, 1000, 10_000, 10_000),
        PlannedDay(day("2018-06-29"), 1.0, 1000, 11_000, 11_000),
    ]


def test_what_is_behind_par_is_spread_over_the_days_left_and_rounded_up() -> None:
    planned = ahead(a_fortnight(), "2018-06-27", 6000)
    assert [one.quota for one in planned] == [1667, 1667, 1666]
    assert [one.par for one in planned] == [9000, 10_000, 11_000]


def test_weights_and_ramp_shape_the_days() -> None:
    book = a_fortnight(weekday_weights=(100, 100, 200, 50, 100, 100, 100))
    # From Monday: 1, 1, 2, 0.5, 1 of 5.5 for 5,500 words.
    quotas = [one.quota for one in ahead(book, "2018-06-25", 5500)]
    assert quotas == [1000, 1000, 2000, 500, 1000]
    weights = [one.weight for one in ahead(a_fortnight(ramp=1200), "2018-06-18", 1000)]
    assert weights == [1, 2, 3, 4, 5, 0, 0, 8, 9, 10, 11, 12]


def test_days_begin_with_the_book() -> None:
    assert ahead(a_fortnight(), "2017-01-01", 1000)[0].date == day("2018-06-18")


@pytest.mark.parametrize("total", [11_000, 15_000])
def test_days_ask_for_nothing_once_the_target_is_reached(total: int) -> None:
    planned = ahead(a_fortnight(), "2018-06-25", total)
    assert {(one.quota, one.total) for one in planned} == {(0, total)}


def test_rest_days_alone_ask_for_nothing() -> None:
    book = a_fortnight(days_off=(span("2018-06-20", "2018-07-20"),))
    assert {one.quota for one in ahead(book, "2018-06-25", 1000)} == {0}


def test_no_day_is_left_after_the_deadline() -> None:
    assert ahead(a_fortnight(), "2018-06-30", 1000) == []


def test_ten_years_are_planned_and_no_more() -> None:
    ten = a_book(start=date(2018, 1, 1), deadline=date(2018, 1, 1) + FURTHEST)
    planned = ahead(ten, "2018-01-01", 0)
    assert len(planned) == 3654 and planned[-1].total == 80_000
    assert len(ahead(replace(ten, deadline=date.max), "2018-01-01", 0)) == 3654


def test_calendar_has_an_end() -> None:
    book = a_book(start=date(9999, 12, 30), deadline=date.max)
    assert [one.quota for one in ahead(book, "9999-12-30", 0)] == [40_000, 40_000]


@UNTIMED
@given(books(), st.integers(-1000, 6000), st.integers(0, 5000))
def test_each_quota_is_the_one_of_its_morning_and_together_they_reach_the_target(
    book: Book, first: int, target: int
) -> None:
    book, total = replace(book, target_words=target), first
    for one in days_ahead(book, ParLine(book, first), first=book.start, total=first):
        assert one.quota == quota(book, day=one.date, total_before=total) >= 0
        assert one.rest == (writing_days(book, one.date, one.date) == 0)
        total += one.quota
        assert one.total == total
    if first < target and writing_days(book, book.start, book.deadline):
        assert total == target
    else:
        assert total == first
