"""What time was spent on: the book, other writing, or nothing that counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.claims import Claim
from entries.prose.clauses import Parsed, is_hard
from entries.prose.measures import Measure
from entries.prose.numbers import parse_number
from entries.prose.predicates import Predicate
from entries.prose.subjects import YIELDS
from entries.prose.tokens import Token
from entries.prose.topics import Topic, topic_of
from entries.prose.verbs import lemma_of
from entries.prose.vocabulary import vocabulary

SESSIONS = vocabulary(
    "session sessions sprint sprints pomodoro pomodoros pomodori pom poms block blocks stint "
    "stints burst bursts stretch stretches sitting sittings chunk chunks slot slots writing "
    "sesh"
)


_WRITING_VERBS = frozenset(["write", "draft", "type", "scribble"])


_CUTS = vocabulary(
    "between during around despite without since before after while when until because and if as "
    "so then , than"
)


_NO_WORK = vocabulary(
    "reading rereading researching talking thinking procrastinating avoiding arguing chatting "
    "reviewing formatting printing napping looking not instead without waiting preparing "
    "trying learning teaching grading"
)


DESK = frozenset(["desk", "keyboard", "typewriter", "keys"])


FILLER = vocabulary(
    "today tonight total so far altogether all in this morning evening afternoon it that me "
    "just or at most least only of"
)


_OF_SOMETHING = vocabulary("work put log clock squeeze edit revise rewrite")
_GETS = vocabulary("get manage squeeze steal snatch find")


def work_in(
    parsed: Parsed, measure: Measure, predicate: Predicate, words: Sequence[Claim]
) -> tuple[Topic | None, str | None]:
    """Tell what time was spent on; None where it was neither writing nor said to be the book."""
    after = work_phrase(parsed, measure.end)
    topic = topic_of([*parsed.tokens[predicate.at + 1 : measure.start], *after])
    lows = {token.low for token in after}
    if topic.project is not None:
        return (topic, None) if topic.project else (None, None)
    if (topic.book and not _NO_WORK & lows) or {"to", "write"} <= lows:
        return Topic(book=True), None
    if (
        parsed.lows(predicate.at + 1, predicate.at + 2) == ["to"]
        and measure.start > predicate.at + 2
    ):
        return None, None  # "wrote to my mother for an hour"
    if predicate.lemma in _WRITING_VERBS and not _NO_WORK & lows:
        return Topic(book=True), None
    if DESK & (lows | set(parsed.lows(predicate.at, measure.start))):
        return Topic(book=True), None
    if lows <= FILLER | SESSIONS and any(claim.project is None for claim in words):
        return Topic(book=True), None
    named = topic_of(parsed.tokens[: predicate.left])
    if lows <= FILLER and named.book and named.project is None and predicate.lemma in _GETS:
        return Topic(book=True), None
    if lows <= FILLER and predicate.lemma in _OF_SOMETHING:
        return Topic(book=True), "it is not said what the time was spent on"
    return None, None


def work_phrase(parsed: Parsed, end: int) -> list[Token]:
    """Give what follows a time up to the end of its phrase."""
    found = []
    for at in range(end, len(parsed.tokens)):
        token = parsed.tokens[at]
        if is_hard(token.low) or (token.low in _CUTS and not _goes_on(parsed, at)):
            break
        found.append(token)
    return found


def _goes_on(parsed: Parsed, at: int) -> bool:
    """Tell the comma of "for an hour, mostly trimming", which says what was done."""
    following = parsed.lows(at + 1, at + 3)
    doing = [low for low in following if low.endswith("ing") and lemma_of(low) not in YIELDS]
    shared = following[:1] in (["all"], ["most"], ["mostly"], ["every"], ["half"], ["on"])
    return parsed.low(at) == "," and (bool(doing) or shared)


def as_session(parsed: Parsed, measure: Measure) -> Measure | None:
    """Read "a 90-minute session", "three 25-minute pomodoros", "an hour's writing"."""
    nouns = parsed.lows(measure.head, measure.head + 3)
    possessive = parsed.low(measure.end) in {"'s", "'"}
    if possessive:
        worked = nouns[:1] in (["work"], ["writing"])
        return replace(measure, head=-1, end=measure.head + 1) if worked else None
    at = next((n for n, noun in enumerate(nouns) if noun in SESSIONS), -1)
    if at < 0 or (at > 0 and nouns[0] not in {"writing", "drafting", "long", "morning"}):
        return None
    count, start = _count_before(parsed.tokens, measure.number_at)
    start = min(start, measure.start)
    value = round(measure.value * count)
    return replace(measure, value=value, start=start, end=measure.head, head=-1)


def _count_before(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    for start in range(max(0, at - 3), at):
        number = parse_number(tokens, start)
        if number is not None and number.end == at and number.value <= 20:
            return number.value, start
    return 1.0, at
