"""Every test has a home, a cache and a state folder of its own, and no journal but its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no failure: examples have no deadline.
settings.register_profile("darlings", deadline=None, max_examples=50)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("thorough" if os.environ.get("DARLINGS_FAULTS") == "all" else "darlings")


@pytest.fixture(autouse=True)
def _a_home_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable, folder in (
        ("XDG_CACHE_HOME", home / "cache"),
        ("XDG_STATE_HOME", home / "state"),
        ("XDG_CONFIG_HOME", home / "config"),
        ("XDG_DATA_HOME", home / "data"),
    ):
        monkeypatch.setenv(variable, str(folder))
    for variable in ("DARLINGS_JOURNAL", "NO_COLOR", "VISUAL", "EDITOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def shared() -> Path:
    """The folder of real material for development, where it exists beside the checkout."""
    folder = Path(os.environ.get("DARLINGS_SHARED") or Path(__file__).parents[2] / "shared")
    if not (folder / "data").is_dir():
        pytest.skip("no shared development data beside this checkout")
    return folder
