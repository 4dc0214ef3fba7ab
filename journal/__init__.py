"""Many entries and a book: the journal, its index, its figures and its reports.

from journal import Journal

journal = Journal.open("my-book")
print(journal.status().total_words)
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in journal.locate
if TYPE_CHECKING:
    from journal.journal import Journal as Journal

__all__ = ["Journal"]


def __getattr__(name: str) -> object:
    # Loaded when asked for: the prompt line imports a module of this package at every prompt.
    if name == "Journal":
        from journal.journal import Journal

        return Journal
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
