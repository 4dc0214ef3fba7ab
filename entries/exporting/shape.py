"""What a shape is: one way to write entries for another program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from entries.exporting.filed import Filed


class Origin(NamedTuple):
    """The journal that is exported: the book's title, and the bytes of its journal.toml."""

    title: str
    settings: bytes


class Written(NamedTuple):
    """A file of an export: its path in the folder (empty where it is the only file), its bytes."""

    path: str
    data: bytes


def _holds_all(_: Filed) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: its name, how entries are written in it, and what it can't hold.

    `write` is given the files in the order of their paths, those left out already: `why_not` says
    of a file why it is, or None. A shape that `is_folder` makes many files, any other exactly one.
    """

    name: str
    write: Callable[[Iterable[Filed], Origin], Iterator[Written]]
    why_not: Callable[[Filed], str | None] = _holds_all
    is_folder: bool = False


def why_no_entry(filed: Filed) -> str | None:
    """Say why a file is none of the writer's entries that can be read; None for one that is."""
    if filed.is_clipping:
        return "a clipping, and only entries are written there"
    if filed.entry is None:
        return filed.problems[0].message
    return None
