"""The weighed distractions as JSON values for other programs."""

from __future__ import annotations

from typing import Any

from journal.contract import problems_json, strict
from journal.distractions.comparison import CONFIDENCE, Comparison
from journal.distractions.distractions import Cost, Distractions, Words
from journal.distractions.verdict import TOO_FEW, verdict


def weighed_json(found: Distractions) -> dict[str, Any]:
    """Return what was found as JSON values, its keys always the same: see docs/distractions.md."""
    return {
        "as_of": found.as_of.isoformat(),
        "period": {
            "first": found.period.first.isoformat(),
            "last": found.period.last.isoformat(),
        },
        "verdict": strict(verdict(found, plain=str)),
        "entry_days": found.entry_days,
        "compared_days": found.compared_days,
        "comparisons": found.comparisons,
        "confidence": CONFIDENCE,
        "any": _cost(found.everything),
        "kinds": [_cost(cost) for cost in found.kinds],
        "distractions": [_cost(cost) for cost in found.whats],
        "problems": problems_json(found.problems),
    }


def _cost(cost: Cost) -> dict[str, Any]:
    return {
        "name": strict(" ".join(cost.name.split())) or None,
        "kinds": [strict(kind) for kind in cost.kinds],
        "times": cost.times,
        "days": cost.days,
        "minutes": cost.minutes,
        "timed": cost.timed,
        "words": {"with": _words(cost.having), "without": _words(cost.lacking)},
        "difference": None if cost.comparison is None else _difference(cost.comparison),
        "reason": TOO_FEW if cost.comparison is None else None,
        "stands_out": cost.stands_out,
    }


def _words(words: Words) -> dict[str, Any]:
    return {"days": words.days, "median": words.median, "mean": words.mean}


def _difference(comparison: Comparison) -> dict[str, Any]:
    return {
        "words": comparison.difference,
        "low": comparison.low,
        "high": comparison.high,
        "chance": comparison.chance,
        "days_with": comparison.days_with,
        "days_without": comparison.days_without,
    }
