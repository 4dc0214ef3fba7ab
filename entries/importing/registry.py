"""The formats that can be read, and which of them a document is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from entries.errors import NotUnderstood, Refused
from entries.importing.candidate import Candidate
from entries.importing.document import Document, open_document


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, how a document shows that it is in it, and how it is read.

    `recognises` looks at the content first and at the name only to break a tie. `read` gives one
    candidate for each entry in the document, or raises NotUnderstood with a one-line reason.
    """

    name: str
    recognises: Callable[[Document], bool]
    read: Callable[[Document], tuple[Candidate, ...]]


_UNREAD = {
    ".json": "JSON data",
    ".csv": "a table",
    ".tsv": "a table",
    ".xml": "XML data",
    ".yaml": "YAML data",
    ".yml": "YAML data",
    ".toml": "TOML data",
    ".js": "a program",
    ".css": "a style sheet",
}


def formats() -> tuple[Format, ...]:
    """List the formats in the order in which a document is tried for them."""
    # Here, because each format's module imports this one.
    from entries.importing import html, markdown, text

    return (html.FORMAT, markdown.FORMAT, text.FORMAT)


def read_document(path: Path, *, format: str | None = None) -> tuple[Candidate, ...]:
    """Read a document's entries; `format` overrides what its content says.

    Raises NotUnderstood, with the reason in one line, where there is nothing to read, and Refused
    for a format nobody knows.
    """
    chosen = None if format is None else find_format(format)
    document = open_document(path)
    chosen = chosen or detect(document)
    return chosen.read(document)


def find_format(name: str) -> Format:
    """Find a format by its name; raises Refused, naming those there are."""
    known = {one.name: one for one in formats()}
    if name not in known:
        raise Refused(f"no format is called “{name}”", hint=f"Formats: {', '.join(sorted(known))}.")
    return known[name]


def detect(document: Document) -> Format:
    """Choose the format a document is in; raises NotUnderstood for data that is no diary."""
    suffix = PurePath(document.name).suffix.lower()
    if suffix in _UNREAD:
        raise NotUnderstood(f"{_UNREAD[suffix]}: this version reads diaries told in prose")
    return next(one for one in formats() if one.recognises(document))
