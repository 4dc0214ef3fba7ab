"""Was the forecast right as often as it said? A backtest over a folder of daily word logs.

    python -m bench.forecast_backtest LOGS [--cuts 24] [--json]

A log is a CSV file of `date,words`; a line `# writer-group: NAME` says that several logs are one
writer's. Each log is cut at up to 24 days; at a cut a forecaster sees the days up to it and answers
"at least c times the pace so far within D days?" for nine c and five D, and "when will the pace so
far times D be written?", which the rest of the log then settles. Every score is the mean over a
writer's answers, then over the writers. Brier: Brier 1950. CRPS: Gneiting and Raftery 2007.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate
from math import ceil, inf
from pathlib import Path
from statistics import fmean

import numpy as np

from bench.word_logs import Cut, find_cuts, read_logs
from journal.outlook import Outlook, look_ahead
from journal.planned import Rest
from journal.simulation import Floats

DAYS = (7, 14, 30, 60, 90)
SHARES = (0.3, 0.5, 0.7, 0.85, 1.0, 1.2, 1.5, 2.0, 3.0)
FINISHES = (7, 14, 30, 60)  # days at the pace so far
FARTHEST = 730

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one span of days: each question's chance, and equally likely outcomes."""

    days: int
    chances: tuple[float, ...]
    words: Floats


class Forecaster:
    """A method that answers for one cut."""

    def within(self, days: int) -> Answer:
        """Say what the next `days` may bring."""
        raise NotImplementedError

    def finish(self, remaining: int) -> tuple[float, float]:
        """Say within how many days `remaining` words are there, as the ends of the 80 % range."""
        raise NotImplementedError


class Ours(Forecaster):
    """The forecast that the program shows."""

    def __init__(self, cut: Cut) -> None:
        """Simulate once for every question."""
        self.cut = cut

    def within(self, days: int) -> Answer:
        """Read the chances off the simulated futures."""
        end = self.cut.today + days * _DAY
        outlook = self._outlook(days)
        goals = _goals(self.cut, days)
        chances = tuple(outlook.towards(goal, end).probability for goal in goals)
        return Answer(days, chances, outlook.added[:, days - 1])

    def finish(self, remaining: int) -> tuple[float, float]:
        """Take the 10th and the 90th percentile of the finish."""
        outlook = self._outlook(60)
        finishes = outlook.towards(remaining, self.cut.today + 60 * _DAY).finishes
        days = [inf if day is None else (day - self.cut.today).days for day in finishes]
        return days[10], days[90]

    def _outlook(self, days: int) -> Outlook:
        due = self.cut.today + days * _DAY
        return look_ahead(self.cut.known, today=self.cut.today, due=due, rest=Rest())


class Bootstrap(Forecaster):
    """A plain Monte Carlo: the days so far, drawn anew, each as likely as any."""

    def __init__(self, cut: Cut) -> None:
        """Draw once for every question."""
        past = np.maximum(np.array(list(cut.known.values()), dtype=float), 0.0)
        drawn = np.random.default_rng(0).choice(past, (1000, 2 * max(DAYS)))
        self.cut, self.added = cut, np.cumsum(drawn, axis=1)

    def within(self, days: int) -> Answer:
        """Count the draws that get there."""
        words = self.added[:, days - 1]
        hits = [int((words >= goal).sum()) for goal in _goals(self.cut, days)]
        chances = tuple(min(0.98, max(0.02, (hit + 0.5) / 1001)) for hit in hits)
        return Answer(days, chances, words)

    def finish(self, remaining: int) -> tuple[float, float]:
        """Take the 10th and the 90th percentile of the finish."""
        days = np.sort((self.added < remaining).sum(axis=1)) + 1.0
        days[days > self.added.shape[1]] = inf
        return float(days[100]), float(days[899])


class Linear(Forecaster):
    """What NaNoWriMo and TrackBear say: the mean pace so far goes on, for certain."""

    def __init__(self, cut: Cut) -> None:
        """Hold the pace."""
        self.cut = cut

    def within(self, days: int) -> Answer:
        """Say yes up to the pace so far, and no beyond."""
        chances = tuple(0.98 if share <= 1 else 0.02 for share in SHARES)
        return Answer(days, chances, np.array([self.cut.pace * days]))

    def finish(self, remaining: int) -> tuple[float, float]:
        """Say one day."""
        day = float(ceil(remaining / self.cut.pace))
        return day, day


FORECASTERS: dict[str, type[Ours | Bootstrap | Linear]] = {
    "ours": Ours,
    "bootstrap": Bootstrap,
    "linear": Linear,
}


def _goals(cut: Cut, days: int) -> list[int]:
    return [max(1, round(share * cut.pace * days)) for share in SHARES]


# -- the scores -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Result:
    """One answer on a span of days, settled; widths and CRPS in words the pace so far brings."""

    chances: tuple[float, ...]
    came: tuple[bool, ...]
    covered: tuple[bool, ...]  # by the 50, 80 and 95 % ranges
    width: float  # of the 80 % range
    crps: float


@dataclass(frozen=True, slots=True)
class Settled:
    """One writer's answers, settled; `finishes` say whether the 80 % range held the day."""

    results: tuple[Result, ...]
    finishes: tuple[bool, ...]


def settle(method: Callable[[Cut], Forecaster], cuts: Sequence[Cut]) -> list[Settled]:
    """Let the rest of each log settle what was said at its cuts, writer by writer."""
    results = defaultdict[str, list[Result]](list)
    finishes = defaultdict[str, list[bool]](list)
    for cut in cuts:
        forecaster = method(cut)
        spans = [days for days in DAYS if days <= len(cut.after)]
        results[cut.writer] += [_result(cut, forecaster.within(days)) for days in spans]
        finishes[cut.writer] += _finishes(cut, forecaster)
    return [Settled(tuple(found), tuple(finishes[writer])) for writer, found in results.items()]


def _result(cut: Cut, answer: Answer) -> Result:
    usual, real = cut.pace * answer.days, sum(cut.after[: answer.days])
    ends = np.quantile(answer.words, (0.25, 0.75, 0.10, 0.90, 0.025, 0.975)).tolist()
    covered = tuple(low <= real <= high for low, high in zip(ends[::2], ends[1::2], strict=True))
    came = tuple(real >= goal for goal in _goals(cut, answer.days))
    crps = _crps(np.sort(answer.words), real) / usual
    return Result(answer.chances, came, covered, (ends[3] - ends[2]) / usual, crps)


def _crps(words: Floats, real: float) -> float:
    """E|X - y| - E|X - X'| / 2 over the outcomes, in order."""
    count = len(words)
    ranks = 2 * np.arange(1, count + 1) - count - 1
    return float(np.abs(words - real).mean() - (words * ranks).sum() / count**2)


def _finishes(cut: Cut, forecaster: Forecaster) -> Iterator[bool]:
    """Whether each range held the day; one the log doesn't reach counts if the range goes on."""
    totals = list(accumulate(cut.after))
    for days in FINISHES:
        remaining = max(1, round(cut.pace * days))
        low, high = forecaster.finish(remaining)
        reached = next((n for n, total in enumerate(totals, 1) if total >= remaining), None)
        yield high > len(totals) if reached is None else low <= reached <= high


def score(settled: Sequence[Settled]) -> dict[str, float]:
    """Average within each writer, then over the writers."""

    def mean(figure: Callable[[Result], float]) -> float:
        return fmean(fmean(map(figure, one.results)) for one in settled)

    return {
        "brier": mean(_brier),
        "bias": mean(lambda one: fmean(one.chances) - fmean(one.came)),
        "crps": mean(lambda one: one.crps),
        "covered_50": mean(lambda one: one.covered[0]),
        "covered_80": mean(lambda one: one.covered[1]),
        "covered_95": mean(lambda one: one.covered[2]),
        "width_80": mean(lambda one: one.width),
        "finish_80": fmean(fmean(one.finishes) for one in settled),
    }


def _brier(one: Result) -> float:
    return fmean((said - came) ** 2 for said, came in zip(one.chances, one.came, strict=True))


def calibration(settled: Sequence[Settled]) -> list[tuple[float, float, float]]:
    """Say for each tenth what was said, how often it came, and its share of all questions."""
    bins = defaultdict[int, list[tuple[float, bool, float]]](list)
    for writer in settled:
        weight = 1 / len(writer.results) / len(SHARES) / len(settled)
        for one in writer.results:
            for said, came in zip(one.chances, one.came, strict=True):
                bins[round(said * 10)].append((said, came, weight))
    return [_bin(bins[tenth]) for tenth in sorted(bins)]


def _bin(rows: list[tuple[float, bool, float]]) -> tuple[float, float, float]:
    share = sum(weight for _, _, weight in rows)
    said = sum(said * weight for said, _, weight in rows) / share
    return said, sum(came * weight for _, came, weight in rows) / share, share


# -- the page -------------------------------------------------------------------------------------


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores and the calibration of each method."""
    parser = argparse.ArgumentParser(prog="python -m bench.forecast_backtest")
    parser.add_argument("logs", type=Path, help="a folder of CSV files: date,words")
    parser.add_argument("--cuts", type=int, default=24, help="at most so many days of each log")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    cuts = [
        cut
        for log in read_logs(given.logs)
        for cut in find_cuts(log, most=given.cuts, least_days=7, least_ahead=min(DAYS))
    ]
    if not cuts:
        sys.exit(f"{given.logs}: no log of a week and more with 3 writing days, and a week after")
    settled = {name: settle(method, cuts) for name, method in FORECASTERS.items()}
    if given.json:
        print(json.dumps({name: score(writers) for name, writers in settled.items()}, indent=2))
    else:
        _print_page(settled, len(cuts))


def _print_page(settled: Mapping[str, Sequence[Settled]], cuts: int) -> None:
    ours = settled["ours"]
    questions = sum(len(one.results) for one in ours) * len(SHARES)
    print(f"{len(ours)} writers, {cuts} cuts, {questions:,} questions\n")
    columns = list(score(ours))
    print(f"{'':9}" + "".join(f"{name:>11}" for name in columns))
    for name, writers in settled.items():
        print(f"{name:9}" + "".join(f"{figure:11.3f}" for figure in score(writers).values()))
    for name, writers in settled.items():
        print(f"\n{name}: said -> came (share of the questions)")
        for said, came, share in calibration(writers):
            print(f"  {said:4.0%} -> {came:4.0%}  ({share:3.0%})  {'#' * round(40 * came)}")


if __name__ == "__main__":
    main()
