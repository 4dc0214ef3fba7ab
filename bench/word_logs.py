"""Daily word logs of writers, and the days at which to cut them for a backtest."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Log:
    """A writer's words day by day, every day of the calendar from the first one logged."""

    writer: str
    first: date
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A log as it was known at the end of a day, and what came after (cuts as 0 words)."""

    writer: str
    known: Mapping[date, int]
    after: tuple[int, ...]

    @property
    def today(self) -> date:
        """The last day known."""
        return max(self.known)

    @property
    def pace(self) -> float:
        """Words a calendar day so far."""
        return sum(self.known.values()) / len(self.known)


def read_logs(folder: Path) -> list[Log]:
    """Read every CSV file of the folder; one that is no log ends the program, naming its line."""
    return [_read_log(path) for path in sorted(folder.glob("*.csv"))]


def find_cuts(log: Log, *, most: int, least_days: int, least_ahead: int) -> Iterator[Cut]:
    """Cut a log at up to `most` days, evenly, where 3 writing days lie behind."""
    written = np.cumsum(np.array(log.words) > 0)
    known = range(least_days, len(log.words) - least_ahead + 1)
    able = [days for days in known if written[days - 1] >= 3]
    for place in np.unique(np.linspace(0, len(able) - 1, most).round().astype(int)) if able else ():
        days = able[place]
        past = {log.first + n * _DAY: log.words[n] for n in range(days)}
        if sum(past.values()) > 0:
            yield Cut(log.writer, past, tuple(max(0, words) for words in log.words[days:]))


def _read_log(path: Path) -> Log:
    writer, words = path.stem, dict[date, int]()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("# writer-group:"):
            writer = line.partition(":")[2].strip()
        elif line and not line.startswith(("#", "date")):
            try:
                day, count, *_ = next(csv.reader([line]))
                words[date.fromisoformat(day)] = round(float(count))
            except ValueError as error:
                sys.exit(f"{path}:{number}: {error}")
    if not words:
        sys.exit(f"{path}: no day in it")
    first, last = min(words), max(words)
    days = (first + n * _DAY for n in range((last - first).days + 1))
    return Log(writer, first, tuple(words.get(day, 0) for day in days))
