"""The planned days of a simulation are those of the plan."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from entries.entry import DateRange
from journal.days import nth_writing_day
from journal.planned import nth_planned_day, planned_days, read_rest
from journal.weights import plan_weight
from tests.journal.samples import UNTIMED, a_book, day, span

SOME_DAYS = st.dates(date(2017, 12, 1), date(2018, 3, 1))
RANGES = st.lists(
    st.builds(lambda one, n: DateRange(one, one + timedelta(n)), SOME_DAYS, st.integers(0, 40))
)


@UNTIMED
@given(SOME_DAYS, SOME_DAYS, st.frozensets(st.integers(0, 6)), RANGES, st.integers(1, 90))
def test_planned_days_are_those_on_which_the_book_plans_writing(
    first: date, last: date, weekdays: frozenset[int], off: list[DateRange], n: int
) -> None:
    book = a_book(rest_days=weekdays, days_off=tuple(off))
    rest = read_rest(weekdays, off)
    every = [first + timedelta(days=one) for one in range((last - first).days + 1)]
    assert planned_days(first, last, rest) == [one for one in every if plan_weight(book, one)]
    assert nth_planned_day(first, n, last=last, rest=rest) == nth_writing_day(
        book, first, n, last=last
    )


def test_weekdays_that_rest_later_count_only_ahead() -> None:
    rest = read_rest(["Sunday"], [], ["Monday"])
    week = day("2018-01-01"), day("2018-01-07")
    assert len(planned_days(*week, rest)) == 6
    assert planned_days(*week, rest.ahead)[0] == day("2018-01-02")


def test_the_ends_of_the_calendar_have_planned_days() -> None:
    everything = read_rest([], [])
    assert planned_days(date.min, date(1, 1, 2), everything) == [date.min, date(1, 1, 2)]
    assert planned_days(date.max, date.max, everything) == [date.max]
    far = read_rest([], [DateRange(date.min, date.max)])
    assert planned_days(date(2018, 1, 1), date(2018, 2, 1), far) == []


def test_a_range_holds_both_of_its_ends() -> None:
    weekend = span("2018-03-24", "2018-03-25")
    days = ("2018-03-23", "2018-03-24", "2018-03-25", "2018-03-26")
    assert [day(one) in weekend for one in days] == [False, True, True, False]
