"""The parts of a Word document that carry its text, out of its archive and into a tidy one."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.archive import Archive
from entries.importing.office.docx_lists import Lists, two_lists
from entries.importing.office.docx_names import LINKS, local, value
from entries.importing.office.docx_styles import Styles
from entries.importing.office.docx_tidy import Tidier
from entries.importing.office.inline import web_link
from entries.importing.xml_data import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = re.compile(r"word/document\d{0,3}\.xml")
_NOISE = re.compile(
    r"<w:(?:lastRenderedPageBreak|proofErr)[^<>]{0,80}/>| w:rsid\w{0,9}=\"\w{0,9}\""
)
_NOTES = ("footnotes", "endnotes")
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = f"{LINKS}/hyperlink"


def main_part(archive: Archive) -> str | None:
    """Name the part that holds a Word document's text, where the archive is one."""
    return next((name for name in archive.names(".xml") if _MAIN.fullmatch(name)), None)


def tidy_package(archive: Archive, main: str) -> bytes:
    """Give a Word document with nothing in it but its text, as an archive; see docx_tidy.py."""
    document = _part(archive, main)
    assert document is not None
    styles = _part(archive, "word/styles.xml")
    notes = {name: _part(archive, f"word/{name}.xml") for name in _NOTES}
    lists = Lists(_part(archive, "word/numbering.xml"), styles)
    tidier = Tidier(Styles(styles), lists, _note_ids(notes))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, part in {main: document, **_by_path(notes)}.items():
            links = _links(archive, name)
            stem = "document" if name == main else name.split("/")[1].removesuffix(".xml")
            made.writestr(f"word/{stem}.xml", _bytes(tidier.part(part, frozenset(links))))
            made.writestr(f"word/_rels/{stem}.xml.rels", _relations(links))
        made.writestr("word/numbering.xml", _bytes(two_lists()))
    return packed.getvalue()


def stated_title(archive: Archive) -> str | None:
    """Give the title among a document's properties."""
    core = _part(archive, "docProps/core.xml")
    found = () if core is None else (one for one in core if local(one) == "title")
    return next((one.text for one in found if one.text), None)


def _part(archive: Archive, name: str) -> _Element | None:
    if not archive.has(name):
        return None
    document = archive.open(name)
    if document.fault is not None:
        raise NotUnderstood(f"{name} is no text: {document.fault}")
    try:
        return parse_xml(_NOISE.sub("", document.text))
    except NotUnderstood as error:
        raise NotUnderstood(f"{name}: {error.message}") from error


def _by_path(notes: dict[str, _Element | None]) -> dict[str, _Element]:
    return {f"word/{name}.xml": part for name, part in notes.items() if part is not None}


def _note_ids(notes: dict[str, _Element | None]) -> frozenset[str]:
    parts = (part for part in notes.values() if part is not None)
    return frozenset(f"{local(note)} {value(note, 'id')}" for part in parts for note in part)


def _links(archive: Archive, name: str) -> dict[str, str]:
    """Give the targets of a part's hyperlinks that lead to the web, by their ids."""
    folder, _, last = name.rpartition("/")
    root = _part(archive, f"{folder}/_rels/{last}.rels")
    if root is None:
        return {}
    links = {one.get("Id") or "": web_link(one.get("Target") or "") for one in root}
    return {id: target for id, target in links.items() if id and target}


def _relations(links: dict[str, str]) -> bytes:
    from lxml import etree

    root = etree.Element(f"{{{_PACKAGE}}}Relationships")
    for id, target in links.items():
        given = {"Id": id, "Type": _LINK, "Target": target, "TargetMode": "External"}
        etree.SubElement(root, f"{{{_PACKAGE}}}Relationship", given)
    return _bytes(root)


def _bytes(root: _Element) -> bytes:
    from lxml import etree

    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
