"""Measures: a hedged number and its unit, words or minutes, wherever they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from entries.prose.durations import roundabout
from entries.prose.hedges import hedge_after, hedge_before, strongest
from entries.prose.numbers import NUMBERED, ONES, TENS, Number, begins_number, parse_number
from entries.prose.said import Qualifier
from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

Unit = Literal["words", "minutes"]

_MINUTES = {"minute": 1, "minutes": 1, "min": 1, "mins": 1}
_HOURS = {"hour": 60, "hours": 60, "hr": 60, "hrs": 60, "h": 60}
_TIMES = _MINUTES | _HOURS
_WORDS = frozenset({"words", "word", "wds"})
_NOT_ADJECTIVES = vocabulary(
    "the a an and or of in on at to for from with by as than that this these those i you he "
    "she it we they is are was were be been am has have had do did not no most other in-depth "
    "per each every german french spanish vocabulary vocab spelling buzz code swear key "
    "half quarter search its different unique last next into over under after before during"
)
_AFTER_MINUTES = vocabulary("of on with at writing drafting today . ! ; — )") | {""}
_AFTER_SHORT = vocabulary(
    ". ! , ; — ) / in today tonight before after by on and but so at done down total this"
)
_BEFORE_SHORT = vocabulary(". , ; : — ( + ~ did wrote got managed only just about and then") | {""}
_LEAST_SHORT = 20
_COUNTED = frozenset(ONES) | frozenset(TENS) | {"hundred", "thousand"}
_LONGEST_ADJECTIVES = 4
_DETERMINERS = vocabulary("the those these that his her their your our")
_LARGEST_GOAL = 5_000
_LARGEST = {"words": 5_000_000, "minutes": 31 * 24 * 60}


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure in tokens `start` to `end` (past the last), hedge and determiners included.

    `number_at` is where the number stands; `head` where an attributive measure's noun stands
    ("a 700-word morning"), -1 for others. `definite`: "the 1,000 words", one spoken of already.
    """

    unit: Unit
    value: int
    qualifier: Qualifier
    start: int
    end: int
    number_at: int
    head: int = -1
    definite: bool = False
    bare: bool = False


def find_measures(tokens: Sequence[Token]) -> list[Measure]:
    """Find the measures of a sentence, in order; "an hour and a half" is one of them."""
    found: list[Measure] = []
    at = 0
    timed = any(token.low in _HOURS for token in tokens)
    while at < len(tokens):
        measure = (
            (_roundabout(tokens, at) if timed else None)
            or _hour_phrase(tokens, at)
            or (_numbered(tokens, at) if begins_number(tokens[at]) else None)
        )
        if measure is None:
            at += 1
        else:
            found.append(measure)
            at = max(at + 1, measure.end)
    return found


def bare_numbers(tokens: Sequence[Token], measures: Sequence[Measure]) -> Iterator[Measure]:
    """Give the numbers that stand without a unit, as if of words: "wanted 1,000, got 640"."""
    taken = {place for measure in measures for place in range(measure.number_at, measure.end)}
    at = 0
    while at < len(tokens):
        begins = begins_number(tokens[at]) and at not in taken
        number = parse_number(tokens, at) if begins else None
        if number is None:
            at += 1
            continue
        at = number.end
        if _could_count_words(tokens, number):
            yield replace(_measure(tokens, number, number.end, "words", 1), bare=True)


def _could_count_words(tokens: Sequence[Token], number: Number) -> bool:
    text = tokens[number.start].low
    year = 1800 <= number.value <= 2100 and len(text) == 4 and text.isdigit()
    return number.value >= 20 and not year and number.value == int(number.value)


def _numbered(tokens: Sequence[Token], at: int) -> Measure | None:
    number = _special(tokens, at) or parse_number(tokens, at)
    if number is None:
        return None
    if _is_short_minutes(tokens, number.end):
        return _measure(tokens, number, number.end + 1, "minutes", 1)
    if _is_short_words(tokens, number):
        return _measure(tokens, number, number.end + 1, "words", 1)
    after, unit_at = hedge_after(tokens, number.end)
    unit_at = _unit_at(tokens, unit_at)
    if unit_at < 0:
        return None
    low = tokens[unit_at].low
    if low in _WORDS and at and tokens[at - 1].low == "from":
        return None
    if low in _WORDS:
        return _measure(tokens, number, unit_at + 1, "words", 1, after)
    return _timed(tokens, number, unit_at, after)


def _is_short_minutes(tokens: Sequence[Token], at: int) -> bool:
    """Tell "90m on the book" from ninety metres."""
    if _low_at(tokens, at) != "m" or tokens[at].start != tokens[at - 1].end:
        return False
    return _low_at(tokens, at + 1) in {"on", "of", "writing", "drafting"}


def _is_short_words(tokens: Sequence[Token], number: Number) -> bool:
    """Tell "540w today", written in haste, from the watts of "a 60w bulb"."""
    at = number.end
    if _low_at(tokens, at) != "w" or tokens[at].start != tokens[at - 1].end:
        return False
    before = tokens[number.start - 1].low if number.start else ""
    closes = at + 1 == len(tokens) or tokens[at + 1].low in _AFTER_SHORT
    return closes and number.value >= _LEAST_SHORT and before in _BEFORE_SHORT


def _special(tokens: Sequence[Token], at: int) -> Number | None:
    """Read what only a unit makes a number: "3 x 25 min", "450/500 words", "1 750 words"."""
    following = _low_at(tokens, at + 1)
    if following in {"x", "×"}:
        return _times_over(tokens, at)
    if tokens[at].kind != "num":
        return None
    return _of_a_goal(tokens, at) if following == "/" else _spaced(tokens, at)


def _times_over(tokens: Sequence[Token], at: int) -> Number | None:
    """Read "3 x 25" before minutes."""
    count = parse_number(tokens, at) if _low_at(tokens, at + 1) in {"x", "×"} else None
    each = parse_number(tokens, at + 2) if count and count.end == at + 1 else None
    if count is None or each is None or _low_at(tokens, each.end) not in _TIMES:
        return None
    return replace(each, value=count.value * each.value, start=at)


def _of_a_goal(tokens: Sequence[Token], at: int) -> Number | None:
    """Read "450/500 words", so many of so many."""
    lows = [token.low for token in tokens[at : at + 4]]
    if lows[1:2] != ["/"] or lows[3:4] != ["words"] or not (lows[0] + lows[2]).isdigit():
        return None
    done, goal = int(lows[0]), int(lows[2])
    usual = 100 <= goal <= _LARGEST_GOAL and done <= 5 * goal
    return Number(float(done), at, at + 3, digits=True) if usual else None


def _spaced(tokens: Sequence[Token], at: int) -> Number | None:
    """Read "1 750 words", as much of the world writes it."""
    if _low_at(tokens, at + 2) != "words":
        return None
    lows = [token.low for token in tokens[at : at + 3]]
    if not (lows[0] + lows[1]).isdigit():
        return None
    grouped = len(lows[0]) < 3 and len(lows[1]) == 3 and tokens[at + 1].start == tokens[at].end + 1
    if not grouped or lows[0][0] == "0" or (at and tokens[at - 1].low in NUMBERED):
        return None
    return Number(float(lows[0] + lows[1]), at, at + 2, digits=True)


def _unit_at(tokens: Sequence[Token], at: int) -> int:
    """Find the unit at a token, past its hyphen and a few adjectives; -1 where there is none."""
    if at < len(tokens) and tokens[at].low == "-":
        at += 1
    for place in range(at, min(at + _LONGEST_ADJECTIVES + 1, len(tokens))):
        token = tokens[place]
        if token.low in _WORDS or token.low in _TIMES:
            return place
        if (
            token.low in _NOT_ADJECTIVES
            or token.low in _COUNTED
            or not (token.is_word or token.low in {",", "-"})
        ):
            return -1
    return -1


def _timed(
    tokens: Sequence[Token], number: Number, unit_at: int, after: Qualifier | None
) -> Measure | None:
    size = _TIMES[tokens[unit_at].low]
    minutes, end = number.value * size, unit_at + 1
    if size == 60:
        more, end = _and_minutes(tokens, end)
        minutes += more
    return _measure(tokens, replace(number, value=minutes), end, "minutes", 1, after)


def _and_minutes(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """Read what follows whole hours: "and a half", "and twenty minutes", "20 min", "30"."""
    low = [token.low for token in tokens[at : at + 5]]
    joined = at + 1 if low[:1] in (["and"], [","]) else at
    if low[:3] == ["and", "a", "half"] or low[:2] == ["and", "half"]:
        return 30.0, at + low.index("half") + 1
    if low[:3] == ["and", "a", "quarter"]:
        return 15.0, at + 3
    if low[:3] == ["and", "three", "quarters"]:
        return 45.0, at + 3
    number = parse_number(tokens, joined)
    if number is None or number.value >= 60:
        return 0.0, at
    if _low_at(tokens, number.end) in _MINUTES | {"m": 1}:
        return number.value, number.end + 1
    glued = joined == at and tokens[at].start == tokens[at - 1].end  # "1h30"
    unitless = glued or (low[:1] != [","] and _are_minutes(tokens, number))
    return (number.value, number.end) if unitless else (0.0, at)


def _are_minutes(tokens: Sequence[Token], number: Number) -> bool:
    """Tell "an hour and fifteen on the draft" and "1 hr 50 writing" from another number's start."""
    if number.value < 10 or number.value != int(number.value) or number.rough:
        return False
    shared = _low_at(tokens, number.end + 1) in {"it", "them", "that", "those", "which"}
    return _low_at(tokens, number.end) in _AFTER_MINUTES and not shared


def _roundabout(tokens: Sequence[Token], at: int) -> Measure | None:
    found = roundabout(tokens, at)
    if found is None:
        return None
    measure = _measure(tokens, found[0], found[1], "minutes", 1)
    possessive = _low_at(tokens, measure.end) in {"'", "'s"}
    return measure if possessive else replace(measure, head=-1)


def _hour_phrase(tokens: Sequence[Token], at: int) -> Measure | None:
    """Read times that have no number: "an hour", "half an hour", "a quarter of an hour"."""
    if tokens[at].low not in _PHRASE_STARTS:
        return None
    for phrase, minutes in _PHRASES:
        if tuple(token.low for token in tokens[at : at + len(phrase)]) == phrase:
            end = at + len(phrase)
            more, rough = 0.0, False
            if minutes == 60:
                rough = _low_at(tokens, end) in {"or", "to"}
                more, end = _or_two(tokens, end)
            number = Number(minutes + more, at, end, rough=rough and more > 0)
            return _measure(tokens, number, end, "minutes", 1)
    return None


_PHRASES = tuple(
    (tuple(phrase.split()), minutes)
    for phrase, minutes in {
        "three quarters of an hour": 45.0,
        "three - quarters of an hour": 45.0,
        "a quarter of an hour": 15.0,
        "quarter of an hour": 15.0,
        "a quarter hour": 15.0,
        "half of an hour": 30.0,
        "half an hour": 30.0,
        "half - an - hour": 30.0,
        "half - hour": 30.0,
        "half hour": 30.0,
        "an hour": 60.0,
        "hour and a half": 90.0,
        "hour and a quarter": 75.0,
    }.items()
)


def _low_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


_PHRASE_STARTS = frozenset(phrase[0] for phrase, _ in _PHRASES)


def _or_two(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    low = [token.low for token in tokens[at : at + 2]]
    if low in (["or", "two"], ["to", "two"]):
        return 30.0, at + 2
    return _and_minutes(tokens, at)


def _measure(  # noqa: PLR0917
    tokens: Sequence[Token],
    number: Number,
    end: int,
    unit: Unit,
    size: int,
    between: Qualifier | None = None,
) -> Measure:
    before, start = hedge_before(tokens, number.start)
    after, after_end = hedge_after(tokens, end)
    rough: Qualifier | None = "about" if number.rough else None
    value = min(round(number.value * size), _LARGEST[unit] + 1)
    head = _head(tokens, end)
    start = start - 1 if start and tokens[start - 1].low in {"−", "minus"} else start
    signed = start
    if [token.low for token in tokens[max(0, start - 2) : start]] == ["net", "of"]:
        start -= 2
    return Measure(
        unit=unit,
        value=-value if tokens[signed].low in {"−", "minus"} else value,
        qualifier=strongest((before, between, after, rough)),
        start=start,
        end=end if head >= 0 else after_end,
        number_at=number.start,
        head=head,
        definite=_definite(tokens, start, number.start),
    )


def _definite(tokens: Sequence[Token], start: int, number_at: int) -> bool:
    phrase = [token.low for token in tokens[max(0, start - 1) : number_at]]
    while "of" in phrase:  # "in the region of 600" is no "the 600"
        phrase = phrase[phrase.index("of") + 1 :]
    return bool(_DETERMINERS & set(phrase))


def _head(tokens: Sequence[Token], end: int) -> int:
    """Find the noun that an attributive measure stands before; -1 where it stands for itself."""
    hyphened = end >= 2 and tokens[end - 2].low == "-"
    low = tokens[end - 1].low
    singular = low in {"word", "minute", "hour"} or (hyphened and low in {"min", "hr", "minutes"})
    counted_one = end >= 2 and tokens[end - 2].low in {"an", "one", "1", "a", "half"}
    possessive = end < len(tokens) and tokens[end].low in {"'", "'s"}
    if possessive:
        place = end + 1
    elif singular and not counted_one:
        place = end
    else:
        return -1
    while place < len(tokens) and (tokens[place].low == "-"):
        place += 1
    is_noun = place < len(tokens) and (tokens[place].is_word or tokens[place].kind == "num")
    if is_noun:
        return place
    return end - 1 if low == "word" else -1
