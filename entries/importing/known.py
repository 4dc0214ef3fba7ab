"""What the journal has already of what was imported before."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Known(NamedTuple):
    """An entry that was imported before: its path, and the digest of it as it was then written.

    `digest` is None for an entry whose digest was taken away: it is never updated. Day and number
    tell an installment whose text has changed.
    """

    path: str
    digest: str | None = None
    date: date | None = None
    number: int | None = None
