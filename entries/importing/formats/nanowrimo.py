"""NaNoWriMo: what writers copied from its statistics page, and its data as JSON.

The site is closed, and no real file was seen; other programs' readers of them were. The page and
the sessions count what was added; the Young Writers' site kept totals, which are told apart from
the first one on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from entries.errors import BadDate, BadFigure, DarlingsError, NotUnderstood
from entries.importing.candidate import Rejected, Skipped
from entries.importing.day_column import Days
from entries.importing.delimited import MAX_ROWS
from entries.importing.document import MAX_DATA, Document
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
from entries.importing.number_column import Numbers
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.word_log import LogRow, WordLog, log_name
from entries.shown import shown

_HEAD = re.compile(r"\s*Date[ ]*\t[ ]*Count[ ]*(?:\t|\n|\Z)", re.IGNORECASE)
_ROW = re.compile(r"[ ]*[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}[ ]*\t[ ]*[-−]?[\d,. ]{1,15}[ ]*(?:\t|\Z)")
_LOOKED_AT = 20
_WORDS = ("", "0", "word", "words")
_LONGEST_SESSION = timedelta(hours=16)

_Read = LogRow | Skipped | Rejected


def _recognises(document: Document) -> bool:
    top = document.text[:4000].lstrip()
    if top.startswith(("{", "[")):
        text = document.text
        return '"project-sessions"' in text or (
            '"wordcounts"' in text and '"start_wordcount"' in text
        )
    lines = [line for line in top.split("\n")[: _LOOKED_AT + 1] if line.strip()]
    rows = [bool(_ROW.match(line)) for line in lines]
    return (bool(_HEAD.match(top)) and any(rows[:2])) or (len(rows) > 1 and all(rows[:_LOOKED_AT]))


def _read(document: Document, options: ImportOptions) -> Reading:
    log = WordLog(document.source, "nanowrimo", log_name(document.name), options)
    if not document.text.lstrip().startswith(("{", "[")):
        return _gathered(log, _pasted(document), document.notes)
    data = parse_json(document.text)
    if isinstance(data, JsonObject) and "wordcounts" in data:
        return _gathered(log, _young(data, log), (*document.notes, *_young_target(data)))
    records = list(_records(data))
    notes = (*document.notes, *_challenges(records))
    return _gathered(log, _sessions(records, log), notes)


def _gathered(log: WordLog, read: Iterable[_Read], notes: Iterable[str]) -> Reading:
    listed = list(read)
    rows = [one for one in listed if isinstance(one, LogRow)]
    others = [one for one in listed if not isinstance(one, LogRow)]
    told = [*notes, *log.project_notes(rows)]
    return gather([*log.records(rows), *others], notes=told, log=log.name)


def _pasted(document: Document) -> Iterator[_Read]:
    """Read what was copied off the page: a date, a tab, a count; what follows is its buttons."""
    if document.text.count("\n") > MAX_ROWS:
        raise NotUnderstood(f"more than {MAX_ROWS:,} lines, which no page of statistics has")
    lines = document.text.split("\n")
    cells = [line.split("\t") for line in lines]
    numbers = Numbers.of(row[1] for row in cells if len(row) > 1)
    for number, row in enumerate(cells, 1):
        if not any(map(str.strip, row)) or _HEAD.match("\t".join(row)):
            continue
        if len(row) == 1 and not any(map(str.isdigit, row[0])):
            yield Skipped(document.source, "no row of the log", number)
            continue
        try:
            yield _pasted_row(row, numbers, number)
        except (BadDate, BadFigure) as error:
            yield Rejected(document.source, number, error.message)


def _pasted_row(row: list[str], numbers: Numbers, line: int) -> LogRow:
    if len(row) < 2:
        raise BadFigure("no tab between a date and a count")
    day, count = row[0].strip(), row[1].strip()
    said = {"words": f"Count {count}", "date": day}
    return LogRow(Days().read(day).first, line, words=numbers.read(count)[0], said=said)


def _records(data: object) -> Iterator[JsonObject]:
    """Give the records of a JSON:API answer, or of a list of such answers."""
    if isinstance(data, list):
        for one in data:
            yield from _records(one)
    elif isinstance(data, JsonObject):
        if "type" in data and "attributes" in data:
            yield data
        for key in ("data", "included"):
            if key in data:
                yield from _records(data[key])


def _sessions(records: list[JsonObject], log: WordLog) -> Iterator[_Read]:
    titles = {
        text_in(one, "id"): text_in(_fields(one), "title")
        for one in records
        if one["type"] == "projects"
    }
    seen: set[str] = set()
    for record in records:
        if record["type"] != "project-sessions":
            continue
        id = text_in(record, "id")
        if id and id in seen:
            yield Skipped(log.source, f"session {shown(id)} is there twice", record.line)
            continue
        seen.add(id)
        yield _session(record, titles, log)


def _session(record: JsonObject, titles: Mapping[str, str], log: WordLog) -> _Read:
    fields = _fields(record)
    unit = text_in(fields, "unit-type")
    if unit.lower() not in _WORDS:
        return Skipped(log.source, f"counts unit {shown(unit)}, not words", record.line)
    project = text_in(fields, "project-id") or _project_of(record)
    try:
        day, count = day_in(fields, "session-date"), whole_in(fields, "count")
    except (BadDate, BadFigure) as error:
        return Rejected(log.source, record.line, error.message)
    start, end = instant_in(fields, "start"), instant_in(fields, "end")
    minutes = _minutes(start, end)
    id = text_in(record, "id")
    return LogRow(
        day,
        record.line,
        id=f"session:{id}" if id else None,
        words=count,
        minutes=minutes,
        moment=start or instant_in(fields, "created-at"),
        started=start if minutes is not None else None,
        project=(titles.get(project) or f"NaNoWriMo {project}") if project else None,
        said={
            "words": f"count {count}",
            "minutes": f"{text_in(fields, 'start')} to {text_in(fields, 'end')}",
        },
    )


def _fields(record: JsonObject) -> dict[str, Any]:
    """Give a record's attributes, their names written one way."""
    return {key.replace("_", "-"): value for key, value in object_in(record, "attributes").items()}


def _project_of(record: JsonObject) -> str:
    project = object_in(object_in(record, "relationships"), "project")
    return text_in(object_in(project, "data"), "id")


def _minutes(start: datetime | None, end: datetime | None) -> int | None:
    if start is None or end is None or not timedelta() < end - start <= _LONGEST_SESSION:
        return None
    return round((end - start).total_seconds() / 60)


def _challenges(records: Iterable[JsonObject]) -> Iterator[str]:
    for record in records:
        if record["type"] != "project-challenges":
            continue
        fields = _fields(record)
        goal = fields.get("goal")
        if isinstance(goal, int):
            yield _target(text_in(fields, "name"), goal, text_in(fields, "ends-at"))


def _target(name: str, words: int, end: str) -> str:
    called = f" {shown(name)}" if name else ""
    by = f" by {shown(end[:10])}" if end else ""
    return (
        f"a challenge{called}: {words:,} words{by}; "
        "target_words and deadline in journal.toml are yours to set"
    )


def _young(data: JsonObject, log: WordLog) -> Iterator[_Read]:
    """Read the Young Writers' totals: what each added to the one before it."""
    before = _whole(data, "start_wordcount")
    for record in sorted(objects_in(data, "wordcounts"), key=_created):
        total = _whole(record, "wordcount")
        if total is None:
            yield Rejected(log.source, record.line, "no count")
            continue
        try:
            yield _young_row(record, total, before, log.options)
        except DarlingsError as error:
            yield Rejected(log.source, record.line, error.message)
        before = total


def _created(record: JsonObject) -> str:
    return text_in(record, "created_at")


def _whole(fields: Mapping[str, Any], key: str) -> int | None:
    try:
        return whole_in(fields, key)
    except BadFigure:
        return None


def _young_row(
    record: JsonObject, total: int, before: int | None, options: ImportOptions
) -> LogRow:
    written = _created(record)
    when = Days().read(written)
    day = when.first if when.moment is None else options.day_of(when.moment)
    id = text_in(record, "id")
    if before is None and total < 0:
        raise NotUnderstood(f"a total of {total} words")
    return LogRow(
        day,
        record.line,
        id=f"wordcount:{id}" if id else None,
        words=None if before is None else total - before,
        manuscript=total if before is None else None,
        moment=when.moment,
        logged=when.moment if when.moment and when.moment.tzinfo else None,
        said={
            "words": f"wordcount {total}, {before} before it",
            "manuscript": f"wordcount {total}",
            "date": written,
        },
    )


def _young_target(data: JsonObject) -> Iterator[str]:
    target = data.get("target")
    if isinstance(target, int):
        yield _target("", target, text_in(data, "end_dt"))


FORMAT = Format(
    "nanowrimo",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".txt", ".tsv", ".csv", ".json"),
    largest=MAX_DATA,
)
