"""Looking through the journal's folders: which entry files there are, and what is odd about them.

Names and one stat a file; no entry is read. What can't be listed is a problem, never a reason to
stop, and never taken to mean that the files are gone.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from entries.names import TEMP_PREFIX, NameKind, fold, kind_of_name
from entries.problem import Problem

TOP_FOLDERS = ("entries", "clippings")
"""The folders of a journal that hold the writer's texts."""

_OPEN_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_OPEN_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_DATALESS = 0x40000000  # macOS: SF_DATALESS, a file whose bytes are only in iCloud

_LINK = "a link: links are not followed; put the file or folder itself here"
_OFFLINE = "kept in the cloud, not on this disk: not counted until it is downloaded"
_CONFLICT = "a second version, kept after a conflict: not counted; merge it, then delete it"
_NOT_UTF8 = "its name is not UTF-8: not counted until it is renamed"
_FOLDER = "a folder with the name of an entry: rename it, and what it holds is found"
_SPECIAL = "not an ordinary file (a pipe, a socket or a device): left alone"


class FileStamp(NamedTuple):
    """An entry file as the disk tells it; `path` is relative to the journal folder, with `/`."""

    path: str
    size: int
    mtime_ns: int
    inode: int


# What FileStamp(...) does, without a function of Python's for each of 100,000 files.
_stamp = partial(tuple.__new__, FileStamp)


@dataclass(frozen=True, slots=True)
class Scan:
    """What a look through the folders found, sorted by path.

    `unread` names the folders and files that could not be looked at: what they hold is not known,
    and must not be taken to be gone.
    """

    files: list[FileStamp] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def scan(root: Path) -> Scan:
    """List the entry files of the journal at `root`; folders that are not there hold none."""
    found = Scan()
    pending = list(TOP_FOLDERS)
    while pending:
        pending += _Folder(pending.pop(), found).look(os.fspath(root))
    found.files.sort(key=itemgetter(0))
    found.problems.extend(_twins(found.files))
    found.problems.sort(key=lambda problem: (problem.path, problem.message))
    found.unread.sort()
    return found


def find_leftovers(root: Path) -> list[str]:
    """List the half-written files that a killed program left behind, relative to the journal.

    They may hold text that was never reported as saved; nothing of ours reads or removes them.
    """
    return sorted(
        _shown(os.path.relpath(Path(folder, name), root))
        for folder, _, names in os.walk(root)
        for name in names
        if name.startswith(TEMP_PREFIX)
    )


class _Folder:
    """One folder being looked at; `found` receives what it holds, `inner` its folders."""

    __slots__ = ("fd", "found", "inner", "path")

    def __init__(self, path: str, found: Scan) -> None:
        self.path = path
        self.found = found
        self.inner: list[str] = []
        self.fd = -1

    def look(self, root: str) -> list[str]:
        """Add what the folder holds to `found`, and return its folders."""
        whole = f"{root}/{self.path}"
        try:
            # By descriptor: each stat then looks up one name instead of a whole path.
            self.fd = os.open(whole, _OPEN_FOLDER)
        except FileNotFoundError:
            return self.inner
        except OSError as error:
            self._unread(self.path, _LINK if Path(whole).is_symlink() else error.strerror)
            return self.inner
        try:
            self._look_at_all()
        except OSError as error:
            self._unread(self.path, error.strerror)
        finally:
            os.close(self.fd)
        return self.inner

    def _look_at_all(self) -> None:
        """Take the usual file in one go, for there may be 100,000; what is odd has its own way."""
        add, prefix = self.found.files.append, f"{self.path}/"
        with os.scandir(self.fd) as entries:
            for entry in entries:
                name = entry.name
                # These tests say for nearly every file what kind_of_name would, far faster.
                usual = name[-3:] == ".md" and name[0] not in ".~#" and "onflict" not in name
                if not usual or not name.isascii() or not entry.is_file(follow_symlinks=False):
                    self._look_at_unusual(entry)
                    continue
                status = _status(entry)
                if status is None or not status.st_blocks:
                    self._add(entry)
                    continue
                add(_stamp((prefix + name, status.st_size, status.st_mtime_ns, status.st_ino)))

    def _look_at_unusual(self, entry: os.DirEntry[str]) -> None:
        kind = kind_of_name(entry.name)
        is_folder = entry.is_dir(follow_symlinks=False)
        fault = _fault(entry, kind, is_folder)
        if fault:
            self._problem(entry.name, fault)
        elif kind is NameKind.ENTRY:
            self._add(entry)
        elif is_folder and not entry.name.startswith("."):
            self.inner.append(f"{self.path}/{entry.name}")

    def _add(self, entry: os.DirEntry[str]) -> None:
        path = f"{self.path}/{entry.name}"
        try:
            status = entry.stat(follow_symlinks=False)
        except FileNotFoundError:
            return
        except OSError as error:
            self._unread(path, error.strerror)
            return
        if status.st_blocks == 0 and status.st_size and self._is_elsewhere(entry.name, status):
            self._problem(entry.name, _OFFLINE)
            return
        stamp = FileStamp(path, status.st_size, status.st_mtime_ns, status.st_ino)
        self.found.files.append(stamp)

    def _is_elsewhere(self, name: str, status: os.stat_result) -> bool:
        """Say whether a file that takes no room here has no bytes here, and is a placeholder.

        Some file systems keep short files in the inode: those take no room, and have bytes.
        """
        if getattr(status, "st_flags", 0) & _DATALESS:
            return True
        try:
            fd = os.open(name, _OPEN_FILE, dir_fd=self.fd)
        except OSError:
            return False
        try:
            os.lseek(fd, 0, os.SEEK_DATA)
        except OSError as error:
            return error.errno == errno.ENXIO
        finally:
            os.close(fd)
        return False

    def _problem(self, name: str, message: str) -> None:
        self.found.problems.append(Problem(_shown(f"{self.path}/{name}"), None, message))

    def _unread(self, path: str, reason: str | None) -> None:
        self.found.unread.append(path)
        self.found.problems.append(Problem(_shown(path), None, f"can't be read: {reason}"))


def _fault(entry: os.DirEntry[str], kind: NameKind, is_folder: bool) -> str | None:
    """Say why a file or folder that should not be passed over can't be an entry, or entered."""
    if entry.is_symlink():
        return _LINK if _may_hide_entries(entry, kind) else None
    if kind is NameKind.IGNORED:
        hidden = entry.name.startswith(".") or not is_folder
        return None if hidden or _is_utf8(entry.name) else _NOT_UTF8
    if is_folder:
        return _FOLDER
    if not entry.is_file(follow_symlinks=False):
        return _SPECIAL
    faults = {NameKind.OFFLINE: _OFFLINE, NameKind.CONFLICT: _CONFLICT}
    return faults.get(kind) or (None if _is_utf8(entry.name) else _NOT_UTF8)


def _may_hide_entries(entry: os.DirEntry[str], kind: NameKind) -> bool:
    if entry.name[:1] in (".", "~", "#"):
        return False
    try:
        return kind is not NameKind.IGNORED or entry.is_dir()
    except OSError:
        return True


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat(follow_symlinks=False)
    except OSError:
        return None


def _twins(files: list[FileStamp]) -> Iterator[Problem]:
    paths = [stamp[0] for stamp in files]
    # Folding letter by letter is for the rare name that needs it: there may be 100,000.
    same = str.lower if "".join(paths).isascii() else fold
    if len(set(map(same, paths))) == len(paths):
        return
    seen: dict[str, str] = {}
    for path, *_ in files:
        first = seen.setdefault(fold(path), path)
        if first != path:
            message = f"its name differs from {first} only in capitals or in how accents are stored"
            yield Problem(path, None, f"{message}: some disks keep one of the two; rename one")


def _is_utf8(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(path: str) -> str:
    """Spell out the bytes of a name that are not UTF-8, so that it can be printed anywhere."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
