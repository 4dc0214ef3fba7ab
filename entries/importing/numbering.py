"""The number of an installment, out of its title or its series note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from entries.prose.numbers import ONES, TENS

_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LAST = 150

_LABEL = r"(?:(?:diary|journal|log|blog)[ ]+)?(?:entry|day|instal?lment|dispatch)"
_COUNT = r"(?:#|no\.?|number|nr\.?)?[ ]{0,2}(\d{1,4}|[a-z]+(?:[- ][a-z]+){0,4})"
_OF = r"(?:[ ]*(?:of|/)[ ]*\d{1,4})?"
_LABELLED = re.compile(
    rf"\A(?P<before>.{{0,80}}?)[ ]*\b{_LABEL}[ ]+{_COUNT}{_OF}"
    r"[ ]*(?:[:.)\]|,–—-]+[ ]*(?P<after>.*))?\Z",
    re.IGNORECASE,
)
_HASHED = re.compile(r"\A#[ ]?(\d{1,4})[ ]*[:.)–—-][ ]*(?P<after>\S.*)\Z")
_BARE = re.compile(r"\A(\d{1,3})[.:)][ ]+(?P<after>[^\W\d_a-z].*|[\"“‘'].*)\Z")
_BEFORE = re.compile(r"[,:|–—(\[-][ ]*\Z")
_CLOSERS = " ,:|–—-([.)]"

_THING = r"(?:instal?lment|entry|post|dispatch|column|diary|letter|report)"
_ORDINAL = re.compile(
    rf"\b(?:this|here|today|below)\b[^.?!]{{0,40}}?\b(?:the|his|her|their|our|my|a)[ ]+"
    rf"(?P<count>\d{{1,4}}(?:st|nd|rd|th)|[a-z]+(?:[- ][a-z]+){{0,4}}?)[ ]+{_THING}\b",
    re.IGNORECASE,
)
_CARDINAL = re.compile(
    rf"\b{_THING}[ ]+(?:#|no\.?[ ]?|number[ ])?(?P<count>\d{{1,4}})\b", re.IGNORECASE
)
_OPENING = re.compile(
    r"\b(?:marks?|launch\w*|begins?|beginning|starts?|starting|introduc\w+|kick\w*[ ]off|debut\w*)"
    r"\b[^.?!]{0,40}\bnew\b[^.?!]{0,30}\b(?:series|diary|journal)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A title taken apart. `labelled` means it said "Entry" or "Day", not a bare number."""

    number: int
    title: str | None
    labelled: bool


def parse_numbered(title: str, *, alone: bool = True) -> Numbered | None:
    """Read "Entry 74: A Train Ride", "Day 12 - Title", "Title (Day 12)", "#12: Title", "12. Title".

    The bare form "12. Title" counts only where the line stands `alone`: elsewhere it is a list.
    """
    text = title[:300].strip()
    if found := _labelled(text):
        return found
    match = _HASHED.match(text) or (_BARE.match(text) if alone else None)
    if not match or not 0 < int(match[1]) < 1000:
        return None
    return Numbered(int(match[1]), match["after"].strip(), labelled=False)


def _labelled(text: str) -> Numbered | None:
    match = _LABELLED.match(text)
    if not match:
        return None
    before, number = match["before"], parse_count(match[2])
    if number is None or (before and not _BEFORE.search(before)):
        return None
    title = (match["after"] or "").strip() or before.strip(_CLOSERS)
    return Numbered(number, title or None, labelled=True)


def parse_count(text: str) -> int | None:
    """Read "74", "seventy-four" or "one hundred and fifty" (words up to 150)."""
    if text.isascii() and text.isdigit():
        return int(text)
    return _number_words().get(_joined(text))


def parse_ordinal(text: str) -> int | None:
    """Read "74th", "eleventh" or "one hundred and fiftieth" (words up to 150)."""
    digits = re.match(r"(\d{1,4})(?:st|nd|rd|th)\Z", text, re.IGNORECASE)
    return int(digits[1]) if digits else _ordinal_words().get(_joined(text))


def number_in_note(note: str) -> int | None:
    """Read the number a series note gives; one that opens a new series is the first."""
    match = _ORDINAL.search(note)
    if match and (number := parse_ordinal(match["count"])):
        return number
    if match := _CARDINAL.search(note):
        return int(match["count"])
    return 1 if _OPENING.search(note) else None


def _joined(text: str) -> str:
    words = re.split(r"[ -]+", text.lower())
    words = ["one" if word == "a" else word for word in words if word != "and"]
    return " ".join(["one", *words] if words[:1] in (["hundred"], ["hundredth"]) else words)


@lru_cache(maxsize=1)
def _number_words() -> dict[str, int]:
    return {_spell(number): number for number in range(1, _LAST + 1)}


@lru_cache(maxsize=1)
def _ordinal_words() -> dict[str, int]:
    return {_as_ordinal(words): number for words, number in _number_words().items()}


def _spell(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        ten = TENS[number // 10 - 2]
        return f"{ten} {ONES[number % 10]}" if number % 10 else ten
    rest = number - 100
    return f"one hundred {_spell(rest)}" if rest else "one hundred"


def _as_ordinal(words: str) -> str:
    *start, last = words.split(" ")
    ordinal = last[:-1] + "ieth" if last in TENS else _IRREGULAR.get(last, last + "th")
    return " ".join([*start, ordinal])
