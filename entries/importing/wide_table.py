"""Tables that are wider than a row a day: a column for each project, or for each day of a week."""

from __future__ import annotations

from dataclasses import replace

from entries.importing.delimited import Lines
from entries.importing.log_table import LogTable, column_names, read_log_table
from entries.importing.options import ImportOptions


def read_log_tables(lines: Lines, options: ImportOptions) -> list[tuple[str | None, LogTable]]:
    """Read a table, once for each project where `--map words=novel,blog` names several columns.

    Gives the project with each; None where the table is not so. Of a table of several projects only
    days and words are read: whose the minutes or notes are is not said. Raises as `read_log_table`.
    """
    said = options.columns.get("words", "")
    if "," not in said or said.casefold() in map(str.casefold, column_names(lines)):
        return [(None, read_log_table(lines, options))]
    parts = [part.strip() for part in said.split(",") if part.strip()]
    tables = [_of_project(lines, options, part) for part in parts]
    names = {project for project, _ in tables}
    return [(project, _without(table, names)) for project, table in tables]


def _of_project(lines: Lines, options: ImportOptions, name: str) -> tuple[str, LogTable]:
    columns = {figure: one for figure, one in options.columns.items() if figure == "date"}
    table = read_log_table(lines, replace(options, columns={**columns, "words": name}))
    return table.columns["words"].name, table


def _without(table: LogTable, projects: set[str]) -> LogTable:
    """Leave out what is not days and words, and say so of all but the projects' columns."""
    taken = {figure: table.columns[figure] for figure in ("date", "words")}
    left = [column.name for figure, column in table.columns.items() if figure not in taken]
    unread = tuple(name for name in (*left, *table.unread) if name not in projects)
    return replace(table, columns=taken, unread=unread)
