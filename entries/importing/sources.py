"""The documents that the writer's paths mean: files, files in folders, and folders that are one."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from entries.importing.candidate import Rejected, Skipped
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Format
from entries.importing.natural import natural_key
from entries.importing.notebook import why_no_note
from entries.importing.registry import Catalogue, catalogue

_OWN = ("entries", "clippings", ".trash")


@dataclass(slots=True)
class Sources:
    """What the paths hold: the documents to read, in order, and those that will not be.

    `claimed` are the folders among the documents, with the format that reads each as a whole.
    `walked` are the documents that the writer did not name: they were found in a folder.
    """

    documents: list[Path] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    claimed: dict[Path, tuple[ForeignFolder, Format]] = field(default_factory=dict)
    walked: set[Path] = field(default_factory=set)


def find_sources(
    paths: Iterable[Path],
    *,
    journal: Path | None = None,
    known: Catalogue | None = None,
    format: Format | None = None,
) -> Sources:
    """List the documents under `paths`; none is opened, and no file is named twice.

    A path that is named is read whatever its name; in a folder only files with a suffix of one of
    the `known` formats are, in natural order (2 before 10), unless a format claims the folder as a
    whole; a `format` that is given is the only one to claim, and claims what is named. Hidden files
    are passed over, and so are the marks that Word leaves of what it has open (`~$diary.docx`).
    Links inside a folder are not followed, and of the `journal` that imports nothing of its own is
    taken.
    """
    search = _Search(Sources(), known or catalogue(), format, _own_folders(journal))
    seen: set[str] = set()
    for path in paths:
        for document in search.under(path):
            real = os.path.realpath(document)
            if real in seen:
                search.found.skipped.append(Skipped(str(document), "named twice"))
            else:
                seen.add(real)
                search.found.documents.append(document)
    return search.found


def _own_folders(journal: Path | None) -> tuple[str, ...]:
    return tuple(os.path.realpath(journal / name) for name in _OWN) if journal else ()


@dataclass(frozen=True, slots=True)
class _Search:
    """One look through paths; what will not be read is added to `found` on the way."""

    found: Sources
    known: Catalogue
    format: Format | None
    own: tuple[str, ...]

    def under(self, path: Path) -> Iterator[Path]:
        """Give the documents that a path named by the writer means."""
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            self._reject(path, _reason(error))
            return
        if _is_own(path, self.own):
            self._reject(path, "it is in this journal already")
        elif stat.S_ISDIR(mode):
            yield from self._in_folder(path, named=True)
        elif stat.S_ISREG(mode):
            yield path
        else:
            self._reject(path, "not a regular file")

    def _in_folder(self, folder: Path, *, named: bool = False) -> Iterator[Path]:
        """Walk a folder, depth bounded only by the disk's own limits, in natural order."""
        if self._is_claimed(folder, named=named):
            yield folder
            return
        try:
            with os.scandir(folder) as scanned:
                items = sorted(scanned, key=lambda item: natural_key(item.name))
        except OSError as error:
            self._reject(folder, _reason(error))
            return
        names = {item.name for item in items}
        for item in items:
            if not item.name.startswith((".", "~$")):
                yield from self._item(item, names)

    def _is_claimed(self, folder: Path, *, named: bool) -> bool:
        foreign = ForeignFolder(str(folder), folder, self.own)
        format = self.known.claim(foreign) if self.format is None else self._given(foreign, named)
        if format is not None:
            self.found.claimed[folder] = (foreign, format)
        return format is not None

    def _given(self, folder: ForeignFolder, named: bool) -> Format | None:
        """Give the format the writer chose, for a folder that it recognises or that is named."""
        format = self.format
        if format is None or format.read_folder is None:
            return None
        only = format.read is None
        return format if (named and only) or format.recognises_folder(folder) else None

    def _item(self, item: os.DirEntry[str], names: set[str]) -> Iterator[Path]:
        path = Path(item.path)
        if item.is_symlink():
            self._skip(item.path, "a link: name its target to import it")
        elif _is_own(path, self.own):
            self._reject(path, "it is in this journal already")
        elif item.is_dir(follow_symlinks=False):
            if page := _page_of(item.name, names):
                self._skip(item.path, f"belongs to the saved page {page}")
            else:
                yield from self._in_folder(path)
        elif not item.is_file(follow_symlinks=False):
            self._reject(path, "not a regular file")
        elif reason := why_no_note(item.name, names):
            self._skip(item.path, reason)
        elif path.suffix.lower() not in self.known.suffixes:
            self._skip(item.path, "in no known format by its name")
        else:
            self.found.walked.add(path)
            yield path

    def _skip(self, source: str, reason: str) -> None:
        self.found.skipped.append(Skipped(source, reason))

    def _reject(self, path: Path, reason: str) -> None:
        self.found.rejected.append(Rejected(str(path), None, reason))


def _page_of(folder: str, names: set[str]) -> str | None:
    """Find the page beside which a browser saved this folder of pictures and scripts."""
    stem = re.sub(r"(?:_files|\.files)\Z", "", folder)
    pages = (f"{stem}.html", f"{stem}.htm")
    return next((page for page in pages if stem != folder and page in names), None)


def _is_own(path: Path, own: tuple[str, ...]) -> bool:
    real = os.path.realpath(path) if own else ""
    return any(real == folder or real.startswith(folder + os.sep) for folder in own)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or "not a path"
