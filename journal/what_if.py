"""What if: a change to the plan or the pace, to be tried on a forecast."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from entries.entry import DateRange
from journal.book import Book


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What is supposed to change from now on; the default changes nothing.

    `words_per_day` are words on each planned writing day, at the median: the ups and downs stay
    the writer's own. `days_off` and `rest_days` (weekdays, Monday = 0) come on top of the plan's.
    `target_words` and `deadline` replace the book's. `cut_words` are to be cut from what is there,
    and written anew.
    """

    words_per_day: int | None = None
    days_off: tuple[DateRange, ...] = ()
    rest_days: frozenset[int] = frozenset()
    target_words: int | None = None
    deadline: date | None = None
    cut_words: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is supposed to change."""
        return self == NOTHING


NOTHING = WhatIf()


def suppose(book: Book, what_if: WhatIf) -> Book:
    """Return the book with the plan that is supposed; the pace and the cuts are not part of it."""
    return replace(
        book,
        target_words=what_if.target_words or book.target_words,
        target_upper=None if what_if.target_words else book.target_upper,
        deadline=what_if.deadline or book.deadline,
        rest_days=book.rest_days | what_if.rest_days,
        days_off=(*book.days_off, *what_if.days_off),
    )
