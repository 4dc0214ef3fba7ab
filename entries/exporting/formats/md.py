"""A folder of Markdown: every file as it is, byte for byte. It is a journal like the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from entries.exporting.filed import Filed
from entries.exporting.shape import Origin, Shape, Written


def _write(files: Iterable[Filed], origin: Origin) -> Iterator[Written]:
    yield Written("journal.toml", origin.settings)
    for filed in files:
        yield Written(filed.path, filed.data)


SHAPE = Shape("md", _write, is_folder=True)
