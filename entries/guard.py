"""Keeping paths given by people, settings and files inside the journal."""

from __future__ import annotations

import os
from pathlib import Path

from entries.errors import Refused
from entries.scan import TOP_FOLDERS


def resolve(root: Path, path: str) -> Path:
    """Return the file a path means, links followed, absolute. Raises Refused outside the journal.

    `path` is relative to the journal, or absolute.
    """
    home = os.path.realpath(root)
    real = os.path.realpath(_joined(home, path))
    _refuse_outside(home, real, path)
    return Path(real)


def relative(root: Path, path: str) -> str:
    """Return a path relative to the journal, with the folders' links followed, not the last part's.

    Raises Refused outside the journal.
    """
    home = os.path.realpath(root)
    folder, name = os.path.split(_joined(home, path))
    real = os.path.join(os.path.realpath(folder), name)
    _refuse_outside(home, real, path)
    return Path(real).relative_to(home).as_posix()


def place(root: Path, path: str) -> str:
    """Return the path of one of the journal's texts, relative to the journal; it need not exist.

    Raises Refused for what is not in `entries/` or `clippings/`.
    """
    where = relative(root, path)
    top, _, rest = where.partition("/")
    if top not in TOP_FOLDERS or not rest or where.endswith(".."):
        raise Refused(f"{path} is not one of the journal's entries or clippings")
    return where


def plain_folder(root: Path, folder: str) -> Path:
    """Return a folder of the journal to write in, which must not be reached through a link.

    It need not exist. Raises Refused where a link leads elsewhere: what we put there, a look
    through the journal would never find.
    """
    wanted = os.path.join(os.path.realpath(root), folder)
    if os.path.realpath(wanted) != wanted:
        raise Refused(
            f"{folder} is reached through a link; nothing is written there",
            hint="Put the folder itself in the journal.",
        )
    return Path(wanted)


def _joined(home: str, path: str) -> str:
    try:
        usable = path and b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        usable = False
    if not usable:
        raise Refused("that is no path")
    return os.path.join(home, path)


def _refuse_outside(home: str, real: str, path: str) -> None:
    if os.path.commonpath([home, real]) != home:
        raise Refused(f"{path} is outside the journal {home}")
