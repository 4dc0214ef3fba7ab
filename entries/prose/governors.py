"""The verb a measure belongs to.

Only a verb joined to the measure by nothing but particles, adverbs, times and determiners governs
it; anything else between them is another noun's business ("wrote a plea for 500 words").
"""

from __future__ import annotations

from entries.prose.chains import BE_FORMS, is_adverb
from entries.prose.clauses import Parsed, is_boundary
from entries.prose.open_verbs import is_open_past, looks_past
from entries.prose.predicates import Predicate, read_predicate
from entries.prose.verbs import PAST, forms_of, lemma_of
from entries.prose.vocabulary import vocabulary

_PARTICLES = vocabulary(
    "out in down off up through on over away together forth onto into back along by-hand"
)


_GAP = vocabulary(
    "just only still also even maybe perhaps about like myself me a an another the my all "
    "total net somewhere some for paper page around already first then more again here there "
    "easily altogether nearly almost exactly in grand mere well too today something - , ~ "
    "probably say what amounts now currently sitting way gas steam it count word running "
    "overall current far himself loose free worth whole"
)


_WITH = frozenset(["with", "to", "at", "on"])


_TAKES_WITH = vocabulary(
    "end come wind get make finish close walk stop climb amount add crawl limp inch total "
    "stagger creep result set leave work edge hit bring put push clock weigh take run quit "
    "stall peter claw fight grind scrape plod"
)


_BOOKISH = vocabulary(
    "book manuscript novel chapter draft session morning afternoon evening night sprint "
    "writing wip thesis dissertation scene section story page thing lot"
)


STOPS = vocabulary(
    "stop quit end finish close halt bowed tap called packed break leave knock top maxed capped "
    "land "
    "settle arrived wind shut draw drew stall signed dropped peter run paused parked hover clock "
    "halted surfaced downed gave give pulled"
)
_GOES_ON_TO = vocabulary("carried kept pressed soldiered struggled staggered plodded limp trudge")
_LEAVES_WITH = vocabulary(
    "come walk limp stagger crawl emerged returned escaped leave go went got get sneak slip "
    "stumbled "
    "creep drove finish close end rolled shut start began begin opened"
)


def governor(parsed: Parsed, start: int) -> Predicate | None:
    """Find the verb that governs the phrase beginning at a token, None where none does."""
    at = _verb_left(parsed, start)
    at = at if at >= 0 else stopped_at(parsed, start)
    return None if at < 0 else read_predicate(parsed, at)


def stopped_at(parsed: Parsed, start: int) -> int:
    """Find the verb of "called it a day at 350" and "came home with 540 words"; -1 without one."""
    joint = parsed.low(start - 1)
    if joint == "with" and parsed.lows(start - 5, start - 3) == ["had", "to"]:
        return start - 5 if parsed.low(start - 2) in {"happy", "content", "do"} else -1
    verbs = {"at": STOPS, "on": STOPS, "with": _LEAVES_WITH, "to": _GOES_ON_TO}.get(joint)
    if verbs is None:
        return -1
    for place in range(start - 2, max(-1, start - 9), -1):
        low = parsed.low(place)
        if is_boundary(low) or parsed.measure_ending(place) is not None:
            return -1
        past = PAST in forms_of(low) or looks_past(low)
        if (lemma_of(low) or low) in verbs and past:
            return place
    return -1


def _verb_left(parsed: Parsed, start: int) -> int:
    place, through, steps = start - 1, "", 0
    while place >= 0 and steps < 12:
        low = parsed.low(place)
        cue = parsed.cue_ending(place)
        if cue is not None and not is_verb(low):
            place = cue.start - 1
        elif is_verb(low) and not _is_adjective(parsed, place):
            own_way = "way" in parsed.lows(place, start)
            return place if own_way or _may_govern(low, through) else -1
        elif is_open_past(parsed, place) and not _is_adjective(parsed, place):
            return place if through in {"", "on"} else -1
        elif low in _WITH and not through and low not in _PARTICLES:
            through, place = low, place - 1
        elif _in_gap(parsed, place, low):
            through = low if low == "on" and not through else through
            place -= 1
        else:
            return -1
        steps += 1
    return -1


def is_verb(low: str) -> bool:
    """Tell whether a word is a form of a verb the grammar knows."""
    return lemma_of(low) is not None or low in BE_FORMS or low == "'s"


def _is_adjective(parsed: Parsed, at: int) -> bool:
    """Tell "a distracted", "a forced", which stand between a determiner and a number."""
    return parsed.low(at - 1) in {"a", "an", "my", "another", "the", "very", "somewhat", "what"}


def _may_govern(low: str, through: str) -> bool:
    if through in {"", "on"}:
        return True
    return lemma_of(low) in _TAKES_WITH or low in BE_FORMS or low == "'s"


def _in_gap(parsed: Parsed, place: int, low: str) -> bool:
    if low == "by":
        return parsed.low(place - 1) in {"put", "laid"}
    if low == "of":
        return parsed.low(place - 1) in {"total", "sum", "worth", "out"}
    if low == ",":
        return parsed.low(place - 1) in {"in", "out", "total", "all", "hand"} or _parenthetic(
            parsed, place
        )
    if low in _GAP or low in _PARTICLES or is_adverb(low):
        return True
    if low in _BOOKISH:
        return parsed.low(place - 1) in {"the", "my", "this", "of", "whole"} or low == "paper"
    determiner = {"a", "an", "another"} & set(parsed.lows(place - 3, place))
    return bool(determiner) and parsed.tokens[place].is_word and not is_boundary(low)


def _parenthetic(parsed: Parsed, place: int) -> bool:
    """Tell the second comma of "wrote, somehow, 500 words"."""
    return parsed.low(place - 2) == "," or parsed.low(place + 2) == ","
