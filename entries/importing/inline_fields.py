"""Figures that a note states in fields within its text: `Words:: 450`, as Dataview has them.

`- Words :: 450` is the same in Org.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from entries.entry import Distraction
from entries.errors import BadFigure
from entries.figures import parse_whole
from entries.importing.durations import parse_duration
from entries.importing.fenced import fenced_lines
from entries.prose import read_prose
from entries.shown import shown

_NAMES = {
    "words": "words",
    "word count": "words",
    "wordcount": "words",
    "written": "words",
    "words written": "words",
    "minutes": "minutes",
    "time": "minutes",
    "time spent": "minutes",
    "timespent": "minutes",
    "duration": "minutes",
    "clocked": "minutes",
    "distraction": "distractions",
    "distractions": "distractions",
    "interruption": "distractions",
    "interruptions": "distractions",
}
MAX_FIELDS = 2_000
_CLOCK = "time"
"""The key that may as well hold a time of day: read only where a unit stands with it."""

_PARTING = re.compile(r"[\s_-]+")
_LINE = re.compile(
    r"[ \t]*(?P<item>(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?[*_]{0,3}"
    r"(?P<key>[^\W\d_][\w -]{0,40})[*_]{0,3}[ \t]?::[*_]{0,3}(?P<value>.*)"
)
_BRACKETED = re.compile(
    r"\[(?P<key>[^\W\d_][\w -]{0,40})::(?P<value>[^\[\]\n]{0,200})\]"
    r"|\((?P<other>[^\W\d_][\w -]{0,40})::(?P<said>[^()\n]{0,200})\)"
)
_LISTED = re.compile(r'"([^"\n]{1,300})"|([^",\n]+)')
_ROUGH = re.compile(r"(?:~|≈|about |around |circa |ca\. ?)[ \t]*", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?[\d.,]+")


@dataclass(frozen=True, slots=True)
class InlineField:
    """One field: `whole` where it has a line of the text to itself, and is no list's item."""

    name: str
    key: str
    value: str
    shown: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Fields:
    """What the fields of a text state: an entry's `fields`, the lines they rest on, and notes.

    `rest` is the text without the lines of those fields, for the prose to be read from.
    """

    rest: str
    fields: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read_inline_fields(text: str, columns: Mapping[str, str] | None = None) -> Fields:
    """Read the figures that fields of a text state; `columns` names the writer's own keys.

    A field on a line of its own is the day's; fields in brackets, or in a list, are parts, and are
    added up. What is said twice otherwise, or can't be read, is left out with a note.
    """
    if "::" not in text:
        return Fields(text)
    names = _NAMES | {_plain(key): name for name, key in (columns or {}).items()}
    found: list[InlineField] = []
    kept: list[str] = []
    for line, is_code in fenced_lines(text):
        found_in = () if is_code or "::" not in line else _fields_in(line, names)
        own = list(islice(found_in, MAX_FIELDS + 1))
        found.extend(own)
        if len(found) > MAX_FIELDS:
            return Fields(text, notes=(f"more than {MAX_FIELDS:,} fields, and none was read",))
        kept.append("" if own else line)
    if not found:
        return Fields(text)
    return _settled("\n".join(kept), found)


def figure_named(key: str) -> str | None:
    """Tell which figure of an entry a key such as `Time spent` or `word_count` names."""
    return _NAMES.get(_plain(key))


def read_figure(name: str, key: str, value: str) -> tuple[int, bool]:
    """Read a field's figure, and whether it is rough; raises BadFigure."""
    rough = _ROUGH.match(value)
    text = value[rough.end() :] if rough else value
    if name != "minutes":
        return parse_whole(text.removesuffix("words").strip()), bool(rough)
    if _plain(key) == _CLOCK and not re.search("[a-z]", text, re.IGNORECASE):
        raise BadFigure(f"{shown(value)} may be a time of day; write it with min or h")
    return parse_duration(text), bool(rough)


def _plain(key: str) -> str:
    return _PARTING.sub(" ", key).strip().casefold()


def _fields_in(line: str, names: Mapping[str, str]) -> Iterator[InlineField]:
    if (match := _LINE.match(line)) and (name := names.get(_plain(match["key"]))):
        value = match["value"].strip(" \t*_")
        if value:
            yield InlineField(name, match["key"], value, line.strip(), whole=not match["item"])
        return
    for found in _BRACKETED.finditer(line):
        key = found["key"] or found["other"]
        value = (found["value"] if found["key"] else found["said"]).strip()
        if value and (name := names.get(_plain(key))):
            yield InlineField(name, key, value, found[0], whole=False)


def _settled(rest: str, found: list[InlineField]) -> Fields:
    settling = _Settling()
    for name in ("words", "minutes", "manuscript"):
        settling.figure(name, [one for one in found if one.name == name])
    settling.distractions([one for one in found if one.name == "distractions"])
    return Fields(rest, settling.fields, settling.lines, tuple(settling.notes))


@dataclass(slots=True)
class _Settling:
    """The fields of one text, being weighed."""

    fields: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def figure(self, name: str, said: list[InlineField]) -> None:
        """Take the day's own figure, else the sum of its parts, or say why neither."""
        whole = [one for one in said if one.whole]
        if len({one.value for one in whole}) > 1:
            values = ", ".join(shown(one.value) for one in whole[:5])
            self.notes.append(f"{name}: said more than once ({values}), and none was taken")
        elif said:
            self._take(name, whole[:1] or said)

    def _take(self, name: str, chosen: list[InlineField]) -> None:
        try:
            figures = [read_figure(name, one.key, one.value) for one in chosen]
        except BadFigure as error:
            self.notes.append(f"{name}: {error.message}")
            return
        self.fields[name] = sum(figure for figure, _ in figures)
        self.lines[name] = " + ".join(one.shown for one in chosen)
        if any(rough for _, rough in figures):
            self.fields["estimated"] = (*self.fields.get("estimated", ()), name)

    def distractions(self, said: list[InlineField]) -> None:
        """Take what got in the way; a count of it names nothing that could be kept."""
        whats: list[str] = []
        for one in said:
            if _NUMBER.fullmatch(one.value):
                self.notes.append(f"{one.shown}: how many there were, and not what they were")
            else:
                whats += _listed(one.value)
        if whats:
            self.fields["distractions"] = tuple(map(Distraction, dict.fromkeys(whats)))
            self.lines["distractions"] = " + ".join(one.shown for one in said)


def _listed(value: str) -> list[str]:
    """Part a list with quotes as Dataview does, one without as the prose reader does."""
    if '"' in value:
        return [text for one in _LISTED.findall(value) if (text := (one[0] or one[1]).strip())]
    return [one.what for one in read_prose(f"Distractions: {value}").distractions] or [value]
