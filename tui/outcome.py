"""A forecast in five short figures, to stand beside those of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.chances import percent_text
from tui.short_figures import day_near, short_total

if TYPE_CHECKING:
    from journal.forecast import Forecast

NAMES = (
    "Chance in time",
    "1 in 10 done by",
    "5 in 10 done by",
    "9 in 10 done by",
    "By the deadline",
)
UNKNOWN = "–"


def outcome(forecast: Forecast) -> tuple[str, ...]:
    """Return the figures in the order of NAMES; words by the deadline are those of the middle."""
    return (
        chance_figure(forecast),
        *(_finish(forecast, quantile) for quantile in (0.1, 0.5, 0.9)),
        _at_deadline(forecast),
    )


def chance_figure(forecast: Forecast) -> str:
    """Show a chance as `75%`; what can't be said as a dash."""
    if forecast.probability is None:
        return UNKNOWN
    return percent_text(forecast.probability)


def _finish(forecast: Forecast, quantile: float) -> str:
    """Show a date; one beyond the horizon as `later`."""
    if forecast.probability is None:
        return UNKNOWN
    if forecast.remaining_words == 0:
        return "done"
    day = forecast.finish_quantile(quantile)
    return "later" if day is None else day_near(day, seen_from=forecast.as_of)


def _at_deadline(forecast: Forecast) -> str:
    if forecast.remaining_words == 0 and forecast.probability is not None:
        return short_total(forecast.total_words)
    seen = forecast.at_deadline
    return UNKNOWN if seen is None else short_total(seen.p50)
