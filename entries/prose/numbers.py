"""Numbers as people write them: 1,400 · 1.2k · twelve hundred · two and a half · 600 to 700."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
"""The numbers from 0 to 19, in words."""
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: float(n) for n, word in enumerate(ONES)}
_SMALL |= {word: 20.0 + 10 * n for n, word in enumerate(TENS)}
_SCALES = {"hundred": 100.0, "thousand": 1000.0, "k": 1000.0, "grand": 1000.0}
_STARTS = frozenset(_SMALL) | {"a", "an", "half", "couple", "hundred", "thousand"}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_JOINS = frozenset({"to", "or", "-", "and"})
_VAGUE = vocabulary("few several many some multiple handful")
_CURRENCY = frozenset(["$", "£", "€", "¥"])
NUMBERED = vocabulary(
    "chapter chapters page pages section part act scene day number no vol volume episode step "
    "entry # week verse line draft version book installment january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec"
)
_UNITS = vocabulary("word words minute minutes min mins hour hours hr hrs")
_AFTER_SPOKEN = vocabulary("word words today tonight")
_AFTER_NOT = vocabulary("% percent st nd rd th am pm °")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens `start` to `end` (past the last). `rough` when a range or couple.

    `value` is the middle of a range: neither end is what the writer said, and the middle errs
    least.
    """

    value: float
    start: int
    end: int
    rough: bool = False
    digits: bool = False


def begins_number(token: Token) -> bool:
    """Tell whether a number may begin at a token: digits, or a word such as "twelve" or "half"."""
    return token.kind == "num" or token.low in _STARTS


def parse_number(tokens: Sequence[Token], at: int) -> Number | None:
    """Read the longest number that begins at a token; None for dates, prices, chapter numbers."""
    if at >= len(tokens) or not begins_number(tokens[at]):
        return None
    first = _single(tokens, at)
    if first is None or _is_label(tokens, at, first) or _is_vague(tokens, at):
        return None
    return _range(tokens, first) or first


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _is_label(tokens: Sequence[Token], at: int, number: Number) -> bool:
    before, after = _low(tokens, at - 1), _low(tokens, number.end)
    if before in _CURRENCY or after in _AFTER_NOT:
        return True
    if not number.digits:
        return False
    the_day = before == "day" and _low(tokens, at - 2) == "the"  # "for the day 1,067"
    if before in NUMBERED and after not in _UNITS and not the_day:
        return True
    glued = before in {"/", ".", ":"} and _touches(tokens, at - 1)
    if before == "/" and _low(tokens, at - 2) == "words" and after in _UNITS:
        return False
    return glued or (after in {":", "/"} and _touches(tokens, number.end))


def _touches(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark stands tight between two tokens, as in 6:30 or 3/4."""
    if not 0 < at < len(tokens) - 1:
        return False
    mark = tokens[at]
    return tokens[at - 1].end == mark.start and mark.end == tokens[at + 1].start


def _single(tokens: Sequence[Token], at: int) -> Number | None:
    low = _low(tokens, at)
    if at < len(tokens) and tokens[at].kind == "num":
        return _digits(tokens, at)
    if low in _STARTS:
        return _words(tokens, at)
    return None


def _digits(tokens: Sequence[Token], at: int) -> Number | None:
    value = _value(tokens[at].low)
    if value is None:
        return None
    end = at + 1
    scale = _scale(tokens, end)
    if scale and not (_low(tokens, end) == "k" and tokens[end].start != tokens[at].end):
        value, end = value * scale, end + 1
    if _low(tokens, end) == "and" and _half(tokens, end + 1):
        value, end = value + 0.5, _half(tokens, end + 1)
    elif _low(tokens, end) in _FRACTIONS:
        value, end = value + _FRACTIONS[_low(tokens, end)], end + 1
    return Number(value, at, end, digits=True)


def _value(text: str) -> float | None:
    if len(text) > 12:
        return None
    extra = _FRACTIONS.get(text[-1], 0.0)
    plain = "".join(c for c in text.rstrip("½¼¾") if c in "0123456789.")
    if plain.count(".") == 1 and len(plain.split(".")[1]) == 3 and len(plain.split(".")[0]) < 4:
        plain = plain.replace(".", "")  # 1.200 words, as much of Europe writes it
    return float(plain or 0) + extra


def _scale(tokens: Sequence[Token], at: int) -> float:
    return _SCALES.get(_low(tokens, at), 0.0)


def _half(tokens: Sequence[Token], at: int) -> int:
    """Give the place past "a half" or "half" (after a hyphen too), 0 where there is none."""
    while _low(tokens, at) in {"a", "-"}:
        at += 1
    return at + 1 if _low(tokens, at) == "half" else 0


def _words(tokens: Sequence[Token], at: int) -> Number | None:
    low = _low(tokens, at)
    if low in {"hundred", "thousand"}:  # "hundred words" alone is careless speech for one
        return _scaled(tokens, at, 1.0, at)
    if low in {"a", "an"}:
        return _after_article(tokens, at)
    if low == "half":
        return _half_of(tokens, at)
    if low == "couple":
        return _couple(tokens, at, at)
    return _counted(tokens, at)


def _after_article(tokens: Sequence[Token], at: int) -> Number | None:
    following = _low(tokens, at + 1)
    if following == "couple":
        return _couple(tokens, at, at + 1)
    if following in {"hundred", "thousand", "dozen"}:
        return _scaled(tokens, at, 1.0, at + 1)
    if following == "half" and _low(tokens, at + 2) in {"-"} | _SCALES.keys() | {"dozen"}:
        return _half_of(tokens, at + 1, start=at)
    return None


def _couple(tokens: Sequence[Token], start: int, at: int) -> Number | None:
    after = at + 2 if _low(tokens, at + 1) == "of" else at + 1
    if _scale(tokens, after) or _low(tokens, after) == "dozen":
        scaled = _scaled(tokens, start, 2.0, after)
        return scaled and Number(scaled.value, start, scaled.end, rough=True)
    return Number(2.0, start, after, rough=True)


def _half_of(tokens: Sequence[Token], at: int, start: int | None = None) -> Number | None:
    place = at + 1
    while _low(tokens, place) in {"a", "-"}:
        place += 1
    if _low(tokens, place) in {"hundred", "thousand", "dozen"}:
        return _scaled(tokens, at if start is None else start, 0.5, place)
    return None


def _scaled(tokens: Sequence[Token], start: int, count: float, at: int) -> Number | None:
    """Read scales and what follows them: [twelve] hundred [and fifty], [two] thousand [three...]"""
    scale = 12.0 if _low(tokens, at) == "dozen" else _scale(tokens, at)
    value, place = count * scale, at + 1
    if _low(tokens, place) == "thousand" and scale == 100.0:
        return Number(value * 1000, start, place + 1)
    rest = _rest(tokens, place, scale)
    if rest is not None:
        return Number(value + rest.value, start, rest.end)
    return Number(value, start, place)


def _rest(tokens: Sequence[Token], at: int, below: float) -> Number | None:
    place = at
    while _low(tokens, place) in {"and", ",", "-"}:
        place += 1
    if place > at + 1 or _low(tokens, place) not in _SMALL or _low(tokens, place) == "zero":
        return None
    number = _counted(tokens, place)
    if number is None or number.value >= below:
        return None
    after_comma = _low(tokens, at) == ","  # "five hundred, twenty minutes later" is two numbers
    return None if after_comma and number.value < 100 else number


def _counted(tokens: Sequence[Token], at: int) -> Number | None:
    spoken = _spoken_hundreds(tokens, at)
    if spoken is not None:
        return spoken
    value, place = _SMALL[_low(tokens, at)], at + 1
    if value >= 20:
        unit = place + 1 if _low(tokens, place) == "-" else place
        if 0 < _SMALL.get(_low(tokens, unit), 0.0) < 10:
            value, place = value + _SMALL[_low(tokens, unit)], unit + 1
    after = place + 1 if _low(tokens, place) == "-" else place
    if _low(tokens, after) == "and" and _half(tokens, after + 1):
        value, place = value + 0.5, _half(tokens, after + 1)
        after = place
    if _low(tokens, after) in {"hundred", "thousand", "dozen"}:
        return _scaled(tokens, at, value, after)
    return Number(value, at, place)


def _spoken_hundreds(tokens: Sequence[Token], at: int) -> Number | None:
    """Read "seven-fifty" before "words" or "today"; elsewhere it is a time of day."""
    tens = _SMALL.get(_low(tokens, at + 2), 0.0)
    hundreds = _SMALL[_low(tokens, at)]
    if _low(tokens, at + 1) != "-" or not 0 < hundreds < 10 or not 20 <= tens < 100:
        return None
    if _low(tokens, at + 3) not in _AFTER_SPOKEN:
        return None
    return Number(hundreds * 100 + tens, at, at + 3)


def _range(tokens: Sequence[Token], first: Number) -> Number | None:
    join = first.end
    if _low(tokens, join) == "," and _low(tokens, join + 1) in {"maybe", "perhaps", "possibly"}:
        join += 1
    elif _low(tokens, join) not in _JOINS:
        return None
    if _low(tokens, join) == "and" and _low(tokens, first.start - 1) != "between":
        return None
    place = join + 1
    if _low(tokens, join) == "or" and _low(tokens, place) in {"maybe", "perhaps", "even"}:
        place += 1
    second = _single(tokens, place)
    if second is None:
        return None
    return _between(tokens, first, second)


def _between(tokens: Sequence[Token], first: Number, second: Number) -> Number | None:
    low, high = first.value, second.value
    scale = _scale(tokens, second.end - 1)
    if scale and low < 100 and low * scale < high:  # "five or six hundred"
        low *= scale
    if not low < high <= 4 * low:
        return None
    return Number((low + high) / 2, first.start, second.end, rough=True, digits=first.digits)


def _is_vague(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the scale at a token is counted by no number: "a few hundred"."""
    if _low(tokens, at) not in {"hundred", "thousand"}:
        return False
    before = _low(tokens, at - 1)
    return before in _VAGUE or (before == "of" and _low(tokens, at - 2) in _VAGUE)
