"""What stands above a text's first paragraph: title, number, date, byline, the page's own lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from entries.importing.bare import bare, letters
from entries.importing.dateline import Dateline, leading_date, read_dateline
from entries.importing.furniture import BYLINE, is_alt_text, is_edge_furniture
from entries.importing.numbering import Numbered, parse_numbered
from entries.importing.paragraphs import is_heading, is_list_item, is_rule

_DEEPEST = 40
_SEPARATORS = frozenset("·•|/,–—-")
_SENTENCES = re.compile(r"[a-z]{3}[.!…][\"”’]?\s+\S")
_REPORTS = re.compile(r"\b\d[\d,.]*\+?[ ](?:new[ ])?(?:words?|minutes|hours?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a document before its lines are read: from its page's head, say."""

    title: str | None = None
    site: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """The facts above a text, and `lines`: the numbers of the lines that hold only them.

    `furniture` are those of them that are the page's; `byline` is kept with its line, since a
    clipping shows it. `notes` are datelines that name no day.
    """

    title: str | None = None
    title_line: str | None = None
    number: Numbered | None = None
    day: date | None = None
    dateline: str | None = None
    byline: int | None = None
    author: str | None = None
    lines: frozenset[int] = frozenset()
    furniture: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """The lines above the first paragraph, sorted as they are read."""

    lines: list[str]
    hints: Hints
    candidates: list[int] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    furniture: set[int] = field(default_factory=set)
    marks: list[int] = field(default_factory=list)
    dated: tuple[int, Dateline] | None = None
    byline: int | None = None
    author: str | None = None
    notes: list[str] = field(default_factory=list)

    def text(self, i: int) -> str:
        return bare(self.lines[i], limit=400)


def read_masthead(lines: list[str], note_lines: frozenset[int], hints: Hints) -> Masthead:
    """Read the lines above the first paragraph; no title stands below `note_lines`."""
    reading = _Reading(lines, hints)
    seen, in_head = 0, True
    for i, line in enumerate(lines):
        if not line.strip() or is_rule(line):
            continue
        seen += 1
        if seen > _DEEPEST:
            break
        if i in note_lines:
            reading.marks.append(i)
            in_head = True
        elif in_head and not _sort_line(reading, i, titles=not _after_note(reading, note_lines)):
            in_head = False
            if not any(number > i for number in note_lines):
                break
    return _masthead(reading)


def _after_note(reading: _Reading, note_lines: frozenset[int]) -> bool:
    return any(mark in note_lines for mark in reading.marks)


def _sort_line(reading: _Reading, i: int, *, titles: bool) -> bool:
    """Sort one line into the reading; False where it is prose."""
    text = reading.text(i)
    if _repeats(text, reading.hints.title):
        return _take_candidate(reading, i)
    if (
        text in _SEPARATORS
        or is_edge_furniture(text)
        or _repeats(text, reading.hints.site, reading.hints.author)
    ):
        reading.furniture.add(i)
        return True
    signed = _take_byline(reading, i, text)
    if dateline := read_dateline(text):
        return _take_dateline(reading, i, dateline)
    if signed:
        reading.marks.append(i)
        return True
    if is_alt_text(text) and (reading.candidates or reading.hints.title):
        reading.furniture.add(i)
        return True
    return titles and _is_title(reading, i, text) and _take_candidate(reading, i)


def _repeats(text: str, *known: str | None) -> bool:
    return any(name and letters(name) and letters(text) == letters(name) for name in known)


def _take_candidate(reading: _Reading, i: int) -> bool:
    reading.candidates.append(i)
    return True


def _take_byline(reading: _Reading, i: int, text: str) -> bool:
    """Note who signed the text; a date may stand in the same line, behind the name."""
    match = BYLINE.match(text)
    if match is None or reading.byline is not None:
        return False
    reading.byline, reading.author = i, match["name"].partition(",")[0]
    return True


def _take_dateline(reading: _Reading, i: int, dateline: Dateline) -> bool:
    if dateline.problem:
        reading.notes.append(dateline.problem)
    if dateline.day is None:
        # A date that was not understood stays in the text: it is the only trace of the day.
        return not reading.candidates or bool(reading.marks) or is_heading(reading.lines[i])
    if reading.dated is None:
        reading.dated = (i, dateline)
        reading.marks.append(i)
    reading.taken.add(i)
    return True


def _is_title(reading: _Reading, i: int, text: str) -> bool:
    line = reading.lines[i]
    if not any(char.isalnum() for char in text) or len(text) > 150:
        return False
    numbered = parse_numbered(text, alone=_stands_alone(reading, i))
    if is_heading(line) or (numbered and numbered.labelled):
        return True
    if is_list_item(line) and not numbered:
        return False
    ends = text.rstrip("\"”’')").endswith((".", ",", ";", ":", "…"))
    prose = ends or len(text.split()) > 18 or text[0] in '>“"' or _SENTENCES.search(text)
    return not prose and not _REPORTS.search(text) and _stands_alone(reading, i)


def _stands_alone(reading: _Reading, i: int) -> bool:
    """Tell whether no prose runs on in the next line."""
    if i + 1 == len(reading.lines) or not reading.lines[i + 1].strip():
        return True
    after = reading.text(i + 1)
    return bool(read_dateline(after) or BYLINE.match(after) or is_edge_furniture(after))


def _masthead(reading: _Reading) -> Masthead:
    chosen = _choose(reading)
    texts = [reading.text(i) for i in chosen]
    title_line = texts[0] if texts else reading.hints.title
    title, number = _title(title_line, texts[1] if texts[1:] else None)
    day, dateline = _day(reading, title)
    if day and title and (dated := leading_date(title)) and dated[0] == day:
        title = dated[1]
    if title and read_dateline(title):
        title = None
    return Masthead(
        title=title or _beside(reading),
        title_line=title_line,
        number=number,
        day=day,
        dateline=dateline,
        byline=reading.byline,
        author=reading.author,
        lines=frozenset(reading.taken | set(chosen)),
        furniture=frozenset(reading.furniture | _headers(reading, chosen, number)),
        notes=tuple(reading.notes),
    )


def _choose(reading: _Reading) -> list[int]:
    """Choose the title's lines: those that repeat a known one, a numbered one, one by the date."""
    known = reading.hints.title
    repeated = [i for i in reading.candidates if _repeats(reading.text(i), known)]
    if repeated or _is_labelled(known):
        return repeated
    if numbered := [i for i in reading.candidates if _is_labelled(reading.text(i))]:
        return _with_second_line(reading, numbered[0])
    if known:
        return []
    mark = min(reading.marks, default=None)
    above = [i for i in reading.candidates if mark is not None and i < mark]
    if above:
        return above[-1:]
    return reading.candidates[:1] if _has_text_below(reading) else []


def _is_labelled(title: str | None) -> bool:
    numbered = parse_numbered(title) if title else None
    return bool(numbered and numbered.labelled)


def _with_second_line(reading: _Reading, i: int) -> list[int]:
    """Add the line below "Entry 12" where the title itself stands there."""
    numbered = parse_numbered(reading.text(i))
    following = [j for j in reading.candidates if j > i]
    return [i, *following[:1]] if numbered and numbered.title is None else [i]


def _has_text_below(reading: _Reading) -> bool:
    first = reading.candidates[:1]
    return bool(first) and any(line.strip() for line in reading.lines[first[0] + 1 :])


def _title(title_line: str | None, second: str | None) -> tuple[str | None, Numbered | None]:
    if not title_line:
        return None, None
    number = parse_numbered(title_line)
    title = number.title if number else title_line
    return title or second, number


def _day(reading: _Reading, title: str | None) -> tuple[date | None, str | None]:
    if reading.dated:
        return reading.dated[1].day, reading.text(reading.dated[0])
    if title and (dated := leading_date(title)):
        return dated[0], title
    inside = read_dateline(title) if title else None
    return (inside.day, title) if inside else (None, None)


def _beside(reading: _Reading) -> str | None:
    beside = reading.dated[1].beside if reading.dated else None
    known = (reading.hints.author, reading.hints.site, reading.author)
    return None if not beside or _repeats(beside, *known) else beside


def _headers(reading: _Reading, chosen: list[int], number: Numbered | None) -> set[int]:
    """Find the site's own lines round the title; what may be the writer's is left in the text."""
    if not chosen:
        return set()
    sure = bool(number and number.labelled)
    above = {i for i in reading.candidates if i < chosen[0]}
    below = {i for i in reading.candidates if chosen[-1] < i < max(reading.marks, default=0)}
    return {i for i in above if sure or _is_header(reading, i)} | {
        i for i in below if _is_label(reading, i)
    }


def _is_label(reading: _Reading, i: int) -> bool:
    """Tell whether a line between title and date or note names a section, or the series."""
    return len(reading.text(i).split()) <= 3 or _is_header(reading, i)


def _is_header(reading: _Reading, i: int) -> bool:
    text = reading.text(i)
    below = [j for j in range(i + 1, len(reading.lines)) if reading.lines[j].strip()][:1]
    if text.islower() or any(j in reading.furniture for j in below):
        return True
    rest = "\n".join(reading.lines[i + 1 :])[:20_000]
    return len(text.split()) <= 6 and text.casefold() in rest.casefold()
