"""Word's documents (`.docx`, `.docm`, `.dotx`), also as LibreOffice and Google Docs write them."""

from __future__ import annotations

from entries.errors import NotUnderstood
from entries.importing.archive import open_archive
from entries.importing.document import ARCHIVES, Document
from entries.importing.format import ANY_SIZE, Certainty, Format
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading

_NAME = "docx"


def _recognises(document: Document) -> bool:
    if not document.data.startswith(ARCHIVES):
        return False
    from entries.importing.office.docx_package import main_part

    try:
        with open_archive(document) as archive:
            return main_part(archive) is not None
    except NotUnderstood:
        return False


def _read(document: Document, options: ImportOptions) -> Reading:
    from entries.importing.office.docx_html import to_soup
    from entries.importing.office.docx_package import main_part, stated_title, tidy_package
    from entries.importing.office.markdown import read_text
    from entries.importing.office.reading import read_prose

    with open_archive(document) as archive:
        main = main_part(archive)
        if main is None:
            raise NotUnderstood("no Word document: word/document.xml is missing")
        title = stated_title(archive)
        package = tidy_package(archive, main)
    text = read_text(to_soup(package))
    return read_prose(document, _NAME, text, options, title=title)


FORMAT = Format(
    _NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".docx", ".docm", ".dotx", ".dotm"),
    largest=ANY_SIZE,
    binary=True,
)
