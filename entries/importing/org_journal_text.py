"""An org-journal file cut into days and their entries, every line of text as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time

_HEADING = re.compile(r"(\*+)[ \t]+(.*)")
_TAGS = re.compile(r"(?:\A|[ \t]+):((?:[\w@#%]{1,60}:)+)[ \t]*\Z")
_TIME = re.compile(r"(\d{1,2}):([0-5]\d)(?:[ \t]+|\Z)")
_PROPERTY = re.compile(r"[ \t]*:([\w-]{1,60}):[ \t]*(.*?)[ \t]*")
_OPENING = re.compile(r"[ \t]*:PROPERTIES:[ \t]*", re.IGNORECASE)
_END = re.compile(r"[ \t]*:END:[ \t]*", re.IGNORECASE)
_CREATED = re.compile(r"[\[<]?(\d{4})-?(\d\d)-?(\d\d)\b")
_OURS = frozenset(["CREATED", "ID"])
_LONGEST_DRAWER = 100


@dataclass(frozen=True, slots=True)
class OrgEntry:
    """An entry of a day: `title` and `at` are its heading's, both None of text right below the day.

    `created` is the day as a property tells it, None where none does. `problem` says why that is
    no day.
    """

    line: int
    created: date | None
    at: time | None
    title: str | None
    body: str
    tags: tuple[str, ...] = ()
    id: str | None = None
    problem: str | None = None


@dataclass(slots=True)
class _Section:
    """A heading and what stands below it, up to the next that is no deeper than an entry."""

    line: int
    level: int
    heading: str
    lines: list[str] = field(default_factory=list)


def read_org_journal(text: str) -> list[OrgEntry]:
    """Cut a file into entries: those of level 2, below the days of level 1, or all of level 1.

    A heading of level 1 that begins with a time of day is an entry; any other is a day, and its
    words are not read: they are in some language, and in no fixed form.
    """
    day: tuple[date | None, str | None] = (None, None)
    entries: list[OrgEntry] = []
    for section in _sections(text):
        properties, body = _without_drawer(section.lines)
        own = _created(properties.get("CREATED"))
        if section.level == 1 and not _TIME.match(section.heading):
            day = own
            if body.strip():
                entries.append(OrgEntry(section.line, day[0], None, None, body, problem=day[1]))
        elif section.level or body.strip():
            entries.append(_entry(section, own if own != (None, None) else day, properties, body))
    return entries


def _sections(text: str) -> Iterator[_Section]:
    section = _Section(1, 0, "")
    for number, line in enumerate(text.split("\n"), 1):
        match = _HEADING.fullmatch(line)
        if match and len(match[1]) <= 2:
            yield section
            section = _Section(number, len(match[1]), match[2])
        elif section.level or not line.startswith("#"):
            section.lines.append(line)
    yield section


def _without_drawer(lines: list[str]) -> tuple[dict[str, str], str]:
    """Take a section's properties; a drawer that holds others than ours stays in the text."""
    body = "\n".join(lines).strip("\n").rstrip()
    kept = body.split("\n", _LONGEST_DRAWER + 1)
    if not _OPENING.fullmatch(kept[0]):
        return {}, body
    end = next((n for n, line in enumerate(kept[:_LONGEST_DRAWER]) if _END.fullmatch(line)), None)
    if end is None:
        return {}, body
    found = [match for line in kept[1:end] if (match := _PROPERTY.fullmatch(line))]
    properties = {match[1].upper(): match[2] for match in found}
    if len(found) < end - 1 or not properties.keys() <= _OURS:
        return properties, body
    return properties, "\n".join(kept[end + 1 :]).lstrip("\n")


def _created(written: str | None) -> tuple[date | None, str | None]:
    if not written:
        return None, None
    match = _CREATED.match(written)
    try:
        day = date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        day = None
    return (day, None) if day else (None, f"its :CREATED: {written[:40]} is no day")


def _entry(
    section: _Section,
    day: tuple[date | None, str | None],
    properties: dict[str, str],
    body: str,
) -> OrgEntry:
    heading = section.heading
    tags = _TAGS.search(heading)
    heading = heading[: tags.start()] if tags else heading
    found = _TIME.match(heading)
    at = time(int(found[1]), int(found[2])) if found and int(found[1]) < 24 else None
    title = heading[found.end() :] if found and at else heading
    return OrgEntry(
        section.line,
        day[0],
        at,
        title.strip() or None,
        body,
        tuple(filter(None, tags[1].split(":"))) if tags else (),
        properties.get("ID") or None,
        day[1],
    )
