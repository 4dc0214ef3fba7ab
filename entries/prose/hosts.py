"""The clause a report without a verb hangs on, and what in it makes the number somebody else's.

"Slept badly; 645 words anyway" and "Despite the plumber, 425 words" report a day: nothing in them
is a text with a length, another person's doing, a rule or something read or received.
"""

from __future__ import annotations

from entries.prose.clauses import Parsed, is_boundary
from entries.prose.nouns import TEXTS
from entries.prose.open_verbs import is_living, is_unproductive, looks_past
from entries.prose.topics import topic_of
from entries.prose.verbs import FORMS, THIRD, WRITE, forms_of, lemma_of
from entries.prose.vocabulary import vocabulary

_MEASURED = TEXTS | vocabulary(
    "length limit rule rules requirement requirements maximum minimum prize contest competition "
    "vocabulary dictionary glossary lesson unit exercise question task slide rate fee version "
    "author example pages bios title subtitle description documentation instructions guide manual"
)
_SAYING = vocabulary(
    "said told asked asks wants wanted says tells gave sent commissioned ordered allows permits "
    "requires expects demands according"
)
_OF_ANYTHING = vocabulary("takes works does makes goes comes gets feels seems keeps")


def could_be_mine(parsed: Parsed, end: int) -> bool:
    """Tell whether nothing in the words before a token takes the number there from the writer."""
    lows = parsed.lows(0, end)
    topic = topic_of(parsed.tokens[:end])
    if topic.project is not None or set(lows) & _SAYING:
        return False
    if set(lows) & _MEASURED and not _is_made(parsed, end):
        return False
    return not any(_is_anothers(parsed, at) for at in range(end))


def is_mere_label(parsed: Parsed, end: int) -> bool:
    """Tell "Maria: 900 words", a name and a colon, which may be anyone's or anything's."""
    before = [token.low for token in parsed.tokens[: end - 1] if token.is_word]
    named = len(before) <= 2 and not parsed.cues and before[-1:] != ["me"]
    return parsed.low(end - 1) in {":", "—"} and named


def _is_made(parsed: Parsed, end: int) -> bool:
    """Tell "finished the scene, 400 words", in which the writer made what is measured."""
    return any(
        lemma_of(low) in WRITE | {"finish", "work", "begin", "start", "continue"}
        for low in parsed.lows(0, end)
    )


def _is_anothers(parsed: Parsed, at: int) -> bool:
    """Tell a verb of the host that is not the writer's writing or living."""
    low = parsed.low(at)
    if forms_of(low) == frozenset({THIRD}) and low not in _OF_ANYTHING:
        return parsed.low(at - 1) != "it" or low in {"reads", "runs"}
    known = low in FORMS
    if not known and not looks_past(low):
        return False
    if known and lemma_of(low) in WRITE:
        return not _subject_is_mine(parsed, at)
    return not known and is_unproductive(low) and not is_living(low)


def _subject_is_mine(parsed: Parsed, at: int) -> bool:
    place = at - 1
    while place >= 0 and not is_boundary(parsed.low(place)):
        if parsed.low(place) in {"i", "we", "my"}:
            return True
        place -= 1
    return (
        place == at - 1 or parsed.cue_ending(at - 1) is not None or parsed.low(at).endswith("ing")
    )
