"""One at a time: of two programs that write many files of one journal, the second waits."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from entries.errors import StorageError
from entries.locks import lock

WAITING = "another import, undo or review is writing in this journal: waiting for it"
PATIENCE = 60.0
"""Seconds that a program waits for its turn, at the most."""
_ASKED_EVERY = 0.05
_SAID_AFTER = 0.5


def _unheard(_: str) -> None:
    return


@contextmanager
def turn(
    root: Path, *, note: Callable[[str], None] = _unheard, patience: float | None = None
) -> Iterator[None]:
    """Hold the turn to write in the journal at `root`, which ends with the program at the latest.

    Where it is somebody else's, `note` is told so, and StorageError raised after `patience`
    seconds (PATIENCE). Nothing is written for it: the lock is on the folder itself. Where a folder
    can't be locked (some network folders), nobody waits.
    """
    with _opened(root) as fd:
        _wait(fd, root, note, PATIENCE if patience is None else patience)
        yield


@contextmanager
def _opened(root: Path) -> Iterator[int | None]:
    """Open a folder to lock it; None where it can't be opened, which whoever writes will see."""
    try:
        fd = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        yield None
        return
    try:
        yield fd
    finally:
        with suppress(OSError):
            os.close(fd)


def _wait(fd: int | None, root: Path, note: Callable[[str], None], patience: float) -> None:
    begun, said = time.monotonic(), False
    while fd is not None and lock(fd) is False:
        waited = time.monotonic() - begun
        if waited > patience:
            raise StorageError(
                f"another import, undo or review has been writing in {root} for too long",
                "Nothing was written. Try again when it is done.",
            )
        if not said and waited > _SAID_AFTER:
            note(WAITING)
            said = True
        time.sleep(_ASKED_EVERY)
