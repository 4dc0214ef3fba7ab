"""Time that the writer did something with: "spent an hour on chapter two", "wrote for one"."""

from __future__ import annotations

from dataclasses import dataclass

from entries.prose.activities import Activity
from entries.prose.activity_phrases import activity_after
from entries.prose.clauses import Parsed, hard_span, is_hard
from entries.prose.given_time import time_given
from entries.prose.measures import Measure
from entries.prose.objects_of_work import LEADS, activity_between
from entries.prose.predicates import Predicate
from entries.prose.told_time import AT_IT, LINKED, PENDING, READ, UNSAID, Telling, is_long
from entries.prose.topics import topic_of
from entries.prose.used_time import and_wrote, used_on
from entries.prose.verbs import SPEND, WRITE
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import (
    WORKS,
    WRITES,
    is_done,
    is_told,
    is_work_with,
    predicate_at,
)

_SPENT = SPEND | vocabulary(
    "spent used use borrowed bagged won claimed wangled nabbed pinched passed whiled spared "
    "clawed earned bought reclaimed wrested stayed stuck waste burn lavished blocked seized "
    "salvaged take sacrificed allowed permitted awarded treated wasted burned burnt frittered "
    "idled"
)
_SAT = vocabulary(
    "sat stayed stood remained hunched stuck been stared parked perched camped planted"
)
_GETS = vocabulary("get manage squeeze steal snatch find do")
_HOLDS = vocabulary("give have do make take run get hold")
_ON_TEXTS = vocabulary("edit revise polish trim")
_LOGS = vocabulary("log clock put")
_FOR = vocabulary("for , during through over to until till from")
_CLOSING = vocabulary(". ! , today and together") | {""}


@dataclass(frozen=True, slots=True)
class _Doing:
    """A verb of the writer's: whether it spends time, works, keeps to a place, is of the book.

    `after` is what the phrase after the time says; `of` what the time was spent on by that, or by
    what stands before the time.
    """

    predicate: Predicate
    of: Activity
    spends: bool
    works: bool
    stays: bool
    may_work: bool


def work_told(telling: Telling, measure: Measure, at: int) -> Activity | str | None:
    """Tell what a verb at a token says its time was spent on.

    Gives the work, the reason for a doubt, or None where it was no work on any writing.
    """
    parsed = telling.parsed
    predicate = predicate_at(parsed, at)
    after = activity_after(parsed, measure.end if at < measure.start else at + 1)
    given = time_given(telling, measure, predicate, after)
    if given is not None:
        return given
    if not is_done(predicate) or _is_with_others(parsed, predicate):
        return None
    if parsed.lows(at, at + 4) == ["did", "nothing", "but", "write"]:
        return Activity("book")
    end = measure.start if at < measure.start else hard_span(parsed, at)[1]
    between = activity_between(parsed, at, end, telling.times)
    apart = bool((LEADS | {"for", "from"}) & set(parsed.lows(at + 1, end)))
    if between.kind == "project" and predicate.lemma in _HOLDS and apart:
        return None
    return _for_words(telling, predicate, (between, after)) or _done(
        telling, measure, predicate, (between, after)
    )


def _is_with_others(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "My agent and I", who did it together, from "the book and I" and "it rained and I"."""
    left = predicate.left
    if parsed.lows(left - 2, left) != ["and", "i"]:
        return False
    start, _ = hard_span(parsed, predicate.at)
    told = any(is_told(parsed, at) for at in range(start, left - 2))
    named = topic_of(parsed.tokens[start:left]).book
    return not told and not named and 1 <= left - 2 - start <= 3


def _for_words(
    telling: Telling, predicate: Predicate, said: tuple[Activity, Activity]
) -> Activity | None:
    """Take "grabbed an hour: 300 words" and "sat for an hour and wrote nothing" for writing."""
    if not {activity.kind for activity in said} <= {"", "desk"}:
        return None
    sat = telling.parsed.low(predicate.at) in _SAT and telling.nothing
    got = predicate.lemma in _SPENT - {"have", "take"} and telling.words
    return Activity("book") if sat or got else None


def _done(
    telling: Telling, measure: Measure, predicate: Predicate, said: tuple[Activity, Activity]
) -> Activity | str | None:
    between, after = said
    form = telling.parsed.low(predicate.at)
    if predicate.lemma in WRITES or form in WRITES:
        return _written(telling.parsed, predicate, between, after)
    if between.kind == "other":
        return None
    of = after if after.kind not in {"", "desk"} or not between.kind else between
    if between.kind in {"book", "project"} and after.kind not in {"project", "unclear"}:
        of = between
    doing = _doing(telling.parsed, measure, predicate, of)
    said_of = _said_of(telling, measure, doing)
    return said_of if said_of is not None else _left_open(telling.parsed, measure, doing)


def _written(
    parsed: Parsed, predicate: Predicate, between: Activity, after: Activity
) -> Activity | None:
    """Writing is of the book, unless it says what else, or whom to, it was."""
    to = parsed.low(predicate.at + 1) in {"to", "nothing", "no"}
    if between.kind != "book" and (to or "other" in {between.kind, after.kind}):
        return None
    return next((one for one in (between, after) if one.kind == "project"), Activity("book"))


def _doing(parsed: Parsed, measure: Measure, predicate: Predicate, of: Activity) -> _Doing:
    form = parsed.low(predicate.at)
    aside = parsed.low(predicate.at + 1) == "aside"
    spends = (predicate.lemma in _SPENT or form in _SPENT) and not aside
    works = predicate.lemma in WORKS | WRITE or form in WORKS
    busy = spends or works or predicate.lemma == "be"
    fiddled = is_work_with(form) and _is_before(parsed, predicate, measure)
    return _Doing(predicate, of, spends, works, busy or form in _SAT, busy or fiddled)


def _is_before(parsed: Parsed, predicate: Predicate, measure: Measure) -> bool:
    """Tell "fiddled with chapter one for an hour" from "waited an hour for the book"."""
    return measure.start - predicate.at > 2 and parsed.low(measure.start - 1) in _FOR


def _said_of(telling: Telling, measure: Measure, doing: _Doing) -> Activity | str | None:
    """Tell what is said of the time outright."""
    parsed, of = telling.parsed, doing.of
    lost_to = doing.predicate.lemma == "lose" and parsed.low(measure.end) == "to"
    if of.kind == "project":
        return of if doing.spends or doing.works or lost_to else None
    if of.kind == "book":
        to_write = parsed.lows(measure.end, measure.end + 2) == ["to", "write"]
        spare = doing.predicate.lemma == "have" and to_write
        return Activity("book") if (doing.may_work or lost_to) and not spare else None
    if of.kind == "desk":
        long = is_long(parsed, measure.value)
        return None if not doing.stays else UNSAID if long else Activity("book")
    if of.kind == "unclear":
        return READ if doing.spends else None
    if of.kind == "anaphor" and doing.may_work:
        return Activity("book") if _is_of_the_book(telling) else AT_IT
    return None


def _left_open(parsed: Parsed, measure: Measure, doing: _Doing) -> Activity | str | None:
    """Tell what is said of a time elsewhere in its sentence, or that it is not said."""
    lemma = doing.predicate.lemma
    if doing.of.kind not in {"", "open"}:
        return None
    if doing.of.kind == "" and doing.spends and _closes(parsed, measure):
        named = topic_of(parsed.tokens[: doing.predicate.left])
        if named.book and named.project is None:
            return Activity("book")
    used = used_on(parsed, measure.end) if doing.spends else None
    if used is not None:
        return used
    if lemma == "have" and and_wrote(parsed, measure.end):
        return Activity("book")
    if lemma in {"have", "get"} and doing.of.kind == "" and "i" in parsed.lows(0, 3):
        return PENDING
    if doing.of.kind == "open" and doing.spends:
        return LINKED
    if doing.of.kind == "" and _stayed_there(parsed, measure, doing.predicate.at):
        return PENDING
    return _unsaid(parsed, measure, doing) if _closes(parsed, measure) else None


def _stayed_there(parsed: Parsed, measure: Measure, at: int) -> bool:
    """Tell "was there for three hours" and "ninety minutes I sat there"."""
    stayed = parsed.low(at) in {"sat", "stayed", "remained", "was"}
    after = parsed.lows(measure.end, measure.end + 2)
    if after[:1] == ["with"] or after in ([",", "in"], [",", "at"], [",", "with"]):
        return False
    if at > measure.end:
        return stayed and parsed.low(at + 1) in _THERE
    between = set(parsed.lows(at + 1, measure.start))
    there = bool(between & _THERE) or parsed.low(at) in {"sat", "stayed"}
    return stayed and there and between <= _THERE | {"for"}


_THERE = vocabulary("there here")


def _unsaid(parsed: Parsed, measure: Measure, doing: _Doing) -> Activity | str | None:
    predicate = doing.predicate
    if predicate.lemma in _ON_TEXTS and _book_is_named(parsed):
        return Activity("book")
    labours = predicate.lemma in WORKS | _LOGS or parsed.low(predicate.at) in WORKS
    gets = predicate.lemma in _GETS and measure.start == predicate.at + 1
    return UNSAID if labours or gets else None


def _closes(parsed: Parsed, measure: Measure) -> bool:
    low = parsed.low(measure.end)
    return low in _CLOSING or is_hard(low)


def _book_is_named(parsed: Parsed) -> bool:
    topic = topic_of(parsed.tokens)
    return topic.book and topic.project is None


def _is_of_the_book(telling: Telling) -> bool:
    at_work = telling.setting.at_work
    return _book_is_named(telling.parsed) or at_work.named or at_work.wrote
