"""Read one entry out of the bytes of its file, forgiving what can be forgiven and saying the rest.

Nothing here raises on what a file holds, and no text is lost to a mistake in it: where the front
matter can't be read, the whole file is body.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from entries.conflicts import CONFLICT, conflict_line
from entries.decoding import decode
from entries.entry import Entry
from entries.fences import Split
from entries.fields import read_fields
from entries.front import Front, read_front
from entries.lines import Lines
from entries.names import date_in_name
from entries.nodes import Fault
from entries.problem import Problem

__all__ = ["ReadEntry", "Split", "read_entry", "split_front_matter"]

_NO_DATE = "no date: not counted until it has one; darlings edit PATH --date YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry, None where the file holds no text at all, and all that is wrong with the file."""

    entry: Entry | None
    problems: tuple[Problem, ...]


def split_front_matter(data: bytes) -> Split:
    """Divide a file into front matter and body; joined, the parts are the file byte for byte.

    It is front matter only where YAML makes a map of it: a scene break that opens the text, and
    front matter that can't be read, stay in the body.
    """
    return read_front(data).split


def read_entry(data: bytes, *, path: str) -> ReadEntry:
    """Read a file's bytes; `path` is relative to the journal, with `/` between its parts.

    A bad value is a problem and absent, the others are kept. Front matter that can't be read
    gives an entry of the whole text with the date of the file name and no figures. Only a file
    without any text gives no entry.
    """
    decoded = decode(data)
    if decoded.data is None:
        return ReadEntry(None, (Problem(path, None, decoded.fault or ""),))
    front = read_front(decoded.data)
    body = front.split.body.decode("utf-8", "replace")
    faults = _faults_of_text(front, body)
    fields = read_fields(front.pairs, faults) if front.pairs else {}
    wrong = [message for message in (decoded.fault, _date(fields, path)) if message]
    entry = Entry(**{"date": None, **fields}, body=body)
    return ReadEntry(entry, _problems(path, wrong, faults))


def _faults_of_text(front: Front, body: str) -> list[Fault]:
    if front.fault:
        return [front.fault]
    line = conflict_line(body)
    return [Fault(line + _lines_before(front.split), CONFLICT)] if line else []


def _lines_before(split: Split) -> int:
    before = b"".join(split[:-1]).decode("utf-8", "replace")
    return Lines(before, first=0).at(len(before))


def _date(fields: dict[str, Any], path: str) -> str | None:
    """Take the date of the file name where the front matter has none; say if neither has one."""
    if "date" not in fields:
        fields["date"] = date_in_name(path.rpartition("/")[2])
    counted = not path.startswith("clippings/")
    return _NO_DATE if counted and fields["date"] is None else None


def _problems(path: str, wrong: list[str], faults: list[Fault]) -> tuple[Problem, ...]:
    if not wrong and not faults:
        return ()
    return (
        *(Problem(path, None, message) for message in wrong),
        *(Problem(path, line, message) for line, message in sorted(faults)),
    )
