"""A program for tests: reads one hostile document with the reader it is meant for.

Prints the reason why it was not understood, if it was not, and the most memory it took, in MiB.
"""

from __future__ import annotations

import re
import resource
import sys
from datetime import UTC
from pathlib import Path

from entries.errors import NotUnderstood
from entries.importing.archive import open_archive
from entries.importing.document import Document, open_document
from entries.importing.json_data import parse_json, parse_json_lines
from entries.importing.options import ImportOptions
from entries.importing.plan import plan_import
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


def _whole(path: Path, format: str) -> str:
    """Plan the import of a document in a format; give its first reason."""
    plan = plan_import([path], known={}, format=format, options=ImportOptions(zone=UTC))
    reasons = [one.reason for one in plan.rejected] + [one.reason for one in plan.skipped]
    return next(iter(reasons), "read")


READERS = {".json": _json, ".jsonl": _lines, ".xml": _xml, ".zip": _zip}


def main(path: Path, format: str | None = None) -> None:
    """Read a document within SECONDS of processor time; the system ends what takes longer.

    With a `format`, its import is planned as a whole.
    """
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if format:
        print(_whole(path, format))
        print(_peak())
        return
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
    main(Path(sys.argv[1]), *sys.argv[2:])
