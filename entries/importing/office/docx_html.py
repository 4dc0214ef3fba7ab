"""A tidy Word document as HTML, by mammoth, with references to notes as markdown.py wants them."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.office.docx_lists import NUMBER
from entries.importing.office.markdown import parse_html

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

MISSING = "a Word document, for which mammoth is needed: pip install 'darlings[import]'"
_STYLES = "p.Quote => blockquote > p:fresh"
_PREFIX = "darlings-"
_REFERENCE = re.compile(r"#darlings-(?:foot|end)note-(?!ref-)\S{1,40}\Z")
_NUMBER = re.compile(NUMBER.format(r"(\d{1,6})"))
_WAY_BACK = re.compile(r"#darlings-(?:foot|end)note-ref-")


def to_soup(package: bytes) -> BeautifulSoup:
    """Convert a document; raises NotUnderstood where mammoth is missing, or can't read it."""
    try:
        import mammoth  # type: ignore[import-untyped]
    except ImportError as error:
        raise NotUnderstood(MISSING) from error
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(package),
            style_map=_STYLES,
            id_prefix=_PREFIX,
            include_embedded_style_map=False,
            convert_image=lambda _: [],
        )
    except RecursionError as error:
        raise NotUnderstood("a Word document nested deeper than any entry") from error
    except Exception as error:
        reason = f"{type(error).__name__}: {str(error)[:120]}".replace("\n", " ")
        raise NotUnderstood(f"a damaged Word document ({reason})") from error
    soup = parse_html(made.value.replace("\u00ad", ""))
    _number_items(soup)
    _move_notes(soup)
    return soup


def _number_items(soup: BeautifulSoup) -> None:
    """Take the items' numbers out of the text, to where HTML has them."""
    for text in soup.find_all(string=_NUMBER):
        item = text.find_parent("li")
        if item is not None and (match := _NUMBER.search(text)):
            item["value"] = match[1]
        text.replace_with(_NUMBER.sub("", text))


def _move_notes(soup: BeautifulSoup) -> None:
    """Number the references to notes, and set each note apart with its number."""
    for way_back in soup.find_all("a", href=_WAY_BACK):
        way_back.decompose()
    numbers: dict[str, str] = {}
    for reference in soup.find_all("a", href=_REFERENCE):
        id = str(reference["href"]).removeprefix("#")
        number = numbers.setdefault(id, str(len(numbers) + 1))
        mark = soup.new_tag("sup", attrs={"data-note": number})
        around = reference.parent
        (around if around is not None and around.name == "sup" else reference).replace_with(mark)
    notes = {str(note.get("id")): note for note in soup.find_all("li", id=True)}
    list_of_notes = next((note.parent for note in notes.values()), None)
    for id, number in numbers.items():
        if note := notes.get(id):
            note.extract()
            note.name, note.attrs = "aside", {"data-note": number}
            soup.append(note)
    if list_of_notes is not None:
        list_of_notes.decompose()
