"""The real programs that these tests run, where they are installed (`make peers` does that)."""

from __future__ import annotations

import os
import shutil

import pytest


def find_program(name: str) -> str:
    """Find a program in the folder that DARLINGS_PEERS names, or on the path; else skip."""
    folder = os.environ.get("DARLINGS_PEERS")
    found = shutil.which(name, path=folder) if folder else shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed: make peers")
    return found
