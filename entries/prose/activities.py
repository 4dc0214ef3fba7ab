"""What a phrase says somebody was doing: work on the book, other writing, something else.

"On chapter two", "of drafting", "at the desk", "untangling the plot of the novel" are work on the
book; "on the op-ed" is other writing; "of meetings", "on the phone", "answering email" something
else; "on the train", "in the car", "with the door shut" only say where and how.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from entries.prose.topics import BOOK as BOOK_NOUNS
from entries.prose.vocabulary import vocabulary

Kind = Literal["book", "desk", "project", "anaphor", "other", "unclear", "open", ""]
"""`unclear`: with the book, but it may have been reading; `open`: a matter that may be the book's;
`anaphor`: "at it", "on this"; `desk`: where writing is done; "": nothing is said."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What was done, and the name of the other writing where it was that."""

    kind: Kind
    project: str | None = None


NOTHING, BOOK, OTHER = Activity(""), Activity("book"), Activity("other")

WRITING = vocabulary("writing drafting typing redrafting rewriting revising composing scribbling")
_NO_GERUNDS = vocabulary(
    "morning evening nothing something anything everything during thing king spring building "
    "wedding ceiling string ring wing being beijing sing bring cunning willing hearing seating "
    "meeting opening ending beginning heading funding feeling lightning reading-room dining "
    "sewing going"
)
_EFFORT = vocabulary(
    "work labour labor graft effort toil slog silence quiet concentration peace solitude "
    "struggle grind battle fun bliss misery drudgery slogging torture pleasure"
)
PAGES = vocabulary(
    "page pages paragraph paragraphs sentence sentences revision revisions rewrite rewrites "
    "edits redraft redrafts opening ending plot timeline synopsis outline line-edits"
)
_NOT_OF_BOOKS = vocabulary(
    "club group meeting agenda titles launch tour fair festival shop store signing deal "
    "contract cover jacket trailer publicity marketing website font review reviews token prize "
    "jackets"
)
THEIRS = vocabulary("his her their your our someone somebody else")
_SHUT = vocabulary("shut closed unopened unread untouched")
_WHOLE_BOOKS = vocabulary("novel book memoir manuscript thesis dissertation novella monograph")
_DESKS = vocabulary("desk keyboard typewriter keys page")
ANAPHORS = frozenset(["it", "this", "that", "them"])
_PLACES = vocabulary(
    "train bus plane flight ferry tram boat sofa couch floor bench landing bed balcony porch "
    "stairs deck terrace lap knee knees beach tube metro subway coach roof"
)
_ELSEWHERE = vocabulary(
    "queue line traffic meeting meetings archive archives reading-room dentist hospital surgery "
    "court church gym pool bath shower kitchen garden editor agent students student publisher "
    "supervisor phone telephone hold radio internet instagram class classes seminar "
    "computer-game game telly tv crossword piano guitar violin accounts taxes tax bills laundry "
    "ironing dishes invoices spreadsheet email emails admin physio doctor client clients friend "
    "friends conference zoom call calls talk"
)
_NEUTRAL_FOR = vocabulary("once change nothing day time week sure now example company")


_IN_ALL = vocabulary("all told altogether together total")


def phrase_activity(preposition: str, lows: Sequence[str], topic: Activity) -> Activity:
    """Tell what "on the last page of the chapter" (without its "on") is about."""
    words = set(lows)
    if preposition == "with" and _ELSEWHERE & set(lows[:3]):
        return OTHER  # "with my editor going through chapter two"
    if topic.kind in {"project", "other"}:
        return topic
    if topic.kind == "book" or words & PAGES:
        idle = words & _SHUT or (preposition == "with" and lows[:1] in (["a"], ["an"]))
        return BOOK if is_own(lows) and not idle else OTHER
    if words & _DESKS and words & THEIRS:
        return OTHER
    if words & _DESKS and preposition in {"at", "in", "over", "of"}:
        return Activity("desk")
    if set(lows[-1:]) & _ELSEWHERE:
        return OTHER
    if set(lows[:1]) <= ANAPHORS and set(lows[1:]) <= _IN_ALL and lows:
        return Activity("anaphor") if preposition in {"at", "on", "with", "over"} else NOTHING
    return _unknown(preposition, words)


def _unknown(preposition: str, words: set[str]) -> Activity:
    if preposition == "of":
        return OTHER if words and not words & _EFFORT else NOTHING
    if preposition in {"on", "over"}:
        return NOTHING if words & _PLACES else Activity("open")
    if preposition in {"to", "for"}:
        return NOTHING if words & _NEUTRAL_FOR else OTHER
    return NOTHING


def is_own(lows: Sequence[str]) -> bool:
    """Tell the writer's book from "a novel", "his manuscript", "the book launch"."""
    at = next((n for n, low in enumerate(lows) if low in BOOK_NOUNS | PAGES), len(lows))
    before, after = lows[max(0, at - 4) : at], lows[at + 1 : at + 3]
    if set(before) & THEIRS or set(after) & _NOT_OF_BOOKS:
        return False
    if at == len(lows) or lows[at] not in _WHOLE_BOOKS:
        return True
    named = "'s" in before and lows[0] not in _DAYS
    return not named and before[-1:] not in (["a"], ["an"], ["another"], ["any"])


_DAYS = vocabulary(
    "today tonight yesterday monday tuesday wednesday thursday friday saturday sunday"
)


def is_gerund(low: str) -> bool:
    """Tell whether a word has the form of a gerund."""
    return low.endswith("ing") and len(low) > 4 and low not in _NO_GERUNDS
