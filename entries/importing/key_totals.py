"""Words under one key in many notes: each day's, or a running total."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from entries.importing.candidate import Candidate
from entries.importing.inline_fields import figure_named
from entries.importing.options import ImportOptions
from entries.importing.totals import judge_column


def without_totals(
    candidates: list[Candidate], options: ImportOptions
) -> tuple[list[Candidate], list[str]]:
    """Tell a running total from each day's words, key by key, and never add totals up.

    A total becomes `manuscript`; what may be either is left out. Gives the entries, and notes.
    """
    kinds: dict[str, str] = {}
    notes: list[str] = []
    for key, counts in _counts(candidates).items():
        mapped = [name for name, column in options.columns.items() if column.casefold() == key]
        judged = judge_column(key, counts)
        kinds[key] = mapped[0] if mapped else judged.kind
        if not mapped and judged.kind == "manuscript":
            notes.append(f"{key}: taken for the manuscript's words so far, {judged.because}")
        if not mapped and judged.kind == "unclear":
            notes.append(
                f"{key}: not taken, {judged.because}; say which with --map words={key} "
                f"or --map manuscript={key}"
            )
    return [_as_counted(one, kinds) for one in candidates], notes


def _counts(candidates: list[Candidate]) -> dict[str, list[int | None]]:
    """Give the words under each key, in the order of the days."""
    counts: dict[str, list[int | None]] = defaultdict(list)
    for one in sorted(candidates, key=lambda one: one.entry.date or date.min):
        if key := _key(one):
            counts[key].append(one.entry.words)
    return counts


def _key(candidate: Candidate) -> str | None:
    """Give the key that an entry's words stand under; None where they were told in prose."""
    match = re.match(r"[\s*_]*([^\W\d_][\w -]{0,40}?)[*_]*:", candidate.evidence.words or "")
    key = match[1].casefold() if match else ""
    return key if figure_named(key) == "words" else None


def _as_counted(candidate: Candidate, kinds: Mapping[str, str]) -> Candidate:
    kind = kinds.get(_key(candidate) or "", "words")
    if kind == "words":
        return candidate
    entry, evidence = candidate.entry, candidate.evidence
    if kind == "manuscript":
        rough = tuple("manuscript" if name == "words" else name for name in entry.estimated)
        return replace(
            candidate,
            entry=replace(entry, words=None, manuscript=entry.words, estimated=rough),
            evidence=replace(evidence, words=None, manuscript=evidence.words),
        )
    rough = tuple(name for name in entry.estimated if name != "words")
    note = f"{evidence.words}: a day's words, or all so far? Not taken"
    return replace(
        candidate,
        entry=replace(entry, words=None, estimated=rough),
        evidence=replace(evidence, words=None, notes=(*evidence.notes, note)),
    )
