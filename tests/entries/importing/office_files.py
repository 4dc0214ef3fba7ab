"""Small documents as word processors save them, made by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{}</dc:title><dc:creator>Ann Lee'
    "</dc:creator><dcterms:created>2019-01-01T23:30:00Z</dcterms:created></cp:coreProperties>"
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF = (
    " ".join(
        f'xmlns:{prefix}="{_OASIS}{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "text": "text",
            "table": "table",
            "style": "style",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
            "manifest": "manifest",
            "meta": "meta",
        }.items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ODT = "application/vnd.oasis.opendocument.text"


def pack(path: Path, members: Mapping[str, str | bytes]) -> Path:
    """Write a zip archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            # A fixed day, so that the same document is the same bytes.
            made.writestr(zipfile.ZipInfo(name, (2019, 1, 1, 0, 0, 0)), data)
    return path


def run(text: str, properties: str = "") -> str:
    """Give a run of Word's, as in `run("oil", "<w:b/>")`."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r w:rsidR="00A1B2C3">{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*runs: str, style: str = "", properties: str = "") -> str:
    """Give a paragraph of Word's, of runs or of plain texts."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def word_xml(name: str, inner: str) -> str:
    """Give a part of a Word document, its root called so."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_SPACES}>{inner}</w:{name}>'


def write_docx(
    path: Path,
    body: str,
    *,
    title: str = "",
    links: Mapping[str, str] | None = None,
    parts: Mapping[str, str] | None = None,
) -> Path:
    """Write a Word document; `parts` are the insides of `styles`, `numbering`, `footnotes`."""
    relations = "".join(
        f'<Relationship Id="{id}" Type="{_LINK}" Target="{target}" TargetMode="External"/>'
        for id, target in (links or {}).items()
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": word_xml("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{relations}'
        "</Relationships>",
        "docProps/core.xml": _CORE.format(title),
    }
    for name, inner in (parts or {}).items():
        members[f"word/{name}.xml"] = word_xml(name, inner)
    return pack(path, members)


def odf_xml(name: str, inner: str, attributes: str = "") -> str:
    """Give a part of an OpenDocument text, its root called so."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f"{head}<office:{name} {_ODF} {attributes}>{inner}</office:{name}>"


def odf_text(body: str, own: str = "") -> str:
    """Give the insides of content.xml; `own` are automatic styles."""
    return (
        f"<office:automatic-styles>{own}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )


def write_odt(
    path: Path, body: str, *, own: str = "", styles: str = "", title: str = "", kind: str = ODT
) -> Path:
    """Write an OpenDocument text with automatic (`own`) and named styles."""
    meta = (
        f"<office:meta><dc:title>{title}</dc:title>"
        "<meta:creation-date>2019-01-01T23:30:00</meta:creation-date></office:meta>"
    )
    return pack(
        path,
        {
            "mimetype": kind,
            "content.xml": odf_xml("document-content", odf_text(body, own)),
            "styles.xml": odf_xml("document-styles", f"<office:styles>{styles}</office:styles>"),
            "meta.xml": odf_xml("document-meta", meta),
            "META-INF/manifest.xml": "<manifest/>",
        },
    )


def write_rtf(path: Path, body: str, *, head: str = "\\ansi\\ansicpg1252\\deff0") -> Path:
    """Write Rich Text; the letters above ASCII are written as bytes of Latin-1."""
    path.write_bytes(f"{{\\rtf1{head}\n{body}}}".encode("latin-1"))
    return path
