"""Where the book is to be on the way: its milestones, and the ends of its target, in a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journal.book import Book, Milestone
from journal.report.drawing import Frame, Mark, Tick
from journal.report.told import Plain, one_line
from journal.spoken_dates import spoken_in_full
from journal.wording import counted

_APART = 16  # between two lines with their labels
_MOST = 6


def target_lines(frame: Frame, book: Book) -> Iterator[Tick]:
    """Give the line of the target, or of both ends of one that is a range, if they are apart."""
    lower, upper = book.target_words, book.target_upper
    yield Tick(frame.y(lower), "target")
    if upper is not None and frame.y(lower) - frame.y(upper) >= _APART:
        yield Tick(frame.y(upper), "its upper end")


def stage_marks(frame: Frame, book: Book, total: int, plain: Plain) -> Iterator[Mark]:
    """Give the milestones that can be seen, where they are due; of `total` words some are there."""
    for one in _by_due_day(book):
        if frame.first <= one.due <= frame.last and one.words <= frame.high:
            x, y = frame.x(one.due), frame.y(one.words)
            yield Mark(x, y, _told(one, plain), is_reached=one.words <= total)


def told_stages(book: Book, total: int, plain: Plain) -> str:
    """Return the milestones as a sentence with a space before it; of many, some still to come."""
    stages = _by_due_day(book)
    if not stages:
        return ""
    shown = stages if len(stages) <= _MOST else [one for one in stages if one.words > total][:_MOST]
    told = [_told(one, plain) for one in shown]
    more = len(stages) - len(shown)
    return f" Milestones: {'; '.join([*told, *([f'{more:,} more'] if more else [])])}."


def _by_due_day(book: Book) -> Sequence[Milestone]:
    return sorted(book.milestones, key=lambda one: one.due)


def _told(one: Milestone, plain: Plain) -> str:
    name = one_line(one.name, plain)
    return f"{name}, {counted(one.words, 'word')} by {spoken_in_full(one.due)}"
