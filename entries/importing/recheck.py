"""A plan held to what the journal has by the time that it is carried out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from entries.importing.candidate import Candidate, Skipped
from entries.importing.digest import digest_candidate
from entries.importing.known import Known
from entries.importing.plan import IMPORTED, ImportPlan, Update


def without_known(plan: ImportPlan, known: Mapping[str, Known]) -> ImportPlan:
    """Leave out what another import brought in since the plan was made; it is skipped.

    `known` are the keys of the sources of what the journal holds by now.
    """
    skipped: list[Skipped] = []
    candidates = [one for one in plan.candidates if not _is_in(one, known, skipped)]
    updates = [one for one in plan.updates if not _is_made(one, known, skipped)]
    return replace(
        plan,
        candidates=tuple(
            replace(one, also=_missing(one.also, known)) if one.also else one for one in candidates
        ),
        updates=tuple(
            replace(one, further=_missing(one.further, known)) if one.further else one
            for one in updates
        ),
        skipped=(*plan.skipped, *skipped),
    )


def _is_in(candidate: Candidate, known: Mapping[str, Known], skipped: list[Skipped]) -> bool:
    there = known.get(candidate.id)
    if there is not None:
        reason = IMPORTED.format(there.path)
        skipped.append(Skipped(candidate.source, reason, candidate.line))
    return there is not None


def _is_made(update: Update, known: Mapping[str, Known], skipped: list[Skipped]) -> bool:
    there = known.get(update.candidate.id)
    if there is None or there.digest != digest_candidate(update.candidate):
        return False
    return _is_in(update.candidate, known, skipped)


def _missing(further: tuple[Candidate, ...], known: Mapping[str, Known]) -> tuple[Candidate, ...]:
    return tuple(one for one in further if one.id not in known)
