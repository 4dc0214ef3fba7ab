"""A journal of ours: another one, or the folder that `darlings export` makes of one.

Its entries and clippings are brought over whole: unknown keys, comments and line breaks too. Their
names are kept where they are free. Its journal.toml is not brought in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from entries.decoding import LARGEST_FILE
from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Certainty, Format
from entries.importing.options import ImportOptions
from entries.importing.own_reading import read_own_file
from entries.importing.reading import Reading, gather
from entries.names import NameKind, kind_of_name
from entries.scan import TOP_FOLDERS

NAME = "darlings"
NOT_THE_BOOK = "its journal.toml (the book's target and dates) is not brought in"


def _recognises_folder(folder: ForeignFolder) -> bool:
    held = [folder.path / name for name in TOP_FOLDERS]
    # The journal that imports is walked like any folder, which says of each file that it is here.
    ours = any(os.path.realpath(one) in folder.barred for one in held)
    return not ours and folder.has("journal.toml") and any(one.is_dir() for one in held)


def _read_folder(folder: ForeignFolder, _: ImportOptions) -> Reading:
    return gather(_records(folder), notes=(NOT_THE_BOOK,))


def _records(folder: ForeignFolder) -> Iterator[Candidate | Skipped | Rejected]:
    for name in folder.files(".md"):
        if name.partition("/")[0] not in TOP_FOLDERS:
            continue
        source = f"{folder.source}/{name}"
        if kind_of_name(name.rpartition("/")[2]) is not NameKind.ENTRY:
            yield Skipped(source, "no entry by its name: a second version, or a program's own file")
            continue
        try:
            data = folder.read(name, at_most=LARGEST_FILE)
        except NotUnderstood as error:
            yield Rejected(source, None, error.message)
        else:
            yield read_own_file(name, data, format=NAME, source=source)


FORMAT = Format(
    NAME,
    Certainty.SIGNATURE,
    recognises_folder=_recognises_folder,
    read_folder=_read_folder,
)
