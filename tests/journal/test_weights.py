from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import DateRange
from journal.book import Book
from journal.days import writing_days, writing_weight
from journal.weights import days_off_between, plan_weight, sum_weights, unit_weight
from tests.journal.samples import UNTIMED, WEEKEND, a_book, day, span

# 2018-01-01 is a Monday; of the 181 days to 2018-06-30 the ramp climbs 180 steps.
UNEVEN = a_book(
    weekday_weights=(100, 100, 200, 100, 100, 50, 100), rest_days=frozenset({6}), ramp=300
)


@pytest.mark.parametrize(
    ("when", "weight"),
    [
        ("2018-01-01", 1.0),
        ("2018-01-03", 2 * (1 + 2 * 2 / 180)),  # a Wednesday, two steps up
        ("2018-01-06", 0.5 * (1 + 2 * 5 / 180)),  # a Saturday
        ("2018-01-07", 0.0),  # Sunday, of rest
        ("2018-04-01", 0.0),
        ("2018-04-02", 1 + 2 * 91 / 180),
        ("2018-06-30", 0.5 * 3),  # the deadline, a Saturday
        ("2018-07-02", 3.0),  # the ramp goes no further
        ("2017-12-27", 2.0),  # nor does it begin before the start
    ],
)
def test_weight_is_the_weekdays_times_the_ramps(when: str, weight: float) -> None:
    assert writing_weight(UNEVEN, day(when)) == pytest.approx(weight, abs=1e-15)


@pytest.mark.parametrize(
    ("ramp", "weights"),
    [
        (100, [1, 1, 1, 1, 1]),
        (200, [1, 1.25, 1.5, 1.75, 2]),
        (50, [1, 0.875, 0.75, 0.625, 0.5]),
        (1, [1, 0.7525, 0.505, 0.2575, 0.01]),
        (10_000, [1, 25.75, 50.5, 75.25, 100]),
    ],
)
def test_ramp_goes_in_equal_steps_from_the_first_day_to_the_last(
    ramp: int, weights: list[float]
) -> None:
    book = a_book(deadline=date(2018, 1, 5), ramp=ramp)
    days = [date(2018, 1, n) for n in range(1, 6)]
    assert [writing_weight(book, one) for one in days] == weights
    assert sum_weights(book, days[0], days[-1]) == pytest.approx(sum(weights) * unit_weight(book))


def test_ramp_of_a_book_of_one_day_is_level() -> None:
    book = a_book(deadline=date(2018, 1, 1), ramp=300)
    assert [writing_weight(book, date(2018, 1, n)) for n in (1, 2)] == [1, 1]


def test_ramp_climbs_over_a_leap_day_as_over_any_other() -> None:
    book = a_book(start=date(2024, 2, 27), deadline=date(2024, 3, 2), ramp=500)
    days = [date(2024, 2, 27) + timedelta(days=n) for n in range(5)]
    assert [writing_weight(book, one) for one in days] == [1, 2, 3, 4, 5]


_NEAR = st.dates(date(2023, 12, 1), date(2024, 4, 1))
_RANGES = st.tuples(_NEAR, _NEAR).map(sorted).map(lambda ends: DateRange(*ends))


@st.composite
def books(draw: st.DrawFn) -> Book:
    start, deadline = sorted((draw(_NEAR), draw(_NEAR)))
    return a_book(
        start=start,
        deadline=deadline,
        rest_days=draw(st.frozensets(st.integers(0, 6))),
        days_off=tuple(draw(st.lists(_RANGES, max_size=3))),
        weekday_weights=tuple(draw(st.tuples(*[st.sampled_from([0, 1, 33, 50, 100, 10_000])] * 7))),
        ramp=draw(st.sampled_from([1, 50, 100, 133, 10_000])),
    )


@UNTIMED
@given(books(), _NEAR, _NEAR)
def test_sum_of_weights_is_the_weights_added_up_one_by_one(
    book: Book, first: date, last: date
) -> None:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    weights = [plan_weight(book, one) for one in days]
    assert all(weight >= 0 for weight in weights)
    assert sum_weights(book, first, last) == sum(weights)
    assert writing_days(book, first, last) == sum(weight > 0 for weight in weights)


def test_sum_over_the_whole_calendar_is_exact() -> None:
    book = a_book(start=date.min, deadline=date.max, rest_days=WEEKEND, ramp=200)
    steps = (date.max - date.min).days  # weights are 1 .. 2 in so many steps, in units of 1/steps
    worked = (n for n in range(0, steps + 1) if n % 7 < 5)  # 0001-01-01 is a Monday
    by_hand = 100 * 100 * sum(steps + n for n in worked)
    assert sum_weights(book, date.min, date.max) == by_hand


def test_days_off_are_counted_once_where_ranges_overlap() -> None:
    book = a_book(days_off=(span("2018-02-03", "2018-02-09"), span("2018-02-01", "2018-02-05")))
    found = list(days_off_between(book, day("2018-02-02"), day("2018-02-08")))
    assert found == [span("2018-02-02", "2018-02-05"), span("2018-02-06", "2018-02-08")]
