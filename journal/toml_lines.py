"""Where in a TOML text a key stands; tomllib says what a key holds, but not where."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEADER = re.compile(r"[ \t]*(\[\[?)([^\[\]#]*)\]")
_KEY = re.compile(r"[ \t]*([A-Za-z0-9_.\"' \t-]+?)[ \t]*=")
_QUOTES = ('"""', "'''")


def find_line(text: str, path: str) -> int | None:
    """Return the line (from 1) of the key at `path`, or of the nearest table around it.

    Paths are written `book.deadline` and, for the second table of an array,
    `book.milestones[1].words`. None where not even a table around it has a line of its own.
    """
    lines = {found: number for number, found in reversed(list(_paths(text)))}
    while path:
        if path in lines:
            return lines[path]
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return None


def _paths(text: str) -> Iterator[tuple[int, str]]:
    table = ""
    arrays: dict[str, int] = {}
    for number, line in _lines_outside_strings(text):
        if header := _HEADER.match(line):
            table = _table(header, arrays)
            yield number, table
        elif key := _KEY.match(line):
            yield number, f"{table}.{_bare(key[1])}" if table else _bare(key[1])


def _table(header: re.Match[str], arrays: dict[str, int]) -> str:
    name = _bare(header[2])
    if header[1] == "[":
        return name
    arrays[name] = arrays.get(name, -1) + 1
    return f"{name}[{arrays[name]}]"


def _bare(key: str) -> str:
    return ".".join(part.strip(" \t\"'") for part in key.split("."))


def _lines_outside_strings(text: str) -> Iterator[tuple[int, str]]:
    # A string over several lines may hold lines that look like keys.
    inside = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not inside:
            yield number, line
        inside ^= sum(map(line.count, _QUOTES)) % 2 == 1
