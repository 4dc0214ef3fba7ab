"""One text taken apart: number, title, date, series note, page furniture, and the prose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from entries.errors import NotUnderstood
from entries.importing.bare import letters
from entries.importing.colophon import Colophon, read_colophon
from entries.importing.dateline import read_dateline
from entries.importing.furniture import is_furniture
from entries.importing.masthead import Hints, Masthead, read_masthead
from entries.importing.paragraphs import Paragraph, find_paragraphs, is_rule
from entries.importing.series import SeriesNote, find_series_notes

MAX_LINES = 50_000
_SHOWN = 100
_TOP = 40


@dataclass(frozen=True, slots=True)
class Installment:
    """What one text says of itself, and its prose.

    `prose` is the writer's text, every character of its paragraphs as it was; `whole` is the same
    with byline, notes and biography still in it, as a clipping keeps them. `numbered` is true where
    the text calls itself an entry or a day, or a note counts it. `left_out` shows the beginning of
    every line of the document that is not in `prose`, `left_out_of_whole` of those not in `whole`.
    """

    prose: str
    whole: str
    title: str | None = None
    number: int | None = None
    number_line: str | None = None
    numbered: bool = False
    day: date | None = None
    dateline: str | None = None
    byline: str | None = None
    series_note: str | None = None
    left_out: tuple[str, ...] = ()
    left_out_of_whole: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_installment(text: str, hints: Hints | None = None, *, page: bool = True) -> Installment:
    """Take a text apart; raises NotUnderstood for more than 50,000 lines.

    `page` says that it may come from a web page, so that captions and the like between its
    paragraphs are left out too; a writer's own Markdown is cut only above and below.
    """
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        raise NotUnderstood(f"more than {MAX_LINES:,} lines, which no single entry has")
    paragraphs = find_paragraphs(lines)
    notes = find_series_notes(paragraphs)
    hints = _with_author(hints or Hints(), notes)
    masthead = read_masthead(lines, _lines_of([note.paragraph for note in notes]), hints)
    hints = replace(hints, author=hints.author or masthead.author)
    editorial = _lines_of([note.paragraph for note in notes if note.editorial])
    used = masthead.lines | masthead.furniture | editorial
    rest = [paragraph for paragraph in paragraphs if paragraph.first not in used]
    colophon = read_colophon(rest, hints)
    inner = rest[: len(rest) - len(colophon.paragraphs)] if page else []
    between = [paragraph for paragraph in inner[1:] if is_furniture(paragraph.text)]
    byline = frozenset() if masthead.byline is None else frozenset([masthead.byline])
    names = frozenset(
        i for i, line in enumerate(lines[:_TOP]) if _is_name(line, hints.author, colophon.author)
    )
    dropped = used | byline | names | _lines_of([*colophon.paragraphs, *between])
    return _installment(lines, dropped, masthead, notes, colophon)


def _with_author(hints: Hints, notes: list[SeriesNote]) -> Hints:
    owners = [note.owner for note in notes if note.owner and note.series]
    return replace(hints, author=owners[0]) if owners else hints


def _lines_of(paragraphs: list[Paragraph]) -> frozenset[int]:
    return frozenset(i for p in paragraphs for i in range(p.first, p.last + 1))


def _installment(
    lines: list[str],
    dropped: frozenset[int],
    masthead: Masthead,
    notes: list[SeriesNote],
    colophon: Colophon,
) -> Installment:
    number, number_line, clash = _number(masthead, notes)
    day, dateline = _day(masthead, colophon)
    return Installment(
        prose=_kept(lines, dropped),
        whole=_kept(lines, masthead.lines | masthead.furniture),
        title=masthead.title,
        number=number,
        number_line=number_line,
        numbered=bool(masthead.number and masthead.number.labelled) or any(n.series for n in notes),
        day=day,
        dateline=dateline,
        byline=lines[masthead.byline].strip() if masthead.byline is not None else None,
        series_note=next((note.paragraph.text for note in notes if note.series), None),
        left_out=_shown(lines, dropped - masthead.lines),
        left_out_of_whole=_shown(lines, masthead.furniture),
        notes=masthead.notes + clash,
    )


def _is_name(line: str, *authors: str | None) -> bool:
    """Tell whether a line near the top is nothing but the author's name."""
    name = letters(line[:100])
    return bool(name) and any(author and letters(author) == name for author in authors)


def _number(
    masthead: Masthead, notes: list[SeriesNote]
) -> tuple[int | None, str | None, tuple[str, ...]]:
    noted = next((note for note in notes if note.number is not None), None)
    if masthead.number is None:
        return (noted.number, noted.paragraph.text, ()) if noted else (None, None, ())
    number = masthead.number.number
    clash: tuple[str, ...] = ()
    if noted and noted.number != number:
        clash = (
            f"the title says number {number}, the note {noted.number}: the title was believed",
        )
    return number, masthead.title_line, clash


def _day(masthead: Masthead, colophon: Colophon) -> tuple[date | None, str | None]:
    if masthead.day:
        return masthead.day, masthead.dateline
    for paragraph in colophon.paragraphs:
        dateline = read_dateline(paragraph.text)
        if dateline and dateline.day:
            return dateline.day, paragraph.text
    return None, None


def _kept(lines: list[str], dropped: frozenset[int]) -> str:
    """Join the lines that stay, with no blank line more than stood between them."""
    kept: list[str] = []
    gap = True
    for i, line in enumerate(lines):
        if i in dropped:
            gap = True
        elif line.strip() or not gap or (kept and kept[-1].strip()):
            kept.append(line)
            gap = gap and not line.strip()
    while kept and not kept[-1].strip():
        kept.pop()
    return "\n".join(kept) + "\n" if kept else ""


def _shown(lines: list[str], dropped: frozenset[int]) -> tuple[str, ...]:
    shown = (lines[i].strip() for i in sorted(dropped))
    return tuple(line[:_SHOWN] for line in shown if line and not is_rule(line))
