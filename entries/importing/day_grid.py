"""Tables with a row for a week or a month, and a column for each of its days."""

from __future__ import annotations

from collections.abc import Sequence

from entries.importing.columns import Column
from entries.importing.number_column import looks_like_number
from entries.importing.registry import NotRecognised

_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
)
_FEWEST = 4
"""So many columns of days make a grid: a table with a row a day has one at most."""


def refuse_grid(columns: Sequence[Column]) -> None:
    """Raise NotRecognised, with what to do, where most days of a week or a month have a column."""
    counts = [one for one in columns if one.mostly(looks_like_number)]
    weekdays = {day for one in counts if (day := _weekday(one.words))}
    numbers = {one.words for one in counts if one.words.isdecimal() and 1 <= int(one.words) <= 31}
    for days, of in ((weekdays, "week"), (numbers, "month")):
        if len(days) >= _FEWEST:
            raise NotRecognised(
                f"a column for each day of a {of}, which is not read: give each day a row of its "
                "own, with its date and its words (spreadsheets call that to unpivot or to stack)"
            )


def _weekday(words: str) -> str | None:
    """Tell which day of the week a column is called as, in full or by its first two letters."""
    for language in _WEEKDAYS:
        for day in language.split():
            if len(words) > 1 and (day == words or (len(words) < 4 and day.startswith(words))):
                return day
    return None
