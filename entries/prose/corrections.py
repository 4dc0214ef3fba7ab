"""Figures that set an earlier one right: "600; no, make that 650", "Correction: 840"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.claims import Claim
from entries.prose.clauses import Parsed

_PHRASES = (
    ("make", "that"),
    ("make", "it"),
    ("or", "rather"),
    ("or", ",", "rather", ","),
    ("i", "mean"),
    ("i", "meant"),
    ("correction",),
    ("scratch", "that"),
    ("strike", "that"),
    ("sorry",),
    ("no", ",", "wait"),
    ("no", ",", "sorry"),
)
_MARKS = frozenset([",", ":", "—", "-"])


def corrects(parsed: Parsed, start: int) -> bool:
    """Tell whether words that take a figure back stand right before a token."""
    end = start - 1 if parsed.low(start - 1) in _MARKS else start
    return any(
        tuple(parsed.lows(end - len(phrase), end)) == phrase and end >= len(phrase)
        for phrase in _PHRASES
    )


def without_corrected(claims: Sequence[Claim]) -> list[Claim]:
    """Put each correction in the place of the claim before it; without one it stands alone."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: claim.place):
        if claim.role != "correction":
            kept.append(claim)
            continue
        role = kept.pop().role if kept else "plain"
        kept.append(replace(claim, role=role))
    return kept
