"""Which log a table is: the one imported before, the same under another name, or another one.

Rows without an id of their own are named by their log's file name, which writers change, and which
two logs may share. So what was imported before has the last word: rows of the same day and project
that say the same make the same log, rows that say something else make another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from entries.entry import Entry, Source
from entries.importing.candidate import Candidate
from entries.importing.digest import digest_candidate
from entries.importing.known import Known
from entries.importing.reading import Reading
from entries.shown import shown

_TELLING = 3
"""So many rows, with as many different figures, can't be the same by chance."""
_SAME = 0.8
"""The share of the rows in common that must be the same in a log under another name."""
_MOST_PARTS = 8


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that was imported, or will be: its digest, and a way to its figures (None: edited)."""

    digest: str | None
    entry: Callable[[], Entry | None]


@dataclass(slots=True)
class _Overlap:
    """What a log has in common with a known one of `size` rows; rows of no figures say nothing."""

    size: int
    shared: int = 0
    agree: int = 0
    differ: int = 0
    figures: set[tuple[int | None, ...]] = field(default_factory=set)

    def is_other(self, rows: int) -> bool:
        """Tell whether a log of so many rows with the same name is another one.

        One or two figures that differ are corrections, where one log holds all days of the other.
        """
        holds_all = self.shared in (rows, self.size)
        return self.differ > self.agree and (self.differ >= _TELLING or not holds_all)

    def is_same(self, rows: int) -> bool:
        """Tell whether a log of so many rows with another name is this one."""
        mostly = self.agree >= _SAME * (self.agree + self.differ)
        covers = 2 * self.agree > min(rows, self.size)
        return len(self.figures) >= _TELLING and mostly and covers


@dataclass(slots=True)
class Logs:
    """The logs of a journal and of the import at hand, by the names of their rows.

    A row's id is its log's name and the rest, joined by a colon; where its own id is all there is,
    the log's name is empty. `stored` gives the entry at a path, `is_untouched` says whether it is
    as it was imported.
    """

    known: Mapping[str, Known]
    stored: Callable[[str], Entry | None]
    is_untouched: Callable[[str], bool]
    rows: dict[tuple[str, str], dict[str, _Row]] = field(default_factory=dict)
    sizes: Counter[tuple[str, str]] = field(default_factory=Counter)
    is_read: bool = False

    def settle(self, reading: Reading) -> Reading:
        """Give a log's rows the names they have, or should have, and say so where it matters."""
        if reading.log is None:
            return reading
        if not self.is_read:
            self._read_known()
        rows = dict(_named(reading, reading.log))
        if not rows:
            return reading
        name, note = self._name(reading.log, rows)
        settled = {id(one): _called(one, _joined(name, rest)) for rest, one in rows.items()}
        for one in settled.values():
            self._add(_source(one), _Row(digest_candidate(one), partial(_entry_of, one)))
        candidates = tuple(settled.get(id(one), one) for one in reading.candidates)
        return replace(reading, candidates=candidates, notes=(*reading.notes, *note))

    def _name(self, name: str, rows: Mapping[str, Candidate]) -> tuple[str, tuple[str, ...]]:
        """Choose the name of the log that these rows are of, with a note unless it is its own."""
        overlaps = self._overlaps(name, rows)
        own = {one: overlap for one, overlap in overlaps.items() if _is_of(one, name)}
        others = {
            one: overlap
            for one, overlap in overlaps.items()
            if one not in own and overlap.is_same(len(rows))
        }
        best = max(own, key=lambda one: own[one].agree - own[one].differ, default=None)
        other = max(others, key=lambda one: others[one].agree, default=None)
        if other is not None and others[other].agree > (0 if best is None else own[best].agree):
            return other, (_renamed(other, others[other]),)
        if best is None:
            return name, ()
        if not own[best].is_other(len(rows)):
            return best, ()
        apart = next(one for one in _family(name) if one not in own)
        return apart, (_apart(own[best]),)

    def _overlaps(self, name: str, rows: Mapping[str, Candidate]) -> dict[str, _Overlap]:
        found: dict[str, _Overlap] = {}
        for rest, candidate in rows.items():
            format, digest = _source(candidate).format, digest_candidate(candidate)
            for other, row in self.rows.get((format, rest), {}).items():
                overlap = found.setdefault(other, _Overlap(self.sizes[format, other]))
                overlap.shared += 1
                if row.digest == digest:
                    _agree(overlap, candidate.entry)
                elif _is_of(other, name):
                    _compare(overlap, candidate.entry, row.entry())
                else:
                    overlap.differ += 1
        return found

    def _read_known(self) -> None:
        self.is_read = True
        for key, known in self.known.items():
            format, colon, id = key.partition(":")
            if colon:
                row = _Row(known.digest, partial(self._stored, known.path))
                self._add(Source(format, id), row)

    def _stored(self, path: str) -> Entry | None:
        return self.stored(path) if self.is_untouched(path) else None

    def _add(self, source: Source, row: _Row) -> None:
        """Add a row under each name that its log may have: projects may hold a colon, too."""
        for name, rest in _splits(source.id):
            named = self.rows.setdefault((source.format, rest), {})
            if name not in named:
                self.sizes[source.format, name] += 1
            named[name] = row


def _named(reading: Reading, name: str) -> Iterator[tuple[str, Candidate]]:
    """Give the rows that are named by their log, by the rest of their ids."""
    start = _joined(name, "")
    for one in reading.candidates:
        if _source(one).id.startswith(start):
            yield _source(one).id.removeprefix(start), one


def _source(candidate: Candidate) -> Source:
    assert candidate.entry.source is not None
    return candidate.entry.source


def _joined(name: str, rest: str) -> str:
    return f"{name}:{rest}" if name else rest


def _splits(id: str) -> Iterator[tuple[str, str]]:
    yield "", id
    at = -1
    for _ in range(_MOST_PARTS):
        at = id.find(":", at + 1)
        if at < 0:
            return
        yield id[:at], id[at + 1 :]


def _family(name: str) -> Iterator[str]:
    """Give a log's name, and the names of others that are called alike."""
    yield name
    number = 2
    while True:
        yield f"{name}~{number}"
        number += 1


def _is_of(name: str, own: str) -> bool:
    number = name.removeprefix(f"{own}~")
    return name == own or (name != number and number.isdecimal())


def _called(candidate: Candidate, id: str) -> Candidate:
    source = _source(candidate)
    if source.id == id:
        return candidate
    return replace(candidate, entry=replace(candidate.entry, source=replace(source, id=id)))


def _entry_of(candidate: Candidate) -> Entry:
    return candidate.entry


def _figures(entry: Entry) -> tuple[int | None, int | None, int | None]:
    return entry.words, entry.minutes, entry.manuscript


def _agree(overlap: _Overlap, entry: Entry) -> None:
    figures = _figures(entry)
    if any(figures):
        overlap.agree += 1
        overlap.figures.add(figures)


def _compare(overlap: _Overlap, entry: Entry, known: Entry | None) -> None:
    """Compare figures that both rows have: zone, project or title may have been said anew."""
    if known is None:
        return
    pairs = [
        (one, other)
        for one, other in zip(_figures(entry), _figures(known), strict=True)
        if one is not None and other is not None
    ]
    if any(one != other for one, other in pairs):
        overlap.differ += 1
    elif pairs:
        _agree(overlap, entry)


def _renamed(name: str, overlap: _Overlap) -> str:
    called = f"{shown(name)}, imported before under that name" if name else "one imported before"
    return (
        f"taken for the log {called}: {_of(overlap.agree, overlap)} of the same days are the same"
    )


def _apart(overlap: _Overlap) -> str:
    return (
        f"taken for another log than the one of that name imported before, and kept apart from it: "
        f"{_of(overlap.differ, overlap)} of the same days differ "
        "(if it is the same, take that import back first: darlings undo)"
    )


def _of(count: int, overlap: _Overlap) -> str:
    return f"{count:,} of {overlap.agree + overlap.differ:,} rows"
