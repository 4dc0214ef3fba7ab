"""Times of day as people write them: 6.15 · 06:15 · half past six · ten to seven · noon · 9 pm."""

from __future__ import annotations

from dataclasses import dataclass, replace

from entries.prose.clauses import Parsed
from entries.prose.numbers import ONES
from entries.prose.vocabulary import vocabulary

_DAY = 24 * 60
_HALF = 12 * 60
_LONGEST = 10 * 60
_NAMED = {"noon": _HALF, "midday": _HALF, "midnight": 0}
_HOURS = {name: hour for hour, name in enumerate(ONES[:13]) if hour}
_COUNTS = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "quarter": 15, "half": 30}
_SPOKEN = _COUNTS | {"thirty": 30, "forty": 40, "fifty": 50}
_SIGNS = {"past": 1, "after": 1, "gone": 1, "to": -1, "of": -1, "before": -1}
_NEAR_PHRASES = [
    "just after",
    "just before",
    "just gone",
    "just past",
    "shortly after",
    "shortly before",
    "soon after",
    "a little after",
    "a little before",
    "a little past",
    "a bit after",
    "a bit before",
    "a bit past",
    "about",
    "around",
    "roughly",
    "nearly",
    "almost",
    "after",
    "before",
    "gone",
    "maybe",
    "perhaps",
    "approximately",
]
_NEAR: dict[str, list[tuple[str, ...]]] = {}
for _phrase in _NEAR_PHRASES:
    _NEAR.setdefault(_phrase.split()[0], []).append(tuple(_phrase.split()))
_EXACT = frozenset(_NAMED) | frozenset(_HOURS) | frozenset(_COUNTS)
_BEFORE_NOON = vocabulary("morning")
_AFTER_NOON = vocabulary("afternoon evening night")


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day, tokens `start` to `end`: minutes since midnight.

    `sure` tells that the half of the day is known; else nine is nine in the morning or at night.
    """

    minutes: int
    start: int
    end: int
    sure: bool = False
    rough: bool = False


def may_be_clocks(parsed: Parsed) -> int:
    """Count the tokens of a sentence that could be of a time of day."""
    return sum(low in _EXACT or low[0].isdigit() for low in parsed.spelled)


def may_be_clock(parsed: Parsed, at: int) -> bool:
    """Tell whether a token could begin a time of day, at the least cost."""
    low = parsed.spelled[at]
    return low in _EXACT or low[0].isdigit() or low in _NEAR or low == "a"


def read_clock(parsed: Parsed, at: int, *, told: bool = True) -> ClockTime | None:
    """Read a time of day that begins at a token; None where there is none.

    `told` tells that "ten to seven" can only be 6:50 here; after "from" it is mostly a stretch.
    """
    low = parsed.low(at)
    if low in _EXACT or low[:1].isdigit():
        return _exact(parsed, at, told=told)
    for phrase in _NEAR.get(low, ()):
        if tuple(parsed.lows(at, at + len(phrase))) == phrase:
            found = _exact(parsed, at + len(phrase), told=told)
            return found and replace(found, start=at, rough=True)
    return _exact(parsed, at, told=told) if low == "a" else None


def minutes_between(first: ClockTime, second: ClockTime) -> int:
    """Give the minutes from one time to the next time that the other can be; 0 for too many."""
    starts = (
        [first.minutes] if first.sure else [first.minutes % _HALF, first.minutes % _HALF + _HALF]
    )
    ends = [second.minutes] if second.sure else [second.minutes % _HALF + n for n in (0, _HALF)]
    between = min((end - start) % _DAY or _DAY for start in starts for end in ends)
    return between if between <= _LONGEST else 0


def _exact(parsed: Parsed, at: int, *, told: bool) -> ClockTime | None:
    low = parsed.low(at)
    if low in _NAMED:
        return ClockTime(_NAMED[low], at, at + 1, sure=True)
    found = _spoken_offset(parsed, at, told=told) or _hour(parsed, at)
    return found and _half_of_day(parsed, _rounded(parsed, found))


def _spoken_offset(parsed: Parsed, at: int, *, told: bool) -> ClockTime | None:
    """Read "half past six", "a quarter to nine", "twenty-five to ten", "half six"."""
    place = at + (parsed.low(at) == "a")
    count, place = _offset(parsed, place)
    if not count:
        return None
    if parsed.low(place) in {"minutes", "minute"}:
        place += 1
    if count == 30 and parsed.low(place) in _HOURS:
        return ClockTime(_HOURS[parsed.low(place)] * 60 + 30, at, place + 1)
    sign = _SIGNS.get(parsed.low(place), 0)
    hour = _plain_hour(parsed, place + 1)
    unclear = sign == -1 and count != 15 and not told
    if not sign or hour < 0 or unclear or (count == 30 and sign == -1):
        return None
    return ClockTime((hour * 60 + sign * count) % _DAY, at, place + 2)


def _offset(parsed: Parsed, at: int) -> tuple[int, int]:
    low = parsed.low(at)
    if low == "twenty" and parsed.lows(at + 1, at + 3) == ["-", "five"]:
        return 25, at + 3
    if low == "half" and parsed.low(at + 1) == "-":
        return 30, at + 2
    count = _COUNTS.get(low, int(low) if low in {"5", "10", "20", "25"} else 0)
    return count, at + 1


def _plain_hour(parsed: Parsed, at: int) -> int:
    low = parsed.low(at)
    hour = int(low) if low.isascii() and low.isdigit() and len(low) <= 2 else _HOURS.get(low, -1)
    return hour if 0 <= hour <= 24 else -1


def _hour(parsed: Parsed, at: int) -> ClockTime | None:
    """Read "6", "six", "6.15", "06:15", "six-fifteen", "six thirty"."""
    whole, _, part = parsed.low(at).partition(".")
    if part and whole.isdigit() and part.isdigit() and len(whole) <= 2 and len(part) == 2:
        return _from_digits(whole, part, at, at + 1)
    hour = _plain_hour(parsed, at)
    if hour < 0:
        return None
    mark, following = parsed.low(at + 1), parsed.low(at + 2)
    if mark in {":", "h"} and following.isdigit() and len(following) == 2:
        return _from_digits(parsed.low(at), following, at, at + 3)
    minutes, end = _spoken_minutes(parsed, at)
    return ClockTime(hour * 60 + minutes, at, end, sure=hour > 12 or parsed.low(at)[0] == "0")


def _from_digits(hour: str, minutes: str, start: int, end: int) -> ClockTime | None:
    if int(hour) > 24 or int(minutes) >= 60:
        return None
    value = int(hour) * 60 + int(minutes)
    return ClockTime(value, start, end, sure=int(hour) > 12 or (len(hour) == 2 and hour[0] == "0"))


def _spoken_minutes(parsed: Parsed, at: int) -> tuple[int, int]:
    if parsed.low(at) not in _HOURS:
        return 0, at + 1
    place = at + 2 if parsed.low(at + 1) == "-" else at + 1
    minutes = _SPOKEN.get(parsed.low(place), 0)
    if minutes < 10 or parsed.low(place) in {"quarter", "half"}:
        return 0, at + 1
    if minutes >= 20 and parsed.lows(place + 1, place + 3) == ["-", "five"]:
        return minutes + 5, place + 3
    return minutes, place + 1


def _rounded(parsed: Parsed, time: ClockTime) -> ClockTime:
    """Read what says nothing of the half of the day: "o'clock", "sharp", "-ish"."""
    end, rough = time.end, time.rough
    if parsed.lows(end, end + 2) == ["-", "ish"]:
        return replace(time, end=end + 2, rough=True)
    if parsed.low(end) == "ish":
        return replace(time, end=end + 1, rough=True)
    while parsed.low(end) in {"o'clock", "sharp", "precisely", "exactly"}:
        end += 1
    return replace(time, end=end, rough=rough)


def _half_of_day(parsed: Parsed, time: ClockTime) -> ClockTime:
    half, end = _named_half(parsed, time.end)
    if not half:
        return time
    hour = time.minutes % _HALF
    night = half == "night" and hour < 5 * 60  # "two at night" is after midnight
    late = half != "am" and not night
    return replace(time, minutes=hour + (_HALF if late else 0), end=end, sure=True)


def _named_half(parsed: Parsed, at: int) -> tuple[str, int]:
    low = parsed.low(at)
    if low in {"am", "pm"}:
        return low, at + 1
    if parsed.lows(at, at + 3) in (["a", ".", "m"], ["p", ".", "m"]):
        return low + "m", at + 3 + (parsed.low(at + 3) == ".")
    if parsed.lows(at, at + 2) == ["in", "the"] or low == "this":
        part, end = parsed.low(at + 2 - (low == "this")), at + 3 - (low == "this")
        if part in _BEFORE_NOON | _AFTER_NOON:
            return "am" if part in _BEFORE_NOON else "pm", end
    return ("night", at + 2) if parsed.lows(at, at + 2) == ["at", "night"] else ("", at)
