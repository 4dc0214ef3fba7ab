"""The formats that can be read, and which of them a document is in."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from entries.errors import NotUnderstood, Refused
from entries.importing import formats as built_in
from entries.importing.data_names import what_by_name
from entries.importing.document import ARCHIVES, MAX_BYTES, Document, open_document
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Format
from entries.importing.options import ImportOptions
from entries.importing.plugins import load_plugins
from entries.importing.reading import Reading


class NotRecognised(NotUnderstood):
    """A document in none of the formats: in a folder of many things, nothing to worry about."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All formats, the surest first, and one line for each package whose format can't be used."""

    formats: tuple[Format, ...]
    faults: tuple[str, ...] = ()

    def find(self, name: str) -> Format:
        """Find a format by its name; raises Refused, naming those there are."""
        found = next((one for one in self.formats if one.name == name), None)
        if found is None:
            names = ", ".join(sorted(one.name for one in self.formats))
            raise Refused(f"no format is called “{name}”", hint=f"Formats: {names}.")
        return found

    def detect(self, document: Document) -> Format:
        """Choose the format a document is in; raises NotRecognised for what is in none."""
        for one in self.formats:
            if one.may_read(document) and one.recognises(document):
                return one
        raise _none(document)

    def claim(self, folder: ForeignFolder) -> Format | None:
        """Find the format that reads this folder as a whole, if there is one."""
        return next((one for one in self.formats if one.recognises_folder(folder)), None)

    @property
    def suffixes(self) -> frozenset[str]:
        """The suffixes of the files in folders that are looked at."""
        return frozenset(suffix for one in self.formats for suffix in one.suffixes)


@cache
def catalogue() -> Catalogue:
    """Load every format: the modules of `formats`, and what other packages add."""
    modules = (
        import_module(f"{built_in.__name__}.{found.name}")
        for found in pkgutil.iter_modules(built_in.__path__)
    )
    ours: list[Format] = [module.FORMAT for module in modules]
    theirs, faults = load_plugins({one.name for one in ours})
    surest_first = sorted([*ours, *theirs], key=lambda one: (one.certainty, one.name))
    return Catalogue(tuple(surest_first), tuple(faults))


def read_document(
    path: Path,
    *,
    format: Format | None = None,
    options: ImportOptions | None = None,
    known: Catalogue | None = None,
) -> Reading:
    """Read a document's records; `format` overrides which of the `known` its content shows.

    Raises NotUnderstood, with the reason in one line, where there is nothing to read.
    """
    document = open_document(path)
    chosen = choose_format(document, format=format, known=known)
    return read_in(chosen, document, options or ImportOptions())


def choose_format(
    document: Document, *, format: Format | None = None, known: Catalogue | None = None
) -> Format:
    """Choose the format to read a document in: the given one, else the one its content shows.

    Raises NotUnderstood where the document is in none of the `known`, or not in the given one.
    """
    chosen = format or (known or catalogue()).detect(document)
    if chosen.read is not None and not chosen.may_read(document):
        raise _none(document)
    return chosen


def read_in(format: Format, document: Document, options: ImportOptions) -> Reading:
    """Read a document in a format that was chosen for it; raises as the format does."""
    if format.read is None:
        raise NotUnderstood(f"{format.name} is a format of folders, and this is a file")
    return format.read(document, options)


def _none(document: Document) -> NotUnderstood:
    data = what_by_name(document.name) or (document.data.startswith(ARCHIVES) and document.fault)
    if data:
        return NotRecognised(f"{data}, in no format that is known here")
    if document.fault is None and document.size > MAX_BYTES:
        megabytes = MAX_BYTES // 1024 // 1024
        return NotUnderstood(f"larger than {megabytes} MB, which no single entry is")
    return NotUnderstood(document.fault or "in no format that is known here")
