"""What the index keeps of one file: the rows it becomes, as plain values."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from entries.entry import Distraction, Entry
from entries.frontmatter import read_entry
from entries.scan import FileStamp
from entries.words import COUNTER, COUNTER_VERSION, count_words
from journal.index.diff import KnownFile
from journal.index.rows import SEPARATOR

COUNTED_BY = f"{COUNTER}/{COUNTER_VERSION}"
CLIPPINGS = "clippings/"
_NUMBERED = re.compile(r"-(\d{1,6})\Z", re.ASCII)


class EntryCells(NamedTuple):
    """The columns of the table `entry` after its id, in their order; days are YYYY-MM-DD."""

    path: str
    date: str | None
    order_key: str
    number: int | None
    title: str | None
    words: int | None
    minutes: int | None
    estimated: str
    started: str | None
    logged: str | None
    covers_first: str | None
    covers_last: str | None
    project: str | None
    manuscript: int | None
    source_format: str | None
    source_id: str | None
    batch: str | None
    source_digest: str | None
    source_before: str | None
    body_words: int
    counter: str
    is_clipping: bool


class ProseCells(NamedTuple):
    """What is searched: the columns of the table `prose` after its id."""

    body: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Kept:
    """One file as the index keeps it; `entry` and `prose` are None where it has no text."""

    stamp: FileStamp
    sha256: str
    entry: EntryCells | None
    prose: ProseCells | None
    distractions: tuple[tuple[str, str | None, int | None], ...]
    tags: tuple[str, ...]
    problems: tuple[tuple[int | None, str], ...]

    def known(self, entry_id: int | None, *, trusted: bool) -> KnownFile:
        """Return the file's own row."""
        path, size, mtime_ns, inode = _places(self.stamp)
        return KnownFile(path, entry_id, size, mtime_ns, inode, self.sha256, int(trusted))


def keep(stamp: FileStamp, data: bytes) -> Kept:
    """Read one file's bytes into what the index keeps of it."""
    read = read_entry(data, path=stamp.path)
    entry = read.entry
    return Kept(
        stamp,
        hashlib.sha256(data).hexdigest(),
        None if entry is None else _entry_cells(stamp.path, entry),
        None if entry is None else _prose_cells(entry),
        () if entry is None else tuple(_distraction(one) for one in entry.distractions),
        () if entry is None else tuple(map(_text, entry.tags)),
        tuple((problem.line, _text(problem.message)) for problem in read.problems),
    )


def order_key(path: str, entry: Entry) -> str:
    """Return what sorts entries: the day, when it was logged, its number, its name.

    Entries that don't say sort before those that do, so undated ones before all. A name's own
    number (`-2`) sorts as a number.
    """
    moment = entry.logged or entry.started
    when = "" if moment is None else _utc(moment)
    stem = path.removesuffix(".md")
    name = _NUMBERED.sub(lambda match: f"-{int(match[1]):06}", stem)
    number = 0 if entry.number is None else entry.number
    return f"{_iso(entry.date) or '':10} {when:26} {number:08} {name}"


def _entry_cells(path: str, entry: Entry) -> EntryCells:
    covers, source = entry.covers, entry.source
    return EntryCells(
        path=path,
        date=_iso(entry.date),
        order_key=order_key(path, entry),
        number=entry.number,
        title=_maybe_text(entry.title),
        words=entry.words,
        minutes=entry.minutes,
        estimated=SEPARATOR.join(map(_text, entry.estimated)),
        started=_iso(entry.started),
        logged=_iso(entry.logged),
        covers_first=None if covers is None else covers.first.isoformat(),
        covers_last=None if covers is None else covers.last.isoformat(),
        project=_maybe_text(entry.project),
        manuscript=entry.manuscript,
        source_format=None if source is None else _text(source.format),
        source_id=None if source is None else _text(source.id),
        batch=None if source is None else _maybe_text(source.batch),
        source_digest=None if source is None else _maybe_text(source.digest),
        source_before=None if source is None else _maybe_text(source.before),
        body_words=count_words(entry.body),
        counter=COUNTED_BY,
        is_clipping=path.startswith(CLIPPINGS),
    )


def _prose_cells(entry: Entry) -> ProseCells:
    about = [*entry.tags, *(one.what for one in entry.distractions)]
    about += [one.kind for one in entry.distractions if one.kind]
    if entry.project:
        about.append(entry.project)
    return ProseCells(_text(entry.body), _text(entry.title or ""), _text("\n".join(about)))


def _distraction(one: Distraction) -> tuple[str, str | None, int | None]:
    return _text(one.what), _maybe_text(one.kind), one.minutes


def _places(stamp: FileStamp) -> tuple[str, int, int, int]:
    return stamp.path, stamp.size, stamp.mtime_ns, stamp.inode


def _utc(moment: datetime) -> str:
    if moment.tzinfo is not None:
        with suppress(OverflowError):  # the calendar's first or last day, in another zone
            moment = moment.astimezone(UTC)
    return moment.replace(tzinfo=None).isoformat()


def _iso(moment: date | datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _maybe_text(text: str | None) -> str | None:
    return None if text is None else _text(text)


def _text(text: str) -> str:
    # SQLite keeps valid Unicode only; a lone surrogate can come from an escape in the front matter.
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return text
