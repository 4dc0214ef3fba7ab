"""The time a sentence says went into the book: each measure of minutes, judged by its clause.

Time counts when it is joined to words written ("730 words in an hour"), when a verb of spending
governs it and writing or the book is what it was spent on, or when it is a session of writing.
Time spent on anything else, rates, remainders and appointments do not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entries.prose.claims import Claim, Setting, role_of, time_of
from entries.prose.clauses import Parsed, hard_span, is_boundary, soft_span
from entries.prose.clocks import clock_ranges
from entries.prose.desk_hours import desk_hours
from entries.prose.governors import governor, is_verb
from entries.prose.joined_time import is_beside_words, joined_time, time_like
from entries.prose.measures import Measure
from entries.prose.numbers import parse_number
from entries.prose.open_verbs import looks_past
from entries.prose.predicates import Predicate, read_predicate
from entries.prose.subjects import YIELDS, is_making
from entries.prose.surroundings import has_goal, is_rate, is_remainder
from entries.prose.topics import Topic, topic_of
from entries.prose.verbs import PAST, SPEND, forms_of, lemma_of
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
_ALONE = vocabulary(". ! today at") | {""}
_PARTS_AFTER = vocabulary("after before afterwards later tonight this")
UNSAID = "it is not said what the time was spent on"
"""The doubt of a time that the words told right after it settle."""
_EVALUATED = vocabulary("bad good great shabby terrible awful fine")


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
    clocked = False
    for measure in clock_ranges(parsed):
        claim = _by_the_clock(parsed, measure, words, setting)
        if claim is not None:
            clocked = True
            yield claim
    for measure in () if clocked else desk_hours(parsed):
        claim = _between_ends(parsed, measure, words, setting)
        if claim is not None:
            yield claim


def _between_ends(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    """Read "began at 9, stopped at 12": of writing where that or words are spoken of."""
    topic = topic_of(parsed.tokens)
    if topic.project is not None and not words:
        return None
    lows = set(parsed.lows(0, len(parsed.tokens)))
    told = bool(words) or topic.book or setting.told_words or bool(lows & (_AT_WORK | DESK))
    doubt = None if told else UNSAID
    return _build(parsed, measure, setting, topic=Topic(book=True), doubt=doubt)


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


def _by_the_clock(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    if parsed.lows(measure.end, measure.end + 2) == ["i", "wrote"]:
        project = topic_of(work_phrase(parsed, measure.end + 2)).project
        topic = Topic(book=project is None, project=project)
        return None if project == "" else _build(parsed, measure, setting, topic=topic, doubt=None)
    told = [claim for claim in words if claim.value and _follows(parsed, measure, claim)]
    if told:
        return time_like(told[-1], measure)
    predicate = governor(parsed, measure.start)
    if predicate is None or predicate.subject != "writer" or predicate.mood != "done":
        return None
    spent_on, doubt = work_in(parsed, measure, predicate, words)
    if spent_on is None:
        return None
    return _build(parsed, measure, setting, topic=spent_on, doubt=doubt)


def _follows(parsed: Parsed, measure: Measure, claim: Claim) -> bool:
    """Tell "1,300 words between 9 and 12", the words right before the times."""
    words = parsed.measure_ending(measure.start - 1)
    if words is None or words.unit != "words":
        return False
    return parsed.sentence.start + parsed.tokens[words.number_at].start == claim.place


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
        return _build(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    if _lasted(parsed, measure):
        told = bool(words) or setting.told_words or topic_of(parsed.tokens).book
        doubt = None if told else UNSAID
        return _build(parsed, measure, setting, topic=Topic(book=True), doubt=doubt)
    predicate = governor(parsed, measure.start) or _worker(parsed, measure)
    if predicate is None:
        return _unverbed(parsed, measure, words, setting)
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
        return _build(parsed, measure, setting, topic=Topic(book=True), doubt=None)
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
    return _build(parsed, measure, setting, topic=topic, doubt=doubt)


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
    return _build(parsed, measure, setting, topic=topic, doubt=None)


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
        return _build(parsed, measure, setting, topic=Topic(book=True), doubt=None)
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
        return _build(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    return None


def _is_of_words(parsed: Parsed, at: int) -> bool:
    measure = parsed.measure_ending(at)
    return measure is not None and measure.unit == "words"


def _unverbed(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    topic = topic_of(work_phrase(parsed, measure.end))
    before = parsed.low(measure.start - 1)
    starts = measure.start == 0 or is_boundary(before) or before in DESK | {"/"}
    opens = starts or parsed.cue_ending(measure.start - 1) is not None
    first, _ = hard_span(parsed, measure.start)
    if has_goal(parsed.lows(first, soft_span(parsed, measure.end - 1)[1])):
        return None
    if measure.start == 0 and parsed.low(measure.end - 1) == "writing" and "'" in parsed.spelled:
        return _build(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    if opens and words and measure.start == 0 and _leads(parsed, measure):
        return time_like(words[0], measure)
    if opens and _at_the_desk(parsed, measure):
        return _build(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    if measure.start == 0 and parsed.low(measure.end) == "," and _is_nothing(words):
        return time_like(words[0], measure)  # "forty-five minutes, not a word"
    if measure.start == 0 and _went_into(parsed, measure.end):
        return _build(parsed, measure, setting, topic=topic, doubt=None)
    before_others = parsed.low(measure.end) in {"before", "while"} and _has_past(
        parsed, measure.end
    )
    if measure.start == 0 and (before_others or parsed.low(measure.end) in _ALONE):
        return _alone(parsed, measure, setting)
    if opens and topic.book and topic.project is None and _of_writing(parsed, measure):
        return _build(parsed, measure, setting, topic=topic, doubt=None)
    if (opens or before == "for") and is_beside_words(parsed, measure, words):
        beside = time_like(words[0], measure)
        return replace(beside, role=role_of(parsed, measure.start, measure.end, measure.number_at))
    if before == "with" and words and parsed.low(measure.end) in {"to", "of"}:
        spare = parsed.lows(measure.end, measure.end + 2) in (["to", "write"], ["of", "writing"])
        return time_like(words[0], measure) if spare else None
    if before in {"for", "in"} and (setting.told_words or words) and _judged(parsed, measure):
        if words:
            return time_like(words[-1], measure)
        return _build(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    return None


def _is_nothing(words: Sequence[Claim]) -> bool:
    return len(words) == 1 and words[0].value == 0


def _lasted(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the session lasted fifty-five minutes"."""
    at = measure.start - (2 if parsed.low(measure.start - 1) == "for" else 1)
    if parsed.low(at) not in {"lasted", "ran", "took"}:
        return False
    subject = parsed.lows(hard_span(parsed, at)[0], at)
    return subject[-1:] != [] and subject[-1] in SESSIONS


def _went_into(parsed: Parsed, at: int) -> bool:
    """Tell "three hours went into the book" and "three hours in the shed with the novel"."""
    topic = topic_of(work_phrase(parsed, at))
    if not topic.book or topic.project is not None:
        return False
    if parsed.low(at) in {"went", "disappeared", "vanished"}:
        return parsed.low(at + 1) in {"into", "on", "to"}
    lows = parsed.lows(at, at + 8)
    return parsed.low(at) in {"in", "at"} and "with" in lows and "talking" not in lows


def _has_past(parsed: Parsed, at: int) -> bool:
    """Tell "before the house stirred" from "before the train", which is yet to come."""
    lows = parsed.lows(at + 1, soft_span(parsed, at)[1])
    return any(PAST in forms_of(low) or looks_past(low) for low in lows)


def _at_the_desk(parsed: Parsed, measure: Measure) -> bool:
    """Tell "two hours at the typewriter" and "at the desk three hours"."""
    if parsed.low(measure.start - 1) in DESK:
        opens = parsed.lows(0, measure.start - 1) in (["at", "the"], ["at", "my"])
        return opens and {token.low for token in work_phrase(parsed, measure.end)} <= FILLER
    lows = {token.low for token in work_phrase(parsed, measure.end)}
    return bool(lows & DESK) and lows <= FILLER | DESK | {"at", "the", "my"}


def _alone(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "Two hours." and "Four hours at it today.": of the book where words were told."""
    lows = {token.low for token in work_phrase(parsed, measure.end)} - {"."}
    if not lows <= FILLER | {"at", "it"}:
        return None
    doubt = None if setting.told_words else UNSAID
    return _build(parsed, measure, setting, topic=Topic(book=True), doubt=doubt)


def _leads(parsed: Parsed, measure: Measure) -> bool:
    """Tell "An hour at the desk and I have 350 words to show for it."."""
    gave = parsed.low(measure.end)
    if (lemma_of(gave) or gave) in YIELDS and gave != "left":
        return True  # "forty minutes got me 300 words"
    phrase = work_phrase(parsed, measure.end)
    lows, topic = {token.low for token in phrase}, topic_of(phrase)
    if lows & DESK and topic.book and topic.project is None:
        return True
    counted = {m.start for m in parsed.measures if m.unit == "words"}
    if parsed.low(measure.end) == "for" and measure.end + 1 in counted:
        return True  # "three hours for 400 words"
    return lows <= FILLER | DESK | {"at", "the", "my", "a"}


def _of_writing(parsed: Parsed, measure: Measure) -> bool:
    after = parsed.lows(measure.end, measure.end + 3)
    if after[:2] == [",", "all"]:
        return True
    return bool({"of", "on", "with", "writing", "drafting", "at"} & set(after[:1])) or (
        bool({parsed.low(measure.end - 1), parsed.low(measure.end)} & SESSIONS)
    )


def _judged(parsed: Parsed, measure: Measure) -> bool:
    """Tell "Not bad for an hour's work." and "All in under an hour." from other phrases."""
    after = parsed.low(measure.end)
    closes = after in {"", ".", "!", ",", "'s", "'", "of", "—"}
    lows = set(parsed.lows(*hard_span(parsed, measure.start)))
    judged = bool(_EVALUATED & lows) or (
        parsed.low(0) in {"all", "and", "in"} and measure.start <= 4
    )
    return closes and judged


def _build(
    parsed: Parsed, measure: Measure, setting: Setting, *, topic: Topic, doubt: str | None
) -> Claim | None:
    cue = time_of(parsed, measure.start, setting)
    if cue is not None and cue.kind in {"habit", "future", "past"}:
        return None
    return Claim(
        "minutes",
        measure.value,
        measure.qualifier,
        parsed.sentence.text,
        parsed.sentence.start + parsed.tokens[measure.number_at].start,
        cue,
        topic.project,
        role_of(parsed, measure.start, measure.end, measure.number_at),
        doubt,
    )
