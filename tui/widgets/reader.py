"""An entry's body as Markdown: read-only, inert, and never larger than a screen can bear.

Imported after the first frame: Textual's Markdown takes as long to import as all the rest.
"""

from __future__ import annotations

from dataclasses import dataclass

from markdown_it import MarkdownIt
from textual import on
from textual.widgets import Markdown

from tui.plain import plain

MOST = 60_000
"""Characters shown of a body: about 10,000 words, which Textual lays out in a third of a second."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part of a body that is shown, and how many characters were left out."""

    text: str
    left_out: int


def excerpt(body: str, *, most: int = MOST) -> Excerpt:
    """Cut a body to `most` characters, at the end of a paragraph, a line or a word if near."""
    if len(body) <= most:
        return Excerpt(body, 0)
    near = most - most // 10
    ends = (body.rfind(mark, near, most) for mark in ("\n\n", "\n", " "))
    end = next((end for end in ends if end != -1), most)
    return Excerpt(body[:end], len(body) - end)


class Reader(Markdown):
    """Markdown of any origin: HTML is shown as text, and a link is followed only when asked."""

    def __init__(self, *, most: int = MOST, id: str | None = None) -> None:
        """Start empty; `most` is the number of characters shown of a body."""
        super().__init__(id=id, open_links=False, parser_factory=inert_parser)
        self._most = most

    async def show(self, body: str) -> None:
        """Show a body; what is left out of a very long one is said at its end."""
        part = excerpt(body.replace("\r\n", "\n"), most=self._most)
        text = plain(part.text)
        if part.left_out:
            text += f"\n\n*… {part.left_out:,} characters more: open the file to read on.*\n"
        await self.update(text)

    @on(Markdown.LinkClicked)
    def follow(self, event: Markdown.LinkClicked) -> None:
        """Open a web address in the browser; anything else is only named."""
        event.stop()
        if event.href.lower().startswith(("http://", "https://")):
            self.app.open_url(event.href)
        else:
            self.notify(f"Not a web address: {plain(event.href)}", markup=False)


def inert_parser() -> MarkdownIt:
    """Return a parser that shows raw HTML as the text it is."""
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
