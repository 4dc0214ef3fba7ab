"""The rows of a writer's table, read one by one: each a `LogRow`, or a reason why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from entries.entry import DateRange, Distraction
from entries.errors import BadDate, BadFigure, NotUnderstood
from entries.importing.candidate import Rejected, Skipped
from entries.importing.day_column import Days, When, read_clock
from entries.importing.log_table import LogTable
from entries.importing.number_column import Numbers, read_minutes
from entries.importing.options import ImportOptions
from entries.importing.table_cells import Row
from entries.importing.word_log import LogRow

_SUM = re.compile(
    r"(?:grand )?(?:totals?|sum|average|avg|mean|summary|gesamt|summe|overall)\b", re.IGNORECASE
)
_WEEK_OF = re.compile(r"\bweeks?\b")
_ENDING = re.compile(r"\b(?:end|ending|ends)\b")
_LONGEST_SESSION = timedelta(hours=16)
_LONGEST_TITLE = 200
_SEVERAL = re.compile(r"[;\n]+")


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads the rows of one table; `unit` is what a bare number of minutes counts."""

    table: LogTable
    source: str
    options: ImportOptions
    unit: float = 1
    ids: bool = False

    def rows(self) -> Iterator[LogRow | Skipped | Rejected]:
        """Give each row as what it says, or say why it can't be brought in."""
        for row in self.table.above:
            if row.fault is None:
                yield Skipped(self.source, "it stands above the table's head", row.line)
            else:
                yield Rejected(self.source, row.line, row.fault)
        for row in self.table.rows:
            yield self._row(row)

    def _row(self, row: Row) -> LogRow | Skipped | Rejected:
        fault = row.fault or self._too_long(row)
        if fault is not None:
            return Rejected(self.source, row.line, fault)
        day = self.table.cell(row, "date")
        if _SUM.match(day) or (not day and any(map(_SUM.match, row.cells))):
            return Skipped(self.source, "a sum of other rows", row.line)
        try:
            return self._read(row, day)
        except (BadDate, BadFigure, NotUnderstood) as error:
            return Rejected(self.source, row.line, error.message)

    def _too_long(self, row: Row) -> str | None:
        width = self.table.width
        if not any(cell.strip() for cell in row.cells[width:]):
            return None
        return f"{len(row.cells)} cells under a head of {width}: quote a cell with a comma in it"

    def _read(self, row: Row, cell: str) -> LogRow:
        table = self.table
        if not cell:
            raise BadDate("no date")
        when = table.days.read(cell)
        start, end = self._span(row, when)
        words, rough_words = self._number(row, "words")
        total, rough_total = self._number(row, "manuscript")
        if total is not None and total < 0:
            raise BadFigure(f"a total of {total} words")
        minutes, rough_minutes = self._minutes(row, start, end)
        rough = {"words": rough_words, "minutes": rough_minutes, "manuscript": rough_total}
        covers = self._covers(row, when)
        return LogRow(
            covers.last if covers else self._day(when, start),
            row.line,
            id=table.cell(row, "id") if self.ids else None,
            written=when.first,
            words=words,
            minutes=minutes,
            manuscript=total,
            estimated=tuple(name for name, is_rough in rough.items() if is_rough),
            moment=start,
            started=self._with_zone(start),
            covers=covers,
            project=table.cell(row, "project") or None,
            title=" ".join(table.cell(row, "title")[:_LONGEST_TITLE].split()) or None,
            number=self._number(row, "number")[0],
            text=table.cell(row, "text"),
            tags=_tags(table.cell(row, "tags")),
            distractions=_distractions(table.cell(row, "distractions")),
            said=self._said(row),
        )

    def _number(self, row: Row, figure: str) -> tuple[int | None, bool]:
        numbers = self.table.numbers.get(figure, Numbers())
        try:
            return numbers.read(self.table.cell(row, figure))
        except BadFigure as error:
            raise BadFigure(f"{figure}: {error.message}") from error

    def _minutes(
        self, row: Row, start: datetime | None, end: datetime | None
    ) -> tuple[int | None, bool]:
        """Read the time spent, else take it from when the session began and ended."""
        if "minutes" in self.table.columns:
            return read_minutes(self.table.cell(row, "minutes"), self.unit)
        if start is None or end is None or (start.tzinfo is None) != (end.tzinfo is None):
            return None, False
        return (round((end - start).total_seconds() / 60), False) if start <= end else (None, False)

    def _span(self, row: Row, when: When) -> tuple[datetime | None, datetime | None]:
        """Give when a session began and ended, where the row says so."""
        start = self._moment(row, "started", when.first) or when.moment
        end = self._moment(row, "ended", when.first)
        if start and end and end < start and self._is_clock(row, "ended"):
            end += timedelta(days=1)
        if start and end and not timedelta() <= end - start <= _LONGEST_SESSION:
            end = None
        return start, end

    def _moment(self, row: Row, figure: str, day: date) -> datetime | None:
        cell = self.table.cell(row, figure)
        if (clock := read_clock(cell)) is not None:
            return datetime.combine(day, clock)
        if not cell:
            return None
        return Days.of([cell], day_first=self.table.days.day_first).read(cell).moment

    def _is_clock(self, row: Row, figure: str) -> bool:
        return read_clock(self.table.cell(row, figure)) is not None

    def _day(self, when: When, start: datetime | None) -> date:
        """Give the writer's day: as written, but for a moment after midnight."""
        return when.first if start is None else self.options.day_of(start)

    def _with_zone(self, start: datetime | None) -> datetime | None:
        if start is None or start.tzinfo is not None:
            return start
        return start.replace(tzinfo=self.options.zone) if self.options.zone else None

    def _covers(self, row: Row, when: When) -> DateRange | None:
        """Give the days that a row's figures are of, where they are several."""
        column = self.table.columns["date"]
        if when.last > when.first:
            return DateRange(when.first, when.last)
        if _WEEK_OF.search(column.words):
            week = timedelta(days=6)
            if _ENDING.search(column.words):
                return DateRange(when.first - week, when.first)
            return DateRange(when.first, when.first + week)
        cell = self.table.cell(row, "ended")
        if not cell or when.moment or self._is_clock(row, "ended"):
            return None
        last = self.table.days.read(cell).last
        if not 0 < (last - when.first).days < 366:
            return None
        return DateRange(when.first, last)

    def _said(self, row: Row) -> Mapping[str, str]:
        columns = self.table.columns
        said = {
            figure: f"{columns[figure].name} {self.table.cell(row, figure)}"
            for figure in ("words", "minutes", "manuscript", "date")
            if figure in columns
        }
        if "minutes" not in said and {"started", "ended"} <= columns.keys():
            said["minutes"] = (
                f"{self.table.cell(row, 'started')} to {self.table.cell(row, 'ended')}"
            )
        return said


def _tags(cell: str) -> tuple[str, ...]:
    parts = re.split(r"[,;]", cell) if "," in cell or ";" in cell else cell.split()
    return tuple(dict.fromkeys(tag for part in parts if (tag := part.strip().lstrip("#"))))


def _distractions(cell: str) -> tuple[Distraction, ...]:
    parts = (" ".join(part.split()) for part in _SEVERAL.split(cell))
    return tuple(Distraction(part) for part in parts if part)
