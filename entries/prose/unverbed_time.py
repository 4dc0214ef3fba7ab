"""A time that no verb governs: "Two hours, 800 words.", "An hour of writing.", "Four hours."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.claims import Claim, Setting, role_of
from entries.prose.clauses import Parsed, hard_span, is_boundary, soft_span
from entries.prose.joined_time import is_beside_words, time_like
from entries.prose.measures import Measure
from entries.prose.open_verbs import looks_past
from entries.prose.subjects import YIELDS
from entries.prose.surroundings import has_goal
from entries.prose.time_claims import UNSAID, minutes_claim
from entries.prose.topics import Topic, topic_of
from entries.prose.verbs import PAST, forms_of, lemma_of
from entries.prose.vocabulary import vocabulary
from entries.prose.work_done import DESK, FILLER, SESSIONS, work_phrase

_ALONE = vocabulary(". ! today at") | {""}
_AT_IT = vocabulary("at it for back been another today")
_EVALUATED = vocabulary("bad good great shabby terrible awful fine")


def unverbed_time(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    """Give the claim of a time that no verb governs; `words` are the claims of words beside it."""
    first, _ = hard_span(parsed, measure.start)
    if has_goal(parsed.lows(first, soft_span(parsed, measure.end - 1)[1])):
        return None
    found = _opening(parsed, measure, words, setting) if measure.start == 0 else None
    if found is not None:
        return found
    topic = topic_of(work_phrase(parsed, measure.end))
    if set(parsed.lows(0, measure.start)) <= _AT_IT and measure.start > 1:
        doubt = None if topic.book else UNSAID
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=doubt)
    if not _opens(parsed, measure):
        return _inside(parsed, measure, words, setting)
    if _at_the_desk(parsed, measure):
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    if topic.book and topic.project is None and _of_writing(parsed, measure):
        return minutes_claim(parsed, measure, setting, topic=topic, doubt=None)
    return _inside(parsed, measure, words, setting)


def _opening(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    """Read a time that opens its sentence: "Two hours, 800 words.", "An hour at the desk."."""
    after = parsed.low(measure.end)
    if parsed.low(measure.end - 1) == "writing" and "'" in parsed.spelled:
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    if words and (_leads(parsed, measure) or (after == "," and _is_nothing(words))):
        return time_like(words[0], measure)
    if _at_the_desk(parsed, measure) or _went_into(parsed, measure.end):
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    before_others = after in {"before", "while"} and _has_past(parsed, measure.end)
    return _alone(parsed, measure, setting) if before_others or after in _ALONE else None


def _opens(parsed: Parsed, measure: Measure) -> bool:
    before = parsed.low(measure.start - 1)
    starts = measure.start == 0 or is_boundary(before) or before in DESK | {"/"}
    return starts or parsed.cue_ending(measure.start - 1) is not None


def _inside(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    """Read a time beside words, or one judged after them: "not bad for an hour's work"."""
    before = parsed.low(measure.start - 1)
    if (_opens(parsed, measure) or before == "for") and is_beside_words(parsed, measure, words):
        beside = time_like(words[0], measure)
        return replace(beside, role=role_of(parsed, measure.start, measure.end, measure.number_at))
    if before == "with" and words and parsed.low(measure.end) in {"to", "of"}:
        spare = parsed.lows(measure.end, measure.end + 2) in (["to", "write"], ["of", "writing"])
        return time_like(words[0], measure) if spare else None
    if before in {"for", "in"} and (setting.told_words or words) and _judged(parsed, measure):
        if words:
            return time_like(words[-1], measure)
        return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=None)
    return None


def _is_nothing(words: Sequence[Claim]) -> bool:
    return len(words) == 1 and words[0].value == 0


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
    return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=doubt)


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
