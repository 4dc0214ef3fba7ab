"""A journal's plan, gathered from its index."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from journal.planning.plan import Plan, compute_plan

if TYPE_CHECKING:
    from journal.journal import Journal


def plan_journal(journal: Journal, as_of: date | None) -> Plan:
    """Plan the journal's book from `as_of` on, or from today."""
    status = journal.status(as_of)
    return compute_plan(journal.index.records(), status=status)
