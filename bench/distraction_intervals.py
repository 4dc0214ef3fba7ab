"""Does the interval of `darlings distractions` cover what it says, and does it cry wolf?

    python -m bench.distraction_intervals [FOLDER of logs as `date,words` lines]

Simulated writers: words with heavy tails (log-normal, days of 0, days of cuts), weekdays of their
own, a drift that lasts weeks, and days that nobody logged. Distractions fall on single days, in
runs of days, or on some weekdays more than on others, and add a known number of words. Printed:
how often the stated interval holds that number, by how many days were compared; and how often
anything at all stands out of twelve distractions that do nothing. With a folder, the words are
those of real writers. The least number of days (`LEAST_DAYS`) is read off the first table.
"""

from __future__ import annotations

import math
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from journal.distractions import comparison
from journal.distractions.comparison import LikeDays, holm
from journal.distractions.distractions import FALSE_ALARM

ROUNDS = 3_000
EFFECT = -200
SHARES = (0.04, 0.08, 0.15, 0.3)
RUN = 4
STEPS = (2, 3, 4, 5, 6, 8, 12, 20, 40, 80)
_FIRST = date(2018, 1, 1)

Words = dict[date, int]
Layout = Callable[[int, float, random.Random], list[bool]]


def simulate_words(rng: random.Random) -> Words:
    """Return the words of a simulated writer's logged days, over three months to two years."""
    weekdays = [rng.gauss(0, 0.4) for _ in range(7)]
    lasting, spread = rng.choice([(0.97, 0.5), (0.9, 0.8), (0.0, 0.0)])
    mood, words = rng.gauss(0, spread), {}
    for n in range(rng.choice([90, 180, 365, 730])):
        mood = lasting * mood + rng.gauss(0, spread * math.sqrt(1 - lasting**2))
        if rng.random() < 0.6:
            words[_FIRST + timedelta(n)] = _a_day(6 + mood + weekdays[n % 7], rng)
    return words


def _a_day(level: float, rng: random.Random) -> int:
    luck = rng.random()
    if luck < 0.1:
        return 0
    sign = -0.5 if luck < 0.14 else 1
    return round(sign * math.exp(level + rng.gauss(0, 0.8)))


def scattered(days: int, share: float, rng: random.Random) -> list[bool]:
    """Return days of which each has the same chance."""
    return [rng.random() < share for _ in range(days)]


def in_runs(days: int, share: float, rng: random.Random) -> list[bool]:
    """Return days that come in runs, of four on average."""
    leaving, coming = 1 / RUN, share / (1 - share) / RUN
    is_on, days_on = rng.random() < share, []
    for _ in range(days):
        days_on.append(is_on)
        is_on = rng.random() >= leaving if is_on else rng.random() < coming
    return days_on


def by_weekday(days: int, share: float, rng: random.Random) -> list[bool]:
    """Return days that fall on some weekdays far more than on others."""
    liking = [rng.choice([0.3, 1.0, 2.5]) for _ in range(7)]
    return [rng.random() < min(0.9, share * liking[n % 7]) for n in range(days)]


LAYOUTS: dict[str, Layout] = {
    "scattered": scattered,
    "in runs": in_runs,
    "by weekday": by_weekday,
}


def read_words(path: Path) -> Words:
    """Return the writing days of a log of `date,words` lines."""
    rows = (line.split(",") for line in path.read_text("utf-8").split("\n") if line[:1].isdigit())
    return {date.fromisoformat(row[0]): int(row[1]) for row in rows if int(row[1])}


def distract(words: Words, layout: Layout, rng: random.Random) -> set[date]:
    """Return the logged days that have the distraction."""
    days = max(words).toordinal() - min(words).toordinal() + 1
    on = layout(days, rng.choice(SHARES), rng)
    return {day for day in words if on[day.toordinal() - min(words).toordinal()]}


def cover(writer: Callable[[random.Random], Words], layout: Layout) -> dict[int, list[bool]]:
    """Return whether each interval held the effect, by the number of days compared."""
    rng, held = random.Random(1), defaultdict(list)
    for _ in range(ROUNDS):
        words = writer(rng)
        having = distract(words, layout, rng)
        moved = {day: figure + EFFECT * (day in having) for day, figure in words.items()}
        if (found := LikeDays(moved).compare(having)) is not None:
            step = max(step for step in STEPS if step <= found.days_with)
            held[step].append(found.low <= EFFECT <= found.high)
    return held


def false_alarms(writer: Callable[[random.Random], Words], layout: Layout) -> float:
    """Return how often anything stands out of twelve distractions without any effect."""
    rng, alarms, rounds = random.Random(2), 0, ROUNDS // 6
    for _ in range(rounds):
        words = writer(rng)
        like = LikeDays(words)
        found = (like.compare(distract(words, layout, rng)) for _ in range(12))
        chances = [one.chance for one in found if one is not None]
        alarms += any(holm(chances, level=FALSE_ALARM))
    return alarms / rounds


def rows(writer: Callable[[random.Random], Words]) -> Iterator[str]:
    """Yield the table: how a distraction falls, coverage by days compared, and false alarms."""
    yield f"{'days compared':<14}{''.join(f'{step:>6}' for step in STEPS)}   all  false alarms"
    for name, layout in LAYOUTS.items():
        held = cover(writer, layout)
        every = [one for some in held.values() for one in some]
        cells = (_percent(held.get(step, [])) for step in STEPS)
        alarms = false_alarms(writer, layout)
        yield f"{name:<14}{''.join(cells)}{_percent(every)}  {alarms:>11.1%}"


def _percent(held: list[bool]) -> str:
    return f"{sum(held) / len(held):>6.0%}" if len(held) >= 50 else "     –"


def main(folder: Path | None) -> None:
    """Print the tables, once with every interval that can be had and once with those we show."""
    logs = [read_words(path) for path in sorted(folder.glob("*.csv"))] if folder else []
    known = [words for words in logs if len(words) >= 40]
    writer = (lambda rng: rng.choice(known)) if known else simulate_words
    print(f"stated {comparison.CONFIDENCE:.0%}; on days with it, {-EFFECT} words fewer")
    least = comparison.LEAST_DAYS, comparison.LEAST_WEEKS
    for days, weeks in ((2, 1), least):
        comparison.LEAST_DAYS, comparison.LEAST_WEEKS = days, weeks
        print(f"\nleast days {days}, least weeks {weeks}")
        print(*rows(writer), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
