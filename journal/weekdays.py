"""A weekday out of what a person writes for it, Monday = 0."""

from __future__ import annotations

from journal.wording import WEEKDAYS


def find_weekday(name: str) -> int | None:
    """Return the weekday of a name or its first two letters or more, in any case; else None."""
    start = name.strip().rstrip(".").lower()
    if len(start) < 2:
        return None
    found = [day for day, full in enumerate(WEEKDAYS) if full.lower().startswith(start)]
    return found[0] if found else None
