"""Time under a label: "1:35", "2 h 15", "50m", "06:10–07:25"."""

from __future__ import annotations

from entries.prose.clauses import Parsed
from entries.prose.clock_times import read_clock
from entries.prose.clocks import measure_of
from entries.prose.measures import Measure
from entries.prose.numbers import parse_number

_LONGEST_HOURS = 4


def labelled_time(parsed: Parsed, at: int) -> Measure | None:
    """Read the time that stands at a token, after a label of time; None where none does."""
    told = next((m for m in parsed.measures if m.start == at and m.unit == "minutes"), None)
    return _between(parsed, at) or stopwatch(parsed, at) or told or _minutes(parsed, at)


def _between(parsed: Parsed, at: int) -> Measure | None:
    first = read_clock(parsed, at)
    if first is None or parsed.low(first.end) not in {"-", "—", "to", "till", "until"}:
        return None
    second = read_clock(parsed, first.end + 1)
    return measure_of(first, second, at, second.end) if second is not None else None


def stopwatch(parsed: Parsed, at: int) -> Measure | None:
    """Read "1:35" as an hour and thirty-five minutes; later than 4:59 it is a time of day."""
    hours, minutes = parsed.low(at), parsed.low(at + 2)
    if parsed.low(at + 1) != ":" or not (hours.isdigit() and minutes.isdigit()):
        return None
    if int(hours) > _LONGEST_HOURS or len(minutes) != 2 or int(minutes) > 59:
        return None
    if parsed.low(at + 3) in {"am", "pm", "a", "p", ":", "-", "o'clock"}:
        return None
    value = int(hours) * 60 + int(minutes)
    return Measure("minutes", value, "exact", at, at + 3, at) if value else None


def _minutes(parsed: Parsed, at: int) -> Measure | None:
    """Read "50m"."""
    number = parse_number(parsed.tokens, at)
    if number is None or parsed.low(number.end) != "m":
        return None
    return Measure("minutes", round(number.value), "exact", at, number.end + 1, at)
