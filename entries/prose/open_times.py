"""Time of which only the next sentence says what it was spent on.

"Sat down at six, got up at seven. 505 words." · "Forty minutes. All of it on chapter three." ·
"I had an hour. I gave it to the novel."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.activities import Activity
from entries.prose.activity_phrases import activity_after
from entries.prose.claims import Claim
from entries.prose.clauses import Parsed
from entries.prose.told_time import ANYONES, AT_IT, LINKED, PENDING, UNSAID
from entries.prose.topics import topic_of
from entries.prose.used_time import fills, used_on
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import wrote_in

_SHARES = vocabulary(
    "all every each most much mostly mainly both nearly almost largely entirely the"
)


def confirmed(before: Sequence[Claim], now: Sequence[Claim], parsed: Parsed) -> list[Claim]:
    """Give a sentence's claims again, those settled that the next one says more of."""
    if not waits(before):
        return list(before)
    spent = _said_of_it(now, parsed)
    if spent is not None:
        return [_settled(claim, spent.project, _OPEN | {ANYONES}) for claim in before]
    if _tells_words(now):
        doubts = _OPEN | {LINKED} if _came_of_it(parsed) else _OPEN
        return [_settled(claim, None, doubts) for claim in before]
    topic = topic_of(parsed.tokens)
    book = topic.book and topic.project is None
    return [_settled(claim, None, frozenset([AT_IT])) if book else claim for claim in before]


def waits(claims: Sequence[Claim]) -> bool:
    """Tell whether any of a sentence's claims may be settled by the next sentence."""
    return any(claim.doubt in _OPEN or claim.doubt in {ANYONES, LINKED} for claim in claims)


_LONGEST_UNSAID = 6 * 60  # "I worked from nine to five" is of other work
_OPEN = frozenset([AT_IT, PENDING, UNSAID])


def without_pending(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what waited for a sentence that did not come."""
    return [claim for claim in claims if claim.doubt not in {PENDING, ANYONES, LINKED}]


def _came_of_it(parsed: Parsed) -> bool:
    """Tell "About 700 words came of it", "The result: 700 words", "700 words to show for it"."""
    lows = parsed.spelled
    if lows[:2] in (["the", "result"], ["the", "yield"], ["the", "harvest"], ["result", ":"]):
        return True
    return any(
        low in {"of", "from", "for"}
        and parsed.low(at + 1) in {"it", "that", "this", "them"}
        and bool({"came", "come", "out", "got", "have", "had", "show"} & set(lows[:at]))
        for at, low in enumerate(lows)
    )


def _tells_words(now: Sequence[Claim]) -> bool:
    words = [claim for claim in now if claim.unit == "words" and claim.value > 0]
    return any(claim.of_the_day and claim.project is None and not claim.doubt for claim in words)


def _said_of_it(now: Sequence[Claim], parsed: Parsed) -> Activity | None:
    """Give the work that a sentence says a time was spent on: "I gave it to the novel"."""
    if any(claim.unit == "minutes" and not claim.doubt for claim in now):
        return None
    activity = used_on(parsed, 0) if parsed.low(0) not in _SHARES else _of_all(parsed)
    if activity is not None and activity.kind in {"book", "desk", "project"}:
        return activity
    wrote = wrote_in(parsed, 0, len(parsed.tokens))
    whole = wrote >= 0 and (fills(parsed, wrote + 1) or _until_it_rang(parsed, wrote))
    return Activity("book") if whole else None


def _of_all(parsed: Parsed) -> Activity | None:
    lead = next((at for at in range(1, 5) if parsed.low(at) in {"it", "them", "that"}), -1)
    return activity_after(parsed, lead + 1) if lead > 0 else None


def _until_it_rang(parsed: Parsed, wrote: int) -> bool:
    lows = parsed.lows(wrote + 1, wrote + 6)
    return lows[:2] in (["until", "it"], ["till", "it"]) or lows[:1] == ["."] or not lows


def _settled(claim: Claim, project: str | None, doubts: frozenset[str]) -> Claim:
    long = claim.doubt == UNSAID and claim.value > _LONGEST_UNSAID
    if claim.unit != "minutes" or claim.doubt not in doubts or not claim.of_the_day or long:
        return claim
    return replace(claim, doubt=None, project=project)
