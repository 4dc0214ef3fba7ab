"""A zip archive of unknown origin: its members are read by name into memory, and never unpacked."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.document import MAX_DATA, Document, decode
from entries.importing.natural import natural_key

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MAX_MEMBERS = 50_000
MAX_TOTAL = 128 * 1024 * 1024
"""The most bytes that are read out of one archive, all members together."""
MAX_RATIO = 250
_SMALL = 1024 * 1024
_MOST_AT_ONCE = 8 * 1024 * 1024
_CHUNK = 64 * 1024
_ENCRYPTED = 0x1


class Archive:
    """An open archive; made by `open_archive`.

    A member's name is only ever compared and shown, never used as a path. What the members' sizes
    say of themselves is not believed: bytes are counted as they come.
    """

    def __init__(self, source: str, opened: ZipFile) -> None:
        """Hold an archive that is open; its `source` is as the writer gave it."""
        self.source = source
        self._opened = opened
        self._left = MAX_TOTAL
        self._members = {info.filename: info for info in opened.infolist() if _is_plain(info)}

    def names(self, *suffixes: str) -> list[str]:
        """Name the members with one of the suffixes (all if none is given), 2 before 10.

        Folders are left out, and so are names that lead out of the archive (`../x`, `/x`, `C:\\x`)
        and what macOS adds (`__MACOSX`).
        """
        found = (name for name in self._members if not suffixes or name.lower().endswith(suffixes))
        return sorted(found, key=natural_key)

    def has(self, name: str) -> bool:
        """Tell whether there is a member of this name."""
        return name in self._members

    def open(self, name: str, *, at_most: int = MAX_DATA) -> Document:
        """Read a member as a document, its `source` the archive's with the name behind it.

        Raises NotUnderstood for one that is not there, encrypted, damaged, or larger than it may be
        when it is unpacked.
        """
        data = self.read(name, at_most=at_most)
        source, last = f"{self.source}/{name}", PurePosixPath(name).name
        try:
            text, notes = decode(data)
        except NotUnderstood as error:
            return Document(source, last, data=data, size=len(data), fault=error.message)
        return Document(source, last, text, notes, size=len(data))

    def read(self, name: str, *, at_most: int = MAX_DATA) -> bytes:
        """Read a member's bytes; raises NotUnderstood as `open` does."""
        info = self._members.get(name)
        if info is None:
            raise NotUnderstood(f"no {name} in the archive")
        if info.flag_bits & _ENCRYPTED:
            raise NotUnderstood(f"{name} is encrypted: export it again without a password")
        with _faults(name):
            return self._unpacked(info, at_most)

    def _unpacked(self, info: ZipInfo, at_most: int) -> bytes:
        most = min(at_most, self._left, max(_SMALL, info.compress_size * MAX_RATIO))
        chunks: list[bytes] = []
        size = 0
        with self._opened.open(info) as member:
            while chunk := member.read(_CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                if size > most:
                    raise NotUnderstood(f"{info.filename} unpacks to more than it should")
        self._left -= size
        return b"".join(chunks)


@contextmanager
def open_archive(document: Document) -> Iterator[Archive]:
    """Open the archive that a document is; raises NotUnderstood for one that can't be trusted."""
    from zipfile import ZipFile

    if document.path is None:
        raise NotUnderstood("an archive inside an archive")
    with _faults(document.name), _Bounded(document.path) as file, ZipFile(file) as opened:
        if len(opened.filelist) > MAX_MEMBERS:
            raise NotUnderstood(f"an archive of more than {MAX_MEMBERS:,} members")
        yield Archive(document.source, opened)


class _Bounded(io.FileIO):
    """A file of which nobody reads more at once than an honest list of members takes."""

    def __init__(self, path: Path) -> None:
        super().__init__(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb")

    def read(self, size: int | None = -1, /) -> bytes:
        rest = os.fstat(self.fileno()).st_size - self.tell()
        wanted = rest if size is None or size < 0 else min(size, rest)
        if wanted > _MOST_AT_ONCE:
            raise NotUnderstood("an archive with a list of members of more than 8 MB")
        return super().read(size) or b""


@contextmanager
def _faults(name: str) -> Iterator[None]:
    """Turn what zipfile raises for archives that are damaged, lying or strange into one line."""
    from zipfile import BadZipFile

    try:
        yield
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error) as error:
        raise NotUnderstood(f"{name}: a damaged archive ({str(error)[:120]})") from error
    except (NotImplementedError, RuntimeError) as error:
        raise NotUnderstood(f"{name}: packed in a way that is not read") from error


def _is_plain(info: ZipInfo) -> bool:
    """Tell an ordinary member from folders, links, macOS's own files, and names that lead out."""
    name = info.filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    leads_out = name.startswith(("/", "\\")) or ".." in parts or (len(name) > 1 and name[1] == ":")
    is_link = (info.external_attr >> 16) & 0o170000 == 0o120000
    own = parts[:1] == ("__MACOSX",)
    return not (info.is_dir() or leads_out or is_link or own or not parts)
