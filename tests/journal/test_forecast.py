"""The forecast: what it says, what it refuses to say, and the edges of both."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import DateRange
from journal.forecast import Forecast, Goal, forecast, forecast_goals

FIRST = date(2018, 1, 1)
DAY = timedelta(days=1)


def log_of(words: list[int], first: date = FIRST) -> dict[date, int]:
    return {first + n * DAY: count for n, count in enumerate(words)}


def last(words: list[int]) -> date:
    return FIRST + (len(words) - 1) * DAY


STEADY = [500, 520, 480, 510, 0, 490, 505] * 6
UNEVEN = [0, 900, 0, 0, 1500, 200, 0, 0, 0, 700] * 6


def ask(words: list[int], target: int, days: int, **given_: object) -> Forecast:
    """Ask at the end of the last day logged for `target` words in all, `days` later."""
    today = last(words)
    return forecast(
        log_of(words),
        target_words=target,
        deadline=today + days * DAY,
        today=today,
        **given_,  # type: ignore[arg-type]
    )


# -- what it says ---------------------------------------------------------------------------------


def test_an_easy_goal_is_likely_and_a_hard_one_is_not() -> None:
    done = sum(UNEVEN)
    chances = [ask(UNEVEN, done + more, 30).probability for more in (2_000, 9_000, 40_000)]
    assert chances[0] is not None
    assert chances[0] > 0.85
    assert chances[2] == pytest.approx(0.02)
    assert chances == sorted(chances, reverse=True)  # type: ignore[type-var]


def test_a_steady_writer_on_course_is_told_so() -> None:
    pace = sum(STEADY) / len(STEADY)
    seen = ask(STEADY, sum(STEADY) + round(0.96 * pace * 7), 7)
    assert seen.probability is not None
    assert seen.probability >= 0.7


def test_the_same_pace_with_wide_swings_is_told_less() -> None:
    pace = sum(UNEVEN) / len(UNEVEN)
    seen = ask(UNEVEN, sum(UNEVEN) + round(0.96 * pace * 7), 7)
    assert seen.probability is not None
    assert seen.probability < 0.7


def test_same_arguments_give_the_same_forecast_and_the_seed_moves_it_little() -> None:
    first, again = (ask(UNEVEN, 30_000, 60) for _ in range(2))
    assert first == again
    other = ask(UNEVEN, 30_000, 60, seed=7)
    assert other != first
    assert other.probability == pytest.approx(first.probability, abs=0.06)


def test_the_fan_runs_from_tomorrow_to_the_deadline_and_is_in_order() -> None:
    seen = ask(UNEVEN, sum(UNEVEN) + 5_000, 40)
    days = [day.date for day in seen.fan]
    assert days[0] == seen.as_of + DAY
    assert days == [days[0] + n * DAY for n in range(len(days))]
    assert days[-1] >= seen.deadline
    for day in seen.fan:
        assert seen.total_words <= day.p10 <= day.p25 <= day.p50 <= day.p75 <= day.p90


def test_finish_dates_agree_with_the_probability() -> None:
    seen = ask(UNEVEN, sum(UNEVEN) + 9_000, 40)
    assert seen.probability is not None
    sooner = seen.finish_quantile(max(0.0, seen.probability - 0.02))
    assert sooner is not None
    assert sooner <= seen.deadline
    later = seen.finish_quantile(min(1.0, seen.probability + 0.02))
    assert later is None or later > seen.deadline


def test_a_quantile_beyond_the_horizon_is_no_date() -> None:
    seen = ask(UNEVEN, 2_000_000, 30)
    assert seen.finish_quantile(0.5) is None
    assert seen.horizon is not None
    assert seen.horizon >= seen.deadline


@pytest.mark.parametrize("quantile", [-0.1, 1.1])
def test_a_quantile_that_is_none_is_refused(quantile: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        ask(UNEVEN, 30_000, 30).finish_quantile(quantile)


def test_naive_finish_is_the_mean_pace_drawn_on() -> None:
    seen = ask([100] * 10, 1_500, 30)
    assert seen.naive_finish == last([100] * 10) + 5 * DAY


def test_goals_share_their_futures_and_a_nearer_one_is_likelier() -> None:
    today = last(UNEVEN)
    total = sum(UNEVEN)
    goals = [Goal(total + 3_000, today + 30 * DAY), Goal(total + 9_000, today + 30 * DAY)]
    near, far = forecast_goals(log_of(UNEVEN), goals=goals, today=today)
    assert near.probability is not None
    assert far.probability is not None
    assert near.probability > far.probability
    assert near == forecast(
        log_of(UNEVEN), target_words=goals[0].words, deadline=goals[0].due, today=today
    )


# -- today ----------------------------------------------------------------------------------------


def test_today_is_open_until_it_is_among_the_days() -> None:
    words = log_of(STEADY)
    today = last(STEADY) + DAY
    open_day = forecast(words, target_words=30_000, deadline=today + 9 * DAY, today=today)
    assert open_day.fan[0].date == today
    begun = forecast(
        {**words, today: 100}, target_words=30_000, deadline=today + 9 * DAY, today=today
    )
    assert begun.fan[0].date == today + DAY


def test_days_after_today_are_not_known() -> None:
    words = log_of(UNEVEN)
    future = {last(UNEVEN) + n * DAY: 5_000 for n in range(1, 20)}
    asked = {"target_words": 30_000, "deadline": last(UNEVEN) + 30 * DAY, "today": last(UNEVEN)}
    assert forecast(words | future, **asked) == forecast(words, **asked)  # type: ignore[arg-type]


def test_a_day_without_an_entry_is_a_day_without_words() -> None:
    words = {day: count for day, count in log_of(UNEVEN).items() if count}
    words[last(UNEVEN)] = UNEVEN[-1]
    assert forecast(
        words, target_words=30_000, deadline=FIRST + 90 * DAY, today=last(UNEVEN)
    ).probability == pytest.approx(ask(UNEVEN[1:], 30_000, 31).probability, abs=0.1)


# -- what it won't say ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ([], "no day has been logged"),
        ([0] * 30, "no words have been logged"),
        ([-200] * 30, "no words have been logged"),
        ([500] * 6, "7 days since the first entry, and this is day 6"),
        ([500] + [0] * 20, "3 writing days, not 1 day"),
        ([500, 0, 400] + [0] * 20, "3 writing days, not 2 days"),
        ([500] * 30 + [0] * 1200, "in the last three years"),
    ],
)
def test_too_little_history_is_said(words: list[int], reason: str) -> None:
    today = FIRST + max(0, len(words) - 1) * DAY
    seen = forecast(
        log_of(words), target_words=80_000, deadline=today + 100 * DAY, today=today, total_words=0
    )
    assert seen.probability is None
    assert seen.reason is not None
    assert reason in seen.reason
    assert seen.fan == ()
    assert seen.finish_quantile(0.5) is None


def test_a_fortnight_is_early() -> None:
    assert ask([500] * 13, 30_000, 30).is_early
    assert not ask([500] * 14, 30_000, 30).is_early


# -- the edges ------------------------------------------------------------------------------------


def test_a_target_that_is_reached_is_certain() -> None:
    seen = ask(UNEVEN, sum(UNEVEN), 30)
    assert (seen.probability, seen.remaining_words) == (1.0, 0)
    assert seen.finish_quantile(0.9) == seen.as_of


def test_a_lowered_target_is_reached_even_with_no_history() -> None:
    seen = forecast({}, target_words=5_000, deadline=FIRST, today=FIRST, total_words=6_000)
    assert seen.probability == 1.0


def test_after_the_deadline_it_is_over_but_a_finish_is_still_foreseen() -> None:
    seen = ask(STEADY, sum(STEADY) + 3_000, -5)
    assert seen.probability == 0.0
    finish = seen.finish_quantile(0.5)
    assert finish is not None
    assert finish > seen.as_of


def test_on_the_day_of_the_deadline_an_open_day_counts() -> None:
    today = last(STEADY) + DAY
    asked = {"deadline": today, "today": today}
    little = forecast(log_of(STEADY), target_words=sum(STEADY) + 300, **asked)  # type: ignore[arg-type]
    much = forecast(log_of(STEADY), target_words=sum(STEADY) + 3_000, **asked)  # type: ignore[arg-type]
    assert little.probability is not None
    assert much.probability is not None
    assert little.probability > 0.6
    assert much.probability < 0.1


def test_on_the_day_of_the_deadline_a_day_begun_may_still_bring_the_rest() -> None:
    words = [*STEADY, 100]
    little = ask(words, sum(words) + 200, 0).probability
    much = ask(words, sum(words) + 2_000, 0).probability
    assert little is not None
    assert much is not None
    assert little > 0.6
    assert 0 < much < 0.1


def test_only_days_of_rest_left_leave_next_to_no_chance() -> None:
    today = last(STEADY)
    asked = {"target_words": sum(STEADY) + 100, "deadline": today + 3 * DAY, "today": today}
    off = forecast(log_of(STEADY), days_off=[(today + DAY, today + 3 * DAY)], **asked)  # type: ignore[arg-type]
    assert off.probability == pytest.approx(0.02)
    rest = forecast(log_of(STEADY), rest_days=range(7), **asked)  # type: ignore[arg-type]
    assert rest.probability == pytest.approx(0.02)
    assert rest.finish_quantile(0.5) is None


def test_no_words_are_expected_on_days_of_rest() -> None:
    today = last(STEADY)
    seen = forecast(
        log_of(STEADY),
        target_words=60_000,
        deadline=today + 30 * DAY,
        today=today,
        rest_days=["Saturday", 6],
        days_off=[today + 10 * DAY, DateRange(today + 12 * DAY, today + 15 * DAY)],
    )
    totals = {day.date: day.p50 for day in seen.fan}
    for day, total in totals.items():
        away = day in {today + n * DAY for n in (10, 12, 13, 14, 15)}
        if day.weekday() >= 5 or away:
            assert total == totals.get(day - DAY, seen.total_words)
    assert seen.finish_quantile(0.5) not in {day for day in totals if day.weekday() >= 5}


def test_words_written_on_days_of_rest_count_towards_the_pace() -> None:
    weekends = [0 if (FIRST + n * DAY).weekday() < 5 else 1_000 for n in range(56)]
    today = last(weekends)
    seen = forecast(
        log_of(weekends),
        target_words=sum(weekends) + 4_000,
        deadline=today + 28 * DAY,
        today=today,
        rest_days=["Saturday", "Sunday"],
    )
    assert seen.probability is not None
    assert seen.probability > 0.5


def test_a_weekday_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no weekday"):
        ask(STEADY, 60_000, 30, rest_days=["Caturday"])


def test_one_huge_day_is_an_import_and_no_pace() -> None:
    pasted = [*UNEVEN[:30], 40_000, *UNEVEN[30:]]
    seen = ask(pasted, sum(pasted) + 9_000, 30)
    usual = ask([*UNEVEN[:30], 0, *UNEVEN[30:]], sum(UNEVEN) + 9_000, 30)
    assert seen.total_words == usual.total_words + 40_000
    assert seen.probability == usual.probability


def test_a_big_day_among_big_days_is_a_day_of_work() -> None:
    sprint = [4_000, 6_000, 0, 5_000, 4_500, 9_000, 5_500, 6_500]
    assert (ask(sprint, 80_000, 10).probability or 0) > 0.3


def test_cuts_shorten_the_book_and_are_no_negative_pace() -> None:
    cut = [500, 400, -3_000, 600, 500, 0, 450, 500, 550, 500]
    seen = ask(cut, 5_000, 20)
    assert seen.total_words == sum(cut)
    assert all(day.p10 >= seen.total_words for day in seen.fan)


def test_a_book_that_gets_shorter_has_no_naive_finish() -> None:
    assert ask([100, 100, 100, -900, 0, 0, 50], 5_000, 20).naive_finish is None


def test_after_a_gap_of_months_the_chance_is_low_but_not_nothing() -> None:
    gap = [800] * 20 + [0] * 120
    going = ask([800] * 20, 20_000, 20).probability
    gone = ask(gap, 20_000, 20).probability
    assert going is not None
    assert gone is not None
    assert 0.02 <= gone < 0.3 < going


def test_a_stray_day_of_long_ago_changes_nothing() -> None:
    today = last(UNEVEN)
    asked = {"target_words": 30_000, "deadline": today + 30 * DAY, "today": today}
    old = {today - 1_400 * DAY: 700, date.min: 300}
    long = {today - n * DAY: 0 for n in range(1_098)} | log_of(UNEVEN)
    seen = forecast(log_of(UNEVEN) | old, total_words=sum(UNEVEN), **asked)  # type: ignore[arg-type]
    assert seen.probability == forecast(long, **asked).probability  # type: ignore[arg-type]


def test_a_start_in_the_future_is_a_range_of_days_off() -> None:
    today = last(STEADY)
    begin = today + 20 * DAY
    seen = forecast(
        log_of(STEADY),
        target_words=60_000,
        deadline=today + 60 * DAY,
        today=today,
        days_off=[(today + DAY, begin - DAY)],
    )
    waiting = [day for day in seen.fan if day.date < begin]
    assert {day.p90 for day in waiting} == {seen.total_words}


def test_the_leap_day_is_a_day() -> None:
    words = [400] * 20
    today = date(2024, 2, 20)
    seen = forecast(
        log_of(words, today - 19 * DAY), target_words=12_000, deadline=date(2024, 3, 5), today=today
    )
    assert date(2024, 2, 29) in {day.date for day in seen.fan}


def test_a_book_of_ten_years() -> None:
    words = UNEVEN * 30
    seen = ask(words, sum(words) * 3, 3_650)
    assert seen.probability is not None
    assert seen.fan[-1].date == seen.deadline


def test_the_end_of_the_calendar_is_no_fault() -> None:
    today = date.max - 2 * DAY
    seen = forecast(
        log_of(STEADY, today - (len(STEADY) - 1) * DAY),
        target_words=60_000,
        deadline=date.max,
        today=today,
    )
    assert seen.probability == pytest.approx(0.02)
    assert seen.fan[-1].date == date.max


# -- another pace ---------------------------------------------------------------------------------


def test_another_pace_moves_the_middle_of_the_fan_there() -> None:
    seen = ask(STEADY, 60_000, 30, words_per_day=1_000)
    by_the_deadline = next(day for day in seen.fan if day.date == seen.deadline)
    assert by_the_deadline.p50 - seen.total_words == pytest.approx(30_000, rel=0.02)


@given(
    words=st.lists(st.integers(-2_000, 9_000), min_size=7, max_size=40),
    more=st.integers(1, 60_000),
    days=st.integers(-5, 120),
)
def test_whatever_is_logged_the_figures_hang_together(
    words: list[int], more: int, days: int
) -> None:
    seen = ask(words, sum(words) + more, days)
    if seen.probability is None:
        assert seen.reason
        return
    assert 0 <= seen.probability <= 0.98
    assert list(filter(None, seen.finishes)) == sorted(filter(None, seen.finishes))
    assert all(day.p10 <= day.p50 <= day.p90 for day in seen.fan)
