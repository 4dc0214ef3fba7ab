"""Entries as text: one a line for lists, or one whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from entries.entry import Distraction, Entry
from entries.names import title_in_name
from journal.columns import display_width, fit, shorten
from journal.wording import duration
from tui.output import Line, Styled
from tui.plain import plain_line
from tui.saying import said
from tui.wording import counted, day_long, number

if TYPE_CHECKING:
    from journal.index.rows import IndexedEntry

_DATE, _NUMBER, _WORDS, _TIME = 10, 5, 8, 8
HEADING = f"{'Date':{_DATE}} {'No.':>{_NUMBER}} {'Words':>{_WORDS}}  {'Time':{_TIME}}  Title"


def entry_row(path: str, entry: Entry, *, cells: int | None) -> Line:
    """Return an entry on one line of at most `cells` cells (None: as long as it is)."""
    figures = (
        fit(f"{entry.date}" if entry.date else "no date", _DATE),
        _right(str(entry.number) if entry.number is not None else "", _NUMBER),
        _right(_estimate(entry, "words", _words(entry)), _WORDS),
    )
    head = f"{' '.join(figures)}  {fit(_estimate(entry, 'minutes', _time(entry)), _TIME)}  "
    title = plain_line(title_of(path, entry))
    return head + (title if cells is None else shorten(title, max(cells - display_width(head), 10)))


def title_of(path: str, entry: Entry) -> str:
    """Return the entry's title and project, or the name of its file where it has no title."""
    title = entry.title or title_in_name(path)
    return f"{title} ({entry.project})" if entry.project else title


def totals(entries: Sequence[IndexedEntry]) -> str:
    """Return `92 entries · 41,220 words · 118 h`, of the book alone."""
    book = [one.entry for one in entries if one.entry.project is None]
    words = sum(entry.words or 0 for entry in book)
    minutes = sum(entry.minutes or 0 for entry in book)
    count = counted(len(entries), "entry", "entries")
    return f"{count} · {counted(words, 'word')} · {duration(minutes)}"


def whole_entry(path: str, entry: Entry) -> Iterator[Line]:
    """Yield what is known about an entry, line by line, without its body."""
    yield (Styled(title_of(path, entry), "bold"),)
    number_ = f"no. {entry.number}" if entry.number is not None else ""
    day = day_long(entry.date) if entry.date else "no date"
    yield " · ".join(filter(None, (day, number_, _figures(entry))))
    yield (Styled(path, "dim"),)
    if entry.covers:
        yield f"covers {entry.covers.first} to {entry.covers.last}"
    for distraction in entry.distractions:
        yield f"distraction: {distraction_text(distraction)}"
    if entry.tags:
        yield f"tags: {', '.join(entry.tags)}"
    if entry.source:
        yield (Styled(f"imported from {entry.source.format}", "dim"),)


def distraction_text(distraction: Distraction) -> str:
    """Return what it was, with its kind and its time where they were said."""
    kind = f" ({distraction.kind})" if distraction.kind else ""
    time = f", {duration(distraction.minutes)}" if distraction.minutes is not None else ""
    return f"{distraction.what}{kind}{time}"


def _figures(entry: Entry) -> str:
    return said(
        Entry(
            date=entry.date,
            words=entry.words,
            minutes=entry.minutes,
            estimated=entry.estimated,
            manuscript=entry.manuscript,
        )
    )


def _words(entry: Entry) -> str:
    return "" if entry.words is None else number(entry.words)


def _time(entry: Entry) -> str:
    return "" if entry.minutes is None else duration(entry.minutes)


def _estimate(entry: Entry, figure: str, text: str) -> str:
    return f"~{text}" if text and figure in entry.estimated else text


def _right(text: str, cells: int) -> str:
    return " " * max(0, cells - display_width(text)) + text
