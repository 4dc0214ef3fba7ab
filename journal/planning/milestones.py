"""Each milestone against the plan: what is left of it, and whether it comes in time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from journal.book import Book, Milestone
from journal.days import writing_days
from journal.plan import required_pace
from journal.planning.ahead import PlannedDay
from journal.planning.slip import Kept, finish_at_pace, kept_until
from journal.progress import Ledger
from journal.status import Status, next_day


@dataclass(frozen=True, slots=True)
class MilestonePlan:
    """A milestone as of a day; days are counted from that day to `due`, both included.

    `required_pace` is words per writing day until `due`, None where none is left. `planned_on` is
    the day on which the plan, quotas met, passes it; `pace_finish` the day on which the pace so far
    would (see `journal.planning.slip`), and `slip_days` how much later than `due` that is, negative
    for earlier. All three are None where there is nothing to go by, and once it `is_reached`.
    `reached_on` is the day since which the words are there, None where they always were.
    """

    milestone: Milestone
    words_left: int
    days_left: int
    writing_days_left: int
    required_pace: float | None
    planned_on: date | None
    pace_finish: date | None
    reached_on: date | None

    @property
    def is_reached(self) -> bool:
        """Whether the words are there."""
        return self.words_left == 0

    @property
    def is_planned_in_time(self) -> bool:
        """Whether the plan, quotas met, passes it by the day it is due."""
        return self.planned_on is not None and self.planned_on <= self.milestone.due

    @property
    def slip_days(self) -> int | None:
        """How many days after `due` the pace so far would reach it; negative is early."""
        return (self.pace_finish - self.milestone.due).days if self.pace_finish else None


def plan_milestones(
    milestones: Iterable[Milestone],
    *,
    status: Status,
    ledger: Ledger,
    days: Sequence[PlannedDay],
) -> list[MilestonePlan]:
    """Hold milestones against `days`, the plan from `status.as_of` on, and the pace so far."""
    kept = kept_until(ledger, status.book, status.as_of)
    return [_plan_milestone(milestone, status, ledger, days, kept=kept) for milestone in milestones]


def upper_end(book: Book) -> Milestone | None:
    """Return the upper end of a target that is a range, due on the deadline, as a milestone."""
    if book.target_upper is None:
        return None
    return Milestone(f"{book.target_upper:,} words", book.target_upper, book.deadline)


def _plan_milestone(
    milestone: Milestone,
    status: Status,
    ledger: Ledger,
    days: Sequence[PlannedDay],
    *,
    kept: Kept | None,
) -> MilestonePlan:
    book, as_of, due = status.book, status.as_of, milestone.due
    left = max(0, milestone.words - status.total_words)
    writing_left = writing_days(book, max(as_of, book.start), due)
    return MilestonePlan(
        milestone=milestone,
        words_left=left,
        days_left=max(0, (due - as_of).days + 1),
        writing_days_left=writing_left,
        required_pace=required_pace(words_left=left, writing_days_left=writing_left),
        planned_on=_planned_on(days, milestone.words) if left else None,
        pace_finish=finish_at_pace(
            book, kept, words_left=left, first=next_day(status.today), as_of=as_of
        ),
        reached_on=None if left else ledger.reached_on(milestone.words),
    )


def _planned_on(days: Sequence[PlannedDay], words: int) -> date | None:
    place = bisect_left(days, words, key=attrgetter("total"))
    return days[place].date if place < len(days) else None
