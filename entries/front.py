"""Decide whether a file has front matter, and read what it says, key by key."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entries.conflicts import CONFLICT, marker_line
from entries.fences import UTF8_BOM, Split, cut_at_fences, unfenced
from entries.fields import KEYS
from entries.nodes import Fault, Pairs, Text
from entries.plain_front import read_plain_front
from entries.yaml_front import FIRST_LINE, TextHandler
from entries.yaml_guard import LARGEST_FRONT_MATTER, TOO_LARGE

_KNOWN_KEY = re.compile(rf"(?:^|[\r\n])(?:{'|'.join(KEYS)}):(?:[ \t\r\n]|$)")
_BLANK_LINE = re.compile(r"[ \t]*[\r\n]")
_BLANK = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_OPENING = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_TOML = re.compile(r"\+\+\+[ \t]*[\r\n]")
_JSON = re.compile(r"\{\s*\"")
_START = 4096

_NO_PAIRS = (
    "read as text, for it isn't `key: value`; a scene break wants a blank line after its ---"
)
_UNCLOSED = "front matter is not closed: end it with a line of ---"
_NOT_FIRST = "front matter counts only from the first line on: delete what stands before its ---"
_OTHER = "front matter in {} is not read: write it as `key: value` between two lines of ---"

_HANDLER = TextHandler()


@dataclass(frozen=True, slots=True)
class Front:
    """How a file divides and what its front matter says, or why it says nothing.

    Where there is no front matter, or none that can be read, `pairs` is None and `split` holds
    the whole file as body; `fault` is set only if someone seems to have meant front matter.
    """

    split: Split
    pairs: Pairs | None = None
    fault: Fault | None = None


def read_front(data: bytes) -> Front:
    """Read the front matter of a file, the quick way where that is sure to be right."""
    split = cut_at_fences(data)
    pairs = read_plain_front(split.front.decode("utf-8", "replace")) if split.fenced else None
    return Front(split, pairs) if pairs else _read_fenced(data, split)


def read_placed_front(data: bytes) -> Front:
    """Read the front matter of a file with the place of every value in it."""
    return _read_fenced(data, cut_at_fences(data))


def _read_fenced(data: bytes, split: Split) -> Front:
    if not split.fenced:
        return Front(split, fault=_missed(data))
    front = split.front.decode("utf-8", "replace")
    if _is_scene_break(front):
        return Front(unfenced(data))
    found = _read_pairs(front)
    if isinstance(found, Fault):
        return Front(unfenced(data), fault=found)
    return Front(split, found)


def _is_scene_break(front: str) -> bool:
    """Tell prose between two `---` from front matter: a blank line, and no key of ours."""
    return bool(_BLANK_LINE.match(front)) and not _KNOWN_KEY.search(front)


def _read_pairs(front: str) -> Pairs | Fault:
    if len(front) > LARGEST_FRONT_MATTER:
        return Fault(1, TOO_LARGE)
    if line := marker_line(front):
        return Fault(line + FIRST_LINE - 1, CONFLICT)
    node = _HANDLER.read(front)
    if node is None and not front.strip():
        return Pairs((), FIRST_LINE)
    if isinstance(node, Fault):
        return node
    return node if isinstance(node, Pairs) and _is_data(node) else Fault(1, _NO_PAIRS)


def _is_data(pairs: Pairs) -> bool:
    """Tell data from a line of prose with a colon in it, which YAML takes for a map as well."""
    keys = [key.text for key, _ in pairs.pairs if isinstance(key, Text)]
    return any(key in KEYS for key in keys) or not any(" " in key for key in keys)


def _missed(data: bytes) -> Fault | None:
    """Say why what someone meant as front matter is none, if it looks as though they did."""
    if data[:1] not in b"-+{ \t\r\n\xef":
        return None
    text = data[:_START].removeprefix(UTF8_BOM).decode("utf-8", "replace")
    if _TOML.match(text):
        return Fault(1, _OTHER.format("TOML"))
    if _JSON.match(text):
        return Fault(1, _OTHER.format("JSON"))
    opening = _OPENING.match(text.lstrip())
    if opening is None:
        return None
    paragraph = _BLANK.split(text.lstrip()[opening.end() :], maxsplit=1)[0]
    if not _KNOWN_KEY.search(paragraph):
        return None
    return Fault(1, _UNCLOSED if text.startswith("---") else _NOT_FIRST)
