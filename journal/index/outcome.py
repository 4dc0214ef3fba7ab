"""What one run of bringing the index up to date did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from entries.problem import Problem

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Outcome:
    """What a sync did, in files; `pending` ones will be looked at again the next time.

    `problems` are those of the folder, and of files that could not be opened this time.
    """

    added: int = 0
    modified: int = 0
    removed: int = 0
    unchanged: int = 0
    pending: int = 0
    problems: list[Problem] = field(default_factory=list)
    rebuilt: bool = False
    warning: str | None = None
