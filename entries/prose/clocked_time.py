"""Time told by the clock, of writing where a verb, words or the desk say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entries.prose.claims import Claim, Setting
from entries.prose.clauses import Parsed
from entries.prose.clocks import clock_ranges
from entries.prose.desk_hours import desk_hours
from entries.prose.governors import governor
from entries.prose.joined_time import time_like
from entries.prose.measures import Measure
from entries.prose.time_claims import UNSAID, minutes_claim
from entries.prose.topics import Topic, topic_of
from entries.prose.vocabulary import vocabulary
from entries.prose.work_done import DESK, work_in, work_phrase

_AT_WORK = vocabulary("write wrote writing draft drafted drafting typed")
_LONG = 6 * 60


def clocked_claims(parsed: Parsed, words: Sequence[Claim], setting: Setting) -> Iterator[Claim]:
    """Give the claims of "from 9 to 12", else of "began at 9, stopped at 12"."""
    ranged = [_by_the_clock(parsed, measure, words, setting) for measure in clock_ranges(parsed)]
    found = [claim for claim in ranged if claim is not None]
    yield from found
    for measure in () if found else desk_hours(parsed):
        claim = _between_ends(parsed, measure, words, setting)
        if claim is not None:
            yield claim


def _by_the_clock(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    if parsed.lows(measure.end, measure.end + 2) == ["i", "wrote"]:
        project = topic_of(work_phrase(parsed, measure.end + 2)).project
        topic = Topic(book=project is None, project=project)
        return (
            None
            if project == ""
            else minutes_claim(parsed, measure, setting, topic=topic, doubt=None)
        )
    told = [claim for claim in words if claim.value and _follows(parsed, measure, claim)]
    if told:
        return time_like(told[-1], measure)
    predicate = governor(parsed, measure.start)
    if predicate is None or predicate.subject != "writer" or predicate.mood != "done":
        return None
    spent_on, doubt = work_in(parsed, measure, predicate, words)
    if spent_on is None:
        return None
    return minutes_claim(parsed, measure, setting, topic=spent_on, doubt=doubt)


def _follows(parsed: Parsed, measure: Measure, claim: Claim) -> bool:
    """Tell "1,300 words between 9 and 12", the words right before the times."""
    words = parsed.measure_ending(measure.start - 1)
    if words is None or words.unit != "words":
        return False
    return parsed.sentence.start + parsed.tokens[words.number_at].start == claim.place


def _between_ends(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    """Read "began at 9, stopped at 12": of writing where that or words are spoken of."""
    topic = topic_of(parsed.tokens)
    if topic.project is not None and not words:
        return None
    lows = set(parsed.lows(0, len(parsed.tokens)))
    told = bool(words) or topic.book or setting.told_words or bool(lows & (_AT_WORK | DESK))
    named = bool(words) or topic.book or setting.told_words or bool(lows & _AT_WORK)
    long = measure.value > _LONG and not named  # "at my desk from nine to five"
    rest = parsed.lows(measure.end, len(parsed.tokens))
    elsewhere = any(low.endswith("ing") and low not in _AT_WORK for low in rest[1:2])
    if elsewhere:
        return None
    doubt = None if told and not long else UNSAID
    return minutes_claim(parsed, measure, setting, topic=Topic(book=True), doubt=doubt)
