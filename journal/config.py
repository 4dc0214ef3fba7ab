"""journal.toml, read: the book and the writer, or one line that says what is wrong with it."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, time
from pathlib import Path

from entries.entry import DateRange
from entries.errors import BadBook, StorageError
from entries.iso import read_iso_day
from entries.shown import shown
from journal.book import Book, Config, Milestone, Writer
from journal.toml_plan import read_ramp, read_target, read_week
from journal.toml_table import Table, TomlText, shown_value
from journal.zones import is_zone, nearest_zone

LARGEST = 64 * 1024

_BOOK = (
    "title",
    "target_words",
    "start",
    "deadline",
    "starting_words",
    "rest_days",
    "days_off",
    "manuscript",
    "milestones",
    "weekday_weights",
    "ramp",
)
_WRITER = ("timezone", "day_starts_at", "daily_words", "daily_minutes")
_MILESTONE = ("name", "words", "due")
_HOMES = dict.fromkeys(_BOOK, "book") | dict.fromkeys(_WRITER, "writer")
_NOON = time(12)
_REASON = 60  # a reason may name a key, and a key may be long
# tomllib takes time by the square of a dotted key's parts: 30,000 of them take it 17 s.
_DOTTED = re.compile(r"(?:\.[^.=,\]}\n]*){200}")


def load_config(path: Path) -> Config:
    """Read the journal.toml at `path`.

    Raises BadBook, in one line with file, line and key, for anything wrong in it, and
    StorageError where the file can't be read at all.
    """
    return parse_config(_text(_read(path), str(path)), name=str(path))


def parse_config(text: str, *, name: str) -> Config:
    """Read the text of a journal.toml; `name` is what messages call the file."""
    file = TomlText(name, text)
    values = _parse(file)
    for key in values:
        if key not in ("book", "writer"):
            raise file.fault(key, f"{shown(key)} is no table here; {_home(key)}")
    return Config(_book(_table(file, values, "book")), _writer(_table(file, values, "writer")))


def _read(path: Path) -> bytes:
    try:
        # O_NONBLOCK: opening a FIFO of that name would otherwise wait for ever.
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            if not stat.S_ISREG(os.fstat(fd).st_mode):
                raise StorageError(f"{path}: not a regular file")
            with open(fd, "rb", closefd=False) as file:
                return file.read(LARGEST + 1)
        finally:
            os.close(fd)
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror or error}") from error


def _text(data: bytes, name: str) -> str:
    if len(data) > LARGEST:
        raise BadBook(f"{name}: larger than {LARGEST // 1024} KiB, which no journal.toml is")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadBook(f"{name}:{line}: not UTF-8 text", "save the file as UTF-8") from error


def _parse(file: TomlText) -> dict[str, object]:
    if _DOTTED.search(file.text):
        raise BadBook(f"{file.name}: a key with more parts than any journal.toml needs")
    try:
        return tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(file, str(error)) from error
    except RecursionError as error:
        raise BadBook(f"{file.name}: lists or tables nested too deeply") from error
    except ValueError as error:  # a number of more than 4,300 digits
        raise BadBook(f"{file.name}: a number too long to be one") from error


def _syntax_error(file: TomlText, message: str) -> BadBook:
    lines = file.text.split("\n")
    found = re.search(r" \(at line (\d+), column \d+\)$", message)
    line = int(found[1]) if found else len(lines)
    reason = re.sub(r" \(at [^)]*\)$", "", message)
    what = "no real date or time" if reason == "Invalid date or datetime" else reason[:_REASON]
    source = shown(lines[line - 1].strip())
    at = f" in: {source}" if source else ""
    return BadBook(
        f"{file.name}:{line}: {what}{at}", "see docs/journal-toml.md for what goes where"
    )


def _home(key: str) -> str:
    from difflib import get_close_matches

    if key in _HOMES:
        return f"it belongs under [{_HOMES[key]}]"
    near = get_close_matches(key.lower(), ("book", "writer"), n=1)
    return f"the nearest is [{near[0]}]" if near else "there are [book] and [writer]"


def _table(file: TomlText, values: Mapping[str, object], key: str) -> Table:
    inside = values.get(key, {})
    if not isinstance(inside, dict):
        raise file.fault(key, f"{key} must be a table: a line [{key}], and its keys below")
    if key == "book" and key not in values:
        raise file.fault(key, "there is no [book] table", "darlings new DIR makes a journal.toml")
    return Table(file, key, inside)


def _book(table: Table) -> Book:
    table.check_keys(_BOOK, _HOMES)
    table.need("title", example='"On the Brink"')
    table.need("target_words", example="80000")
    table.need("start", example="2017-12-14")
    table.need("deadline", example="2018-06-14")
    start, deadline = table.day("start"), table.day("deadline")
    if deadline < start:
        raise table.fault("deadline", f"{deadline} is before start {start}")
    target, upper = read_target(table)
    rest_days, weights = read_week(table)
    return Book(
        title=table.line("title"),
        target_words=target,
        target_upper=upper,
        start=start,
        deadline=deadline,
        starting_words=table.integer("starting_words", least=0)
        if table.has("starting_words")
        else 0,
        rest_days=rest_days,
        weekday_weights=weights,
        ramp=read_ramp(table),
        days_off=_days_off(table),
        manuscript=_manuscript(table),
        milestones=tuple(map(_milestone, table.tables("milestones"))),
    )


def _writer(table: Table) -> Writer:
    table.check_keys(_WRITER, _HOMES)
    return Writer(
        timezone=_timezone(table) if table.has("timezone") else None,
        day_starts_at=_day_starts_at(table) if table.has("day_starts_at") else time(0),
        daily_words=table.integer("daily_words", least=1) if table.has("daily_words") else None,
        daily_minutes=table.integer("daily_minutes", least=1, most=24 * 60)
        if table.has("daily_minutes")
        else None,
    )


def _days_off(table: Table) -> tuple[DateRange, ...]:
    items = table.items("days_off", example='["2017-12-25", "2018-04-02/2018-04-09"]')
    return tuple(_range(table, item) for item in items)


def _range(table: Table, item: object) -> DateRange:
    if type(item) is date:
        return DateRange(item, item)
    first, slash, last = item.partition("/") if isinstance(item, str) else ("", "", "")
    begin = read_iso_day(first.strip())
    end = read_iso_day(last.strip()) if slash else begin
    if begin is None or end is None:
        raise table.fault(
            "days_off", f'holds {shown_value(item)}; write "2017-12-25" or "2018-04-02/2018-04-09"'
        )
    if end < begin:
        raise table.fault("days_off", f"holds {shown_value(item)}, which ends before it begins")
    return DateRange(begin, end)


def _manuscript(table: Table) -> tuple[str, ...]:
    return tuple(_pattern(table, item) for item in _patterns(table))


def _patterns(table: Table) -> Sequence[object]:
    return table.items("manuscript", example='["chapters/*.md"]')


def _pattern(table: Table, item: object) -> str:
    if not isinstance(item, str) or not item.strip() or "\0" in item:
        raise table.fault(
            "manuscript", f'holds {shown_value(item)}; write file names, "chapters/*.md"'
        )
    if item.startswith(("/", "~")) or ".." in re.split(r"[/\\]", item):
        raise table.fault(
            "manuscript", f"holds {shown_value(item)}, which leads out of the journal folder"
        )
    return item


def _milestone(table: Table) -> Milestone:
    table.check_keys(_MILESTONE, {})
    table.need("name", example='"Chapter 2"')
    table.need("words", example="18500")
    table.need("due", example="2018-01-31")
    return Milestone(table.line("name"), table.integer("words", least=1), table.day("due"))


def _timezone(table: Table) -> str:
    name = table.line("timezone")
    if not is_zone(name):
        near = nearest_zone(name)
        hint = f"the nearest is {near}" if near else "write one such as Pacific/Auckland"
        raise table.fault("timezone", f"{shown_value(name)} is no time zone; {hint}")
    return name


def _day_starts_at(table: Table) -> time:
    at = table.clock("day_starts_at")
    if at >= _NOON or at.second or at.microsecond:
        raise table.fault("day_starts_at", 'must be whole minutes before noon, such as "04:00"')
    return at
