from __future__ import annotations

from pathlib import Path

import pytest

from journal.journal import Journal
from tests.tui.app.stage import log_days, make_journal
from tui.screens import dashboard, log


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing waits for the cursor to rest or for the writer to pause."""
    monkeypatch.setattr(dashboard, "REST", 0.001)
    monkeypatch.setattr(log, "AUTOSAVE", 0.001)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """Five days of a book, the last of them today."""
    journal = make_journal(tmp_path)
    log_days(journal, [730, 412, -120, None, 510])
    return journal
