"""The front matter of other programs: YAML between `---`, TOML between `+++`, JSON in `{ }`."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from entries.errors import NotUnderstood
from entries.fields import KEYS, read_fields
from entries.front import read_front
from entries.importing.dateline import read_dateline, read_stamp
from entries.nodes import Fault, Items, Node, Pairs, Text

_MAX = 64 * 1024
_MAX_DEPTH = 20
_TOML = re.compile(r"\+\+\+[ \t]*\n")
_TOML_END = re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE)
_JSON = re.compile(r"\{\s*[\"}]")
_SAME = {
    "wordcount": "words",
    "word_count": "words",
    "word-count": "words",
    "written": "words",
    "duration": "minutes",
    "time_spent": "minutes",
    "time-spent": "minutes",
    "time spent": "minutes",
    "keywords": "tags",
    "tag": "tags",
    "interruptions": "distractions",
}
_OURS = frozenset(KEYS) - {"date", "title", "tags", "project"}


@dataclass(frozen=True, slots=True)
class Preamble:
    """A document's front matter, as fields of an `Entry`, and the body below it.

    `block` is the front matter verbatim, in `language`; `unread` names the keys in it that an
    entry has no field for, or whose value could not be read.
    """

    body: str
    block: str
    language: str
    fields: dict[str, Any] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def ours(self) -> bool:
        """Tell whether it says what only an entry's front matter says."""
        return bool(_OURS & self.fields.keys())

    def line(self, key: str) -> str | None:
        """Give the line that a field was read from."""
        names = [key, *(name for name, same in _SAME.items() if same == key)]
        for line in self.block.split("\n"):
            name = re.match(r"\s*[\"']?([\w -]{1,40}?)[\"']?\s*[:=]", line)
            if name and name[1].lower() in names:
                return line.strip().rstrip(",")
        return None

    def kept(self) -> str:
        """Give the front matter as a fenced block for the foot of the body, if any was unread."""
        if not self.unread:
            return ""
        fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", self.block)), default=0))
        return f"{fence}{self.language}\n{self.block.strip()}\n{fence}\n"


def read_preamble(text: str) -> Preamble | None:
    """Read a document's front matter; None where it has none that can be read.

    Front matter that was meant and can't be read is left in the text; data that is nothing but
    JSON raises NotUnderstood.
    """
    if _TOML.match(text):
        return _toml(text)
    if _JSON.match(text):
        return _json(text)
    front = read_front(text.encode("utf-8", "surrogatepass"))
    if front.pairs is None or not front.split.fenced:
        return None
    block = front.split.front.decode("utf-8", "replace")
    body = front.split.body.decode("utf-8", "replace")
    return _preamble(front.pairs, block, "yaml", body)


def has_preamble(text: str) -> bool:
    """Tell whether a text begins the way front matter does; reading it may still find none."""
    return bool(text.startswith("---") or _TOML.match(text) or _JSON.match(text))


def missed_preamble(text: str) -> tuple[str, ...]:
    """Say that front matter was meant, and why it is none; nothing where none was meant."""
    if not has_preamble(text):
        return ()
    if not text.startswith("---"):
        return ("front matter: it can't be read, and was kept as text",)
    fault = read_front(text.encode("utf-8", "surrogatepass")).fault
    return (f"front matter: {fault.message}",) if fault else ()


def _toml(text: str) -> Preamble | None:
    start = text.index("\n") + 1
    end = _TOML_END.search(text, start)
    if end is None or end.start() - start > _MAX:
        return None
    block = text[start : end.start()]
    try:
        values = tomllib.loads(block)
        pairs = _pairs(values)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None
    return _preamble(pairs, block, "toml", _below(text, end.end()))


def _json(text: str) -> Preamble | None:
    try:
        values, end = json.JSONDecoder().raw_decode(text[: _MAX + 1])
        pairs = _pairs(values)
    except (ValueError, RecursionError):
        return None
    if not text[end:].strip():
        raise NotUnderstood("JSON data and no text: this version reads diaries told in prose")
    return _preamble(pairs, text[:end], "json", _below(text, end))


def _below(text: str, end: int) -> str:
    """Give the body, without the line's end and the one blank line that part it from its front."""
    return re.sub(r"\A[ \t]*\n?", "", re.sub(r"\A[ \t]*\n", "", text[end:]))


def _pairs(values: dict[str, Any]) -> Pairs:
    node = _node(values, 0)
    if not isinstance(node, Pairs):
        raise ValueError("not a map")
    return node


def _node(value: Any, depth: int) -> Node:
    """Turn a TOML or JSON value into text, lists and maps; raise ValueError when too deep."""
    if depth > _MAX_DEPTH:
        raise ValueError("too deep")
    if isinstance(value, dict):
        pairs = tuple((Text(str(key), 1), _node(inner, depth + 1)) for key, inner in value.items())
        return Pairs(pairs, 1)
    if isinstance(value, list):
        return Items(tuple(_node(inner, depth + 1) for inner in value), 1)
    return Text(_scalar(value), 1)


def _scalar(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, (datetime, date, time)) else str(value)


def _preamble(pairs: Pairs, block: str, language: str, body: str) -> Preamble:
    known, unread = _known(pairs)
    faults: list[Fault] = []
    fields = read_fields(Pairs(tuple(known), pairs.line), faults)
    texts = {key.text: node.text for key, node in known if isinstance(node, Text)}
    if "date" not in fields and (day := _day(texts.get("date", ""))):
        fields["date"] = day
        faults = [fault for fault in faults if not fault.message.startswith("date:")]
    missed = [key.text for key, _ in known if key.text not in fields and texts.get(key.text) != ""]
    notes = tuple(f"front matter: {fault.message}" for fault in faults)
    return Preamble(body, block, language, fields, tuple(unread + missed), notes)


def _known(pairs: Pairs) -> tuple[list[tuple[Text, Node]], list[str]]:
    """Sort the keys into those an entry has a field for, by its name, and the names of the rest."""
    written = {key.text for key, _ in pairs.pairs if isinstance(key, Text)}
    known: list[tuple[Text, Node]] = []
    unread: list[str] = []
    for key, node in pairs.pairs:
        name = key.text if isinstance(key, Text) else ""
        field_name = _field_name(name, written)
        if isinstance(key, Text) and field_name:
            known.append((key._replace(text=field_name), node))
        else:
            unread.append(name)
    return known, unread


def _field_name(name: str, written: set[str]) -> str | None:
    if name in KEYS:
        return name
    meant = _SAME.get(name.lower(), name.lower())
    return meant if meant in KEYS and meant not in written else None


def _day(text: str) -> date | None:
    """Read a date that is not ISO alone, as written: "March 27, 2018", "2018-03-27T10:00:00Z"."""
    if day := read_stamp(text):
        return day
    dateline = read_dateline(text)
    return dateline.day if dateline else None
