"""When the writer began and when they stopped: "sat down at ten to seven and got up at eight"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from entries.prose.clauses import Parsed, is_boundary
from entries.prose.clock_times import ClockTime, read_clock
from entries.prose.clocks import measure_of
from entries.prose.measures import Measure
from entries.prose.topics import topic_of
from entries.prose.vocabulary import vocabulary

_PREPOSITIONS = frozenset(["at", "by", "from"])
_JOINTS = _PREPOSITIONS | {"until", "till", "til"}
_STARTS = (
    "began|begun|begin|started|start|starting|beginning|sat down|settled|settled down|"
    "sitting down|got going|got started|got down|opened|at the desk|at my desk|desk|"
    "at the keyboard|at it|at work|on it|writing|wrote|in the chair|in my chair|"
    "clocked on|clocked in|was up|got to work|set to work|went to work|got to my desk|"
    "reached my desk|reached the desk|at the typewriter|at the manuscript|got to the desk|"
    "made a start|picked it up|at my table|at the table|at the kitchen table|"
    "picked up the pen"
)
_STOPS = (
    "stopped|stop|stopping|finished|finish|finishing|ended|end|quit|done|got up|"
    "getting up|stood up|gave up|closed|shut|packed up|packed it in|packed in|"
    "knocked off|called it|called it a day|called it a night|off it|out of it|"
    "out of the chair|out of the door|out the door|gave over|downed tools|surfaced|rose|"
    "clocked off|clocked out|broke off|left off|put the pen down|put down the pen|"
    "came up for air|wrapped up|signed off|was done|got out of it|away from it|"
    "left the desk|left it|logged off|let go|away"
)
_BETWEEN = vocabulary(
    "it there work working write writing typing to again dead promptly for lunch supper dinner "
    "the a my his night day laptop file document manuscript book novel chapter draft thesis "
    "memoir lid desk down off up in with on and page at scene six two three four one session "
    "story this new next last first old long early late prologue epilogue essay"
)
_GERUNDS_OF_WORK = vocabulary("writing typing working drafting work")
_FURTHEST = 6

Kind = Literal["start", "stop"]


@dataclass(frozen=True, slots=True)
class Turn:
    """A time at which the writer began or stopped; `verb` is where that is said."""

    kind: Kind
    verb: int
    time: ClockTime


def start_to_stop(parsed: Parsed) -> Iterator[Measure]:
    """Give the stretches of a sentence from a beginning to the end that is told after it."""
    turns = list(find_turns(parsed))
    for first, second in pairwise(turns):
        if (first.kind, second.kind) == ("start", "stop"):
            found = measure_of(first.time, second.time, first.verb, second.time.end)
        elif (first.kind, second.kind) == ("stop", "start") and _looks_back(parsed, second.verb):
            found = measure_of(second.time, first.time, first.verb, second.time.end)
        else:
            found = None
        if found is not None:
            yield found


def stopped_after(parsed: Parsed, begun: ClockTime) -> Measure | None:
    """Give the stretch to the end told in a sentence, of what an earlier one began."""
    turns = find_turns(parsed)
    if not turns or turns[0].kind != "stop":
        return None
    stop = turns[0]
    found = measure_of(begun, stop.time, stop.verb, stop.time.end)
    return replace(found, number_at=stop.time.start) if found is not None else None


def names_work(parsed: Parsed) -> bool:
    """Tell whether a sentence speaks of writing, the desk, the book or its file."""
    topic = topic_of(parsed.tokens)
    lows = set(parsed.lows(0, len(parsed.tokens)))
    return (topic.book and topic.project is None) or bool(lows & _AT_WORK)


_AT_WORK = vocabulary(
    "desk keyboard typewriter write wrote writing typing typed drafting drafted file document "
    "laptop scrivener pages words page"
)


def find_turns(parsed: Parsed) -> list[Turn]:
    """Find the times at which the writer began or stopped, in order."""
    found: list[Turn] = []
    for at, low in enumerate(parsed.spelled):
        first = _clock_first(parsed, at)
        if first is not None:
            found.append(first)
        if low not in _JOINTS or not at:
            continue
        turn = None
        if low in _PREPOSITIONS:
            time = read_clock(parsed, at + 1)
            turn = _turn(parsed, at, time) if time is not None else None
        elif found and found[-1].kind == "start":
            turn = _went_on(parsed, at, found[-1])
        if turn is not None:
            found.append(turn)
    return found


def _clock_first(parsed: Parsed, at: int) -> Turn | None:
    """Read "20:10 sat down to write" and ", 21:45 got up", the time before the verb."""
    if at and (parsed.low(at - 1) == ":" or not is_boundary(parsed.low(at - 1))):
        return None
    time = read_clock(parsed, at) if parsed.tokens[at].kind == "num" else None
    if time is None:
        return None
    place = time.end + (parsed.low(time.end) in {":", ","})
    place += parsed.low(place) == "i"
    for kind, phrases in _PHRASES.items():
        for length in (5, 4, 3, 2, 1):
            end = place + length
            if tuple(parsed.lows(place, end)) in phrases and _ends_turn(parsed, end):
                return Turn(kind, place, time)
    return None


def _ends_turn(parsed: Parsed, at: int) -> bool:
    """Tell "sat down to write" and "got up," from "started the car" and "done with the M4"."""
    low = parsed.low(at)
    return low in {"", "writing", "work"} or is_boundary(low) or parsed.low(at + 1) == "write"


def _went_on(parsed: Parsed, at: int, start: Turn) -> Turn | None:
    """Read "began at nine and didn't stop till noon", "sat down at nine and wrote until noon"."""
    time = read_clock(parsed, at + 1)
    lows = parsed.lows(start.time.end, at)
    others = _OTHERS & set(lows) or (lows and not set(lows) & _GOING_ON)
    return None if time is None or others else Turn("stop", at, time)


_OTHERS = vocabulary("he she they you his her their who")
_GOING_ON = vocabulary(
    "stop stopped going went carried on wrote worked writing working kept look looked up typed "
    "stayed move moved there at stuck desk budge stir get"
)


def _turn(parsed: Parsed, at: int, time: ClockTime) -> Turn | None:
    for place in range(at - 1, max(-1, at - 1 - _FURTHEST), -1):
        for kind, phrases in _PHRASES.items():
            verb = _phrase_ending(parsed, place, phrases)
            if verb >= 0 and _only_between(parsed, place + 1, at) and _is_writers(parsed, verb):
                return Turn(kind, verb, time)
        if is_boundary(parsed.low(place)) and parsed.low(place) != "and":
            return None
    return None


def _phrase_ending(parsed: Parsed, at: int, phrases: frozenset[tuple[str, ...]]) -> int:
    for length in (5, 4, 3, 2, 1):
        if tuple(parsed.lows(at + 1 - length, at + 1)) in phrases and at + 1 >= length:
            return at + 1 - length
    return -1


_PHRASES: dict[Kind, frozenset[tuple[str, ...]]] = {
    "stop": frozenset(tuple(phrase.split()) for phrase in _STOPS.split("|")),
    "start": frozenset(tuple(phrase.split()) for phrase in _STARTS.split("|")),
}


def _only_between(parsed: Parsed, start: int, end: int) -> bool:
    lows = parsed.lows(start, end)
    caring = any(low.endswith("ing") and low not in _GERUNDS_OF_WORK for low in lows)
    return set(lows) <= _BETWEEN and not caring


def _is_writers(parsed: Parsed, verb: int) -> bool:
    """Tell whether it is the writer who began or stopped: "I", or nobody said."""
    place = verb - 1
    while parsed.low(place) in _AUXILIARIES:
        place -= 1
    low = parsed.low(place)
    return place < 0 or low == "i" or is_boundary(low) or parsed.cue_ending(place) is not None


_AUXILIARIES = vocabulary("was having 'd had finally only then up")


def _looks_back(parsed: Parsed, verb: int) -> bool:
    return "having" in parsed.lows(verb - 2, verb)
