"""The HTML that a document was turned into, as Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.document import MAX_BYTES
from entries.importing.shape import check_shape

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

TOO_MUCH_TEXT = f"more than {MAX_BYTES // 1024 // 1024} MB of text: save it in smaller parts"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OPENED = ("p", "li", *_HEADINGS)
_SPACE = " \t\n\u00a0"
_INDENT = "    "
_REFERENCE = re.compile(r"\[\^(\d{1,6})\]")


def parse_html(html: str) -> BeautifulSoup:
    """Parse a document's HTML; raises NotUnderstood for more than is read."""
    from bs4 import BeautifulSoup

    if len(html) > 2 * MAX_BYTES:
        raise NotUnderstood(TOO_MUCH_TEXT)
    try:
        check_shape(html)
    except NotUnderstood as error:
        raise NotUnderstood(
            "more paragraphs, or deeper tables, than are read: save it in parts"
        ) from error
    return BeautifulSoup(html, "lxml")


@dataclass(frozen=True, slots=True)
class Text:
    """A document's Markdown without its notes, and each of these as `[^1]: text` by its number."""

    body: str
    notes: dict[str, str] = field(default_factory=dict)

    def with_notes_below(self) -> str:
        """Give the text with all notes at its end."""
        return "\n".join([self.body, *self.notes.values()])

    def with_notes_beside(self) -> str:
        """Give the text with each note below the paragraph that refers to it first."""
        left = dict(self.notes)
        parts: list[str] = []
        for part in self.body.split("\n\n"):
            parts.append(part.rstrip("\n"))
            notes = (left.pop(number, "") for number in _REFERENCE.findall(part))
            parts.extend(note.rstrip("\n") for note in notes if note)
        return "\n\n".join(parts) + "\n"


def read_text(soup: BeautifulSoup) -> Text:
    """Turn a document into Markdown.

    A reference to a note is a `sup` with `data-note`, a note an `aside` with the same number.
    """
    from entries.importing.markup import to_markdown

    for reference in soup.find_all("sup", attrs={"data-note": True}):
        reference.replace_with(f"[^{reference['data-note']}]")
    _tidy_headings(soup)
    _tidy_cells(soup)
    for block in soup.find_all(_OPENED):
        _strip_start(block)
    asides = [note.extract() for note in soup.find_all("aside", attrs={"data-note": True})]
    numbered = ((str(note["data-note"]), note) for note in asides)
    notes = {number: _note(number, to_markdown(note)) for number, note in numbered}
    return Text(to_markdown(soup), notes)


def _tidy_headings(soup: BeautifulSoup) -> None:
    """A heading's boldness says nothing, and one without text is none."""
    for heading in soup.find_all(_HEADINGS):
        for bold in heading.find_all("strong"):
            bold.unwrap()
        if not heading.get_text().strip():
            heading.decompose()


def _tidy_cells(soup: BeautifulSoup) -> None:
    """Take the paragraph off a cell that has one: what has several lays out a page."""
    for cell in soup.find_all(["td", "th"]):
        paragraphs = cell.find_all(True, recursive=False)
        if len(paragraphs) == 1 and paragraphs[0].name == "p" and not paragraphs[0].find("br"):
            paragraphs[0].unwrap()


def _strip_start(block: Tag) -> None:
    """Take the indent off a paragraph's first line: to Markdown a tab there says code."""
    for text in block.find_all(string=True):
        stripped = text.lstrip(_SPACE)
        if stripped != text:
            text.replace_with(stripped)
        if stripped:
            return


def _note(number: str, text: str) -> str:
    first, *rest = text.strip("\n").split("\n")
    lines = [f"[^{number}]: {first}", *(_INDENT + line if line else "" for line in rest)]
    return "\n".join(lines) + "\n"
