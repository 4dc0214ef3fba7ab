"""Where our own files go."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import platformdirs
import pytest

from journal import places


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the short rule is for Linux")
@pytest.mark.parametrize("value", ["/somewhere/else", "", None])
def test_short_rule_agrees_with_platformdirs(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
        if value is None:
            monkeypatch.delenv(variable)
        else:
            monkeypatch.setenv(variable, value)

    assert places.cache_home() == platformdirs.user_cache_dir("darlings", appauthor=False)
    assert places.state_home() == platformdirs.user_state_dir("darlings", appauthor=False)


def test_two_journals_have_two_caches() -> None:
    assert places.journal_cache("/a/book") != places.journal_cache("/b/book")


@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_folders_are_private_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    old = os.umask(mask)
    try:
        places.make_private(str(tmp_path / "one" / "two"))
    finally:
        os.umask(old)

    for folder in (tmp_path / "one", tmp_path / "one" / "two"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
