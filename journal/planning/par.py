"""Par: the plan as it was drawn at the start, and how far ahead of it or behind it the book is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from journal.book import Book
from journal.days import writing_days
from journal.weights import sum_weights


@dataclass(frozen=True, slots=True)
class Par:
    """Where the book should be on a day, had every quota been met since the start.

    `words_before` is the total asked for by the morning of the day, `words` by its end.
    `ahead_words` is what the book has beyond `words`, or, negative, what it lacks of
    `words_before`; it is 0 in between, for the day is not over. `ahead_days` are the planned
    writing days whose words that is, negative where the book is behind.
    """

    words_before: int
    words: int
    ahead_words: int
    ahead_days: int


@dataclass(frozen=True)
class ParLine:
    """The line from `first_total`, the words there when the book starts, to the target."""

    book: Book
    first_total: int

    def at(self, day: date) -> int:
        """Return the total that the plan asks for by the end of `day`.

        target - floor((target - first total) x weights after the day / all weights): whoever
        meets each day's quota is never below it. Level before the start, after the deadline, and
        where nothing is planned.
        """
        if day < self.book.start:
            return self.first_total
        if day >= self.book.deadline:
            return self.at_weight(0)
        return self.at_weight(sum_weights(self.book, _after(day), self.book.deadline))

    def at_weight(self, weights_left: int) -> int:
        """Return the total asked for when the days to come weigh `weights_left` together."""
        words = self.book.target_words - self.first_total
        if words <= 0 or self._whole == 0:
            return self.first_total
        return self.book.target_words - words * weights_left // self._whole

    @cached_property
    def _whole(self) -> int:
        return sum_weights(self.book, self.book.start, self.book.deadline)

    def last_within(self, total: int, first: date, last: date) -> date:
        """Return the last day from `first` to `last` on which the line is not above `total`.

        `first` where there is none.
        """
        low, high = first.toordinal(), last.toordinal()
        while low < high:
            middle = (low + high + 1) // 2
            if self.at(date.fromordinal(middle)) <= total:
                low = middle
            else:
                high = middle - 1
        return date.fromordinal(low)


def compute_par(line: ParLine, *, day: date, total: int) -> Par:
    """Say where the line is on `day`, and how a book of `total` words stands to it."""
    after = line.at(day)
    before = line.at(_before(day)) if day > line.book.start else line.first_total
    if total > after:
        return Par(before, after, total - after, _days_ahead(line, day, total))
    if total < before:
        return Par(before, after, total - before, -_days_behind(line, day, total))
    return Par(before, after, 0, 0)


def _days_ahead(line: ParLine, day: date, total: int) -> int:
    deadline = line.book.deadline
    if day >= deadline:
        return 0
    return writing_days(line.book, _after(day), line.last_within(total, day, deadline))


def _days_behind(line: ParLine, day: date, total: int) -> int:
    start, last = line.book.start, min(_before(day), line.book.deadline)
    reached = line.last_within(total, _before(start), last)
    return writing_days(line.book, _after(reached), last)


def _after(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal()))


def _before(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - 1, 1))
