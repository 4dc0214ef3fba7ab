"""How far a long run is, said on stderr."""

from __future__ import annotations

import time
from collections.abc import Callable

from tui.output import Output
from tui.wording import counted, number


def progress_on(out: Output, *, of: str, every: float = 1.0) -> Callable[[int, int], None]:
    """Return what says on stderr how far a long run is, at most once in `every` seconds.

    `of` names one of the things that are counted.
    """
    said = time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal said
        if time.monotonic() - said >= every:
            said = time.monotonic()
            out.say(f"  {number(done)} of {counted(total, of)}")

    return progress
