"""What earlier sentences tell of the writer's time: that they wrote, on what, since when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from entries.prose.activity_phrases import activity_after
from entries.prose.clauses import Parsed
from entries.prose.clock_times import ClockTime
from entries.prose.starts_and_stops import find_turns
from entries.prose.topics import PROJECT_NOUNS, topic_of
from entries.prose.verbs import forms_of
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import is_done, is_told, is_work_with, predicate_at, wrote_in

_NAMED = re.compile(
    r"\b(?:novel|book|manuscript|memoir|chapters?|draft|thesis|dissertation|novella)\b",
    re.IGNORECASE,
)
_OTHER_WORK = vocabulary(
    "fence garden car roof shed bike engine boiler wall kitchen jigsaw puzzle quilt painting "
    "song tax accounts spreadsheet presentation lecture door sink lawn hedge crossword report"
)


@dataclass(frozen=True, slots=True)
class AtWork:
    """`wrote`: the sentence before tells that the writer wrote; `named`: one not long before speaks
    of the book, and none since of other work; `begun`: the writer began at this time of day.
    """

    wrote: bool = False
    named: bool = False
    begun: ClockTime | None = None

    def in_the_next(self, sentence: str = "") -> AtWork:
        """Give what is left of it after a sentence that tells no figures, or in a new paragraph."""
        if _OTHER_WORK & set(sentence.lower().split()):
            return AtWork()
        return AtWork(named=self.named or _NAMED.search(sentence) is not None)


NOT_AT_WORK = AtWork()
"""What is in force at the beginning of a text."""


def at_work_after(parsed: Parsed, before: AtWork) -> AtWork:
    """Give what a sentence leaves in force."""
    lows = set(parsed.spelled)
    book = _NAMED.search(parsed.sentence.text) is not None
    project = topic_of(parsed.tokens).project if book or lows & PROJECT_NOUNS else None
    named = project is None and (book or (before.named and not lows & _OTHER_WORK))
    turns = find_turns(parsed)
    begun = turns[-1].time if turns and turns[-1].kind == "start" else None
    return AtWork(wrote=_tells_of_work(parsed, book=book), named=named, begun=begun)


def _tells_of_work(parsed: Parsed, *, book: bool) -> bool:
    """Tell whether a sentence says that the writer wrote, or did something to the book."""
    if parsed.is_question:
        return False
    at = wrote_in(parsed, 0, len(parsed.tokens))
    if at >= 0:
        return activity_after(parsed, at + 1).kind not in {"other", "project"} and not _is_chaff(
            parsed, at
        )
    return book and any(_is_work(parsed, at) for at in range(len(parsed.tokens)))


def _is_chaff(parsed: Parsed, at: int) -> bool:
    topic = topic_of(parsed.tokens[at + 1 : at + 8])
    return topic.project is not None or parsed.low(at + 1) == "to"


def _is_work(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    if not (forms_of(low) or low.endswith("ed")) or not is_told(parsed, at):
        return False
    named = _has_book(parsed, at + 1)
    return named and is_work_with(low) and is_done(predicate_at(parsed, at))


def _has_book(parsed: Parsed, at: int) -> bool:
    place = at
    while parsed.low(place) in _PARTICLES:
        place += 1
    phrase = parsed.tokens[place : place + 5]
    topic = topic_of(phrase[: _clause_end([token.low for token in phrase])])
    return topic.book and topic.project is None


_PARTICLES = vocabulary("back down up about around away in out on at with over through to into")


def _clause_end(lows: Sequence[str]) -> int:
    return next(
        (n for n, low in enumerate(lows) if low in {",", "and", "then", ".", ";"}), len(lows)
    )
