"""A fortnight's book that the tests of the plan share, and its plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journal.book import Book, Milestone
from journal.planning.plan import Plan, compute_plan
from journal.progress import Record
from journal.status import compute_status
from tests.journal.samples import WEEKEND, a_book, day


def a_fortnight(**changes: Any) -> Book:
    """10,000 words to write, from Monday 2018-06-18 to Friday 2018-06-29: 1,000 a writing day."""
    fields: dict[str, Any] = {
        "target_words": 11_000,
        "starting_words": 1000,
        "start": day("2018-06-18"),
        "deadline": day("2018-06-29"),
        "rest_days": WEEKEND,
    }
    return a_book(**(fields | changes))


def a_plan(records: Sequence[Record], as_of: str, **changes: Any) -> Plan:
    """Plan the fortnight as of a day."""
    status = compute_status(records, book=a_fortnight(**changes), as_of=day(as_of))
    return compute_plan(records, status=status)


def by(name: str, words: int, due: str) -> Milestone:
    return Milestone(name, words, day(due))
