"""Where an export goes: a new file or a new folder, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from entries.attributes import copy_attributes
from entries.disk import close_read, open_file, storage_errors, sync_folder, write_all
from entries.durable import make_folder
from entries.errors import Refused
from entries.exporting.shape import Written
from entries.exporting.workshop import workshop
from entries.renames import exchange, publish

_NEW = os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY | os.O_CLOEXEC
_HINT = "Give the name of one that is not there."
_OR_FORCE = "Give another name, or --force."
_WHOLE = "whole"


def write_file(target: Path, written: Written) -> None:
    """Write a new file (0600), whole and on the disk before it has its name.

    Raises Refused where anything has that name, StorageError for the rest.
    """
    refuse_file(target)
    with _made_beside(target) as whole:
        _write(whole, written.data)
        try:
            publish(whole, target)
        except FileExistsError:
            refuse_file(target)
            raise
        _settle(target, target.unlink)


def write_over(target: Path, written: Written) -> None:
    """Do as write_file does, but put the export in place of a file that is there.

    That one's mode and owner are kept, and a link that leads to it. Raises Refused for a folder, or
    anything else that is no ordinary file.
    """
    if not os.path.lexists(target):
        write_file(target, written)
        return
    real = Path(os.path.realpath(target))
    with _made_beside(real) as whole:
        there = open_file(real)
        try:
            _write(whole, written.data, like=there)
        finally:
            close_read(there)
        exchange(whole, real)
        _settle(real, lambda: exchange(whole, real))


def write_folder(
    target: Path, files: Iterable[Written], *, wrote: Callable[[], None] = lambda: None
) -> None:
    """Write the files of a folder (0700) beside it, and rename that into place; calls `wrote` each.

    Raises Refused where there is a file by that name, or a folder that holds something, and
    StorageError for the rest. After any error nothing of it is left.
    """
    refuse_full(target)
    with _made_beside(target) as whole:
        _fill(whole, files, wrote)
        _rename(whole, target)
        _settle(target, lambda: os.rename(target, whole))


def refuse_file(target: Path) -> None:
    """Raise Refused where anything has the name that a new file is to have."""
    if os.path.lexists(target):
        raise Refused(f"{target} is there already", _OR_FORCE)


def refuse_full(target: Path) -> None:
    """Raise Refused where a folder of an export can't go: to a file, a link, or a full folder.

    Nor can it go where an empty one can't be replaced, or somebody is in it.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise Refused(f"{target} is there already, and no folder", _HINT)
    if not target.is_dir():
        return
    with storage_errors("look into", target):
        if os.listdir(target):
            raise Refused(f"{target} holds something already", _HINT)
    if os.path.ismount(target):
        raise Refused(f"{target} is where a disk is mounted", "Give the name of a folder in it.")
    if os.path.samefile(target, os.curdir):
        raise Refused(f"{target} is the folder you are in", "Give the name of a folder in it.")


@contextmanager
def _made_beside(target: Path) -> Iterator[Path]:
    """Give the path to make an export at, on the same disk."""
    make_folder(_home(target))
    with storage_errors("write", target), workshop(_home(target)) as shop:
        yield shop / _WHOLE


def _home(target: Path) -> Path:
    return target.absolute().parent


def _settle(target: Path, take_back: Callable[[], None]) -> None:
    """Make the new name last; where that can't be promised, take it back."""
    try:
        sync_folder(_home(target))
    except OSError:
        with suppress(OSError):
            take_back()
        raise


def _rename(whole: Path, target: Path) -> None:
    try:
        os.rename(whole, target)
    except (FileExistsError, NotADirectoryError):
        raise Refused(f"{target} is there already", _HINT) from None
    except OSError:
        refuse_full(target)
        raise


def _fill(whole: Path, files: Iterable[Written], wrote: Callable[[], None]) -> None:
    os.mkdir(whole, 0o700)
    for written in files:
        path = whole / written.path
        make_folder(path.parent)
        _write(path, written.data)
        wrote()
    for folder, _, _ in os.walk(whole):
        sync_folder(Path(folder))


def _write(path: Path, data: bytes, *, like: int | None = None) -> None:
    """Write a new file (0600), or one with the mode and owner of the open file `like`."""
    fd = os.open(path, _NEW, 0o600)
    try:
        write_all(fd, data)
        if like is not None:
            copy_attributes(like, fd)
        os.fsync(fd)
    finally:
        os.close(fd)
