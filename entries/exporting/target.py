"""Where an export goes: a new file or a new folder, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from entries.disk import digest_of, read_file, storage_errors, sync_folder, temp_name, write_all
from entries.durable import make_folder, replace_file, write_new
from entries.errors import NameTaken, Refused
from entries.exporting.shape import Written

_NEW = os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY | os.O_CLOEXEC
_HINT = "Give the name of one that is not there."
_OR_FORCE = "Give another name, or --force."


def write_file(target: Path, written: Written) -> None:
    """Write a new file (0600), whole and on the disk before it has its name.

    Raises Refused where anything has that name, StorageError for the rest.
    """
    try:
        write_new(target, written.data)
    except NameTaken:
        raise Refused(f"{target} is there already", _OR_FORCE) from None


def write_over(target: Path, written: Written) -> None:
    """Do as write_file does, but put the export in place of a file that is there."""
    with storage_errors("read", target):
        if not os.path.lexists(target):
            write_file(target, written)
            return
        there = digest_of(read_file(os.path.realpath(target)))
    replace_file(target, written.data, expected=there)


def write_folder(
    target: Path, files: Iterable[Written], *, wrote: Callable[[], None] = lambda: None
) -> None:
    """Write the files of a folder (0700) beside it, and rename that into place; calls `wrote` each.

    Raises Refused where there is a file by that name, or a folder that holds something, and
    StorageError for the rest. After any error nothing of it is left.
    """
    refuse_full(target)
    make_folder(target.absolute().parent)
    half = target.absolute().parent / temp_name()
    with storage_errors("write", target):
        try:
            _fill(half, files, wrote)
            _rename(half, target)
        except BaseException:
            with suppress(OSError):
                shutil.rmtree(half)
            raise
        sync_folder(target.absolute().parent)


def refuse_full(target: Path) -> None:
    """Raise Refused where a folder of an export can't go: to a file, a link, or a full folder."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise Refused(f"{target} is there already, and no folder", _HINT)
    with storage_errors("look into", target):
        if target.is_dir() and os.listdir(target):
            raise Refused(f"{target} holds something already", _HINT)


def _rename(half: Path, target: Path) -> None:
    try:
        os.rename(half, target)
    except (FileExistsError, NotADirectoryError):
        raise Refused(f"{target} is there already", _HINT) from None
    except OSError:
        refuse_full(target)
        raise


def _fill(half: Path, files: Iterable[Written], wrote: Callable[[], None]) -> None:
    os.mkdir(half, 0o700)
    for written in files:
        path = half / written.path
        make_folder(path.parent)
        fd = os.open(path, _NEW, 0o600)
        try:
            write_all(fd, written.data)
            os.fsync(fd)
        finally:
            os.close(fd)
        wrote()
    for folder, _, _ in os.walk(half):
        sync_folder(Path(folder))
