from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.tui.charts_of_books import TODAY, book, day, fan
from tui.burn_up import FARTHEST, BurnUp


def bare(**values: object) -> BurnUp:
    """Return a book without a single day, 30 days before its deadline."""
    chart = BurnUp(TODAY, 0, (), (), 50_000, day(30))
    return replace(chart, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chart", "first", "last"),
    [
        (bare(), day(0), day(30)),
        (bare(deadline=day(0)), day(0), day(1)),
        (bare(deadline=day(-50)), day(0), day(1)),
        (bare(deadline=day(FARTHEST)), day(0), day(FARTHEST)),
        (bare(deadline=date.max), day(0), day(1)),
        (book(past=5, ahead=50, due=50), day(-4), day(50)),
        (book(past=400, ahead=50, due=50), day(-40), day(50)),
        (book(past=400, ahead=3, due=3), day(-14), day(3)),
        (book(past=5, ahead=50, due=10), day(-4), day(50)),
    ],
)
def test_the_chart_reaches_from_the_past_to_deadline_or_finish(
    chart: BurnUp, first: date, last: date
) -> None:
    assert (chart.first, chart.last) == (first, last)


def test_the_last_days_of_the_calendar_can_be_drawn() -> None:
    chart = bare(today=date.max, deadline=date.max)
    assert (chart.first, chart.last) == (date.max, date.max)


@pytest.mark.parametrize(
    ("offset", "total"), [(-30, 100), (-19, 100), (-18, 200), (0, 2000), (9, 2000)]
)
def test_a_total_lasts_until_it_changes(offset: int, total: int) -> None:
    assert book().total_at(day(offset)) == total


def test_a_book_without_days_has_the_words_it_began_with() -> None:
    assert bare(total_words=6000).total_at(day(-3)) == 6000


def test_the_fan_has_its_days_and_no_others() -> None:
    chart = book(ahead=20)
    assert chart.fan_at(day(0)) is None
    assert chart.fan_at(day(1)) == chart.fan[0]
    assert chart.fan_at(day(20)) == chart.fan[-1]
    assert chart.fan_at(day(21)) is None


def test_what_was_forecast_before_is_its_middle() -> None:
    chart = replace(book(), before=fan(5, start=2000, pace=50, spread=10))
    assert [chart.before_at(day(n)) for n in (0, 1, 5, 6)] == [None, 2050, 2250, None]


@pytest.mark.parametrize(
    ("past", "low"),
    [(20, 0), (200, 18_000)],
)
def test_the_bottom_is_zero_unless_the_fan_had_no_room(past: int, low: int) -> None:
    chart = book(past=past, target=past * 100 + 2000)
    assert chart.reach()[0] == low <= chart.total_at(chart.first)


def test_a_book_of_fewer_words_than_none_goes_below_zero() -> None:
    low, high = bare(total_words=-1900, past=((day(0), -1900),)).reach()
    assert low <= -1900
    assert high == 50_000


def test_what_is_far_above_the_target_is_not_on_the_chart() -> None:
    low, high = book(pace=100, spread=5000).reach()
    assert (low, high) == (0, 5200)


def test_the_words_that_are_there_are_on_the_chart_whatever_the_target() -> None:
    low, high = bare(total_words=90_000, past=((day(-9), 80_000), (day(0), 90_000))).reach()
    assert low <= 80_000
    assert high >= 90_000
