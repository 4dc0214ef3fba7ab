"""The documents that the writer's paths mean: files, and the text files in folders."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from entries.importing.candidate import Rejected, Skipped

_TEXT = re.compile(r"(?:\.(?:txt|text|md|markdown|mdown|mkdn?|s?html?|xhtml))?")
_OWN = ("entries", "clippings", ".trash")
_DIGITS = re.compile(r"(\d+)")


@dataclass(slots=True)
class Sources:
    """What the paths hold: the documents to read, in order, and those that will not be."""

    documents: list[Path] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def find_sources(paths: Iterable[Path], *, journal: Path | None = None) -> Sources:
    """List the documents under `paths`; nothing is opened, and no file is named twice.

    A path that is named is read whatever its name; in a folder only text, Markdown and HTML files
    are, in natural order (2 before 10). Hidden files are passed over. Links inside a folder are
    not followed, and of the `journal` that imports nothing of its own is taken.
    """
    found = Sources()
    own = [os.path.realpath(journal / name) for name in _OWN] if journal else []
    seen: set[str] = set()
    for path in paths:
        for document in _under(path, found, own):
            real = os.path.realpath(document)
            if real in seen:
                found.skipped.append(Skipped(str(document), "named twice"))
            else:
                seen.add(real)
                found.documents.append(document)
    return found


def _under(path: Path, found: Sources, own: list[str]) -> Iterator[Path]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        found.rejected.append(_rejected(path, _reason(error)))
        return
    if _is_own(path, own):
        found.rejected.append(_rejected(path, "it is in this journal already"))
    elif stat.S_ISDIR(mode):
        yield from _in_folder(path, found, own)
    elif stat.S_ISREG(mode):
        yield path
    else:
        found.rejected.append(_rejected(path, "not a regular file"))


def _in_folder(folder: Path, found: Sources, own: list[str]) -> Iterator[Path]:
    """Walk a folder, depth bounded only by the disk's own limits, in natural order."""
    try:
        with os.scandir(folder) as scanned:
            items = sorted(scanned, key=lambda item: natural_key(item.name))
    except OSError as error:
        found.rejected.append(_rejected(folder, _reason(error)))
        return
    names = {item.name for item in items}
    for item in items:
        if not item.name.startswith("."):
            yield from _item(item, names, found, own)


def _item(
    item: os.DirEntry[str], names: set[str], found: Sources, own: list[str]
) -> Iterator[Path]:
    path = Path(item.path)
    if item.is_symlink():
        found.skipped.append(Skipped(item.path, "a link: name its target to import it"))
    elif _is_own(path, own):
        found.rejected.append(_rejected(path, "it is in this journal already"))
    elif item.is_dir(follow_symlinks=False):
        if page := _page_of(item.name, names):
            found.skipped.append(Skipped(item.path, f"belongs to the saved page {page}"))
        else:
            yield from _in_folder(path, found, own)
    elif not item.is_file(follow_symlinks=False):
        found.rejected.append(_rejected(path, "not a regular file"))
    elif not _TEXT.fullmatch(path.suffix.lower()):
        found.skipped.append(Skipped(item.path, "not a text, Markdown or HTML file by its name"))
    else:
        yield path


def natural_key(name: str) -> list[tuple[int, int, str]]:
    """Order names as people do: numbers by their value, letters whatever their case."""
    parts = _DIGITS.split(name)
    return [
        (0, int(part), part) if part.isascii() and part.isdigit() else (1, 0, part.casefold())
        for part in (*parts, name)
        if part
    ]


def _page_of(folder: str, names: set[str]) -> str | None:
    """Find the page beside which a browser saved this folder of pictures and scripts."""
    stem = re.sub(r"(?:_files|\.files)\Z", "", folder)
    pages = (f"{stem}.html", f"{stem}.htm")
    return next((page for page in pages if stem != folder and page in names), None)


def _is_own(path: Path, own: list[str]) -> bool:
    real = os.path.realpath(path) if own else ""
    return any(real == folder or real.startswith(folder + os.sep) for folder in own)


def _rejected(path: Path, reason: str) -> Rejected:
    return Rejected(str(path), None, reason)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or "not a path"
