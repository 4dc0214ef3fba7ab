"""What stands at the edges of the burn-up chart: words at the left, dates along the bottom."""

from __future__ import annotations

from collections.abc import Iterator

from tui.burn_up import BurnUp
from tui.fan_plot import Frame
from tui.short_figures import day_near, short_total


def word_labels(chart: BurnUp, frame: Frame) -> dict[int, str]:
    """Return the totals at the left by their rows; the target comes first, then the bottom."""
    upper = () if chart.upper is None else (chart.upper,)
    named = (*upper, chart.total_words, frame.low, chart.target_words)
    return {frame.row(words): short_total(words) for words in named}


def label_width(chart: BurnUp) -> int:
    """Return the columns that the totals at the left need."""
    low, high = chart.reach()
    upper = chart.target_words if chart.upper is None else min(chart.upper, high)
    named = (low, chart.total_words, chart.target_words, upper)
    return max(len(short_total(words)) for words in named)


def date_line(chart: BurnUp, frame: Frame) -> str:
    """Return the dates under the chart, the most important ones where not all fit."""
    line = " " * frame.columns
    for column, texts in _marks(chart, frame):
        placed = (_placed(line, text, column) for text in texts)
        line = next((fitting for fitting in placed if fitting is not None), line)
    return line.rstrip()


def _marks(chart: BurnUp, frame: Frame) -> Iterator[tuple[int, list[str]]]:
    """Yield columns with what may stand there, the fullest text first."""
    names = {chart.first: "", chart.last: "", chart.today: "today", chart.deadline: "deadline"}
    for day in (chart.deadline, chart.today, chart.last, chart.first):
        if chart.first <= day <= chart.last:
            when, name = day_near(day, seen_from=chart.today), names[day]
            yield frame.column(day), [f"{name} {when}", name] if name else [when]


def _placed(line: str, text: str, column: int) -> str | None:
    """Put a text under its column; None where there is no room for it with air at each side."""
    start = max(0, min(column - len(text) // 2, len(line) - len(text)))
    end = start + len(text)
    if len(text) > len(line) or line[max(0, start - 2) : end + 2].strip():
        return None
    return line[:start] + text + line[end:]
