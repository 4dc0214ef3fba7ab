"""How far a long run is, shown on stderr: a bar on a terminal, else a line now and then."""

from __future__ import annotations

import time
from collections.abc import Callable

from tui.output import Output
from tui.wording import counted, number

_CELLS = 24
_REDRAWN = 0.1
_SAID = 1.0


def progress_on(out: Output, *, of: str, doing: str = "") -> Callable[[int, int], None]:
    """Return what says on stderr how far a long run is.

    `of` names one of the things that are counted, `doing` what is done with them. Nothing is shown
    of what is over within a moment; on a terminal a bar is redrawn in its place, and goes at the
    end; elsewhere there is a line at most once a second.
    """
    every = _REDRAWN if out.may_redraw else _SAID
    last: float | None = None

    def progress(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        last = now if last is None else last
        if done >= total:
            out.redraw("")
        elif now - last >= every:
            last = now
            count = f"{number(done)} of {counted(total, of)}"
            if out.may_redraw:
                out.redraw(f"  {bar(done, total)}  {doing} {count}")
            else:
                out.say(f"  {doing} {count}".replace("   ", "  "))

    return progress


def bar(done: int, total: int, *, cells: int = _CELLS) -> str:
    """Draw how much of `total` is done; full only when all of it is."""
    full = cells * done // total if total else cells
    return "━" * full + "─" * (cells - full)
