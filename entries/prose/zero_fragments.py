"""Days without words told by a name for them: "a wordless day", "goose egg", "Sick. Nothing."."""

from __future__ import annotations

from entries.prose.clauses import Parsed, hard_span
from entries.prose.subjects import SUBJECTS
from entries.prose.vocabulary import vocabulary

_NAMES = tuple(
    tuple(name.split())
    for name in (
        *(f"wordless {part}" for part in ("day", "morning", "afternoon", "evening", "session")),
        *("blank day", "blank page", "blank pages", "blank screen", "empty page", "nil return"),
        *("goose egg", "zero - word day", "zero word day", "zero day", "no - word day"),
        *("big fat zero", "fat zero", "round zero"),
    )
)
_AROUND = vocabulary(
    "a an another the it was is 's today tonight this morning day yet one more wholly completely "
    "entirely mostly utterly total complete for me so big fat result count tally score words "
    "output "
    "and , : — - after all again still"
)
_COUNT_WORDS = vocabulary("zero nil zilch nada zip zippo nought naught nowt bupkis")
_LAID_LOW = vocabulary(
    "sick ill poorly unwell flu fever migraine headache hungover hangover exhausted knackered "
    "tired "
    "shattered travelling traveling jetlagged busy swamped blocked stuck covid cold"
)
_LONGEST_BEFORE = 4
FIRSTS = frozenset(name[0] for name in _NAMES)
"""The words such a name may begin with."""


def names_zero(parsed: Parsed, at: int) -> int:
    """Give where the name of a wordless day ends that begins at a token; 0 where none does.

    All else its clause may hold is articles, a time and what it is said to be.
    """
    name = next((name for name in _NAMES if parsed.lows(at, at + len(name)) == list(name)), ())
    if not name:
        return 0
    end = at + len(name)
    start, last = hard_span(parsed, at)
    cued = {place for cue in parsed.cues for place in range(cue.start, cue.end)}
    before = [place for place in range(start, at) if place not in cued]
    after = parsed.low(end)
    closes = end >= last or after == "." or any(cue.start == end for cue in parsed.cues)
    plain = all(parsed.low(place) in _AROUND for place in before)
    return end if closes and plain and len(before) <= _LONGEST_BEFORE else 0


def is_count_alone(parsed: Parsed, start: int) -> bool:
    """Tell "Nil." and "Zero.", which count something even by themselves."""
    return parsed.low(start) in _COUNT_WORDS


def is_brief(sentence: str) -> bool:
    """Tell a sentence of a word or three that has no subject: "Cold hands."."""
    words = sentence[:40].lower().rstrip(".!").split()
    return 0 < len(words) <= 3 and not sentence.endswith("?") and not SUBJECTS & set(words)


def keeps_from_writing(sentence: str) -> bool:
    """Tell "Sick." and "Migraine again.", after which "Nothing." is of words."""
    return is_brief(sentence) and bool(_LAID_LOW & set(sentence.lower().rstrip(".!").split()))
