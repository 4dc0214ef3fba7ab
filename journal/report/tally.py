"""Distractions counted: which came how often, and what they took."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from entries.entry import Distraction


@dataclass(frozen=True, slots=True)
class Tally:
    """One distraction, or one kind of them: how often, and the minutes said (None: never said).

    For a kind as a whole `what` is empty.
    """

    what: str
    kind: str | None
    count: int
    minutes: int | None


def tally(distractions: Iterable[Distraction]) -> tuple[Tally, ...]:
    """Count distractions by what and kind, the most frequent first.

    Spelling in capitals and spaces make no difference; the first spelling is the one shown.
    """
    return _count(distractions, lambda one: (one.what, one.kind))


def tally_kinds(distractions: Iterable[Distraction]) -> tuple[Tally, ...]:
    """Count the distractions that have a kind by it, the most frequent first."""
    return _count((one for one in distractions if one.kind), lambda one: ("", one.kind))


_Key = Callable[[Distraction], tuple[str, str | None]]


def _count(distractions: Iterable[Distraction], key: _Key) -> tuple[Tally, ...]:
    groups: dict[tuple[str, str], list[Distraction]] = {}
    for one in distractions:
        what, kind = key(one)
        groups.setdefault((_folded(what), _folded(kind or "")), []).append(one)
    tallies = [_tally(group, *key(group[0])) for group in groups.values()]
    return tuple(sorted(tallies, key=lambda one: (-one.count, -(one.minutes or 0), one.what)))


def _tally(group: list[Distraction], what: str, kind: str | None) -> Tally:
    said = [one.minutes for one in group if one.minutes is not None]
    return Tally(what, kind, len(group), sum(said) if said else None)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
