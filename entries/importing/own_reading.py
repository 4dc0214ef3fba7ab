"""The files of a journal of ours as candidates: every field, and every byte of the text."""

from __future__ import annotations

from dataclasses import replace

from entries.entry import Entry, Source
from entries.errors import EditRefused
from entries.front import Front, read_front
from entries.frontmatter import ReadEntry, read_entry
from entries.importing.candidate import Candidate, Rejected
from entries.importing.digest import digest_file, is_untouched
from entries.importing.evidence import Evidence
from entries.importing.identity import identify_file
from entries.importing.own_file import OwnFile
from entries.new_file import encode_entry
from entries.nodes import Text

_TAKEN = "its `source` is no mark of an import's, which must be kept there: rename that key"


def read_own_file(
    path: str, data: bytes, *, format: str, source: str, line: int | None = None
) -> Candidate | Rejected:
    """Read a file that was at `path` in its journal; what can't be brought over whole is rejected.

    An entry that was imported before keeps the identity it was given then.
    """
    read, front = read_entry(data, path=path), read_front(data)
    reason = _why_not(read, front, data)
    if read.entry is None or reason:
        return Rejected(source, line, reason or "no text in it")
    entry = read.entry
    own = OwnFile(path, data, _is_plain(entry, data))
    return Candidate(
        source,
        line,
        "clipping" if path.startswith("clippings/") else "entry",
        replace(entry, source=_source(path, entry, data, format)),
        _evidence(read, entry),
        revisable=entry.source is None and entry.logged is not None,
        own=own,
    )


def _why_not(read: ReadEntry, front: Front, data: bytes) -> str | None:
    if read.entry is None:
        return read.problems[0].message
    if front.fault:
        return f"line {front.fault.line}: {front.fault.message}"
    if read.entry.source is None and _has_source(front):
        return _TAKEN
    try:
        digest_file(data)
    except EditRefused as error:
        return error.message
    return None


def _has_source(front: Front) -> bool:
    pairs = front.pairs.pairs if front.pairs else ()
    return any(isinstance(key, Text) and key.text == "source" for key, _ in pairs)


def _is_plain(entry: Entry, data: bytes) -> bool:
    """Tell whether the entry, written anew, is this file, and nobody edited what was imported."""
    if entry.source is not None:
        return is_untouched(data) and encode_entry(entry) == data
    return encode_entry(entry) == data


def _source(path: str, entry: Entry, data: bytes, format: str) -> Source:
    if entry.source is not None:
        return replace(entry.source, batch=None, digest=None, before=None)
    return Source(format, identify_file(path, entry, data))


def _evidence(read: ReadEntry, entry: Entry) -> Evidence:
    return Evidence(
        words=_line("words", entry.words),
        minutes=_line("minutes", entry.minutes),
        manuscript=_line("manuscript", entry.manuscript),
        distractions=tuple(one.what for one in entry.distractions),
        number=_line("number", entry.number),
        date=_line("date", entry.date),
        kind="a journal's own file",
        notes=tuple(problem.message for problem in read.problems),
    )


def _line(key: str, value: object) -> str | None:
    return None if value is None else f"{key}: {value}"
