"""What the program forecast on earlier days, recomputed as of those days, against what happened.

The plan (target, deadline, rest days) is the one of today: journal.toml keeps no history.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from math import sqrt
from typing import NamedTuple

from journal.book import Book
from journal.book_forecast import Answer, answer, ask
from journal.forecast import LEAST_DAYS, FanDay, Forecast
from journal.history import History
from journal.progress import Ledger

MOST_POINTS, MOST_OF_LONG = 60, 40
AHEAD = (7, 28)  # days
LEAST_RANGES = 10
WIDE, NARROW = 80, 50  # percent: from p10 to p90, and from p25 to p75

_FAN_DAYS = max(AHEAD) + 1
_WEEK = 7
_DAY = timedelta(days=1)
_SURE = 1.96  # standard deviations: 95 %

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PastRange:
    """The words that were to come within `days` of a day, as percentiles, and those that came."""

    days: int
    p10: int
    p25: int
    p75: int
    p90: int
    words: int


@dataclass(frozen=True, slots=True)
class PastForecast:
    """What was forecast on `day`: the chance of the deadline, and when the book would be done.

    `total_words` is how long the book was known to be. `p10`, `p50` and `p90` are the dates by
    which it was to be done in 1, 5 and 9 futures of 10, None beyond the horizon. `ranges` are those
    whose days are over.
    """

    day: date
    probability: float
    p10: date | None
    p50: date | None
    p90: date | None
    total_words: int
    ranges: tuple[PastRange, ...]


@dataclass(frozen=True, slots=True)
class RangeScore:
    """Of `count` ranges for `days` ahead that were each to hold in `percent` %, `held` held.

    They don't overlap, or one bad month would be counted several times.
    """

    days: int
    percent: int
    count: int
    held: int

    @property
    def interval(self) -> tuple[float, float]:
        """Between what shares the true one lies, with 95 % confidence; (0, 1) without a range.

        Wilson's score interval (Wilson 1927, JASA 22).
        """
        if not self.count:
            return 0.0, 1.0
        share, spread = self.held / self.count, _SURE**2 / self.count
        middle = share + spread / 2
        reach = _SURE * sqrt(share * (1 - share) / self.count + spread / (4 * self.count))
        return max(0.0, (middle - reach) / (1 + spread)), min(1.0, (middle + reach) / (1 + spread))

    @property
    def is_enough(self) -> bool:
        """Whether there are ranges enough to judge by."""
        return self.count >= LEAST_RANGES

    @property
    def is_as_promised(self) -> bool:
        """Whether what held can be told from what was promised: not if the interval has it."""
        low, high = self.interval
        return low <= self.percent / 100 <= high


class Turn(NamedTuple):
    """The last time that the chance went from clearly bad to clearly good, or the other way."""

    date: date
    for_the_better: bool


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """How the forecasts of a book's life did, as of the day `as_of`, oldest first.

    Where there is none, `reason` says why. `finished` is the day on which the target was reached.
    """

    as_of: date
    target_words: int
    deadline: date
    finished: date | None
    points: tuple[PastForecast, ...]
    scores: tuple[RangeScore, ...]
    reason: str | None

    @property
    def in_time(self) -> bool | None:
        """Whether the deadline was met; None while that is open."""
        if self.finished is not None:
            return self.finished <= self.deadline
        return False if self.as_of > self.deadline else None

    @property
    def turn(self) -> Turn | None:
        """The last turn of the chance: to 6 in 10 or more from 4 or less, or back."""
        turn, was = None, None
        for point in self.points:
            now = _leaning(point.probability)
            if now is None or now is was:
                continue
            if was is not None:
                turn = Turn(point.day, now)
            was = now
        return turn


def track_record(
    history: History, *, answer: Answer = answer, progress: Progress | None = None
) -> TrackRecord:
    """Make the forecasts of earlier days again, and hold them against what happened.

    One a week, from the first day on which one is possible to `history.as_of`, the deadline or the
    day the target was reached, whichever is first. Where that makes more than 60, they are so many
    weeks apart that they are at most 40. `answer` makes a forecast or finds it where it was made
    before; `progress` is told how many are done, of how many.
    """
    finished = _finished(history.now, history.book)
    days = _days(history, finished)
    made = list(_forecasts(history, days, answer, progress or _silent))
    came = _Came(history.now)
    points = tuple(_point(one, came, history.as_of) for one in made if one.probability is not None)
    return TrackRecord(
        as_of=history.as_of,
        target_words=history.book.target_words,
        deadline=history.book.deadline,
        finished=finished,
        points=points,
        scores=tuple(_scores(points)),
        reason=None if points else _reason(made),
    )


def _finished(ledger: Ledger, book: Book) -> date | None:
    return next((day for day in ledger.days if ledger.total_at(day) >= book.target_words), None)


def _days(history: History, finished: date | None) -> list[date]:
    """List the days to forecast from: the same ones whenever they are asked for, and the last."""
    first = history.now.first
    last = min(history.as_of, history.book.deadline, finished or date.max)
    if first is None or (last - first).days < LEAST_DAYS - 1:
        return [last]
    begin = first + (LEAST_DAYS - 1) * _DAY
    span = (last - begin).days
    weeks = -(-span // _WEEK)
    step = _WEEK if weeks <= MOST_POINTS - 2 else _WEEK * -(-weeks // (MOST_OF_LONG - 2))
    return [*(begin + n * _DAY for n in range(0, span, step)), last]


def _forecasts(
    history: History, days: Sequence[date], answer: Answer, progress: Progress
) -> Iterator[Forecast]:
    for number, day in enumerate(days, start=1):
        # Of today's, all is kept: it is the one that every page shows.
        fan_days = None if day == history.as_of else _FAN_DAYS
        asked = ask(history.ledger_on(day), history.book, as_of=day, fan_days=fan_days)
        (forecast,) = answer(asked)
        yield forecast
        progress(number, len(days))


def _reason(made: Sequence[Forecast]) -> str | None:
    return made[-1].reason if made else None


class _Came:
    """The words that came, by the day."""

    def __init__(self, ledger: Ledger) -> None:
        self._dates = list(ledger.days)
        self._sums = list(accumulate((day.words for day in ledger.days.values()), initial=0))

    def between(self, first: date, last: date) -> int:
        """Return the words of the days from `first` to `last`, both included."""
        return self._until(last) - self._until(first - _DAY)

    def _until(self, day: date) -> int:
        return self._sums[bisect_right(self._dates, day)]


def _point(forecast: Forecast, came: _Came, as_of: date) -> PastForecast:
    assert forecast.probability is not None
    p10, p50, p90 = (forecast.finish_quantile(quantile) for quantile in (0.1, 0.5, 0.9))
    ranges = (_range(forecast, days, came, as_of) for days in AHEAD)
    return PastForecast(
        day=forecast.as_of,
        probability=forecast.probability,
        p10=p10,
        p50=p50,
        p90=p90,
        total_words=forecast.total_words,
        ranges=tuple(one for one in ranges if one is not None),
    )


def _range(forecast: Forecast, days: int, came: _Came, as_of: date) -> PastRange | None:
    """Return the range of `days` ahead, if it was foreseen and its days are over."""
    fan = _fan_day(forecast, days)
    if fan is None or fan.date >= as_of:
        return None
    return PastRange(
        days,
        p10=fan.p10 - forecast.total_words,
        p25=fan.p25 - forecast.total_words,
        p75=fan.p75 - forecast.total_words,
        p90=fan.p90 - forecast.total_words,
        # A day still open when the forecast was made is part of what was foreseen.
        words=came.between(forecast.fan[0].date, fan.date),
    )


def _fan_day(forecast: Forecast, days: int) -> FanDay | None:
    if not forecast.fan:
        return None
    place = (forecast.as_of - forecast.fan[0].date).days + days
    return forecast.fan[place] if place < len(forecast.fan) else None


def _scores(points: Iterable[PastForecast]) -> Iterator[RangeScore]:
    points = tuple(points)
    for days in AHEAD:
        ranges = list(_apart(points, days))
        inner = sum(one.p25 <= one.words <= one.p75 for one in ranges)
        outer = sum(one.p10 <= one.words <= one.p90 for one in ranges)
        yield RangeScore(days, WIDE, len(ranges), outer)
        yield RangeScore(days, NARROW, len(ranges), inner)


def _apart(points: Iterable[PastForecast], days: int) -> Iterator[PastRange]:
    """Give the ranges of `days` ahead that do not overlap, from the first one on."""
    free = date.min
    for point in points:
        for one in point.ranges:
            if one.days == days and point.day >= free:
                free = point.day + days * _DAY
                yield one


def _leaning(probability: float) -> bool | None:
    """Say whether a chance is clearly better than even, or worse; None where it is about even."""
    return None if 0.4 < probability < 0.6 else probability > 0.5


def _silent(done: int, total: int) -> None:
    """Tell nobody."""
