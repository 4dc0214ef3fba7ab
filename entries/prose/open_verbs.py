"""Verbs the grammar has no list of: told by form and place, and by what they would rule out.

People get words onto a page with any verb at all ("nursed", "bribed", "whittled 300 words out of
the evening"). So an unknown verb in the past whose object is words counts, unless it is known to
leave none behind: reading, moving, sending, wanting, cutting, knowing.
"""

from __future__ import annotations

from entries.prose.clauses import Parsed
from entries.prose.verbs import FORMS
from entries.prose.vocabulary import vocabulary

_UNPRODUCTIVE = vocabulary(
    # to take in, or to go over what is there
    "read reread skim scan browse study review proofread check recheck inspect examine parse count "
    "recount compare correct fix mark grade annotate look watch hear heard listen notice spot "
    "discover forget forgot miss skip omit know knew learn learnt memorise memorize recite "
    "remember recall recognise recognize understand understood teach taught spell misspell love "
    "hate like loathe resent regret mourn celebrate praise believe trust doubt deserve choose "
    "chose select approve reject face explain describe define ponder peruse digest devour "
    # to move, copy or pass on
    "translate transcribe copy paste recopy duplicate retype import export convert format reformat "
    "print photocopy move shift transfer reorder rearrange swap shuffle restore recover rescue "
    "retrieve resurrect recycle reuse borrow lift quote cite excerpt send sent submit mail email "
    "post publish upload share hand sell sold buy bought order commission receive accept inherit "
    "forward download relocate replace split join merge insert switch back save store load fetch "
    "encode decode transmit align pad search index limit restrict cap "
    # to ask for, promise, plan
    "ask request demand promise offer owe pledge commit allow permit allocate assign grant budget "
    "reserve schedule want need require desire crave hope wish expect anticipate plan intend mean "
    "meant aim target attempt try seek sought consider contemplate propose suggest imagine fear "
    "dread envisage envision guess estimate reckon suppose assume calculate think thought feel "
    "swear swore vow bet wager pretend dream dreamt claim prefer recommend specify advise "
    # to say
    "say said tell told speak spoke talk mention shout whisper mutter exchange trade announce "
    "boast call name apologise thank sing sang yell scream preach lecture "
    # to take away
    "remove erase discard trash shred kill murder slay slew strike struck ditch jettison sacrifice "
    "nuke chuck bin drop eliminate purge scrub lose shed sold tighten shorten shrink shrank "
    "underline highlight circle tick condense compress reduce lower "
    # to be so many, or to work on what there is
    "average equal match double halve triple contain hold held include comprise lack cover span "
    "rework redraft tweak smooth restructure research reject retain edit revise exclude total "
    "win won bring brought"
)
_LIVING = vocabulary(
    "eat ate drink drank drive drove sleep slept wear wore ride rode wake woke walk rain snow "
    "travel nap rest cook clean bake garden swim swam doze wash iron shop exercise procrastinate"
)
_IRREGULAR = vocabulary(
    "ate bought built caught chose clung drank drew dreamt drove fed fell fled flew flung forgot "
    "froze grew heard held hid hung knew learnt leapt led lent lit read rode rose said sang sent "
    "sewed "
    "shook shot shrank slept slew slid sold sought spilt spoke sprang strode struck strung stuck "
    "swept swore swung taught thought told understood wept woke won wore wove"
)
_NO_VERBS = vocabulary(
    "need seed feed weed bed red indeed speed breed hundred kindred sacred naked wicked shed sled "
    "embed exceed proceed succeed bleed greed creed tired bored exhausted"
)
_BEFORE_ADJECTIVES = vocabulary(
    "was were be been being is are am 'm 're a an the my this that very so too another"
)


def is_open_past(parsed: Parsed, at: int) -> bool:
    """Tell whether a token is an unknown verb in the past, neither a passive nor an adjective."""
    low, before = parsed.low(at), parsed.low(at - 1)
    if low in FORMS or not looks_past(low):
        return False
    return before not in _BEFORE_ADJECTIVES and not before.endswith("'s")


def looks_past(low: str) -> bool:
    """Tell whether a word has the form of a past."""
    regular = low.endswith("ed") and len(low) > 3 and low not in _NO_VERBS
    return regular or low in _IRREGULAR


def is_unproductive(form: str) -> bool:
    """Tell whether an unknown verb, given in any form, is one that leaves no new words."""
    return any(base in _UNPRODUCTIVE | _LIVING for base in _bases(form))


def is_living(form: str) -> bool:
    """Tell whether a verb tells of the day's other doings, which take no words from anyone."""
    return any(base in _LIVING for base in _bases(form))


def _bases(form: str) -> tuple[str, ...]:
    """Give what a regular past may be the past of: "skimmed" of skim, "copied" of copy."""
    stem = form.removesuffix("ed")
    return form, stem, stem + "e", stem[:-1], stem.removesuffix("i") + "y"
