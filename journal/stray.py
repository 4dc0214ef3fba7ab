"""Stray entries: dated so long before the book that the date must be wrong.

Programs that have no date write 0001-01-01, 1970-01-01 or 1899-12-30 for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

from entries.problem import Problem

if TYPE_CHECKING:
    from journal.progress import Record


def stray_problems(records: Iterable[Record], earliest: date) -> Iterator[Problem]:
    """Give what there is to say of records from before `earliest`: one problem for all of them.

    The records are in order of their dates.
    """
    stray = [*takewhile(lambda one: one.date is None or one.date < earliest, records)]
    if not stray:
        return
    first, others = stray[0], len(stray) - 1
    also = f" (and {others:,} more before {earliest})" if others else ""
    yield Problem(
        first.path,
        None,
        f"dated {first.date}{also}, more than thirty years before the book: its words are in the "
        "total, but on no day; mend the date, or let the book start earlier",
    )
