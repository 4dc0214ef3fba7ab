"""The text within one paragraph, as HTML: emphasis, links, line breaks, references to notes."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

_DROPPED = dict.fromkeys((*range(9), *range(11, 32), 127, 173, 65534, 65535))
_WEB = re.compile(r"https?://[^\s<>()]+\Z")


class Marks(NamedTuple):
    """How a run of text stands out, and where it leads."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    link: str | None = None


PLAIN = Marks()


class Inline:
    """One paragraph's text, put together run by run; neighbours of the same marks become one."""

    def __init__(self) -> None:
        """Begin with no text."""
        self._runs: list[tuple[Marks, list[str]]] = []

    def add(self, text: str, marks: Marks = PLAIN) -> None:
        """Add text; control characters and optional hyphens are dropped."""
        text = text.translate(_DROPPED)
        if text:
            self._add(html.escape(text, quote=False), marks if text.strip() else PLAIN)

    def line_break(self) -> None:
        """Add a line break within the paragraph."""
        self._add("<br>", PLAIN)

    def note(self, number: int) -> None:
        """Add a reference to a note, by its number from 1."""
        self._add(f'<sup data-note="{number}"></sup>', PLAIN)

    def _add(self, piece: str, marks: Marks) -> None:
        if self._runs and self._runs[-1][0] == marks:
            self._runs[-1][1].append(piece)
        else:
            self._runs.append((marks, [piece]))

    def html(self) -> str:
        """Give the paragraph's text as HTML; empty where there is nothing but white space."""
        joined = "".join(_marked("".join(pieces), marks) for marks, pieces in self._runs)
        return joined if joined.replace("<br>", "").strip() else ""


def web_link(target: str) -> str | None:
    """Give a link's target where it leads to the web, and nothing of any other."""
    return target.strip() if _WEB.match(target.strip()) else None


def _marked(text: str, marks: Marks) -> str:
    if marks.struck:
        text = f"<s>{text}</s>"
    if marks.italic:
        text = f"<em>{text}</em>"
    if marks.bold:
        text = f"<strong>{text}</strong>"
    return f'<a href="{html.escape(marks.link)}">{text}</a>' if marks.link else text
