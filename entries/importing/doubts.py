"""The figures in an entry's prose that can't be relied on without asking the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entries.entry import DateRange, Entry
from entries.importing.bare import spoken
from entries.importing.identity import hash_of
from entries.prose import read_said_and_claims
from entries.prose.claims import Claim, Unit
from entries.prose.measures import bare_numbers, find_measures
from entries.prose.said import Said
from entries.prose.tokens import tokenise

LONGEST_REPORT = 200_000
"""Characters: figures are not looked for in a longer text, which is no report of one day."""

_SEVERAL = "the text gives several figures that do not agree: {}"
_CUT_AGAIN = "much of it was thrown away again"
_NUMBER = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One figure that the prose may give, and that nothing rests on unless the writer says so.

    `value` is in words, or whole minutes; `start` and `end` tell where in the `sentence` it
    stands, `why` what the doubt is. `covers` and `project` are those the figure would be for, None
    for the entry's own. `name` is the same wherever the sentence stands, and whenever it is read.
    """

    name: str
    unit: Unit
    value: int
    is_rough: bool
    sentence: str
    start: int
    end: int
    why: str
    covers: DateRange | None = None
    project: str | None = None

    @property
    def is_own(self) -> bool:
        """Tell whether the figure would be the entry's own."""
        return self.covers is None and self.project is None

    def as_json(self) -> dict[str, object]:
        """Give it as plain values, ready for JSON."""
        covers = self.covers and f"{self.covers.first}/{self.covers.last}"
        return {
            "sentence": self.sentence,
            "figure": self.value,
            "unit": self.unit,
            "why": self.why,
            "covers": covers,
            "project": self.project,
        }


def doubts_of(entry: Entry) -> tuple[Doubt, ...]:
    """Read an entry's body again for what is doubtful in it, and what the entry does not say."""
    if len(entry.body) > LONGEST_REPORT:
        return ()
    text = spoken(entry.body)
    return find_doubts(entry, text, *read_said_and_claims(text, day=entry.date))


def find_doubts(entry: Entry, text: str, said: Said, claims: Sequence[Claim]) -> tuple[Doubt, ...]:
    """Give what is doubtful among the `claims` read in a `text`, in its order, each figure once.

    A figure that the `entry` says already, or that was `said` without any doubt, is none.
    """
    found: dict[tuple[object, ...], Doubt] = {}
    for claim, why in sorted(_doubtful(claims, said), key=lambda one: one[0].place):
        place = _place(entry, said, claim)
        if place is not None:
            doubt = _doubt(text, claim, why, place)
            found.setdefault((doubt.unit, doubt.value, doubt.covers, doubt.project), doubt)
    return tuple({doubt.name: doubt for doubt in found.values()}.values())


_Place = tuple[DateRange | None, str | None]


def _doubtful(claims: Sequence[Claim], said: Said) -> Iterator[tuple[Claim, str]]:
    yield from ((claim, claim.doubt) for claim in claims if claim.doubt)
    for unit, figure in (("words", said.words), ("minutes", said.minutes)):
        if figure is None:
            own = [c for c in claims if c.unit == unit and not c.doubt and _is_own(c)]
            yield from ((claim, _disagreement(own)) for claim in own)


def _is_own(claim: Claim) -> bool:
    return claim.of_the_day and claim.project is None


def _disagreement(claims: Sequence[Claim]) -> str:
    values = list(dict.fromkeys(claim.value for claim in claims))
    if len(values) == 1:
        return _CUT_AGAIN
    return _SEVERAL.format(", ".join(f"{value:,}" for value in values))


def _place(entry: Entry, said: Said, claim: Claim) -> _Place | None:
    """Give the days and the project that a claim's figure would be for; None if it is for none."""
    if claim.of_the_day:
        return _place_of_day(entry, said, claim)
    covers = claim.cue.covers if claim.cue else None
    if claim.project is not None or covers is None or claim.unit == "manuscript":
        return None
    name = claim.cue.name if claim.cue else ""
    told = any(getattr(one, claim.unit) for one in said.other_periods if one.period == name)
    return None if told else (covers, None)


def _place_of_day(entry: Entry, said: Said, claim: Claim) -> _Place | None:
    if claim.project is not None:
        projects = [one for one in said.other_projects if one.project == claim.project]
        told = any(getattr(one, claim.unit, None) for one in projects)
        return None if told or not claim.project else (None, claim.project)
    if entry.covers is None:
        return None if getattr(entry, claim.unit) is not None else (None, None)
    # The entry's figures are those of other days; its own day's are in none of them.
    return None if entry.date is None else (DateRange(entry.date, entry.date), None)


def _doubt(text: str, claim: Claim, why: str, place: _Place) -> Doubt:
    sentence = claim.sentence
    start = claim.place - text.rfind(sentence, 0, claim.place + len(sentence))
    covers, project = place
    return Doubt(
        f"{claim.unit}-{hash_of(sentence, start)[:10]}",
        claim.unit,
        claim.value,
        claim.qualifier != "exact",
        sentence,
        start,
        _end_of_figure(sentence, start),
        why,
        covers,
        project,
    )


def _end_of_figure(sentence: str, start: int) -> int:
    """Find where a figure ends that begins at `start`: its number, and its unit if it has one."""
    tokens = tokenise(sentence)
    measures = find_measures(tokens)
    for measure in (*measures, *bare_numbers(tokens, measures)):
        if tokens[measure.number_at].start == start:
            return tokens[measure.end - 1].end
    number = _NUMBER.match(sentence, start)
    return number.end() if number else len(sentence)
