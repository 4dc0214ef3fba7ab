"""What changed in a folder since it was last looked at: one merge of two sorted streams."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from entries.scan import FileStamp

# A file changed this soon before it was indexed may change again within the same tick of the
# file system's clock, with the same size: its stamp proves nothing (git calls it "racy").
RACY_NS = 2_000_000_000


class KnownFile(NamedTuple):
    """A file as last indexed; `trusted` tells whether an equal stamp means equal bytes.

    `entry_id` is None for a file without any readable text; `sha256` is of its bytes, in hex.
    """

    path: str
    entry_id: int | None
    size: int
    mtime_ns: int
    inode: int
    sha256: str
    trusted: int


class Changed(NamedTuple):
    """A file in both streams: as it is now, and as it was indexed."""

    now: FileStamp
    then: KnownFile


@dataclass(slots=True)
class Difference:
    """The files by what became of them; `suspect` ones look unchanged, but only a hash can tell."""

    added: list[FileStamp] = field(default_factory=list)
    modified: list[Changed] = field(default_factory=list)
    suspect: list[Changed] = field(default_factory=list)
    removed: list[KnownFile] = field(default_factory=list)
    unchanged: int = 0

    @property
    def to_read(self) -> int:
        """How many files must be opened."""
        return len(self.added) + len(self.modified) + len(self.suspect)

    @property
    def known(self) -> int:
        """How many files the second stream held."""
        return self.unchanged + len(self.modified) + len(self.suspect) + len(self.removed)


def compare(found: Iterable[FileStamp], known: Iterable[KnownFile]) -> Difference:
    """Merge two streams, both sorted by path, in one pass."""
    difference = Difference()
    stored = iter(known)
    then = next(stored, None)
    for now in found:
        while then is not None and then.path < now.path:
            difference.removed.append(then)
            then = next(stored, None)
        if then is None or then.path != now.path:
            difference.added.append(now)
            continue
        _note_both(difference, Changed(now, then))
        then = next(stored, None)
    if then is not None:
        difference.removed.append(then)
        difference.removed.extend(stored)
    return difference


def is_trusted(stamp: FileStamp, at: int) -> bool:
    """Tell whether a stamp taken at the moment `at` (ns) will show every later change.

    A file changed within two seconds before, or dated in the future, can change unseen.
    """
    return stamp.mtime_ns < at - RACY_NS


def count_lost(difference: Difference) -> int:
    """Count the removed files that were not merely moved (same inode and size elsewhere)."""
    arrived = {(stamp.inode, stamp.size) for stamp in difference.added}
    return sum((file.inode, file.size) not in arrived for file in difference.removed)


def _note_both(difference: Difference, pair: Changed) -> None:
    now, then = pair
    if (now.size, now.mtime_ns, now.inode) != (then.size, then.mtime_ns, then.inode):
        difference.modified.append(pair)
    elif not then.trusted:
        difference.suspect.append(pair)
    else:
        difference.unchanged += 1
