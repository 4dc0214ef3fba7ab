from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journal.book_forecast import Asked, answer
from journal.forecast import Forecast
from journal.planning.milestones import MilestonePlan
from journal.planning.plan import compute_plan
from journal.progress import Record
from journal.status import compute_status
from tests.journal.planning.samples import a_fortnight, a_plan, by
from tests.journal.samples import day, span, wrote

# Behind: 1,500 words in two of ten days of 1,000.
TWO_DAYS = [wrote("2018-06-18", 1000), wrote("2018-06-19", 500)]


def held(records: list[Record], as_of: str, words: int, due: str, **changes: Any) -> MilestonePlan:
    (one,) = a_plan(records, as_of, milestones=(by("Part 1", words, due),), **changes).milestones
    return one


def test_milestone_that_comes_in_time_by_the_plan_but_not_by_the_pace() -> None:
    one = held(TWO_DAYS, "2018-06-20", 5000, "2018-06-22")
    assert (one.words_left, one.days_left, one.writing_days_left) == (2500, 3, 3)
    assert one.required_pace == pytest.approx(2500 / 3)
    # The plan: 8,500 over eight days is 1,063 a day: 3,563, 4,626, 5,689.
    assert one.planned_on == day("2018-06-22") and one.is_planned_in_time
    # The pace: 750 a day, so four days from today on, over the weekend.
    assert one.pace_finish == day("2018-06-25") and one.slip_days == 3
    assert not one.is_reached and one.reached_on is None


@pytest.mark.parametrize(
    ("words", "due", "planned_on", "in_time"),
    [
        (3563, "2018-06-20", "2018-06-20", True),
        (3564, "2018-06-20", "2018-06-21", False),
        (11_000, "2018-06-29", "2018-06-29", True),
        (11_001, "2018-06-29", None, False),  # beyond the target
        (6000, "2018-06-24", "2018-06-25", False),  # due on a Sunday
    ],
)
def test_day_on_which_the_plan_passes_it(
    words: int, due: str, planned_on: str | None, in_time: bool
) -> None:
    one = held(TWO_DAYS, "2018-06-20", words, due)
    assert one.planned_on == (day(planned_on) if planned_on else None)
    assert one.is_planned_in_time is in_time


@pytest.mark.parametrize(
    ("records", "as_of", "expected"),
    [
        ([], "2018-06-20", None),  # nothing to go by
        (TWO_DAYS[:1], "2018-06-18", None),  # no day is complete yet
        ([wrote("2018-06-18", -500)], "2018-06-20", None),  # cut, not written
        (TWO_DAYS, "2018-06-20", "2018-06-25"),
        ([*TWO_DAYS, wrote("2018-06-20", 10)], "2018-06-20", "2018-06-26"),  # from tomorrow on
        (TWO_DAYS, "2018-06-24", "2018-07-05"),  # 300 a day: nine days, past the deadline
    ],
)
def test_day_at_the_pace_so_far(records: list[Record], as_of: str, expected: str | None) -> None:
    one = held(records, as_of, 5000, "2018-06-22")
    assert one.pace_finish == (day(expected) if expected else None)


def test_whoever_keeps_to_uneven_weights_does_not_slip() -> None:
    # Mondays weigh 3, other days 1: a week is 7 of the 14, 5,000 words of 10,000.
    weights = (300, 100, 100, 100, 100, 100, 100)
    kept = [wrote("2018-06-18", 2143), wrote("2018-06-19", 715)]
    one = held(kept, "2018-06-20", 11_000, "2018-06-29", weekday_weights=weights)
    assert one.slip_days == 0


def test_pace_that_takes_more_than_ten_years_says_nothing() -> None:
    one = held([wrote("2018-06-18", 1)], "2018-06-19", 11_000, "2018-06-29")
    assert one.pace_finish is None and one.slip_days is None


@pytest.mark.parametrize(
    ("records", "starting_words", "reached_on"),
    [
        ([wrote("2018-06-18", 1000)], 1000, "2018-06-18"),
        ([wrote("2018-06-18", 900), wrote("2018-06-20", 100)], 1000, "2018-06-20"),
        ([], 2000, None),  # there from the beginning
        # Cut below it and written again: the later day.
        (
            [wrote("2018-06-18", 1500), wrote("2018-06-19", -800), wrote("2018-06-20", 300)],
            1000,
            "2018-06-20",
        ),
        ([wrote("2018-06-19", manuscript=2500)], 0, "2018-06-19"),
    ],
)
def test_day_since_which_it_is_reached(
    records: list[Record], starting_words: int, reached_on: str | None
) -> None:
    one = held(records, "2018-06-22", 2000, "2018-06-20", starting_words=starting_words)
    assert one.is_reached and one.words_left == 0
    assert one.reached_on == (day(reached_on) if reached_on else None)
    assert one.planned_on is None and one.pace_finish is None


def test_milestone_that_was_cut_away_is_not_reached() -> None:
    records = [wrote("2018-06-18", 1500), wrote("2018-06-19", -800)]
    one = held(records, "2018-06-20", 2000, "2018-06-20")
    assert not one.is_reached and one.words_left == 300


def test_milestone_past_due() -> None:
    one = held(TWO_DAYS, "2018-06-25", 5000, "2018-06-22")
    assert (one.days_left, one.writing_days_left, one.required_pace) == (0, 0, None)
    assert one.planned_on is not None and not one.is_planned_in_time


def test_milestone_with_only_rest_days_left() -> None:
    one = held(TWO_DAYS, "2018-06-23", 5000, "2018-06-24")
    assert (one.days_left, one.writing_days_left, one.required_pace) == (2, 0, None)


def test_milestone_of_a_book_without_a_writing_day_is_never_planned() -> None:
    one = held([], "2018-06-18", 5000, "2018-06-22", days_off=(span("2018-01-01", "2019-01-01"),))
    assert one.planned_on is None and one.required_pace is None


def test_milestone_before_the_start_counts_the_books_own_days() -> None:
    one = held([], "2018-06-11", 5000, "2018-06-22")
    assert (one.days_left, one.writing_days_left, one.required_pace) == (12, 5, 800)


def test_milestone_due_at_the_end_of_the_calendar() -> None:
    one = held(TWO_DAYS, "2018-06-20", 5000, "9999-12-31", deadline=date.max)
    assert one.pace_finish == day("2018-06-25")


def test_milestones_and_the_book_are_forecast_from_the_same_futures() -> None:
    asked: list[Asked] = []

    def note(one: Asked) -> tuple[Forecast, ...]:
        asked.append(one)
        return answer(one)

    book = a_fortnight(
        milestones=(by("b", 5000, "2018-06-22"), by("a", 2000, "2018-06-20")), target_upper=13_000
    )
    status = compute_status(TWO_DAYS, book=book, as_of=day("2018-06-20"))
    plan = compute_plan(TWO_DAYS, status=status, answer=note)
    (one,) = asked
    assert one.goals == (
        (11_000, day("2018-06-29")),
        (2000, day("2018-06-20")),
        (5000, day("2018-06-22")),
        (13_000, day("2018-06-29")),
    )
    goals = [(m.forecast.target_words, m.forecast.deadline) for m in plan.milestones]
    assert goals == [(2000, day("2018-06-20")), (5000, day("2018-06-22"))]
    assert plan.upper is not None and plan.upper.forecast.target_words == 13_000


def test_book_without_milestones_is_not_forecast_again() -> None:
    def never(_: Asked) -> tuple[Forecast, ...]:
        raise AssertionError("nobody asked")

    status = compute_status(TWO_DAYS, book=a_fortnight(), as_of=day("2018-06-20"))
    assert compute_plan(TWO_DAYS, status=status, answer=never).milestones == ()
