"""The documents of these tests, and how they are read."""

from __future__ import annotations

from pathlib import Path

from entries.importing.candidate import Candidate
from entries.importing.registry import read_document

FIXTURES = Path(__file__).parent / "fixtures"


def read_fixture(name: str) -> Candidate:
    """Read a fixture that holds one entry."""
    (candidate,) = read_document(FIXTURES / name).candidates
    return candidate


def read_text(folder: Path, text: str, name: str = "note.txt") -> Candidate:
    """Write a document and read the one entry it holds."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (candidate,) = read_document(path).candidates
    return candidate
