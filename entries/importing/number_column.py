"""Numbers as people and programs write them in a column: thousands, fractions, hours, minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from entries.errors import BadFigure
from entries.figures import LARGEST_FIGURE
from entries.shown import shown

ABSENT = frozenset(["", "-", "--", "–", "—", "n/a", "na", "nan", "none", "null", "nil", "?", "."])
"""What stands in a cell where nothing was said, which is not 0."""

_SIGNS = str.maketrans({"−": "-", "–": "-", "\u2011": "-"})
_GAPS = re.compile("(?<=[0-9])[ \u00a0\u2009\u202f'’_](?=[0-9]{3}(?![0-9]))")
_UNIT = re.compile(r"(?:words?|wds?|w)\.?\Z", re.IGNORECASE)
_ROUGH = re.compile(r"(?:~|≈|about|approx\.?|ca\.?|c\.)\s*", re.IGNORECASE)
_PLAIN = re.compile(r"[+-]?[0-9]{1,25}")
_MARKED = re.compile(r"[+-]?[0-9]{1,25}(?:[.,][0-9]{1,25}){1,9}")
_CLOCK = re.compile(r"([0-9]{1,5}):([0-5]?[0-9])(?::([0-5]?[0-9])(?:[.,][0-9]+)?)?")
_BARE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{0,9})?")
_PARTS = re.compile(
    r"(?:PT)?\s*(?:([0-9]{1,5}(?:[.,][0-9]{1,6})?)\s*(?:h|hrs?|hours?|std\.?)(?![a-z]))?[\s,]*(?:and\s+)?"
    r"(?:([0-9]{1,6}(?:[.,][0-9]{1,6})?)\s*(?:(?:m|mins?|minutes?|')(?![a-z])|\Z))?[\s,]*"
    r"(?:([0-9]{1,6})\s*(?:s|secs?|seconds?))?\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the numbers of one column are written: `point` is its decimal mark, if any shows it."""

    point: str | None = None

    @classmethod
    def of(cls, cells: Iterable[str]) -> Numbers:
        """Learn from all cells of a column: `3.14` and `1.234,50` each show which mark is which."""
        shows = {_decimal_mark(_trimmed(cell)[0]) for cell in cells} - {None}
        return cls(shows.pop() if len(shows) == 1 else None)

    def read(self, cell: str) -> tuple[int | None, bool]:
        """Read a whole number, None where the cell says nothing, and whether it is only rough.

        Raises BadFigure for anything else: a fraction of a word, a text, a formula.
        """
        if cell.strip().casefold() in ABSENT:
            return None, False
        text, rough = _trimmed(cell)
        if not _PLAIN.fullmatch(text):
            text = self._whole(text, cell)
        number = int(text)
        if abs(number) > LARGEST_FIGURE:
            raise BadFigure(f"{shown(cell)} is too large to be a figure")
        return number, rough

    def _whole(self, text: str, cell: str) -> str:
        if not _MARKED.fullmatch(text):
            raise BadFigure(f"{shown(cell)} is not a whole number")
        head, fraction = text, ""
        if self.point is not None and self.point in text:
            head, _, fraction = text.rpartition(self.point)
        groups = re.split(r"[.,]", head)
        if fraction.strip("0") or any(len(group) != 3 for group in groups[1:]):
            raise BadFigure(f"{shown(cell)} is not a whole number")
        return "".join(groups)


def looks_like_number(cell: str) -> bool:
    """Tell whether a cell holds a number, be it whole or not."""
    text = _trimmed(cell)[0]
    return bool(_PLAIN.fullmatch(text) or _MARKED.fullmatch(text))


def read_minutes(cell: str, unit: float = 1) -> tuple[int | None, bool]:
    """Read a time as whole minutes: `95`, `1:35`, `1:35:00`, `1.5h`, `1h 35m`, `PT1H35M`.

    A bare number counts `unit` minutes each (60 in a column of hours). None is for a cell that says
    nothing; the other value says that it is only rough. Raises BadFigure for anything else.
    """
    if cell.strip().casefold() in ABSENT:
        return None, False
    text, rough = _trimmed(cell)
    if clock := _CLOCK.fullmatch(text):
        minutes = int(clock[1]) * 60 + int(clock[2]) + int(clock[3] or 0) / 60
    elif _BARE.fullmatch(bare := text.replace(",", ".")):
        minutes = _bare(bare, cell, unit)
    else:
        minutes = _of_parts(text, cell)
    if minutes > 60 * 24 * 366:
        raise BadFigure(f"{shown(cell)} is longer than a year")
    return round(minutes), rough


def _bare(number: str, cell: str, unit: float) -> float:
    if unit == 1 and "." in number and number.partition(".")[2].strip("0"):
        raise BadFigure(f"{shown(cell)} may be minutes or hours; write 95, 1:35 or 1.5h")
    return float(number) * unit


def _of_parts(text: str, cell: str) -> float:
    parts = _PARTS.fullmatch(text)
    if parts is None or not any(parts.groups()):
        raise BadFigure(f"{shown(cell)} is not a time; write 95, 1:35 or 1.5h")
    hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in parts.groups())
    return hours * 60 + minutes + seconds / 60


def _trimmed(cell: str) -> tuple[str, bool]:
    """Take away what says nothing of the number: its unit, its signs' look, spaces in thousands."""
    text = cell.strip()[:100]
    bare = _ROUGH.sub("", text, count=1) if _ROUGH.match(text) else text
    number = _UNIT.sub("", bare).strip().translate(_SIGNS)
    if number.startswith("(") and number.endswith(")"):
        number = f"-{number[1:-1]}"
    return _GAPS.sub("", number), bare != text


def _decimal_mark(text: str) -> str | None:
    """Give the mark that is surely a decimal one: not three figures behind it, or after another."""
    if not _MARKED.fullmatch(text):
        return None
    last = max(text.rfind("."), text.rfind(","))
    mark = text[last]
    other = {".": ",", ",": "."}[mark]
    if text.count(mark) == 1 and (len(text) - last - 1 != 3 or other in text):
        return mark
    # 1.234.567 has no fraction, so the other mark would be the decimal one.
    return other if text.count(mark) > 1 else None
