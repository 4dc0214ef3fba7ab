"""What is left where one sentence both adds and takes away: "cut 500 words and added 300" is -200.

The words of a day are net: a figure told beside what was cut from it again is less by that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.claims import Claim
from entries.prose.clauses import Parsed
from entries.prose.governors import governor
from entries.prose.measures import Measure
from entries.prose.verbs import CUT
from entries.prose.vocabulary import vocabulary

_CUT = CUT | vocabulary("binned erased removed trashed discarded ditched tossed dumped axed killed")
_SETTLED = frozenset(["net", "total", "correction", "gross"])


def net_of_cuts(
    parsed: Parsed, claims: Sequence[Claim], measures: Sequence[Measure]
) -> list[Claim]:
    """Take what the writer cut in the same breath off what they wrote; the last claim has it."""
    cut = sum(measure.value for measure in measures if _is_cut(parsed, measure))
    plain = [claim for claim in claims if not claim.doubt]
    if not cut or not plain or any(claim.role in _SETTLED for claim in plain):
        return list(claims)
    if len({(claim.cue, claim.project) for claim in plain}) > 1:
        return list(claims)
    left = sum(claim.value for claim in plain) - cut
    return [*claims, replace(plain[-1], value=left, role="net")]


def _is_cut(parsed: Parsed, measure: Measure) -> bool:
    if measure.definite or measure.head >= 0:
        return False
    predicate = governor(parsed, measure.start)
    if predicate is None:
        return False
    away = {"out", "away", "back"} & set(parsed.lows(predicate.at + 1, measure.start))
    if predicate.lemma not in _CUT and not (predicate.lemma == "take" and away):
        return False
    return predicate.mood == "done" and predicate.subject == "writer"
