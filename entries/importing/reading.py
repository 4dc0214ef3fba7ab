"""What one document held, record by record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from entries.importing.candidate import Candidate, Rejected, Skipped

_Record = Candidate | Skipped | Rejected
Listener = Callable[[int, int | None], None]

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Let `listener` hear how many records were gathered, and the line of the newest."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


@dataclass(frozen=True, slots=True)
class Reading:
    """The records of a document, each in exactly one of three: to bring in, to skip, or no good.

    A record that can't be read is in `rejected` with its line, and never hides the others. `notes`
    are about the whole document (which column was taken for what), for the writer to see. `log`
    is the name of the log whose rows these are, where their ids begin with it (empty where each has
    only an id of its own); see entries.importing.same_log.
    """

    candidates: tuple[Candidate, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()
    log: str | None = None

    @property
    def records(self) -> int:
        """How many records there were."""
        return len(self.candidates) + len(self.skipped) + len(self.rejected)


def gather(
    records: Iterable[_Record], *, notes: Iterable[str] = (), log: str | None = None
) -> Reading:
    """Sort records, as a format's loop yields them, into a Reading."""
    listed = list(_heard(records))
    return Reading(
        tuple(one for one in listed if isinstance(one, Candidate)),
        tuple(one for one in listed if isinstance(one, Skipped)),
        tuple(one for one in listed if isinstance(one, Rejected)),
        tuple(notes),
        log,
    )


def _heard(records: Iterable[_Record]) -> Iterator[_Record]:
    listener = _listener.get()
    for done, one in enumerate(records, 1):
        if listener:
            listener(done, one.line)
        yield one
