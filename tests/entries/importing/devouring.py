"""A program for tests: reads one hostile document with the reader it is meant for.

Prints the reason why it was not understood, if it was not, and the most memory it took, in MiB.
"""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

from entries.errors import NotUnderstood
from entries.importing.archive import open_archive
from entries.importing.document import Document, open_document
from entries.importing.json_data import parse_json, parse_json_lines
from entries.importing.registry import read_document
from entries.importing.xml_data import parse_xml

SECONDS = 5
FORMATS = ("trackbear", "nanowrimo", "novelwriter", "scrivener")
"""Documents whose names begin so are read as whole formats, not by the reader of their data."""


def _json(document: Document) -> None:
    parse_json(document.text)


def _lines(document: Document) -> None:
    sum(1 for _ in parse_json_lines(document))


def _xml(document: Document) -> None:
    parse_xml(document.text)


def _zip(document: Document) -> None:
    with open_archive(document) as archive:
        for name in archive.names():
            archive.open(name)


READERS = {".json": _json, ".jsonl": _lines, ".xml": _xml, ".zip": _zip}


def main(path: Path) -> None:
    """Read a document within SECONDS of processor time; the system ends what takes longer."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        _read(path)
        print("read")
    except NotUnderstood as error:
        print(error.message)
    print(_peak())


def _read(path: Path) -> None:
    reader = READERS.get(path.suffix)
    if reader is None or path.name.startswith(FORMATS):
        read_document(path)
    else:
        reader(open_document(path))


def _peak() -> int:
    """Give this program's own peak; that of getrusage begins with its parent's."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(re.search(r"VmHWM:\s*(\d+) kB", status)[1]) // 1024  # type: ignore[index]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
