"""What the writer's distractions go with: counted, timed, and set against the days without them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from entries.entry import DateRange
from entries.problem import Problem
from journal.book import Book
from journal.distractions.comparison import Comparison, LikeDays, holm
from journal.distractions.groups import Group, group_all, group_kinds, group_whats
from journal.periods import narrowed
from journal.progress import Record, book_figures

FALSE_ALARM = 0.05
"""How often, at most, anything at all stands out where all of it is chance."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of so many compared days: the middle one, and the mean; None without any."""

    days: int
    median: float | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class Cost:
    """One distraction, one kind, or all: how often it was told of, and the words on its days.

    `name` is the first spelling; empty for all together. `kinds` are those said of it. `minutes`
    is the sum over the `timed` times that were said (None: never). `having` and `lacking` are the
    compared days with and without it. `comparison` is None where there are too few to say.
    `stands_out` says that the difference holds even though so many were looked at.
    """

    name: str
    kinds: tuple[str, ...]
    times: int
    days: int
    minutes: int | None
    timed: int
    having: Words
    lacking: Words
    comparison: Comparison | None
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class Distractions:
    """The distractions of a period, as they were known on `as_of`.

    `entry_days` counts the days with an entry of the book, and `compared_days` those of them that
    are over and whose words the entries of that very day gave. A day without an entry is no day
    without distraction: nothing is known of it, so it is compared with nothing. `costs` are in
    order of how often: `everything` as one, each of `kinds`, each of `whats`.
    """

    as_of: date
    period: DateRange
    entry_days: int
    compared_days: int
    everything: Cost
    kinds: tuple[Cost, ...]
    whats: tuple[Cost, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def costs(self) -> tuple[Cost, ...]:
        """All of them: everything as one, the kinds, the single ones."""
        return (self.everything, *self.kinds, *self.whats)

    @property
    def comparisons(self) -> int:
        """How many of them there were days enough to compare."""
        return sum(cost.comparison is not None for cost in self.costs)


def weigh_distractions(
    records: Iterable[Record],
    *,
    book: Book,
    period: DateRange,
    as_of: date,
    problems: Iterable[Problem] = (),
) -> Distractions:
    """Count the distractions of a period and compare the words, as known on `as_of`.

    A day is compared if it is over, has an entry of the book, and its words were said by entries
    of that day: neither a day without an entry nor an even share of several days (`covers`) tells
    what one day was like. A distraction told of twice in a day makes two times and one day.
    """
    ledger = book_figures(records, book, as_of=as_of)
    days = [day for day in ledger.between(period.first, period.last) if day.entries]
    words = {
        day.date: day.own_words for day in days if day.own_words is not None and day.date < as_of
    }
    kinds = group_kinds(days)
    costs = _judged(_weigh((group_all(days), *kinds, *group_whats(days)), words))
    return Distractions(
        as_of=as_of,
        period=narrowed(period, book=book, first_entry=ledger.first, as_of=as_of),
        entry_days=len(days),
        compared_days=len(words),
        everything=costs[0],
        kinds=tuple(costs[1 : len(kinds) + 1]),
        whats=tuple(costs[len(kinds) + 1 :]),
        problems=(*problems, *ledger.problems),
    )


def _weigh(groups: Iterable[Group], words: Mapping[date, int]) -> list[Cost]:
    like = LikeDays(words)
    whole = sorted(words.values())
    return [_cost(group, words, whole, like) for group in groups]


def _cost(group: Group, words: Mapping[date, int], whole: Sequence[int], like: LikeDays) -> Cost:
    days = group.days
    minutes = group.said_minutes
    having = [words[day] for day in days if day in words]
    return Cost(
        name=group.name,
        kinds=group.kinds,
        times=len(group.told),
        days=len(days),
        minutes=sum(minutes) if minutes else None,
        timed=len(minutes),
        having=_words(sorted(having)),
        lacking=_words(_without(whole, having)),
        comparison=like.compare(days),
    )


def _words(figures: Sequence[int]) -> Words:
    """Return what there is to say of sorted figures."""
    if not figures:
        return Words(0, None, None)
    middle = len(figures) // 2
    median = (figures[middle] + figures[-middle - 1]) / 2
    return Words(len(figures), median, sum(figures) / len(figures))


def _without(whole: Sequence[int], some: Iterable[int]) -> list[int]:
    """Return the sorted figures `whole` without `some` of them."""
    left = list(whole)
    for figure in some:
        del left[bisect_left(left, figure)]
    return left


def _judged(costs: Sequence[Cost]) -> list[Cost]:
    """Say which differences hold, all of them taken together."""
    compared = [place for place, cost in enumerate(costs) if cost.comparison is not None]
    chances = [one.chance for cost in costs if (one := cost.comparison) is not None]
    judged = list(costs)
    for place, holds in zip(compared, holm(chances, level=FALSE_ALARM), strict=True):
        judged[place] = replace(judged[place], stands_out=holds)
    return judged
