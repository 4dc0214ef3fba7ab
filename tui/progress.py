"""How far a long run is, shown on stderr: a bar on a terminal, else a line now and then."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from journal.columns import shorten
from tui.output import Output
from tui.wording import counted, number

if TYPE_CHECKING:
    from entries.importing.pace import Pace

_CELLS = 24
_AFTER = 0.5
_REDRAWN = 0.1
_SAID = 1.0


def progress_on(out: Output, *, of: str, doing: str = "") -> Callable[[int, int], None]:
    """Return what says on stderr how far a long run is.

    `of` names one of the things that are counted, `doing` what is done with them. Nothing is shown
    of what is over within half a second; on a terminal a bar is redrawn in its place, and goes at
    the end; elsewhere there is a line at most once a second.
    """
    shown = _Shown(out)

    def progress(done: int, total: int) -> None:
        if done >= total:
            out.redraw("")
        elif shown.is_due():
            shown.show(done / total, f"{doing} {number(done)} of {counted(total, of)}".strip())

    return progress


class ReadingProgress:
    """How far the reading of documents is, and within a long one how many records it gave."""

    def __init__(self, out: Output) -> None:
        """Begin with nothing read."""
        self._out = out
        self._shown = _Shown(out)
        self._done = self._total = 0

    def documents(self, done: int, total: int) -> None:
        """Hear how many documents are read."""
        self._done, self._total = done, total
        if done >= total:
            self._out.redraw("")
        elif self._shown.is_due():
            self._show(0.0, "")

    def pace(self, pace: Pace) -> None:
        """Hear how far a long document is."""
        # It may take seconds before its first record is there.
        if self._shown.is_due() or (not pace.records and self._out.may_redraw):
            records = f": {counted(pace.records, 'record')}" if pace.records else ""
            self._show(pace.share or 0.0, f", {pace.document.name}{records}")

    def _show(self, share: float, within: str) -> None:
        total = max(self._total, 1)
        count = f"read {number(self._done)} of {counted(total, 'document')}{within}"
        self._shown.show((self._done + share) / total, count)


class _Shown:
    """What is shown of one run, and when it was shown last."""

    def __init__(self, out: Output) -> None:
        self._out = out
        self._every = _REDRAWN if out.may_redraw else _SAID
        self._next: float | None = None

    def is_due(self) -> bool:
        now = time.monotonic()
        if self._next is None:
            self._next = now + max(_AFTER, self._every)
        if now < self._next:
            return False
        self._next = now + self._every
        return True

    def show(self, share: float, text: str) -> None:
        if self._out.may_redraw:
            line = f"  {bar(int(share * 10_000), 10_000)}  {text}"
            self._out.redraw(shorten(line, self._out.width - 1))
        else:
            self._out.say(f"  {text}")


def bar(done: int, total: int, *, cells: int = _CELLS) -> str:
    """Draw how much of `total` is done; full only when all of it is."""
    full = cells * done // total if total else cells
    return "━" * full + "─" * (cells - full)
