"""The whole manuscript's words: "I'm at 61,250 words", "passed the 40k mark".

Chapters and scenes have lengths of their own and goals are no totals; both are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from entries.prose.claims import Claim, Setting, time_of
from entries.prose.clauses import Parsed, hard_span, is_boundary
from entries.prose.governors import governor
from entries.prose.growth import grown_by
from entries.prose.measures import Measure, bare_numbers
from entries.prose.predicates import Predicate
from entries.prose.said import Qualifier
from entries.prose.surroundings import (
    complements,
    is_owned,
    is_rate,
    is_remainder,
    is_share,
    names_goal,
)
from entries.prose.topics import topic_of
from entries.prose.verbs import PASSING
from entries.prose.vocabulary import vocabulary

LEAST_UNNAMED = 10_000

_MANUSCRIPT = vocabulary(
    "manuscript ms book novel draft thesis dissertation memoir novella wip diss"
)
_TOTALS = frozenset(["total", "count", "wordcount"])
_PARTS = vocabulary(
    "chapter chapters section sections scene scenes part parts intro introduction conclusion "
    "act prologue epilogue essay article op-ed story week month proposal outline synopsis "
    "contract footnotes notes"
)
_NOT_THIS_ONE = vocabulary(
    "his her their your a an old older previous earlier abandoned original typical average "
    "most another other last shortest longest"
)
_AT = vocabulary("stand sit hover run clock weigh come total")
_BRING = vocabulary("bring put take push get make")
_REACH = vocabulary("reach hit finish end close top") | PASSING
_COUNTERS = vocabulary("counter count wordcount total tally file document manuscript scrivener")
_STANDING = vocabulary("so total counting far done down written altogether bank in")


def manuscript_claims(parsed: Parsed, setting: Setting) -> Iterator[Claim]:
    """Give the claims of one sentence about the length of the whole manuscript."""
    if parsed.is_question:
        return
    measures = [m for m in parsed.measures if m.unit == "words"]
    marks = [m for m in bare_numbers(parsed.tokens, parsed.measures) if _is_mark(parsed, m)]
    for measure in [*measures, *marks]:
        if _could_be(parsed, measure, setting):
            qualifier = _total(parsed, measure)
            if qualifier is not None:
                yield _claim(parsed, measure, qualifier)


def _is_mark(parsed: Parsed, measure: Measure) -> bool:
    after = parsed.low(measure.end)
    timed = any(cue.start == measure.end for cue in parsed.cues) or after in {"now", "so", "total"}
    return (
        parsed.low(measure.end) in {"mark", "milestone"}
        or (timed and measure.value >= LEAST_UNNAMED)
        or (
            measure.value >= LEAST_UNNAMED
            and parsed.low(measure.end) in {"", ".", "!", ",", "and", "—", "down", "in"}
        )
    )


def _could_be(parsed: Parsed, measure: Measure, setting: Setting) -> bool:
    if parsed.is_quoted(measure.number_at) or names_goal(parsed, measure.start):
        return False
    if is_rate(parsed, measure.end) or is_remainder(parsed, measure.end):
        return False
    if is_share(parsed, measure) or measure.value <= 0:
        return False
    if parsed.low(measure.end) in {"over", "under"}:
        return False
    cue = time_of(parsed, measure.start, Setting(), done=True)
    if cue is not None and cue.kind not in {"day", "past"}:
        return False
    if cue is not None and cue.kind == "past" and cue.name != "so far":
        return False
    if parsed.lows(measure.end + 1, measure.end + 3) == ["of", "the"]:
        return False  # the 40k mark of the race
    if set(parsed.lows(*hard_span(parsed, measure.start))) & _PARTS:
        return False
    return topic_of(complements(parsed, measure.end)).project is None and not setting.other_writing


def _total(parsed: Parsed, measure: Measure) -> Qualifier | None:
    """Give the qualifier of a total of the manuscript, None for a measure that is none."""
    if grown_by(parsed, measure, Setting()) is not None or _is_elsewhere(parsed, measure):
        return None
    named = _names_manuscript(parsed, measure)
    large = measure.value >= LEAST_UNNAMED
    if not (named or large):
        return None
    if measure.head >= 0 and parsed.low(measure.head) not in {"mark", "milestone"}:
        return None
    if _went_to(parsed, measure) and named:
        return _plain(parsed, measure)
    predicate = governor(parsed, measure.start)
    if predicate is None:
        return _unverbed(parsed, measure, named=named)
    if predicate.mood == "negated" or _is_modal(parsed, predicate):
        return None
    return _by_verb(parsed, measure, predicate, named=named)


def _went_to(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the book went from 38,200 to 38,904 words"."""
    before = parsed.lows(measure.start - 4, measure.start)
    went = {"went", "grew", "moved", "crept", "climbed", "rose"}
    return (
        before[-1:] == ["to"]
        and before[:2] != []
        and "from" in before
        and bool(went & set(parsed.lows(measure.start - 8, measure.start)))
    )


def _is_elsewhere(parsed: Parsed, measure: Measure) -> bool:
    """Tell "171,476 words in the dictionary", which holds words of its own."""
    if parsed.low(measure.end) != "in" or parsed.low(measure.end + 1) not in {"the", "a", "an"}:
        return False
    held = set(parsed.lows(measure.end + 2, measure.end + 5))
    return not held & (_MANUSCRIPT | _COUNTERS | {"can", "bag", "bank"})


def _names_manuscript(parsed: Parsed, measure: Measure) -> bool:
    start, end = hard_span(parsed, measure.start)
    lows = set(parsed.lows(start, end))
    if lows & {"day", "today", "'s", "tonight", "day's"} and not lows & _MANUSCRIPT:
        return False
    running = {"running", "overall", "total", "cumulative", "full"} & lows and _TOTALS & lows
    return bool(lows & _MANUSCRIPT) or bool(running and measure.value >= LEAST_UNNAMED // 2)


def _is_modal(parsed: Parsed, predicate: Predicate) -> bool:
    if predicate.lemma == "be":
        return parsed.low(predicate.at) not in {"is", "'s", "'m", "am", "was", "are", "'re"}
    if predicate.mood != "unreal":
        return False
    before = set(parsed.lows(predicate.left - 1, predicate.at))
    return bool(before & {"to", "would", "will", "'d", "'ll", "could", "should", "might", "can"})


def _by_verb(
    parsed: Parsed, measure: Measure, predicate: Predicate, *, named: bool
) -> Qualifier | None:
    lemma, mine = predicate.lemma, predicate.subject == "writer"
    owner = _subject_is_manuscript(parsed, predicate)
    if measure.value < LEAST_UNNAMED and not owner and lemma not in _BRING:
        return None
    if lemma == "be":
        at = "at" in parsed.lows(predicate.at, measure.number_at) or "up" in parsed.lows(
            predicate.at, measure.number_at
        )
        that = parsed.low(predicate.left - 1) in {"that", "this", "there"}
        if that and _STANDING & set(parsed.lows(measure.end, measure.end + 2)):
            return _plain(parsed, measure)
        it = parsed.low(predicate.left - 1) == "it" and parsed.low(measure.end) == "now"
        if it and measure.value >= LEAST_UNNAMED and _COUNTERS & set(parsed.lows(0, predicate.at)):
            return _plain(parsed, measure)
        at = at or parsed.low(measure.end) in {"in", "into", "deep"}
        was = parsed.low(predicate.at) == "was"
        if was and (measure.value < LEAST_UNNAMED or parsed.low(measure.end) == "long"):
            return None  # a draft that was 140,000 words long is another one
        mine = mine or parsed.low(predicate.left - 1) == "we"
        return _plain(parsed, measure) if owner or (mine and at) else None
    if lemma == "have" and owner and _MANUSCRIPT & set(parsed.lows(0, predicate.left)):
        return _plain(parsed, measure)
    if lemma == "have":
        return _plain(parsed, measure) if (mine and not named) or (mine and owner) else None
    summed = parsed.low(predicate.left - 1) in {"which", "that"} and measure.value >= LEAST_UNNAMED
    if lemma == "make" and summed:
        return _plain(parsed, measure)
    if lemma in _AT:
        return _plain(parsed, measure) if owner or mine else None
    if lemma in _BRING and {"to", "at"} & set(parsed.lows(predicate.at, measure.number_at)):
        return _plain(parsed, measure)
    if lemma in _BRING and measure.qualifier == "over":
        return "over"
    if lemma in _REACH and (mine or owner) and predicate.mood in {"done", "perfect"}:
        over = lemma in PASSING and measure.qualifier == "exact"
        return "over" if over else measure.qualifier
    return None


def _subject_is_manuscript(parsed: Parsed, predicate: Predicate) -> bool:
    if is_boundary(parsed.low(predicate.left - 1)):
        return False  # "worked on the book and came away with 800 words"
    start, _ = hard_span(parsed, max(0, predicate.left - 1))
    if is_owned(parsed.lows(start, predicate.left)):
        return False
    lows = set(parsed.lows(start, predicate.left))
    if lows & _NOT_THIS_ONE or (
        lows & {"first", "second", "third", "next"} and "draft" not in lows
    ):
        return False
    return bool(lows & (_MANUSCRIPT | _TOTALS)) or {"whole", "thing"} <= lows


def _plain(parsed: Parsed, measure: Measure) -> Qualifier:
    """Take "up to" in "I'm up to 61,250 words" for what it is there: no hedge."""
    up_to = parsed.lows(measure.start, measure.start + 2) == ["up", "to"]
    return "exact" if up_to else measure.qualifier


def _is_read_off(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the counter says 41,233": what a program shows of the file."""
    first, _ = hard_span(parsed, measure.start)
    before = parsed.lows(max(first, measure.start - 8), measure.start)
    shows = before[-1:] and before[-1] in {"says", "shows", "reads", "said", "showed"}
    return bool(shows) and bool(_COUNTERS & set(before))


def _unverbed(parsed: Parsed, measure: Measure, *, named: bool) -> Qualifier | None:
    if _is_read_off(parsed, measure) and measure.value >= LEAST_UNNAMED:
        return measure.qualifier
    after = set(parsed.lows(measure.end, measure.end + 3))
    before = parsed.low(measure.start - 1)
    opens = measure.start == 0 or before in {":", ";", "—", "(", ",", "at", "so", "now"}
    total = "total" in parsed.lows(measure.start, measure.number_at) and measure.start > 0
    standing = (
        total
        or bool(_STANDING & after)
        or after >= {"all", "told"}
        or (named and before in {":", "—", "at"})
    )
    large = measure.value >= LEAST_UNNAMED or "so" in after
    return measure.qualifier if opens and standing and large else None


def _claim(parsed: Parsed, measure: Measure, qualifier: Qualifier) -> Claim:
    place = parsed.sentence.start + parsed.tokens[measure.number_at].start
    return Claim("manuscript", measure.value, qualifier, parsed.sentence.text, place)
