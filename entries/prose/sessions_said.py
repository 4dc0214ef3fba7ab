"""Sessions of one length: "four 25-minute pomodoros", "two sessions of forty minutes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entries.prose.activities import WRITING
from entries.prose.activity_phrases import activity_after
from entries.prose.clauses import Parsed
from entries.prose.measures import Measure
from entries.prose.numbers import Number, parse_number
from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

SESSIONS = vocabulary(
    "session sessions sprint sprints pomodoro pomodoros pomodori pom poms block blocks stint "
    "stints burst bursts stretch stretches sitting sittings chunk chunks slot slots writing "
    "sesh tomato tomatoes round rounds spell spells shift shifts"
)
_EACH = vocabulary("each apiece")
_OF_WRITING = vocabulary(
    "writing drafting long morning focused straight solid good short hard steady honest actual real"
)
_WORK = WRITING | vocabulary("work graft slog toil effort")
_MOST = 20
_POMODORO = 25
_POMODOROS = vocabulary("pomodoro pomodoros pomodori poms pomos")


def time_measures(parsed: Parsed) -> Iterator[Measure]:
    """Give the measures of minutes of a sentence; those of sessions as often as there were any."""
    for measure in parsed.measures:
        if measure.unit == "minutes" and parsed.lows(measure.end, measure.end + 2) == ["-", "long"]:
            if parsed.low(measure.end + 2) in SESSIONS:
                yield replace(measure, end=measure.end + 3)
        elif measure.unit == "minutes" and measure.head < 0:
            yield _of_sessions(parsed, measure) or measure
        elif measure.unit == "minutes":
            session = as_session(parsed, measure) or _named_by_its_work(parsed, measure)
            if session is not None:
                yield session


def _named_by_its_work(parsed: Parsed, measure: Measure) -> Measure | None:
    """Read "a fifty-minute run at chapter four" and "a three-hour slog for 700 words"."""
    end = measure.head + 1
    counted = any(one.unit == "words" and one.start in {end, end + 1} for one in parsed.measures)
    of_words = counted and parsed.low(end) == "for"
    at_work = parsed.low(end) in {"at", "on", "with"} and activity_after(parsed, end).kind == "book"
    return replace(measure, head=-1, end=end) if of_words or at_work else None


def as_session(parsed: Parsed, measure: Measure) -> Measure | None:
    """Read "a 90-minute session", "three 25-minute pomodoros", "an hour's writing"."""
    nouns = parsed.lows(measure.head, measure.head + 3)
    if parsed.low(measure.end) in {"'s", "'"}:
        at = next((n for n, noun in enumerate(nouns) if noun in _WORK), -1)
        plain = at == 0 or (at == 1 and nouns[0] in _OF_WRITING)
        return replace(measure, head=-1, end=measure.head + at + 1) if at >= 0 and plain else None
    at = next((n for n, noun in enumerate(nouns) if noun in SESSIONS), -1)
    if at < 0 or any(noun not in _OF_WRITING for noun in nouns[:at]):
        return None
    count, start = _count_before(parsed.tokens, measure.number_at)
    end = measure.head if at == 0 and nouns[0] == "writing" else measure.head + at + 1
    value = round(measure.value * count)
    return replace(measure, value=value, start=min(start, measure.start), end=end, head=-1)


def _of_sessions(parsed: Parsed, measure: Measure) -> Measure | None:
    """Read "two sessions of forty minutes" and "five trees, twenty-five minutes each"."""
    each = parsed.low(measure.end) in _EACH
    of = parsed.low(measure.start - 1) == "of" and parsed.low(measure.start - 2) in SESSIONS
    if not of and not (each and parsed.low(measure.start - 1) in {",", "(", "at", "of", "—"}):
        return None
    noun = measure.start - 2
    while not of and noun > 1 and parsed.cue_ending(noun) is not None:
        noun -= 1
    count = _count_ending(parsed, noun, anything=each)
    if count is None or count.value > _MOST:
        return None
    end = measure.end + 1 if each else measure.end
    return replace(
        measure, value=round(measure.value * count.value), start=count.start, end=end,
        number_at=count.start,
    )  # fmt: skip


def _count_ending(parsed: Parsed, noun: int, *, anything: bool) -> Number | None:
    """Find the number of "five trees today" that ends at a noun or a few words after it."""
    for start in range(noun - 1, max(-1, noun - 6), -1):
        number = parse_number(parsed.tokens, start)
        if number is None or parsed.low(start - 1) in _COUNTED_ON:
            continue
        plural = parsed.low(number.end)
        if number.value == int(number.value) and plural.endswith(("s", "i")):
            return number if anything or plural in SESSIONS else None
        sessions = parsed.low(number.end + 1)
        return number if sessions in SESSIONS else None
    return None


_COUNTED_ON = frozenset(["-", ":", "."])


def _count_before(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    for start in range(max(0, at - 3), at):
        number = parse_number(tokens, start)
        if number is not None and number.end == at and number.value <= _MOST:
            return number.value, start
    return 1.0, at


def uncounted_pomodoros(parsed: Parsed) -> Measure | None:
    """Give "six pomodoros", of a length not said, at the twenty-five minutes they often have."""
    if not _POMODOROS & set(parsed.spelled):
        return None
    for at in range(len(parsed.tokens) - 1):
        number = parse_number(parsed.tokens, at)
        if number is not None and parsed.low(number.end) in _POMODOROS and number.value <= _MOST:
            value = round(number.value * _POMODORO)
            return Measure("minutes", value, "about", at, number.end + 1, at)
    return None
