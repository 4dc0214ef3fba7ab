"""The plan as JSON values for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journal.contract import day_json, forecast_json, problems_json, standing_json, strict
from journal.planning.ahead import PlannedDay
from journal.planning.milestones import MilestonePlan
from journal.planning.plan import Plan


def plan_json(plan: Plan, *, days: Iterable[PlannedDay]) -> dict[str, Any]:
    """Return the plan as JSON values, with those of its days that are asked for.

    Words and days are whole numbers; `weight` is 1 on a usual day and 0 on one of rest.
    """
    status = plan.status
    return standing_json(status) | {
        "today": {"words": status.today.words, "minutes": status.today.minutes},
        "par": {
            "words_before": plan.par.words_before,
            "words": plan.par.words,
            "ahead_words": plan.par.ahead_words,
            "ahead_days": plan.par.ahead_days,
        },
        "days": list(map(_day, days)),
        "milestones": list(map(_milestone, plan.milestones)),
        "upper": plan.upper and _milestone(plan.upper),
        "problems": problems_json(status.problems),
    }


def _day(day: PlannedDay) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "rest": day.rest,
        "weight": day.weight,
        "quota": day.quota,
        "total": day.total,
        "par": day.par,
    }


def _milestone(plan: MilestonePlan) -> dict[str, Any]:
    return {
        "name": strict(plan.milestone.name),
        "words": plan.milestone.words,
        "due": plan.milestone.due.isoformat(),
        "reached": plan.is_reached,
        "reached_on": day_json(plan.reached_on),
        "words_left": plan.words_left,
        "days_left": plan.days_left,
        "writing_days_left": plan.writing_days_left,
        "required_pace": plan.required_pace,
        "planned_on": day_json(plan.planned_on),
        "pace_finish": day_json(plan.pace_finish),
        "slip_days": plan.slip_days,
        "forecast": forecast_json(plan.forecast),
    }
