"""What a large import did, or would do: a row for each format, document and stretch of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from journal.columns import display_width, fit, shorten
from journal.wording import duration, short_month
from tui.output import Line, Styled
from tui.plain import plain_line
from tui.wording import number

if TYPE_CHECKING:
    from journal.imports import Imported, ImportReport

_ROWS = 12
_FIGURES = f"{'Entries':>8} {'Words':>11}  Time"
_TAIL = 34
"""Cells of the figures behind a row's name."""

_Of = Callable[["Imported"], Hashable]


def summary(report: ImportReport, *, cells: int) -> Iterator[Line]:
    """Yield the sums of what was brought in: by format, by document if they are few, by time."""
    brought = (*report.imported, *report.updated)
    name = max(min(cells, 100) - _TAIL, 20)
    yield from _table("By format", _groups(brought, _format), name)
    documents = _groups(brought, lambda one: one.source)
    if 1 < len(documents) <= _ROWS:
        yield from _table("By document", [(Path(str(k)).name, v) for k, v in documents], name)
    heading, times = _times(brought)
    yield from _table(heading, times, name)


def _groups(brought: Sequence[Imported], of: _Of) -> list[tuple[str, list[Imported]]]:
    """Gather what belongs together, in the order of its first."""
    found: defaultdict[Hashable, list[Imported]] = defaultdict(list)
    for one in brought:
        found[of(one)].append(one)
    return [(str(key), group) for key, group in found.items()]


def _format(one: Imported) -> str:
    named = one.entry.source.format if one.entry.source else "unknown"
    return f"{named} (clippings)" if one.kind == "clipping" else named


def _times(brought: Sequence[Imported]) -> tuple[str, list[tuple[str, list[Imported]]]]:
    """Sum by month, or by what is long enough to need few rows."""
    dated = [(one.entry.date, one) for one in brought if one.entry.date]
    dated.sort(key=itemgetter(0))
    undated = [one for one in brought if one.entry.date is None]
    heading, name = next(
        (one for one in _STRETCHES if len({one[1](day) for day, _ in dated}) <= _ROWS),
        _STRETCHES[-1],
    )
    found: defaultdict[str, list[Imported]] = defaultdict(list)
    for day, one in dated:
        found[name(day)].append(one)
    return heading, [*found.items(), *([("no date", undated)] if undated else [])]


def _month(day: date) -> str:
    return f"{short_month(day)} {day.year}"


def _year(day: date) -> str:
    return f"{day.year}"


def _decade(day: date) -> str:
    first = day.year // 10 * 10
    return f"{first} to {first + 9}"


_STRETCHES = (("By month", _month), ("By year", _year), ("By decade", _decade))


def _table(heading: str, rows: Sequence[tuple[str, list[Imported]]], cells: int) -> Iterator[Line]:
    yield (Styled(f"{fit(heading, cells)}{_FIGURES}", "dim"),)
    for name, group in rows:
        shown = shorten(plain_line(name), cells - 1)
        yield f"{shown}{' ' * (cells - display_width(shown))}{_sums(group)}"


def _sums(group: Sequence[Imported]) -> str:
    """Sum what counts for the book, as everywhere."""
    book = [one.entry for one in group if one.entry.project is None and one.kind == "entry"]
    words = [entry.words for entry in book if entry.words is not None]
    minutes = [entry.minutes for entry in book if entry.minutes is not None]
    shown = number(sum(words)) if words else ""
    return (
        f"{number(len(group)):>8} {shown:>11}  {duration(sum(minutes)) if minutes else ''}".rstrip()
    )
