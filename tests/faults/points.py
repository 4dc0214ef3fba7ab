"""The points at which a command touches its data: found in strace's log, and chosen among."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

_CHANGES = re.compile(r"p?write|f(?:data)?sync|link|unlink|rename|mkdir|f?chmod|f?chown|f?truncate")
CALL = re.compile(r"^(\d+) +([a-z_0-9]+)\(")
"""How a line of the log begins: the process, and the call's name."""


@dataclass(frozen=True, slots=True)
class Point:
    """The nth call of one name in a process, at which the command touches its data.

    A vital one changes the journal itself, rather than changing a cache or looking at something.
    """

    call: str
    nth: int
    vital: bool = field(default=False, compare=False)


def read_points(log: Sequence[str], data: Path) -> list[Point]:
    """Find in strace's lines the calls that touch what is under `data`."""
    counts: Counter[tuple[str, str]] = Counter()
    points: dict[Point, None] = {}
    for line in log:
        match = CALL.match(line)
        if match is None:
            continue
        process, call = match.groups()
        counts[process, call] += 1
        if str(data) in line and call != "execve":
            vital = _CHANGES.match(call) is not None and f"{data}/journal" in line
            points[Point(call, counts[process, call], vital)] = None
    return list(points)


def steady(recordings: Sequence[list[Point]]) -> tuple[list[Point], list[Point]]:
    """Part the points into those to try, and those that not every recording has.

    All the first recording's vital ones are to be tried. Raises ValueError where another recording
    has more or fewer of them: then what happens to the journal itself is left to chance.
    """
    first, *others = recordings
    if len({_vital_calls(recording) for recording in recordings}) != 1:
        raise ValueError("the calls that change the journal differ from run to run")
    common = set(first).intersection(*others)
    tried = [point for point in first if point in common or point.vital]
    everything = dict.fromkeys(point for recording in recordings for point in recording)
    return tried, [point for point in everything if not point.vital and point not in common]


def _vital_calls(recording: Sequence[Point]) -> tuple[str, ...]:
    return tuple(point.call for point in recording if point.vital)


def chosen(points: Sequence[Point], most: int) -> list[Point]:
    """Return at most `most` points, evenly spread; three in four vital, if there are so many."""
    vital = [point for point in points if point.vital]
    others = [point for point in points if not point.vital]
    kept = _spread(vital, max(most - len(others), most * 3 // 4))
    kept += _spread(others, most - len(kept))
    return sorted(kept, key=points.index)


def _spread(points: Sequence[Point], most: int) -> list[Point]:
    if len(points) <= most:
        return list(points)
    return [points[i * (len(points) - 1) // max(most - 1, 1)] for i in range(most)]
