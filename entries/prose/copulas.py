"""A measure of words that a form of "be" tells: "today's count was 850", "it was 605 words"."""

from __future__ import annotations

from entries.prose.calendar_days import WEEKDAYS
from entries.prose.claims import Claim, Setting, is_timed, time_of
from entries.prose.clauses import Parsed, hard_span
from entries.prose.figures import words_claim
from entries.prose.measures import Measure
from entries.prose.nouns import TEXTS
from entries.prose.predicates import Predicate
from entries.prose.said import Qualifier
from entries.prose.surroundings import complements, has_to_show, is_count_subject, names_goal
from entries.prose.topics import topic_of
from entries.prose.vocabulary import vocabulary

_BEFORE_TIMES = vocabulary("the my all of a whole , and so but in then")
_TIMES = vocabulary("morning afternoon evening night session sprint day lunch hour")
_MODALS = vocabulary("may might can could would should will must shall 'd 'll")
_REPLACED = vocabulary("thought felt wanted hoped more guessed")


def counted_words(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "today's count was 850", "all I managed was 300", "I thought 900, it was 850"."""
    negated = predicate.mood == "negated"
    if negated and (measure.qualifier != "over" or parsed.low(predicate.at - 1) in {"", "but"}):
        return None
    if names_goal(parsed, measure.start) or _may_be(parsed, predicate):
        return None
    if "thought" in parsed.lows(predicate.left - 2, predicate.left - 1) and measure.bare:
        return None  # "I had thought it was thirty"
    qualifier: Qualifier = "under" if negated else measure.qualifier
    if _is_of_the_day(parsed, measure, predicate, setting):
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    if parsed.low(predicate.left - 1) == "i":
        return _stood_at(parsed, measure, predicate, setting, qualifier)
    return None


def _stood_at(
    parsed: Parsed,
    measure: Measure,
    predicate: Predicate,
    setting: Setting,
    qualifier: Qualifier,
) -> Claim | None:
    """Read "I was at 400 words by noon", but not "I was at 40,000 words in March"."""
    cue = time_of(parsed, measure.start, setting)
    if "at" not in parsed.lows(predicate.at, measure.start) or not is_timed(
        parsed, measure, setting
    ):
        return None
    if cue is not None and cue.kind != "day":
        return None
    return words_claim(parsed, measure, setting, qualifier=qualifier, total=True)


def _is_of_the_day(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> bool:
    """Tell whether what is said to be so many words is the day, its count or its work."""
    if is_count_subject(parsed, predicate.left) or _is_all(parsed, predicate):
        return True
    if _is_the_time(parsed, predicate) or _answers(parsed, measure, predicate, setting):
        return True
    subject, past = parsed.low(predicate.left - 1), _past_be(parsed, predicate)
    timed = is_timed(parsed, measure, setting)
    if subject == "there" and (
        has_to_show(parsed, measure) or (past and _are_then(parsed, measure))
    ):
        return True
    if subject == "there":
        return _are_added(parsed, measure, setting, past=past, timed=timed)
    before = parsed.lows(max(0, predicate.left - 12), predicate.left - 1)
    if subject in {"it", "that", "reality"} and _REPLACED & set(before):
        return True
    if subject in {"it", "that"} and past and _in_a_time(parsed, measure):
        return True
    return subject in {"that", "this"} and timed


def _are_added(
    parsed: Parsed, measure: Measure, setting: Setting, *, past: bool, timed: bool
) -> bool:
    """Tell "there were 300 new words" from words that were there all along."""
    if not {"more", "new"} & set(_phrase(parsed, measure)):
        return False
    mine = past and (setting.writing or setting.mine)
    return mine or (timed and topic_of(complements(parsed, measure.end)).book)


def _are_then(parsed: Parsed, measure: Measure) -> bool:
    """Tell "by the end there were 600 words" and "there were 800 words on Saturday"."""
    host = " ".join(parsed.lows(max(0, measure.start - 14), measure.start))
    if any(then in host for then in ("by the end there", "at the end there", "by the end of it")):
        return True
    cue = next((cue for cue in parsed.cues if cue.start == measure.end), None)
    return cue is not None and (cue.name.lower() in WEEKDAYS or cue.name == "yesterday")


def _may_be(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "may be at most 25 words", which allows and reports nothing."""
    modal = _MODALS & set(parsed.lows(predicate.at - 2, predicate.at))
    return parsed.low(predicate.at) == "be" and bool(modal)


def _is_the_time(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "Today was 605 words" and "The morning was worth 400": all its subject is a time."""
    start, _ = hard_span(parsed, predicate.at)
    cued = {at for cue in parsed.cues for at in range(cue.start, cue.end)}
    subject = [at for at in range(start, predicate.at) if parsed.low(at) not in _BEFORE_TIMES]
    timed = [at for at in subject if at in cued or parsed.low(at) in _TIMES]
    return bool(subject) and subject == timed and _past_be(parsed, predicate)


def _answers(parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting) -> bool:
    """Tell "It was 605 words" of the day, or of the guess before it, from a text's length."""
    subject = parsed.low(predicate.left - 1)
    start, _ = hard_span(parsed, predicate.left)
    recounted = start > 0 and {"counted", "miscounted"} & set(parsed.lows(0, start))
    first = predicate.left - start if recounted else predicate.left
    if subject not in {"it", "that", "this"} or first > 3 or setting.names_text:
        return False
    if measure.bare:
        return setting.reckoned and _past_be(parsed, predicate)
    present = parsed.low(predicate.at) in {"'s", "is"} and subject in {"that", "this"}
    if not (_past_be(parsed, predicate) or present) or TEXTS & set(
        parsed.lows(measure.end, measure.end + 6)
    ):
        return setting.reckoned
    spoken = setting.reckoned or setting.told_words or setting.writing or setting.mine
    return setting.opening or spoken


def _phrase(parsed: Parsed, measure: Measure) -> list[str]:
    return parsed.lows(measure.start, measure.end)


def _in_a_time(parsed: Parsed, measure: Measure) -> bool:
    """Tell "it was 520 words in an hour", which no length of a text has beside it."""
    following = next((m for m in parsed.measures if m.start >= measure.end), None)
    if following is None or following.unit != "minutes":
        return False
    return parsed.low(measure.end) == "in" and following.start == measure.end + 1


def _is_all(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "all I could manage was" and "the best I did was"."""
    lows = parsed.lows(*hard_span(parsed, predicate.at))[: predicate.at]
    told = _past_be(parsed, predicate) or bool({"show", "got", "managed"} & set(lows))
    cleft = any(lows[at : at + 2] == ["what", "i"] for at in range(len(lows)))
    return (cleft or bool({"all", "most", "best"} & set(lows))) and "i" in lows and told


def _past_be(parsed: Parsed, predicate: Predicate) -> bool:
    return parsed.low(predicate.at) in {"was", "were"}
