"""Plain text: a diary entry as somebody typed it, or as it was copied from a page."""

from __future__ import annotations

from entries.importing.account import Stated, give_account
from entries.importing.data_names import is_data
from entries.importing.document import Document
from entries.importing.format import Certainty, Format
from entries.importing.installment import read_installment
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading


def _read(document: Document, _: ImportOptions) -> Reading:
    return Reading((give_account(document, "text", read_installment(document.text), Stated()),))


def _recognises(document: Document) -> bool:
    # Whatever is text and in no other format, unless its name says that it is no prose.
    return not is_data(document.name)


FORMAT = Format(
    "text",
    Certainty.ANYTHING,
    recognises=_recognises,
    read=_read,
    suffixes=(".txt", ".text", ""),
)
