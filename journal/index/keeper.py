"""Keeping the index usable: made when absent, anew when damaged, in memory when all else fails."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from journal.index import reader
from journal.index.glance import Glance, take_glance, trust
from journal.index.memory import MemoryStore
from journal.index.outcome import Outcome, Progress
from journal.index.store import DAMAGE, Store, Unusable, Unwritable, is_system_error
from journal.index.survey import Survey, survey

T = TypeVar("T")


class Keeper:
    """One index on disk, or from the first failure that can't be mended on, in memory."""

    def __init__(
        self, root: Path, folder: Path, *, patience: float, clock: Callable[[], int]
    ) -> None:
        """Hold the places; nothing is opened or made."""
        self._root = root
        self._clock = clock
        self._folder = folder
        self._store: Store | MemoryStore = Store(folder, patience=patience)
        self._warning: str | None = None
        self._turn = threading.RLock()

    def refresh(self, *, progress: Progress | None, expected: Collection[str]) -> Outcome:
        """Bring the index up to date with what is in the folder."""
        with self._turn:
            # In this order: a write by another process after the glance is noticed by `_sync`, and
            # one before it can't show files that the look at the folder has missed.
            glance = self._glance()
            found = self._survey()
            outcome = self._settle(glance, found, expected)
            if outcome is None:
                found, outcome = self._sync(glance, found, progress, expected)
        outcome.problems.extend(found.problems)
        warnings = [one for one in (self._warning, outcome.warning) if one]
        outcome.warning = "; ".join(warnings) or None
        return outcome

    def ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Return the answer to a question, mending the index where it can't give one."""
        for _ in range(2):
            store = self._store
            try:
                with store.reading() as connection:
                    return question(connection)
            except DAMAGE as error:
                self._mend(store, error)
        self._fall_back("it can't be read", self._survey(), None)
        with self._store.reading() as connection:
            return question(connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Open the index for questions, in one consistent view."""
        self.ask(reader.read_state)
        with self._store.reading() as connection:
            yield connection

    def discard(self) -> None:
        """Drop the index, if it can be dropped."""
        with self._turn, suppress(OSError, Unwritable), self._store.lock():
            self._store.discard()

    def verify(self, progress: Progress | None) -> str | None:
        """Compare the index with every file; where they differ make it anew and say why."""
        with self._turn:
            try:
                fault = self._find_fault(progress)
            except (Unwritable, OSError, *DAMAGE) as error:
                if isinstance(error, Unwritable) or is_system_error(error):
                    return f"the index could not be checked ({error})"
                fault = f"the index was damaged ({error})"
            return None if fault is None else self._mend_fault(fault)

    def _glance(self) -> Glance | None:
        try:
            with self._store.reading() as connection:
                return take_glance(connection)
        except DAMAGE:
            return None

    def _settle(
        self, glance: Glance | None, found: Survey, expected: Collection[str]
    ) -> Outcome | None:
        """Return what there is to say where nothing changed."""
        if glance is None or (expected and glance.state.warning):
            return None
        cleared = glance.find_cleared(self._root, found)
        if cleared is None:
            return None
        if cleared:
            self._trust(cleared)
        return Outcome(unchanged=glance.state.files, warning=glance.state.warning)

    def _trust(self, cleared: list[str]) -> None:
        # Not worth waiting for: the next look can do it as well.
        with (
            suppress(Unwritable, OSError, *DAMAGE),
            self._store.lock(patience=0),
            self._store.writing() as connection,
        ):
            trust(connection, cleared)

    def _sync(
        self,
        glance: Glance | None,
        found: Survey,
        progress: Progress | None,
        expected: Collection[str],
    ) -> tuple[Survey, Outcome]:
        from journal.index import sync  # noqa: F401 - half a second, better spent before the lock

        try:
            with self._store.lock():
                if self._is_written_since(glance):
                    # By another process: the index may show files newer than our look at the
                    # folder, and they must not be taken to be gone.
                    found = self._survey()
                return found, self._update(found, progress, expected)
        except (Unwritable, OSError, *DAMAGE) as error:
            found = self._survey()
            return found, self._fall_back(str(error), found, progress)

    def _is_written_since(self, glance: Glance | None) -> bool:
        now = self._glance()
        if now is None:
            return False
        return glance is None or now.state.written != glance.state.written

    def _update(
        self, found: Survey, progress: Progress | None, expected: Collection[str]
    ) -> Outcome:
        from journal.index import sync

        try:
            with self._store.writing() as connection:
                return sync.update(
                    connection, self._root, found, progress=progress, expected=expected
                )
        except DAMAGE as error:
            if is_system_error(error):
                raise
        return self._store.build(lambda fresh: sync.fill(fresh, self._root, found, progress))

    def _mend(self, store: Store | MemoryStore, error: Exception) -> None:
        with self._turn:
            if self._store is not store:
                return
            if is_system_error(error):
                self._fall_back(str(error), self._survey(), None)
            elif isinstance(error, Unusable):
                self._sync(None, self._survey(), None, ())
            else:
                self._rebuild()

    def _rebuild(self) -> None:
        from journal.index import sync

        try:
            with self._store.lock():
                found = self._survey()
                self._store.build(lambda fresh: sync.fill(fresh, self._root, found, None))
        except (Unwritable, OSError, *DAMAGE) as error:
            self._fall_back(str(error), self._survey(), None)

    def _fall_back(self, reason: str, found: Survey, progress: Progress | None) -> Outcome:
        from journal.index import sync

        with self._turn:
            self._store = MemoryStore()
            self._warning = (
                f"the index can't be kept in {self._folder} ({reason}): this run does without"
            )
            return self._store.build(lambda fresh: sync.fill(fresh, self._root, found, progress))

    def _find_fault(self, progress: Progress | None) -> str | None:
        from journal.index.checking import find_faults

        with self._store.lock(), self._store.writing() as connection:
            found = self._survey()
            wrong = find_faults(connection, self._root, found, progress=progress)
        return f"the index was wrong about {len(wrong)} files ({wrong[0]} first)" if wrong else None

    def _mend_fault(self, fault: str) -> str:
        missing = self._survey().missing
        if missing is not None:
            return f"{fault}; it is kept as it is, for {missing}"
        self._rebuild()
        return f"{fault}; it has been made anew from the entries"

    def _survey(self) -> Survey:
        return survey(self._root, at=self._clock())
