"""What the phrases after a time say it was spent on: "of drafting", "all of it on my book"."""

from __future__ import annotations

from collections.abc import Sequence

from entries.prose.activities import (
    ANAPHORS,
    BOOK,
    NOTHING,
    OTHER,
    PAGES,
    THEIRS,
    WRITING,
    Activity,
    is_gerund,
    is_own,
    phrase_activity,
)
from entries.prose.clauses import Parsed, is_boundary, is_hard
from entries.prose.topics import topic_of
from entries.prose.vocabulary import vocabulary

_FILLERS = vocabulary(
    "today tonight straight flat solid total altogether only just mostly mainly nearly this "
    "morning afternoon evening yesterday again now each apiece more or less so far still really "
    "almost entirely chiefly largely actual proper good hard steady steadily well first last "
    "all engaged occupied busy absorbed immersed buried hunched bent lost spent gone given "
    "devoted dedicated passed together"
)
_SHARES = vocabulary(
    "all every each most much mostly mainly half nearly almost largely entirely both"
)
_NO_SHARES = (["all", "in"], ["half", "an"], ["half", "a"], ["half", "hour"], ["half", "-"])
_STOPS = vocabulary(
    "before after during between while until till since despite without around by near from "
    "when where who which that because as if though than about and but or then so i he she we "
    "they was were is are had has have did to"
)
_MOST = 16
_IDIOMS = (["in", "all"], ["in", "total"], ["at", "least"], ["at", "most"])
_MY = frozenset(["the", "my", "it", "chapter", "this"])
_TIMES_OF_DAY = vocabulary("before after between during until till while by")
_LONGEST_ASIDE = 10
_DETERMINERS = vocabulary("the a an my his her their")
_CARRIED = vocabulary(
    "bag arm pocket boot rucksack backpack suitcase chest drawer envelope case handbag satchel "
    "hand briefcase coat luggage"
)
_NOT_PROSE = vocabulary(
    "cheques checks code prescriptions cards card invitations labels lists list invoices "
    "postcards thank-you exams exam tests lines music songs song software lectures"
)
_OBJECT_STOPS = vocabulary(
    "before after during between while until till since despite without when where who which "
    "that because as if though than i he she we they instead"
)
_PREPOSITIONS = vocabulary("of on with at in into for over to towards toward inside among at upon")
_READING = vocabulary(
    "reading rereading researching planning thinking editing proofreading outlining reviewing"
)
_NOT_WORK = vocabulary(
    "talking chatting arguing discussing printing formatting uploading downloading emailing "
    "sending posting submitting selling signing promoting publicising publicizing pitching "
    "avoiding procrastinating looking searching hunting waiting queueing queuing listening "
    "watching translating binding photocopying scanning saving teaching learning grading "
    "marking reviewing explaining describing telling hearing walking driving running sleeping "
    "napping lying dreaming worrying complaining moaning celebrating not instead choosing "
    "buying carrying finding backing syncing converting installing losing recovering returning "
    "lending borrowing daydreaming boasting preparing trying swearing crying eating drinking "
    "cooking cleaning"
)
_PROSE = vocabulary("dialogue prose narrative revisions edits rewrites")


def activity_after(parsed: Parsed, at: int) -> Activity:
    """Read what a phrase after a time says it was spent on: "on chapter two", "of meetings"."""
    found, end = NOTHING, min(len(parsed.tokens), at + 3 * _MOST)
    while at < end:
        shared = _past_share(parsed, at) > at
        at = _past_fillers(parsed, at)
        one, place = _segment(parsed, at)
        if one is None and shared and parsed.low(at) in _DETERMINERS:
            return OTHER  # "every minute of it the gas company"
        if one is None:
            at = _past_aside(parsed, at)
            if at < 0:
                return found
            continue
        at = place
        if one.kind == "other" and (aside := _past_aside(parsed, at)) >= 0:
            at = aside  # "an hour in the bath, all of it on the novel"
            continue
        if one.kind in {"project", "other", "book", "unclear"}:
            return _together(found, one)
        found = one if one.kind else found
    return found


def _past_aside(parsed: Parsed, at: int) -> int:
    """Give the place past "before the meeting", "door locked", if what was done follows; or -1."""
    low = parsed.low(at)
    if low not in _TIMES_OF_DAY | {",", ")"}:
        return -1
    if low == ")" and _is_work(parsed, at + 1):
        return at + 1
    for place in range(at + (low != ","), min(len(parsed.tokens), at + _LONGEST_ASIDE)):
        mark = parsed.low(place)
        if is_hard(mark) and mark not in {"—", ")"}:
            return -1
        parted = mark in {",", "—", ")"}
        if parted and (_past_share(parsed, place) > place or _goes_on(parsed, place + 1)):
            return place
        if not parted and low in _TIMES_OF_DAY and place > at + 1 and _is_work(parsed, place):
            return place
    return -1


def _is_work(parsed: Parsed, at: int) -> bool:
    """Tell "on the novel", the work itself, from where or when it was done."""
    if parsed.low(at) not in {"on", "with", "at", "to", "into"}:
        return False
    one, _ = _segment(parsed, at)
    return one is not None and one.kind in {"book", "project"}


def _together(before: Activity, last: Activity) -> Activity:
    """Take "at the desk writing letters" for the letters, "in bed with the novel" for the novel."""
    return last if last.kind != "other" or before.kind in {"desk", ""} else before


def _past_fillers(parsed: Parsed, at: int) -> int:
    """Step over adverbs, times, and the ", all of it" and "and the whole of it" that lead on."""
    while True:
        cue = next((cue for cue in parsed.cues if cue.start == at), None)
        share = _past_share(parsed, at)
        if cue is not None and not cue.attributive:
            at = cue.end
        elif share > at:
            at = share
        elif parsed.low(at) in {"later", "earlier", "late", "early"}:
            at += 4 if parsed.lows(at + 1, at + 3) == ["in", "the"] else 1
        elif parsed.low(at) in _FILLERS or parsed.lows(at, at + 2) in (
            ["in", "all"],
            ["in", "total"],
        ):
            at += 1 + (parsed.lows(at, at + 2) in _IDIOMS)
        elif parsed.low(at) == "," and _goes_on(parsed, at + 1):
            at += 1
        else:
            return at


def _past_share(parsed: Parsed, at: int) -> int:
    """Give the place past ", all of it", "— every minute of them", "and the whole of it was"."""
    place = at
    while parsed.low(place) in {",", "—", ":", "and", "("}:
        place += 1
    if place == at:
        return at
    lows = parsed.lows(place, place + 3)
    if lows[:2] in (["the", "whole"], ["the", "lot"], ["nothing", "but"], ["every", "one"]):
        place += 2
    elif lows[:1] and lows[0] in _SHARES and lows[:2] not in _NO_SHARES:
        place += 1 + (lows[0] in {"every", "each"} and lows[1:2] != ["of"])
    else:
        return at
    if parsed.low(place) == "of" and parsed.low(place + 1) in ANAPHORS | {"which", "those"}:
        place += 2
    while parsed.low(place) in {"was", "were", "went", "spent", "devoted", "given", "poured", "to"}:
        if parsed.low(place) == "to":
            return place if parsed.low(place - 1) in {"went", "devoted", "given"} else at
        place += 1
    return place


def _goes_on(parsed: Parsed, at: int) -> bool:
    """Tell the comma of "for an hour, trimming chapter two", which says what was done."""
    low = parsed.low(at)
    if _tells_words(parsed, at):
        return False
    on = low in {"on", "with", "at"} and parsed.low(at + 1) in _MY
    return on or (is_gerund(low) and _segment(parsed, at)[0] in {BOOK, NOTHING})


def _segment(parsed: Parsed, at: int) -> tuple[Activity | None, int]:
    """Read one prepositional phrase or gerund; None where neither begins."""
    low = parsed.low(at)
    if low == "in" and parsed.lows(at + 1, at + 4) in (
        ["front", "of", "the"],
        ["front", "of", "my"],
    ):
        at, low = at + 2, "at"
    if parsed.lows(at, at + 3) == ["in", "the", "company"]:
        at, low = at + 3, "with"
    if is_gerund(low):
        return (None, at) if _tells_words(parsed, at) else _of_gerund(parsed, at)
    if low == "to" and parsed.low(at + 1) in {"write", "draft", "revise"}:
        return BOOK, at + 2
    if low == "for" and _is_for_words(parsed, at + 1):
        return None, at
    if low == "of" and (place := _drafting_after(parsed, at + 1)) > 0:
        return _of_gerund(parsed, place)
    if low not in _PREPOSITIONS:
        return (BOOK, at + 1) if _is_noun_of_writing(parsed, at) else (None, at)
    if is_gerund(parsed.low(at + 1)):
        return _of_gerund(parsed, at + 1)
    end = _phrase_end(parsed, at + 1)
    if low == "with" and _CARRIED & set(parsed.lows(end + 1, end + 4)):
        return OTHER, end  # "with chapter six in my bag"
    if low == "with" and is_gerund(parsed.low(end)) and _topic(parsed, at + 1, end) == NOTHING:
        people = phrase_activity(low, parsed.lows(at + 1, end), NOTHING)
        return people, _object_end(parsed, end + 1)  # "with the laptop burning my knees"
    return phrase_activity(low, parsed.lows(at + 1, end), _topic(parsed, at + 1, end)), end


def _drafting_after(parsed: Parsed, at: int) -> int:
    """Find the gerund of "of actual, honest drafting"; 0 where there is none."""
    for place in range(at, at + 5):
        low = parsed.low(place)
        if low in WRITING:
            return place
        if (
            not (low == "," or low.isalpha())
            or low.endswith("ing")
            or low in THEIRS | _STOPS | {"the", "my", "a", "none", "of"}
        ):
            return 0
    return 0


def _is_for_words(parsed: Parsed, at: int) -> bool:
    """Tell "for 220 words" and "for another 400"."""
    counted = any(measure.unit == "words" and measure.start == at for measure in parsed.measures)
    return counted or (
        parsed.tokens[at : at + 1] != ()
        and (parsed.low(at) == "another" or parsed.tokens[at].kind == "num")
    )


def _is_noun_of_writing(parsed: Parsed, at: int) -> bool:
    return parsed.low(at) in WRITING | _PROSE


def _phrase_end(parsed: Parsed, at: int) -> int:
    place = at
    while place < min(len(parsed.tokens), at + _MOST):
        low = parsed.low(place)
        if low != "'s" and (is_boundary(low) or low in _STOPS or low in _PREPOSITIONS - {"of"}):
            break
        if place > at and (is_gerund(low) or any(cue.start == place for cue in parsed.cues)):
            break
        place += 1
    return place


def _topic(parsed: Parsed, start: int, end: int) -> Activity:
    topic = topic_of(parsed.tokens[start:end])
    if topic.project is not None:
        return Activity("project", topic.project) if topic.project else OTHER
    return BOOK if topic.book else NOTHING


def _tells_words(parsed: Parsed, at: int) -> bool:
    """Tell "netting 700 words", which says what came of the time."""
    return any(m.unit == "words" and at < m.start <= at + 3 for m in parsed.measures)


def _of_gerund(parsed: Parsed, at: int) -> tuple[Activity, int]:
    """Read "writing the siege", "untangling the plot", "answering email"."""
    low = parsed.low(at)
    if low == "trying" and parsed.lows(at + 1, at + 3) == ["to", "write"]:
        return BOOK, at + 3
    end = _object_end(parsed, at + 1)
    topic = _topic(parsed, at + 1, end)
    lows = parsed.lows(at + 1, end)
    if lows[:1] == ["it"] and low not in _NOT_WORK and _topic(parsed, 0, at) == BOOK:
        return BOOK, end
    if topic.kind == "project" and low in _READING | _NOT_WORK:
        return OTHER, end
    if topic.kind in {"project", "other"}:
        return topic, end
    if low in WRITING:
        return (OTHER if set(lows) & _NOT_PROSE else BOOK), end
    mine = (topic.kind == "book" or bool(set(lows) & PAGES)) and is_own(lows)
    if low == "editing" and mine and topic.kind == "book" and _is_own_text(lows):
        return BOOK, end
    if low in _READING:
        return (Activity("unclear") if mine else OTHER), end
    if low in _NOT_WORK or not mine:
        return OTHER, end
    return BOOK, end


def _is_own_text(lows: Sequence[str]) -> bool:
    """Tell "editing the manuscript" and "editing chapter two" from "editing a book"."""
    return not {"a", "an", "some", "another"} & set(lows[:1])


def _object_end(parsed: Parsed, at: int) -> int:
    place = at
    while place < min(len(parsed.tokens), at + _MOST):
        low = parsed.low(place)
        if is_hard(low) or low in _OBJECT_STOPS or (is_boundary(low) and low != "and"):
            break
        place += 1
    return place
