"""What the journal has already of what was imported before."""

from __future__ import annotations

from typing import NamedTuple


class Known(NamedTuple):
    """An entry that was imported before: its path, and the digest of it as it was then written.

    `digest` is None for an entry imported before digests were kept: it is never updated.
    """

    path: str
    digest: str | None = None
