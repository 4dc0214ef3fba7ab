"""What the tests of the commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.shell import Shell


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Give a shell in an empty folder, without a journal."""
    monkeypatch.chdir(tmp_path)
    return Shell(tmp_path / "book", monkeypatch)


@pytest.fixture
def sh(bare: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Give a shell in a folder with a new journal."""
    assert bare.new().code == 0
    monkeypatch.chdir(bare.root)
    return bare


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give what sets $EDITOR to a program that runs some Python with `path` as the file."""

    def set_editor(body: str) -> None:
        script = tmp_path / "an editor.py"
        script.write_text(f"import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{body}\n")
        monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')

    return set_editor
