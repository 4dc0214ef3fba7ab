"""The prompt line: where the book stands, kept ready so that a shell prompt can ask at every line.

The file is a few plain lines in the journal's cache folder: the figures and the chance as last
computed, then one appended line for each entry logged since. Reading it imports nothing but `os`
and `time`. It is a convenience that may be deleted at any time; what can't be kept is computed
instead.
"""

from __future__ import annotations

import os
import time

from journal import places

_MAGIC = "darlings line 2"
_HEAD = 5
_MAX = 256 * 1024


class Line:
    """The figures of the prompt line: `words` today of the `quota`, `total` of `target`.

    `odds` is the chance of finishing in time as text (`9 in 10`), empty where there is none to
    name. Words logged since make it one of the past, until it is computed anew.
    """

    # By hand: `typing` and `dataclasses` would take most of the time a prompt has.
    __slots__ = ("days_left", "is_older", "odds", "quota", "target", "total", "words")

    def __init__(
        self,
        words: int,
        quota: int,
        total: int,
        target: int,
        days_left: int,
        *,
        odds: str = "",
    ) -> None:
        """Hold the figures; `days_left` are calendar days to the deadline."""
        self.words = words
        self.quota = quota
        self.total = total
        self.target = target
        self.days_left = days_left
        self.odds = odds
        self.is_older = False

    def __str__(self) -> str:
        """Show `today 612/730 · 46,230 of 80,000 words · 23 days left · chance 9 in 10`."""
        days = "1 day left" if self.days_left == 1 else f"{self.days_left} days left"
        today = f"today {self.words:,}/{self.quota:,}" if self.quota else f"today {self.words:,}"
        return f"{today} · {self.total:,} of {self.target:,} words · {days}{self._chance()}"

    def _chance(self) -> str:
        if not self.odds or self.total >= self.target:
            return ""
        return f" · chance {'was ' if self.is_older else ''}{self.odds}"

    def count(self, kind: str, words: int) -> None:
        """Add `words` logged since: of today (`+`) or of another day (`*`)."""
        self.words += words if kind == "+" else 0
        self.total += words
        self.is_older = True


def read_line(root: str) -> Line | None:
    """Return the line if it still holds: same day, same journal.toml; else None (compute it)."""
    try:
        with open(_file(root), encoding="utf-8", errors="surrogateescape") as file:
            text = file.read(_MAX)
        return _parse(text, root)
    except (OSError, ValueError, IndexError, TypeError):
        return None


def keep_line(root: str, line: Line, *, until: float, indexed: frozenset[str]) -> None:
    """Keep `line` until the moment `until` (Unix seconds), the end of the writer's day.

    Entries logged meanwhile whose paths are not among `indexed` stay appended.
    """
    figures = (line.words, line.quota, line.total, line.target, line.days_left)
    head = [_MAGIC, repr(until), _stamp(root), " ".join(map(str, figures)), line.odds]
    _write(root, head + [row for row in _waiting(root) if _logged(row)[2] not in indexed])


def add_logged(root: str, path: str, *, words: int, today: bool) -> None:
    """Append what the entry at `path` adds, if there is a line to append to.

    `today` says whether the words are of the writer's day it is now.
    """
    try:
        fd = os.open(_file(root), os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC)
    except OSError:
        return
    try:
        os.write(fd, os.fsencode(f"{'+' if today else '*'} {words} {path}\n"))
    except OSError:
        forget_line(root)
    finally:
        os.close(fd)


def forget_line(root: str) -> None:
    """Drop the line: the next `status --line` computes it."""
    try:
        os.unlink(_file(root))
    except OSError:
        return


def _parse(text: str, root: str) -> Line | None:
    rows = text.split("\n")
    if rows[0] != _MAGIC or float(rows[1]) <= time.time() or rows[2] != _stamp(root):
        return None
    line = Line(*map(int, rows[3].split(" ")), odds=_odds(rows[4]))
    for kind, words, _ in map(_logged, filter(None, rows[_HEAD:])):
        line.count(kind, int(words))
    return line


def _odds(row: str) -> str:
    if row and not row.replace(" in ", "").isdecimal():
        raise ValueError(row)
    return row


def _waiting(root: str) -> list[str]:
    try:
        with open(_file(root), encoding="utf-8", errors="surrogateescape") as file:
            rows = file.read(_MAX).split("\n")
        return [row for row in rows[_HEAD:] if row and _logged(row)] if rows[0] == _MAGIC else []
    except (OSError, ValueError):
        return []


def _logged(row: str) -> tuple[str, str, str]:
    kind, words, path = row.split(" ", 2)
    return kind, words, path


def _write(root: str, rows: list[str]) -> None:
    fresh = f"{_file(root)}.{os.getpid()}"
    try:
        places.make_private(places.journal_cache(root))
        fd = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        with open(fd, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write("\n".join(rows) + "\n")
        os.replace(fresh, _file(root))
    except OSError:
        forget_line(root)


def _stamp(root: str) -> str:
    config = os.stat(os.path.join(root, "journal.toml"))
    return f"{config.st_mtime_ns} {config.st_size}"


def _file(root: str) -> str:
    return os.path.join(places.journal_cache(root), "line")
