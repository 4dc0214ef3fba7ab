"""Write an entry as the text of a new file. Fast to import: no YAML library is needed for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime

from entries.entry import DateRange, Distraction, Entry, Source
from entries.scalar import encodable, written

_KEYS = tuple(field.name for field in fields(Entry) if field.name != "body")

_INDENT = "  "


def render_entry(entry: Entry) -> str:
    """Write front matter and body; `read_entry` of it gives an equal entry.

    That holds for every entry whose figures `read_entry` would take, and for every text but lone
    surrogates, which no file can hold and which become U+FFFD.
    """
    lines = [line for key in _KEYS for line in key_lines(key, getattr(entry, key))]
    body = f"\n{encodable(entry.body)}" if entry.body else ""
    return "".join(f"{line}\n" for line in ("---", *lines, "---")) + body


def key_lines(key: str, value: object) -> list[str]:
    """Write one key of front matter, a line each; nothing where the value is absent."""
    if value is None or value == ():
        return []
    if isinstance(value, tuple) and isinstance(value[0], Distraction):
        return [f"{key}:", *(_INDENT + line for item in value for line in item_lines(item))]
    return [f"{key}: {inline(value)}"]


def item_lines(item: object) -> list[str]:
    """Write one item of a list, a line each, without indentation."""
    if isinstance(item, Distraction) and _parts(item).keys() != {"what"}:
        first, *others = (f"{key}: {scalar(value)}" for key, value in _parts(item).items())
        return [f"- {first}", *(_INDENT + line for line in others)]
    return [f"- {scalar(item.what if isinstance(item, Distraction) else item)}"]


def inline(value: object, *, flow: bool = False) -> str:
    """Write any value of an entry on one line; in a `[…]` or `{…}` if `flow`."""
    if isinstance(value, Distraction | Source):
        parts = _parts(value)
        if parts.keys() == {"what"}:
            return scalar(parts["what"], flow=True)
        pairs = (f"{key}: {scalar(part, flow=True)}" for key, part in parts.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(inline(item, flow=True) for item in value)}]"
    return scalar(value, flow=flow)


def scalar(value: object, *, flow: bool = False, style: str = "") -> str:
    """Write a figure, a day, a range of days, an instant or a text; `style` as in `written`."""
    if isinstance(value, str):
        return written(value, flow=flow, style=style)
    plain = scalar_text(value)
    return f"{style}{plain}{style}"


def scalar_text(value: object) -> str:
    """Give the text of a value that is no text; raises TypeError for what no entry can hold."""
    if isinstance(value, DateRange):
        return f"{value.first.isoformat()}/{value.last.isoformat()}"
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise TypeError(f"no value of an entry: {value!r}")


def _parts(value: Distraction | Source) -> dict[str, object]:
    """Name the parts of a value that are set, in order."""
    parts = {field.name: getattr(value, field.name) for field in fields(value)}
    return {key: part for key, part in parts.items() if part is not None}
