"""JSON of unknown origin, parsed within bounds, every object knowing its line."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected
from entries.importing.document import Document

MAX_DEPTH = 60
MAX_OBJECTS = 300_000
"""The most objects and arrays: an empty one takes 200 bytes of memory for two of the file."""
MAX_VALUES = 700_000
MAX_LINES = 200_000
"""The most lines of a file with an object on each."""

# Possessive, and content with the text's end for a closing quote: each string is looked at once.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+["\\]?+|[\[{\]},]', re.DOTALL)
_LONGEST = 400


class JsonObject(dict[str, Any]):
    """An object of a JSON document; `line` is where in the document it begins, from 1."""

    __slots__ = ("line",)
    line: int


def parse_json(text: str) -> Any:
    """Parse a document whose objects are JsonObjects.

    Raises NotUnderstood, with the line, for what is no JSON (NaN and a key said twice included),
    and for what is nested deeper, or holds more, than any export does.
    """
    lines = iter(_lines_of_objects(text))
    try:
        return json.loads(
            text,
            object_pairs_hook=lambda pairs: _object(pairs, next(lines)),
            parse_constant=_refuse_constant,
            parse_float=_finite,
        )
    except json.JSONDecodeError as error:
        raise NotUnderstood(f"not JSON: {error.msg}, line {error.lineno}") from error
    except (ValueError, RecursionError) as error:
        # The conversion of thousands of digits is refused by Python itself.
        raise NotUnderstood(f"not JSON that can be read: {_short(error)}") from error


def parse_json_lines(document: Document) -> Iterator[JsonObject | Rejected]:
    """Parse one object from each line that is not empty, or say what is wrong with that line.

    Raises NotUnderstood for more than MAX_LINES.
    """
    if document.text.count("\n") > MAX_LINES:
        raise NotUnderstood(f"more than {MAX_LINES:,} lines, which no log of a writer's has")
    for number, line in enumerate(document.text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = parse_json(line)
        except NotUnderstood as error:
            reason = error.message.removesuffix(", line 1")
            yield Rejected(document.source, number, reason)
            continue
        if isinstance(value, JsonObject):
            value.line = number
            yield value
        else:
            yield Rejected(document.source, number, f"not an object but a {type(value).__name__}")


def _lines_of_objects(text: str) -> list[int]:
    """Give the line on which each object begins, in the order in which they end.

    That is the order in which the parser hands them over. Looks at the text once, and raises
    NotUnderstood before the parser would run out of stack or memory.
    """
    lines: list[int] = []
    open_: list[int] = []
    line, at, objects, values = 1, 0, 0, 0
    for match in _TOKEN.finditer(text):
        mark = text[match.start()]
        if mark in "[{":
            line += text.count("\n", at, match.start())
            at = match.start()
            open_.append(line if mark == "{" else 0)
            objects += 1
        elif mark in "]}" and open_:
            begun = open_.pop()
            if begun:
                lines.append(begun)
        elif mark == ",":
            values += 1
        if len(open_) > MAX_DEPTH or objects > MAX_OBJECTS or values > MAX_VALUES:
            raise NotUnderstood(_too_much(len(open_)))
    return lines


def _too_much(depth: int) -> str:
    if depth > MAX_DEPTH:
        return f"JSON nested more than {MAX_DEPTH} deep, which no export is"
    return f"JSON of more than {MAX_OBJECTS:,} objects, or {MAX_VALUES:,} values"


def _object(pairs: list[tuple[str, Any]], line: int) -> JsonObject:
    made = JsonObject(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"{twice!r} is there twice in the object on line {line}")
    made.line = line
    return made


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON's")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(f"{digits[:20]} is too large a number")
    return number


def _short(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "nested too deep"
    return str(error).partition(";")[0][:_LONGEST]
