"""Where an export is made before it has its name: a hidden folder beside it, gone at the end."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from entries.disk import temp_name
from entries.locks import lock
from entries.names import TEMP_PREFIX

_KIND = "export-"
_NAME = re.compile(re.escape(f"{TEMP_PREFIX}{_KIND}") + r"[0-9a-f]{16}\.tmp")
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


@contextmanager
def workshop(parent: Path) -> Iterator[Path]:
    """Make a folder (0700) in `parent` to work in, and take it away with all that is in it then.

    What a killed export left there is taken away too. It is known by its lock, which ends with
    the program that holds it. Raises OSError.
    """
    _sweep(parent)
    folder, fd = _made(parent)
    try:
        yield folder
    finally:
        _remove(folder)
        os.close(fd)


def _remove(folder: Path) -> None:
    """Take a folder away with all that is in it, in another way where the first one fails."""
    with suppress(OSError):
        shutil.rmtree(folder)
        return
    for inner, folders, files in os.walk(folder, topdown=False):
        for name in files:
            with suppress(OSError):
                os.unlink(os.path.join(inner, name))
        for name in folders:
            with suppress(OSError):
                os.rmdir(os.path.join(inner, name))
    with suppress(OSError):
        os.rmdir(folder)


def _made(parent: Path) -> tuple[Path, int]:
    while True:
        folder = parent / temp_name().replace(TEMP_PREFIX, f"{TEMP_PREFIX}{_KIND}")
        os.mkdir(folder, 0o700)
        with suppress(FileNotFoundError):
            fd = os.open(folder, _FOLDER)
            if lock(fd) is not False and _is_there(folder, fd):
                return folder, fd
            os.close(fd)
        # In the moment before it was locked, another export took it for a leftover.


def _is_there(folder: Path, fd: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(os.stat(folder), os.fstat(fd))
    return False


def _sweep(parent: Path) -> None:
    with suppress(OSError):
        for name in os.listdir(parent):
            if _NAME.fullmatch(name):
                _remove_leftover(parent / name)


def _remove_leftover(folder: Path) -> None:
    with suppress(OSError):
        fd = os.open(folder, _FOLDER)
        try:
            if os.fstat(fd).st_uid == os.geteuid() and lock(fd):
                shutil.rmtree(folder)
        finally:
            os.close(fd)
