"""Writing a file so that it is on the disk, whole, before anybody is told that it is saved.

New bytes always go to a hidden temporary file in the same folder, which is synced before it gets
its name. So whatever happens, at whatever moment, a name stands for all of the old file or all of
the new one; and once a function here returns, the new one outlasts a power cut.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from entries.attributes import copy_attributes
from entries.disk import (
    close_read,
    digest_of,
    open_file,
    read_all,
    read_file,
    storage_errors,
    sync_folder,
    temp_name,
    write_all,
)
from entries.errors import ChangedOnDisk, DarlingsError, NameTaken, Refused
from entries.names import TEMP_PREFIX, conflict_name
from entries.renames import exchange, publish

_NEW = os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY | os.O_CLOEXEC
_Dress = Callable[[int], None]


@dataclass(slots=True)
class _Temp:
    """A temporary file; `is_ours` as long as the name stands for what we put in it."""

    path: Path
    is_ours: bool = True


class _SyncFailedError(OSError):
    """The system could not promise that a file is on the disk."""


def make_folder(path: Path) -> None:
    """Make a folder, and its parents, for the writer's eyes only (0700), to outlast a power cut.

    A folder that is there stays as it is. Raises StorageError.
    """
    with storage_errors("make the folder", path):
        _make_folder(path)


def write_new(path: Path, data: bytes) -> None:
    """Create a file (0600) that was not there, and its folders; return once it is on the disk.

    Raises NameTaken where anything by that name exists, even a link that leads nowhere;
    StorageError for the rest. After an error the name is as it was before.
    """
    write_first_free(path.parent, (path.name,), data)


def write_first_free(folder: Path, names: Iterable[str], data: bytes) -> Path:
    """Do what write_new does, under the first of the names that nothing has; return its path."""
    path = write_unsettled(folder, names, data)
    with storage_errors("save", path):
        _settle_new(path)
    return path


def write_unsettled(folder: Path, names: Iterable[str], data: bytes) -> Path:
    """Do what write_first_free does, but for the folder, which is the caller's to sync.

    The file is whole and synced before it gets its name; only the name might not outlast a power
    cut. For many files that are reported together.
    """
    candidates = iter(names)
    wanted = folder / next(candidates)
    make_folder(folder)
    with storage_errors("save", wanted), _stored_temp(folder, data) as temp:
        return _publish_first(temp.path, wanted, candidates)


def replace_file(path: Path, data: bytes, *, expected: str) -> None:
    """Put new bytes in a file, unless it is no longer the version whose SHA-256 is `expected`.

    Mode, owner, extended attributes and a link that leads to the file are kept; nothing is written
    where nothing changes. Raises ChangedOnDisk where somebody else changed the file: theirs stays,
    ours is kept beside it under the name in the message. Refused for a file with several names
    (hard links), of which all but one would go stale, and for what is no ordinary file.
    StorageError for the rest. After any error the file is as it was.
    """
    target = Path(os.path.realpath(path))
    with storage_errors("save", target):
        try:
            _replace(target, data, expected)
        except FileNotFoundError as error:
            raise _kept_beside(target, data) from error


def _make_folder(path: Path) -> None:
    if path.is_dir():
        return
    try:
        path.mkdir(mode=0o700)
    except FileNotFoundError:
        _make_folder(path.parent)
        _make_folder(path)
        return
    except FileExistsError:
        # Somebody made it just now, and may not have synced it yet.
        if not path.is_dir():
            raise
    sync_folder(path.parent)


@contextmanager
def _stored_temp(folder: Path, data: bytes, dress: _Dress = lambda _: None) -> Iterator[_Temp]:
    """Hold the bytes, synced, in a temporary file, which goes at the end if it is still ours."""
    try:
        path = _store(folder, data, dress)
    except _SyncFailedError:
        # A failed sync drops the pages it could not write, and reports it once: syncing that file
        # again would succeed and mean nothing.
        path = _store(folder, data, dress)
    temp = _Temp(path)
    try:
        yield temp
    finally:
        if temp.is_ours:
            _forget(path)


def _store(folder: Path, data: bytes, dress: _Dress) -> Path:
    path = folder / temp_name()
    fd = os.open(path, _NEW, 0o600)
    try:
        try:
            write_all(fd, data)
            dress(fd)
            _sync(fd)
        finally:
            os.close(fd)
    except BaseException:
        _forget(path)
        raise
    return path


def _forget(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _sync(fd: int) -> None:
    try:
        os.fsync(fd)
    except OSError as error:
        raise _SyncFailedError(*error.args) from error


def _publish_first(temp: Path, wanted: Path, others: Iterable[str]) -> Path:
    for path in chain((wanted,), map(wanted.with_name, others)):
        with suppress(FileExistsError):
            publish(temp, path)
            return path
    raise NameTaken(f"{wanted} exists already; it is not replaced")


def _settle_new(path: Path) -> None:
    """Make a new name last; where that can't be promised, take it back: saved, or not there."""
    try:
        sync_folder(path.parent)
    except OSError:
        _forget(path)
        raise


def _replace(target: Path, data: bytes, expected: str) -> None:
    fd = open_file(target, writing=True)
    try:
        _refuse_other_names(target, fd)
        current = read_all(fd)
        if current == data:
            return
        if digest_of(current) != expected:
            raise _kept_beside(target, data)
        with _stored_temp(target.parent, data, lambda new: copy_attributes(fd, new)) as temp:
            _swap(temp, target, data, expected)
    finally:
        close_read(fd)


def _swap(temp: _Temp, target: Path, data: bytes, expected: str) -> None:
    """Exchange the two, and look at what came out: it may be newer than what was read."""
    if digest_of(read_file(target)) != expected:
        raise _kept_beside(target, data)
    _exchange(temp, target)
    try:
        sync_folder(target.parent)
        displaced = digest_of(read_file(temp.path))
    except BaseException:
        _exchange(temp, target)
        raise
    if displaced != expected:
        raise _given_back(temp, target, data)
    _forget(temp.path)


def _exchange(temp: _Temp, target: Path) -> None:
    exchange(temp.path, target)
    temp.is_ours = not temp.is_ours


def _given_back(temp: _Temp, target: Path, data: bytes) -> ChangedOnDisk:
    """Put a newer version, displaced by ours, back under its name; keep every other one."""
    _exchange(temp, target)
    sync_folder(target.parent)
    late = read_file(temp.path)
    if late != data:
        # Somebody changed the file once more, in the moment that it was ours.
        _keep(target, late)
    return _kept_beside(target, data)


def _kept_beside(target: Path, data: bytes) -> ChangedOnDisk:
    kept = _keep(target, data)
    return ChangedOnDisk(
        f"{target} changed since it was read; your version is kept beside it as {kept.name}",
        hint="Compare the two, keep what you want in the first, and delete the second.",
    )


def _keep(target: Path, data: bytes) -> Path:
    digest = digest_of(data)
    kept = target.with_name(conflict_name(target.name, digest))
    with suppress(OSError, DarlingsError):
        if read_file(kept) == data:
            return kept
    names = (conflict_name(target.name, digest, n) for n in count(1))
    return write_first_free(target.parent, names, data)


def _refuse_other_names(target: Path, fd: int) -> None:
    if os.fstat(fd).st_nlink > 1:
        _forget_leftovers(target.parent, os.fstat(fd).st_ino)
    names = os.fstat(fd).st_nlink
    if names > 1:
        raise Refused(
            f"{target} has {names} names (hard links), and an edit would leave the others behind",
            hint="Make it a file of its own (copy it, and move the copy over it), then edit it.",
        )


def _forget_leftovers(folder: Path, inode: int) -> None:
    """Drop the temporary names that a crash, just after publishing, left to this same file."""
    with os.scandir(folder) as entries:
        stale = [e.name for e in entries if e.name.startswith(TEMP_PREFIX) and e.inode() == inode]
    for name in stale:
        (folder / name).unlink(missing_ok=True)
