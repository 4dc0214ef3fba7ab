"""OpenDocument texts (`.odt`, `.ott`, flat `.fodt`): LibreOffice's own, and other programs'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.archive import Archive, open_archive
from entries.importing.document import ARCHIVES, MAX_DATA, Document
from entries.importing.format import ANY_SIZE, Certainty, Format
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.xml_data import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME = "odt"
_TYPES = tuple(f"application/vnd.oasis.opendocument.text{kind}" for kind in ("", "-template"))
_FLAT = tuple(f'office:mimetype="{type}"' for type in _TYPES)
_ENCRYPTED = "encrypted: save it without a password"


def _recognises(document: Document) -> bool:
    if document.fault is None:
        return any(type in document.text[:8000] for type in _FLAT)
    if not document.data.startswith(ARCHIVES):
        return False
    try:
        with open_archive(document) as archive:
            return _is_text(archive)
    except NotUnderstood:
        return False


def _is_text(archive: Archive) -> bool:
    if not archive.has("mimetype"):
        return False
    return archive.read("mimetype", at_most=200).decode("latin-1").strip() in _TYPES


def _read(document: Document, options: ImportOptions) -> Reading:
    if document.fault is None:
        root = parse_xml(document.text)
        return _written(document, options, root, None, root)
    with open_archive(document) as archive:
        if not _is_text(archive):
            raise NotUnderstood("no OpenDocument text by its mimetype")
        _refuse_encrypted(archive)
        content = _part(archive, "content.xml")
        if content is None:
            raise NotUnderstood("an OpenDocument file without content.xml")
        return _written(
            document, options, content, _part(archive, "styles.xml"), _part(archive, "meta.xml")
        )


def _written(
    document: Document,
    options: ImportOptions,
    content: _Element,
    styles: _Element | None,
    meta: _Element | None,
) -> Reading:
    from entries.importing.office.html import render
    from entries.importing.office.markdown import parse_html, read_text
    from entries.importing.office.odt_blocks import read_body
    from entries.importing.office.odt_names import find
    from entries.importing.office.reading import read_prose

    text = read_text(parse_html(render(read_body(content, styles))))
    title = find(meta, "office:meta", "dc:title")
    return read_prose(document, _NAME, text, options, title=None if title is None else title.text)


def _refuse_encrypted(archive: Archive) -> None:
    if archive.has("encrypted-package"):
        raise NotUnderstood(_ENCRYPTED)
    manifest = "META-INF/manifest.xml"
    if archive.has(manifest) and "encryption-data" in archive.open(manifest).text:
        raise NotUnderstood(_ENCRYPTED)


def _part(archive: Archive, name: str) -> _Element | None:
    if not archive.has(name):
        return None
    part = archive.open(name, at_most=MAX_DATA)
    if part.fault is not None:
        raise NotUnderstood(f"{name} is no text: {part.fault}")
    try:
        return parse_xml(part.text)
    except NotUnderstood as error:
        raise NotUnderstood(f"{name}: {error.message}") from error


FORMAT = Format(
    _NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".odt", ".ott", ".fodt"),
    largest=ANY_SIZE,
    binary=True,
)
