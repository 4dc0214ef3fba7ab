"""What the writer says got in the way: under a label, or outright ("I was distracted by ...").

Nothing is guessed: an obligation that is merely told of is no distraction here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entries.prose.clauses import Parsed, is_boundary
from entries.prose.numbers import ONES
from entries.prose.predicates import read_predicate
from entries.prose.said import SaidDistraction
from entries.prose.sentences import Sentence
from entries.prose.vocabulary import vocabulary

_ADJECTIVES = (
    "big|biggest|main|major|chief|only|primary|latest|worst|first|second|usual|other|great|"
    "greatest|top|number one|minor|small|real"
)
_WHAT_DID = (
    r"what (?:kept me (?:from|away from) (?:it|writing|work|the (?:page|desk|book|novel))"
    r"|got in (?:the|my) way|stopped me|distracted me|interrupted me|derailed me)"
)
_LABEL = re.compile(
    r"[ \t*_•>-]{0,8}(?:the |my |one |and |also |another )?"
    rf"(?:(?:today['’]s|the day['’]s|tonight['’]s|this morning['’]s)[ ])?(?:(?:{_ADJECTIVES})[ ])?"
    rf"(?:distractions?|interruptions?|distracted by|interrupted by|derailed by|{_WHAT_DID})"
    r"(?:[ ](?:of (?:the|my) (?:day|morning|afternoon|evening)|today|of today|du jour|#[0-9]))?"
    r"[*_]{0,3}[ ]?(?::|—|–| - )[*_]{0,3}",
    re.IGNORECASE,
)
_LEAD = re.compile(
    rf"(?:(?:today['’]s|tonight['’]s|the day['’]s|the|my) (?:(?:{_ADJECTIVES}) )?"
    rf"(?:distractions?|interruptions?)|(?:(?:{_ADJECTIVES}) )(?:distractions?|interruptions?)"
    rf"|{_WHAT_DID})(?: (?:today|of the day|of today|tonight))? "
    r"(?:was|were|is|came from|came in the form of|were) ",
    re.IGNORECASE,
)
_NOTHING = vocabulary("none nothing nil no n/a na none. zero nada — -")
_HOW_OFTEN = frozenset(ONES) | vocabulary(
    "times or so many several few plenty lots countless too a"
)
_WAYS = vocabulary(
    "distracted sidetracked derailed interrupted waylaid ambushed disrupted preoccupied"
)
_ACTIVE = vocabulary("distracted sidetracked derailed interrupted waylaid distracting")
_HABITS = vocabulary("easily always often usually sometimes never not n't without rarely if")
_BEFORE_PASSIVE = vocabulary(
    "was were got get been being 've have had again so too very really totally completely "
    "badly a bit little also then constantly quickly repeatedly just partly mostly utterly "
    "kept getting am 'm immediately promptly"
)
_STOPS = vocabulary("; — ( ) … : ! ? but which so though although because yet where")
_AFTER_COMMA = vocabulary(
    "but like which who so though although i we it yet because however as while and"
)
_PRONOUNS = vocabulary("he she they you it that this which who")
_SPLITTABLE = 6


def read_distractions(parsed: Parsed) -> Iterator[SaidDistraction]:
    """Give the distractions one sentence names."""
    sentence = parsed.sentence
    match = _LABEL.match(sentence.text)
    if match is not None:
        plural = "distractions" in match.group().lower()
        yield from _labelled(sentence, sentence.text[match.end() :], plural=plural)
    elif not parsed.is_question:
        yield from _outright(parsed)


def is_open_label(sentence: Sentence) -> bool:
    """Tell a label whose distractions follow as a list: "Distractions:" alone on its line."""
    match = _LABEL.match(sentence.text)
    return match is not None and not sentence.text[match.end() :].strip(" *_:")


def listed_distraction(sentence: Sentence) -> SaidDistraction | None:
    """Give the distraction a list item under such a label names."""
    what = _clean(sentence.text.lstrip("-*+•0123456789.) \t"))
    return SaidDistraction(what, sentence.text, labelled=True) if _is_something(what) else None


def _labelled(sentence: Sentence, rest: str, *, plural: bool) -> Iterator[SaidDistraction]:
    parts = rest.split(";")
    if plural and len(parts) == 1:
        parts = _listed(rest)
    for part in parts:
        what = _clean(part)
        if _is_something(what):
            yield SaidDistraction(what, sentence.text, labelled=True)


def _listed(text: str) -> list[str]:
    """Split "email, laundry and the cat", but not a list of clauses."""
    pieces = re.split(r",(?: and)? | and ", text)
    if len(pieces) > 1 and all(0 < len(piece.split()) <= _SPLITTABLE for piece in pieces):
        return pieces
    return [text]


def _clean(text: str) -> str:
    what = " ".join(text.split()).strip("*_ ,")
    return what[:-1].rstrip() if what.endswith((".", "!")) and not what.endswith("...") else what


def _is_something(what: str) -> bool:
    return bool(what) and what.lower().split()[0].strip(".,!") not in _NOTHING and not _counts(what)


def _counts(what: str) -> bool:
    """Tell "Distractions: 4" and "many", which say how often and not what."""
    words = what.lower().strip(".!").split()
    return all(word.isdigit() or word in _HOW_OFTEN for word in words)


def _outright(parsed: Parsed) -> Iterator[SaidDistraction]:
    lead = _LEAD.match(parsed.sentence.text.lstrip("*_ "))
    if lead is not None:
        at = _token_at(parsed, lead.end())
        if at < len(parsed.tokens):
            yield from _named(parsed, at)
        return
    for at, token in enumerate(parsed.tokens):
        if parsed.is_quoted(at):
            continue
        if token.low in _WAYS:
            yield from _passive(parsed, at)
        if token.low in _ACTIVE:
            yield from _active(parsed, at)


def _token_at(parsed: Parsed, place: int) -> int:
    return next((n for n, t in enumerate(parsed.tokens) if t.start >= place), len(parsed.tokens))


def _passive(parsed: Parsed, at: int) -> Iterator[SaidDistraction]:
    """Read "distracted by X" and "so distracted was I by X", said of the writer."""
    by = next(
        (n for n in range(at + 1, min(at + 5, len(parsed.tokens))) if parsed.low(n) == "by"), 0
    )
    if not by or not set(parsed.lows(at + 1, by)) <= {"i", "was", "again", "today", "got", "all"}:
        return
    if _of_the_writer(parsed, at) and not _of_another_time(parsed):
        yield from _named(parsed, by + 1)


def _of_the_writer(parsed: Parsed, at: int) -> bool:
    if "i" in parsed.lows(at + 1, at + 3):
        return True
    place = at - 1
    while parsed.low(place) in _BEFORE_PASSIVE or parsed.cue_ending(place) is not None:
        place -= 1
    low = parsed.low(place)
    if low == "i" or place < 0 or is_boundary(low):
        return not _HABITS & set(parsed.lows(place, at))
    return "my" in parsed.lows(place - 2, place)


def _of_another_time(parsed: Parsed) -> bool:
    cues = [cue for cue in parsed.cues if not cue.attributive]
    if any(cue.kind == "day" for cue in cues):
        return False
    return any(cue.kind in {"habit", "future", "period", "past"} for cue in cues[:1])


def _active(parsed: Parsed, at: int) -> Iterator[SaidDistraction]:
    """Read "the news distracted me" and "a leak that kept distracting me"."""
    if parsed.low(at + 1) not in {"me", "my", "us"}:
        return
    if _is_denied(parsed, at) or _of_another_time(parsed):
        return
    end = at
    while end > 0 and parsed.low(end - 1) in _BETWEEN:
        end -= 1
    start = end
    while start > 0 and parsed.low(start - 1) not in _STOPS | _OPENERS | {'"'}:
        start -= 1
    yield from _piece(parsed, start, end)


_BETWEEN = vocabulary(
    "that which are is was were 've have has 's had really also keep keeps kept been totally "
    "completely did again"
)
_OPENERS = vocabulary(", and got had have has then when while after was because s 've 's")


def _is_denied(parsed: Parsed, at: int) -> bool:
    """Tell whether a verb is denied or merely possible: "didn't distract me", "could distract"."""
    if parsed.low(at).endswith("ing"):
        return bool({"n't", "not", "never", "without"} & set(parsed.lows(at - 3, at)))
    possible = {"would", "could", "might", "may", "if", "will"} & set(parsed.lows(at - 5, at))
    return bool(possible) or read_predicate(parsed, at).mood == "negated"


def _piece(parsed: Parsed, start: int, end: int) -> Iterator[SaidDistraction]:
    if end <= start or (parsed.low(start) in _PRONOUNS | {"i"} and end - start == 1):
        return
    text = parsed.sentence.text[parsed.tokens[start].start : parsed.tokens[end - 1].end]
    what = _clean(text)
    if _is_something(what):
        yield SaidDistraction(what, parsed.sentence.text, labelled=False)


def _named(parsed: Parsed, start: int) -> Iterator[SaidDistraction]:
    end = _end_of_name(parsed, start)
    for first, last in _conjuncts(parsed, start, end):
        yield from _piece(parsed, first, last)


def _end_of_name(parsed: Parsed, start: int) -> int:
    for at in range(start, len(parsed.tokens)):
        low = parsed.low(at)
        if low in _STOPS:
            return at
        if low == "," and parsed.low(at + 1) in _AFTER_COMMA and not _lists(parsed, at):
            return at
        if low == "and" and parsed.low(at + 1) in {"i", "then", "so", "only", "ended", "still"}:
            return at
        if low in {".", '"'} and at == len(parsed.tokens) - 1:
            return at
    return len(parsed.tokens)


def _lists(parsed: Parsed, at: int) -> bool:
    return parsed.low(at + 1) == "and" and parsed.low(at + 2) not in _PRONOUNS | {"i", "then", "so"}


def _conjuncts(parsed: Parsed, start: int, end: int) -> Sequence[tuple[int, int]]:
    """Split "the phone and two leaking taps"; a conjunct with more to it is one."""
    cuts = [at for at in range(start, end) if parsed.low(at) in {",", "and"}]
    pieces, first = [], start
    for cut in [*cuts, end]:
        if cut > first:
            pieces.append((first, cut))
        first = cut + 1
    short = all(last - begin <= _SPLITTABLE for begin, last in pieces)
    plain = not {"that", "who", "between", "both", "whether", "coming", "his", "her", "its"} & set(
        parsed.lows(start, end)
    )
    return pieces if short and plain else [(start, end)]
