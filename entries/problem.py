"""A fault in a writer's file, as a value: collected and shown, never raised."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """What is wrong with one file, where, and (in the message) what to do about it.

    `path` is relative to the journal folder, with `/` between its parts; `line` counts from 1 and
    is None where the whole file is meant.
    """

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        """Show `path:line: message`, the form editors can jump to."""
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.message}"
