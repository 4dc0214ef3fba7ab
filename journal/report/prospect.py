"""What a report says of the deadline: the forecast at the end of its period, and earlier ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.chances import percent_text
from journal.forecast import Forecast
from journal.track_record import TrackRecord


@dataclass(frozen=True, slots=True)
class Prospect:
    """The forecast as of `as_of` (the period's end, or today), and the book's track record.

    `verdict` says in a sentence or two what the forecast means.
    """

    as_of: date
    verdict: str
    forecast: Forecast
    track: TrackRecord


def prospect_facts(forecast: Forecast) -> list[tuple[str, str]]:
    """Return the forecast's figures as pairs of a name and what there is to say."""
    if forecast.probability is None or forecast.remaining_words == 0:
        return []
    goal = f"of {forecast.target_words:,} words by {forecast.deadline}"
    chance = (
        [("Chance", f"{percent_text(forecast.probability)} {goal}")] if _is_open(forecast) else []
    )
    return [*chance, ("Finish", _finish(forecast))]


def _is_open(forecast: Forecast) -> bool:
    return forecast.probability not in (0.0, 1.0)


def _finish(forecast: Forecast) -> str:
    early, half, late = (forecast.finish_quantile(quantile) for quantile in (0.1, 0.5, 0.9))
    later = f"later than {forecast.horizon}"
    if early is None:
        return f"{later} in 9 futures of 10"
    if half is None:
        return f"{early} at the earliest; {later} in most futures"
    if late is None:
        return f"{early} at the earliest; half of all futures by {half}, some {later}"
    return f"{early} to {late} in 8 futures of 10; half of all by {half}"
