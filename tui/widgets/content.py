"""The writer's words as Textual content: shown as they are, never read as markup."""

from __future__ import annotations

from textual.content import Content

from tui.plain import plain, plain_line


def content(text: str, style: str = "") -> Content:
    """Return text of any origin as content that is safe to show; lines and tabs are kept."""
    return Content.styled(plain(text.replace("\r\n", "\n")), style)


def line(text: str, style: str = "") -> Content:
    """Return text of any origin as one line of content that is safe to show."""
    return Content.styled(plain_line(text), style)
