"""journal.toml, written: a new one, with a word on every key for whoever opens it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from entries.entry import DateRange
from journal.book import WHOLE, Book, Config, Writer
from journal.config import parse_config
from journal.wording import WEEKDAYS

if TYPE_CHECKING:
    from tomlkit.items import Array, Table

_WEIGHTS = "{ Friday = 0.5, Sunday = 2 }"
_WEIGHTS_NOTE = "a usual day weighs 1"
_RAMP_NOTE = "with 2 the last day weighs twice the first, with 0.5 half"
_HEAD = "The book and its writer. Change what you like; a wrong line is named when you do."


def write_config(path: Path, config: Config) -> None:
    """Write a new journal.toml at `path`, durably, and never over one that is there.

    Raises BadBook where the config could not be read back (a deadline before the start, say),
    NameTaken where the file exists, StorageError where the disk says no.
    """
    from entries.durable import write_new

    text = render_config(config)
    parse_config(text, name=str(path))
    write_new(path, text.encode("utf-8"))


def render_config(config: Config) -> str:
    """Return the text of a journal.toml that reads back as `config`.

    What the config leaves out is there as a comment, ready to be filled in. Raises BadBook for
    text that can't be stored.
    """
    import tomlkit

    document = tomlkit.document()
    document.add(tomlkit.comment(_HEAD))
    document.add(tomlkit.nl())
    document.add("book", _book(config.book))
    document.add("writer", _writer(config.writer))
    return tomlkit.dumps(document)


def _book(book: Book) -> Table:
    import tomlkit

    table = tomlkit.table()
    table.add("title", book.title)
    table.add("target_words", _target(book))
    table["target_words"].comment("how long the whole book is to be; or a range: [70000, 90000]")
    table.add("start", book.start)
    table.add("deadline", book.deadline)
    table.add("starting_words", book.starting_words)
    table["starting_words"].comment("written before the journal began")
    table.add("rest_days", _array(WEEKDAYS[day] for day in sorted(book.rest_days)))
    table["rest_days"].comment('no quota, no broken streak: ["Saturday", "Sunday"]')
    table.add("days_off", _array(map(_off, book.days_off)))
    table["days_off"].comment('holidays: ["2017-12-25", "2018-04-02/2018-04-09"]')
    _add_weights(table, book)
    table.add("manuscript", _array(book.manuscript))
    table["manuscript"].comment('the book\'s own files, to count: ["chapters/*.md"]')
    _add_milestones(table, book)
    return table


def _target(book: Book) -> int | Array:
    import tomlkit

    if book.target_upper is None:
        return book.target_words
    ends = tomlkit.array()
    ends.extend((book.target_words, book.target_upper))
    return ends


def _add_weights(table: Table, book: Book) -> None:
    import tomlkit

    weights = tomlkit.inline_table()
    for day, weight in enumerate(book.weekday_weights):
        if weight != WHOLE and day not in book.rest_days:
            weights.add(WEEKDAYS[day], _decimal(weight))
    if weights:
        table.add("weekday_weights", weights)
        table["weekday_weights"].comment(_WEIGHTS_NOTE)
    else:
        table.add(tomlkit.comment(f"weekday_weights = {_WEIGHTS}  # {_WEIGHTS_NOTE}"))
    if book.ramp != WHOLE:
        table.add("ramp", _decimal(book.ramp))
        table["ramp"].comment(_RAMP_NOTE)
    else:
        table.add(tomlkit.comment(f"ramp = 2  # {_RAMP_NOTE}"))


def _decimal(hundredths: int) -> int | float:
    return hundredths / WHOLE if hundredths % WHOLE else hundredths // WHOLE


def _add_milestones(table: Table, book: Book) -> None:
    import tomlkit

    if not book.milestones:
        for line in ("[[book.milestones]]", 'name = "Chapter 2"', "words = 18500"):
            table.add(tomlkit.comment(line))
        table.add(tomlkit.comment(f"due = {book.deadline}"))
        table.add(tomlkit.nl())
        return
    milestones = tomlkit.aot()
    for milestone in book.milestones:
        one = tomlkit.table()
        one.add("name", milestone.name)
        one.add("words", milestone.words)
        one.add("due", milestone.due)
        milestones.append(one)
    table.add("milestones", milestones)


def _writer(writer: Writer) -> Table:
    import tomlkit

    table = tomlkit.table()
    _add_or_show(table, "timezone", writer.timezone, "Pacific/Auckland", "else the machine's own")
    table.add("day_starts_at", writer.day_starts_at.strftime("%H:%M"))
    table["day_starts_at"].comment('with "04:00", 01:30 still belongs to yesterday')
    _add_or_show(table, "daily_words", writer.daily_words, 700, "goals of your own")
    _add_or_show(table, "daily_minutes", writer.daily_minutes, 120, "")
    return table


def _add_or_show(
    table: Table, key: str, value: str | int | None, example: str | int, note: str
) -> None:
    import tomlkit

    if value is not None:
        table.add(key, value)
        if note:
            table[key].comment(note)
        return
    shown = f'"{example}"' if isinstance(example, str) else str(example)
    table.add(tomlkit.comment(f"{key} = {shown}" + (f"  # {note}" if note else "")))


def _array(items: Iterable[str]) -> Array:
    import tomlkit

    array = tomlkit.array()
    array.extend(items)
    return array


def _off(off: DateRange) -> str:
    return str(off.first) if off.first == off.last else f"{off.first}/{off.last}"
