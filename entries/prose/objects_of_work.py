"""What stands between a verb and its time: "gave the book", "sat with chapter five for"."""

from __future__ import annotations

from collections.abc import Sequence

from entries.prose.activities import Activity, phrase_activity
from entries.prose.clauses import Parsed, is_boundary
from entries.prose.measures import Measure
from entries.prose.topics import topic_of
from entries.prose.vocabulary import vocabulary

_NOT_WRITING_OF = vocabulary(
    "letter letters email emails card cards list lists cheque cheques note notes prescriptions "
    "code reports report invoices tests exams references music software will wills recipe "
    "recipes minutes lyrics song songs contract petition diary journal"
)
LEADS = vocabulary("of on with at in into to over through inside among")


def activity_between(parsed: Parsed, verb: int, end: int, times: Sequence[Measure]) -> Activity:
    """Read it, the object before the phrases; nothing where another time stands between."""
    found = Activity("")
    if any(verb < time.start and time.end <= end for time in times):
        return found  # what stands there is said of the time before
    direct = object_at(parsed, verb + 1, end)
    if direct.kind in {"book", "project"}:
        return direct
    for place in range(verb + 1, end):
        if parsed.low(place) in LEADS:
            one = _bounded(parsed, place, end)
            if one.kind in {"book", "project", "other"}:
                return one
            found = one if one.kind else found
    return found if found.kind else direct


def object_at(parsed: Parsed, start: int, end: int) -> Activity:
    """Read the direct object that begins at a token: the book, other writing, or what else."""
    if start >= end or parsed.low(start) in {"for", "from", "to", "between"}:
        return Activity("")
    stop = start
    while stop < end and parsed.low(stop) not in LEADS | {"for", "from", "before", "after", ","}:
        stop += 1
    if set(parsed.lows(start, stop)) & _NOT_WRITING_OF:
        return Activity("other")
    found = named_in(parsed, "", start, stop)
    return found if found.kind in {"book", "project", "other"} else Activity("")


def named_in(parsed: Parsed, preposition: str, start: int, end: int) -> Activity:
    """Read what a span without its preposition is about."""
    topic = topic_of(parsed.tokens[start:end])
    if topic.project is not None:
        said = Activity("project", topic.project) if topic.project else Activity("other")
    else:
        said = Activity("book" if topic.book else "")
    lows = parsed.lows(start, end)
    if not lows:
        return Activity("")
    return phrase_activity(preposition, lows, said)


def _bounded(parsed: Parsed, at: int, end: int) -> Activity:
    stop = at + 1
    while stop < end and not (is_boundary(parsed.low(stop)) or parsed.low(stop) in LEADS | {"for"}):
        stop += 1
    return named_in(parsed, parsed.low(at), at + 1, stop)
