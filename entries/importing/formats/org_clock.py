"""Org: the clocks of an org file, wherever in it they are, with the headings they are under.

A clock's two times are believed, and its `=>` where a change of the clocks makes them ambiguous.
Names of days are in any language and not read. An org file names no project: all its clocks are the
book's, unless a heading, a tag or the category is one of the book's names; then only what is below
that is, and the rest belongs to its topmost heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected
from entries.importing.document import Document
from entries.importing.format import Certainty, Format
from entries.importing.options import ImportOptions
from entries.importing.org_clocks import clock_in, has_clocks, read_org_clock
from entries.importing.reading import Reading
from entries.importing.sessions import Session, SessionLog
from entries.shown import shown

NAME = "org-clock"

_HEADING = re.compile(r"(\*{1,30})[ \t]+(\S.*)")
_TAGS = re.compile(r"[ \t]+:([\w@#%:]{1,200}):[ \t]*\Z")
_COOKIE = re.compile(r"[ \t]*\[\d{0,4}(?:%|/\d{0,4})\]")
_PRIORITY = re.compile(r"\[#\w{1,2}\][ \t]*")
_LINK = re.compile(r"\[\[[^\[\]]{1,500}\](?:\[([^\[\]]{1,500})\])?\]")
_KEYWORD = re.compile(r"#\+(\w{1,30}):[ \t]*(.*)")
_LONGEST_HEADING = 1000
_STATES = {"TODO", "DONE", "NEXT", "WAITING", "WAIT", "HOLD", "STARTED", "CANCELLED", "CANCELED"}


@dataclass(frozen=True, slots=True)
class _Place:
    """A heading: how deep it is, what it says, its tags."""

    depth: int
    title: str
    tags: tuple[str, ...]


@dataclass(slots=True)
class _Outline:
    """Where in the file a line is: the headings above it, and what the file says of itself."""

    above: list[_Place] = field(default_factory=list)
    states: set[str] = field(default_factory=lambda: set(_STATES))
    names: list[str] = field(default_factory=list)
    in_block: str = ""

    def pass_line(self, line: str) -> None:
        """Take note of a heading, a keyword, or the beginning or end of a block."""
        if found := _HEADING.fullmatch(line):
            self.in_block = ""
            depth = len(found[1])
            self.above = [one for one in self.above if one.depth < depth]
            self.above.append(_place(depth, found[2], self.states))
        elif found := _KEYWORD.fullmatch(line.strip()):
            self._keyword(found[1].upper(), found[2])
        elif line.lstrip().lower().startswith("#+begin_"):
            self.in_block = "#+end_" + line.lstrip().lower()[8:].split(" ")[0]
        elif self.in_block and line.strip().lower() == self.in_block:
            self.in_block = ""

    def _keyword(self, key: str, value: str) -> None:
        if key in ("TODO", "SEQ_TODO", "TYP_TODO"):
            self.states.update(word.partition("(")[0] for word in value.split() if word != "|")
        elif key in ("CATEGORY", "TITLE") and value.strip():
            self.names.append(value.strip())
        elif key == "FILETAGS":
            self.names.extend(tag for tag in value.split(":") if tag.strip())


@dataclass(frozen=True, slots=True)
class _Clock:
    """A session, and all names that what it is of goes by."""

    session: Session
    names: tuple[str, ...]


def _recognises(document: Document) -> bool:
    return has_clocks(document.text)


def _read(document: Document, options: ImportOptions) -> Reading:
    clocks = list(_clocks(document))
    named = any(isinstance(one, _Clock) and _is_book(one, options) for one in clocks)
    sessions = [
        one if isinstance(one, Rejected) else _with_project(one, options, named=named)
        for one in clocks
    ]
    return SessionLog(document, NAME, options).read(sessions, notes=_notes(clocks, named=named))


def _notes(clocks: list[_Clock | Rejected], *, named: bool) -> Iterator[str]:
    tops = {one.session.project for one in clocks if isinstance(one, _Clock)} - {None}
    if not named and len(tops) > 1:
        listed = ", ".join(shown(top) for top in sorted(map(str, tops))[:8])
        yield f"all clocks count for the book, of {listed}; if only one is the book: --book NAME"


def _is_book(clock: _Clock, options: ImportOptions) -> bool:
    return any(options.project_of(name) is None for name in clock.names)


def _with_project(clock: _Clock, options: ImportOptions, *, named: bool) -> Session:
    of_book = not named or _is_book(clock, options)
    project = None if of_book else clock.session.project or "no heading"
    return replace(clock.session, project=project)


def _clocks(document: Document) -> Iterator[_Clock | Rejected]:
    outline = _Outline()
    stem = PurePath(document.name).stem
    for number, line in enumerate(document.text.split("\n"), 1):
        written = clock_in(line)
        if written is None or outline.in_block:
            outline.pass_line(line)
            continue
        try:
            session = _session(written, number, outline)
        except NotUnderstood as error:
            yield Rejected(document.source, number, error.message)
        else:
            names = [name for one in outline.above for name in (one.title, *one.tags)]
            yield _Clock(session, (stem, *outline.names, *names))


def _session(written: str, line: int, outline: _Outline) -> Session:
    clock = read_org_clock(written)
    if clock.start is None:
        raise NotUnderstood("a length without the day it was on")
    above = outline.above
    return Session(
        line,
        clock.start.isoformat(),
        clock.start,
        clock.end,
        written,
        project=above[0].title if above else None,
        stated=clock.stated,
        title=above[-1].title if above else None,
        tags=tuple(dict.fromkeys(tag for one in above for tag in one.tags)),
    )


def _place(depth: int, text: str, states: set[str]) -> _Place:
    text = text[:_LONGEST_HEADING]
    tags = _TAGS.search(text)
    text = text[: tags.start()] if tags else text
    state, _, rest = text.partition(" ")
    text = rest.lstrip() if state in states else text
    text = _COOKIE.sub("", _PRIORITY.sub("", text))
    title = _LINK.sub(lambda link: link[1] or "", text).strip()
    return _Place(depth, title, tuple(filter(None, tags[1].split(":"))) if tags else ())


FORMAT = Format(
    NAME,
    Certainty.SHAPE,
    recognises=_recognises,
    read=_read,
    suffixes=(".org", ".org_archive"),
)
