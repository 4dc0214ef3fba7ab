"""The time a sentence says went into the book, or into other writing.

Time is a length ("two hours", "four 25-minute pomodoros") or lies between two times of day ("from
6 to 8", "sat down at nine and got up at ten"). It counts when it is joined to words written ("730
words in an hour"), when a verb says that the writer spent it on writing or the book, or when it
is reported with what it was spent on ("two hours on chapter six"). Time of which it is not said
what it was spent on is in doubt; time spent on anything else, rates, remainders and appointments
are nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entries.prose.activities import Activity
from entries.prose.activity_phrases import activity_after
from entries.prose.breaks import break_in, without
from entries.prose.claims import Claim, Setting, role_of, time_of
from entries.prose.clauses import Parsed
from entries.prose.clock_times import read_clock
from entries.prose.clocks import clock_ranges
from entries.prose.labelled_time import stopwatch
from entries.prose.measures import Measure
from entries.prose.sessions_said import time_measures, uncounted_pomodoros
from entries.prose.spent_time import work_told
from entries.prose.starts_and_stops import names_work, start_to_stop, stopped_after
from entries.prose.time_of_words import is_of_words_before, time_of_words
from entries.prose.time_sums import shared, shortened, together
from entries.prose.time_told_with_words import is_told_with_words
from entries.prose.time_vetoes import says_no_time
from entries.prose.told_time import ANYONES, LINKED, UNSAID, Telling
from entries.prose.topics import topic_of
from entries.prose.unverbed_time import ended_with, has_own_verb, is_what_i_had, work_unverbed
from entries.prose.used_time import filled, used_on
from entries.prose.work_verbs import predicate_at, verb_after, verb_before
from entries.prose.years_told_of import without_years_told_of

_LONGEST_DAY = 18 * 60
_LENGTH_UNSAID = "it is not said how long a pomodoro was"
_BROKEN = "it is not said whether the time off is counted in"


def minutes_claims(parsed: Parsed, words: Sequence[Claim], setting: Setting) -> Iterator[Claim]:
    """Give the claims of minutes in one sentence; `words` are the claims of words in it."""
    if parsed.is_question:
        return
    parsed = without_years_told_of(parsed)
    times = _times(parsed)
    telling = Telling(
        parsed, setting, any(c.value for c in words), any(not c.value for c in words), tuple(times)
    )
    judged = [(time, _claim(telling, time, words)) for time in times]
    known = shared(parsed, judged)
    claims = [claim for _, claim in known if claim is not None]
    for measure in _turned(parsed, setting):
        claim = _at_work(parsed, measure, words, setting)
        if claim is not None:
            claims.append(claim)
    yield from together(claims)
    yield from _anyones(telling, [time for time, claim in known if claim is None])
    if not claims:
        yield from _uncounted(parsed, setting)


def _times(parsed: Parsed) -> list[Measure]:
    """Give every length of time in a sentence that may have been spent, in order."""
    told = [m for m in time_measures(parsed) if not says_no_time(parsed, m)]
    lengths = {measure.value for measure in told}
    clocks = [
        m
        for m in clock_ranges(parsed)
        if not parsed.is_quoted(m.number_at) and m.value not in lengths
    ]
    short = list(shortened(parsed, told))
    watch = stopwatch(parsed, 0)
    told = [watch, *told] if watch is not None else told
    return sorted([*told, *clocks, *short], key=lambda measure: measure.start)


def _anyones(telling: Telling, times: Sequence[Measure]) -> Iterator[Claim]:
    """Give the times of which the next sentence may say "I wrote for all of it"."""
    for time in times:
        if activity_after(telling.parsed, time.end).kind in {"", "desk"}:
            claim = _build(telling.parsed, time, telling.setting, project=None, doubt=ANYONES)
            if claim is not None:
                yield claim


def _turned(parsed: Parsed, setting: Setting) -> Iterator[Measure]:
    """Give the stretches from when the writer began to when they stopped."""
    begun = setting.at_work.begun
    found = list(start_to_stop(parsed))
    if not found and begun is not None and (stop := stopped_after(parsed, begun)) is not None:
        found = [stop]
    yield from (measure for measure in found if not parsed.is_quoted(measure.number_at))


def _at_work(
    parsed: Parsed, measure: Measure, words: Sequence[Claim], setting: Setting
) -> Claim | None:
    """Read "sat down at nine, got up at ten" where writing, the book or words are spoken of."""
    topic = topic_of(parsed.tokens[measure.start : measure.end])
    first = read_clock(parsed, measure.number_at)
    ends = (measure.end, first.end if first is not None else measure.end)
    if topic.project == "" or any(activity_after(parsed, at).kind == "other" for at in ends):
        return None
    if topic.project is not None:
        return _build(parsed, measure, setting, project=topic.project, doubt=None)
    written = any(claim.value and claim.project is None for claim in words)
    told = setting.told_words or setting.at_work.wrote
    sure = written or told or names_work(parsed)
    return _build(parsed, measure, setting, project=None, doubt=None if sure else UNSAID)


def _claim(telling: Telling, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    parsed, setting = telling.parsed, telling.setting
    if any(break_in(parsed, time, [measure]) for time in telling.times):
        return None
    off = break_in(parsed, measure, telling.times)
    if off is not None:
        measure = without(measure, off)
    joined = time_of_words(parsed, measure, words)
    if joined is not None:
        return replace(joined, doubt=_BROKEN) if off is not None else joined
    told_before = setting.told_words or setting.at_work.wrote
    if told_before and not words and is_of_words_before(parsed, measure):
        return _build(parsed, measure, setting, project=None, doubt=None)
    work = _work(telling, measure)
    if (work is None or isinstance(work, str)) and is_told_with_words(telling, measure, words):
        work = Activity("book")
    if work is None:
        return None
    doubt = work if isinstance(work, str) else _BROKEN if off is not None else None
    project = None if isinstance(work, str) else work.project
    return _build(parsed, measure, setting, project=project, doubt=doubt)


def _work(telling: Telling, measure: Measure) -> Activity | str | None:
    """Tell what a time was spent on: the work, the reason for a doubt, None for no writing."""
    verb = verb_before(telling.parsed, measure.start)
    if verb < 0 or has_own_verb(telling.parsed, measure):
        verb = verb_after(telling.parsed, measure.end)
    if filled(telling.parsed, measure):
        return Activity("book")
    used = used_on(telling.parsed, measure.end)
    if used is not None:
        return used
    if is_what_i_had(telling.parsed, measure):
        return LINKED
    if verb < 0:
        return work_unverbed(telling.parsed, measure, telling.setting)
    work = work_told(telling, measure, verb)
    ended = work is None and ended_with(telling.parsed, measure)
    return Activity("book") if ended else work


def _uncounted(parsed: Parsed, setting: Setting) -> Iterator[Claim]:
    measure = uncounted_pomodoros(parsed)
    if measure is not None and activity_after(parsed, measure.end).kind in {"book", "desk"}:
        claim = _build(parsed, measure, setting, project=None, doubt=_LENGTH_UNSAID)
        if claim is not None:
            yield claim


def _build(
    parsed: Parsed, measure: Measure, setting: Setting, *, project: str | None, doubt: str | None
) -> Claim | None:
    cue = time_of(parsed, measure.start, setting, done=_is_told_as_done(parsed, measure))
    if cue is not None and cue.kind in {"habit", "future", "past"}:
        return None
    if _of_years(parsed):
        return None
    claim = Claim(
        "minutes",
        measure.value,
        measure.qualifier,
        parsed.sentence.text,
        parsed.sentence.start + parsed.tokens[measure.number_at].start,
        cue,
        project,
        role_of(parsed, measure.start, measure.end, measure.number_at),
        doubt,
    )
    return claim if _fits(claim) else None


def _is_told_as_done(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether the clause of a time is in the past, or has no verb: it is in no future then."""
    verb = verb_before(parsed, measure.start)
    return verb < 0 or predicate_at(parsed, verb).mood == "done"


def _of_years(parsed: Parsed) -> bool:
    """Tell "For years I've written from five to seven"."""
    lows = parsed.lows(0, len(parsed.tokens))
    long = ("years", "months", "weeks", "decades")
    return any(
        low in long and lows[max(0, at - 1)] in {"for", "many", "of"} for at, low in enumerate(lows)
    )


def _fits(claim: Claim) -> bool:
    """Tell whether so long a time can have been spent in the days it was spent on."""
    if claim.of_the_day:
        return claim.value <= _LONGEST_DAY
    covers = claim.cue.covers if claim.cue is not None else None
    days = (covers.last - covers.first).days + 1 if covers is not None else 31
    return claim.value <= _LONGEST_DAY * days
