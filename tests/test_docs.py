"""What the documents say holds: commands and options exist, links lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tui.commands import SUMMARIES
from tui.main import main

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def _told_commands() -> list[str]:
    blocks = _BLOCK.findall((ROOT / "README.md").read_text("utf-8"))
    lines = "\n".join(blocks).replace("\\\n", " ").split("\n")
    return [line for line in lines if line.startswith("darlings")]


@pytest.mark.parametrize("line", _told_commands())
def test_command_in_the_readme_exists_with_its_options(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = shlex.split(line, comments=True)[1:]

    assert main([*words[:1], "--help"]) == 0
    shown = capsys.readouterr().out
    missing = [word for word in words if word.startswith("--") and word not in shown]
    assert missing == []


def test_changelog_and_readme_name_every_command() -> None:
    text = (ROOT / "README.md").read_text("utf-8") + (ROOT / "CHANGELOG.md").read_text("utf-8")
    missing = [name for name in SUMMARIES if not re.search(rf"[`\s]{name}\b", text)]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    targets = _LINK.findall(document.read_text("utf-8"))
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_name_no_make_target_that_is_not_there(document: Path) -> None:
    targets = set(re.findall(r"`?make ([a-z]+)`?", document.read_text("utf-8")))
    makefile = (ROOT / "Makefile").read_text("utf-8")
    told = {name for name in targets if f"`make {name}`" in document.read_text("utf-8")}
    assert {name for name in told if f"\n{name}:" not in makefile} == set()
