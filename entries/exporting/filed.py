"""A file of the journal, as it is handed to an export."""

from __future__ import annotations

from dataclasses import dataclass, field

from entries.entry import Entry
from entries.front import read_front
from entries.frontmatter import read_entry
from entries.nodes import Pairs
from entries.problem import Problem


@dataclass(frozen=True, slots=True)
class Filed:
    """A file: its path in the journal, its bytes, and the entry in it, None if it has no text.

    `problems` are what is wrong with it; `front` is its front matter as it can be read.
    """

    path: str
    data: bytes = field(repr=False)
    entry: Entry | None
    problems: tuple[Problem, ...] = ()

    @property
    def is_clipping(self) -> bool:
        """Whether it was read, not written."""
        return self.path.startswith("clippings/")

    @property
    def front(self) -> Pairs | None:
        """The front matter, None where there is none that can be read."""
        return read_front(self.data).pairs


def file_of(path: str, data: bytes) -> Filed:
    """Read a file's bytes; `path` is relative to the journal."""
    read = read_entry(data, path=path)
    return Filed(path, data, read.entry, read.problems)
