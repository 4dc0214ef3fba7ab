"""How firmly a number is given: "just shy of" is under, "700-plus" over, "or so" about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entries.prose.said import Qualifier
from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

_BEFORE: dict[Qualifier, str] = {
    "over": (
        "over|more than|at least|north of|upwards of|upward of|in excess of|better than|past|above|"
        "no fewer than|no less than|not less than|exceeding|beyond|greater than|topping"
    ),
    "under": (
        "under|below|less than|fewer than|almost|nearly|shy of|short of|not quite|south of|up to|"
        "the better part of|the best part of|"
        "at most|no more than|not more than|not even|at the most|hardly|approaching|practically|"
        "virtually|a maximum of|nigh on|most of|n't quite|n't even|n't more than|never more than|"
        "nearing|scarcely"
    ),
    "about": (
        "about|around|roughly|approximately|approx|approx .|circa|ca|ca .|some|maybe|perhaps|"
        "probably|possibly|like|more like|something like|somewhere around|somewhere near|"
        "somewhere about|close to|closer to|near|nearer|near to|in the neighborhood of|"
        "in the neighbourhood of|in the vicinity of|in the region of|in the ballpark of|"
        "on the order of|in the order of|solid|good|barely|estimated|i think|i guess|i 'd say|"
        "i 'd guess|i suppose|i reckon|~|≈|somewhere between|between|likely|easily|"
        "in the range of|anywhere from|must have been|guessing|ish|rough|close on|"
        "almost exactly|i 'm going to say|by my reckoning|by my count|by my reckoning ,|"
        "call it|let 's say|let us say|let 's call it|hovering around|give or take|"
        "who knows"
    ),
}
_AFTER: dict[Qualifier, str] = {
    "over": (
        "- plus|plus|and a few over|and a few more|and a handful over|"
        "+|- odd|odd|- some|- something|something|and change|or more|and then some|"
        "and a bit|and a little|and a little bit|"
        "and some|at least|- ish plus|if not more|and counting"
    ),
    "under": "or less|or fewer|at most|tops|max|at the most|at best|maximum|if that",
    "about": (
        "or so|- ish|ish|or thereabouts|thereabouts|give or take|more or less|i think|i guess|"
        "maybe|perhaps|probably|approximately|roughly|ballpark|near enough|or near enough|"
        "i 'd say|i 'd guess|i reckon|"
        "i suppose|or something|or something like that|at a guess|- or - so|- ish or so"
    ),
}
_SOFTENERS = vocabulary(
    "just a an little bit tad hair touch slightly somewhat well way far much shade smidge "
    "smidgen fraction whisker very only still ever so right pretty maybe perhaps probably "
    "like i think something somewhere quite comfortably marginally fractionally considerably"
)
_NEUTRAL = vocabulary(
    "a an another the my net additional extra further new more total whopping measly mere "
    "paltry respectable cool decent full grand only just whole other meager meagre modest "
    "lousy pitiful piddly healthy final exactly precisely fresh clean easy last hard-won hard "
    "won gross nice tidy lovely pathetic sad humble grueling slow quick straight cumulative "
    "combined daily rather surprisingly merely miserable glorious fast blissful frantic "
    "furious scant sorry steady round thin thick"
)
_TOTAL_OF, _NET_OF = ["total", "of"], ["net", "of"]
_EDGE = vocabulary(", ( ) — … ; :")


def _table(phrases: dict[Qualifier, str]) -> dict[tuple[str, ...], Qualifier]:
    return {
        tuple(phrase.split()): qualifier
        for qualifier, joined in phrases.items()
        for phrase in joined.split("|")
    }


_BEFORE_TABLE = _table(_BEFORE)
_AFTER_TABLE = _table(_AFTER)
_LONGEST_BEFORE = max(map(len, _BEFORE_TABLE))
_LONGEST_AFTER = max(map(len, _AFTER_TABLE))


def hedge_before(tokens: Sequence[Token], at: int) -> tuple[Qualifier | None, int]:
    """Read the hedge that ends before a token; give it and where the whole phrase begins.

    Determiners and judging adjectives ("another", "a measly") belong to the phrase too.
    """
    qualifier: Qualifier | None = None
    place = _skip(tokens, _before_total(tokens, at), _NEUTRAL)
    found, start = _match_before(tokens, place)
    while found is not None:
        qualifier = found if qualifier in {None, "about"} else qualifier
        softened = _skip(tokens, start, _SOFTENERS)
        place = _skip(tokens, softened, _NEUTRAL)
        found, start = _match_before(tokens, place)
    return qualifier, place


def _before_total(tokens: Sequence[Token], at: int) -> int:
    """Step over "total of", which says nothing of how firm the number is."""
    place = _skip(tokens, at, _NEUTRAL)
    if [token.low for token in tokens[max(0, place - 2) : place]] in (_TOTAL_OF, _NET_OF):
        return place - 1
    return at


def _skip(tokens: Sequence[Token], at: int, these: frozenset[str]) -> int:
    while at > 0 and tokens[at - 1].low in these:
        at -= 1
    return at


def _match_before(tokens: Sequence[Token], at: int) -> tuple[Qualifier | None, int]:
    for length in range(min(_LONGEST_BEFORE, at), 0, -1):
        phrase = tuple(token.low for token in tokens[at - length : at])
        if phrase in _BEFORE_TABLE and not _is_the_past(tokens, at - length):
            return _BEFORE_TABLE[phrase], at - length
    return None, at


def _is_the_past(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the past two hours", a time, and "added up to 500" from hedges."""
    if [token.low for token in tokens[at : at + 2]] == ["up", "to"] and at:
        return tokens[at - 1].low in {"add", "adds", "added", "adding"}
    return tokens[at].low == "past" and at > 0 and tokens[at - 1].low in {"the", "these"}


def hedge_after(tokens: Sequence[Token], at: int) -> tuple[Qualifier | None, int]:
    """Read the hedge that begins at a token (or after its comma); give it and its end."""
    starts = (at, at + 1) if at < len(tokens) and tokens[at].low in {",", "("} else (at,)
    for start in starts:
        for length in range(_LONGEST_AFTER, 0, -1):
            phrase = tuple(token.low for token in tokens[start : start + length])
            found = _AFTER_TABLE.get(phrase)
            if found and (start == at or _closes(tokens, start + length)):
                return found, start + length
    return None, at


def _closes(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].low in _EDGE or tokens[at].low in {".", "!", "?", "and"}


def strongest(qualifiers: Iterable[Qualifier | None]) -> Qualifier:
    """Give the hedge that says most: a direction before a mere "about"."""
    given = [q for q in qualifiers if q is not None]
    directed = [q for q in given if q != "about"]
    for qualifier in (*directed, *given):
        return qualifier
    return "exact"
