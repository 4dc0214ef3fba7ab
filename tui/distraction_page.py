"""Weighed distractions on one page: the verdict first, then a table of what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from journal.columns import fit, wrap
from journal.distractions.verdict import NOTE, TOO_FEW, name_of, verdict
from journal.wording import duration
from tui.output import Line, Styled
from tui.plain import plain_line
from tui.wording import number

if TYPE_CHECKING:
    from journal.distractions.comparison import Comparison
    from journal.distractions.distractions import Cost, Distractions, Words

WIDEST = 112
STANDS_OUT = "*"
_AT_LEAST = "+"
_FEW = 12
_TIMES, _DAYS, _TIME, _WITH, _WITHOUT, _DIFFERENCE = 6, 5, 9, 7, 8, 23
_FIGURES = _TIMES + _DAYS + _TIME + _WITH + _WITHOUT + _DIFFERENCE
_NARROWEST_NAME = 12
_PLOT = 24
_INDENT = "  "


def distraction_page(found: Distractions, *, cells: int, only: str | None = None) -> Iterator[Line]:
    """Yield the page line by line, `cells` wide at most; `only` is `what` or `kind`, and then all.

    Without it both are there, of the single distractions the most frequent.
    """
    cells = min(cells, WIDEST)
    yield _heading(found, cells)
    yield ""
    yield from wrap(verdict(found, plain=plain_line), cells)
    if found.everything.times:
        yield ""
        yield from distraction_table(found, cells=cells, only=only)
        yield ""
        for note in (_legend(found), NOTE):
            yield from ((Styled(text, "dim"),) for text in wrap(note, cells))


def distraction_table(
    found: Distractions, *, cells: int, only: str | None = None, most: int = _FEW
) -> Iterator[Line]:
    """Yield the table alone: all of them as one, the kinds, the single ones."""
    table = _Table(found, cells)
    yield from table.heading()
    yield table.row(found.everything)
    if found.kinds and only != "what":
        yield from table.section("By kind", found.kinds)
    if only != "kind":
        shown = found.whats if only == "what" else found.whats[:most]
        yield from table.section("By what it was", shown)
        if len(shown) < len(found.whats):
            more = f"{_INDENT}… and {number(len(found.whats) - len(shown))} more: --by what"
            yield (Styled(more, "dim"),)


class _Table:
    """Rows in common columns, and where there is room the intervals drawn on a common scale."""

    def __init__(self, found: Distractions, cells: int) -> None:
        compared = [cost.comparison for cost in found.costs if cost.comparison is not None]
        has_room = cells - _FIGURES - _PLOT >= 2 * _NARROWEST_NAME
        self._plot = _PLOT if has_room and compared else 0
        self._name = max(_NARROWEST_NAME, cells - _FIGURES - self._plot)
        self._most = max((abs(end) for one in compared for end in (one.low, one.high)), default=0)

    def heading(self) -> Iterator[Line]:
        above = " " * (self._name + _TIMES + _DAYS + _TIME) + f"{'words a day':>{_WITH + _WITHOUT}}"
        yield (Styled(f"{above}  difference from", "dim"),)
        figures = f"{'times':>{_TIMES}}{'days':>{_DAYS}}{'time':>{_TIME}}"
        sides = f"{'with':>{_WITH}}{'without':>{_WITHOUT}}"
        plot = " fewer   │   more ".center(self._plot) if self._plot else ""
        head = f"{' ' * self._name}{figures}{sides}{'  like days':<{_DIFFERENCE}}{plot}"
        yield (Styled(head.rstrip(" "), "dim"),)

    def section(self, title: str, costs: Sequence[Cost]) -> Iterator[Line]:
        yield ""
        yield (Styled(title, "bold"),)
        for cost in costs:
            yield self.row(cost)

    def row(self, cost: Cost) -> Line:
        name = name_of(cost, plain=plain_line)
        shown = fit(_INDENT + name if cost.name else name.capitalize(), self._name)
        figures = _figures(cost)
        if cost.comparison is None:
            return (shown, figures, Styled(f"  {TOO_FEW}", "dim"))
        style = _style(cost)
        said = _difference(cost.comparison, stands_out=cost.stands_out)
        if not self._plot:
            return (shown, figures, Styled(said, style))
        drawn = interval_plot(cost.comparison, most=self._most, cells=self._plot)
        return (shown, figures, Styled(fit(said, _DIFFERENCE), style), Styled(drawn, style))


def interval_plot(comparison: Comparison, *, most: int, cells: int) -> str:
    """Draw an interval from `-most` to `most` words: a line, its typical value, and zero.

    The difference is at the dot; a line that stays at one side of zero leaves zero out.
    """
    half = (cells - 1) // 2

    def place(words: int) -> int:
        return half + (round(words * half / most) if most else 0)

    drawn = [" "] * (2 * half + 1)
    drawn[half] = "│"
    for at in range(place(comparison.low), place(comparison.high) + 1):
        drawn[at] = "┼" if at == half else "─"
    drawn[place(comparison.difference)] = "●"
    return "".join(drawn)


def _heading(found: Distractions, cells: int) -> Line:
    title, period = "Distractions", f"{found.period.first} to {found.period.last}"
    gap = " " * max(2, cells - len(title) - len(period))
    return (Styled(title, "bold"), gap, Styled(period, "dim"))


def _figures(cost: Cost) -> str:
    often = f"{number(cost.times):>{_TIMES}}{number(cost.days):>{_DAYS}}"
    sides = f"{_middle(cost.having):>{_WITH}}{_middle(cost.lacking):>{_WITHOUT}}"
    return f"{often}{_time(cost):>{_TIME}}{sides}"


def _legend(found: Distractions) -> str:
    marks = ["Words: of the middle day."]
    if any(0 < cost.timed < cost.times for cost in found.costs):
        marks.append(f"{_AT_LEAST} only some of the times said how long.")
    if found.comparisons:
        marks.append("In brackets: the true difference, in 9 cases of 10.")
    if any(cost.stands_out for cost in found.costs):
        marks.append(f"{STANDS_OUT} stands out even among the {found.comparisons:,} compared.")
    return " ".join(marks)


def _time(cost: Cost) -> str:
    if cost.minutes is None:
        return "–"
    return duration(cost.minutes) + (_AT_LEAST if cost.timed < cost.times else "")


def _middle(words: Words) -> str:
    return "–" if words.median is None else number(round(words.median))


def _difference(comparison: Comparison, *, stands_out: bool) -> str:
    span = f"({signed(comparison.low)} to {signed(comparison.high)})"
    return f"  {signed(comparison.difference)} {span}{' ' + STANDS_OUT if stands_out else ''}"


def signed(words: int) -> str:
    """Show a difference with its sign: `+40`, `−120`, `0`."""
    return f"+{number(words)}" if words > 0 else number(words)


def _style(cost: Cost) -> str:
    if not cost.stands_out or cost.comparison is None:
        return "dim"
    return "yellow" if cost.comparison.difference < 0 else "green"
