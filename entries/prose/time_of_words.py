"""Time that was spent on words told in the same sentence: "in an hour", "800 words, two hours"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.activity_phrases import activity_after
from entries.prose.claims import Claim, role_of
from entries.prose.clauses import Parsed, hard_span, is_boundary
from entries.prose.governors import governor
from entries.prose.joined_time import is_beside_words, joined_time, time_like
from entries.prose.measures import Measure
from entries.prose.sessions_said import SESSIONS
from entries.prose.subjects import YIELDS, is_making
from entries.prose.time_vetoes import is_general
from entries.prose.verbs import lemma_of
from entries.prose.vocabulary import vocabulary

_EVALUATED = vocabulary("bad good great shabby terrible awful fine")
_AFTER_TOOK = frozenset(["", ".", ",", "!", "but", "and", "—", ";"])
_CLOSING = frozenset(["", ".", "!", ",", "—", "with", "in", "total", "today", "all", "including"])
_FILLER = vocabulary(
    "today tonight total so far altogether all in this morning evening afternoon it that me "
    "just or at most least only of for the my book novel ."
)


def time_of_words(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Give the claim of a time that words told in the same sentence took; None where none did."""
    linked = joined_time(parsed, measure, words)
    if linked is not None:
        return linked
    for rule in (_clocked, _took, _had, _leads, _beside, _evaluated):
        found = rule(parsed, measure, words)
        if found is not None:
            return found
    return None


def _written(words: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in words if claim.value and claim.role != "gross"]


def _clocked(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Read "1,300 words between 9 and 12", the words right before the times."""
    told = parsed.measure_ending(measure.start - 1)
    if told is None or told.unit != "words":
        return None
    place = parsed.sentence.start + parsed.tokens[told.number_at].start
    claim = next((claim for claim in _written(words) if claim.place == place), None)
    return time_like(claim, measure) if claim is not None else None


def _took(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Read "It took me two hours to write 500 words" and "400 words took me two hours"."""
    cost = measure.start - 1 - (parsed.low(measure.start - 1) == "me")
    told = parsed.measure_ending(cost - 1)
    if words and parsed.low(cost) in {"cost", "took"} and told is not None and told.unit == "words":
        return time_like(words[-1], measure)
    predicate = governor(parsed, measure.start)
    if predicate is None or predicate.lemma not in {"take", "cost"} or predicate.mood != "done":
        return None
    before = parsed.measure_ending(predicate.left - 1)
    if not words or (before is not None and before.unit != "words"):
        return None
    if before is not None:
        return time_like(words[-1], measure)
    subject = parsed.low(predicate.left - 1)
    alone = predicate.left == 0 or is_boundary(subject)
    if not alone and subject not in {"it", "that", "this", "which", "all", "they", "those"}:
        return None
    after = parsed.lows(measure.end, measure.end + 2)
    making = after[:1] == ["to"] and (
        after[1:] == ["write"]
        or (is_making(lemma_of(after[-1]) or "") and _makes_words(parsed, measure.end + 2))
    )
    closes = not after or after[0] in _AFTER_TOOK
    return time_like(words[-1], measure) if making or closes else None


def _makes_words(parsed: Parsed, at: int) -> bool:
    """Tell "to get 400 words" and "to get there" from "to get home" and "to find the cat"."""
    counted = any(m.unit == "words" and at <= m.start <= at + 4 for m in parsed.measures)
    return counted or bool(_REACHED & set(parsed.lows(at, at + 3)))


_REACHED = vocabulary("there them it those that these this words word")


def _had(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Read "I had two hours to write and got 300 words"."""
    predicate = governor(parsed, measure.start)
    with_time = predicate is None and parsed.low(measure.start - 1) == "with"
    had = (
        predicate is not None
        and predicate.lemma == "have"
        and predicate.mood in {"done", "perfect"}
    )
    if not words or not (
        with_time or (had and predicate is not None and predicate.subject != "other")
    ):
        return None
    after = parsed.lows(measure.end, measure.end + 2)
    if after in (["to", "write"], ["of", "writing"]):
        return time_like(words[0], measure)
    _, last = hard_span(parsed, measure.number_at)
    rest = set(parsed.lows(measure.end, last))
    return time_like(words[0], measure) if had and rest <= _FILLER else None


def _leads(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Read "An hour at the desk and I have 350 words", "three hours for 400 words"."""
    if not words or is_general(parsed, measure):
        return None
    led = _led_to(parsed, measure, words)
    if led is not None:
        return time_like(led, measure)
    opens = measure.start == 0 or parsed.cue_ending(measure.start - 1) is not None
    if opens and _yields(parsed, measure):
        return time_like(words[0], measure)
    if opens and activity_after(parsed, measure.end).kind == "desk":
        return time_like(words[0], measure)
    return None


def _led_to(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Find the words of "two hours for 640 words", "an hour writing 500 words"."""
    place = measure.end + (parsed.low(measure.end) == ",")
    opens = measure.start == 0 or parsed.low(measure.start - 1) in _JOINED
    for phrase, anywhere in _LEADING.items():
        end = place + len(phrase)
        if tuple(parsed.lows(place, end)) == phrase and (anywhere or opens):
            found = _counted_at(parsed, end, words)
            if found is not None:
                return found
    return None


_LEADING = {
    ("for",): True, ("on",): True, ("writing",): True, ("drafting",): True, ("to", "write"): True,
    ("to", "get"): True, ("to", "make"): True, ("to", "produce"): True, ("and",): False,
    ("spent", ","): False, ("gone", ","): False, ("gone", "and"): False,
}  # fmt: skip


def _counted_at(parsed: Parsed, at: int, words: Sequence[Claim]) -> Claim | None:
    told = next((m for m in parsed.measures if m.unit == "words" and m.start == at), None)
    if told is None:
        return None
    place = parsed.sentence.start + parsed.tokens[told.number_at].start
    return next((claim for claim in words if claim.place == place), None)


def _yields(parsed: Parsed, measure: Measure) -> bool:
    """Tell "forty minutes got me 300 words" and "two hours in the library yielded 500"."""
    for at in range(measure.end, min(len(parsed.tokens), measure.end + 7)):
        low = parsed.low(at)
        if (lemma_of(low) or low) in YIELDS and low != "left":
            return any(m.unit == "words" and at < m.start <= at + 4 for m in parsed.measures)
        if is_boundary(low) or low == "i":
            return False
    return False


_JOINED = frozenset([",", "and", "then", "was", "—", ":"])


def _beside(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Read "800 words, two hours." and "Two hours, 800 words."."""
    before = parsed.low(measure.start - 1)
    starts = (
        measure.start == 0 or is_boundary(before) or before in SESSIONS | {"/", "for", "|", "·"}
    )
    if starts and is_beside_words(parsed, measure, words):
        beside = _of_all(parsed, time_like(words[0], measure), measure)
        return replace(beside, role=role_of(parsed, measure.start, measure.end, measure.number_at))
    if (
        measure.start == 0
        and len(words) == 1
        and words[0].value == 0
        and parsed.low(measure.end) == ","
    ):
        return time_like(words[0], measure)  # "forty-five minutes, not a word"
    return None


def _of_all(parsed: Parsed, claim: Claim, measure: Measure) -> Claim:
    """Read the work of "two hours, 900 words, and every one of them for the article"."""
    last = max(one.end for one in parsed.measures if one.start <= measure.end + 1)
    after = activity_after(parsed, last)
    return replace(claim, project=after.project) if after.kind == "project" else claim


def _evaluated(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Read "600 words, not bad for an hour's work"."""
    joint = parsed.low(measure.start - 1) in {"for", "in"}
    return time_like(words[-1], measure) if joint and words and _judged(parsed, measure) else None


def is_of_words_before(parsed: Parsed, measure: Measure) -> bool:
    """Tell "It took me about two hours." and "Not bad for an hour's work.", said of words told."""
    predicate = governor(parsed, measure.start)
    if predicate is None:
        return parsed.low(measure.start - 1) in {"for", "in"} and _judged(parsed, measure)
    if predicate.lemma not in {"take", "cost"} or predicate.mood != "done":
        return False
    subject = parsed.low(predicate.left - 1)
    alone = predicate.left == 0 or is_boundary(subject)
    it = alone or subject in {"it", "that", "this", "which", "all", "they", "those"}
    return it and parsed.low(measure.end) in _CLOSING


def _judged(parsed: Parsed, measure: Measure) -> bool:
    """Tell "Not bad for an hour's work." and "All in under an hour." from other phrases."""
    after = parsed.low(measure.end)
    closes = after in {"", ".", "!", ",", "'s", "'", "of", "—"}
    lows = set(parsed.lows(*hard_span(parsed, measure.start)))
    opening = parsed.low(0) in {"all", "and", "in"} and measure.start <= 4
    return closes and (bool(_EVALUATED & lows) or opening)
