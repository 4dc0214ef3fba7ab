"""Time zones as other programs name them."""

from __future__ import annotations

import re
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,31}(?:/[A-Za-z0-9_+-]{1,31}){0,3}")
_OFFSET = re.compile(r"(?:GMT|UTC)([+-])(\d{1,2}):?([0-5]\d)?")


def zone_named(name: object) -> tzinfo | None:
    """Find the zone of a name (`Europe/Paris`, `GMT+0530`); None for what names none."""
    if not isinstance(name, str):
        return None
    if offset := _OFFSET.fullmatch(name):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        away = timedelta(minutes=-minutes if offset[1] == "-" else minutes)
        return timezone(away) if abs(away) < timedelta(hours=24) else None
    if not _NAME.fullmatch(name):
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        # A folder of the zone files (`America`) is an OSError, an unknown zone a KeyError.
        return None
