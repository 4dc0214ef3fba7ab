"""How long something took, as people and programs write it: `1hr 35min`, `1:35`, `1.5 h`."""

from __future__ import annotations

import re

from entries.errors import BadFigure
from entries.figures import parse_minutes
from entries.shown import shown

_PART = re.compile(
    r"(\d{1,6}(?:[.,]\d{1,3})?)\s?(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![^\W\d_])\.?"
    r"(?:,?\s?(?:and\s)?)",
    re.IGNORECASE,
)
_IN_MINUTES = {"h": 60.0, "m": 1.0, "s": 1 / 60}


def parse_duration(text: str) -> int:
    """Read a time as whole minutes: also `6hr 4min`, `1 hour, 30 minutes`; raises `BadFigure`."""
    value = text.strip()
    minutes, at, parts = 0.0, 0, 0
    while at < len(value) and (part := _PART.match(value, at)):
        minutes += float(part[1].replace(",", ".")) * _IN_MINUTES[part[2][0].lower()]
        at, parts = part.end(), parts + 1
    if parts and at == len(value):
        return round(minutes)
    try:
        return parse_minutes(value)
    except BadFigure:
        raise BadFigure(f"{shown(value)} is not a time; write it like 95 or 1h 35min") from None
