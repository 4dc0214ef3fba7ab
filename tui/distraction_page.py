"""Weighed distractions on one page: the verdict first, then a table of what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from journal.columns import fit, shorten, wrap
from journal.distractions.verdict import NOTE, TOO_FEW, name_of, verdict
from journal.wording import duration
from tui.output import Line, Styled
from tui.plain import plain_line
from tui.wording import MINUS, number

if TYPE_CHECKING:
    from journal.distractions.comparison import Comparison
    from journal.distractions.distractions import Cost, Distractions, Words

WIDEST = 112
STANDS_OUT = "*"
_AT_LEAST = "+"
_FEW = 12
_TIMES, _DAYS, _TIME, _WITH, _WITHOUT, _DIFFERENCE = 6, 5, 9, 8, 8, 22
_SIDES = _TIMES + _DAYS + _TIME + _WITH + _WITHOUT
_NARROWEST_NAME = 12
_PLOT = 24
_LONG = 100 * 60
_INDENT = "  "


def distraction_page(found: Distractions, *, cells: int, only: str | None = None) -> Iterator[Line]:
    """Yield the page line by line, `cells` wide at most; `only` is `what` or `kind`, and then all.

    Without it both are there, of the single distractions the most frequent.
    """
    cells = min(cells, WIDEST)
    yield _heading(found, cells)
    yield ""
    yield from distraction_body(found, cells=cells, only=only)


def distraction_body(
    found: Distractions, *, cells: int, only: str | None = None, hint: str = "--by what"
) -> Iterator[Line]:
    """Yield the page without its heading; `hint` says how to see every single distraction."""
    yield from wrap(verdict(found, plain=plain_line), cells)
    if found.everything.times:
        yield ""
        yield from _table(found, cells=cells, only=only, hint=hint)
        yield ""
        for note in (_legend(found), NOTE):
            yield from ((Styled(text, "dim"),) for text in wrap(note, cells))


def spoken_period(found: Distractions) -> str:
    """Return the first and the last day that are weighed."""
    return f"{found.period.first} to {found.period.last}"


def _table(found: Distractions, *, cells: int, only: str | None, hint: str) -> Iterator[Line]:
    table = _Table(found, cells)
    yield from table.heading()
    yield table.row(found.everything)
    if found.kinds and only != "what":
        yield from table.section("By kind", found.kinds)
    if only != "kind":
        shown = found.whats if only == "what" else found.whats[:_FEW]
        yield from table.section("By what it was", shown)
        if len(shown) < len(found.whats):
            more = f"{_INDENT}… and {number(len(found.whats) - len(shown))} more: {hint}"
            yield (Styled(more, "dim"),)


class _Table:
    """Rows in common columns, and where there is room the intervals drawn on a common scale."""

    def __init__(self, found: Distractions, cells: int) -> None:
        compared = [cost.comparison for cost in found.costs if cost.comparison is not None]
        self._most = max((abs(end) for one in compared for end in (one.low, one.high)), default=0)
        self._difference = max(_DIFFERENCE, *(len(_difference(cost)) + 1 for cost in found.costs))
        self._is_narrow = cells < _NARROWEST_NAME + _SIDES + self._difference
        room = cells - (_DAYS if self._is_narrow else _SIDES) - self._difference
        self._plot = _PLOT if compared and room - _PLOT >= 2 * _NARROWEST_NAME else 0
        self._name = max(_NARROWEST_NAME, room - self._plot)
        self._difference += min(0, room - self._name)

    def heading(self) -> Iterator[Line]:
        name = " " * self._name
        above = self._sides("", "", "", "words", " a day  ")
        yield (Styled(f"{name}{above}  difference from", "dim"),)
        titles = self._sides("times", "days", "time", "with", "without")
        plot = "fewer   │   more".center(self._plot - 1) if self._plot else ""
        head = f"{name}{titles}{'  like days':<{self._difference}}{plot}"
        yield (Styled(head.rstrip(" "), "dim"),)

    def section(self, title: str, costs: Sequence[Cost]) -> Iterator[Line]:
        yield ""
        yield (Styled(title, "bold"),)
        for cost in costs:
            yield self.row(cost)

    def row(self, cost: Cost) -> Line:
        name = name_of(cost, plain=plain_line)
        shown = fit(_INDENT + name if cost.name else name.capitalize(), self._name)
        figures = self._sides(
            number(cost.times),
            number(cost.days),
            _time(cost),
            _middle(cost.having),
            _middle(cost.lacking),
        )
        said, style = shorten(_difference(cost), self._difference), _style(cost)
        if cost.comparison is None or not self._plot:
            return (shown, figures, Styled(said, style))
        drawn = interval_plot(cost.comparison, most=self._most, cells=self._plot)
        return (shown, figures, Styled(fit(said, self._difference) + drawn.rstrip(" "), style))

    def _sides(self, times: str, days: str, time: str, having: str, lacking: str) -> str:
        if self._is_narrow:
            return f"{days:>{_DAYS}}"
        return (
            f"{times:>{_TIMES}}{days:>{_DAYS}}{time:>{_TIME}}{having:>{_WITH}}{lacking:>{_WITHOUT}}"
        )


def interval_plot(comparison: Comparison, *, most: int, cells: int) -> str:
    """Draw an interval from `-most` to `most` words: a line, its typical value, and zero.

    The difference is at the dot; a line that stays at one side of zero leaves zero out.
    """
    half = (cells - 1) // 2

    def place(words: int) -> int:
        steps = round(words * half / most) if most else 0
        return half + (steps or (words > 0) - (words < 0))

    drawn = [" "] * (2 * half + 1)
    drawn[half] = "│"
    for at in range(place(comparison.low), place(comparison.high) + 1):
        drawn[at] = "┼" if at == half else "─"
    drawn[place(comparison.difference)] = "●"
    return "".join(drawn)


def _heading(found: Distractions, cells: int) -> Line:
    title, period = "Distractions", spoken_period(found)
    gap = " " * max(2, cells - len(title) - len(period))
    return (Styled(title, "bold"), gap, Styled(period, "dim"))


def _legend(found: Distractions) -> str:
    marks = ["Words: of the middle day."]
    if any(0 < cost.timed < cost.times for cost in found.costs):
        marks.append(f"{_AT_LEAST} only some of the times said how long.")
    if found.comparisons:
        marks.append("In brackets: the true difference, in 9 cases of 10.")
    if any(cost.stands_out for cost in found.costs):
        among = f", even among {found.comparisons:,}" if found.comparisons > 1 else ""
        marks.append(f"{STANDS_OUT} more than chance may bring{among}.")
    return " ".join(marks)


def _time(cost: Cost) -> str:
    if cost.minutes is None:
        return "–"
    spoken = duration(cost.minutes) if cost.minutes < _LONG else f"{compact(cost.minutes // 60)} h"
    return spoken + (_AT_LEAST if cost.timed < cost.times else "")


def _middle(words: Words) -> str:
    return "–" if words.median is None else compact(round(words.median))


def _difference(cost: Cost) -> str:
    found = cost.comparison
    if found is None:
        return f"  {TOO_FEW}"
    span = f"({signed(found.low)} to {signed(found.high)})"
    return f"  {signed(found.difference)} {span}{' ' + STANDS_OUT if cost.stands_out else ''}"


def signed(words: int) -> str:
    """Show a difference with its sign: `+40`, `−120`, `0`."""
    return f"+{compact(words)}" if words > 0 else compact(words)


def compact(words: int) -> str:
    """Show words in at most seven columns: `12,345`, `1,234k`, `9e+18`."""
    if abs(words) < 100_000:
        return number(words)
    if abs(words) < 10_000_000:
        return f"{number(round(words / 1000))}k"
    return f"{words:.0e}".replace("-", MINUS)


def _style(cost: Cost) -> str:
    if not cost.stands_out or cost.comparison is None:
        return "dim"
    return "yellow" if cost.comparison.difference < 0 else "green"
