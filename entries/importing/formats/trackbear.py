"""TrackBear: the archive of everything, or the JSON or a CSV of tallies out of it.

No real export was seen: the fields are those of TrackBear's source. A tally is a difference, even
where it was entered as a total, and `time` is minutes. Beside the tallies, targets and habits say
the same words again, and are told in notes alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from entries.errors import BadDate, BadFigure, NotUnderstood
from entries.importing.archive import Archive, open_archive
from entries.importing.candidate import Rejected, Skipped
from entries.importing.delimited import read_rows
from entries.importing.document import ARCHIVES, MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.json_fields import (
    day_in,
    instant_in,
    object_in,
    objects_in,
    text_in,
    whole_in,
)
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.table_cells import Row
from entries.importing.word_log import LogRow, WordLog
from entries.shown import shown

_DATA = "trackbear-progress-data.json"
_ALL = "tallies/all-tallies.csv"
_COLUMNS = {"uuid", "project_title", "date", "measure", "count"}
_FIGURES = {"word": "words", "time": "minutes"}


@dataclass(frozen=True, slots=True)
class _Tally:
    """A tally's fields by TrackBear's own names, its project's title, and its line."""

    fields: Mapping[str, Any]
    line: int
    project: str | None
    tags: tuple[str, ...]


def _recognises(document: Document) -> bool:
    if document.data.startswith(ARCHIVES):
        return _is_ours(document)
    top = document.text[:2000]
    if top.lstrip().startswith("{"):
        return '"tallies"' in document.text and '"measure"' in document.text
    return set(top.partition("\n")[0].replace('"', "").split(",")) >= _COLUMNS


def _is_ours(document: Document) -> bool:
    try:
        with open_archive(document) as archive:
            return any(name.endswith((_DATA, _ALL)) for name in archive.names(".json", ".csv"))
    except NotUnderstood:
        return False


def _read(document: Document, options: ImportOptions) -> Reading:
    if not document.data.startswith(ARCHIVES):
        return _read_member(document, options)
    with open_archive(document) as archive:
        return _read_member(archive.open(_member(archive)), options)


def _member(archive: Archive) -> str:
    """Choose the one member that holds everything: the data, else the table of all tallies."""
    names = archive.names(".json", ".csv")
    for wanted in (_DATA, _ALL):
        if found := next((name for name in names if name.endswith(wanted)), None):
            return found
    raise NotUnderstood("an archive without any tallies")


def _read_member(document: Document, options: ImportOptions) -> Reading:
    if document.fault is not None:
        raise NotUnderstood(document.fault)
    log = WordLog(document.source, "trackbear", "trackbear", options)
    if not document.text.lstrip().startswith("{"):
        return _gathered(log, _in_table(document), document.notes)
    data = parse_json(document.text)
    notes = [*document.notes, *_notes(data, options)]
    return _gathered(log, _in_data(data), notes)


def _gathered(
    log: WordLog,
    tallies: Iterable[_Tally | Rejected],
    notes: Iterable[str],
) -> Reading:
    read = [one if isinstance(one, Rejected) else _row(log.source, one) for one in tallies]
    rows = [one for one in read if isinstance(one, LogRow)]
    others = [one for one in read if not isinstance(one, LogRow)]
    return gather([*log.records(rows), *others], notes=[*notes, *log.project_notes(rows)])


def _in_data(data: JsonObject) -> Iterator[_Tally]:
    titles = {text_in(one, "id"): text_in(one, "title") for one in objects_in(data, "projects")}
    tags = {text_in(one, "id"): text_in(one, "name") for one in objects_in(data, "tags")}
    for tally in objects_in(data, "tallies"):
        named = [text_in(one, "name") for one in objects_in(tally, "tags")]
        listed = tally.get("tagIds")
        ids = listed if isinstance(listed, list) else []
        named += [tags.get(str(one), "") for one in ids]
        work = text_in(tally, "workId")
        project = (titles.get(work) or f"TrackBear {work}") if work else None
        yield _Tally(tally, tally.line, project, _sorted(named))


def _in_table(document: Document) -> Iterator[_Tally | Rejected]:
    head, *rows = read_rows(document.text).rows
    names = [name.strip() for name in head.cells]
    for row in rows:
        if fault := _fault(row, len(names)):
            yield Rejected(document.source, row.line, fault)
            continue
        fields = {name: row.cell(index) for index, name in enumerate(names)}
        tags = _sorted(fields.get("tag_names", "").split(";"))
        yield _Tally(fields, row.line, fields.get("project_title") or None, tags)


def _sorted(tags: Iterable[str]) -> tuple[str, ...]:
    # The data and the table need not list them in the same order, and say the same tally.
    return tuple(sorted({tag.strip() for tag in tags} - {""}))


def _fault(row: Row, width: int) -> str | None:
    if row.fault is None and any(map(str.strip, row.cells[width:])):
        return f"{len(row.cells)} cells under a head of {width}"
    return row.fault


def _row(source: str, tally: _Tally) -> LogRow | Skipped | Rejected:
    fields, line = tally.fields, tally.line
    if text_in(fields, "state") == "deleted":
        return Skipped(source, "deleted in TrackBear", line)
    measure = text_in(fields, "measure")
    if measure not in _FIGURES:
        return Skipped(source, f"counts {shown(measure or 'nothing')}, not words or time", line)
    try:
        day, count = day_in(fields, "date"), whole_in(fields, "count")
    except (BadDate, BadFigure) as error:
        return Rejected(source, line, error.message)
    if measure == "time" and count is not None and count < 0:
        return Rejected(source, line, f"a time of {count} minutes")
    logged = instant_in(fields, "createdAt", "created_at")
    return LogRow(
        day,
        line,
        id=text_in(fields, "uuid") or None,
        words=count if measure == "word" else None,
        minutes=count if measure == "time" else None,
        moment=logged,
        logged=logged,
        project=tally.project,
        text=text_in(fields, "note"),
        tags=tally.tags,
        said={_FIGURES[measure]: f"{measure} {count}"},
    )


def _notes(data: JsonObject, options: ImportOptions) -> Iterator[str]:
    """Tell what TrackBear knows of goals and beginnings, which is the journal.toml's to say."""
    for project in objects_in(data, "projects"):
        balance = object_in(project, "startingBalance").get("word")
        if isinstance(balance, int) and balance:
            title = text_in(project, "title")
            of_book = options.project_of(title) is None
            where = "; if they are the book's: starting_words in journal.toml" if of_book else ""
            yield f"{shown(title)} began at {balance:,} words, which are in no entry{where}"
    for goal in (*objects_in(data, "targets"), *objects_in(data, "goals")):
        threshold = object_in(object_in(goal, "parameters"), "threshold")
        count, end = threshold.get("count"), text_in(goal, "endDate")
        if threshold.get("measure") == "word" and isinstance(count, int):
            by = f" by {shown(end)}" if end else ""
            yield (
                f"a target in TrackBear: {count:,} words{by}; "
                "target_words and deadline in journal.toml are yours to set"
            )


FORMAT = Format(
    "trackbear",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".zip", ".json", ".csv"),
    largest=MAX_DATA,
    binary=True,
)
