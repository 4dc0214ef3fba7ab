"""Other packages add formats, and none of them can break an import."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from entries.errors import NotUnderstood
from entries.importing.document import Document
from entries.importing.format import Format
from entries.importing.options import ImportOptions
from entries.importing.plan import plan_import
from entries.importing.plugins import load_plugins
from entries.importing.registry import catalogue

GOOD = "from tests.entries.importing.recording import SCROLL as FORMAT\n"
FAILING = """from entries.importing.format import Certainty, Format
def fail(*_):
    raise RuntimeError("oh\\nno")
def yes(document):
    return document.name == "failing.txt" or fail()
FORMAT = Format("failing", Certainty.SIGNATURE, recognises=yes, read=fail)
"""
TAKEN = """from entries.importing.format import Certainty, Format
FORMAT = Format("text", Certainty.SIGNATURE, recognises=lambda _: True, read=lambda *_: None)
"""


class Site:
    """A folder of installed packages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def install(self, name: str, code: str) -> None:
        """Install a distribution with one module, which adds the format `name`."""
        (self.folder / f"{name}_module.py").write_text(code, encoding="utf-8")
        info = self.folder / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(
            f"[darlings.formats]\n{name} = {name}_module:FORMAT\n"
        )


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    catalogue.cache_clear()
    yield Site(folder)
    catalogue.cache_clear()
    for name in [name for name in sys.modules if name.endswith("_module")]:
        del sys.modules[name]


def test_a_package_adds_a_format(site: Site, tmp_path: Path) -> None:
    site.install("scroll", GOOD)
    path = tmp_path / "x.scroll"
    path.write_text("scroll 1\na|2026-03-01|500|Rain.\n", encoding="utf-8")
    assert catalogue().faults == ()
    (candidate,) = plan_import([path], known={}).candidates
    assert (candidate.entry.words, candidate.line) == (500, 2)
    assert plan_import([path], known={}, format="scroll").records == 1


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("import no_such_package", "ModuleNotFoundError"),
        ("FORMAT = 3", "not a Format but a int"),
        ("", "AttributeError"),
        (TAKEN, "is left out: the name is taken"),
        ("raise ValueError('first\\nsecond')", "ValueError: first"),
    ],
)
def test_a_broken_one_is_said_in_one_line_and_left_out(
    site: Site, tmp_path: Path, code: str, reason: str
) -> None:
    site.install("broken", code)
    path = tmp_path / "a.txt"
    path.write_text("I slept.", encoding="utf-8")
    plan = plan_import([path], known={})
    assert len(plan.candidates) == 1
    (note,) = plan.notes
    assert reason in note
    assert "\n" not in note


def test_one_that_fails_on_a_document_costs_that_document(site: Site, tmp_path: Path) -> None:
    site.install("failing", FAILING)
    for name in ("failing.txt", "other.txt"):
        (tmp_path / name).write_text("I slept.", encoding="utf-8")
    plan = plan_import([tmp_path / "failing.txt", tmp_path / "other.txt"], known={})
    assert [Path(one.source).name for one in plan.candidates] == ["other.txt"]
    assert [one.reason for one in plan.rejected] == ["the format failing failed: RuntimeError: oh"]


def test_what_a_format_says_is_not_understood_is_said_as_it_is(site: Site) -> None:
    site.install("scroll", GOOD)
    ((scroll,), faults) = load_plugins(())
    assert faults == []
    assert isinstance(scroll, Format) and scroll.read is not None
    with pytest.raises(NotUnderstood, match="broken as a whole"):
        scroll.read(Document("whole", "whole", ""), ImportOptions())
