"""Keeps what is being typed on disk: one draft at a time, never older than what is there."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tui.draft_text import FormText, read_draft, render_draft
from tui.typed import MOST_BYTES, decode

if TYPE_CHECKING:
    from entries.drafts import Drafts


class DraftKeeper:
    """The draft of one log form, from the first key to the saved entry.

    Called from threads and, at the end, from the event loop: a lock keeps the order, and the
    number every text is given keeps a slow older save from replacing a newer one.
    """

    def __init__(self, drafts: Drafts) -> None:
        """Keep drafts in `drafts`; none is kept yet."""
        self._drafts = drafts
        self._lock = Lock()
        self._kept = FormText()
        self._numbers = count(1)
        self._newest = 0
        self.path: Path | None = None

    @property
    def form(self) -> FormText:
        """What was kept last."""
        return self._kept

    def next_number(self) -> int:
        """Return the number for the text as it is now; called on the event loop alone."""
        return next(self._numbers)

    def keep(self, form: FormText, *, number: int) -> None:
        """Put `form` on disk in place of the draft before it; the higher `number` wins.

        Raises StorageError where it can't be written; the draft before it is then still there.
        """
        with self._lock:
            if number < self._newest or form == self._kept:
                return
            self._newest = number
            if form.is_empty:
                self._discard()
            else:
                self.path = self._drafts.save(render_draft(form), replacing=self.path)
            self._kept = form

    def adopt(self, path: Path) -> FormText:
        """Go on with a draft left by an earlier session and return what it holds."""
        with self._lock:
            self.path, self._kept = path, read_form(path)
            return self._kept

    def drop(self) -> None:
        """Forget the draft: its text is safe in an entry, or the writer does not want it."""
        with self._lock:
            self._discard()
            self._kept, self._newest = FormText(), self.next_number()

    def _discard(self) -> None:
        path, self.path = self.path, None
        if path is not None:
            self._drafts.discard(path)


def read_form(path: Path) -> FormText:
    """Return what a draft file holds. Bytes that are no UTF-8 are shown, never refused."""
    with path.open("rb") as file:
        return read_draft(decode(file.read(MOST_BYTES)))
