"""The words left of a verb that make it done, denied or unreal.

"Managed to write" is done, "hoped to write" is not, "could've written" is not, "could only write"
is.
"""

from __future__ import annotations

from dataclasses import dataclass

from entries.prose.clauses import Parsed
from entries.prose.verbs import BASE, GERUND, PARTICIPLE, PAST
from entries.prose.vocabulary import vocabulary

_ADVERBS = vocabulary(
    "just only still also even then somehow never ever already always once again almost "
    "nearly barely hardly scarcely finally soon later first instead maybe perhaps actually "
    "probably eventually quickly simply merely now not together all too so"
)


BE_FORMS = vocabulary("was were am is are 'm 're be been being")


_MODALS = vocabulary(
    "will 'll would should could can might may must shall ought gonna wanna gotta ca wo"
)


_DONE_BEFORE_TO = vocabulary(
    "managed manage managing got get able time energy chance enough proceeded continued "
    "fortunate lucky bring brought helped enabled allowed around delighted pleased happy "
    "surprised willed found"
)


_FAILED_BEFORE_TO = vocabulary(
    "failed fail failing forgot neglected unable refused tired busy exhausted sick distracted "
    "drained wiped lazy hungover ill sleepy fried afraid stressed"
)


_DONE_WITH_ME = vocabulary("helped allowed enabled let got led forced made pushed drove")


_NO_ADVERBS = vocabulary("tally family reply supply apply belly july italy bully jelly assembly")


@dataclass(slots=True)
class Chain:
    """What has been met on the way left from a verb.

    `ends` tells a verb of stopping ("settle for", "quit at"): "had to" makes it done.
    """

    forms: frozenset[str]
    place: int
    negated: bool = False
    modal: str = ""
    have: str = ""
    did: bool = False
    be: bool = False
    only: bool = False
    unreal: bool = False
    about: bool = False
    caused: bool = False
    ends: bool = False


def walk_chain(parsed: Parsed, chain: Chain) -> None:
    """Walk left from a verb over all that belongs to it; `chain.place` ends at what does not."""
    while chain.place >= 0:
        low = parsed.low(chain.place)
        cue = parsed.cue_ending(chain.place)
        if cue is not None:
            chain.place = cue.start - 1
        elif low == "to" and BASE in chain.forms:
            if not _infinitive(parsed, chain):
                return
        elif low == "me" and parsed.low(chain.place - 1) in {"let", "helped", "made"}:
            chain.forms, chain.place = frozenset({PAST}), chain.place - 2
            chain.caused = True
        elif low == "up" and parsed.low(chain.place - 1) in {"ended", "wound"}:
            chain.forms, chain.place = frozenset({PAST}), chain.place - 2
        elif not _auxiliary(chain, low):
            return
        else:
            chain.place -= 1


def is_adverb(low: str) -> bool:
    """Tell whether a word looks like an adverb: "quickly", not "tally"."""
    return low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERBS


def _auxiliary(chain: Chain, low: str) -> bool:
    """Take in one word of the chain; False for a word that is no part of it."""
    if low in {"n't", "not", "never"}:
        chain.negated = True
    elif low in {"barely", "hardly", "scarcely"}:
        chain.about = True
    elif low in {"almost", "nearly"}:
        chain.unreal = True
    elif low in _ADVERBS or is_adverb(low):
        chain.only = chain.only or low == "only"
    elif low in _MODALS:
        chain.modal = low
    elif low in {"have", "has", "'ve", "had", "having"}:
        chain.have = "had" if low == "had" else "have"
    elif low == "'d":
        _contracted(chain)
    elif low in {"did", "do", "does"}:
        chain.did = True
        chain.unreal = chain.unreal or low != "did"
    elif low in BE_FORMS:
        chain.be = True
    else:
        return False
    return True


def _contracted(chain: Chain) -> None:
    if PARTICIPLE in chain.forms and not (chain.modal or chain.have):
        chain.have = "had"
    else:
        chain.modal = "would"


def _infinitive(parsed: Parsed, chain: Chain) -> bool:
    """Read what stands before "to write": "managed" did it, "hoped" did not."""
    place = chain.place - 1
    while parsed.low(place) in _ADVERBS or parsed.low(place) in {"me", "myself", "it"}:
        place -= 1
    low = parsed.low(place)
    if low in _FAILED_BEFORE_TO:
        chain.negated, chain.forms = True, _finite(low)
    elif low in _DONE_BEFORE_TO or (low in _DONE_WITH_ME and place < chain.place - 1):
        chain.forms = _finite(low)
    elif chain.have and low in {"seem", "appear", "happen", "seemed"}:
        chain.have, chain.forms = "", frozenset({PAST})  # "I seem to have written"
    elif low == "had" and chain.ends:
        chain.forms = frozenset({PAST})
    elif _took_time(parsed, place):
        return _took(parsed, chain, place)
    else:
        chain.unreal = True
        chain.place = place
        return False
    chain.place = place - 1
    if low in {"time", "energy", "chance", "enough"}:
        return _had_time(parsed, chain)
    return True


def _finite(low: str) -> frozenset[str]:
    if low in {"managed", "got", "failed", "forgot", "neglected", "refused", "proceeded"}:
        return frozenset({PAST})
    if low in {"manage", "fail", "get"}:
        return frozenset({BASE})
    if low in {"managing", "failing"}:
        return frozenset({GERUND})
    return frozenset({PAST})


def _took(parsed: Parsed, chain: Chain, place: int) -> bool:
    """Step over "took me two hours to", which makes the writing done and the writer's."""
    while parsed.low(place) != "took":
        place -= 1
    chain.forms, chain.caused, chain.place = frozenset({PAST}), True, place - 1
    return True


def _took_time(parsed: Parsed, place: int) -> bool:
    measure = parsed.measure_ending(place)
    if measure is None or measure.unit != "minutes":
        return False
    return "took" in parsed.lows(measure.start - 3, measure.start)


def _had_time(parsed: Parsed, chain: Chain) -> bool:
    """Take "only had time to write" and "found the time to write" for done."""
    while chain.place >= 0 and parsed.low(chain.place) in {"the", "just", "enough", "only", "a"}:
        chain.place -= 1
    low = parsed.low(chain.place)
    if low not in {"had", "found", "made", "have", "find"}:
        chain.unreal = True
        return False
    chain.forms = frozenset({BASE if low in {"have", "find"} else PAST})
    chain.place -= 1
    return True
