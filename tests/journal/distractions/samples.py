"""Days with words and distractions, that the tests of the weighing share."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from entries.entry import Distraction
from journal.distractions.distractions import Distractions, weigh_distractions
from journal.periods import EVERYTHING
from journal.progress import Record
from tests.journal.samples import a_book, wrote

MONDAY = date(2018, 1, 1)
LATER = date(2018, 12, 31)


def nth(n: int) -> date:
    return MONDAY + timedelta(days=n)


def on(n: int, words: int | None = 500, *told: Distraction | str, **fields: Any) -> Record:
    """The record of one entry, `n` days after a Monday."""
    distractions = tuple(Distraction(one) if isinstance(one, str) else one for one in told)
    return wrote(str(nth(n)), words, distractions=distractions, **fields)


def weigh(records: Iterable[Record], **options: Any) -> Distractions:
    given: dict[str, Any] = {"book": a_book(), "period": EVERYTHING, "as_of": LATER} | options
    return weigh_distractions(records, **given)


def a_year(*, effect: int, seed: int, what: str = "the drill") -> list[Record]:
    """Four days in five of a year with heavy-tailed words, the drill on a sixth of them."""
    rng, records = random.Random(seed), []
    for n in range(364):
        words = round(rng.lognormvariate(6.2, 0.6))
        drilled = rng.random() < 1 / 6
        if rng.random() < 0.8:
            told = (what,) if drilled else ()
            records.append(on(n, words + effect * drilled, *told))
    return records
