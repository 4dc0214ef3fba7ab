"""The real programs that these tests run, where they are installed.

`make peers` installs jrnl, Watson and novelWriter; Emacs, Timewarrior, LibreOffice
and pandoc are the system's own.
"""

from __future__ import annotations

import os
import shutil

import pytest


def find_program(name: str) -> str:
    """Find a program in the folder that DARLINGS_PEERS names, or on the path; else skip."""
    folder = os.environ.get("DARLINGS_PEERS")
    found = (folder and shutil.which(name, path=folder)) or shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed (make peers installs what it can)")
    return found
