"""Time that is used: "had an hour and gave it to the novel", "it rained and I wrote throughout"."""

from __future__ import annotations

from entries.prose.activities import Activity
from entries.prose.activity_phrases import activity_after
from entries.prose.clauses import Parsed, is_hard
from entries.prose.measures import Measure
from entries.prose.topics import topic_of
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import is_done, is_told, predicate_at, wrote_in

_THROUGHOUT = vocabulary("all through whole throughout every entire")
_USES = vocabulary("used spent gave put devoted went poured wrote sank passed")
_SHARED = vocabulary("it them that all of most every minute one whole the lot half each up each")
_DESKS = vocabulary("desk table keyboard café cafe library kitchen laptop home")
_AFTERWARDS = frozenset(["after", "afterwards", "later", "since"])
_CLOSING = frozenset(["", ".", "!", ",", ";", "—", "for", "until", "till", "through"])


def filled(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the nap lasted an hour and I wrote for the whole of it"."""
    wrote = wrote_in(parsed, measure.end, min(len(parsed.tokens), measure.end + 16))
    return wrote >= 0 and fills(parsed, wrote + 1)


def fills(parsed: Parsed, at: int) -> bool:
    """Tell "for all of it", "through every minute", "for the whole of that", right after a verb."""
    lows = parsed.lows(at, at + 7)
    if lows[:3] == ["all", "of", "it"] or lows[:3] == ["the", "whole", "way"]:
        return True
    led = lows[:1] and lows[0] in {"for", "through", "during", "throughout"}
    return bool(led and (_THROUGHOUT & set(lows)))


def used_on(parsed: Parsed, start: int) -> Activity | None:
    """Read what was done with it: "had an hour and used it on the novel"."""
    for at in range(start, min(len(parsed.tokens), start + 16)):
        if is_hard(parsed.low(at)) and parsed.low(at) not in {"—", "which"}:
            return None
        if parsed.low(at) in _USES and is_told(parsed, at) and _is_mine(parsed, at):
            place = at + 1
            while parsed.low(place) in _SHARED:
                place += 1
            shared = bool({"it", "them", "that", "which", "one"} & set(parsed.lows(at - 3, place)))
            found = _after_colon(parsed, place) or activity_after(parsed, place)
            if shared and found.kind in {"book", "desk", "project"}:
                return found if found.kind == "project" else Activity("book")
    return None


def _after_colon(parsed: Parsed, at: int) -> Activity | None:
    """Read "used them: one page, chapter nine"."""
    named = topic_of(parsed.tokens[at + 1 : at + 8]) if parsed.low(at) == ":" else None
    return Activity("book") if named and named.book and named.project is None else None


def and_wrote(parsed: Parsed, start: int) -> bool:
    """Read "had an hour before the dentist and wrote"."""
    wrote = wrote_in(parsed, start, min(len(parsed.tokens), start + 10))
    if wrote < 0 or _is_elsewhere(parsed, start, wrote):
        return False
    joined = parsed.low(wrote - 1) == "and" or parsed.lows(wrote - 2, wrote) == ["and", "i"]
    counts = [m for m in parsed.measures if m.unit == "words" and m.start == wrote + 1]
    closes = bool(counts) or parsed.low(wrote + 1) in _CLOSING
    return joined and closes and not any(parsed.low(m.end) in _AFTERWARDS for m in counts)


def _is_elsewhere(parsed: Parsed, start: int, wrote: int) -> bool:
    """Tell "two hours at the zoo, and wrote" and "two hours and came home and wrote"."""
    near = set(parsed.lows(start + 1, start + 4))
    away = parsed.low(start) == "at" and activity_after(parsed, start).kind != "desk"
    away = away and not near & _DESKS
    return away or any(is_told(parsed, at) for at in range(start, wrote))


def _is_mine(parsed: Parsed, at: int) -> bool:
    return parsed.low(at) == "went" or is_done(predicate_at(parsed, at))
