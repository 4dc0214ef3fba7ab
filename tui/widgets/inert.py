"""The last net before the terminal: no control character leaves a widget, whichever drew it."""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0001\U000e0020-\U000e007f]"
)


def visible(text: str) -> str:
    """Return text with each unsafe character as one character that shows it, same length.

    For editable text, where a column must stay a column; `tui.plain.plain` spells the rest out.
    """
    return text if text.isprintable() else UNSAFE.sub(_picture, text)


class InertFilter(LineFilter):
    """Removes from every drawn line what a terminal would obey.

    Widgets show unsafe characters in a visible form before this; Textual measures the rest as 0
    cells wide, so dropping them keeps every column where it was.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments without unsafe characters."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [_inert(segment) for segment in segments]


def _inert(segment: Segment) -> Segment:
    return Segment(UNSAFE.sub("", segment.text), segment.style, segment.control)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] == "\t":
        return "\t"
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
