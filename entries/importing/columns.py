"""Which column of a table holds what: as the writer says, else by its name, held to its cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from entries.errors import BadFigure, NotUnderstood
from entries.importing.day_column import Days, looks_like_day, read_clock
from entries.importing.delimited import shown_names
from entries.importing.number_column import ABSENT, looks_like_number, read_minutes
from entries.importing.table_cells import Row
from entries.shown import shown

_SAMPLE = 400
_LONGEST_NAME = 80
_MOSTLY = 0.6
_SOMETIMES = 0.3

_WORD = re.compile(r"[^\W_]+|%|#")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_COPY = re.compile(r" \((\d+)\)\Z")

_NO_COUNT = re.compile(
    r"\b(?:per|goal|target|quota|left|remaining|remain|needed|need|required|par|average|avg|mean|"
    r"rate|pace|wpm|wph|speed|expected|planned|plan|forecast|projected|streak|rank|percent|deadline|"
    r"deleted|cut|removed|chars?|characters?|pages?|sentences?|idle|id|year|month|week|weekday|number|no|times)\b|%"
)
_COUNT = re.compile(
    r"\b(?:words?|wordcount|count|counts|written|wrote|total|totals|cumulative|running|sum|net|"
    r"manuscript|delta|added|output|progress|wörter|worte|palabras|mots|parole|woorden|ord|palavras|слов)\b"
)
_TIME = re.compile(
    r"\b(?:minutes?|mins?|time|duration|hours?|hrs?|length|elapsed|clocked|spent|seconds?|secs?|"
    r"zeit|stunden|minuten|minutos?|minuti|minutter|dauer|durée|temps|heures|tiempo|tempo|tijd)\b"
)
_NO_TIME = re.compile(
    r"\b(?:per|of day|start|started|end|ended|stamp|zone|goal|target|idle|break)\b"
)
_HOURS = re.compile(r"\b(?:hours?|hrs?|h|stunden|heures)\b")
_SECONDS = re.compile(r"\b(?:seconds?|secs?|s)\b")

_DATES = re.compile(
    r"\b(?:date|day|datum|fecha|datetime|timestamp|when|tag|jour|data|week|weeks|month|"
    r"woche|monat|semaine|mois|semana)\b"
)
_STARTS = re.compile(r"\b(?:start|started|starting|begin|began|from|time of day|clock in)\b")
_ENDS = re.compile(r"\b(?:end|ended|ending|finish|finished|stop|stopped|to|until|through)\b")
_NAMED = {
    figure: re.compile(pattern)
    for figure, pattern in {
        "project": r"(?:projects?|books?|works?|novel|story|wip|manuscript|project title|"
        r"project name|projekt|buch|proyecto|libro|projet|livre|progetto|boek)",
        "title": r"(?:title|heading|headline|scene|chapter title|entry title)",
        "text": r"(?:notes?|comments?|texts?|body|journal|description|remarks?|thoughts|"
        r"reflections?|diary|notizen?|notas|kommentar)",
        "tags": r"(?:tags?|labels?|keywords?|tag names)",
        "distractions": r"(?:distractions?|interruptions?)",
        "number": r"(?:installment|entry number|entry no|number of entry)",
        "id": r"(?:id|uuid|guid|entry id|session id|record id)",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, place and cells, one for each row, stripped."""

    name: str
    index: int
    cells: Sequence[str] = field(repr=False)

    @property
    def words(self) -> str:
        """The words of the name, lower case: `wordsAdded` and `Words_added` are `words added`."""
        return " ".join(_WORD.findall(_HUMP.sub(" ", _COPY.sub("", self.name)).lower()))

    def mostly(self, reads: Callable[[str], object], share: float = _MOSTLY) -> bool:
        """Tell whether most (a `share`) of the cells that say something can be read by `reads`."""
        said = [cell for cell in self.cells if cell.casefold() not in ABSENT][:_SAMPLE]
        return bool(said) and sum(map(_can(reads), said)) >= share * len(said)


def name_columns(header: Row, rows: Iterable[Row]) -> list[Column]:
    """Give the columns of a table; of two with one name the second is called `Name (2)`."""
    listed = list(rows)
    seen: dict[str, int] = {}
    columns = []
    for index in range(len(header.cells)):
        name = " ".join(header.cell(index)[:_LONGEST_NAME].split()) or f"column {index + 1}"
        seen[name] = seen.get(name, 0) + 1
        unique = name if seen[name] == 1 else f"{name} ({seen[name]})"
        columns.append(Column(unique, index, [row.cell(index) for row in listed]))
    return columns


def names_days(name: str) -> bool:
    """Tell whether a column of this name may hold days."""
    words = Column(name, 0, ()).words
    return bool(_DATES.search(words) or _STARTS.search(words))


def names_figures(name: str) -> bool:
    """Tell whether a column of this name may hold words or times."""
    words = Column(name, 0, ()).words
    return bool(_COUNT.search(words) or _TIME.search(words))


def find_said(columns: Sequence[Column], said: Mapping[str, str]) -> dict[str, Column]:
    """Find the columns that the writer names, by name whatever its case, or by place, from 1.

    Raises NotUnderstood, listing the columns, where there is none of that name.
    """
    return {figure: _named(columns, name) for figure, name in said.items()}


def _named(columns: Sequence[Column], name: str) -> Column:
    wanted = name.strip().casefold()
    for column in columns:
        if column.name.casefold() == wanted:
            return column
    if wanted.isascii() and wanted.isdecimal() and 1 <= int(wanted[:4]) <= len(columns):
        return columns[int(wanted[:4]) - 1]
    listed = shown_names(tuple(column.name for column in columns))
    raise NotUnderstood(f"no column is called {shown(name)}; there are {listed}")


def guess_columns(columns: Sequence[Column]) -> dict[str, Column]:
    """Guess which column is what, all but the counts of words (see `find_counts`).

    A name alone is never enough: the cells must be such as it says.
    """
    found: dict[str, Column] = {}
    _take(found, "date", _find_date(columns))
    _take(found, "started", _first(columns, found, _is_start))
    _take(found, "ended", _first(columns, found, _is_end))
    _take(found, "minutes", _first(columns, found, _is_duration))
    _take(found, "started", _first(columns, found, _is_time_of_day))
    for figure, named in _NAMED.items():
        fits = _is_text if figure in ("number", "id") else _is_prose
        _take(found, figure, _first(columns, found, partial(fits, named=named)))
    return found


def find_counts(columns: Sequence[Column], taken: Iterable[Column]) -> list[Column]:
    """Find the columns that count words, by their names, or the only one that holds numbers."""
    used = {column.index for column in taken}
    free = [one for one in columns if one.index not in used and not _NO_COUNT.search(one.words)]
    named = [one for one in free if _COUNT.search(one.words)]
    counts = [one for one in named if one.mostly(looks_like_number, _SOMETIMES)]
    if counts:
        return sorted(counts, key=lambda one: "word" not in one.words)
    others = [one for one in free if one.mostly(looks_like_number)]
    return others if len(others) == 1 else []


def unit_of(column: Column) -> float:
    """Say how many minutes a bare number of a column of times is: 60 where its name says hours."""
    if _HOURS.search(column.words):
        return 60
    return 1 / 60 if _SECONDS.search(column.words) else 1


def _take(found: dict[str, Column], figure: str, column: Column | None) -> None:
    if column is not None and figure not in found:
        found[figure] = column


def _first(
    columns: Sequence[Column], found: Mapping[str, Column], fits: Callable[[Column], bool]
) -> Column | None:
    used = {column.index for column in found.values()}
    return next((one for one in columns if one.index not in used and fits(one)), None)


def _find_date(columns: Sequence[Column]) -> Column | None:
    """Find the days: a column that is called so and holds some, else the only one that does."""
    named = [one for one in columns if _DATES.search(one.words)]
    starts = [one for one in columns if _STARTS.search(one.words)]
    for column in (*sorted(named, key=_rank_of_date), *starts):
        if column.mostly(looks_like_day) or (column in named and Days.of(column.cells).serial):
            return column
    others = [
        one for one in columns if one.mostly(looks_like_day) and not one.mostly(looks_like_number)
    ]
    return others[0] if len(others) == 1 else None


def _rank_of_date(column: Column) -> tuple[bool, bool]:
    # "Date created" and "End date" are dates too.
    return bool(_ENDS.search(column.words)), column.words not in ("date", "day", "datum")


def _is_start(column: Column) -> bool:
    return bool(_STARTS.search(column.words)) and column.mostly(_moment)


def _is_end(column: Column) -> bool:
    return bool(_ENDS.search(column.words)) and column.mostly(_moment)


def _moment(cell: str) -> None:
    if read_clock(cell) is None and not looks_like_day(cell):
        raise BadFigure("no time")


def _is_duration(column: Column) -> bool:
    if not _TIME.search(column.words) or _NO_TIME.search(column.words):
        return False
    unit = unit_of(column)
    return column.mostly(lambda cell: read_minutes(cell, unit)) and not _is_clock(column)


def _is_time_of_day(column: Column) -> bool:
    return column.words == "time" and column.mostly(_moment) and _is_clock(column)


def _is_clock(column: Column) -> bool:
    """Tell times of the day from times spent, where both are written `9:30`.

    Nobody writes for thirteen hours, nor for more than six on most days.
    """
    clocks = [cell for cell in column.cells if ":" in cell and cell.count(":") < 3]
    if column.words != "time" or not clocks:
        return False
    hours = sorted(int(head) for cell in clocks if (head := cell.partition(":")[0]).isdecimal())
    letters = any(cell[-1:].lower() == "m" for cell in clocks)
    return letters or (bool(hours) and (hours[-1] >= 13 or hours[len(hours) // 2] >= 6))


def _is_text(column: Column, named: re.Pattern[str]) -> bool:
    return bool(named.fullmatch(column.words)) and any(column.cells)


def _is_prose(column: Column, named: re.Pattern[str]) -> bool:
    return _is_text(column, named) and not column.mostly(looks_like_number)


def _can(reads: Callable[[str], object]) -> Callable[[str], bool]:
    def can(cell: str) -> bool:
        try:
            return reads(cell) is not False
        except BadFigure:
            return False

    return can
