"""The index against what the system itself can do: FTS5 alone, `find`, `grep`, a fresh Python.

Every job is a process of its own, from start to end, in turns with what it is compared to.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from bench.measuring import PASS, Cost, environment, run_once, show

RARE = "quokkaberry"
WORDS_EACH = 300
_SYLLABLES = [first + second for first in "bcdfghklmnprstvw" for second in "aeiou"]
_LONG_AGO = (1_500_000_000, 1_500_000_000)
_REFRESH = """
import sys
from pathlib import Path
from journal.index.index import Index
index = Index(Path(sys.argv[1]), Path(sys.argv[2]))
index.refresh()
"""
_SEARCH = _REFRESH + "assert index.search(sys.argv[3])"
_LOAD = """
import sqlite3, sys
bodies = open(sys.argv[1], encoding="utf-8").read().split("\\0")[:-1]
"""
_FTS5 = (
    _LOAD
    + """
base = sqlite3.connect(sys.argv[2], isolation_level=None)
base.execute("PRAGMA journal_mode = OFF")
base.execute("PRAGMA synchronous = OFF")
base.execute(
    "CREATE VIRTUAL TABLE t USING fts5(b, content='', tokenize='unicode61 remove_diacritics 2')"
)
for setting in (("automerge", 0), ("crisismerge", 1999), ("hashsize", 64 << 20)):
    base.execute("INSERT INTO t(t, rank) VALUES (?, ?)", setting)
base.execute("BEGIN")
base.executemany("INSERT INTO t(rowid, b) VALUES (?, ?)", enumerate(bodies, 1))
base.execute("COMMIT")
"""
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the benchmark's files are: the journal, its index, its bodies in one file."""

    base: Path
    journal: Path
    cache: Path
    bodies: Path

    def python(self, code: str, *arguments: object) -> Cost:
        """Return what a fresh interpreter takes to run `code`."""
        return self.run([sys.executable, "-c", code, *map(str, arguments)])

    def run(self, command: Sequence[str]) -> Cost:
        """Return what a program takes."""
        home = Path(__file__).resolve().parent.parent
        environ = environment(self.base) | {"PYTHONPATH": str(home), "LC_ALL": "C.UTF-8"}
        return run_once(command, environ=environ, cwd=self.base)


Job = Callable[[], float]


def main(size: int = 10_000) -> None:
    """Print the index's ratios for a journal of `size` entries of 300 words."""
    with tempfile.TemporaryDirectory() as folder:
        place = write_journal(Path(folder), size)
        _first_index(place, size)
        _looking_again(place, size)
        _one_changed(place, size)
        for word in (RARE, "ba"):
            _search(place, size, word)


def write_journal(base: Path, size: int) -> Place:
    """Write `size` entries of made-up words, stamped long ago so that stamps can be trusted."""
    place = Place(base, base / "journal", base / "cache", base / "bodies")
    place.journal.mkdir()
    (place.journal / "journal.toml").write_text("")
    # One at a time: a child's peak memory, as the system tells it, starts from its parent's.
    with place.bodies.open("w") as bodies:
        for day, name, front, body in make_entries(size):
            path = place.journal / "entries" / f"{day:%Y}" / f"{day}-{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(front + body)
            os.utime(path, _LONG_AGO)
            bodies.write(body + "\0")
    return place


def make_entries(size: int) -> Iterator[tuple[date, str, str, str]]:
    """Yield day, name, front matter and body of each entry; the words follow Zipf's law."""
    dice = random.Random(1)
    words = ["".join(dice.choices(_SYLLABLES, k=dice.randint(1, 4))) for _ in range(20_000)]
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for number in range(size):
        day = date(2000, 1, 1) + timedelta(days=number * 9 // 10)
        said = dice.choices(words, cum_weights=weights, k=WORDS_EACH)
        if number % max(size // 10, 1) == 0:
            said[7] = RARE
        yield day, f"{said[0]}-{number}", _front(day, said, dice), " ".join(said) + ".\n"


def _front(day: date, said: Sequence[str], dice: random.Random) -> str:
    figures = f"words: {dice.randint(0, 2000)}\nminutes: {dice.randint(0, 240)}\n"
    rest = f"distractions:\n  - {said[3]} {said[4]}\ntags: [{said[5]}]\n"
    return f"---\ndate: {day}\ntitle: {said[1]} {said[2]}\n{figures}{rest}---\n\n"


def _first_index(place: Place, size: int) -> None:
    peaks = []

    def index() -> float:
        shutil.rmtree(place.cache, ignore_errors=True)
        cost = place.python(_REFRESH, place.journal, place.cache)
        peaks.append(cost.mebibytes)
        return cost.seconds

    def words_alone() -> float:
        base = place.base / "alone.db"
        base.unlink(missing_ok=True)
        loading = place.python(_LOAD, place.bodies).seconds
        return place.python(_FTS5, place.bodies, base).seconds - loading

    ratio = _median_ratio(index, words_alone, rounds=3)
    note = f"x FTS5 alone, same {size:,} bodies, peak {max(peaks):.0f} MiB"
    show("first index", ratio, 1.6, note)


def _looking_again(place: Place, size: int) -> None:
    def look() -> float:
        return place.python(_REFRESH, place.journal, place.cache).seconds

    def find() -> float:
        command = ["find", str(place.journal), "-printf", "%T@ %s %p\n"]
        return place.run(command).seconds

    look()
    note = f"x find -printf, {size:,} files, start of Python included"
    show("nothing changed", _median_ratio(look, find), 1.5, note)
    show("nothing changed", _median_ratio(look, _pass(place)), 15.0, "x python -c pass")


def _one_changed(place: Place, size: int) -> None:
    path = min((place.journal / "entries").rglob("*.md"))

    def change() -> float:
        path.write_text(f"---\nwords: 7\n---\n\nchanged at {time.time_ns()}\n")
        return place.python(_REFRESH, place.journal, place.cache).seconds

    ratio = _median_ratio(change, _pass(place))
    show("one file changed", ratio, 60.0, f"x python -c pass, {size:,} files")


def _search(place: Place, size: int, word: str) -> None:
    grep = ["rg", "-il"] if shutil.which("rg") else ["grep", "-ril"]

    def search() -> float:
        return place.python(_SEARCH, place.journal, place.cache, word).seconds

    def scan() -> float:
        return place.run([*grep, word, str(place.journal)]).seconds

    note = f"x {' '.join(grep)}, {size:,} files, look at the files included"
    show(f"search {word}", _median_ratio(search, scan), 0.6, note)


def _pass(place: Place) -> Job:
    return lambda: place.run(PASS).seconds


def _median_ratio(ours: Job, theirs: Job, *, rounds: int = 7) -> float:
    return statistics.median(ours() / max(theirs(), 0.001) for _ in range(rounds))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
