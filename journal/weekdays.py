"""The days of the week by name, Monday = 0; English, whatever the machine's language."""

from __future__ import annotations

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find_weekday(name: str) -> int | None:
    """Return the weekday of a name or its first two letters or more, in any case; else None."""
    start = name.strip().rstrip(".").lower()
    if len(start) < 2:
        return None
    found = [day for day, full in enumerate(WEEKDAYS) if full.lower().startswith(start)]
    return found[0] if found else None
