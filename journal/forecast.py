"""Will the book be done in time? A probability and a range of dates, from the days so far.

NumPy is imported when a forecast needs a simulation, not before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from journal.planned import DaysOff, oldest_told, read_rest

if TYPE_CHECKING:
    from journal.outlook import Outlook

METHOD = 1  # raised when the same days are to give another forecast
LEAST_DAYS = 7
LEAST_WRITING_DAYS = 3
EARLY_DAYS = 14

_DAY = timedelta(days=1)


class FanDay(NamedTuple):
    """How long the book may be at the end of a day: percentiles of its total words."""

    date: date
    p10: int
    p25: int
    p50: int
    p75: int
    p90: int


class Goal(NamedTuple):
    """So many words in all, by the end of the day `due`."""

    words: int
    due: date


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the days up to `as_of` say of reaching `target_words` by the end of `deadline`.

    `probability` is None where nothing can honestly be said, and `reason` says why; while the
    outcome is open it stays between 0.02 and 0.98. `naive_finish` is the date at the mean pace so
    far, a sum and no forecast. `history_days` are the calendar days since the first one logged.
    `fan` runs from the first day still open to the deadline, or to the likely finish where that is
    later. `finishes` are the dates by which 0, 1, ... 100 % of the simulated futures are done,
    None beyond `horizon`.
    """

    as_of: date
    target_words: int
    deadline: date
    total_words: int
    history_days: int
    probability: float | None = None
    reason: str | None = None
    naive_finish: date | None = None
    fan: tuple[FanDay, ...] = ()
    finishes: tuple[date | None, ...] = ()
    horizon: date | None = None

    @property
    def remaining_words(self) -> int:
        """The words still to write, never negative."""
        return max(0, self.target_words - self.total_words)

    @property
    def is_early(self) -> bool:
        """Whether the history is so short that the forecast may still jump."""
        return self.probability is not None and self.history_days < EARLY_DAYS

    @property
    def at_deadline(self) -> FanDay | None:
        """How long the book may be at the end of the deadline; None where that is not forecast."""
        return next((day for day in self.fan if day.date == self.deadline), None)

    def finish_quantile(self, quantile: float) -> date | None:
        """Return the first date by which the book is done with the probability `quantile`.

        To the hundredth, rounded up; None where that is beyond the horizon or where there is no
        forecast. Raises ValueError outside 0 to 1.
        """
        if not 0 <= quantile <= 1:
            raise ValueError(f"a quantile is from 0 to 1, not {quantile}")
        return self.finishes[ceil(round(quantile * 100, 6))] if self.finishes else None


def forecast(
    daily_words: Mapping[date, int],
    *,
    target_words: int,
    deadline: date,
    today: date,
    total_words: int | None = None,
    rest_days: Iterable[int | str] = (),
    days_off: DaysOff = (),
    later_rest_days: Iterable[int | str] = (),
    words_per_day: float | None = None,
    seed: int = 0,
) -> Forecast:
    """Forecast a book from the net words of each day; a day that is missing had none.

    `total_words` is how long the book is now, by default the sum of the days up to `today`; days
    after it are left out. Today is still open unless it is among the days. No words are expected
    on `rest_days` (weekdays by number, Monday = 0, or by name) and `days_off`.

    Two suppositions: `later_rest_days` rest from now on, but did not so far; `words_per_day` is
    another pace, so many words on a planned day at the median. The same arguments give the same
    forecast. Raises ValueError for a weekday that is none.

        outlook = forecast(words, target_words=80_000, deadline=date(2018, 6, 14), today=today)
        print(outlook.probability, outlook.finish_quantile(0.5))
    """
    (only,) = forecast_goals(
        daily_words,
        goals=[Goal(target_words, deadline)],
        today=today,
        total_words=total_words,
        rest_days=rest_days,
        days_off=days_off,
        later_rest_days=later_rest_days,
        words_per_day=words_per_day,
        seed=seed,
    )
    return only


def forecast_goals(
    daily_words: Mapping[date, int],
    *,
    goals: Sequence[Goal],
    today: date,
    total_words: int | None = None,
    rest_days: Iterable[int | str] = (),
    days_off: DaysOff = (),
    later_rest_days: Iterable[int | str] = (),
    words_per_day: float | None = None,
    fan_days: int | None = None,
    seed: int = 0,
) -> tuple[Forecast, ...]:
    """Forecast several goals from the same simulated futures: a book and its milestones.

    Arguments as for `forecast`; the forecasts come in the order of the goals. Their fans are cut
    off after `fan_days`, if it is given: in a book of years the far ones take most of the time.
    """
    known = {day: words for day, words in daily_words.items() if day <= today}
    total = sum(known.values()) if total_words is None else total_words
    days = (today - min(known)).days + 1 if known else 0
    bare = [Forecast(today, goal.words, goal.due, total, days) for goal in goals]
    rest = read_rest(rest_days, days_off, later_rest_days)
    reason = _too_little(known, days, today)
    if reason or not any(one.remaining_words for one in bare):
        return tuple(_told(one, reason) for one in bare)
    from journal.outlook import look_ahead

    due = max(goal.due for goal in goals)
    outlook = look_ahead(
        known, today=today, due=due, rest=rest, words_per_day=words_per_day, seed=seed
    )
    return tuple(_seen(one, outlook, fan_days) for one in bare)


def _too_little(known: Mapping[date, int], days: int, today: date) -> str | None:
    """Say why a history is too short for a number, or None where it is not."""
    writing = sum(words > 0 for words in known.values())
    lately = sum(words > 0 for day, words in known.items() if day > oldest_told(today))
    if not known:
        return "no day has been logged yet: a forecast needs a week of them"
    if writing == 0:
        return "no words have been logged yet: a forecast needs 3 writing days in a week or more"
    if days < LEAST_DAYS:
        needs = f"a forecast needs {LEAST_DAYS} days since the first entry"
        return f"too early to say: {needs}, and this is day {days}"
    if writing < LEAST_WRITING_DAYS:
        so_far = "1 day" if writing == 1 else f"{writing} days"
        return f"too early to say: a forecast needs {LEAST_WRITING_DAYS} writing days, not {so_far}"
    if lately < LEAST_WRITING_DAYS:
        return (
            "next to nothing was written in the last three years, and what is older tells nothing"
        )
    return None


def _told(bare: Forecast, reason: str | None) -> Forecast:
    """Say what needs no simulation: that the words are there, or why nothing can be said."""
    if bare.remaining_words == 0:
        done = (bare.as_of,) * 101
        return replace(bare, probability=1.0, finishes=done, horizon=bare.as_of)
    return replace(bare, reason=reason)


def _seen(bare: Forecast, outlook: Outlook, fan_days: int | None) -> Forecast:
    """Read a goal's forecast off the simulated futures."""
    if bare.remaining_words == 0:
        return _told(bare, None)
    course = outlook.towards(bare.remaining_words, bare.deadline)
    return replace(
        bare,
        probability=course.probability,
        naive_finish=outlook.naive_finish(bare.remaining_words),
        fan=tuple(_fan_day(day, bare.total_words, added) for day, added in course.fan(fan_days)),
        finishes=course.finishes,
        horizon=outlook.horizon,
    )


def _fan_day(day: date, total: int, added: Sequence[int]) -> FanDay:
    p10, p25, p50, p75, p90 = added
    return FanDay(day, total + p10, total + p25, total + p50, total + p75, total + p90)
