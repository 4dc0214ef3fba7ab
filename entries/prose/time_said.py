"""The time a sentence says went into the book: each measure of minutes, judged by its clause.

Time counts when it is joined to words written ("730 words in an hour"), when a verb of spending
governs it and writing or the book is what it was spent on, or when it is a session of writing.
Time spent on anything else, rates, remainders and appointments do not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entries.prose.claims import Claim, Setting, role_of
from entries.prose.clauses import Parsed, hard_span, is_boundary, soft_span
from entries.prose.clocked_time import clocked_claims
from entries.prose.governors import governor, is_verb
from entries.prose.joined_time import joined_time, time_like
from entries.prose.measures import Measure
from entries.prose.numbers import parse_number
from entries.prose.predicates import Predicate, read_predicate
from entries.prose.subjects import is_making
from entries.prose.surroundings import is_rate, is_remainder
from entries.prose.time_claims import UNSAID, minutes_claim
from entries.prose.topics import Topic, topic_of
from entries.prose.unverbed_time import unverbed_time
from entries.prose.verbs import SPEND, lemma_of
from entries.prose.vocabulary import vocabulary
from entries.prose.work_done import DESK, FILLER, SESSIONS, as_session, work_in, work_phrase

_NOT_SPENT = vocabulary(
    "ago later late early away notice drive flight delay wait nap walk commute earlier before "
    "apart behind ahead old long lecture meeting class talk interview call"
)
_CLOSING = frozenset(["", ".", "!", ",", "—", "with", "in", "total", "today", "all", "including"])
_WORKS = vocabulary(
    "work write draft edit revise type tinker poke toil slog wrestle plug hammer peck scribble "
    "outline polish chip sit stare rewrite struggle"
)
_AT_WORK = vocabulary("write wrote writing draft drafted drafting typed")
_AFTER_TOOK = vocabulary(". , ! but and — ;") | {""}
_PARTS_AFTER = vocabulary("after before afterwards later tonight this")


def minutes_claims(parsed: Parsed, words: Sequence[Claim], setting: Setting) -> Iterator[Claim]:
    """Give the claims of minutes in one sentence; `words` are the claims of words in it."""
    if parsed.is_question:
        return
    last: Claim | None = None
    for measure in parsed.measures:
        if measure.unit == "minutes" and not _says_no_time(parsed, measure):
            claim = _claim(parsed, measure, words, setting) or _continued(parsed, measure, last)
            if claim is not None:
                last = claim
                yield claim
                yield from _repeated(parsed, measure, claim)
    yield from clocked_claims(parsed, words, setting)


def _continued(parsed: Parsed, measure: Measure, last: Claim | None) -> Claim | None:
    """Read "and another 30 minutes at night" after time that counted."""
    if last is None or parsed.low(measure.start - 1) not in {"and", ",", "then", "plus"}:
        return None
    role = role_of(parsed, measure.start, measure.end, measure.number_at)
    if role not in {"session", "additional"}:
        return None
    place = parsed.sentence.start + parsed.tokens[measure.number_at].start
    return replace(last, value=measure.value, qualifier=measure.qualifier, place=place, role=role)


def _repeated(parsed: Parsed, measure: Measure, claim: Claim) -> Iterator[Claim]:
    """Read the rest of "forty-five minutes before work, and forty-five after"."""
    size = 60 if {"hour", "hours", "hrs"} & set(parsed.lows(measure.number_at, measure.end)) else 1
    for at in range(measure.end, len(parsed.tokens) - 1):
        if parsed.low(at) not in {"and", "then", "plus"}:
            continue
        first = at + 2 if parsed.low(at + 1) in {"another", "then"} else at + 1
        number = parse_number(parsed.tokens, first)
        if number is None or parsed.low(number.end) not in _PARTS_AFTER:
            return
        place = parsed.sentence.start + parsed.tokens[first].start
        value = round(number.value * size)
        yield replace(claim, value=value, place=place, role="additional")
        return


def _says_no_time(parsed: Parsed, measure: Measure) -> bool:
    if parsed.is_quoted(measure.number_at) or measure.value > 18 * 60 or measure.value <= 0:
        return True
    definite = measure.definite and parsed.low(measure.number_at - 1) in {"the", "those", "these"}
    if definite and parsed.low(measure.number_at - 2) != "in":
        return True
    if any(is_rate(parsed, at) for at in range(measure.end, measure.end + 5)):
        return True
    had = {"took", "had"} & set(parsed.lows(measure.start - 3, measure.start))
    spare = parsed.low(measure.start - 1) == "with"
    if is_remainder(parsed, measure.end) and not had and not spare:
        return True
    at = measure.end if measure.head < 0 else measure.head
    return parsed.low(at) in _NOT_SPENT and not (
        parsed.low(at) in {"before", "later"} and parsed.low(at + 1) not in {"", ".", ","}
    )


def _claim(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    if measure.head >= 0:
        session = as_session(parsed, measure)
        if session is None:
            return None
        measure = session
    linked = joined_time(parsed, measure, words)
    if linked is not None:
        return linked
    if _was_at_desk(parsed, measure):
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    if _lasted(parsed, measure):
        told = bool(words) or setting.told_words or topic_of(parsed.tokens).book
        doubt = None if told else UNSAID
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=doubt)
    predicate = governor(parsed, measure.start) or _worker(parsed, measure)
    if predicate is None:
        return unverbed_time(parsed, measure, words, setting)
    if predicate.lemma in {"take", "cost"}:
        return _took(parsed, measure, predicate, words, setting)
    return _spent(parsed, measure, predicate, words, setting)


def _was_at_desk(parsed: Parsed, measure: Measure) -> bool:
    """Tell "I was at the keyboard for ninety minutes"."""
    start, _ = soft_span(parsed, measure.start)
    before = parsed.lows(start, measure.start - 1)
    sat = {"was", "sat", "been", "stayed"} & set(before)
    return parsed.low(measure.start - 1) == "for" and bool(sat) and _ends_at_desk(before)


def _ends_at_desk(lows: list[str]) -> bool:
    return lows[-1:] != [] and lows[-1] in DESK and "at" in lows[-3:] and "i" in lows


def _worker(parsed: Parsed, measure: Measure) -> Predicate | None:
    """Find the verb of "worked on the theory section for two hours"."""
    if parsed.low(measure.start - 1) != "for":
        return None
    start, _ = soft_span(parsed, measure.start)
    for at in range(measure.start - 2, start - 1, -1):
        if lemma_of(parsed.low(at)) in _WORKS:
            return read_predicate(parsed, at)
        if is_verb(parsed.low(at)):
            return None
    return None


def _spent(
    parsed: Parsed,
    measure: Measure,
    predicate: Predicate,
    words: Sequence[Claim],
    setting: Setting,
) -> Claim | None:
    if predicate.subject == "other" and _is_taken_in(parsed, predicate):
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    if predicate.lemma == "lose" and parsed.low(measure.end) == "to":
        return _lost_to(parsed, measure, predicate, setting)
    if predicate.lemma not in SPEND or predicate.subject == "other":
        return None
    if predicate.mood not in {"done", "perfect"}:
        return None
    if predicate.lemma == "have" and parsed.low(measure.end) not in {"of", "with"}:
        to_write = parsed.lows(measure.end, measure.end + 2) == ["to", "write"]
        lows = {token.low for token in work_phrase(parsed, measure.end)}
        spare = to_write or lows <= FILLER or lows <= {"for", "the", "my", "book", "novel"}
        return time_like(words[0], measure) if words and spare else None
    topic, doubt = work_in(parsed, measure, predicate, words)
    if topic is None:
        return None
    return minutes_claim(parsed, measure, setting, topic=topic, doubt=doubt)


def _lost_to(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "lost an hour and a half to writing Thursday's talk"."""
    topic = topic_of(work_phrase(parsed, measure.end + 1))
    mine = predicate.subject == "writer" and predicate.mood == "done"
    if not mine or not (topic.project or parsed.low(measure.end + 1) in _AT_WORK):
        return None
    if topic.project == "":
        return None
    return minutes_claim(parsed, measure, setting, topic=topic, doubt=None)


def _is_taken_in(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "the novel had three hours of my day": the book took the time."""
    subject = parsed.tokens[hard_span(parsed, predicate.at)[0] : predicate.left]
    topic = topic_of(subject)
    mine = not {"his", "her", "their", "your"} & {token.low for token in subject}
    took = predicate.lemma in {"have", "get", "take"} and predicate.mood == "done"
    return topic.book and topic.project is None and mine and took


def _took(
    parsed: Parsed,
    measure: Measure,
    predicate: Predicate,
    words: Sequence[Claim],
    setting: Setting,
) -> Claim | None:
    """Read "It took me two hours" said of words just told, and "took an hour to write"."""
    subject = parsed.low(predicate.left - 1)
    alone = predicate.left == 0 or is_boundary(subject)
    if predicate.mood != "done":
        return None
    if _is_taken_in(parsed, predicate) and parsed.low(measure.end) == "of":
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    if words and _is_of_words(parsed, predicate.left - 1):
        return time_like(words[-1], measure)  # "640 words took me two hours"
    if not (alone or subject in {"it", "that", "this", "which", "all"}):
        return None
    after = parsed.lows(measure.end, measure.end + 2)
    if words and (after[:2] == ["to", "write"] or not after or after[0] in _AFTER_TOOK):
        base = words[-1]
        return time_like(base, measure)
    closes = parsed.low(measure.end) in _CLOSING
    if words and after[:1] == ["to"] and is_making(lemma_of(after[1]) or "" if after[1:] else ""):
        return time_like(words[-1], measure)
    if setting.told_words and closes:
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    return None


def _is_of_words(parsed: Parsed, at: int) -> bool:
    measure = parsed.measure_ending(at)
    return measure is not None and measure.unit == "words"


def _lasted(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the session lasted fifty-five minutes"."""
    at = measure.start - (2 if parsed.low(measure.start - 1) == "for" else 1)
    if parsed.low(at) not in {"lasted", "ran", "took"}:
        return False
    subject = parsed.lows(hard_span(parsed, at)[0], at)
    return subject[-1:] != [] and subject[-1] in SESSIONS
