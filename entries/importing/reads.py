"""The documents of one import, read one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from entries.errors import DarlingsError
from entries.importing.candidate import Rejected, Skipped
from entries.importing.document import open_document
from entries.importing.format import Format
from entries.importing.mapped import Mapped
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.registry import Catalogue, NotRecognised, choose_format, read_in
from entries.importing.sources import Sources


@dataclass(frozen=True, slots=True)
class Reads:
    """What documents there are and how to read them, and what became of the names in `--map`.

    A `format` that the writer gave is every document's.
    """

    sources: Sources
    formats: Catalogue
    format: Format | None
    options: ImportOptions
    mapped: Mapped

    @classmethod
    def of(
        cls, sources: Sources, formats: Catalogue, options: ImportOptions, *, format: Format | None
    ) -> Reads:
        """Begin to read, with nothing read so far."""
        return cls(sources, formats, format, options, Mapped(options.columns))

    def read(self, path: Path) -> Reading:
        """Read a document or a claimed folder; what can't be read is one record, rejected."""
        try:
            return self._read(path)
        except NotRecognised as error:
            if path in self.sources.walked:
                return Reading(skipped=(Skipped(str(path), error.message),))
            return Reading(rejected=(Rejected(str(path), None, error.message),))
        except DarlingsError as error:
            return Reading(rejected=(Rejected(str(path), None, error.message),))

    def _read(self, path: Path) -> Reading:
        format, read = self._reader(path)
        reading = None
        try:
            reading = read()
        finally:
            self.mapped.pass_reading(str(path), format, reading)
        return reading

    def _reader(self, path: Path) -> tuple[Format, Callable[[], Reading]]:
        """Choose the format of a document or folder; raises where it is in none."""
        if path in self.sources.claimed:
            folder, format = self.sources.claimed[path]
            assert format.read_folder is not None
            return format, partial(format.read_folder, folder, self.options)
        document = open_document(path)
        format = choose_format(document, format=self.format, known=self.formats)
        return format, partial(read_in, format, document, self.options)
