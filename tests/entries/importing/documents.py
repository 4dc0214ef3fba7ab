"""The documents of these tests, and how they are read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from entries.importing.candidate import Candidate
from entries.importing.known import Known
from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.registry import read_document

FIXTURES = Path(__file__).parent / "fixtures"
ABROAD = ImportOptions(zone=ZoneInfo("Pacific/Auckland"))
"""Where the writer of all the fixtures lived."""


def plan_fixtures(known: Mapping[str, Known] | None = None) -> ImportPlan:
    """Plan the import of every fixture of every format."""
    return plan_import([FIXTURES], known=known or {}, options=ABROAD)


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
