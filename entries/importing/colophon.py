"""What stands below a text's last paragraph: the author's biography, tags, surveys, comments."""

from __future__ import annotations

from dataclasses import dataclass

from entries.importing.bare import letters
from entries.importing.biography import name_in_biography
from entries.importing.dateline import read_dateline
from entries.importing.furniture import (
    FIRST_PERSON,
    is_alt_text,
    is_edge_furniture,
    is_network,
    is_share,
    opens_afterwards,
    opens_comments,
)
from entries.importing.masthead import Hints
from entries.importing.paragraphs import Paragraph

_LAST = 10


@dataclass(frozen=True, slots=True)
class Colophon:
    """The paragraphs below the text that are not of it, and whom its biography is about."""

    paragraphs: tuple[Paragraph, ...] = ()
    author: str | None = None


def read_colophon(paragraphs: list[Paragraph], hints: Hints) -> Colophon:
    """Find what a page prints below a text; the first of the `paragraphs` is always text."""
    body = paragraphs[: _start_of_comments(paragraphs)]
    body = body[: _start_of_afterwards(body, hints)]
    end, author = _start_of_biography(body, hints)
    while end > 1 and _is_foot(paragraphs, end - 1, hints):
        end -= 1
    return Colophon(tuple(paragraphs[end:]), author)


def _start_of_comments(paragraphs: list[Paragraph]) -> int:
    for i in range(1, len(paragraphs)):
        below = [paragraph.text for paragraph in paragraphs[i + 1 : i + 12]]
        if opens_comments(paragraphs[i].text, below):
            return i
    return len(paragraphs)


def _start_of_afterwards(paragraphs: list[Paragraph], hints: Hints) -> int:
    for i in range(1, len(paragraphs)):
        if opens_afterwards(paragraphs[i].text) and _only_page(paragraphs[i + 1 :], hints):
            return i
    return len(paragraphs)


def _only_page(paragraphs: list[Paragraph], hints: Hints) -> bool:
    """Tell whether nothing below reads like the writer's own prose."""
    return all(
        (len(paragraph.text) <= 200 and not FIRST_PERSON.search(paragraph.text))
        or name_in_biography(paragraph.text, author=hints.author) is not None
        for paragraph in paragraphs
    )


def _start_of_biography(paragraphs: list[Paragraph], hints: Hints) -> tuple[int, str | None]:
    for i in range(max(1, len(paragraphs) - _LAST), len(paragraphs)):
        name = name_in_biography(paragraphs[i].text, author=hints.author)
        if name and all(_may_follow(paragraph) for paragraph in paragraphs[i + 1 :]):
            return i, name
    return len(paragraphs), None


def _may_follow(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= 400 and not FIRST_PERSON.search(paragraph.text)


def _is_foot(paragraphs: list[Paragraph], i: int, hints: Hints) -> bool:
    text = paragraphs[i].text
    if is_edge_furniture(text) or is_alt_text(text) or _is_posted(text):
        return True
    if hints.site and letters(text) == letters(hints.site):
        return True
    if not any(char.isalnum() for char in text):
        return i + 1 < len(paragraphs)  # a rule above the foot, not one that ends the text
    if name_in_biography(text, author=hints.author):
        return True
    return is_network(text) and _below_share(paragraphs, i)


def _below_share(paragraphs: list[Paragraph], i: int) -> bool:
    """Tell whether only names of networks part a line from the "Share this" above it."""
    while i > 0 and is_network(paragraphs[i].text):
        i -= 1
    return is_share(paragraphs[i].text)


def _is_posted(text: str) -> bool:
    return text.lower().startswith(("posted", "published", "this entry was")) and bool(
        read_dateline(text)
    )
