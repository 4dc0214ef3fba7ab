"""What happens on the days of the plan: today, milestones due and reached, the deadline."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.plain import plain_line
from tui.wording import counted

if TYPE_CHECKING:
    from datetime import date

    from journal.planning.plan import Plan

TODAY, DUE, REACHED = "▸", "◆", "◇"


@dataclass(frozen=True, slots=True)
class Note:
    """What happens on a day: its sign, what it is, and a detail that may be left out."""

    mark: str
    text: str
    detail: str = ""


def plan_notes(plan: Plan) -> dict[date, list[Note]]:
    """Return the notes of each day that has some; safe to show."""
    notes: defaultdict[date, list[Note]] = defaultdict(list, {plan.as_of: [Note(TODAY, "today")]})
    for one in plan.milestones:
        name = plain_line(one.milestone.name)
        if not one.is_reached:
            words = counted(one.milestone.words, "word")
            notes[one.milestone.due].append(Note(DUE, f"due: {name}", f", {words}"))
        if one.planned_on is not None:
            notes[one.planned_on].append(Note(REACHED, f"reaches {name}"))
    notes[plan.book.deadline].append(Note(DUE, "the deadline"))
    return dict(notes)
