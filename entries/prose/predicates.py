"""Who did it and whether it was done: the verb that governs a measure, its subject, its mood.

Only a verb joined to the measure by nothing but particles, adverbs, times and determiners governs
it; anything else between them is another noun's business ("wrote a plea for 500 words"). The chain
left of the verb gives tense and mood: "managed to write" is done, "hoped to write" is not,
"could've written" is not, "could only write" is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entries.prose.chains import Chain, walk_chain
from entries.prose.clauses import Parsed, is_boundary
from entries.prose.open_verbs import looks_past
from entries.prose.subjects import SUBJECTS, Subject, read_complement, subject_of
from entries.prose.verbs import BASE, GERUND, PARTICIPLE, PAST, forms_of, lemma_of
from entries.prose.vocabulary import vocabulary

Mood = Literal["done", "perfect", "pluperfect", "negated", "unreal"]

_OPEN = frozenset({PAST, PARTICIPLE})
_BEFORE_GERUND = vocabulary(
    "after by for despite from with while in through finished kept resumed upon and"
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb at a token, with what was said of it. `left` is where its chain begins."""

    at: int
    lemma: str
    mood: Mood
    subject: Subject
    left: int
    about: bool = False
    gerund: bool = False


def read_predicate(parsed: Parsed, at: int) -> Predicate:
    """Read the chain left of a verb: its mood and its subject."""
    low = parsed.low(at)
    lemma = _lemma(low)
    chain = Chain(_verb_forms(low), at - 1, ends=lemma in {"settle", "stop", "quit"})
    walk_chain(parsed, chain)
    gerund = chain.forms == frozenset({GERUND})
    subject = subject_of(parsed, chain, lemma, gerund=gerund)
    read_complement(parsed, chain)
    mood = _mood(parsed, chain, gerund=gerund)
    return Predicate(at, lemma, mood, subject, chain.place + 1, chain.about, gerund)


def _lemma(low: str) -> str:
    """Give the verb's lemma; an unknown verb is its own, in the form it has."""
    return lemma_of(low) or (low if looks_past(low) else "be")


def _verb_forms(low: str) -> frozenset[str]:
    if low in {"was", "were"}:
        return frozenset({PAST})
    if low in {"is", "are", "am", "'m", "'s"}:
        return frozenset({BASE})
    return forms_of(low) or (_OPEN if looks_past(low) else frozenset())


def _mood(parsed: Parsed, chain: Chain, *, gerund: bool) -> Mood:
    if chain.modal:
        return _modal_mood(chain)
    if chain.unreal:
        return "unreal"
    if gerund:
        return _gerund_mood(parsed, chain)
    if chain.negated:
        return "negated"
    if chain.have and PARTICIPLE in chain.forms:
        return "pluperfect" if chain.have == "had" else "perfect"
    if chain.be and PARTICIPLE in chain.forms and PAST not in chain.forms:
        return "unreal"
    if PAST in chain.forms or (chain.did and BASE in chain.forms):
        return "done"
    return "unreal"


def _modal_mood(chain: Chain) -> Mood:
    if chain.modal == "could" and chain.only and not chain.have:
        return "done"
    if chain.modal in {"could", "ca"} and chain.negated and not chain.have:
        return "negated"
    if chain.modal == "must" and chain.have and not chain.negated:
        chain.about = True
        return "done"
    return "unreal"


def _gerund_mood(parsed: Parsed, chain: Chain) -> Mood:
    low = parsed.low(chain.place)
    if chain.negated:
        return "unreal"
    if chain.be:  # "I was writing" is under way; "The biggest job was writing" is done
        nominal = low not in SUBJECTS and parsed.low(chain.place + 1) in {"was", "were"}
        return "done" if nominal else "unreal"
    if chain.place < 0 or is_boundary(low) or low in _BEFORE_GERUND or low == "spending":
        return "done"
    return "done" if parsed.measure_ending(chain.place) is not None else "unreal"
