"""Distractions that are the same thing, gathered: however they were spelled, on whichever days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from unicodedata import category, normalize

from entries.entry import Distraction
from journal.progress import Day

Name = Callable[[Distraction], str | None]


@dataclass(frozen=True, slots=True)
class Group:
    """Distractions that are one thing, in order of their days.

    `name` is its first spelling; `kinds` are those said of it, each once, in the first spelling.
    """

    name: str
    kinds: tuple[str, ...]
    told: tuple[tuple[date, Distraction], ...]

    @property
    def days(self) -> frozenset[date]:
        """The days it was told of, each once."""
        return frozenset(day for day, _ in self.told)

    @property
    def said_minutes(self) -> list[int]:
        """The minutes it took, of those times that they were said."""
        return [one.minutes for _, one in self.told if one.minutes is not None]


def group_all(days: Iterable[Day]) -> Group:
    """Gather every distraction of `days` into one group without a name."""
    told = tuple(_told(days))
    return Group("", _kinds(one for _, one in told), told)


def group_whats(days: Iterable[Day]) -> tuple[Group, ...]:
    """Gather distractions by what they were, the most frequent first."""
    return _group(days, lambda one: one.what)


def group_kinds(days: Iterable[Day]) -> tuple[Group, ...]:
    """Gather those that were given a kind by it, the most frequent first."""
    return _group(days, lambda one: one.kind)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return text without what makes no difference: capitals, punctuation, how it is spaced.

    Text of nothing but punctuation is kept.
    """
    folded = normalize("NFKC", text).casefold()
    return " ".join(folded.translate(_PUNCTUATION).split()) or " ".join(folded.split())


class _Punctuation(dict[int, int]):
    """Maps a punctuation mark to a space and any other character to itself."""

    def __missing__(self, code: int) -> int:
        self[code] = 0x20 if category(chr(code)).startswith("P") else code
        return self[code]


_PUNCTUATION = _Punctuation()


def _told(days: Iterable[Day]) -> Iterator[tuple[date, Distraction]]:
    for day in days:
        for one in day.distractions:
            yield day.date, one


def _group(days: Iterable[Day], name: Name) -> tuple[Group, ...]:
    groups: dict[str, list[tuple[date, Distraction]]] = {}
    for day, one in _told(days):
        named = name(one)
        if named and not named.isspace():
            groups.setdefault(fold(named), []).append((day, one))
    found = [
        Group(name(told[0][1]) or "", _kinds(one for _, one in told), tuple(told))
        for told in groups.values()
    ]
    return tuple(sorted(found, key=_frequent_first))


def _frequent_first(group: Group) -> tuple[int, int, str]:
    return -len(group.told), -sum(group.said_minutes), group.name


def _kinds(distractions: Iterable[Distraction]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for one in distractions:
        if one.kind and not one.kind.isspace():
            first.setdefault(fold(one.kind), one.kind)
    return tuple(first.values())
