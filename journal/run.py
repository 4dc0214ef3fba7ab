"""A long run, watched from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from entries.importing.pace import Pace, Pacer


def _unseen(_: int, __: int) -> None:
    return


def _unheard(_: str) -> None:
    return


def _unpaced(_: Pace) -> None:
    return


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Run:
    """Who hears how far a long run is, and may stop it between two records or files.

    `reading` is told the documents read so far and how many there are, `writing` the records or
    files dealt with. `stop` is asked before each of those. `note` is told what was read how, before
    anything is written; `pacer` how far a long document is.
    """

    reading: Callable[[int, int], None] = _unseen
    writing: Callable[[int, int], None] = _unseen
    stop: Callable[[], bool] = _never
    note: Callable[[str], None] = _unheard
    pacer: Pacer = _unpaced
