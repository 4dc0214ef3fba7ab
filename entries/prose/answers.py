"""Counts told of what the sentence before spoke of: "I guessed 1,000. It was 680."

"It was 605 words" says how long a text is where the sentence before named one, and how the day
went where it spoke of the writing, of a guess or a goal, or where no sentence stands before.
"""

from __future__ import annotations

from entries.prose.clauses import Parsed
from entries.prose.measures import bare_numbers
from entries.prose.nouns import TEXTS
from entries.prose.vocabulary import vocabulary

_RECKONED = vocabulary(
    "guess guessed tell told say said think thought hope hoped hoping want wanted aim aimed swear "
    "swore sworn bet promised planned plan reckon reckoned expect expected feel felt estimated "
    "goal target quota meant figured wagered predicted imagined believed counted count counting "
    "vowed"
)
_WRITING = vocabulary(
    "rewrote rewriting scribbled words wordcount wrote writing write written drafted drafting "
    "typed typing"
)
_OTHERS = vocabulary("he she they his her their him them your you")
_HANDLED = vocabulary("read sent got received found opened handed gave submitted edited filed")


def reckons(parsed: Parsed) -> bool:
    """Tell a guess, a goal or a boast of the writer's own in words or mere numbers."""
    lows = set(parsed.lows(0, len(parsed.tokens)))
    if not _RECKONED & lows or not {"i", "my", "me", "we"} & lows or lows & _OTHERS:
        return False
    counted = any(measure.unit == "words" for measure in parsed.measures)
    return counted or next(bare_numbers(parsed.tokens, parsed.measures), None) is not None


def names_a_text(parsed: Parsed) -> bool:
    """Tell whether a sentence speaks of a text that a length may be told of next."""
    lows = set(parsed.lows(0, len(parsed.tokens)))
    return bool(lows & TEXTS) or bool(lows & _OTHERS and lows & _HANDLED)


def speaks_of_writing(parsed: Parsed) -> bool:
    """Tell whether a sentence speaks of words or of the writer's own writing."""
    lows = set(parsed.lows(0, len(parsed.tokens)))
    return bool(lows & _WRITING) and not lows & _OTHERS


def speaks_of_the_writer(parsed: Parsed) -> bool:
    """Tell whether the writer is what a sentence is about, and nobody else."""
    lows = set(parsed.lows(0, len(parsed.tokens)))
    return "i" in lows and not lows & _OTHERS


def tells_of_anothers(parsed: Parsed) -> bool:
    """Tell "Trollope did 250 words every quarter of an hour", said with "he" or "his"."""
    counted = any(measure.unit == "words" for measure in parsed.measures)
    return counted and bool({"he", "she", "they", "his", "her"} & set(parsed.spelled))
