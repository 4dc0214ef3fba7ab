"""A measure of words that counts, made a claim: its time, its writing, its part of the day."""

from __future__ import annotations

from entries.prose.claims import Claim, Setting, role_of, time_of
from entries.prose.clauses import Parsed
from entries.prose.hedges import hedge_after
from entries.prose.measures import Measure
from entries.prose.predicates import Predicate
from entries.prose.said import Qualifier
from entries.prose.surroundings import project_of
from entries.prose.verbs import CUT, lemma_of

MOST_IN_A_DAY = 5_000


_NAMED_DAY_MOST = 60_000


def words_claim(
    parsed: Parsed,
    measure: Measure,
    setting: Setting,
    *,
    qualifier: Qualifier | None = None,
    doubt: str | None = None,
    verb: Predicate | None = None,
    total: bool = False,
) -> Claim | None:
    """Make a claim of a measure; None where its time is none for a claim or it is too much."""
    done = verb is not None and verb.mood == "done"
    if qualifier is None and measure.qualifier == "exact":
        qualifier = _hedged_later(parsed, measure)
    cue = time_of(parsed, measure.start, setting, done=done)
    if cue is not None and cue.kind in {"habit", "future", "past"}:
        return None
    named = cue is not None
    if abs(measure.value) > (_NAMED_DAY_MOST if named else MOST_IN_A_DAY):
        return None
    if measure.value < 0 and verb is not None:
        return None
    project, said_book = project_of(parsed, measure, verb)
    if project is None and setting.other_writing and not said_book and cue is None:
        doubt = doubt or "the sentence before is about other writing"
    role = role_of(parsed, measure.start, measure.end, measure.number_at)
    role = "total" if total and role in {"plain", "session"} else role
    role = "gross" if _is_gross(parsed, measure) else role
    left = verb is not None and role != "gross" and _is_what_was_left(parsed, measure, verb)
    if left or _follows_a_cut(parsed, measure):
        role = "net"
    return Claim(
        "words",
        measure.value,
        qualifier or measure.qualifier,
        parsed.sentence.text,
        parsed.sentence.start + parsed.tokens[measure.number_at].start,
        cue,
        project,
        role,
        doubt,
    )


def _hedged_later(parsed: Parsed, measure: Measure) -> Qualifier | None:
    """Read the hedge of "575 words today, near enough"."""
    cue = next((cue for cue in parsed.cues if cue.start == measure.end), None)
    return hedge_after(parsed.tokens, cue.end)[0] if cue is not None else None


def _is_what_was_left(parsed: Parsed, measure: Measure, verb: Predicate) -> bool:
    """Tell "ended up with", "came away with" and "kept": the words that stand in the end."""
    left_with = verb.lemma in {"end", "wind", "come"}
    if left_with and "with" in parsed.lows(verb.at, measure.start):
        return True
    return verb.lemma in {"keep", "salvage"}


def _follows_a_cut(parsed: Parsed, measure: Measure) -> bool:
    """Tell "wrote 900 and scrapped 200 of them, so 700", of which the last is what stands."""
    leads = parsed.low(measure.start - 1) in {"so", "leaving", "leaves", "makes", "="}
    return leads and any(lemma_of(low) in CUT for low in parsed.lows(0, measure.start))


def _is_gross(parsed: Parsed, measure: Measure) -> bool:
    """Tell words that were mostly thrown away again: "2,500 before cutting half of it"."""
    following = [m.start for m in parsed.measures if m.start > measure.start]
    after = set(parsed.lows(measure.end, min([measure.end + 10, *following])))
    cut = {
        "deleting",
        "cutting",
        "deleted",
        "scrapped",
        "scrapping",
        "tossed",
        "tossing",
        "trashed",
    }
    cut |= {"cut", "threw", "throwing", "trashing", "erased", "binned", "ditched"}
    if any(
        parsed.tokens[n].kind == "num"
        for n in range(measure.end, measure.end + 10)
        if n < len(parsed.tokens)
    ):
        return False  # "then scrapped 400 of them"
    most = {"most", "all", "half", "them", "it", "everything", "away"}
    return bool(cut & after) and bool(most & after)
