"""Times of one sentence together: "an hour before work and two after"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entries.prose.activity_phrases import activity_after
from entries.prose.claims import Claim
from entries.prose.clauses import Parsed, is_hard
from entries.prose.measures import Measure
from entries.prose.numbers import parse_number
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import is_told

_HOURS = vocabulary("hour hours hr hrs h")
_MINUTES = vocabulary("minute minutes min mins m")
_JOINTS = vocabulary("and , then plus or again")
_AFTER = vocabulary(
    "before after at on for with this tonight today yesterday in over by during between later "
    "writing drafting revising editing of once when while"
)
_NUMBERED = 10


def shortened(parsed: Parsed, measures: Sequence[Measure]) -> Iterator[Measure]:
    """Give the times whose unit was said before: "and forty-five after", "and another at night"."""
    last: Measure | None = None
    by_start = {measure.start: measure for measure in measures}
    taken = {at for measure in parsed.measures for at in range(measure.start, measure.end)}
    taken |= {at for measure in measures for at in range(measure.start, measure.end)}
    for at in range(len(parsed.tokens)):
        if at in by_start:
            last = by_start[at] if _unit(parsed, by_start[at]) else last
        elif last is not None and at not in taken and parsed.low(at - 1) in _JOINTS | {"for"}:
            found = _shortened(parsed, at, last)
            if found is not None:
                yield found


def _unit(parsed: Parsed, measure: Measure) -> int:
    lows = set(parsed.lows(measure.number_at, measure.end))
    if _MINUTES & lows:
        return 1
    return 60 if _HOURS & lows else 0


def _shortened(parsed: Parsed, at: int, last: Measure) -> Measure | None:
    another = parsed.low(at) == "another"
    number = parse_number(parsed.tokens, at + another)
    if another and number is None and _leads_on(parsed, at + 1):
        whole = min(60, last.value)
        return Measure("minutes", whole, "exact", at, at + 1, at)
    if number is None or number.value <= 0 or not _leads_on(parsed, number.end):
        return None
    hours = number.value < _NUMBERED and _unit(parsed, last) == 60
    if not hours and number.value < 5:
        return None
    value = round(number.value * (60 if hours else 1))
    return Measure("minutes", value, "exact", at, number.end, number.start) if value < 600 else None


def _leads_on(parsed: Parsed, at: int) -> bool:
    low, following = parsed.low(at), parsed.low(at + 1)
    if low in {"more", "again"}:
        return True
    if low == "of":
        return following.endswith("ing")
    return low in _AFTER


def shared(
    parsed: Parsed, judged: Sequence[tuple[Measure, Claim | None]]
) -> list[tuple[Measure, Claim | None]]:
    """Let a time of which nothing is said be of the work of the one that it is joined to."""
    found = list(judged)
    for at in range(1, len(found)):
        (before, known), (time, own) = found[at - 1], found[at]
        if own is None and known is not None and _goes_on(parsed, before, time):
            found[at] = (time, _like(parsed, known, time))
    for at in range(len(found) - 2, -1, -1):
        (time, own), (after, known) = found[at], found[at + 1]
        if own is None and known is not None and not known.doubt and _goes_on(parsed, time, after):
            found[at] = (time, _like(parsed, known, time))
    return found


def _goes_on(parsed: Parsed, first: Measure, second: Measure) -> bool:
    """Tell "an hour before lunch and two after it": joined, and nothing else said of either."""
    if parsed.low(second.start - 1) not in _JOINTS | {"for", "another"}:
        return False
    if parsed.low(second.end) in _SAID_AGAIN:
        return False  # "an hour at the desk, an hour I'll never get back"
    between = range(first.end, second.start)
    if any(is_told(parsed, at) or is_hard(parsed.low(at)) for at in between):
        return False
    if _unit_is_short(parsed, second) and parsed.low(second.end) in {"with", "of", "for"}:
        return False
    kinds = {activity_after(parsed, second.end).kind, activity_after(parsed, first.end).kind}
    return not kinds & {"other", "project", "unclear"} and not _is_share(parsed, second)


_SAID_AGAIN = vocabulary("i that which we you it")


def _unit_is_short(parsed: Parsed, measure: Measure) -> bool:
    return not (_HOURS | _MINUTES) & set(parsed.lows(measure.start, measure.end))


def _is_share(parsed: Parsed, measure: Measure) -> bool:
    return parsed.low(measure.end) == "of" and parsed.low(measure.end + 1) in {
        "which",
        "them",
        "it",
    }


def _like(parsed: Parsed, claim: Claim, time: Measure) -> Claim:
    place = parsed.sentence.start + parsed.tokens[time.number_at].start
    near = (cue for cue in parsed.cues if time.end <= cue.start <= time.end + 1)
    cue = next((cue for cue in near if not cue.attributive), claim.cue)
    return replace(
        claim, cue=cue, value=time.value, qualifier=time.qualifier, place=place, role="session"
    )


def together(claims: Sequence[Claim]) -> list[Claim]:
    """Settle the times of a sentence that are of one day and work: parts, or a whole and parts."""
    groups: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in claims:
        name = claim.cue.name if claim.cue is not None and not claim.of_the_day else ""
        groups.setdefault((name, claim.project), []).append(claim)
    return [claim for group in groups.values() for claim in _settled(group)]


def _settled(group: list[Claim]) -> list[Claim]:
    if len(group) == 1:
        return group
    total = sum(claim.value for claim in group)
    whole = next((claim for claim in group if 2 * claim.value == total and len(group) > 2), None)
    if whole is not None:
        return [replace(whole, role="total")]
    return [replace(c, role="session") if c.role == "plain" else c for c in group]
