"""What the fields of a JSON object hold, of whatever type a program wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from entries.errors import BadDate, BadFigure
from entries.figures import LARGEST_FIGURE
from entries.importing.json_data import JsonObject
from entries.iso import parse_instant, read_iso_day
from entries.shown import shown

_WHOLE = re.compile(r"[+-]?[0-9]{1,19}(?:\.0+)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_FRACTION = re.compile(r"(\.[0-9]{1,6})[0-9]*(?=Z|[+-]|\Z)")


def text_in(fields: Mapping[str, Any], *keys: str) -> str:
    """Give the first text that is not empty under one of the keys; a number is its digits."""
    for key in keys:
        value = fields.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str) and value.strip():
            return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value.strip())
    return ""


def whole_in(fields: Mapping[str, Any], *keys: str) -> int | None:
    """Give the first whole number under one of the keys; None where none of them says anything.

    Raises BadFigure for a fraction, a text that is no number, and what is too large for a figure.
    """
    for key in keys:
        value = fields.get(key)
        if value is None or value == "":
            continue
        written = str(value).strip()
        if isinstance(value, bool) or not _WHOLE.fullmatch(written):
            raise BadFigure(f"{key}: {shown(written)} is not a whole number")
        number = int(written.partition(".")[0])
        if abs(number) > LARGEST_FIGURE:
            raise BadFigure(f"{key}: {shown(written)} is too large to be a figure")
        return number
    return None


def day_in(fields: Mapping[str, Any], *keys: str) -> date:
    """Give the day under one of the keys as it is written, whatever time and zone follow it.

    Raises BadDate where there is none.
    """
    written = text_in(fields, *keys)
    head, mark = written[:10], written[10:11]
    day = read_iso_day(head) if mark in ("", "T", " ") else None
    if day is None:
        raise BadDate(f"{shown(written)} is not a date" if written else "no date")
    return day


def instant_in(fields: Mapping[str, Any], *keys: str) -> datetime | None:
    """Give the instant with its offset under one of the keys; None for anything else."""
    try:
        return parse_instant(_FRACTION.sub(r"\1", text_in(fields, *keys)))
    except BadDate:
        return None


def objects_in(fields: Mapping[str, Any], key: str) -> Iterator[JsonObject]:
    """Give the objects of a list; what else is in it, and what is no list, gives nothing."""
    listed = fields.get(key)
    if isinstance(listed, list):
        yield from (one for one in listed if isinstance(one, JsonObject))


def object_in(fields: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Give the object under a key; an empty one where there is none."""
    found = fields.get(key)
    return found if isinstance(found, JsonObject) else {}
