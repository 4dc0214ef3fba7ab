"""Which notes of an Obsidian vault are daily notes, and of which days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

from entries.errors import NotUnderstood
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.json_data import parse_json
from entries.importing.moment_format import day_by_format

_SETTINGS = ".obsidian/daily-notes.json"
_PERIODIC = ".obsidian/plugins/periodic-notes/data.json"
_DEFAULT = "YYYY-MM-DD"
_IN_NAME = re.compile(r"(?<!\d)(?:(\d{4})-(\d\d)-(\d\d)|(\d{4})(\d\d)(\d\d))(?!\d)")


@dataclass(frozen=True, slots=True)
class DailyNotes:
    """Where a vault keeps its daily notes, and how they are named."""

    folder: str
    pattern: str

    def day_of(self, name: str) -> date | None:
        """Tell the day of a note by its path in the vault; None where it is none of these."""
        below = f"{self.folder}/" if self.folder else ""
        if not name.startswith(below):
            return None
        return day_by_format(_stem(name.removeprefix(below)), self.pattern)


def read_settings(folder: ForeignFolder) -> tuple[list[DailyNotes], list[str]]:
    """Read where the daily notes are; settings that can't be read are said, and do no harm."""
    found: list[DailyNotes] = []
    notes: list[str] = []
    for name in (_PERIODIC, _SETTINGS):
        if not folder.has(name):
            continue
        try:
            found += _daily(parse_json(folder.open(name).text), periodic=name == _PERIODIC)
        except NotUnderstood as error:
            notes.append(f"{name}: {error.message}")
    return found, notes


def _daily(data: Any, *, periodic: bool) -> list[DailyNotes]:
    said = data.get("daily") if periodic and isinstance(data, dict) else data
    if periodic and (said is None or (isinstance(said, dict) and said.get("enabled") is False)):
        return []
    if not isinstance(said, dict):
        raise NotUnderstood("no settings of daily notes in it")
    folder, pattern = said.get("folder") or "", said.get("format") or _DEFAULT
    if not (isinstance(folder, str) and isinstance(pattern, str)):
        raise NotUnderstood("its folder or format is no text")
    return [DailyNotes(folder.strip("/ "), pattern)]


def day_of_note(name: str, settings: list[DailyNotes]) -> date | None:
    """Tell the day of a daily note by its path in the vault; None for any other note."""
    if day := next((day for daily in settings if (day := daily.day_of(name))), None):
        return day
    # Where a form is set, only a name that is nothing but a date is an older daily note's.
    stem = PurePath(name).stem
    match = _IN_NAME.fullmatch(stem) if settings else _IN_NAME.search(stem)
    return _day_in(match) if match else None


def _day_in(match: re.Match[str]) -> date | None:
    year, month, day = match.groups()[:3] if match[1] else match.groups()[3:]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _stem(name: str) -> str:
    return PurePath(name).with_suffix("").as_posix()
