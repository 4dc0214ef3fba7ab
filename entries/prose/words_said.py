"""The words a sentence says were written: each measure of words, judged by its place in the clause.

A measure counts when a verb of writing that tells of something done governs it and the writer is
its subject, or when it stands as a report without a verb ("730 words in an hour."). Rates, goals,
remainders, lengths of texts, differences and shares of a figure never count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entries.prose.claims import Claim, Setting, in_session
from entries.prose.clauses import Parsed, hard_span, is_boundary, soft_span
from entries.prose.corrections import corrects
from entries.prose.figures import MOST_IN_A_DAY, words_claim
from entries.prose.fragments import is_report
from entries.prose.governors import governor
from entries.prose.lists import in_lists
from entries.prose.measures import Measure, bare_numbers
from entries.prose.predicates import Predicate
from entries.prose.surroundings import (
    complements,
    is_count_subject,
    is_difference,
    is_rate,
    is_remainder,
    is_share,
    names_goal,
)
from entries.prose.told_words import governed_words
from entries.prose.topics import topic_of
from entries.prose.verbs import LIGHT, WRITE
from entries.prose.vocabulary import vocabulary

_DAYLIKE = vocabulary(
    "day morning afternoon evening night weekend session sprint hour lunch train burst"
)
_GOALS = vocabulary("goal target quota minimum aim mark commitment")


def words_claims(parsed: Parsed, setting: Setting) -> Iterator[Claim]:
    """Give the claims of words in one sentence, in order."""
    if parsed.is_question:
        return
    claims: list[Claim] = []
    measures = [m for m in parsed.measures if m.unit == "words"]
    measures += bare_numbers(parsed.tokens, parsed.measures)
    for measure in in_lists(parsed.tokens, sorted(measures, key=lambda m: m.start)):
        claim = _claim(parsed, measure, setting, claims)
        if claim is not None:
            claims.append(claim)
    yield from claims


def _claim(parsed: Parsed, measure: Measure, setting: Setting, claims: list[Claim]) -> Claim | None:
    if parsed.is_quoted(measure.number_at) or _says_no_amount(parsed, measure):
        return None
    if (claims or setting.told_words) and _is_correction(parsed, measure):
        correction = words_claim(parsed, measure, setting)
        return correction and replace(correction, role="correction")
    if measure.head >= 0:
        return _attributive(parsed, measure, setting)
    if _fills_quota(parsed, measure):
        return words_claim(parsed, measure, setting)
    if measure.definite and not _is_the_last(parsed, measure):
        return _related(parsed, measure, setting)
    if parsed.lows(measure.start - 2, measure.start) == ["today", "'s"]:
        return _todays(parsed, measure, setting)
    piece = _piece_of(parsed, measure, setting)
    if piece is not None:
        return piece
    predicate = governor(parsed, measure.start)
    if measure.bare and not _bare_counts(parsed, measure, predicate, setting, claims):
        return _doubtful(parsed, measure, predicate, setting)
    if predicate is None:
        return _unverbed(parsed, measure, setting, claims)
    return governed_words(parsed, measure, predicate, setting)


def _is_correction(parsed: Parsed, measure: Measure) -> bool:
    after = parsed.low(measure.end)
    closes = after == "" or is_boundary(after) or any(c.start == measure.end for c in parsed.cues)
    taken_back = corrects(parsed, measure.start) or corrects(parsed, measure.number_at)
    return closes and taken_back


def _says_no_amount(parsed: Parsed, measure: Measure) -> bool:
    return (
        is_rate(parsed, measure.end)
        or is_remainder(parsed, measure.end)
        or is_difference(parsed, measure)
        or (is_share(parsed, measure) and not _adds_share(parsed, measure))
    )


def _adds_share(parsed: Parsed, measure: Measure) -> bool:
    """Tell "I added 700 of those today" from "300 of them are footnotes"."""
    predicate = governor(parsed, measure.start)
    timed = any(c.kind == "day" and c.start == measure.end + 2 for c in parsed.cues)
    return timed and predicate is not None and predicate.lemma in WRITE


def _bare_counts(
    parsed: Parsed,
    measure: Measure,
    predicate: Predicate | None,
    setting: Setting,
    claims: list[Claim],
) -> bool:
    """Tell whether a number without a unit can be one of words: "got 640", "300 at night"."""
    after = parsed.low(measure.end)
    near = {measure.end, measure.end + (after == "for")}
    closes = (
        after in _AFTER_BARE
        or topic_of(complements(parsed, measure.end)).book
        or _adds_share(parsed, measure)
        or any(cue.start in near for cue in parsed.cues)
    )
    if not closes or measure.head >= 0:
        return False
    spoken = any(m.unit == "words" for m in parsed.measures) or "words" in parsed.lows(0, 400)
    if predicate is not None and predicate.lemma in _PROLIFIC:
        return measure.value >= 50
    if predicate is not None:
        counted = spoken or setting.counting or _AIMS & set(parsed.lows(0, measure.start))
        if is_count_subject(parsed, predicate.left):
            return measure.value >= 20
        if _is_days_work(parsed, measure, predicate):
            return True
        return bool(counted) and predicate.lemma in WRITE | LIGHT | {"be"} and measure.value >= 20
    opens = measure.start == 0 or _only_times(parsed, measure.start)
    answers = setting.counting and opens and after in {"", ".", "!", ",", "—"}
    return answers or _is_days_report(parsed, measure) or (bool(claims) and not claims[-1].doubt)


def _is_days_work(parsed: Parsed, measure: Measure, predicate: Predicate) -> bool:
    """Tell "did 600 today": in a diary of writing, what one does so many of in a day is words."""
    if predicate.subject != "writer" or predicate.lemma not in _DOES:
        return False
    return measure.value >= _LEAST_BARE and _is_of_the_day(parsed, measure)


def _is_days_report(parsed: Parsed, measure: Measure) -> bool:
    """Tell "390 today." and "700 before the school run", which open their sentence."""
    opens = parsed.lows(0, measure.start) in ([], ["just"], ["only"])
    return opens and measure.value >= _LEAST_BARE and _is_of_the_day(parsed, measure)


def _doubtful(
    parsed: Parsed, measure: Measure, predicate: Predicate | None, setting: Setting
) -> Claim | None:
    """Keep "did 200 today in the pool" and "only 425" for the writer to judge."""
    did = predicate is not None and predicate.subject == "writer" and predicate.lemma in _DOES
    opens = predicate is None and parsed.lows(0, measure.start) in ([], ["only"])
    closes = parsed.low(measure.end) in _AFTER_BARE
    timed = any(cue.start == measure.end and cue.kind == "day" for cue in parsed.cues)
    if measure.value < _LEAST_BARE or not (did or opens) or not (closes or timed):
        return None
    if predicate is not None and predicate.mood not in {"done", "perfect"}:
        return None
    return words_claim(parsed, measure, setting, doubt="it is not said what it is a number of")


def _is_of_the_day(parsed: Parsed, measure: Measure) -> bool:
    start, end = soft_span(parsed, measure.number_at)[0], soft_span(parsed, measure.end - 1)[1]
    inside = [c for c in parsed.cues if start <= c.start < end and not c.attributive]
    today = next((c for c in inside if c.kind in {"day", "period"}), None)
    if today is None:
        return in_session(parsed, measure.end, end)
    after = parsed.low(today.end)
    return today.start < measure.start or after == "" or is_boundary(after)


def _only_times(parsed: Parsed, end: int) -> bool:
    """Tell "Today, 120.", before which nothing but a time stands."""
    cue = next(iter(parsed.cues), None)
    return cue is not None and cue.start == 0 and parsed.lows(cue.end, end) in ([], [","], [":"])


_AFTER_BARE = vocabulary(
    ". ! , ; — ) … : more total in at before after by on and but during then again over instead so "
    "because with tonight around new net later while"
) | {""}


_PROLIFIC = vocabulary("write type draft crank churn knock bang pound hammer eke net")
_DOES = vocabulary("get do hit manage squeeze scrape")
_LEAST_BARE = 100
_AIMS = vocabulary("wanted aim aimed hoped hoping goal target quota meant planned")


def _attributive(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "a 700-word morning" and "hit my 1,000-word goal"; other nouns have lengths."""
    head = parsed.low(measure.head)
    if head in _GOALS and _met(parsed, measure):
        return words_claim(parsed, measure, setting, qualifier="over")
    if topic_of(parsed.tokens[measure.head : measure.head + 3]).project:
        return _wrote_piece(parsed, measure, setting)
    if head in _DAYLIKE and not names_goal(parsed, measure.start):
        first = parsed.lows(*hard_span(parsed, measure.start))
        if {"had", "was", "'s", "it"} & set(first) or measure.start == 0:
            return words_claim(parsed, measure, setting)
    return None


def _piece_of(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "filed an op-ed of 1,800 words" and "drafted a talk of 1,000 words"."""
    if measure.bare or parsed.low(measure.start - 1) not in {"of", "at"}:
        return None
    start = measure.start - 1
    while start > 0 and parsed.low(start) not in {"a", "an", "my", "another", "the", "."}:
        start -= 1
    project = topic_of(parsed.tokens[start : measure.start]).project
    return _wrote_piece_at(parsed, measure, setting, project, start) if project else None


def _wrote_piece(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "wrote a 1,200-word op-ed this morning": its words are that project's."""
    project = topic_of(parsed.tokens[measure.head : measure.head + 3]).project
    return _wrote_piece_at(parsed, measure, setting, project, measure.start)


def _wrote_piece_at(
    parsed: Parsed, measure: Measure, setting: Setting, project: str | None, start: int
) -> Claim | None:
    predicate = governor(parsed, start)
    if predicate is None or predicate.lemma not in WRITE | {"finish", "file", "send"}:
        return None
    if predicate.mood != "done" or predicate.subject != "writer":
        return None
    claim = words_claim(parsed, measure, setting)
    return claim and replace(claim, project=project)


def _met(parsed: Parsed, measure: Measure) -> bool:
    predicate = governor(parsed, measure.start)
    if predicate is None or measure.value >= MOST_IN_A_DAY:
        return False
    met = predicate.lemma in {"hit", "meet", "make", "reach", "beat", "surpass", "exceed", "pass"}
    return met and predicate.mood == "done" and predicate.subject == "writer"


def _fills_quota(parsed: Parsed, measure: Measure) -> bool:
    """Tell "made my quota of 500" and "hit my target of 800 words"."""
    at = measure.start - 2
    if parsed.low(at + 1) != "of" or parsed.low(at) not in _GOALS:
        return False
    if measure.bare and parsed.low(measure.end) not in _AFTER_BARE:
        return False
    while parsed.low(at - 1) in {"my", "the", "daily", "day", "'s", "today", "usual", "full"}:
        at -= 1
    return _met(parsed, replace(measure, start=at))


def _is_the_last(parsed: Parsed, measure: Measure) -> bool:
    """Tell "knocked out the last 900 words of the chapter", which are new for all their "the"."""
    if not {"last", "final"} & set(parsed.lows(measure.start - 1, measure.number_at)):
        return False
    at = next((n for n in (0, 1) if parsed.low(measure.start - n) == "the"), -1)
    predicate = governor(parsed, measure.start - max(at, 0))
    return predicate is not None and predicate.lemma in WRITE


def _todays(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "today's 600 words bring the total to..."; what they will or should be is no figure."""
    told = {"bring", "brought", "took", "came", "were", "are", "put", "got", "take", "make"}
    if parsed.low(measure.end) not in told or names_goal(parsed, measure.start):
        return None
    return words_claim(parsed, measure, setting)


def _related(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "the 800 words I wrote today": told only when the clause names the day."""
    lows = parsed.lows(measure.end, measure.end + 8)
    if lows[:1] != ["i"] or not {"wrote", "managed", "produced", "added", "drafted"} & set(lows):
        return None
    cue = next((c for c in parsed.cues if 0 <= c.start - measure.end < 6), None)
    if cue is None or cue.kind != "day":
        return None
    return words_claim(parsed, measure, setting)


def _unverbed(
    parsed: Parsed, measure: Measure, setting: Setting, claims: list[Claim]
) -> Claim | None:
    continues = bool(claims) and not claims[-1].doubt
    if not is_report(parsed, measure, continues=continues) or _is_to_come(parsed, measure):
        return None
    if _is_condition(parsed, measure) or _was_written_before(parsed, measure):
        return None
    claim = words_claim(parsed, measure, setting)
    if claim and continues and claim.cue is None and claims[-1].cue is not None:
        return replace(claim, cue=claims[-1].cue)
    return claim


def _is_condition(parsed: Parsed, measure: Measure) -> bool:
    """Tell "another 500 words and I can stop", which are still to be written."""
    if parsed.low(measure.end) not in {"and", ",", "—"}:
        return False
    after = parsed.lows(measure.end + 1, measure.end + 5)
    then = next((at for at, low in enumerate(after) if low in {"i", "we", "it"}), len(after))
    return after[then + 1 : then + 2] in (["can"], ["'ll"], ["will"], ["may"], ["could"], ["'d"])


def _was_written_before(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the section (1,400 words, most of it written last week)"."""
    _, end = hard_span(parsed, measure.start)
    later = [cue for cue in parsed.cues if measure.end <= cue.start < end]
    return "written" in parsed.lows(measure.end, end) and any(c.kind == "period" for c in later)


def _is_to_come(parsed: Parsed, measure: Measure) -> bool:
    """Tell "Next week: 3,000 words"."""
    before = [cue for cue in parsed.cues if cue.start < measure.start and not cue.attributive]
    return bool(before) and before[-1].kind in {"future", "habit"}
