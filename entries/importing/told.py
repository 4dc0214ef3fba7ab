"""What a text tells of its day, of other days and of other projects, as entries' figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from entries.entry import DateRange, Distraction
from entries.prose.said import Figure, PeriodFigure, ProjectFigure, Said

_LONGEST = 4
"""Days: a long weekend. What is told of a week or a month was told day by day before."""


@dataclass(frozen=True, slots=True)
class Further:
    """Figures that belong to another entry than the text's own: `fields` are that entry's."""

    suffix: str
    name: str
    fields: dict[str, Any]
    sentences: dict[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """The entry's own `fields` and the `sentences` for them, further entries, and notes."""

    fields: dict[str, Any]
    sentences: dict[str, str]
    further: tuple[Further, ...] = ()
    notes: tuple[str, ...] = ()


def tell(said: Said, day: date | None) -> Told:
    """Sort what was said into an entry of `day` and further ones; never the same words twice.

    A weekend's figures become the entry's own, with `covers`, where it has none for its day;
    several days' figures, and other projects', become further entries.
    """
    own = {"words": said.words, "minutes": said.minutes, "manuscript": said.manuscript}
    has_own = said.words is not None or said.minutes is not None
    periods, notes = _periods(said, day if has_own else None)
    covers: DateRange | None = None
    if len(periods) == 1 and not has_own:
        own |= {"words": periods[0].words, "minutes": periods[0].minutes}
        covers, periods = periods[0].covers, []
    fields = _figures(own) | {
        "covers": covers,
        "distractions": tuple(Distraction(one.what) for one in said.distractions),
    }
    sentences = {name: figure.sentence for name, figure in own.items() if figure}
    further = [_on_other_day(period) for period in periods]
    further += [_for_project(project, day) for project in said.other_projects]
    return Told(fields, sentences, _distinct(further), tuple(notes))


def _figures(figures: dict[str, Figure | None]) -> dict[str, Any]:
    said = {name: figure for name, figure in figures.items() if figure is not None}
    values: dict[str, Any] = {name: figure.value for name, figure in said.items()}
    rough = tuple(name for name, figure in said.items() if figure.qualifier != "exact")
    return values | {"estimated": rough}


def _periods(said: Said, own_day: date | None) -> tuple[list[PeriodFigure], list[str]]:
    """Choose the periods whose figures can be added without counting a day twice."""
    chosen: list[PeriodFigure] = []
    notes: list[str] = []
    for period in sorted(said.other_periods, key=_days, reverse=True):
        reason = _why_not(period, chosen, own_day)
        if reason:
            notes.append(f"{period.period}: figures not added, {reason}")
        elif period.words or period.minutes:
            chosen.append(period)
    return [period for period in said.other_periods if period in chosen], notes


def _days(period: PeriodFigure) -> int:
    return period.covers.days if period.covers else 0


def _why_not(period: PeriodFigure, chosen: list[PeriodFigure], own_day: date | None) -> str | None:
    if period.covers is None:
        return "for its days are not known"
    if period.covers.days > _LONGEST:
        return "for so long a time was told day by day"
    if own_day and period.covers.first <= own_day <= period.covers.last:
        return "for the entry's own day is among its days"
    taken = [other.covers for other in chosen if other.covers]
    if any(_overlap(period.covers, other) for other in taken):
        return "for another figure is for the same days"
    return None


def _overlap(one: DateRange, other: DateRange) -> bool:
    return one.first <= other.last and other.first <= one.last


def _on_other_day(period: PeriodFigure) -> Further:
    covers = period.covers
    several = covers is not None and covers.days > 1
    fields = _figures({"words": period.words, "minutes": period.minutes}) | {
        "date": covers.last if covers else None,
        "covers": covers if several else None,
    }
    return Further(_slug(period.period), period.period, fields, _sentences(period))


def _for_project(project: ProjectFigure, day: date | None) -> Further:
    fields = _figures({"words": project.words, "minutes": project.minutes}) | {
        "date": day,
        "project": project.project,
    }
    return Further(_slug(project.project), project.project, fields, _sentences(project))


def _sentences(figures: PeriodFigure | ProjectFigure) -> dict[str, str]:
    said = {"words": figures.words, "minutes": figures.minutes}
    return {name: figure.sentence for name, figure in said.items() if figure}


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-")[:40] or "other"


def _distinct(further: list[Further]) -> tuple[Further, ...]:
    """Give each further entry a suffix of its own, so that each has its own identity."""
    seen: dict[str, int] = {}
    named: list[Further] = []
    for one in further:
        seen[one.suffix] = n = seen.get(one.suffix, 0) + 1
        suffix = one.suffix if n == 1 else f"{one.suffix}-{n}"
        named.append(Further(suffix, one.name, one.fields, one.sentences))
    return tuple(named)
