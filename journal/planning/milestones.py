"""Each milestone against the plan: what is left of it, and whether it comes in time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from journal.book import Book, Milestone
from journal.book_forecast import Answer, answer, ask
from journal.days import writing_days
from journal.forecast import Forecast, Goal
from journal.plan import next_day, required_pace
from journal.planning.ahead import PlannedDay
from journal.planning.slip import Kept, finish_at_pace, kept_until
from journal.progress import Ledger
from journal.status import Status


@dataclass(frozen=True, slots=True)
class MilestonePlan:
    """A milestone as of a day; days are counted from that day to `due`, both included.

    `required_pace` is words per writing day until `due`, None where none is left. `planned_on` is
    the day on which the plan, quotas met, passes it; `pace_finish` the day on which the pace so far
    would (see `journal.planning.slip`), and `slip_days` how much later than `due` that is, negative
    for earlier. All three are None where there is nothing to go by, and once it `is_reached`.
    `reached_on` is the day since which the words are there, None where they always were. `forecast`
    is of the words by the end of `due`.
    """

    milestone: Milestone
    words_left: int
    days_left: int
    writing_days_left: int
    required_pace: float | None
    planned_on: date | None
    pace_finish: date | None
    reached_on: date | None
    forecast: Forecast

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
    milestones: Sequence[Milestone],
    *,
    status: Status,
    ledger: Ledger,
    days: Sequence[PlannedDay],
    answer: Answer = answer,
) -> list[MilestonePlan]:
    """Hold milestones against `days`, the plan from `status.as_of` on, and the pace so far.

    `answer` makes their forecasts, or finds them where they were made before.
    """
    if not milestones:
        return []
    kept = kept_until(ledger, status.book, status.as_of)
    forecasts = _forecasts(milestones, status, ledger, answer)
    return [
        _plan_milestone(milestone, status, ledger, days, kept=kept, forecast=forecast)
        for milestone, forecast in zip(milestones, forecasts, strict=True)
    ]


def upper_end(book: Book) -> Milestone | None:
    """Return the upper end of a target that is a range, due on the deadline, as a milestone."""
    if book.target_upper is None:
        return None
    return Milestone(f"{book.target_upper:,} words", book.target_upper, book.deadline)


def _forecasts(
    milestones: Sequence[Milestone], status: Status, ledger: Ledger, answer: Answer
) -> Sequence[Forecast]:
    # The book's own goal goes with them: the futures are then those that the status has seen.
    book = status.book
    goals = [Goal(book.target_words, book.deadline), *(Goal(m.words, m.due) for m in milestones)]
    return answer(ask(ledger, book, as_of=status.as_of, goals=goals))[1:]


def _plan_milestone(
    milestone: Milestone,
    status: Status,
    ledger: Ledger,
    days: Sequence[PlannedDay],
    *,
    kept: Kept | None,
    forecast: Forecast,
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
        forecast=forecast,
    )


def _planned_on(days: Sequence[PlannedDay], words: int) -> date | None:
    place = bisect_left(days, words, key=attrgetter("total"))
    return days[place].date if place < len(days) else None
