"""Tellings of a day's work, labelled by hand, and how a reading of them compares.

tellings.tsv (sentences) and told_entries.tsv (whole entries) are what rules are made for;
tellings_kept.tsv, where it is, only measures. Each has three columns: the figures in the shorthand
of `shorthand`, the distraction, the text (`¶` parts its paragraphs). `*` before a number takes any
qualifier; `?` after it makes the figure free: right when read, no miss when not. A period or
project is found by a word of its name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from entries.prose import PeriodFigure, ProjectFigure, Said, read_prose
from tests.entries.prose.shorthand import MONDAY

_FOLDER = Path(__file__).parent
_DEVELOPED_ON = ("tellings.tsv", "told_entries.tsv")
_KEPT = "tellings_kept.tsv"
_KINDS = {"w": "words", "m": "minutes", "ms": "manuscript"}
_SIGNS = {"~": "about", ">": "over", "<": "under", "": "exact", "*": None}
_LABEL = re.compile(r"(?:(?P<name>[a-z][\w -]*)\((?P<inner>[^)]*)\))|(?P<plain>\S+)", re.IGNORECASE)
_PROJECTS = frozenset(
    {"op-ed", "essay", "review", "short story", "blog", "newsletter", "grant", "article", "column"}
    | {"talk"}
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One labelled figure: its kind, the name it goes under, its value and qualifier."""

    kind: str
    name: str
    unit: str
    value: int
    qualifier: str | None
    is_free: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """A text and its labels."""

    text: str
    wanted: tuple[Wanted, ...]
    distraction: str


@dataclass(slots=True)
class Comparison:
    """How many figures of each kind were read, wanted, right; and what differs, in words."""

    read: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misqualified: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """One figure as it was read."""

    kind: str
    name: str
    unit: str
    value: int
    qualifier: str


def developed_on() -> list[Telling]:
    """Give the tellings that rules may be made for."""
    return [telling for name in _DEVELOPED_ON for telling in _tellings(_FOLDER / name)]


def kept_aside() -> list[Telling]:
    """Give the tellings that only measure; none where there is no such file."""
    kept = _FOLDER / _KEPT
    return _tellings(kept) if kept.exists() else []


def compare(telling: Telling) -> Comparison:
    """Read a telling and compare each figure with its label."""
    said = read_prose(telling.text, day=MONDAY)
    comparison = Comparison()
    missing = list(telling.wanted)
    for read in _figures(said):
        found = next((w for w in missing if _matches(w, read)), None)
        _count_read(comparison, read, found)
        missing = [wanted for wanted in missing if wanted is not found]
    for wanted in missing:
        _count_missed(comparison, wanted)
    _compare_distractions(comparison, telling, said)
    return comparison


def _count_read(comparison: Comparison, read: Read, found: Wanted | None) -> None:
    comparison.read[read.kind] += 1
    if found is None:
        comparison.faults.append(f"! {read.name} {read.unit}={read.value}")
        return
    comparison.wanted[read.kind] += 1
    comparison.right[read.kind] += 1
    if found.qualifier and found.qualifier != read.qualifier:
        comparison.misqualified[read.kind] += 1
        comparison.faults.append(f"~ {read.value} {read.qualifier}, not {found.qualifier}")


def _count_missed(comparison: Comparison, wanted: Wanted) -> None:
    if not wanted.is_free:
        comparison.wanted[wanted.kind] += 1
        comparison.faults.append(f"- {wanted.name} {wanted.unit}={wanted.value}")


def _compare_distractions(comparison: Comparison, telling: Telling, said: Said) -> None:
    read = [distraction.what.rstrip(".").casefold() for distraction in said.distractions]
    comparison.read["distractions"] += len(read)
    comparison.wanted["distractions"] += bool(telling.distraction)
    if telling.distraction.casefold() in read:
        comparison.right["distractions"] += 1
    elif telling.distraction or read:
        comparison.faults.append(f"d {read}, not {telling.distraction!r}")


def _matches(wanted: Wanted, read: Read) -> bool:
    same = (wanted.kind, wanted.unit, wanted.value) == (read.kind, read.unit, read.value)
    return same and wanted.name.casefold() in read.name.casefold()


def _figures(said: Said) -> Iterator[Read]:
    days = [("words", said.words), ("minutes", said.minutes), ("manuscript", said.manuscript)]
    for kind, figure in days:
        if figure:
            yield Read(kind, "", kind, figure.value, figure.qualifier)
    for period in said.other_periods:
        yield from _named("periods", period.period, period)
    for project in said.other_projects:
        yield from _named("projects", project.project, project)


def _named(kind: str, name: str, of: PeriodFigure | ProjectFigure) -> Iterator[Read]:
    for unit, figure in (("words", of.words), ("minutes", of.minutes)):
        if figure:
            yield Read(kind, name, unit, figure.value, figure.qualifier)


def _tellings(table: Path) -> list[Telling]:
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    return [
        Telling(text.replace("¶", "\n\n"), tuple(_labels(figures)), distraction)
        for figures, distraction, text in rows
    ]


def _labels(figures: str) -> Iterator[Wanted]:
    for found in _LABEL.finditer(figures):
        name = found["name"] or ""
        kind = "" if not name else "projects" if name in _PROJECTS else "periods"
        for label in (found["inner"] or found["plain"]).split():
            yield _label(label, kind, name)


def _label(label: str, kind: str, name: str) -> Wanted:
    unit, _, number = label.partition("=")
    sign, value, free = re.fullmatch(r"([~<>*]?)(-?\d+)(\??)", number).groups()  # type: ignore[union-attr]
    of = _KINDS[unit]
    return Wanted(kind or of, name, of, int(value), _SIGNS[sign], is_free=bool(free))
