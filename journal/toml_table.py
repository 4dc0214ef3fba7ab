"""One table of a TOML file: its values by type, its faults told with file, line and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from entries.errors import BadBook
from entries.iso import read_iso_day
from entries.shown import shown
from journal.toml_lines import find_line

_ROUNDING = 1e-9  # 0.07 x 100 is no whole number to a machine


class TomlText(NamedTuple):
    """A TOML file's name, as the writer is to see it, and its text."""

    name: str
    text: str

    def fault(self, path: str, message: str, hint: str | None = None) -> BadBook:
        """Return the error for the key at `path`, with its line."""
        line = find_line(self.text, path)
        where = f"{self.name}:{line}" if line else self.name
        return BadBook(f"{where}: {message}", hint)


class Table(NamedTuple):
    """The table at `path` in `file`. Every getter raises BadBook when the value is wrong."""

    file: TomlText
    path: str
    values: Mapping[str, object]

    def has(self, key: str) -> bool:
        """Say whether the key is there."""
        return key in self.values

    def fault(self, key: str, message: str, hint: str | None = None) -> BadBook:
        """Return the error that `key` of this table is wrong in the way `message` says."""
        named = key if key.isidentifier() else shown(key)
        return self.file.fault(f"{self.path}.{key}", f"[{self.path}] {named} {message}", hint)

    def check_keys(self, known: Sequence[str], elsewhere: Mapping[str, str]) -> None:
        """Refuse a key that is not `known`, naming the nearest; `elsewhere` maps key to table."""
        for key in self.values:
            if key not in known:
                advice = _nearest(key, known, elsewhere)
                raise self.file.fault(
                    f"{self.path}.{key}", f"[{self.path}] {shown(key)} is no key here; {advice}"
                )

    def need(self, key: str, *, example: str) -> None:
        """Refuse the table if `key` is not in it."""
        if key not in self.values:
            raise self.file.fault(
                self.path, f"[{self.path}] has no {key}; add a line such as {key} = {example}"
            )

    def integer(self, key: str, *, least: int, most: int = 1_000_000_000) -> int:
        """Return a whole number within the bounds, both included."""
        value = self.values[key]
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(key, "a whole number such as 80000, without quotes")
        if not least <= value <= most:
            raise self.fault(key, f"must be from {least:,} to {most:,}, not {_number(value)}")
        return value

    def hundredths(self, key: str, *, least: int, most: int) -> int:
        """Return a number of at most two decimals as hundredths; the bounds are hundredths too."""
        value = self.values[key]
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._wrong(key, "a number such as 0.5, without quotes")
        if not least <= value * 100 <= most:  # which nan is not, either
            raise self.fault(
                key, f"must be from {least / 100:g} to {most / 100:g}, not {shown_value(value)}"
            )
        found = round(value * 100)
        if abs(value * 100 - found) > _ROUNDING:
            raise self.fault(
                key, f"has at most two decimals; the nearest to {value} is {found / 100:g}"
            )
        return found

    def line(self, key: str) -> str:
        """Return text that fits on one line and is not blank."""
        value = self.values[key]
        if not isinstance(value, str):
            raise self._wrong(key, "text in quotes")
        if not value.strip() or len(value) > 300 or not _is_one_line(value):
            raise self.fault(key, "must be one line of text, of at most 300 characters")
        return value

    def day(self, key: str) -> date:
        """Return a date, written 2018-06-14 with or without quotes."""
        value = self.values[key]
        found = read_iso_day(value) if isinstance(value, str) else value
        if not isinstance(found, date) or isinstance(found, datetime):
            raise self._wrong(key, "a date such as 2018-06-14")
        return found

    def clock(self, key: str) -> time:
        """Return a time of day, written "04:00"."""
        value = self.values[key]
        found = _read_clock(value) if isinstance(value, str) else value
        if not isinstance(found, time):
            raise self._wrong(key, 'a time of day such as "04:00"')
        return found

    def items(self, key: str, *, example: str) -> Sequence[object]:
        """Return a list, empty where the key is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self._wrong(key, f"a list such as {example}")
        return value

    def table(self, key: str, *, example: str) -> Table:
        """Return the table under `key`, empty where the key is missing."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(key, f"a table such as {example}")
        return Table(self.file, f"{self.path}.{key}", value)

    def tables(self, key: str) -> Iterator[Table]:
        """Give the tables of an array, written [[table.key]]; none where it is missing."""
        for index, values in enumerate(self.items(key, example=f"[[{self.path}.{key}]]")):
            if not isinstance(values, dict):
                raise self._wrong(key, f"written as tables, each under [[{self.path}.{key}]]")
            yield Table(self.file, f"{self.path}.{key}[{index}]", values)

    def _wrong(self, key: str, wanted: str) -> BadBook:
        return self.fault(key, f"must be {wanted}, not {shown_value(self.values[key])}")


def shown_value(value: object) -> str:
    """Return a TOML value as a message shows it."""
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return _number(value)
    if isinstance(value, dict):
        return "a table"
    return "a list" if isinstance(value, list) else str(value)


def _read_clock(text: str) -> time | None:
    hours, colon, minutes = text.partition(":")
    if not (text.isascii() and colon and hours.isdigit() and minutes.isdigit()):
        return None
    if len(hours) > 2 or len(minutes) != 2 or int(hours) > 23 or int(minutes) > 59:
        return None
    return time(int(hours), int(minutes))


def _is_one_line(text: str) -> bool:
    if any("\ud800" <= character <= "\udfff" for character in text):
        return False  # bytes of a command line that are no text
    return not any(mark in text for mark in "\n\r\x00\x85\u2028\u2029")


def _number(value: int) -> str:
    return f"{value:,}" if abs(value) < 10**15 else "a number that long"


def _nearest(key: str, known: Sequence[str], elsewhere: Mapping[str, str]) -> str:
    from difflib import get_close_matches

    if key in elsewhere:
        return f"it belongs under [{elsewhere[key]}]"
    if near := get_close_matches(key.lower(), known, n=1):
        return f"the nearest is {near[0]}"
    return f"the keys here are {', '.join(known)}"
