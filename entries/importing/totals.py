"""Whether a column of a word log counts each day's words, or all words so far.

The two look alike, and to add up totals would invent a book. What is told apart here: a running
total becomes `manuscript`, from which the journal works out each day's words; only words of the day
become `words`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Kind = Literal["words", "manuscript", "unclear"]

_TOTAL = re.compile(
    r"\b(?:totals?|cumulative|cumul|cum|sum|running|overall|manuscript|so far|to date|all time)\b"
)
_OF_DAY = re.compile(
    r"\b(?:daily|today|day|days|session|sessions|added|written|new|delta|change|changed|net|wrote|"
    r"diff|difference|sprint)\b"
)
_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

MANY = 8
"""Counts that only ever grow, this many of them, are no accident (8! is 40,320)."""
_FEW = 4
_DAYS_WORK = 10_000
_CUT = 0.2
_AGREE = 0.9


@dataclass(frozen=True, slots=True)
class Judged:
    """What a column counts, and the reason in words for the writer."""

    kind: Kind
    because: str


def judge_column(
    name: str, counts: Sequence[int | None], *, beside: Sequence[int | None] | None = None
) -> Judged:
    """Say what a column called `name` counts; its `counts` are in the order of time.

    `beside` is another column of counts of the same rows, which settles it where one grows by the
    other. Else the name does, unless the counts contradict it; else the counts: a total grows, and
    falls at most by what is cut. "unclear" is for the writer to say, and never to be added up.
    """
    return (
        (_by_other(counts, beside) if beside is not None else None)
        or _by_name(name, _said(counts))
        or _by_shape(_said(counts))
    )


def _said(counts: Sequence[int | None]) -> list[int]:
    return [count for count in counts if count is not None]


def _by_other(counts: Sequence[int | None], beside: Sequence[int | None]) -> Judged | None:
    if _grows_by(counts, beside):
        return Judged("manuscript", "it grows by what the other column counts")
    if _grows_by(beside, counts):
        return Judged("words", "the other column grows by it")
    return None


def _grows_by(totals: Sequence[int | None], words: Sequence[int | None]) -> bool:
    """Tell whether the steps of one column are the figures of the other, all but a few."""
    rows = list(zip(totals, words, strict=True))
    steps = [
        total - before == added
        for (before, _), (total, added) in pairwise(rows)
        if before is not None and total is not None and added
    ]
    return len(steps) >= 2 and sum(steps) >= _AGREE * len(steps)


def _by_name(name: str, counts: list[int]) -> Judged | None:
    words = " ".join(_WORD.findall(_HUMP.sub(" ", name).lower()))
    if _OF_DAY.search(words):
        return Judged("words", f"its name: {name}")
    if not _TOTAL.search(words):
        return None
    if _may_be_total(counts):
        return Judged("manuscript", f"its name: {name}")
    return Judged("unclear", f"it is called {name}, and it falls too often for a total")


def _by_shape(counts: list[int]) -> Judged:
    if not _may_be_total(counts):
        return Judged("words", "it rises and falls as days do")
    if len(set(counts)) >= MANY:
        return Judged("manuscript", f"it only grows, over {len(counts)} rows")
    if len(counts) >= _FEW or max(counts, default=0) > _DAYS_WORK:
        return Judged("unclear", f"{len(counts)} rows that only grow may be words or totals")
    return Judged("words", "no row is more than a day's work")


def _may_be_total(counts: list[int]) -> bool:
    """Tell whether counts grow, but for one step in ten that cuts no more than a fifth."""
    falls = [(before, now) for before, now in pairwise(counts) if now < before]
    few = len(falls) <= (len(counts) - 1) // 10
    shallow = all(before - now <= _CUT * before for before, now in falls)
    grows = len(set(counts)) > len(counts) // 2
    return few and shallow and grows and min(counts, default=0) >= 0
