"""Giving a file its name without ever replacing another, and exchanging two files at once.

Linux has one call for each (renameat2). Where a file system lacks it we fall back, in the order
the functions tell; every fallback keeps each file whole at every moment.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from entries.disk import read_file, temp_name, write_all

_AT_FDCWD = -100
_NO_REPLACE = 1
_EXCHANGE = 2
_UNKNOWN_CALL = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
_UNSUPPORTED = {*_UNKNOWN_CALL, errno.EPERM, errno.EXDEV, errno.EMLINK}
_NEW = os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY | os.O_CLOEXEC

_Way = Callable[[Path, Path], None]


def publish(temp: Path, path: Path) -> None:
    """Give a finished temporary file its lasting name; the temporary name may stay as well.

    A hard link; without those (FAT, some network folders) a rename that refuses to replace;
    without that, a rename over an empty file made just before with O_EXCL. Raises FileExistsError
    where the name is taken, OSError for the rest.
    """
    _first_possible((_link, _rename_new, _rename_over_reservation), temp, path)


def move(source: Path, target: Path) -> None:
    """Rename without replacing, in one step; else by link and unlink; else over a reservation.

    Raises FileExistsError where the name is taken, OSError for the rest.
    """
    _first_possible((_rename_new, _link_and_unlink, _rename_over_reservation), source, target)


def exchange(ours: Path, theirs: Path) -> None:
    """Let two files of one folder change names, in one step where the system can.

    Otherwise `theirs` gets a second name (or, without hard links, a copy), `ours` is renamed over
    it, and the second name becomes `ours`: both names hold a whole file all the time.
    """
    try:
        _renameat2(ours, theirs, _EXCHANGE)
    except OSError as error:
        if error.errno not in _UNKNOWN_CALL:
            raise
        _exchange_by_spare(ours, theirs)


def _first_possible(ways: Sequence[_Way], source: Path, target: Path) -> None:
    for way in ways[:-1]:
        try:
            return way(source, target)
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                raise
    return ways[-1](source, target)


def _link(source: Path, target: Path) -> None:
    os.link(source, target, follow_symlinks=False)


def _link_and_unlink(source: Path, target: Path) -> None:
    _link(source, target)
    try:
        source.unlink()
    except OSError:
        target.unlink()
        raise


def _rename_new(source: Path, target: Path) -> None:
    _renameat2(source, target, _NO_REPLACE)


def _rename_over_reservation(source: Path, target: Path) -> None:
    os.close(os.open(target, _NEW, 0o600))
    try:
        source.rename(target)
    except OSError:
        target.unlink()
        raise


def _exchange_by_spare(ours: Path, theirs: Path) -> None:
    spare = theirs.with_name(temp_name())
    try:
        _first_possible((_link, _copy), theirs, spare)
        ours.replace(theirs)
    except OSError:
        with suppress(OSError):
            spare.unlink()
        raise
    try:
        spare.replace(ours)
    except OSError:
        spare.replace(theirs)
        raise


def _copy(source: Path, target: Path) -> None:
    fd = os.open(target, _NEW, 0o600)
    try:
        write_all(fd, read_file(source))
        os.fsync(fd)
    finally:
        os.close(fd)


def _renameat2(source: Path, target: Path, flags: int) -> None:
    function, get_errno = _system_call()
    if function is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    old, new = os.fsencode(source), os.fsencode(target)
    if function(_AT_FDCWD, old, _AT_FDCWD, new, flags) != 0:
        code = get_errno()
        raise OSError(code, os.strerror(code), str(source), None, str(target))


@cache
def _system_call() -> tuple[Any, Callable[[], int]]:
    import ctypes  # here: 2 ms that logging an entry never needs

    library = ctypes.CDLL(None, use_errno=True)
    return getattr(library, "renameat2", None), ctypes.get_errno
