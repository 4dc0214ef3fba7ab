"""What the tests of one entry's file share."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries.folder import EntryFolder


@pytest.fixture
def folder(tmp_path: Path) -> EntryFolder:
    """An empty journal; beside it, a file that is not part of it."""
    root = tmp_path / "book"
    root.mkdir(mode=0o700)
    (root / "journal.toml").write_text("[book]\n")
    (tmp_path / "secret.md").write_text("not the journal's")
    return EntryFolder(root)
