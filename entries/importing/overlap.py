"""Days told twice: by an entry of their own, and in the text of another of the same import."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from entries.entry import DateRange, Entry
from entries.importing.candidate import Candidate
from entries.importing.evidence import Evidence


def without_repeats(candidates: list[Candidate]) -> list[Candidate]:
    """Drop what an entry tells of another day that has an entry of its own in the same import.

    A record with an identity of its own keeps its own figures: it would otherwise say something
    else when it is imported without the others, and seem changed.
    """
    told = told_days(candidates)
    return [
        _without_further(one, told) if one.revisable else without_told(one, told)
        for one in candidates
    ]


def told_days(candidates: Iterable[Candidate]) -> set[date]:
    """Give the days that have an entry of their own with figures."""
    return {
        one.entry.date
        for one in candidates
        if one.entry.date and one.entry.covers is None and _has_figures(one.entry)
    }


def _has_figures(entry: Entry) -> bool:
    return entry.project is None and (entry.words is not None or entry.minutes is not None)


def without_told(candidate: Candidate, told: set[date]) -> Candidate:
    """Drop what a candidate tells of the days in `told`: further entries, and figures it covers."""
    return _without_covered(_without_further(candidate, told), told)


def _without_further(candidate: Candidate, told: set[date]) -> Candidate:
    """Drop the further entries of days that have one of their own."""
    kept = tuple(one for one in candidate.also if not _repeats(one.entry, told))
    if len(kept) == len(candidate.also):
        return candidate
    note = "what it tells of another day is in that day's own entry"
    return replace(candidate, also=kept, evidence=_noted(candidate.evidence, note))


def _without_covered(candidate: Candidate, told: set[date]) -> Candidate:
    """Drop an entry's own figures where they are for days that have entries of their own."""
    entry, evidence = candidate.entry, candidate.evidence
    stated = "covers:" in (evidence.words or "")
    if candidate.own or entry.covers is None or stated or not _repeats(entry, told):
        return candidate
    left = tuple(name for name in entry.estimated if name == "manuscript")
    entry = replace(entry, words=None, minutes=None, covers=None, estimated=left)
    note = "what it tells of other days is in those days' own entries"
    evidence = _noted(replace(evidence, words=None, minutes=None), note)
    return replace(candidate, entry=entry, evidence=evidence)


def _noted(evidence: Evidence, note: str) -> Evidence:
    return replace(evidence, notes=(*evidence.notes, note))


def _repeats(entry: Entry, told: set[date]) -> bool:
    if entry.project is not None:
        return False
    if entry.covers:
        return any(_within(day, entry.covers) for day in told)
    return entry.date in told


def _within(day: date, covers: DateRange) -> bool:
    return covers.first <= day <= covers.last
