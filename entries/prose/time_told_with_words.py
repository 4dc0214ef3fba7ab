"""Time told in one sentence with the day's words, by other joints than "in an hour".

"It took most of three hours, but 612 words stand" · "I had forty minutes, and it repaid me with
200 words" · "560 today, from a single hour" · "done in two hours flat".
"""

from __future__ import annotations

from collections.abc import Sequence

from entries.prose.activities import ANAPHORS
from entries.prose.activity_phrases import activity_after
from entries.prose.claims import Claim
from entries.prose.clauses import Parsed, is_boundary, is_hard
from entries.prose.measures import Measure
from entries.prose.nouns import TEXTS
from entries.prose.surroundings import has_goal
from entries.prose.time_vetoes import is_general
from entries.prose.told_time import Telling
from entries.prose.topics import BOOK, topic_of
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import is_done, is_told, predicate_at, verb_before

_IT = vocabulary("it that this which all they those")
_MADE = vocabulary("done written made drafted typed got produced all managed finished turned")
_FROM = vocabulary("from in over for within inside after")
_HELD = vocabulary("had got found stole snatched grabbed spent managed")
_STAYED = vocabulary("sat stayed stuck remained was")
_OTHERS = vocabulary("he she they you who every usually normally never would could should will")
_ELSEWHERE = vocabulary(
    "then afterwards later slept napped dozed came went drove walked left cooked ate home"
)
_MINE = (["to", "myself"], ["to", "ourselves"], ["to", "spare"], ["of", "quiet"], ["of", "peace"])
_TEXTS = (TEXTS - BOOK) | vocabulary(
    "read reads cut list speech letter report contract essay signed marked nobody reading"
)
_NEAR = 5
_FAR = 8


def is_told_with_words(telling: Telling, measure: Measure, words: Sequence[Claim]) -> bool:
    """Tell whether the only time of a sentence is that of the writer's words told in it."""
    parsed = telling.parsed
    if len(telling.times) != 1 or not (_has_claim(words) or (not words and _counts_own(parsed))):
        return False
    if is_general(parsed, measure):
        return False
    rules = (_took, _took_words, _held, _after_words, _beside)
    if any(rule(parsed, measure) for rule in rules):
        return True
    return bool(words) and _stayed(parsed, measure)


def _has_claim(words: Sequence[Claim]) -> bool:
    return any(
        claim.value and claim.of_the_day and claim.project is None and not claim.doubt
        for claim in words
    )


def _counts_own(parsed: Parsed) -> bool:
    """Tell whether a count of words, though it is not read as the day's, could only be that."""
    counted = [m for m in parsed.measures if m.unit == "words"]
    if len(counted) != 1 or counted[0].definite or parsed.is_quoted(counted[0].number_at):
        return False
    other_days = any(
        cue.kind != "day" and not cue.attributive and parsed.low(cue.start) != "by"
        for cue in parsed.cues
    )
    lows = set(parsed.spelled)
    topic = topic_of(parsed.tokens[counted[0].start :])
    return not (
        other_days
        or counted[0].head >= 0
        or topic.project is not None
        or lows & _OTHERS
        or _TEXTS & set(parsed.lows(counted[0].start - _FAR, len(parsed.tokens)))
        or parsed.low(counted[0].end) in {"of", "too"}
        or has_goal(parsed.spelled)
    )


def _took(parsed: Parsed, measure: Measure) -> bool:
    """Read "It took most of three hours, but 612 words now stand where there were none"."""
    at = verb_before(parsed, measure.start, 4)
    if at < 0 or parsed.low(at) not in {"took", "cost"} or measure.start - at > 2:
        return False
    predicate = predicate_at(parsed, at)
    subject = parsed.low(predicate.left - 1)
    alone = predicate.left == 0 or is_boundary(subject)
    joined = is_boundary(parsed.low(measure.end)) and parsed.low(measure.end) != "."
    return predicate.mood == "done" and (alone or subject in _IT) and joined


def _took_words(parsed: Parsed, measure: Measure) -> bool:
    """Read "It took me 1,225 words to bury him, and three hours and twenty minutes"."""
    counted = next((m for m in parsed.measures if m.unit == "words"), None)
    if counted is None or counted.end > measure.start or parsed.low(measure.start - 1) != "and":
        return False
    took = parsed.lows(counted.start - 3, counted.start)
    led = took[-2:] in (["took", "me"], ["cost", "me"]) or took[-2:] == ["it", "took"]
    within = range(counted.end, measure.start - 1)
    told = any(is_told(parsed, at) and parsed.low(at - 1) != "to" for at in within)
    return led and not told and is_boundary(parsed.low(measure.end) or ".")


def _held(parsed: Parsed, measure: Measure) -> bool:
    """Read "I had forty minutes or so, and it repaid me with 200 words"."""
    at = verb_before(parsed, measure.start, 5)
    if at < 0 or not is_done(predicate_at(parsed, at)) or "," in parsed.lows(at, measure.start):
        return False
    held = parsed.low(at) in _HELD and measure.start == at + 1
    return held and _is_free(parsed, measure)


def _stayed(parsed: Parsed, measure: Measure) -> bool:
    """Read "sat there for an hour, and rose with 300 words"."""
    at = verb_before(parsed, measure.start, 5)
    if at < 0 or parsed.low(at) not in _STAYED or not is_done(predicate_at(parsed, at)):
        return False
    there = set(parsed.lows(at + 1, measure.start)) <= _THERE
    return there and _is_free(parsed, measure)


_THERE = vocabulary("there here at it for on over put in")


def _is_free(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether nothing is said of a time, up to the next clause, but where, and that it was
    the writer's: "to myself", "with the new one"."""
    at = measure.end
    counted = next((m for m in parsed.measures if m.unit == "words"), None)
    if counted is not None and counted.end <= measure.start:
        return False
    if _ELSEWHERE & set(parsed.lows(at, len(parsed.tokens))):
        return False
    if parsed.lows(at, at + 2) in _MINE:
        at += 2
    elif parsed.low(at) == "with" and _is_with_the_book(parsed, at + 1):
        return True
    elif activity_after(parsed, at).kind not in {"", "desk", "anaphor"}:
        return False
    elif activity_after(parsed, at).kind in {"desk", "anaphor"}:
        return True
    last = next((n for n in range(at, len(parsed.tokens)) if _ends(parsed, n)), len(parsed.tokens))
    return at == last or parsed.low(at) in _TIMED


_TIMED = vocabulary("before between while until till this today tonight there")


def _ends(parsed: Parsed, at: int) -> bool:
    return is_boundary(parsed.low(at))


def _is_with_the_book(parsed: Parsed, at: int) -> bool:
    lows = parsed.lows(at, at + 3)
    return bool(lows[:1] and lows[0] in ANAPHORS) or lows in (
        ["the", "new", "one"],
        ["this", "new", "one"],
        ["the", "next", "one"],
    )


def _after_words(parsed: Parsed, measure: Measure) -> bool:
    """Read "Today I have 560, from a single hour" and "460 words, done in two hours flat"."""
    if parsed.low(measure.start - 1) not in _FROM:
        return False
    if activity_after(parsed, measure.end).kind not in {"", "desk", "anaphor"}:
        return False
    place = measure.start - 2
    if parsed.low(place) in _MADE and _stands_apart(parsed, place - 1):
        return parsed.low(measure.start - 1) != "after"
    if parsed.low(place) != "," or parsed.low(measure.start - 1) not in {"from", "in"}:
        return False
    near = range(max(0, place - _NEAR), place)
    counted = any(parsed.tokens[at].kind == "num" for at in near) or any(
        m.unit == "words" and m.end in {place, place - 1} for m in parsed.measures
    )
    return counted and not any(is_told(parsed, at) and at > place - 2 for at in near)


def _stands_apart(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    return low in {",", "—", "all", "and"} or is_hard(low)


def _beside(parsed: Parsed, measure: Measure) -> bool:
    """Read "I went on: two and a half hours, give or take, and 800 words"."""
    opens = measure.start == 0 or is_hard(parsed.low(measure.start - 1))
    counted = next((m for m in parsed.measures if m.unit == "words"), None)
    return opens and counted is not None and _right_beside(parsed, measure, counted)


def _right_beside(parsed: Parsed, measure: Measure, counted: Measure) -> bool:
    between = parsed.lows(measure.end, counted.start)
    return between in ([","], [",", "and"], ["and"]) and counted.start > measure.end
