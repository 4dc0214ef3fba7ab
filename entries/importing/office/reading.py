"""A document out of a word processor is read as any other text is."""

from __future__ import annotations

import re
from dataclasses import replace

from entries.errors import NotUnderstood
from entries.importing.account import Stated
from entries.importing.document import Document
from entries.importing.masthead import Hints
from entries.importing.office.markdown import Text
from entries.importing.options import ImportOptions
from entries.importing.prose_document import read_prose_document
from entries.importing.reading import Reading

_NO_TITLE = re.compile(
    r"microsoft word\b|word document\Z|untitled|document ?\d*\Z|normal\b|template"
    r"|\S+\.[a-z]{3,4}\Z",
    re.IGNORECASE,
)


def read_prose(
    document: Document,
    format_name: str,
    text: Text,
    options: ImportOptions,
    *,
    title: str | None = None,
    notes: tuple[str, ...] = (),
) -> Reading:
    """Read a document's text; its stated `title` counts only where the text prints none.

    That title is often of the document it was once copied from. When and by whom the file was made
    is not asked: a file is not made on the day that it tells of, and its maker is the writer.
    """
    if not any(char.isalnum() for char in text.body):
        raise NotUnderstood("a document without any text")
    whole = text.with_notes_below()
    # Its pictures are no part of the text, whose size is what counts.
    written = replace(document, size=len(whole.encode("utf-8", "surrogatepass")))

    def read(markdown: str, hints: Hints) -> Reading:
        stated = Stated(notes=notes)
        return read_prose_document(
            written, format_name, markdown, options, hints=hints, stated=stated, first_line=None
        )

    reading = read(whole, Hints())
    if len(reading.candidates) > 1:
        return read(text.with_notes_beside(), Hints()) if text.notes else reading
    named = " ".join((title or "").split())[:150]
    if reading.candidates and reading.candidates[0].entry.title is None:
        known = named and not _NO_TITLE.match(named)
        return read(whole, Hints(title=named)) if known else reading
    return reading
