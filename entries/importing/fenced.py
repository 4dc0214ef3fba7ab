"""The lines of a Markdown text, told from those in its blocks of code."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def fenced_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Give each line, and whether it is in a block of code (its fences are)."""
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        opened = fence
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line.strip("`~ \t"):
            fence = ""
        yield line, bool(opened or fence)
