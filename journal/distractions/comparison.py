"""Two sorts of days compared, like with like: the typical difference and how sure it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import erfc, sqrt
from typing import NamedTuple

CONFIDENCE = 0.9
STRETCH = 56
"""Days that are near each other in time, about: the span is cut into equal stretches of these."""
LEAST_DAYS = 6
"""Days that each side needs, among those that have a like day on the other side."""
LEAST_WEEKS = 3
"""Different weeks in which the days with it must lie: one bad week is one thing, not six."""

# In standard errors. Words and distractions both come in runs, for which the textbook's 1.64 covers
# only 86 to 89 %; bench/distraction_intervals.py prints what this covers.
_NORMAL, _WIDENED = 1.6449, 1.8


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the words of days with something differ from those of like days without it.

    `difference` is the typical one in words, negative for fewer words on days with it; in nine
    cases of ten the true one lies from `low` to `high`. `chance` is how often mere chance makes as
    large a difference (two-sided). `days_with` and `days_without` are those that had a like day.
    """

    difference: int
    low: int
    high: int
    chance: float
    days_with: int
    days_without: int


class Stratum(NamedTuple):
    """The words of days that are alike: of those with something, and of those without it."""

    having: Sequence[int]
    lacking: Sequence[int]


class LikeDays:
    """Days and their words, sorted into days that are alike: one weekday, near in time."""

    def __init__(self, words: Mapping[date, int]) -> None:
        """Sort the days that `words` were written on."""
        self._words = words
        self._first = min(words, default=date.min).toordinal()
        self._span = max(words, default=date.min).toordinal() - self._first + 1
        self._alike: defaultdict[tuple[int, int], list[date]] = defaultdict(list)
        for day in words:
            self._alike[self._place(day)].append(day)

    def compare(self, having: Collection[date]) -> Comparison | None:
        """Compare the days in `having` with all others, or return None for too few to say.

        The difference is the median of all differences between a day with and a like day without
        (Hodges and Lehmann 1963, Annals of Mathematical Statistics 34), each weighted by 1/(n+1)
        of its n like days (van Elteren 1960, Bulletin de l'Institut International de Statistique
        37). The interval holds every shift that van Elteren's stratified rank-sum test would not
        refuse. One enormous day moves it no more than a good one, and no seed is needed.
        """
        kept = frozenset(day for day in having if day in self._words)
        matched = list(self._matched(kept)) if len(kept) >= LEAST_DAYS else []
        days_with = [day for ours, _ in matched for day in ours]
        days_without = sum(len(others) for _, others in matched)
        if min(len(days_with), days_without) < LEAST_DAYS or _weeks(days_with) < LEAST_WEEKS:
            return None
        strata = [Stratum(self._words_of(ours), self._words_of(others)) for ours, others in matched]
        found = _interval(strata)
        if found is None:
            return None
        return Comparison(*found, _chance(strata), len(days_with), days_without)

    def _matched(self, having: frozenset[date]) -> Iterator[tuple[list[date], list[date]]]:
        """Yield the days with it beside their like days without it, where there are both."""
        for place in sorted({self._place(day) for day in having}):
            alike = self._alike[place]
            others = [day for day in alike if day not in having]
            if others:
                yield [day for day in alike if day in having], others

    def _words_of(self, days: Iterable[date]) -> list[int]:
        return [self._words[day] for day in days]

    def _place(self, day: date) -> tuple[int, int]:
        stretches = max(1, round(self._span / STRETCH))
        return day.weekday(), (day.toordinal() - self._first) * stretches // self._span


def holm(chances: Iterable[float], *, level: float) -> list[bool]:
    """Say which of several findings hold when it counts that so many were looked for.

    Holm's step-down method (1979, Scandinavian Journal of Statistics 6): with probability
    1 - `level` none of those that hold is a matter of chance.
    """
    given = list(chances)
    holds = [False] * len(given)
    ranked = sorted(range(len(given)), key=given.__getitem__)
    for done, place in enumerate(ranked):
        if given[place] > level / (len(given) - done):
            break
        holds[place] = True
    return holds


def _interval(strata: Sequence[Stratum]) -> tuple[int, int, int] | None:
    """Return the weighted median of the differences and the ends of its interval."""
    pairs = sorted(
        (with_it - without, _weight(one))
        for one in strata
        for with_it in one.having
        for without in one.lacking
    )
    half = sum(weight for _, weight in pairs) / 2
    outside = half - _WIDENED * sqrt(sum(_variance(one) for one in strata))
    if outside <= 0:
        return None
    low, high = _passing(pairs, outside), _passing(reversed(pairs), outside)
    return (_passing(pairs, half) + _passing(reversed(pairs), half)) // 2, low, high


def _weeks(days: Iterable[date]) -> int:
    return len({day.toordinal() // 7 for day in days})


def _passing(pairs: Iterable[tuple[int, float]], weight: float) -> int:
    """Return the first difference by which so much weight has passed."""
    passed = 0.0
    for difference, each in pairs:
        passed += each
        if passed >= weight:
            return difference
    raise AssertionError("half of a weight is less than all of it")


def _chance(strata: Sequence[Stratum]) -> float:
    variance = sum(_variance(one) * _untied(one) for one in strata)
    if variance <= 0:
        return 1.0
    away = abs(sum(_weight(one) * _lead(one) for one in strata)) / sqrt(variance)
    return erfc(away * _NORMAL / _WIDENED / sqrt(2))


def _weight(one: Stratum) -> float:
    return 1 / (len(one.having) + len(one.lacking) + 1)


def _variance(one: Stratum) -> float:
    """Return the weighted variance of a rank sum without ties, w²·mn(m+n+1)/12."""
    return len(one.having) * len(one.lacking) * _weight(one) / 12


def _untied(one: Stratum) -> float:
    """Return the share of that variance that equal figures leave."""
    n = len(one.having) + len(one.lacking)
    ties = sum(t**3 - t for t in Counter((*one.having, *one.lacking)).values())
    return 1 - ties / (n**3 - n)


def _lead(one: Stratum) -> float:
    """Return by how many pairs the days with it lead, half of those that differ."""
    signs = ((x > y) - (x < y) for x in one.having for y in one.lacking)
    return sum(signs) / 2
