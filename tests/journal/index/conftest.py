"""A small journal to index, and everything an index can be asked at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from journal.index.index import Index

NOW = 1_800_000_000_000_000_000
LONG_AGO = NOW - 86_400_000_000_000
QUERIES = ("lantern", "cafe", '"the lantern"', "lant", "写作", "noise -cat", "t5", "harbour")


@dataclass
class Vault:
    """A journal folder under test; files are stamped long before the index's clock."""

    root: Path
    cache: Path
    now: int = NOW
    indexes: list[Index] = field(default_factory=list)

    def write(self, path: str, text: str | bytes, *, mtime_ns: int = LONG_AGO) -> Path:
        """Write a file of the journal with a time of change."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        os.utime(file, ns=(mtime_ns, mtime_ns))
        return file

    def index(self, *, patience: float = 5.0) -> Index:
        """Open an index as a new process would."""
        return Index(self.root, self.cache, patience=patience, clock=lambda: self.now)

    def rebuilt(self) -> Index:
        """Open an index that was made from nothing, elsewhere."""
        index = Index(self.root, self.cache.with_name("elsewhere"), clock=lambda: self.now)
        index.discard()
        index.refresh()
        return index


def answers(index: Index) -> dict[str, object]:
    """Ask an index everything, as a value to compare."""
    return {
        "records": index.records(),
        "late": index.late(),
        "entries": index.entries(),
        "oldest": index.entries(oldest_first=True),
        "clippings": index.entries(clippings=True),
        "count": (index.count(), index.count(clippings=True)),
        "problems": index.problems(),
        "imported": index.imported(),
        "batches": index.batches(),
        "hits": {query: index.search(query) for query in QUERIES},
    }


@pytest.fixture
def bare(tmp_path: Path) -> Vault:
    """A journal without any entry."""
    root = tmp_path / "book"
    (root / "entries").mkdir(parents=True)
    (root / "journal.toml").write_text("[book]\n")
    return Vault(root, tmp_path / "cache" / "book")


@pytest.fixture
def vault(bare: Vault) -> Vault:
    """A journal of fourteen entries, a clipping, a file with problems, one that has no text."""
    for number in range(12):
        bare.write(f"entries/2018/2018-03-{number + 1:02}-walk.md", entry_text(number))
    bare.write("entries/2018/2018-03-05-again.md", "---\nwords: -40\n---\n\nCut at the harbour.\n")
    bare.write("entries/undated/loose.md", "A thought without any day.\n")
    bare.write("clippings/on-trains.md", "---\ntitle: On trains\n---\n\nLantern on a train.\n")
    bare.write("entries/2018/2018-04-01-odd.md", "---\nwords: many\n---\n\nText stays.\n")
    bare.write("entries/2018/2018-04-02-nothing.md", b"")
    return bare


def entry_text(number: int) -> str:
    """Return one entry that uses every field."""
    return (
        f"---\nnumber: {number}\ntitle: T{number}\nwords: {number * 100}\nminutes: {number}\n"
        f"estimated: [minutes, words]\nstarted: 2018-03-{number + 1:02}T20:10:00+13:00\n"
        "covers: 2018-02-01/2018-02-03\nproject: op-ed\nmanuscript: 6125\n"
        f"distractions:\n  - noise {number}\n  - {{what: the cat, kind: pet, minutes: 3}}\n"
        f"tags: [sea, b{number}]\nsource: {{format: text, id: id{number}, batch: b}}\n---\n\n"
        f"The lantern of the café number{number}, 写作很难.\n"
    )


Asking = Callable[[Index], dict[str, object]]
