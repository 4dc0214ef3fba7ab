"""Reading one of the writer's files as it was when it was looked at, or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from entries.problem import Problem
from entries.scan import FileStamp
from journal.index.survey import LARGEST

# os.read allocates what it is asked for: a megabyte at a time costs five times as much.
PIECE = 64 * 1024
MAX_BYTES = 20 * 1024 * 1024


def load(root: Path, stamp: FileStamp) -> bytes | Problem | None:
    """Return the bytes of the file that `stamp` describes; of one too large, just over the limit.

    None means that it vanished or changed since it was looked at: the next look will find it. A
    Problem says why it can't be read. Links are not followed, and nothing blocks.
    """
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descriptor = os.open(os.path.join(root, stamp.path), flags)
    except FileNotFoundError:
        return None
    except OSError as error:
        return _unreadable(stamp, error)
    try:
        return _read_unchanged(descriptor, stamp)
    except OSError as error:
        return _unreadable(stamp, error)
    finally:
        os.close(descriptor)


def _read_unchanged(descriptor: int, stamp: FileStamp) -> bytes | None:
    if not _is_same(os.fstat(descriptor), stamp):
        return None
    data = _read(descriptor, min(stamp.size, MAX_BYTES + 1))
    return data if _is_same(os.fstat(descriptor), stamp) else None


def _read(descriptor: int, size: int) -> bytes:
    pieces = []
    while size > 0 and (piece := os.read(descriptor, min(PIECE, size))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _is_same(found: os.stat_result, stamp: FileStamp) -> bool:
    return (
        stat.S_ISREG(found.st_mode)
        and found.st_size == stamp.size
        and found.st_mtime_ns & LARGEST == stamp.mtime_ns & LARGEST
        and found.st_ino & LARGEST == stamp.inode & LARGEST
    )


def _unreadable(stamp: FileStamp, error: OSError) -> Problem:
    return Problem(stamp.path, None, f"can't be read: {error.strerror}")
