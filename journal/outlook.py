"""Simulated futures of a book, and what they say of a goal."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import ceil

import numpy as np

from journal.planned import (
    Rest,
    nth_planned_day,
    oldest_told,
    planned_days,
    words_on_planned_days,
)
from journal.simulation import Ahead, Floats, Numbers, Past, simulate

PATHS, LEAST_PATHS = 1000, 200
CELLS = 500_000  # paths times days: what keeps a forecast within its time
NEAREST, FARTHEST, LONGEST = 60, 730, 3653  # days
SURE = 0.98
PERCENTILES = (10, 25, 50, 75, 90)
MADE_UP = 0.12  # of the words to go: the shortfall that a writer on course makes up

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Outlook:
    """Futures from the day `first`: for each path (row) the words added by each planned day.

    `known` are the days up to `today`, `past` the same as the simulation counts them. `first` is
    today where it is still open. Nothing is simulated after `horizon`.
    """

    known: Mapping[date, int]
    past: Past
    today: date
    first: date
    horizon: date
    rest: Rest
    days: tuple[date, ...]
    added: Floats

    def towards(self, remaining: int, due: date) -> Course:
        """See the futures from a goal: `remaining` words by the end of `due`."""
        return Course(self, remaining, due)

    def naive_finish(self, remaining: int) -> date | None:
        """Return the planned day on which the mean pace so far gets there: a sum, no forecast.

        None where the pace is 0 or less, or the day more than ten years ahead.
        """
        last = self.first - _DAY
        first = max(min(self.known), oldest_told(last))
        words = sum(words for day, words in self.known.items() if day >= first)
        pace = words / max(1, len(planned_days(first, last, self.rest)))
        if pace <= 0 or remaining > pace * LONGEST:
            return None
        latest = _later(self.first, LONGEST)
        needed = ceil(remaining / pace)
        return nth_planned_day(self.first, needed, last=latest, rest=self.rest.ahead)


@dataclass(frozen=True)
class Course:
    """The futures as seen from one goal: `remaining` words (above 0) by the end of `due`."""

    outlook: Outlook
    remaining: int
    due: date

    @cached_property
    def probability(self) -> float:
        """How likely the words are there in time; 0 only when the day is over."""
        if self.due < self.outlook.first:
            return self._rest_of_today() if self.due == self.outlook.today else 0.0
        in_time = int((self._reached < self._planned_until(self.due)).sum())
        return _unsure(in_time, len(self._reached))

    @cached_property
    def finishes(self) -> tuple[date | None, ...]:
        """The dates by which 0, 1, ... 100 % of the futures are done, None beyond the horizon."""
        order = np.sort(self._reached)
        places = [max(0, ceil(len(order) * percent / 100) - 1) for percent in range(101)]
        days = (*self.outlook.days, None)
        return tuple(days[order[place]] for place in places)

    def fan(self, most: int | None = None) -> Iterator[tuple[date, Sequence[int]]]:
        """Give the percentiles of the words added, day by day, to the deadline or likely finish.

        At most so many days, if `most` is given.
        """
        first = self.outlook.first
        likely = self.finishes[75] or self.outlook.horizon
        last = min(self.outlook.horizon, max(self.due, likely))
        count = (last - first).days + 1
        if most is not None and most < count:
            count, last = most, first + (most - 1) * _DAY
        bands = self._bands(self._planned_until(last))
        for n in range(count):
            day = first + n * _DAY
            yield day, bands[self._planned_until(day)]

    def _bands(self, count: int) -> list[list[int]]:
        """Return the percentiles of the words added: by none, one ... `count` planned days."""
        places = [round(len(self._added) * percent / 100) for percent in PERCENTILES]
        by_day = np.ascontiguousarray(self._added[:, :count].T, dtype=np.float32)
        totals = np.sort(by_day, axis=1)[:, places].round().astype(int)
        return [[0] * len(PERCENTILES), *totals.tolist()]

    @cached_property
    def _reached(self) -> Numbers:
        """The number of planned days that each path needs, less one."""
        return np.asarray(np.count_nonzero(self._added < self.remaining, axis=1))

    @cached_property
    def _added(self) -> Floats:
        """The words added, with the small shortfalls made up that a steady writer makes up."""
        added, until = self.outlook.added, self._planned_until(self.due)
        share = self._share_made_up(until)
        if share <= 0 or not until:
            return added
        at_due = added[:, until - 1]
        short = (at_due < self.remaining) & (at_due >= self.remaining * (1 - share))
        short[round(len(added) * (1 - self.outlook.past.doubt)) :] = False
        closed = added.copy()
        closed[short] *= self.remaining / at_due[short, None]
        return closed

    def _share_made_up(self, until: int) -> float:
        """Return the share of the words that is made up: all of it ahead of par, none behind.

        People quicken as a goal comes near (Hull 1932, the goal gradient): a steady writer who is
        on course for a target lands on it more often than a coin toss over the noise would say.
        """
        pace = float(self.outlook.past.words[-28:].mean())
        needed = self.remaining / (until * pace) if until and pace > 0 else 2.0
        return MADE_UP * min(1.0, max(0.0, (1.02 - needed) / MADE_UP))

    def _planned_until(self, day: date) -> int:
        return bisect_right(self.outlook.days, day)

    def _rest_of_today(self) -> float:
        """The chance that a day which has begun still brings what is missing."""
        begun = self.outlook.known[self.due]
        days = self.outlook.past.words
        ahead = days[days >= begun]
        return _unsure(int((ahead >= begun + self.remaining).sum()), len(ahead))


def look_ahead(
    known: Mapping[date, int],
    *,
    today: date,
    due: date,
    rest: Rest,
    words_per_day: float | None = None,
    seed: int = 0,
) -> Outlook:
    """Simulate the planned days ahead, as far as the latest goal, `due`, and its delay need."""
    first = _later(today, 1) if today in known else today
    reach = min(LONGEST, max((due - first).days, _reach((due - first).days + 1)))
    horizon = _later(first, reach)
    past = _past(words_on_planned_days(known, first - _DAY, rest))
    days = tuple(planned_days(first, horizon, rest.ahead))
    paths = max(LEAST_PATHS, min(PATHS, CELLS // (reach + 1)))
    words = simulate(past, _ahead(first, days), paths=paths, seed=seed)
    added = np.cumsum(words, axis=1)
    if words_per_day is not None:
        added *= words_per_day / _usual_pace(added, bisect_right(days, due))
    return Outlook(known, past, today, first, horizon, rest, days, added)


def _reach(days: int) -> int:
    return min(FARTHEST, max(NEAREST, 3 * days))


def _past(days: list[tuple[date, int]]) -> Past:
    words = np.array([words for _, words in days], dtype=float)
    return Past(words, np.array([day.weekday() for day, _ in days]))


def _ahead(first: date, days: tuple[date, ...]) -> Ahead:
    offsets = np.array([(day - first).days for day in days], dtype=np.int64)
    return Ahead(offsets, np.array([day.weekday() for day in days], dtype=np.int64))


def _usual_pace(added: Floats, until: int) -> float:
    """Return the words a planned day that the middle future brings, or else the mean one."""
    until = until or added.shape[1]
    if not until:
        return 1.0
    paces = added[:, until - 1] / until
    return float(np.median(paces)) or float(paces.mean()) or 1.0


def _unsure(hits: int, trials: int) -> float:
    """Return a share that is never certain, while things can still go either way."""
    return min(SURE, max(1 - SURE, (hits + 0.5) / (trials + 1)))


def _later(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))
