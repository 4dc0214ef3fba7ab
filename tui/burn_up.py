"""How long the book was, is, and may become: what the chart of its total words shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.book import Milestone
    from journal.forecast import FanDay

LEAST_PAST = 14
"""Days of the past that are shown where there are so many."""
PAST_SHARE = 0.8
"""Days of the past for each day to come: the future gets the larger part of the chart."""
FARTHEST = 3653
"""Days to a deadline that is still shown: as far as a forecast looks."""
HEADROOM = 0.3
"""Of what is shown below the target, so much is shown above it at most."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BurnUp:
    """The book's total words, day by day, up to `today`, and the fan of what may follow.

    `past` holds the days on which the total is known to have changed, in order. `before` is the
    fan of today's forecast, kept for comparison while another one is tried. `upper` is the upper
    end of a target that is a range.
    """

    today: date
    total_words: int
    past: tuple[tuple[date, int], ...]
    fan: tuple[FanDay, ...]
    target_words: int
    deadline: date
    before: tuple[FanDay, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    upper: int | None = None

    @property
    def last(self) -> date:
        """The last day of the chart; a deadline that is out of sight is not on it."""
        ends = [fan[-1].date for fan in (self.fan, self.before) if fan]
        if (self.deadline - self.today).days <= FARTHEST:
            ends.append(self.deadline)
        return max([self.today + min(_DAY, date.max - self.today), *ends])

    @property
    def first(self) -> date:
        """The first day of the chart."""
        ahead = (self.last - self.today).days
        shown = timedelta(days=max(LEAST_PAST, round(ahead * PAST_SHARE)))
        known = self.past[0][0] if self.past else self.today
        return max(known, self.today - min(shown, self.today - date.min))

    def total_at(self, day: date) -> int:
        """Return the words at the end of `day`; before all that is known, the first total."""
        place = bisect_right(self.past, day, key=lambda known: known[0])
        return self.past[max(0, place - 1)][1] if self.past else self.total_words

    def fan_at(self, day: date) -> FanDay | None:
        """Return the fan on `day`, None where it has none."""
        return _at(self.fan, day)

    def before_at(self, day: date) -> int | None:
        """Return the middle of today's forecast on `day`, None where it has none."""
        found = _at(self.before, day)
        return None if found is None else found.p50

    def reach(self) -> tuple[int, int]:
        """Return the words at the bottom and at the top of the chart.

        The bottom is zero, unless that left the fan too little room; then a round number.
        """
        totals = [self.total_at(self.first), self.total_words, *_within(self.past, self.first)]
        totals.append(self.target_words)
        low = _bottom(min(totals), max(totals))
        ceiling = self.target_words + round((self.target_words - low) * HEADROOM)
        fans = (*self.fan, *self.before)
        highest = max((day.p90 for day in fans), default=self.target_words)
        if self.upper is not None and self.upper <= ceiling:
            highest = max(highest, self.upper)
        return low, max(*totals, min(highest, ceiling), low + 1)


def _at(fan: Sequence[FanDay], day: date) -> FanDay | None:
    place = (day - fan[0].date).days if fan else -1
    return fan[place] if 0 <= place < len(fan) else None


def _within(past: Sequence[tuple[date, int]], first: date) -> list[int]:
    return [total for day, total in past if day >= first]


def _bottom(lowest: int, highest: int) -> int:
    """Return zero where the lowest is not far from it, else a round number below the lowest."""
    if 0 <= lowest < highest * 0.25:
        return 0
    step = 10 ** floor(log10(max(10, highest - lowest))) // 2 or 1
    return lowest // step * step
