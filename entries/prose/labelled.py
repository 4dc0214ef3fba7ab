"""Figures under labels of their own: "Words: 730", "Time: 45 min", "Word count for today = 512"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entries.prose.claims import Claim, Unit
from entries.prose.clauses import Parsed
from entries.prose.cues import Cue
from entries.prose.labelled_time import labelled_time
from entries.prose.measures import Measure, bare_numbers
from entries.prose.numbers import parse_number
from entries.prose.vocabulary import vocabulary

_WORDS = vocabulary("words word count wordcount wc output tally haul")
_TIME = vocabulary("time minutes mins hours hrs duration")
_MANUSCRIPT = vocabulary("manuscript ms overall running cumulative")
_OTHERS = vocabulary(
    "today tonight 's today's daily day day's the for this my new net total added written writing "
    "yesterday score done achieved spent session of at desk draft so far current now * - • on "
    "worked as in "
    "grand "
    "to contributed honest real "
    "actual "
    "final true number length"
)
_GOALS = vocabulary("goal target quota aim left remaining plan tomorrow week")
_HOURS = frozenset(["hours", "hrs"])
_OF_TODAY = vocabulary("today tonight 's today's day day's session")
_WORK = vocabulary("writing desk at")
_SESSIONS = vocabulary("session writing desk draft")
_BOOKS = vocabulary("book novel thesis dissertation memoir chapter")
_HONEST = vocabulary("honest real actual final true today today's")
_WORDCOUNT = vocabulary("wordcount wc word")
_COUNTS = vocabulary("count wordcount wc output tally total haul")
_LEAST = 20
_LONGEST_LABEL = 7
_NONE = vocabulary("none nil zero zip nothing nada zilch")
_MOST_IN_A_DAY = 20_000
_LEAST_TOTAL = 10_000


def labelled_claims(parsed: Parsed) -> Iterator[Claim]:
    """Give the claims that stand after a label and a colon (or "=")."""
    for at in range(1, len(parsed.tokens)):
        if parsed.low(at) in {":", "="} and not parsed.is_quoted(at):
            label = _label(parsed, at)
            claim = _claim(parsed, label, at) if label else None
            if claim is not None:
                yield replace(claim, cue=_of_yesterday(parsed, at))
    yield from _unmarked(parsed)


def _of_yesterday(parsed: Parsed, colon: int) -> Cue | None:
    """Give the other time that a label names: "Yesterday's words: 640"."""
    before = [cue for cue in parsed.cues if cue.end <= colon and cue.kind == "period"]
    return replace(before[-1], attributive=False) if before else None


def _unmarked(parsed: Parsed) -> Iterator[Claim]:
    """Read "Today's tally, 480." and "Word count 760", whose label opens the sentence."""
    at = next((n for n, token in enumerate(parsed.tokens) if token.kind == "num"), 0)
    end = at - 1 if parsed.low(at - 1) in {",", "—", "-"} else at
    if (
        not 0 < end <= _LONGEST_LABEL
        or parsed.is_question
        or any(mark in parsed.spelled[:at] for mark in ":=")
    ):
        return
    label = _label(parsed, end)
    counted = label & _COUNTS and (label & _OF_TODAY or label & _WORDCOUNT)
    if not counted or "of" in parsed.lows(end - 1, end):
        return
    number = parse_number(parsed.tokens, at)
    unit_at = number.end if number else at
    closes = _closes(parsed, unit_at + (parsed.low(unit_at) == "words"))
    claim = _claim(parsed, label, at - 1) if number and number.value >= _LEAST and closes else None
    if claim is not None and claim.unit == "words":
        yield claim


def _label(parsed: Parsed, at: int) -> set[str]:
    """Give the words of a label that ends at a token, empty where other words stand among them."""
    place = at - 1
    found: set[str] = set()
    while place >= 0 and parsed.low(place) not in {",", ";", "|", "/", "(", ".", "—"}:
        found.add(parsed.low(place))
        place -= 1
    known = _BOOKS | _WORDS | _TIME | _MANUSCRIPT | _OTHERS
    return found if found <= known and len(found) <= _LONGEST_LABEL else set()


def _claim(parsed: Parsed, label: set[str], colon: int) -> Claim | None:
    unit = _unit(label) or ("minutes" if label <= _WORK and _is_time(parsed, colon + 1) else None)
    time = labelled_time(parsed, colon + 1) if unit == "minutes" or label & _SESSIONS else None
    if time is not None and unit in {None, "minutes"} and _closes(parsed, time.end):
        return (
            None
            if label & _GOALS
            else _build(parsed, "minutes", time.value, time.number_at, time, label=label)
        )
    if unit is None or label & _GOALS:
        return None
    if parsed.low(colon) == "=" and parsed.tokens[colon].start == parsed.tokens[colon - 1].end:
        return None  # a setting in some code
    measure = next((m for m in parsed.measures if m.start == colon + 1), None)
    if measure is not None and _closes(parsed, measure.end):
        return _from_measure(parsed, unit, label, measure)
    return _from_number(parsed, unit, label, colon + 1)


def _is_time(parsed: Parsed, at: int) -> bool:
    """Tell "Writing: 90 min", a time under the name of the work."""
    measure = parsed.measure_from(at)
    return measure is not None and measure.unit == "minutes"


def _unit(label: set[str]) -> Unit | None:
    if label & _MANUSCRIPT and not label & {"today", "day", "day's", "session"}:
        return "manuscript" if label & (_WORDS | _MANUSCRIPT) else None
    if label & _BOOKS and {"words"} & label and label & {"for", "contributed"}:
        return "words"  # "Words for the book: 300"
    if label & _BOOKS:
        return "manuscript" if label & {"far", "total", "now"} else None
    if label & _TIME and not label & {"words"}:
        return "minutes"
    if label & _WORDS or ("number" in label and label & _HONEST):
        return "words"
    if "total" in label:
        return "words" if label & _OF_TODAY else "manuscript"
    if "score" in label and label & _OF_TODAY:
        return "words"
    told = {"today", "written", "done", "achieved"}
    return "words" if label & told and len(label) <= 2 else None


def _closes(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    return low in {"", ".", ",", ";", "|", ")", "(", "—", "!", "in", "today", "/", "and", "*"}


def _ends(parsed: Parsed, at: int) -> bool:
    return _closes(parsed, at + (parsed.low(at) == "whatsoever"))


def _from_measure(parsed: Parsed, unit: Unit, label: set[str], measure: Measure) -> Claim | None:
    if (measure.unit == "minutes") != (unit == "minutes") or measure.value < 0:
        return None
    return _build(parsed, unit, measure.value, measure.number_at, measure, label=label)


def _from_number(parsed: Parsed, unit: Unit, label: set[str], at: int) -> Claim | None:
    if parsed.low(at) in _NONE and unit == "words" and _ends(parsed, at + 1):
        return _build(parsed, unit, 0, at, label=label)
    bare = next((m for m in bare_numbers(parsed.tokens, parsed.measures) if m.start == at), None)
    if bare is not None and unit != "minutes" and _closes(parsed, bare.end):
        return _build(parsed, unit, bare.value, bare.number_at, bare, label=label)
    sign = -1 if parsed.low(at) == "−" else 1
    at = at + 1 if parsed.low(at) in {"−", "+", "~"} else at
    number = parse_number(parsed.tokens, at)
    if number is None or not _closes(parsed, number.end):
        return None
    if unit == "minutes" and not label & {"minutes", "mins", "hours", "hrs"}:
        return None
    value = round(number.value * (60 if label & _HOURS else 1)) * sign
    return _build(parsed, unit, value, at, label=label)


def _build(
    parsed: Parsed,
    unit: Unit,
    value: int,
    at: int,
    measure: Measure | None = None,
    *,
    label: set[str],
) -> Claim | None:
    if unit == "minutes" and not 0 <= value <= 18 * 60:
        return None
    if unit == "manuscript" and value < _LEAST_TOTAL and not label & _MANUSCRIPT:
        return None  # "Total: 640" may be of the day, or of the book
    if unit == "words" and value > _MOST_IN_A_DAY:
        unit = "manuscript"
    return Claim(
        unit,
        value,
        measure.qualifier if measure else "exact",
        parsed.sentence.text,
        parsed.sentence.start + parsed.tokens[at].start,
        role="total",
    )
