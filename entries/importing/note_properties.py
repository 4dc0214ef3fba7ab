"""A note's properties (front matter) as an entry's fields, as Obsidian's users name them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from entries.errors import BadFigure
from entries.importing.inline_fields import figure_named, read_figure
from entries.importing.preamble import Preamble

_NOTHING = frozenset(["", "[]", "{}", "~", "null"])


@dataclass(frozen=True, slots=True)
class Properties:
    """An entry's `fields`, the lines they rest on, what is kept verbatim, and notes."""

    fields: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    kept: str = ""
    notes: tuple[str, ...] = ()


def read_properties(preamble: Preamble, columns: Mapping[str, str]) -> Properties:
    """Read a note's properties: an entry's, and figures under the names that writers give them.

    `columns` names the writer's own. Properties that say nothing are dropped; if any other is left
    unread, all are kept verbatim.
    """
    reading = _Reading(preamble, columns)
    unread = tuple(key for key in preamble.unread if not reading.takes(key) and reading.says(key))
    kept = replace(preamble, unread=unread).kept()
    return Properties(reading.fields, reading.lines, kept, tuple(reading.notes))


class _Reading:
    """The properties of one note, being read."""

    def __init__(self, preamble: Preamble, columns: Mapping[str, str]) -> None:
        self.preamble, self.columns = preamble, columns
        self.fields = {key: value for key, value in preamble.fields.items() if key != "source"}
        self.lines = {key: line for key in self.fields if (line := preamble.line(key))}
        self.notes = list(preamble.notes)

    def takes(self, key: str) -> bool:
        """Take a property for a figure, if it is one."""
        name, line = self._figure(key), self._line(key)
        value = _value(line)
        if name not in ("words", "minutes", "manuscript") or not value or name in self.fields:
            return False
        try:
            self.fields[name], rough = read_figure(name, key, value)
        except BadFigure as error:
            self.notes.append(f"{name}: {error.message}")
            return False
        self.lines[name] = line
        self.notes = [one for one in self.notes if not one.startswith(f"front matter: {name}:")]
        if rough:
            self.fields["estimated"] = (*self.fields.get("estimated", ()), name)
        return True

    def says(self, key: str) -> bool:
        """Tell whether a property has a value, on its line or in a list below."""
        line = self._line(key)
        return _value(line) not in _NOTHING or _has_items(self.preamble.block, line)

    def _line(self, key: str) -> str:
        return self.preamble.line(key.lower()) or ""

    def _figure(self, key: str) -> str | None:
        mapped = [name for name, own in self.columns.items() if own.casefold() == key.casefold()]
        return mapped[0] if mapped else figure_named(key)


def _value(line: str) -> str:
    return line.partition(":")[2].strip().strip("\"'")


def _has_items(block: str, line: str) -> bool:
    after = block[block.index(line) + len(line) :].lstrip(" \t")
    return bool(line) and bool(re.match(r"\n(?:[ \t]+\S|-[ \t])", after))
