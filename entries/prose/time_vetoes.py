"""Lengths of time that nobody spent: points in time, rates, what is left."""

from __future__ import annotations

from entries.prose.activities import WRITING
from entries.prose.activity_phrases import activity_after
from entries.prose.clauses import Parsed, hard_span, is_hard
from entries.prose.cues import LONG
from entries.prose.measures import Measure
from entries.prose.occupations import is_of_an_occupation
from entries.prose.surroundings import is_rate, is_remainder
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import is_told

_NOT_SPENT = vocabulary(
    "ago later late early away notice drive flight delay wait nap walk commute earlier before "
    "apart behind ahead old long lecture meeting class talk interview call since hence older "
    "younger off until till north south east west from after past short shy shorter longer run "
    "ride"
)
_RULES = vocabulary(
    "plan rule limit goal aim idea target intention minimum dream habit promise quota deal "
    "ration routine bargain ambition"
)
_UNREAL = vocabulary("would could should might will 'll wo shall must")
_HELD = vocabulary("had got found stole snatched kept managed")
_SUBJECTS = vocabulary("i he she it we they you that")
_CLAUSES = vocabulary("and , who which before after until till while because when since that")
_GENERAL = vocabulary(
    "is are isn't beats makes means costs takes needs works feels seems sounds helps does gets "
    "keeps goes remains equals"
)


def says_no_time(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether a measure of minutes is of no time spent at all."""
    if parsed.is_quoted(measure.number_at) or measure.value <= 0:
        return True
    if measure.definite and _is_known(parsed, measure):
        return True
    if any(is_rate(parsed, at) for at in _rated(parsed, measure)):
        return True
    told = parsed.measure_ending(measure.start - 1)
    if told is not None and told.unit == "words" and parsed.low(measure.number_at) in {"a", "an"}:
        return True  # "900 words an hour"
    if parsed.low(measure.start - 1) == "and" and parsed.low(measure.start - 2) in LONG:
        return True  # "two years and three hours"
    if parsed.low(measure.start - 1) in {"every", "per", "first", "each", "@"}:
        return True
    if is_of_an_occupation(parsed, measure):
        return True
    return _is_left(parsed, measure) or _is_a_point(parsed, measure)


def _rated(parsed: Parsed, measure: Measure) -> range:
    """Give the places at which "a day" would make a rate of a measure: up to the next one."""
    last = measure.end + 5
    nexts = [m.start for m in parsed.measures if m.start >= measure.end]
    bounds = [at for at in range(measure.end, last) if is_hard(parsed.low(at))]
    return range(measure.end, min([last, *nexts, *bounds]))


def _is_known(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the two hours flew", spoken of already, from "in the two hours before work"."""
    definite = parsed.low(measure.number_at - 1) in {"the", "those", "these"}
    told = parsed.low(measure.end) in {"before", "after", "between", "until", "till"}
    told = told or (parsed.low(measure.end) == "i" and parsed.low(measure.end + 1) in _HELD)
    return definite and not told and parsed.low(measure.number_at - 2) != "in"


def _is_left(parsed: Parsed, measure: Measure) -> bool:
    had = {"took", "had"} & set(parsed.lows(measure.start - 3, measure.start))
    spare = parsed.low(measure.start - 1) == "with"
    return is_remainder(parsed, measure.end) and not had and not spare


def _is_a_point(parsed: Parsed, measure: Measure) -> bool:
    """Tell "two hours later", "an hour's drive"; "an hour before work" may be a time."""
    at = measure.end if measure.head < 0 else measure.head
    low, following = parsed.low(at), parsed.low(at + 1)
    if low not in _NOT_SPENT or parsed.low(measure.end - 1) in WRITING:
        return False
    if low in {"before", "after"} and _is_second(parsed, measure):
        return False
    if low in {"off", "from", "past", "short", "run", "ride", "long"}:
        return measure.head >= 0 or low not in {"from", "past", "short"}
    work = activity_after(parsed, measure.end).kind if following not in _SUBJECTS else ""
    worked = work in {"book", "project", "desk"}
    if low == "before" and measure.start == 0 and not worked and "i" not in parsed.spelled:
        return not any(is_told(parsed, place) for place in range(at, len(parsed.tokens)))
    spans = low in {"before", "after", "until", "till", "since"} and following not in {"", ".", ","}
    return not (spans and (worked or _is_stretch(parsed, measure))) and not (
        low == "later" and _is_stretch(parsed, measure) and following not in {"", ".", ","}
    )


def _is_second(parsed: Parsed, measure: Measure) -> bool:
    """Tell "an hour before the shift and fifty minutes after"."""
    others = [m for m in parsed.measures if m.unit == "minutes" and m.end < measure.start]
    return bool(others) and parsed.low(measure.start - 1) in {"and", "then", ","}


def _is_stretch(parsed: Parsed, measure: Measure) -> bool:
    """Tell "for two hours before lunch" and "managed an hour before work" from a point in time."""
    return parsed.low(measure.start - 1) not in {
        "",
        ",",
        ".",
        "woke",
        "up",
        "arrived",
        "left",
        "it",
    }


def is_general(parsed: Parsed, measure: Measure) -> bool:
    """Tell "two hours at the desk is my limit" and "would have been", which report no day."""
    _, last = hard_span(parsed, measure.number_at)
    lows = parsed.lows(measure.end, len(parsed.tokens))
    clause = parsed.lows(measure.end, last)
    cut = next((n for n, low in enumerate(clause) if low in _CLAUSES), len(clause))
    if (_GENERAL | _UNREAL) & set(clause[:cut]):
        return True
    if parsed.low(measure.start - 1) in {"not", "no", "n't", "never", "even", "than", "if", "with"}:
        return True
    return any(
        low in _RULES and lows[at - 1] in {"the", "my", "a", "our"} for at, low in enumerate(lows)
    )
