"""Rich Text (`.rtf`), also where it is called `.doc`; one that is no Rich Text says what to do."""

from __future__ import annotations

from entries.importing.document import MAX_DATA, RICH_TEXT, Document
from entries.importing.format import Certainty, Format
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading

_NAME = "rtf"


def _recognises(document: Document) -> bool:
    return document.data[:64].lstrip().startswith(RICH_TEXT)


def _read(document: Document, options: ImportOptions) -> Reading:
    from entries.importing.office.html import render
    from entries.importing.office.markdown import parse_html, read_text
    from entries.importing.office.reading import read_prose
    from entries.importing.office.rtf_blocks import read_body

    body = read_body(document.data)
    text = read_text(parse_html(render(body)))
    return read_prose(document, _NAME, text, options, title=body.title, notes=body.doubts)


FORMAT = Format(
    _NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".rtf", ".doc"),
    largest=MAX_DATA,
    binary=True,
)
