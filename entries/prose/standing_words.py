"""Words told as what now stands somewhere, or came to be: "612 words are on the page tonight".

The measure is the subject ("540 words now stand where there were none", "240 words is what the
tea brought me"), or an object put first ("Three hundred words I rose with").
"""

from __future__ import annotations

from entries.prose.clauses import Parsed, hard_span, is_boundary
from entries.prose.measures import Measure
from entries.prose.open_verbs import is_open_past
from entries.prose.subjects import is_making
from entries.prose.surroundings import names_goal
from entries.prose.verbs import PAST, forms_of, lemma_of
from entries.prose.vocabulary import vocabulary

_STAND = vocabulary("stand stands stood sit sits sat are were is was exist lie lay")
_ADVERBS = vocabulary("now then all still already finally somehow")
_PLACES = vocabulary("page paper screen file document manuscript book draft novel notebook desk")
_GAVE = vocabulary("brought gave got left earned cost bought paid yielded produced handed granted")
_ROSE = vocabulary("rose left emerged finished ended returned surfaced")
_OTHERS = vocabulary("he she they you his her their your who our")
_LONGEST = 14


def stand_written(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether a measure is said to stand written, by its own clause, since the day began."""
    if measure.bare or measure.definite or measure.head >= 0 or not _opens(parsed, measure):
        return False
    if _OTHERS & set(_clause(parsed, measure)) or names_goal(parsed, measure.start):
        return False
    return (
        _stands(parsed, measure) or _is_what_came(parsed, measure) or _is_fronted(parsed, measure)
    )


def are_new(parsed: Parsed, end: int) -> bool:
    """Tell "450 words that weren't there last night", whose time is not theirs."""
    lows = parsed.lows(end, end + _LONGEST)
    for at, low in enumerate(lows):
        if low in {"that", "which"}:
            rest = [n for n in lows[at + 1 : at + 5] if n != "been"]
            return rest[:1] != [] and rest[0] in {"was", "were", "had"} and _not_there(rest[1:])
        if is_boundary(low):
            return False
    return False


def _not_there(lows: list[str]) -> bool:
    return lows[:2] in (["n't", "there"], ["not", "there"])


def _opens(parsed: Parsed, measure: Measure) -> bool:
    before = parsed.low(measure.start - 1)
    return not before or is_boundary(before) or parsed.cue_ending(measure.start - 1) is not None


def _clause(parsed: Parsed, measure: Measure) -> list[str]:
    start, end = hard_span(parsed, measure.start)
    return parsed.lows(start, min(end, measure.end + _LONGEST))


def _after(parsed: Parsed, measure: Measure) -> int:
    at = measure.end
    while parsed.low(at) in _ADVERBS:
        at += 1
    return at


def _stands(parsed: Parsed, measure: Measure) -> bool:
    """Read "612 words now stand where there were none" and "are on the page this evening"."""
    at = _after(parsed, measure)
    if parsed.low(at) not in _STAND:
        return False
    rest = parsed.lows(at + 1, at + 6)
    if rest[:2] == ["where", "there"] or "where" in rest[:1]:
        return bool({"none", "nothing", "no"} & set(parsed.lows(at + 2, at + 9)))
    placed = rest[:1] and rest[0] in {"on", "in", "down"} and _PLACES & set(rest[1:3])
    today = any(cue.kind == "day" and measure.end <= cue.start < at + 7 for cue in parsed.cues)
    return bool(placed) and today


def _is_what_came(parsed: Parsed, measure: Measure) -> bool:
    """Read "240 words is what the porridge brought me" and "600 words was all I managed"."""
    at = _after(parsed, measure)
    if parsed.low(at) not in {"is", "was", "are", "were"}:
        return False
    if parsed.low(at + 1) not in {"what", "all"}:
        return False
    rest = parsed.lows(at + 2, at + 9)
    if "had" in rest and {"give", "in"} & set(rest[rest.index("had") + 1 :][:2]):
        return True  # "is all the evening had in it"
    gave = next((n for n, low in enumerate(rest) if low in _GAVE), -1)
    if gave >= 0:
        return rest[gave + 1 : gave + 2] in (["me"], ["us"]) or rest[0] == "i"
    return rest[:1] == ["i"] and any(_is_done(parsed, at + 3 + n) for n in range(2))


def _is_fronted(parsed: Parsed, measure: Measure) -> bool:
    """Read "Three hundred words I rose with." and "700 words I got done today."."""
    at = measure.end
    if measure.start > 0 or parsed.low(at) != "i":
        return False
    if parsed.low(at + 1) in _ROSE:
        return parsed.low(at + 2) == "with"
    _, end = hard_span(parsed, at)
    others = [n for n in range(at + 2, end) if PAST in forms_of(parsed.low(n))]
    return _is_done(parsed, at + 1) and not others and "," not in parsed.lows(at, end)


def _is_done(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    known = PAST in forms_of(low) and is_making(lemma_of(low) or "")
    return known or (is_open_past(parsed, at) and is_making(low))
