"""From entries to daily figures: what each day brought, and how long the book was then."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from entries.entry import DateRange, Distraction
from entries.problem import Problem
from journal.book import Book
from journal.days import writing_weight
from journal.stray import stray_problems

LONGEST_COVERS = 3660

_DATE_ORDER_PATH = itemgetter(1, 2, 0)


class Record(NamedTuple):
    """What the figures need of one entry; fields as in `entries.entry.Entry`.

    `order` sorts the entries of one day: their instants in UTC as text, or the empty string.
    """

    path: str
    date: date | None
    order: str = ""
    words: int | None = None
    minutes: int | None = None
    covers: DateRange | None = None
    project: str | None = None
    manuscript: int | None = None
    distractions: tuple[Distraction, ...] = ()


class Day(NamedTuple):
    """One day of the book. `words` are net and `minutes` what was said of them, 0 where nothing.

    `entries` counts the book's entries of that date. `wrote` is true for a writing day: some entry
    gave words other than 0, or minutes. `rest` says that no writing was planned. `timed_words` and
    `timed_minutes` are the share of entries that gave both, from which words an hour come.
    `own_words` are the words that the entries of this date gave for it; None where none did, or
    where some of the day's words are an even share of several days' (`covers`).
    """

    date: date
    words: int = 0
    minutes: int = 0
    distractions: tuple[Distraction, ...] = ()
    entries: int = 0
    wrote: bool = False
    timed_words: int = 0
    timed_minutes: int = 0
    rest: bool = False
    own_words: int | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The book's days in order (only those with entries or figures), and its total over time."""

    days: dict[date, Day]
    starting_words: int
    problems: tuple[Problem, ...] = ()
    undated: int = 0
    _dates: Sequence[date] = field(default=(), repr=False)  # of the days, and
    _totals: Sequence[int] = field(default=(), repr=False)  # the total at the end of each

    @property
    def first(self) -> date | None:
        """The first day with an entry or a figure."""
        return next(iter(self.days), None)

    def day(self, day: date) -> Day:
        """Return that day's figures, all 0 where nothing was logged."""
        return self.days.get(day) or Day(day)

    def total_at(self, day: date) -> int:
        """Return the words of the whole book at the end of `day`."""
        index = bisect_right(self._dates, day)
        return self._totals[index - 1] if index else self.starting_words

    def reached_on(self, words: int) -> date | None:
        """Return the day since which the book has had `words`; None if it has fewer, or always had.

        Where words were cut below it and written again, it is the later day.
        """
        reached = None
        for day, total in zip(reversed(self._dates), reversed(self._totals), strict=True):
            if total < words:
                return reached
            reached = day
        return reached if self.starting_words < words else None

    def between(self, first: date, last: date) -> list[Day]:
        """Return the logged days from `first` to `last`, both included."""
        begin, end = bisect_left(self._dates, first), bisect_right(self._dates, last)
        return [self.days[day] for day in self._dates[begin:end]]


def book_figures(records: Iterable[Record], book: Book, *, as_of: date | None = None) -> Ledger:
    """Add up the entries of `book` day by day, as `daily_figures` does."""
    return daily_figures(
        records, starting_words=book.starting_words, earliest=book.earliest, as_of=as_of
    )


def daily_figures(
    records: Iterable[Record],
    *,
    starting_words: int,
    earliest: date = date.min,
    as_of: date | None = None,
) -> Ledger:
    """Add up the book's entries day by day.

    Entries of another `project` never count; entries without a date are only numbered in
    `undated`; entries dated after `as_of` are left out, and so are days after it. `covers` spreads
    words and minutes evenly over its days, the remainder to the first ones; one of more than ten
    years is a Problem and is counted on the entry's own date. What is from before `earliest` is on
    no day: its words are there from the beginning, and it is a Problem (see `journal.stray`).

    The total is the latest `manuscript` figure plus the words after it, in order of date, then
    `order`, then path; before the first such figure, `starting_words` plus all words. A manuscript
    figure without words gives the words since the manuscript figure before it; without one before
    it, it tells where the book stands, but not what was written. Words that `covers` puts on a day
    come before that day's manuscript figure.
    """
    counted, undated = _counted(records, as_of)
    has_manuscript = any(record.manuscript is not None for record in counted)
    if has_manuscript:
        counted = _with_words(counted, starting_words)
    covering = [record for record in counted if record.covers is not None]
    problems = (
        *(_too_long(record) for record in covering if _is_too_long(record.covers)),
        *stray_problems(counted, earliest),
    )
    days = _add_up(counted, as_of)
    totals = (
        _measured_totals(days, counted, starting_words)
        if has_manuscript
        else _summed_totals(days, starting_words)
    )
    dates = list(days)
    if stray := bisect_left(dates, earliest):
        days = {day: days[day] for day in dates[stray:]}
        starting_words = totals[stray - 1]
    return Ledger(days, starting_words, problems, undated, dates[stray:], totals[stray:])


def days_between(records: Iterable[Record], first: date, last: date, *, book: Book) -> list[Day]:
    """Return every day from `first` to `last`, both included, with what was logged and `rest`."""
    ledger = daily_figures(records, starting_words=book.starting_words)
    span = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [with_rest(ledger.day(day), book) for day in span]


def with_rest(day: Day, book: Book) -> Day:
    """Return the day marked as one of rest, if the book plans no writing on it."""
    return day._replace(rest=writing_weight(book, day.date) == 0)


def _counted(records: Iterable[Record], as_of: date | None) -> tuple[list[Record], int]:
    book = [record for record in records if record.project is None]
    dated = [record for record in book if record.date is not None]
    last = as_of or date.max
    known = [record for record in dated if record.date and record.date <= last]
    known.sort(key=_DATE_ORDER_PATH)
    return known, len(book) - len(dated)


def _with_words(counted: list[Record], starting_words: int) -> list[Record]:
    """Give the records whose manuscript figure stands in for words those words."""
    derived: dict[str, int] = {}
    total, has_figure = starting_words, False
    for _, _, _, path, words, manuscript in _events(counted):
        if manuscript is None:
            total += words or 0
            continue
        if words is None and has_figure:
            derived[path] = manuscript - total
        total, has_figure = manuscript, True
    if not derived:
        return counted
    return [
        record._replace(words=derived[record.path]) if record.path in derived else record
        for record in counted
    ]


_Event = tuple[date, int, str, str, int | None, int | None]


def _events(counted: Iterable[Record]) -> list[_Event]:
    """List what moves the total, in order: date, spread words first, order, path."""
    events: list[_Event] = []
    for record in counted:
        path, day, order, words, _, covers, _, manuscript, _ = record
        assert day is not None
        if covers is None or _is_too_long(covers):
            if words is not None or manuscript is not None:
                events.append((day, 1, order, path, words, manuscript))
            continue
        if words is not None:
            shares = _shares(words, covers)
            events.extend((each, 0, order, path, share, None) for each, share in shares)
        if manuscript is not None:
            events.append((day, 1, order, path, words, manuscript))
    events.sort(key=lambda event: event[:4])
    return events


def _summed_totals(days: dict[date, Day], starting_words: int) -> list[int]:
    totals = accumulate((day.words for day in days.values()), initial=starting_words)
    return list(totals)[1:]


def _measured_totals(
    days: Iterable[date], counted: Iterable[Record], starting_words: int
) -> list[int]:
    moved: dict[date, int] = {}
    total = starting_words
    for day, _, _, _, words, manuscript in _events(counted):
        moved[day] = total = manuscript if manuscript is not None else total + (words or 0)
    totals = []
    total = starting_words
    for day in days:
        total = moved.get(day, total)
        totals.append(total)
    return totals


def _add_up(counted: Iterable[Record], as_of: date | None) -> dict[date, Day]:
    """Return the days that the entries say something of, in order."""
    days: dict[date, Day] = {}
    shared: set[date] = set()
    for record in counted:
        if record.covers is None or _is_too_long(record.covers):
            _put(days, _own_part(record))
            continue
        assert record.date is not None
        _put(days, Day(record.date, distractions=record.distractions, entries=1))
        for part in _shared_parts(record, record.covers, as_of):
            _put(days, part)
            if record.words is not None:
                shared.add(part.date)
    for day in shared:
        days[day] = days[day]._replace(own_words=None)
    return dict(sorted(days.items(), key=itemgetter(0)))


def _put(days: dict[date, Day], part: Day) -> None:
    before = days.get(part.date)
    days[part.date] = part if before is None else _together(before, part)


def _own_part(record: Record) -> Day:
    """Return what an entry adds to its own date."""
    _, day, _, words, minutes, _, _, _, distractions = record
    assert day is not None
    wrote = bool(words or minutes)
    timed_words, timed_minutes = _timed(words, minutes)
    # By position: there may be 100,000, and names take half as long again.
    return Day(
        day,
        words or 0,
        minutes or 0,
        distractions,
        1,
        wrote,
        timed_words,
        timed_minutes,
        False,
        words,
    )


def _shared_parts(record: Record, covers: DateRange, as_of: date | None) -> Iterator[Day]:
    """Give what an entry adds to each of the days that it covers."""
    words = _spread(record.words, covers)
    minutes = _spread(record.minutes, covers)
    wrote = bool(record.words or record.minutes)
    for n in range(covers.days):
        day = covers.first + timedelta(days=n)
        if as_of is None or day <= as_of:
            timed = _timed(words[n], minutes[n])
            yield Day(day, words[n] or 0, minutes[n] or 0, (), 0, wrote, *timed)


def _timed(words: int | None, minutes: int | None) -> tuple[int, int]:
    """Return the words and minutes that words an hour come from: none unless both were given."""
    return (0, 0) if words is None or minutes is None else (words, minutes)


def _together(one: Day, other: Day) -> Day:
    """Add two parts of one day up."""
    own = [words for words in (one.own_words, other.own_words) if words is not None]
    return Day(
        one.date,
        one.words + other.words,
        one.minutes + other.minutes,
        one.distractions + other.distractions,
        one.entries + other.entries,
        one.wrote or other.wrote,
        one.timed_words + other.timed_words,
        one.timed_minutes + other.timed_minutes,
        own_words=sum(own) if own else None,
    )


def _spread(figure: int | None, covers: DateRange) -> Sequence[int | None]:
    if figure is None:
        return [None] * covers.days
    return [share for _, share in _shares(figure, covers)]


def _shares(figure: int, covers: DateRange) -> Iterator[tuple[date, int]]:
    # divmod rounds towards minus infinity, so this holds for cut words too.
    each, rest = divmod(figure, covers.days)
    for n in range(covers.days):
        yield covers.first + timedelta(days=n), each + (n < rest)


def _is_too_long(covers: DateRange | None) -> bool:
    return covers is not None and covers.days > LONGEST_COVERS


def _too_long(record: Record) -> Problem:
    assert record.covers is not None
    return Problem(
        record.path,
        None,
        f"covers {record.covers.first}/{record.covers.last} is longer than ten years: "
        "its figures are counted on the entry's own date",
    )
