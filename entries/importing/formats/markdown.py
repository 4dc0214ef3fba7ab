"""Markdown, with the front matter of ours, Jekyll, Hugo, zk or any other program, or with none."""

from __future__ import annotations

import re
from pathlib import PurePath

from entries.importing.account import Stated
from entries.importing.data_names import is_data
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.masthead import Hints
from entries.importing.numbering import parse_numbered
from entries.importing.options import ImportOptions
from entries.importing.preamble import Preamble, has_preamble, missed_preamble, read_preamble
from entries.importing.prose_document import read_prose_document
from entries.importing.reading import Reading

_SUFFIXES = frozenset([".md", ".markdown", ".mdown", ".mkd", ".mkdn"])
_HEADING = re.compile(r"\s{0,3}#{1,6}[ \t]+\S")
_MARKS = re.compile(r"\]\(https?://|^\s{0,3}#{2,6}[ \t]+\S|^```", re.MULTILINE)


def _recognises(document: Document) -> bool:
    if is_data(document.name):
        return False
    if has_preamble(document.text) and read_preamble(document.text):
        return True
    if PurePath(document.name).suffix.lower() in _SUFFIXES:
        return True
    return bool(_HEADING.match(document.text) or _MARKS.search(document.text[:20_000]))


def _read(document: Document, options: ImportOptions) -> Reading:
    preamble = read_preamble(document.text)
    if preamble is None:
        stated = Stated(notes=missed_preamble(document.text))
        return read_prose_document(document, "markdown", document.text, options, stated=stated)
    hints = Hints(title=preamble.fields.get("title"))
    return read_prose_document(
        document,
        "markdown",
        preamble.body,
        options,
        hints=hints,
        stated=_stated(preamble),
        first_line=1 + document.text.count("\n") - preamble.body.count("\n"),
    )


def _stated(preamble: Preamble) -> Stated:
    fields = dict(preamble.fields)
    lines = {key: line for key in fields if (line := preamble.line(key))}
    numbered = parse_numbered(fields.get("title", ""))
    if numbered and numbered.labelled:
        # "Entry 12: The Ferry" was taken apart already, as any title is.
        del fields["title"]
    return Stated(
        fields=fields,
        lines=lines,
        kept=preamble.kept(),
        ours=preamble.ours,
        notes=preamble.notes,
    )


FORMAT = Format(
    "markdown",
    Certainty.GENERAL,
    recognises=_recognises,
    read=_read,
    suffixes=tuple(_SUFFIXES),
    largest=MAX_DATA,
)
