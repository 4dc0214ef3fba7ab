"""What counts words behind the writer's back: Obsidian's plugins Daily Stats, Better Word Count and
Keep the Rhythm, and Zettlr.

Written from their sources; no real file was seen. Each counts the words of all notes, a day at a
time, in the writer's own days. Totals of a whole vault are no manuscript, and are not read; a day
of 0 words is one on which the program was open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

from entries.errors import BadDate, BadFigure, NotUnderstood
from entries.importing.candidate import Rejected, Skipped
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.json_fields import day_in, object_in, objects_in, text_in, whole_in
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.word_log import LogRow, WordLog
from entries.iso import read_iso_day
from entries.shown import shown

_NAME = "word-counters"
_MARKS = {
    "daily-stats": re.compile(r'"dayCounts"\s*:\s*\{'),
    "better-word-count": re.compile(r'"history"\s*:\s*\{\s*(?:\}|"\d{4}-\d\d-\d\d"\s*:\s*\{)'),
    "keep-the-rhythm": re.compile(r'"dailyActivity"\s*:\s*\[|"totalDelta"\s*:'),
    "zettlr": re.compile(r'"wordCount"\s*:\s*\{\s*(?:\}|"\d{4}-\d\d-\d\d"\s*:\s*\d)'),
}
_DAY = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
_IDLE = "no words were counted that day"
_ALL_NOTES = "it counts the words of all notes, and they count for the book"
_MONTHS = (
    "its months may begin with 0 or with 1, as some have changed them by hand: make a table of "
    "date and words of it, and import that"
)
_YEAR = 12

_Row = LogRow | Skipped | Rejected


def _which(text: str) -> str | None:
    if text.lstrip()[:1] != "{":
        return None
    return next((name for name, mark in _MARKS.items() if mark.search(text)), None)


def _recognises(document: Document) -> bool:
    return _which(document.text) is not None


def _read(document: Document, options: ImportOptions) -> Reading:
    name = _which(document.text)
    data = parse_json(document.text)
    if name is None or not isinstance(data, JsonObject):
        raise NotUnderstood("not the counts of any program that is known here")
    log = WordLog(document.source, _NAME, name, options)
    read = list(_ROWS[name](data, document.source))
    rows = [one for one in read if isinstance(one, LogRow)]
    others = [one for one in read if not isinstance(one, LogRow)]
    notes = (*document.notes, _ALL_NOTES)
    return gather([*log.records(rows), *others], notes=notes, log=log.name)


def _daily_stats(data: JsonObject, source: str) -> Iterator[_Row]:
    """Read `2024/0/1`, which is the first of January."""
    counts = object_in(data, "dayCounts")
    found = {key: match for key in counts if (match := _DAY.fullmatch(key))}
    _refuse_months([(int(one[1]), int(one[2])) for one in found.values()])
    for key in counts:
        match = found.get(key)
        day = match and _made(int(match[1]), int(match[2]) + 1, int(match[3]))
        yield _row(source, day, key, counts, key)


def _refuse_months(months: list[tuple[int, int]]) -> None:
    """Refuse a log that was, or may have been, changed to months from 1 on."""
    numbers = {month for _, month in months}
    places = [year * 12 + month for year, month in months]
    is_long = bool(places) and max(places) - min(places) >= _YEAR
    if 12 in numbers or (is_long and 0 not in numbers):
        raise NotUnderstood(_MONTHS)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _better_word_count(data: JsonObject, source: str) -> Iterator[_Row]:
    history = object_in(data, "history")
    for key in history:
        yield _row(source, read_iso_day(key), key, object_in(history, key), "words")


def _zettlr(data: JsonObject, source: str) -> Iterator[_Row]:
    counts = object_in(data, "wordCount")
    for key in counts:
        yield _row(source, read_iso_day(key), key, counts, key)


def _keep_the_rhythm(data: JsonObject, source: str) -> Iterator[_Row]:
    """Add up each day's notes; of a note that was synchronised twice each moment counts once."""
    changes: defaultdict[tuple[date, str], dict[str, int]] = defaultdict(dict)
    activity = list(objects_in(object_in(data, "stats"), "dailyActivity"))
    for one in chain(activity, objects_in(data, "dailyActivity")):
        try:
            note = changes[day_in(one, "date"), text_in(one, "filePath")]
            moments = {
                text_in(change, "timeKey"): whole_in(change, "w") or 0
                for change in objects_in(one, "changes")
            }
        except (BadDate, BadFigure) as error:
            yield Rejected(source, one.line, error.message)
        else:
            note.update(moments)
    sums: defaultdict[date, int] = defaultdict(int)
    for (day, _), moments in changes.items():
        sums[day] += sum(moments.values())
    for day, words in _older(data, sums).items():
        yield _row(source, day, str(day), {"words": words}, "words")


def _older(data: JsonObject, sums: Mapping[date, int]) -> dict[date, int]:
    """Add the days that only the older form has: for each device, and each of its days."""
    older: defaultdict[date, int] = defaultdict(int)
    devices = object_in(data, "devices")
    for device in devices:
        days = object_in(devices, device)
        for key in days:
            day = read_iso_day(key)
            words = object_in(days, key).get("totalDelta")
            if day is not None and day not in sums and isinstance(words, int):
                older[day] += words
    return {**older, **sums}


def _row(source: str, day: date | None, key: str, fields: Mapping[str, Any], name: str) -> _Row:
    if day is None:
        return Rejected(source, None, f"{shown(key)} is no day")
    try:
        words = whole_in(fields, name)
    except BadFigure as error:
        return Rejected(source, None, error.message)
    if not words:
        return Skipped(source, f"{_IDLE}: {day}")
    return LogRow(day, words=words, said={"words": f"{key}: {words}", "date": key})


_ROWS = {
    "daily-stats": _daily_stats,
    "better-word-count": _better_word_count,
    "keep-the-rhythm": _keep_the_rhythm,
    "zettlr": _zettlr,
}

FORMAT = Format(
    _NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".json",),
    largest=MAX_DATA,
)
