"""What a format is: how it is known, and how it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from entries.importing.document import MAX_BYTES, Document
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading

ANY_SIZE = 1 << 50
"""Bytes: for archives full of pictures that are never read; what is read is bounded by itself."""


class Certainty(IntEnum):
    """How much it says that a format recognises a document; the surest format is asked first."""

    SIGNATURE = 1
    """Nothing else looks like that: magic bytes, a schema's name, several keys of its own."""
    SHAPE = 2
    """The shape is the format's, and might be another's: a header row, a page's tags."""
    GENERAL = 3
    """Whatever has a table's form, or Markdown's."""
    ANYTHING = 4
    """What no other format wants."""


def _no_document(_: Document) -> bool:
    return False


def _no_folder(_: ForeignFolder) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, how it is recognised, and how it is read.

    `recognises` looks at the content first, and at the name only to break a tie. `read` gives every
    record of a document, or raises NotUnderstood with one line where the whole can't be read. A
    format of folders (a vault, a project) says so in `recognises_folder`, and `read_folder` then
    reads the whole folder, whose files are not looked at one by one.

    `suffixes` are those that files in a folder must have to be looked at; a file that the writer
    names is looked at whatever its name. `largest` is in bytes. A format with `binary` is also
    asked about documents that are no text, whose bytes are in `data`, or (archives) at `path`.
    `maps` says that `options.columns` are heard: as a table's columns, of which a wrong name is the
    document's fault, or as the names of fields, which a document may have or not.
    """

    name: str
    certainty: Certainty
    recognises: Callable[[Document], bool] = _no_document
    read: Callable[[Document, ImportOptions], Reading] | None = None
    recognises_folder: Callable[[ForeignFolder], bool] = _no_folder
    read_folder: Callable[[ForeignFolder, ImportOptions], Reading] | None = None
    suffixes: tuple[str, ...] = ()
    largest: int = MAX_BYTES
    binary: bool = False
    maps: Literal["columns", "fields"] | None = None

    def may_read(self, document: Document) -> bool:
        """Tell whether the document is of a size and a kind that this format could be in."""
        if self.read is None or document.size > self.largest:
            return False
        return self.binary or document.fault is None
