"""The newest entries as the index had them last time: on the screen before any file is read."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.index.rows import IndexedEntry
    from journal.journal import Journal

PAGE = 200
"""Rows of the list that are read at once."""


@dataclass(frozen=True, slots=True)
class Listed:
    """How many entries there are, the newest of them, and in which row the wanted one is."""

    count: int
    newest: Sequence[IndexedEntry]
    row: int | None = None


def begin_first_look(journal: Journal) -> Future[Listed]:
    """Read the newest entries in a thread of its own, while the app is being built.

    Nothing waits for the thread: an index that has to be made anew must not keep anybody.
    """
    future: Future[Listed] = Future()
    Thread(target=_look, args=(journal, future), daemon=True).start()
    return future


def _look(journal: Journal, future: Future[Listed]) -> None:
    try:
        listed = Listed(journal.index.count(), journal.index.entries(limit=PAGE))
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(listed)
