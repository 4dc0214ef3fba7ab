"""Time zones: the one the writer named, or the machine's own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from entries.shown import shown

_LOCALTIME = "/etc/localtime"
# Zones that crossed the date line for good did so between these days, or had a day twice.
_FIRST_ZONED, _LAST_ZONED = date(1900, 1, 1), date(2100, 1, 1)
_NO_ZONE = "days are counted in UTC; set timezone under [writer] in journal.toml"


class Zone(NamedTuple):
    """A time zone, with a warning where it is only UTC standing in for one we can't find."""

    tzinfo: tzinfo
    warning: str | None = None


def find_zone(name: str | None, environ: Mapping[str, str] = os.environ) -> Zone:
    """Return the zone called `name`; for None that of `TZ`, else the machine's.

    Never fails: where there is no such zone it is UTC, with a warning.
    """
    if name is None and "TZ" not in environ:
        return _machine_zone(_LOCALTIME)
    wanted = environ["TZ"] if name is None else name
    zone = _load_zone(_tz_name(wanted) if name is None else wanted)
    if zone is not None:
        return Zone(zone)
    where = "the environment's TZ" if name is None else "the writer's timezone"
    return Zone(UTC, f"{where}, {shown(wanted)}, is no time zone: {_NO_ZONE}")


def is_zone(name: str) -> bool:
    """Say whether the time zone database has a zone of that name."""
    return _load_zone(name) is not None


def nearest_zone(name: str) -> str | None:
    """Return the zone whose name is most like `name`, whatever its case, or None."""
    from difflib import get_close_matches
    from zoneinfo import available_timezones

    zones = {zone.lower(): zone for zone in sorted(available_timezones())}
    cities = {lower.rpartition("/")[2]: lower for lower in zones}
    wanted = name.strip().lower().replace(" ", "_")
    if wanted in cities:
        return zones[cities[wanted]]
    near = get_close_matches(wanted, zones, n=1)
    return zones[near[0]] if near else None


def missing_days(zone: tzinfo, first: date, last: date) -> frozenset[date]:
    """Return the days from `first` to `last` that the zone never had.

    Crossing the date line drops a whole day: Samoa had no 2011-12-30. Such a day is nobody's
    fault, so it breaks no streak.
    """
    first, last = max(first, _FIRST_ZONED), min(last, _LAST_ZONED)
    if last <= first or abs(_offset(zone, last) - _offset(zone, first)) < timedelta(hours=23):
        return frozenset()
    days = (first + timedelta(days=n) for n in range((last - first).days))
    return frozenset(day for day in days if not has_day(zone, day))


def has_day(zone: tzinfo, day: date) -> bool:
    """Say whether the zone's calendar had that day."""
    noon = datetime.combine(day, time(12), zone)
    try:
        return noon.astimezone(UTC).astimezone(zone).date() == day
    except OverflowError:  # the ends of the calendar
        return True


def _offset(zone: tzinfo, day: date) -> timedelta:
    return datetime.combine(day, time(12), zone).utcoffset() or timedelta(0)


def _load_zone(name: str) -> ZoneInfo | None:
    # ZoneInfo says no in four ways: not found (KeyError), a folder or a name too long (OSError),
    # a path out of the database or a NUL (ValueError).
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return None


def _tz_name(value: str) -> str:
    # TZ may be written ":Europe/Paris" or "/usr/share/zoneinfo/Europe/Paris".
    return value.removeprefix(":").rpartition("/zoneinfo/")[2]


def _machine_zone(path: str) -> Zone:
    try:
        with open(path, "rb") as file:
            return Zone(ZoneInfo.from_file(file))
    except FileNotFoundError:  # how a small machine says UTC
        return Zone(UTC)
    except (OSError, ValueError):
        return Zone(UTC, f"this machine does not say its time zone: {_NO_ZONE}")
