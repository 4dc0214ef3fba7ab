"""Sets of words, written as a reader would: separated by spaces."""

from __future__ import annotations


def vocabulary(text: str) -> frozenset[str]:
    """Give the words of a text as a set; without any letters in common use, it is empty."""
    return frozenset(text.split())
