"""Bars of text that start at zero, so that twice the words is twice the length."""

from __future__ import annotations

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(value: int, full: int, width: int) -> str:
    """Return a bar of `value`, `width` columns wide when it is `full`; empty for 0 and below.

    What is more than nothing shows at least a sliver; what is more than `full` is cut there.
    """
    if value <= 0 or full <= 0:
        return ""
    eighths = max(1, min(value, full) * width * 8 // full)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def progress_bar(value: int, full: int, width: int) -> str:
    """Return a bar of `width` columns, the part that is still missing shown light."""
    done = max(0, min(value, full) * width // full) if full > 0 else 0
    return "█" * done + "░" * (width - done)
