"""A table of a writer's days: its head, its rows, and which column was taken for what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from entries.errors import BadDate, BadFigure, NotUnderstood
from entries.importing.columns import (
    Column,
    find_counts,
    find_said,
    guess_columns,
    name_columns,
    names_days,
    names_figures,
)
from entries.importing.day_column import Days, looks_like_day
from entries.importing.day_grid import refuse_grid
from entries.importing.delimited import Lines, shown_names
from entries.importing.number_column import Numbers, looks_like_number
from entries.importing.options import ImportOptions
from entries.importing.registry import NotRecognised
from entries.importing.table_cells import Row
from entries.importing.totals import Judged, judge_column
from entries.shown import shown

_TOP = 15
_SUMMED = "summed"
_MAP = "--map {}=COLUMN says which; its columns are {}"


@dataclass(frozen=True, slots=True)
class LogTable:
    """A table whose columns are known: `columns` by what they hold, `rows` below the head.

    `why` says of a column of counts what it was judged by. `above` are the rows over the head,
    `unread` and `summed` the columns that are not read, the latter because it adds up the words.
    """

    rows: tuple[Row, ...]
    columns: Mapping[str, Column]
    days: Days
    numbers: Mapping[str, Numbers]
    width: int
    above: tuple[Row, ...] = ()
    why: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    summed: str | None = None

    def cell(self, row: Row, figure: str) -> str:
        """Give what a row says of a figure; empty where no column holds it."""
        column = self.columns.get(figure)
        return row.cell(column.index) if column else ""

    def notes(self) -> Iterator[str]:
        """Say which column was taken for what, and by what it was judged."""
        taken = [
            f"{figure} from {shown(column.name)}{_because(self.why.get(figure))}"
            for figure, column in self.columns.items()
        ]
        order = {True: ", the day first", False: ", the month first", None: ""}[self.days.day_first]
        taken[0] += f"{order}{_because(self.days.because)}"
        yield "; ".join(taken)
        if self.summed:
            yield f"not read: {shown(self.summed)}, which only adds up the words"
        if self.unread:
            yield f"not read: {shown_names(self.unread)}"


def read_log_table(lines: Lines, options: ImportOptions) -> LogTable:
    """Find a table's head and what each of its columns holds, as `options` say or as it looks.

    Raises NotRecognised for a table without days or without figures, and NotUnderstood where the
    writer has to say whether a column counts the day's words or all words so far.
    """
    head, above, rows = _divided(lines)
    sound = [row for row in rows if row.fault is None]
    columns = name_columns(head, sound)
    names = tuple(column.name for column in columns)
    said = find_said(columns, options.columns)
    if not said.keys() & {"words", "manuscript", "minutes"}:
        refuse_grid(columns)
    found = _completed(said, guess_columns(columns))
    if "date" not in found:
        raise NotRecognised(f"a table without days: {_MAP.format('date', shown_names(names))}")
    days = Days.of(found["date"].cells, day_first=options.day_first)
    why = _count(columns, found, said, sound, days)
    summed = why.pop(_SUMMED, None)
    if not found.keys() & {"words", "manuscript", "minutes", "text"}:
        raise NotRecognised(_without_figures(columns, found))
    taken = {column.index for column in found.values()}
    return LogTable(
        tuple(rows),
        {figure: found[figure] for figure in sorted(found, key=lambda one: one != "date")},
        days,
        {figure: Numbers.of(column.cells) for figure, column in found.items()},
        len(columns),
        tuple(above),
        why,
        tuple(one.name for one in columns if one.index not in taken and one.name != summed),
        summed,
    )


def column_names(lines: Lines) -> tuple[str, ...]:
    """Name the columns of a table; raises NotRecognised for one without a head."""
    head, _, rows = _divided(lines)
    return tuple(column.name for column in name_columns(head, rows))


def _without_figures(columns: Sequence[Column], found: Mapping[str, Column]) -> str:
    """Say what is missing, and of several columns of numbers how to say that they are projects."""
    names = tuple(column.name for column in columns)
    taken = {column.index for column in found.values()}
    numbers = [one for one in columns if one.index not in taken and one.mostly(looks_like_number)]
    reason = f"a table without figures: {_MAP.format('words', shown_names(names))}"
    if len(numbers) < 2:
        return reason
    several = ",".join(one.name for one in numbers[:3])
    return f"{reason}; where each is a project's words: --map words='{several}'"


def is_log(lines: Lines) -> bool:
    """Tell whether a text without a name of its own is a table of days with counts or times.

    Prose has commas too: the head must name the days, and the words or the time, and most of the
    rows below it must hold some.
    """
    if not lines.rows:
        return False
    head, rows = lines.rows[0], lines.rows[1 : _TOP + 1]
    named = _is_head(head) and any(map(names_figures, head.cells))
    return named and sum(map(_is_data, rows)) > len(rows) // 2


def _because(why: str | None) -> str:
    return f" ({why})" if why else ""


def _completed(said: dict[str, Column], guessed: dict[str, Column]) -> dict[str, Column]:
    """Add the guessed columns of which the writer said nothing."""
    used = {column.index for column in said.values()}
    free = {figure: one for figure, one in guessed.items() if one.index not in used}
    return free | said


def _divided(lines: Lines) -> tuple[Row, list[Row], list[Row]]:
    """Divide a table into its head, what stands above that, and the rows below."""
    rows = list(lines.rows)
    for index, row in enumerate(rows[:_TOP]):
        if _is_data(row):
            return _head_of_none(lines, row), rows[:index], rows[index:]
        if _is_head(row):
            return row, rows[:index], rows[index + 1 :]
    several = next((n for n, row in enumerate(rows[:_TOP]) if _filled(row) > 1), None)
    if several is None:
        raise NotRecognised("a table without a head")
    return rows[several], rows[:several], rows[several + 1 :]


def _head_of_none(lines: Lines, row: Row) -> Row:
    """Give the head of a table whose first row is data: a remark just above it, or numbers."""
    for remark in reversed(lines.remarks):
        head = Row(0, tuple(remark.split(lines.delimiter)))
        if len(head.cells) == len(row.cells) and _is_head(head):
            return head
    return Row(0, ("",) * len(row.cells))


def _is_head(row: Row) -> bool:
    return _filled(row) > 1 and any(map(names_days, row.cells)) and not _is_data(row)


def _is_data(row: Row) -> bool:
    cells = [cell.strip() for cell in row.cells if cell.strip()]
    return any(map(looks_like_day, cells)) and any(map(looks_like_number, cells))


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row.cells)


def _count(
    columns: Sequence[Column],
    found: dict[str, Column],
    said: Mapping[str, Column],
    rows: Sequence[Row],
    days: Days,
) -> dict[str, str]:
    """Add the columns of words and of totals to those that were found, and say by what."""
    if said.keys() & {"words", "manuscript"}:
        return {}
    counts = find_counts(columns, found.values())
    if not counts:
        return {}
    order = _in_time(found, rows, days)
    figures = [_figures(column, order) for column in counts]
    judged = [_judge(n, counts, figures) for n in range(len(counts))]
    why: dict[str, str] = {}
    for column, verdict in zip(counts, judged, strict=True):
        if verdict.kind != "unclear" and verdict.kind not in found:
            found[verdict.kind] = column
            why[verdict.kind] = verdict.because
    if not why:
        name = counts[0].name
        raise NotUnderstood(
            f"{shown(name)} may count each day's words, or all words so far "
            f"({judged[0].because}): --map words='{name}' or --map manuscript='{name}'"
        )
    _drop_sum(found, why, figures, counts)
    return why


def _judge(at: int, counts: Sequence[Column], figures: Sequence[list[int | None]]) -> Judged:
    """Judge a column by the others, where one of them settles it, else by itself."""
    name = counts[at].name
    alone = judge_column(name, figures[at])
    beside = (
        judge_column(name, figures[at], beside=other) for n, other in enumerate(figures) if n != at
    )
    return next((one for one in beside if one != alone), alone)


def _drop_sum(
    found: dict[str, Column],
    why: dict[str, str],
    figures: Sequence[list[int | None]],
    counts: Sequence[Column],
) -> None:
    """Leave out totals that only add up the words beside them: they say nothing of the book.

    A total that began before the log did says more than the words, and is kept.
    """
    if "words" not in found or "manuscript" not in found:
        return
    by_index = {column.index: listed for column, listed in zip(counts, figures, strict=True)}
    pairs = zip(by_index[found["words"].index], by_index[found["manuscript"].index], strict=True)
    words, total = next(((w, t) for w, t in pairs if w is not None and t is not None), (0, 0))
    if words == total:
        why[_SUMMED] = found.pop("manuscript").name
        del why["manuscript"]


def _in_time(found: Mapping[str, Column], rows: Sequence[Row], days: Days) -> list[Row]:
    """Give the rows of the project that has the most of them, in the order of their days."""
    project = found.get("project")
    names = [row.cell(project.index if project else None) for row in rows]
    most = Counter(names).most_common(1)[0][0] if names else ""
    dated = []
    for row, name in zip(rows, names, strict=True):
        if name == most and (day := _day(days, row.cell(found["date"].index))):
            dated.append((day, row))
    if sum(after < day for (day, _), (after, _) in pairwise(dated)) > len(dated) // 2:
        dated.reverse()
    return [row for _, row in sorted(dated, key=lambda pair: pair[0])]


def _day(days: Days, cell: str) -> str:
    try:
        return days.read(cell).first.isoformat()
    except BadDate:
        return ""


def _figures(column: Column, rows: Sequence[Row]) -> list[int | None]:
    numbers = Numbers.of(column.cells)
    return [_figure(numbers, row.cell(column.index)) for row in rows]


def _figure(numbers: Numbers, cell: str) -> int | None:
    try:
        return numbers.read(cell)[0]
    except BadFigure:
        return None
