"""What a writer says in prose about their work, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entries.entry import DateRange

Qualifier = Literal["exact", "about", "over", "under"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number the writer gave, with the sentence it came from, verbatim.

    `value` is words or whole minutes, by the field that holds the figure. `qualifier` says how
    firmly it was given: "just over an hour" is 60, over.
    """

    value: int
    qualifier: Qualifier
    sentence: str


@dataclass(frozen=True, slots=True)
class SaidDistraction:
    """What the writer says got in the way; `labelled` when under a label such as "Distraction:"."""

    what: str
    sentence: str
    labelled: bool


@dataclass(frozen=True, slots=True)
class PeriodFigure:
    """Figures for another time than the entry's day; `covers` is None where it can't be known."""

    period: str
    covers: DateRange | None
    words: Figure | None
    minutes: Figure | None


@dataclass(frozen=True, slots=True)
class ProjectFigure:
    """Figures of the entry's day for other writing than the book."""

    project: str
    words: Figure | None
    minutes: Figure | None


@dataclass(frozen=True, slots=True)
class Said:
    """Everything read from one text. None means that the writer did not say, never 0."""

    words: Figure | None = None
    minutes: Figure | None = None
    distractions: tuple[SaidDistraction, ...] = ()
    other_periods: tuple[PeriodFigure, ...] = ()
    other_projects: tuple[ProjectFigure, ...] = ()
    manuscript: Figure | None = None
