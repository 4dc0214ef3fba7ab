"""Plain text: a diary entry as somebody typed it, or as it was copied from a page."""

from __future__ import annotations

from entries.importing.account import Stated, give_account
from entries.importing.candidate import Candidate
from entries.importing.document import Document
from entries.importing.installment import read_installment
from entries.importing.registry import Format


def _read(document: Document) -> tuple[Candidate, ...]:
    return (give_account(document, "text", read_installment(document.text), Stated()),)


# Whatever is text and in no other format is plain text.
FORMAT = Format("text", recognises=lambda _: True, read=_read)
