"""What the writer answers about a doubtful figure, and the entry that comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from entries.entry import DateRange, Entry
from entries.importing.bare import spoken
from entries.importing.candidate import Candidate
from entries.importing.doubts import Doubt, find_doubts
from entries.prose import read_said_and_claims

Figure = Literal["words", "minutes", "manuscript"]
FIGURES: tuple[Figure, ...] = ("words", "minutes", "manuscript")


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure as the writer says it is; what is no figure of theirs has no answer.

    `value` is in words, or whole minutes, by the doubt's unit. `covers` are the days and `project`
    the writing that it is for; None means the entry's own. `is_total` says that it is the whole
    manuscript's words as of the entry, `is_rough` that it is an estimate.
    """

    value: int
    is_rough: bool = False
    covers: DateRange | None = None
    project: str | None = None
    is_total: bool = False


def agreed(doubt: Doubt) -> Answer:
    """Give the answer yes: the figure is what it seems to be."""
    return Answer(doubt.value, doubt.is_rough, doubt.covers, doubt.project)


@dataclass(frozen=True, slots=True)
class Answered:
    """An entry with the writer's answers in it, and the entries they make of other days' figures.

    `sentences` are those that its own new figures rest on. A further entry has its sentence beside
    it, and its identity is the entry's with the doubt's name behind it.
    """

    entry: Entry
    sentences: dict[str, str] = field(default_factory=dict)
    further: tuple[tuple[Entry, str], ...] = ()


def answer_entry(entry: Entry, given: Iterable[tuple[Doubt, Answer]]) -> Answered:
    """Put answers into an entry. What it says already stays; of two answers the first counts."""
    figures: dict[Figure, tuple[int, bool]] = {}
    sentences: dict[str, str] = {}
    further = []
    for doubt, answer in given:
        if not _is_for(entry, answer):
            further.append((_further(entry, doubt, answer), doubt.sentence))
            continue
        figure: Figure = "manuscript" if answer.is_total else doubt.unit
        if getattr(entry, figure) is None and figure not in figures:
            figures[figure] = answer.value, answer.is_rough
            sentences[figure] = doubt.sentence
    return Answered(with_figures(entry, figures), sentences, tuple(further))


def with_figures(entry: Entry, figures: dict[Figure, tuple[int, bool]]) -> Entry:
    """Set figures of an entry, each with whether it is rough."""
    rough = {*entry.estimated, *(name for name, (_, is_rough) in figures.items() if is_rough)}
    estimated = (*(n for n in FIGURES if n in rough), *sorted(rough - set(FIGURES)))
    values: dict[str, Any] = {name: value for name, (value, _) in figures.items()}
    return replace(entry, **values, estimated=estimated) if figures else entry


def keep_answers(candidate: Candidate, stored: Entry) -> Candidate:
    """Carry over what the writer answered when the record was imported as the entry `stored`.

    That is a figure which the entry has, its text leaves in doubt, and the record's text too, by
    the same sentence.
    """
    figures = _answered_before(candidate.evidence.doubtful, stored)
    figures = {name: figure for name, figure in figures.items() if _lacks(candidate, name)}
    entry = with_figures(candidate.entry, figures)
    return replace(
        candidate, entry=entry, evidence=candidate.evidence.with_answers(entry, sentences={})
    )


def _lacks(candidate: Candidate, figure: Figure) -> bool:
    return getattr(candidate.entry, figure) is None


def _answered_before(doubts: Sequence[Doubt], stored: Entry) -> dict[Figure, tuple[int, bool]]:
    text = spoken(stored.body)
    said, claims = read_said_and_claims(text, day=stored.date)
    unsaid = replace(stored, words=None, minutes=None, manuscript=None)
    names = {doubt.name for doubt in find_doubts(unsaid, text, said, claims)}
    units: set[Figure] = {doubt.unit for doubt in doubts if doubt.is_own and doubt.name in names}
    if "words" in units and stored.words is None and said.manuscript is None:
        units.add("manuscript")
    return {
        unit: (value, unit in stored.estimated)
        for unit in FIGURES
        if unit in units and (value := getattr(stored, unit)) is not None
    }


def _is_for(entry: Entry, answer: Answer) -> bool:
    """Tell whether an answer's figure is the entry's own."""
    if answer.project not in (None, entry.project):
        return False
    if answer.covers is None or answer.covers == entry.covers:
        return True
    is_day = answer.covers.first == answer.covers.last == entry.date
    return is_day and entry.covers is None


def _further(entry: Entry, doubt: Doubt, answer: Answer) -> Entry:
    """Make the entry of a figure for other days, or another project: no body."""
    covers, project = answer.covers, answer.project or entry.project
    source = entry.source and replace(
        entry.source, id=f"{entry.source.id}#{doubt.name}", digest=None, before=None
    )
    about = answer.project or (f"{covers.first}" if covers else "")
    further = Entry(
        covers.last if covers else entry.date,
        title=f"{entry.title} ({about})" if entry.title and about else entry.title,
        covers=covers if covers and covers.days > 1 else None,
        project=project,
        source=source,
    )
    figure: Figure = "manuscript" if answer.is_total else doubt.unit
    return with_figures(further, {figure: (answer.value, answer.is_rough)})
