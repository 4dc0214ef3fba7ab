"""Times of day as people write them, and how long it is from one to the other: "from 9 to noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entries.prose.clauses import Parsed, soft_span
from entries.prose.measures import Measure
from entries.prose.numbers import ONES
from entries.prose.vocabulary import vocabulary

_NAMED = {"noon": 720, "midday": 720, "midnight": 1440}
_WRITING = vocabulary("wrote written writing drafted typed worked desk spent")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{2})")
_LONGEST = 12 * 60


def clock_ranges(parsed: Parsed) -> Iterator[Measure]:
    """Give the stretches of a sentence that a verb of writing or working stands before."""
    for at in range(len(parsed.tokens)):
        if parsed.low(at) in {"from", "between"} and _is_worked(parsed, at):
            measure = _range(parsed, at)
            if measure is not None:
                yield measure


def _is_worked(parsed: Parsed, at: int) -> bool:
    start, _ = soft_span(parsed, at)
    if _WRITING & set(parsed.lows(max(start, at - 6), at)):
        return True
    after = parsed.lows(at + 4, at + 12)
    return any(after[n : n + 2] == ["i", "wrote"] for n in range(len(after)))


def _range(parsed: Parsed, at: int) -> Measure | None:
    first, place = read_time(parsed, at + 1)
    if first is None or parsed.low(place) not in {"to", "until", "till", "and", "-"}:
        return None
    second, end = read_time(parsed, place + 1)
    if second is None:
        return None
    minutes = between(first, second)
    return Measure("minutes", minutes, "exact", at, end, at + 1) if minutes else None


def between(first: tuple[int, str], second: tuple[int, str]) -> int:
    """Give the minutes from one time to the other, 0 where that would be more than half a day."""
    start, half = first
    end, other = second
    half = half or (other if other and start <= end else "")
    start += 720 if half == "pm" and start < 720 else 0
    end += 720 if other == "pm" and end < 720 else 0
    if end <= start:
        end += 720
    return end - start if 0 < end - start <= _LONGEST else 0


def read_time(parsed: Parsed, at: int) -> tuple[tuple[int, str] | None, int]:
    """Read one time: its minutes since midnight (or noon), "am", "pm" or "" and where it ends."""
    low = parsed.low(at)
    if low in {"about", "around"}:
        return read_time(parsed, at + 1)
    if low in _NAMED:
        return (_NAMED[low], "am"), at + 1
    offset, at = _past_or_to(parsed, at)
    low = parsed.low(at)
    dotted = _DOTTED.fullmatch(low)  # "6.15"
    if dotted and int(dotted[1]) <= 24 and int(dotted[2]) < 60:
        half, end = _half_of_day(parsed, at + 1)
        return (int(dotted[1]) * 60 + int(dotted[2]), half), end
    hour = int(low) if low.isdigit() and len(low) <= 2 else _HOURS.get(low, -1)
    if not 0 <= hour <= 24:
        return None, at
    minutes, place = (offset, at + 1) if offset else _minutes(parsed, at + 1)
    place += parsed.low(place) == "o'clock"
    half, place = _half_of_day(parsed, place)
    return (hour % 12 * 60 + minutes if half else hour * 60 + minutes, half), place


_SPOKEN = {"fifteen": 15, "thirty": 30, "forty-five": 45}
_HOURS = {name: hour for hour, name in enumerate(ONES[:13]) if hour}


def _past_or_to(parsed: Parsed, at: int) -> tuple[int, int]:
    """Read "half past", "a quarter to", "ten past": the minutes, and where the hour stands."""
    at += parsed.low(at) == "a"
    count = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}.get(parsed.low(at), 0)
    sign = {"past": 1, "after": 1, "to": -1, "of": -1}.get(parsed.low(at + 1), 0)
    after = parsed.low(at + 2)
    if parsed.low(at) == "half" and parsed.low(at + 1) in _HOURS:
        return 30, at + 1  # "half ten"
    told = count and sign and (after in _HOURS or after.isdigit())
    ranged = sign == -1 and count != 15 and parsed.low(at - 1) not in {"at", "until", "till"}
    if not told or ranged:
        return 0, at  # "five to nine" is a range more often
    return count * sign, at + 2


def _minutes(parsed: Parsed, at: int) -> tuple[int, int]:
    following = parsed.low(at + 1)
    if parsed.low(at) in {":", "."} and following.isdigit() and len(following) == 2:
        return int(following), at + 2
    if parsed.low(at) == "-" and following in _SPOKEN:
        return _SPOKEN[following], at + 2
    if parsed.low(at) in _SPOKEN:  # "six thirty"
        return _SPOKEN[parsed.low(at)], at + 1
    return 0, at


def _half_of_day(parsed: Parsed, at: int) -> tuple[str, int]:
    if parsed.low(at) in {"am", "pm"}:
        return parsed.low(at), at + 1
    if parsed.lows(at, at + 3) in (["a", ".", "m"], ["p", ".", "m"]):
        end = at + 4 if parsed.low(at + 3) == "." else at + 3
        return parsed.low(at) + "m", end
    return "", at
