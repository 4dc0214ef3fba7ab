"""The figures of a forecast as they stand on a page: short dates, and ranges of words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tui.wording import day_short, number

if TYPE_CHECKING:
    from journal.forecast import Forecast


def finish_span(forecast: Forecast, low: float, high: float) -> str:
    """Show the dates between two quantiles of the finish: `18–24 Dec`, `from 3 May 2019 on`."""
    first, last = forecast.finish_quantile(low), forecast.finish_quantile(high)
    if first is None:
        return f"after {day_figure(forecast.horizon or forecast.as_of, forecast.as_of)}"
    if last is None:
        return f"from {day_figure(first, forecast.as_of)} on"
    return _days(first, last, forecast.as_of)


def finish_figures(forecast: Forecast) -> str:
    """Show `22 Dec (8 in 10: 18–24 Dec)`: the middle of the futures, and most of them."""
    middle = forecast.finish_quantile(0.5)
    span = finish_span(forecast, 0.1, 0.9)
    return f"{day_figure(middle, forecast.as_of)} (8 in 10: {span})" if middle else span


def deadline_figures(forecast: Forecast) -> str:
    """Show `88,000 words by 11 Jan (8 in 10: 79,000 to 95,000)`, or nothing where none is seen."""
    seen = forecast.at_deadline
    if seen is None:
        return ""
    deadline = day_figure(forecast.deadline, forecast.as_of)
    most = f"8 in 10: {words_figure(seen.p10)} to {words_figure(seen.p90)}"
    return f"{words_figure(seen.p50)} words by {deadline} ({most})"


def words_figure(words: int) -> str:
    """Show words to come no finer than they are known: `88,200`, `7,310`, `640`."""
    step = 100 if words >= 10_000 else 10 if words >= 1_000 else 1
    return number(round(words / step) * step)


def day_figure(day: date, as_of: date) -> str:
    """Show `22 Dec`, with the year where it is not that of `as_of`."""
    return day_short(day) if day.year == as_of.year else f"{day_short(day)} {day.year}"


def day_in_column(day: date | None, as_of: date) -> str:
    """Show `22 Dec` or `11 Jan ’27` in 10 columns; None is beyond what was looked at."""
    if day is None:
        return "later"
    return day_short(day) if day.year == as_of.year else f"{day_short(day)} ’{day.year % 100:02}"


def _days(first: date, last: date, as_of: date) -> str:
    end = day_figure(last, as_of)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    begin = day_short(first) if first.year == last.year else day_figure(first, as_of)
    return f"{begin} to {end}"
