"""A day in the one form that can't be misread: YYYY-MM-DD."""

from __future__ import annotations

from datetime import date


def read_iso_day(text: str) -> date | None:
    """Return the day written YYYY-MM-DD in plain digits, or None."""
    # date.fromisoformat also takes 20180614 and 2018-W24-4, and a NUL at the end.
    if len(text) != 10 or not text.isascii() or not text.isprintable():
        return None
    try:
        return date.fromisoformat(text) if text[4] == text[7] == "-" else None
    except ValueError:
        return None
