"""A file that a command writes because it was asked to: never over somebody's file in silence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from entries.durable import replace_file, write_new
from entries.errors import NameTaken, Refused, StorageError


def write_out(path: Path, data: bytes, *, may_replace: Callable[[bytes], bool]) -> None:
    """Write a new file at `path`; one that is there is replaced if its bytes are such as may be.

    Raises Refused where they are not, and StorageError where the disk says no.
    """
    try:
        write_new(path, data)
    except NameTaken:
        there = _bytes(path)
        if not may_replace(there):
            raise Refused(f"{path} is there already", "give another name, or --force") from None
        replace_file(path, data, expected=hashlib.sha256(there).hexdigest())


def _bytes(path: Path) -> bytes:
    if not path.is_file():  # a pipe would keep whoever reads it waiting
        raise Refused(f"{path} is there, and no ordinary file", "give another name")
    try:
        return path.read_bytes()
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror or error}") from error
