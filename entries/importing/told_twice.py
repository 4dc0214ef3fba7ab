"""What several entries tell of the same other days, counted once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from entries.entry import Entry
from entries.importing.candidate import Candidate


def without_told_twice(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Drop what an entry tells of days that an earlier one of the same import tells of.

    Monday's and Tuesday's entry may both tell of the weekend: as within one entry, figures for the
    same days are never added up. What is said of other projects is left as it is.
    """
    told: set[date] = set()
    kept = []
    for candidate in candidates:
        new = tuple(one for one in candidate.also if told.isdisjoint(_days(one.entry)))
        told.update(day for one in new for day in _days(one.entry))
        kept.append(candidate if len(new) == len(candidate.also) else _with(candidate, new))
    return kept


def _days(entry: Entry) -> list[date]:
    if entry.project is not None or entry.date is None:
        return []
    if entry.covers is None:
        return [entry.date]
    return [entry.covers.first + timedelta(days=n) for n in range(entry.covers.days)]


def _with(candidate: Candidate, also: tuple[Candidate, ...]) -> Candidate:
    note = "what it tells of other days is told in another entry already"
    evidence = replace(candidate.evidence, notes=(*candidate.evidence.notes, note))
    return replace(candidate, also=also, evidence=evidence)
