"""The lowest calls on files: whole writes, whole reads, folders made sure of, errors in words."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from entries.errors import NoSuchEntry, Refused, StorageError
from entries.names import TEMP_PREFIX, fold

_CHUNK = 16 * 1024
_NO_SUCH_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}
_HINTS = {
    errno.ENOSPC: "Free some space and try again; what was there is unchanged.",
    errno.EDQUOT: "Your quota is used up: free some space and try again.",
    errno.EROFS: "The disk is mounted read-only.",
    errno.EACCES: "Check who owns the file and its folder, and who may write to them.",
    errno.EPERM: "Check who owns the file and its folder, and who may write to them.",
    errno.EIO: "The disk reports a fault: make a backup, then check the disk.",
    errno.ENAMETOOLONG: "Give it a shorter name.",
    errno.EXDEV: "The two folders are on different disks.",
    errno.EFBIG: "A text is never that large: move the file out of the journal's folders.",
    errno.ELOOP: "It is a link that leads nowhere.",
}


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of the bytes, in hexadecimal: how a file's version is known."""
    import hashlib  # here: 3 ms that logging an entry never needs

    return hashlib.sha256(data).hexdigest()


def temp_name() -> str:
    """Make a new hidden name for a file that is not whole yet."""
    return f"{TEMP_PREFIX}{os.urandom(8).hex()}.tmp"


def write_all(fd: int, data: bytes) -> None:
    """Write every byte; the system may take only some of them at a time. Raises OSError."""
    rest = memoryview(data)
    while rest:
        taken = os.write(fd, rest)
        if taken == 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[taken:]


def read_all(fd: int, *, at_most: int | None = None) -> bytes:
    """Read a freshly opened file to its end. Raises OSError, EFBIG for over `at_most` bytes."""
    chunks = []
    size = 0
    # 16 KiB: os.read allocates all it is asked for, and most entries fit.
    while chunk := os.read(fd, _CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if at_most is not None and size > at_most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def open_file(path: Path | str, *, writing: bool = False) -> int:
    """Open an ordinary file, never following a link and never waiting on a pipe.

    Raises Refused for folders, pipes, sockets and devices; OSError for the rest.
    """
    access = os.O_RDWR if writing else os.O_RDONLY
    fd = os.open(path, access | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if stat.S_ISREG(os.fstat(fd).st_mode):
            return fd
    except OSError:
        close_read(fd)
        raise
    close_read(fd)
    raise Refused(f"{path} is not an ordinary file")


def close_read(fd: int) -> None:
    """Close what nothing was written through: a close that fails has nothing to tell."""
    try:
        os.close(fd)
    except OSError:
        return


def read_file(path: Path | str, *, at_most: int | None = None) -> bytes:
    """Read an ordinary file whole. Raises what open_file and read_all do."""
    fd = open_file(path)
    try:
        return read_all(fd, at_most=at_most)
    finally:
        close_read(fd)


def folded_names(folder: Path) -> set[str]:
    """List a folder's names, each one folded (see names.fold); none where there is no folder.

    Raises StorageError.
    """
    with storage_errors("read", folder):
        try:
            return set(map(fold, os.listdir(folder)))
        except FileNotFoundError:
            return set()


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlast a power cut. Raises OSError."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    except OSError as error:
        # Some network file systems can't sync a folder and say so; there is nothing more to ask.
        if error.errno not in _NO_SUCH_SYNC:
            raise
    finally:
        os.close(fd)


def storage_error(error: OSError, doing: str, path: Path | str) -> StorageError:
    """Say in one line what could not be done with a file, and why."""
    reason = os.strerror(error.errno) if error.errno else str(error)
    return StorageError(f"can't {doing} {path}: {reason}", _HINTS.get(error.errno or 0))


@contextmanager
def storage_errors(doing: str, path: Path | str) -> Iterator[None]:
    """Turn an OSError into the StorageError that tells it."""
    try:
        yield
    except OSError as error:
        raise storage_error(error, doing, path) from error


@contextmanager
def reading(path: Path | str) -> Iterator[None]:
    """Do as storage_errors does, and turn a missing file into NoSuchEntry."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoSuchEntry(f"there is no {path}") from error
    except OSError as error:
        raise storage_error(error, "read", path) from error
