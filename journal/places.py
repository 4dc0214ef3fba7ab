"""Where our own files go: the index and other things that can be made anew, and the drafts."""

from __future__ import annotations

import os
import sys
from zlib import adler32, crc32

APP = "darlings"
_PLATFORM: str = sys.platform


def cache_home() -> str:
    """Return the folder for what can be made anew (the index): the user's cache folder."""
    return _folder("XDG_CACHE_HOME", ".cache", "user_cache_dir")


def state_home() -> str:
    """Return the folder for drafts, crash reports and the journal last used."""
    return _folder("XDG_STATE_HOME", ".local/state", "user_state_dir")


def journal_cache(root: str) -> str:
    """Return the cache folder of the journal at `root`, an absolute path without links."""
    path = os.fsencode(root)
    # Two checksums name a folder well enough, and import ten times as fast as a hash.
    return os.path.join(cache_home(), f"{crc32(path):08x}{adler32(path):08x}")


def make_private(folder: str) -> None:
    """Make `folder` and what is missing above it, readable by its owner alone (0700)."""
    old = os.umask(0o077)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    finally:
        os.umask(old)


def _folder(variable: str, fallback: str, ask: str) -> str:
    # platformdirs takes 20 ms to import, which a shell prompt would pay at every line; on Linux
    # its answer is this one rule (a test holds the two together).
    if _PLATFORM.startswith("linux"):
        base = os.environ.get(variable, "").strip()
        if not os.path.isabs(base):
            base = os.path.join(os.path.expanduser("~"), fallback)
        return os.path.join(base, APP)
    import platformdirs

    return str(getattr(platformdirs, ask)(APP, appauthor=False))
