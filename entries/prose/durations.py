"""Lengths of time told in a roundabout way: "a full hour", "two and a quarter hours", "ten minutes
short of two hours", "hour and a half"."""

from __future__ import annotations

from collections.abc import Sequence

from entries.prose.numbers import Number, parse_number
from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

_FULL = vocabulary(
    "full whole good solid clear clean bare scant short long decent quick fast straight quiet "
    "happy blissful precious furious stolen fine uninterrupted single lovely blessed measly "
    "entire honest spare early late final last extra glorious steady proper round rare snatched "
    "frantic"
)
_HOURS = vocabulary("hour hours hr hrs")
_MINUTES = vocabulary("minute minutes min mins")
_DID = vocabulary("did had got put done spent served kept in")
_LESS = vocabulary("short shy off under")
_QUARTERS = {("a", "quarter"): 0.25, ("three", "quarters"): 0.75, ("quarter",): 0.25}


def roundabout(tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """Read such a length at a token: its minutes, and where it ends; None where there is none."""
    for rule in (_my_hour, _the_hour, _full_hour, _bare_hour, _with_quarters, _short_of):
        found = rule(tokens, at)
        if found is not None:
            return found
    return None


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _full_hour(tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """Read "a full hour", "one solid, unbroken hour"."""
    if _low(tokens, at) not in {"a", "an", "one"}:
        return None
    place = at + 1
    while _low(tokens, place) in _FULL | {","} and place < at + 4:
        place += 1
    if place == at + 1 or _low(tokens, place) != "hour":
        return None
    more, end = _and_a_half(tokens, place + 1)
    return Number(60.0 + more, at, end), end


def _my_hour(tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """Read "did my hour"."""
    did = _low(tokens, at - 1) in _DID
    mine = did and _low(tokens, at) == "my" and _low(tokens, at + 1) == "hour"
    return (Number(60.0, at, at + 2), at + 2) if mine else None


def _the_hour(tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """Read "the hour before the school run", which nobody spoke of before."""
    if _low(tokens, at) != "the" or _low(tokens, at + 1) != "hour":
        return None
    told = _low(tokens, at + 2) in {"before", "between", "after", "until", "till"}
    spent = _low(tokens, at - 1) in {"in", "spent", "used", "gave", "had", "for", "with"}
    return (Number(60.0, at, at + 2), at + 2) if told and spent else None


def _bare_hour(tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """Read "hour and a half", with no "an" before it."""
    if _low(tokens, at) != "hour" or (at > 0 and tokens[at - 1].is_word and at > 1):
        return None
    more, end = _and_a_half(tokens, at + 1)
    return (Number(60.0 + more, at, end), end) if more else None


def _and_a_half(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    lows = [token.low for token in tokens[at : at + 4]]
    for phrase, more in _PARTS.items():
        if tuple(lows[: len(phrase)]) == phrase:
            return more, at + len(phrase)
    return 0.0, at


_PARTS = {
    ("and", "a", "half"): 30.0,
    ("and", "a", "quarter"): 15.0,
    ("and", "three", "quarters"): 45.0,
}


def _with_quarters(tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """Read "two and a quarter hours"."""
    number = parse_number(tokens, at)
    if number is None or _low(tokens, number.end) != "and":
        return None
    for phrase, part in _QUARTERS.items():
        end = number.end + 1 + len(phrase)
        lows = tuple(token.low for token in tokens[number.end + 1 : end])
        if lows == phrase and _low(tokens, end) in _HOURS:
            return Number((number.value + part) * 60, at, end + 1), end + 1
    return None


def _short_of(tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """Read "ten minutes short of two hours", "five minutes shy of an hour"."""
    less = parse_number(tokens, at)
    if less is None or _low(tokens, less.end) not in _MINUTES:
        return None
    if _low(tokens, less.end + 1) not in _LESS:
        return None
    place = less.end + 2 + (_low(tokens, less.end + 2) == "of")
    whole = parse_number(tokens, place)
    hours, end = (1.0, place + 1) if _low(tokens, place) in {"an", "the"} else (0.0, place)
    if whole is not None:
        hours, end = whole.value, whole.end
    if _low(tokens, end) not in _HOURS or hours * 60 <= less.value:
        return None
    return Number(hours * 60 - less.value, at, end + 1), end + 1
