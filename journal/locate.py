"""Which journal a command is about: the one named, the nearest, or the one last used.

Imports nothing but `os`: the prompt line goes through here.
"""

from __future__ import annotations

import os

from entries.errors import Refused
from journal import places

TYPE_CHECKING = False  # the one in `typing` takes longer to import than all the rest
if TYPE_CHECKING:
    from collections.abc import Mapping

MARKER = "journal.toml"
VARIABLE = "DARLINGS_JOURNAL"


class NoJournal(Refused):
    """No journal was named, none is near, and none was used before."""


def find_journal(
    named: str | None = None,
    *,
    start: str | None = None,
    environ: Mapping[str, str] = os.environ,
) -> str:
    """Return the absolute path of the journal folder to use.

    The order: `named` (the --journal option), the variable DARLINGS_JOURNAL, the nearest folder
    with a `journal.toml` from `start` (the current folder) upwards, the journal last used.
    Raises NoJournal, naming the folder where a journal was expected.
    """
    for asked in (named, environ.get(VARIABLE)):
        if asked:
            return _checked(asked)
    found = nearest(start) or last_used()
    if found is None:
        raise NoJournal(
            "no journal here, and none used before",
            "make one: darlings new my-book --title T --target 80000 --deadline 2027-06-14",
        )
    return found


def nearest(start: str | None = None) -> str | None:
    """Return the nearest folder with a `journal.toml`, from `start` upwards, or None."""
    try:
        folder = os.path.realpath(start or os.getcwd())
    except OSError:  # the current folder was deleted under us
        return None
    while not os.path.isfile(os.path.join(folder, MARKER)):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def last_used() -> str | None:
    """Return the journal last used, if it is still there."""
    try:
        with open(_memo(), encoding="utf-8", errors="surrogateescape") as memo:
            root = memo.read(4096).rstrip("\n")
    except OSError:
        return None
    return root if root and os.path.isfile(os.path.join(root, MARKER)) else None


def remember(root: str) -> None:
    """Keep `root` as the journal last used; a folder that can't be written is no fault here."""
    if last_used() == root:
        return
    fresh = f"{_memo()}.{os.getpid()}"
    try:
        places.make_private(places.state_home())
        with open(fresh, "w", encoding="utf-8", errors="surrogateescape") as memo:
            memo.write(root + "\n")
        os.replace(fresh, _memo())
    except OSError:
        return  # a convenience only: the next command asks for --journal instead


def _memo() -> str:
    return os.path.join(places.state_home(), "last-journal")


def _checked(folder: str) -> str:
    root = os.path.realpath(os.path.expanduser(folder))
    if not os.path.isfile(os.path.join(root, MARKER)):
        raise NoJournal(
            f"no journal in {folder}: it has no {MARKER}",
            f"make one: darlings new {folder} --title T --target 80000 --deadline 2027-06-14",
        )
    return root
