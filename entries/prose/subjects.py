"""Who did it: the writer, said or unsaid, something neutral ("it gave me 300 words"), or others."""

from __future__ import annotations

from typing import Literal

from entries.prose.chains import Chain
from entries.prose.clauses import Parsed, is_boundary, is_hard
from entries.prose.open_verbs import is_unproductive
from entries.prose.verbs import BASE, FORMS, LIGHT, WRITE, forms_of
from entries.prose.vocabulary import vocabulary

Subject = Literal["writer", "neutral", "other"]


_NOT_SO = vocabulary(
    "if thought hoped wished wish dreamed dreamt unless whether imagined imagine pretend "
    "supposed expected figured assumed hope wanted said promised told swore feared worried "
    "announced boasted bragged declared posted texted tweeted messaged emailed lied pretended "
    "insisted swore doubt doubted hoping wishing feel felt feels claimed claim wonder"
)


_NOT_SO_ADJACENT = vocabulary("than when where whenever before like as days till what since")


_REPORTED = vocabulary("think guess bet suppose reckon estimate figure imagine")


SUBJECTS = vocabulary("i he she they we you it who someone nobody everyone everybody one")


_NEUTRAL = vocabulary("it that this which day today session")


_SESSIONS = vocabulary(
    "session sessions morning sprint sprints afternoon evening night hour hours day weekend "
    "stretch result effort push burst writing pomodoro pomodoros stint all tonight this"
)


# What may give a writer words, and is nobody: tools, places, drinks, the writer's own head.
_GIVERS = vocabulary(
    "minutes mins hours work commute train bus flight ride journey plane ferry walk run shower "
    "bath "
    "library cafe café office desk shed attic kitchen bench couch sofa car hotel bed chair room "
    "pen pencil keyboard typewriter laptop machine timer notebook screen muse muses reality luck "
    "universe fate chance gods silence quiet rain storm snow heat coffee tea espresso wine whisky "
    "beer cake biscuits sugar caffeine panic fear guilt shame spite rage stubbornness discipline "
    "habit insomnia fever deadline momentum inspiration brain head mind fingers fingertips hands "
    "hand imagination subconscious body heart nothing something everything result upshot harvest "
    "nap sleep dream lunch breakfast dinner supper break gap window hour lull delay"
)


YIELDS = vocabulary(
    "yield net produce give result total add make come bring generate amount get end deliver "
    "put let cough pay buy earn leave spit surrender contribute squeeze fill see have wring drag "
    "coax "
    "bought paid granted offered handed afforded released surrendered brought earned donated lent "
    "conjured supplied provided delivered awarded allowed rewarded"
)


def is_making(lemma: str) -> bool:
    """Tell whether a verb makes words: a known one of writing, or an unknown one that may."""
    return lemma in WRITE | LIGHT or (lemma not in FORMS and not is_unproductive(lemma))


def _belongs_to_other(parsed: Parsed, at: int) -> bool:
    """Tell "her fingers" and "Tom's pen", which work for somebody else."""
    lows = parsed.lows(at - 3, at)
    return bool({"his", "her", "their", "your", "'s", "our"} & set(lows))


_STARTS = vocabulary(
    "on in at before after during over despite between around by with for from once since "
    "later then so still but and yet also again somehow anyway today tonight yesterday "
    "otherwise however overall eventually finally nevertheless nonetheless instead meanwhile "
    "unfortunately first well yes no ok okay oh man argh phew this last that - • * + —"
)


def subject_of(parsed: Parsed, chain: Chain, lemma: str, *, gerund: bool) -> Subject:
    """Tell whose doing a verb is, by what its chain ends at."""
    low = parsed.low(chain.place)
    if chain.caused:
        return "writer"
    if gerund:
        return _subject_of_gerund(parsed, chain)
    if low == "i" or (low == "we" and is_making(lemma)):
        return "writer"
    if lemma in YIELDS and low in _NEUTRAL | _SESSIONS:
        return "neutral"
    gives = low in _GIVERS and (lemma in YIELDS or is_making(lemma))
    if gives and not _belongs_to_other(parsed, chain.place):
        return "neutral"
    if low in SUBJECTS:
        return "other"
    if chain.place < 0 or is_boundary(low) or low in {"or", "-", "•", "*"}:
        return _coordinated(parsed, chain.place)
    if low in _NEUTRAL and lemma == "be":
        return "neutral"
    return "other"


def _subject_of_gerund(parsed: Parsed, chain: Chain) -> Subject:
    for place in range(chain.place, -1, -1):
        low = parsed.low(place)
        if low in SUBJECTS:
            return "writer" if low in {"i", "it", "one"} else "other"
    return "writer"


def _coordinated(parsed: Parsed, at: int) -> Subject:
    """Find the subject a verb shares with what stands before it, or the "I" left unsaid."""
    for place in range(at, -1, -1):
        low = parsed.low(place)
        if low in SUBJECTS and not (low in {"it", "one", "you"} and parsed.low(place - 1) in _TO):
            if low != "i" and parsed.low(place - 1) in _SIDE_CLAUSES:
                continue
            return "writer" if low == "i" else _only_it(parsed, place, at)
    return "writer" if _starts_without_subject(parsed, at) else "other"


_TO = vocabulary("of in to for on at with about from into like")


# "after everyone was asleep and wrote 640 words": the writer's verb goes with the writer's others.
_SIDE_CLAUSES = vocabulary("after when until once because before")


def _only_it(parsed: Parsed, place: int, at: int) -> Subject:
    """Tell "It was slow, but managed 500 words" (the writer) from "She came and wrote"."""
    if parsed.low(place) != "it":
        return "other"
    return "writer" if any(is_hard(low) for low in parsed.lows(place, at + 1)) else "other"


def _starts_without_subject(parsed: Parsed, at: int) -> bool:
    first = 0
    while first <= at and (parsed.low(first) in _STARTS or is_boundary(parsed.low(first))):
        first += 1
    if first > at or first > 0 or (parsed.cues[:1] and parsed.cues[0].start == 0):
        return True
    low = parsed.low(0)
    if any(is_hard(mark) for mark in parsed.lows(0, at + 1)):
        return True
    return bool(forms_of(low) - {BASE}) or low.endswith("ed") or low in _BARE_PASTS


_BARE_PASTS = vocabulary("sat woke went took felt slept ran read thought knew began left tried")


def read_complement(parsed: Parsed, chain: Chain) -> None:
    """Read what the clause hangs on: "I thought I wrote" is no report, "I think I wrote" is."""
    subject = _own_subject(parsed, chain.place)
    if subject < 0:
        return
    place = subject - 1
    seen = 0
    reach = 9 if parsed.low(place) == "that" else 5  # "I announced to them all that I'd written"
    while place >= 0 and seen < reach:
        low = parsed.low(place)
        cue = parsed.cue_ending(place)
        if cue is not None:
            place = cue.start - 1
            continue
        if is_hard(low) or (low == "," and seen) or parsed.tokens[place].kind == "num":
            return  # "I'd wanted 800 words and I got 450": the wish has its own number
        if low == "if" and parsed.low(place + 1) == "only":
            return
        hangs = low in _NOT_SO or (seen == 0 and low in _NOT_SO_ADJACENT)
        if hangs and not (low == "told" and parsed.low(place - 1) == "all"):
            chain.unreal = True
            return
        if low in _REPORTED:
            chain.about = True
            return
        place, seen = place - 1, seen + 1


def _own_subject(parsed: Parsed, at: int) -> int:
    """Give the place of the "I" of a clause, of the clause before where "and" or a comma joins."""
    if is_hard(parsed.low(at)):
        return -1
    if parsed.low(at) not in {"and", "then", ","}:
        return at
    for place in range(at, -1, -1):
        if is_hard(parsed.low(place)):
            return -1
        if parsed.low(place) == "i":
            return place
    return -1
