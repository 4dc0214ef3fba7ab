"""A doubtful figure in words: where it stands, why it is in doubt, what is asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from entries.entry import DateRange
from journal.wording import duration
from tui.listing import title_of
from tui.plain import plain_line
from tui.wording import counted, day_long, day_short

if TYPE_CHECKING:
    from entries.importing.answers import Answer
    from entries.importing.review import Question

_AROUND = 220
"""Characters of a long sentence that are shown on each side of its figure."""


class Marked(NamedTuple):
    """A sentence in three pieces, safe to show: before its figure, the figure, after it."""

    before: str
    figure: str
    after: str


def marked_sentence(question: Question) -> Marked:
    """Return the sentence with its figure apart, shortened where it is very long."""
    doubt = question.doubt
    before = _one_line(doubt.sentence[: doubt.start])
    after = _one_line(doubt.sentence[doubt.end :])
    if len(before) > _AROUND:
        before = f"…{before[-_AROUND:]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND]}…"
    return Marked(before, _one_line(doubt.sentence[doubt.start : doubt.end]), after)


def entry_line(question: Question) -> str:
    """Return `Mon 5 Mar 2018 · no. 7 · Salt`: which entry the figure is in."""
    entry = question.entry
    parts = (
        day_long(entry.date) if entry.date else "no date",
        f"no. {entry.number}" if entry.number is not None else "",
        plain_line(title_of(question.place, entry)),
    )
    return " · ".join(filter(None, parts))


def reason_line(question: Question) -> str:
    """Return why the figure is in doubt, as a sentence."""
    why = plain_line(question.doubt.why)
    return f"{why[:1].upper()}{why[1:]}."


def asked(question: Question) -> str:
    """Return what is asked: `about 2 h for the book that day?`."""
    doubt = question.doubt
    figure = figure_of(doubt.unit, doubt.value, is_rough=doubt.is_rough)
    project = doubt.project or question.entry.project
    whose = f"for {plain_line(project)}" if project else "for the book"
    when = f"on {days(doubt.covers)}" if doubt.covers else "that day"
    return f"{figure} {whose} {when}?"


def told(question: Question, answer: Answer) -> str:
    """Return an answer as it was understood: `3,000 words, for op-ed`."""
    figure = figure_of(question.doubt.unit, answer.value, is_rough=answer.is_rough)
    parts = (
        f"{figure}, the whole manuscript" if answer.is_total else figure,
        f"for {plain_line(answer.project)}" if answer.project else "",
        days(answer.covers) if answer.covers else "",
    )
    return ", ".join(filter(None, parts))


def figure_of(unit: str, value: int, *, is_rough: bool) -> str:
    """Return `about 500 words`, or a time as `1 h 30`."""
    figure = duration(value) if unit == "minutes" else counted(value, "word")
    return f"about {figure}" if is_rough else figure


def days(covers: DateRange) -> str:
    """Return `Sat 3 Mar 2018`, or `3 Mar to 4 Mar 2018`."""
    if covers.first == covers.last:
        return day_long(covers.first)
    return f"{day_short(covers.first)} to {day_short(covers.last)} {covers.last.year}"


def _one_line(text: str) -> str:
    return plain_line(text.replace("\r\n", "\n"))
