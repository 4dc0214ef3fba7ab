"""The report as JSON values for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journal.contract import (
    book_json,
    distractions_json,
    entry_json,
    forecast_json,
    problems_json,
    strict,
)
from journal.progress import Day
from journal.report.prospect import Prospect
from journal.report.report import Report
from journal.report.tally import Tally
from journal.track_json import track_json


def report_json(report: Report) -> dict[str, Any]:
    """Return the report as JSON values: words and minutes whole, averages unrounded, days ISO."""
    return {
        "book": book_json(report.book),
        "period": {
            "first": report.period.first.isoformat(),
            "last": report.period.last.isoformat(),
        },
        "as_of": report.as_of.isoformat(),
        "totals": _totals(report),
        "progress": {"before": report.total_before, "after": report.total_after},
        **_prospect(report.prospect),
        "days": [_day(day) for day in report.days],
        "entries": [
            entry_json(listed.path, listed.entry, with_text=report.with_text)
            for listed in report.entries
        ],
        "distractions": _tallies(report.distractions),
        "kinds": [
            {"kind": one["kind"], "count": one["count"], "minutes": one["minutes"]}
            for one in _tallies(report.kinds)
        ],
        "problems": problems_json(report.problems),
    }


def _prospect(prospect: Prospect | None) -> dict[str, Any]:
    if prospect is None:
        return dict.fromkeys(
            ("forecast_as_of", "verdict", "forecast", "forecast_reason", "track_record")
        )
    return {
        "forecast_as_of": prospect.as_of.isoformat(),
        "verdict": strict(prospect.verdict),
        "forecast": forecast_json(prospect.forecast),
        "forecast_reason": prospect.forecast.reason,
        "track_record": track_json(prospect.track),
    }


def _totals(report: Report) -> dict[str, Any]:
    totals = report.totals
    best = totals.best_day
    return {
        "words": totals.words,
        "minutes": totals.minutes,
        "writing_days": totals.writing_days,
        "planned_days": totals.planned_days,
        "unwritten_days": totals.unwritten_days,
        "average": totals.average,
        "words_per_hour": totals.words_per_hour,
        "best_day": best and {"date": best.date.isoformat(), "words": best.words},
    }


def _day(day: Day) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "words": day.words,
        "minutes": day.minutes,
        "entries": day.entries,
        "rest": day.rest,
        "distractions": distractions_json(day.distractions),
    }


def _tallies(tallies: Iterable[Tally]) -> list[dict[str, Any]]:
    return [
        {
            "what": strict(one.what),
            "kind": None if one.kind is None else strict(one.kind),
            "count": one.count,
            "minutes": one.minutes,
        }
        for one in tallies
    ]
