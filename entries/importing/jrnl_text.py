"""A jrnl journal's text cut into entries, as jrnl itself cuts it, and doubted where it must be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from entries.errors import NotUnderstood
from entries.importing.stamps import Stamp, read_stamp_of

_BRACKETED = re.compile(r"^\[([^\]\n]{4,60})\](?: |$)", re.MULTILINE)
_BARE = re.compile(
    r"^(\d{4}-\d\d-\d\d[ T]\d{1,2}:\d\d(?::\d\d)?(?: [AaPp][Mm])?) (?=\S)", re.MULTILINE
)
_TAG = re.compile(r"(?<!\S)([#@][-+*#/\w]+)")
MAX_ENTRIES = 100_000
_OUT_OF_ORDER = "out of order: it may be a line of the entry before it"


@dataclass(frozen=True, slots=True)
class JrnlEntry:
    """One entry of the text: its `head` and `stamp` (None: it stands above every head), its parts.

    The title is the rest of the head's line: jrnl parts sentences only before it saves them.
    `told` is the whole text as written, but for the star.
    """

    line: int
    head: str
    stamp: Stamp | None
    title: str
    body: str
    told: str
    is_starred: bool
    notes: tuple[str, ...] = ()

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the entry's text."""
        return tags_in(self.told)


def tags_in(text: str) -> tuple[str, ...]:
    """Give the tags of a text; see `tags_of`."""
    return tags_of(_TAG.findall(text))


def tags_of(written: Sequence[str]) -> tuple[str, ...]:
    """Give tags as ours: lower case, without `#` (but with `@`), none that is symbols only."""
    plain = (tag.lower().removeprefix("#") for tag in written)
    return tuple(sorted({tag for tag in plain if any(char.isalnum() for char in tag)}))


def begins_like_jrnl(text: str) -> bool:
    """Tell whether a text's first line that is not blank is a jrnl entry's head."""
    start = text[:4096].lstrip("\n")
    match = _BRACKETED.match(start)
    if match:
        stamp = read_stamp_of(match[1], day_first=None)
        return stamp is not None and (stamp.day or stamp.problem) is not None
    bare = _BARE.match(start)
    return bare is not None and read_stamp_of(bare[1], day_first=None) is not None


def read_jrnl(
    text: str, *, day_first: bool | None = None, of_day: date | None = None
) -> list[JrnlEntry]:
    """Cut a journal's text into entries, in their order in the file.

    A head is a line's `[date] title` (jrnl 1: `date title`). A bracketed date of another form than
    the first head's that also breaks the order of time is text; one of the same form is a head, as
    jrnl would have it, with a note. `of_day` is the day of a folder journal's file: there heads may
    hold the time alone.
    """
    heads, notes = _heads(text, day_first, of_day)
    starts = [head.start for head in heads] + [len(text)]
    entries = [
        _entry(head, text[head.start : end], notes.get(head.start, ()))
        for head, end in zip(heads, starts[1:], strict=True)
    ]
    above = text[: starts[0]]
    if above.strip():
        entries.insert(0, _above(above))
    return entries


@dataclass(frozen=True, slots=True)
class _Head:
    line: int
    start: int
    end: int
    stamp: Stamp


def _heads(
    text: str, day_first: bool | None, of_day: date | None
) -> tuple[list[_Head], dict[int, tuple[str, ...]]]:
    """Choose the heads of a text, and give notes on some by where they begin."""
    found = _found(text, day_first, of_day)
    if not found:
        return [], {}
    form = found[0].stamp.form
    same = [head for head in found if head.stamp.form == form]
    places = [head.start for head in same]
    heads = [head for head in found if head.stamp.form == form or _fits(head, same, places)]
    starts = [one.start for one in heads]
    doubted: dict[int, list[int]] = defaultdict(list)
    kept = frozenset(heads)
    for head in found:
        if head not in kept:
            doubted[starts[bisect_right(starts, head.start) - 1]].append(head.line)
    notes: dict[int, tuple[str, ...]] = {
        start: (_kept_as_text(lines),) for start, lines in doubted.items()
    }
    for head in _out_of_order([head for head in heads if head.stamp.day]):
        notes[head.start] = (*notes.get(head.start, ()), _OUT_OF_ORDER)
    return heads, notes


def _kept_as_text(lines: list[int]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]} looks like an entry's head, and was kept as text"
    shown = ", ".join(map(str, lines[:5])) + (" and others" if len(lines) > 5 else "")
    return f"lines {shown} look like entries' heads, and were kept as text"


def _found(text: str, day_first: bool | None, of_day: date | None) -> list[_Head]:
    pattern = _BRACKETED if _BRACKETED.match(text.lstrip("\n")) or of_day else _BARE
    heads: list[_Head] = []
    line, at = 1, 0
    for match in pattern.finditer(text):
        stamp = read_stamp_of(match[1], day_first=day_first)
        if stamp is None or (stamp.day is None and not stamp.problem and of_day is None):
            continue
        line, at = line + text.count("\n", at, match.start()), match.start()
        if len(heads) == MAX_ENTRIES:
            raise NotUnderstood(f"more than {MAX_ENTRIES:,} entries, which no journal has")
        heads.append(_Head(line, match.start(), match.end(), stamp))
    return heads


def _fits(head: _Head, same: list[_Head], places: list[int]) -> bool:
    """Tell whether a head of another form stands in the order of those of the first's form."""
    day = head.stamp.day
    if day is None:
        return False
    at = bisect_right(places, head.start)
    before, after = same[at - 1].stamp.day, same[at].stamp.day if at < len(same) else None
    return (before is None or before <= day) and (after is None or day <= after)


def _out_of_order(heads: list[_Head]) -> list[_Head]:
    """Give the heads that break the order of time; none where there is no order to break."""
    if not heads:
        return []
    kept = max((_longest_run(heads), _longest_run(heads[::-1])), key=len)
    return [head for head in heads if head not in kept] if 3 * len(kept) >= 2 * len(heads) else []


def _longest_run(heads: list[_Head]) -> set[_Head]:
    """Give the most heads that stand in order among themselves (patience sorting)."""
    tops: list[int] = []
    before: list[int] = []
    walls = [head.stamp.wall for head in heads]
    for i, wall in enumerate(walls):
        at = bisect_right(tops, wall, key=walls.__getitem__)
        before.append(tops[at - 1] if at else -1)
        tops[at : at + 1] = [i]
    ends = tops[-1:]
    while before[ends[-1]] >= 0:
        ends.append(before[ends[-1]])
    return {heads[i] for i in ends}


def _entry(head: _Head, text: str, notes: tuple[str, ...]) -> JrnlEntry:
    mark, text = text[: head.end - head.start].strip(), text[head.end - head.start :]
    first, newline, rest = text.strip("\n").partition("\n")
    is_starred = bool(re.search(r"(?:\A|\s)\*\s*\Z", first[-200:]))
    if is_starred:
        first = first.rstrip()[:-1].rstrip()
    told = f"{first}{newline}{rest}"
    body = rest.strip("\n").rstrip()
    return JrnlEntry(head.line, mark, head.stamp, first.strip(), body, told, is_starred, notes)


def _above(text: str) -> JrnlEntry:
    line = 1 + len(text) - len(text.lstrip("\n"))
    body = text.strip("\n")
    return JrnlEntry(line, "", None, "", body, body, is_starred=False)
