"""A strict reader of iCalendar, to hold our calendars against: it forgives nothing.

Written from RFC 5545 and sharing no code with what writes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LINE = re.compile(r"([A-Z][A-Z0-9-]*)((?:;[A-Z0-9-]+=[A-Za-z0-9/-]+)*):(.*)", re.DOTALL)
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*", re.DOTALL)
_ESCAPE = re.compile(r"\\([\\;,nN])")
_TEXTS = {"SUMMARY", "DESCRIPTION", "X-WR-CALNAME"}


@dataclass
class Component:
    """One BEGIN ... END: its properties as (parameters, value), and what is inside it."""

    name: str
    properties: dict[str, tuple[str, str]] = field(default_factory=dict)
    inside: list[Component] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.properties[name][1]


def read_calendar(text: str) -> Component:
    """Read a calendar; AssertionError where the standard says something else."""
    data = text.encode("utf-8", "strict")
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b"")
    for octets in data[:-2].split(b"\r\n"):
        assert 1 <= len(octets) <= 75
        octets.decode("utf-8", "strict")  # no character is cut in two
    outside = Component("")
    open_ones = [outside]
    for line in text[:-2].replace("\r\n ", "").split("\r\n"):
        _read_line(line, open_ones)
    assert open_ones == [outside] and len(outside.inside) == 1
    return outside.inside[0]


def _read_line(line: str, open_ones: list[Component]) -> None:
    match = _LINE.fullmatch(line)
    assert match, line
    name, parameters, value = match.groups()
    assert not _CONTROL.search(value), line
    if name == "BEGIN":
        open_ones.append(Component(value))
    elif name == "END":
        done = open_ones.pop()
        assert done.name == value
        open_ones[-1].inside.append(done)
    else:
        assert name not in open_ones[-1].properties, f"{name} is there twice"
        open_ones[-1].properties[name] = (parameters, _text(value) if name in _TEXTS else value)


def _text(value: str) -> str:
    assert _TEXT.fullmatch(value), value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
