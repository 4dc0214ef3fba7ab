"""What the day added, told as growth: "the book grew by 540 words", "350 words shorter".

A difference is a day's work where it lies between the book as it was this morning and as it is
now; between two texts, or a text and its limit, it is none.
"""

from __future__ import annotations

from dataclasses import replace

from entries.prose.claims import Claim, Setting, time_of
from entries.prose.clauses import Parsed, hard_span, is_boundary, is_hard
from entries.prose.figures import words_claim
from entries.prose.measures import Measure
from entries.prose.surroundings import names_goal
from entries.prose.topics import topic_of
from entries.prose.vocabulary import vocabulary

_LONGER = vocabulary(
    "longer fatter heavier bigger thicker larger richer taller plumper stouter wider fuller "
    "further farther closer nearer"
)
_SHORTER = vocabulary("shorter thinner lighter leaner slimmer smaller poorer trimmer tighter")
_OF_THE_WRITER = vocabulary("richer poorer further farther closer nearer")
_GREW = vocabulary(
    "grew grown swelled swollen expanded increased lengthened rose risen crept advanced fattened "
    "thickened gained jumped climbed inched moved"
)
_SHRANK = vocabulary("shrank shrunk contracted slimmed dropped fell fallen shortened")
_GAINED = vocabulary("gained acquired accumulated accrued")
_OTHERS = vocabulary("his her their your he she they you an a last previous first")
_EARLIER = vocabulary("yesterday this at when before today it i breakfast dawn sunrise lunch noon")


def grown_by(parsed: Parsed, measure: Measure, setting: Setting) -> int | None:
    """Give what a measure of words adds to the book, negative when it takes; None for others."""
    sign = _compared(parsed, measure) or _changed(parsed, measure)
    if not sign or measure.value <= 0 or names_goal(parsed, measure.start):
        return None
    cue = time_of(parsed, measure.start, setting)
    return sign * measure.value if cue is None or cue.kind in {"day", "period"} else None


def grown_words(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Give the claim of a measure that the book grew by."""
    claim, grown = words_claim(parsed, measure, setting), grown_by(parsed, measure, setting)
    if claim is None or grown is None:
        return None
    return replace(claim, value=grown, role="net" if grown < 0 else claim.role)


def _compared(parsed: Parsed, measure: Measure) -> int:
    """Read "is 540 words longer than it was this morning" and "I am 810 words richer"."""
    low = parsed.low(measure.end)
    sign = 1 if low in _LONGER else -1 if low in _SHORTER else 0
    if not sign or parsed.low(measure.start - 1) not in {"is", "'s", "are", "am", "'m", "was"}:
        return 0
    if not (_is_the_book(parsed, measure) or _is_the_writer(parsed, measure, low)):
        return 0
    return sign if _than_before(parsed, measure.end + 1) else 0


def _than_before(parsed: Parsed, at: int) -> bool:
    """Tell "than it was this morning", or no comparison at all, from "than the last one"."""
    low = parsed.low(at)
    if low == "than":
        rest = parsed.lows(at + 1, at + 8)
        return rest[:1] != [] and rest[0] in _EARLIER and not {"should", "wanted"} & set(rest)
    if low == "to":
        return "end" in parsed.lows(at, at + 4) or "finish" in parsed.lows(at, at + 4)
    closes = low == "" or is_boundary(low) or low in {"tonight", "now", "for", "by"}
    return closes or any(cue.start == at for cue in parsed.cues)


def _changed(parsed: Parsed, measure: Measure) -> int:
    """Read "the book grew by 540 words" and "the manuscript gained 500 words"."""
    joint = parsed.low(measure.start - 1) == "by"
    verb = measure.start - 2 if joint else measure.start - 1
    while parsed.low(verb) in {"forward", "along", "up", "on", "back", "down", "today", "only"}:
        verb -= 1
    low = parsed.low(verb)
    between = set(parsed.lows(verb + 1, measure.start))
    if joint and low == "went" and between & {"up", "down"}:
        return (1 if "up" in between else -1) * _is_a_counter(parsed, measure)
    if low == "put" and "on" in between and not joint:  # "the book put on 900 words"
        return int(_is_the_book(parsed, measure))
    sign = 1 if low in (_GREW if joint else _GAINED) else -1 if joint and low in _SHRANK else 0
    return sign if sign and _is_the_book(parsed, measure) else 0


def _is_the_book(parsed: Parsed, measure: Measure) -> bool:
    lows = _subject(parsed, measure)
    topic = topic_of(parsed.tokens[measure.start - len(lows) : measure.start])
    return (topic.book or "it" in lows[:1]) and not _OTHERS & set(lows)


def _is_a_counter(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the word count" from any other number that goes up."""
    lows = _subject(parsed, measure)
    named = any(name in " ".join(lows) for name in ("word count", "wordcount", "word counter"))
    return named and not _OTHERS & set(lows)


def _is_the_writer(parsed: Parsed, measure: Measure, low: str) -> bool:
    return low in _OF_THE_WRITER and "i" in _subject(parsed, measure)


def _subject(parsed: Parsed, measure: Measure) -> list[str]:
    start, _ = hard_span(parsed, measure.start)
    while start < measure.start and is_hard(parsed.low(start)):
        start += 1
    return parsed.lows(start, measure.start)
