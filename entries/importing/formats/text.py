"""Plain text: a diary or one entry of it, as somebody typed it, or as it was copied from a page."""

from __future__ import annotations

from entries.importing.data_names import is_data
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.options import ImportOptions
from entries.importing.prose_document import read_prose_document
from entries.importing.reading import Reading


def _read(document: Document, options: ImportOptions) -> Reading:
    return read_prose_document(document, "text", document.text, options, page=True)


def _recognises(document: Document) -> bool:
    # Whatever is text and in no other format, unless its name says that it is no prose.
    return not is_data(document.name)


FORMAT = Format(
    "text",
    Certainty.ANYTHING,
    recognises=_recognises,
    read=_read,
    suffixes=(".txt", ".text", ""),
    largest=MAX_DATA,
)
