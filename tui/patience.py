"""Ctrl-C while files are written: the one at hand is finished first."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Patience:
    """Tells a long run, which asks before each step, whether the writer wants it to stop.

    Until it has asked for the first time, nothing has been written: Ctrl-C then interrupts as ever.
    """

    def __init__(self) -> None:
        """Begin with nothing written, and no wish to stop."""
        self._is_writing = False
        self._is_over = False

    def __call__(self) -> bool:
        """Say whether to stop before the next step."""
        self._is_writing = True
        return self._is_over

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Note the wish, as the handler of SIGINT."""
        if not self._is_writing:
            signal.default_int_handler(number, frame)
        self._is_over = True


@contextmanager
def patience() -> Iterator[Patience]:
    """Hold back Ctrl-C, from the moment that something is written."""
    patient = Patience()
    try:
        before = signal.signal(signal.SIGINT, patient.interrupt)
    except ValueError:  # not the main thread, where no interrupt arrives
        yield patient
        return
    try:
        yield patient
    finally:
        signal.signal(signal.SIGINT, before)
