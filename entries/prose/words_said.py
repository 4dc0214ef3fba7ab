"""The words a sentence says were written: each measure of words, judged by its place in the clause.

A measure counts when a verb of writing that tells of something done governs it and the writer is
its subject, or when it stands as a report without a verb ("730 words in an hour."). Rates, goals,
remainders, lengths of texts, differences and shares of a figure never count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entries.prose.bare_counts import adds_share, counts_words, doubtful_count
from entries.prose.claims import Claim, Setting
from entries.prose.clauses import Parsed, hard_span, is_boundary
from entries.prose.corrections import corrects
from entries.prose.counters import is_shown
from entries.prose.earlier_counts import earlier_count, earlier_zeros
from entries.prose.figures import words_claim
from entries.prose.governors import governor
from entries.prose.growth import grown_by, grown_words
from entries.prose.lists import in_lists
from entries.prose.measures import Measure, bare_numbers
from entries.prose.nets import net_of_cuts
from entries.prose.pieces import piece_of, wrote_piece
from entries.prose.predicates import Predicate
from entries.prose.quotas import GOALS, exceeds_quota, fills_quota, meets_goal
from entries.prose.spoken_of import is_spoken_of, spoken_of_words
from entries.prose.standing_words import are_new, stand_written
from entries.prose.surroundings import is_difference, is_rate, is_remainder, is_share, names_goal
from entries.prose.told_words import governed_words
from entries.prose.topics import topic_of
from entries.prose.unverbed import unverbed_words
from entries.prose.vocabulary import vocabulary

_DAYLIKE = vocabulary(
    "day morning afternoon evening night weekend session sprint hour lunch train burst"
)


def words_claims(parsed: Parsed, setting: Setting) -> Iterator[Claim]:
    """Give the claims of words in one sentence, in order."""
    if parsed.is_question:
        return
    claims: list[Claim] = []
    earlier: list[Claim] = []
    measures = [m for m in parsed.measures if m.unit == "words"]
    measures += bare_numbers(parsed.tokens, parsed.measures)
    rows = in_lists(parsed.tokens, sorted(measures, key=lambda m: m.start))
    for measure in rows:
        before = earlier_count(parsed, measure, claims)
        claim = None if before else _claim(parsed, measure, setting, claims)
        earlier += [before] if before else []
        claims += [claim] if claim else []
    yield from net_of_cuts(parsed, claims, rows)
    yield from earlier
    yield from earlier_zeros(parsed, claims)


def _claim(parsed: Parsed, measure: Measure, setting: Setting, claims: list[Claim]) -> Claim | None:
    if parsed.is_quoted(measure.number_at):
        return None
    if grown_by(parsed, measure, setting) is not None:
        return grown_words(parsed, measure, setting)
    if _says_no_amount(parsed, measure):
        return None
    if (claims or setting.told_words) and _is_correction(parsed, measure):
        correction = words_claim(parsed, measure, setting)
        return correction and replace(correction, role="correction")
    if measure.head >= 0:
        return _attributive(parsed, measure, setting)
    if exceeds_quota(parsed, measure):
        now = {"is", "'s"} & set(parsed.lows(0, measure.start))  # "The quota is 1,000 and ..."
        return words_claim(parsed, measure, replace(setting, cue=None) if now else setting)
    if fills_quota(parsed, measure):
        return words_claim(parsed, measure, setting)
    if is_spoken_of(parsed, measure):
        return spoken_of_words(parsed, measure, setting)
    if is_shown(parsed, measure, setting):
        return words_claim(parsed, measure, setting)
    return piece_of(parsed, measure, setting) or _told(parsed, measure, setting, claims)


def _told(parsed: Parsed, measure: Measure, setting: Setting, claims: list[Claim]) -> Claim | None:
    """Read a measure by the verb that governs it, or as a report without one."""
    if not measure.bare and are_new(parsed, measure.end):
        claim = words_claim(parsed, measure, setting)
        return claim and replace(claim, cue=setting.cue)
    if stand_written(parsed, measure):
        return words_claim(parsed, measure, setting)
    predicate = governor(parsed, measure.start)
    if setting.asked and predicate is not None and _is_answered(predicate):
        return words_claim(parsed, measure, setting)
    if measure.bare and not counts_words(parsed, measure, predicate, setting, claims):
        return doubtful_count(parsed, measure, predicate, setting)
    if predicate is None:
        return unverbed_words(parsed, measure, setting, claims)
    return governed_words(parsed, measure, predicate, setting)


def _is_answered(predicate: Predicate) -> bool:
    """Tell "I said 580", after a sentence that asks how many words there were."""
    answers = predicate.lemma in {"said", "answered", "replied", "told"}
    return answers and predicate.subject == "writer" and predicate.mood == "done"


def _is_correction(parsed: Parsed, measure: Measure) -> bool:
    after = parsed.low(measure.end)
    closes = after == "" or is_boundary(after) or any(c.start == measure.end for c in parsed.cues)
    taken_back = corrects(parsed, measure.start) or corrects(parsed, measure.number_at)
    return closes and taken_back


def _says_no_amount(parsed: Parsed, measure: Measure) -> bool:
    return (
        parsed.lows(measure.end, measure.end + 2) in (["of", "hers"], ["of", "theirs"])
        or _is_anothers_day(parsed, measure)
        or is_rate(parsed, measure.end)
        or (is_remainder(parsed, measure.end) and not _took_me(parsed, measure))
        or is_difference(parsed, measure)
        or (is_share(parsed, measure) and not adds_share(parsed, measure))
    )


def _took_me(parsed: Parsed, measure: Measure) -> bool:
    """Tell "it took me 600 words to get him up the stairs" from words still to get."""
    return parsed.lows(measure.start - 2, measure.start) == ["took", "me"]


def _is_anothers_day(parsed: Parsed, measure: Measure) -> bool:
    """Tell "after yesterday's 700", which was counted then."""
    cue = parsed.cue_ending(measure.start - 2)
    possessive = parsed.low(measure.start - 1) in {"'s", "'"}
    return possessive and cue is not None and cue.kind != "day"


def _attributive(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "a 700-word morning" and "hit my 1,000-word goal"; other nouns have lengths."""
    head = parsed.low(measure.head)
    if head in {"sort", "kind", "type"} and parsed.low(measure.head + 1) == "of":
        head = parsed.low(measure.head + 2)
    if head in GOALS and meets_goal(parsed, measure):
        return words_claim(parsed, measure, setting, qualifier="over")
    if topic_of(parsed.tokens[measure.head : measure.head + 3]).project:
        return wrote_piece(parsed, measure, setting)
    if head in _DAYLIKE and not names_goal(parsed, measure.start):
        first = parsed.lows(*hard_span(parsed, measure.start))
        if {"not", "n't", "never", "no", "hardly"} & set(first):
            return None
        if {"had", "was", "'s", "it"} & set(first) or measure.start == 0:
            return words_claim(parsed, measure, setting)
    return None
