"""What a person types about a doubtful figure, understood. The same in a terminal and the app."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from entries.entry import DateRange
from entries.errors import BadDate, BadFigure
from entries.importing.answers import Answer, agreed
from entries.iso import LONGEST_RANGE
from entries.shown import shown
from journal.dates import parse_period
from tui.figures import MOST_MINUTES, parse_minutes, parse_total, parse_words

if TYPE_CHECKING:
    from entries.importing.review import Question
    from journal.book import Book

NO = frozenset({"", "n", "no"})
YES = frozenset({"y", "yes"})
_LONGEST_NAME = 200


def read_answer(text: str, question: Question, *, book: Book, today: date) -> Answer | None:
    """Read `y`, `n`, a figure, `d DAYS`, `p PROJECT` or `t`; None means that it is no figure.

    Days are as seen from the entry's own, `yesterday` the one before it; `today` stands in where
    the entry has no date. Raises BadFigure and BadDate for what means nothing.
    """
    typed = " ".join(text.split())
    word, _, rest = typed.partition(" ")
    match word.lower():
        case low if low in NO and not rest:
            return None
        case low if low in YES and not rest:
            return agreed(question.doubt)
        case "d" | "days":
            return for_days(question, rest, book=book, today=today)
        case "p" | "project":
            return for_project(question, rest)
        case "t" | "total" if not rest:
            return as_total(question)
    return with_figure(question, typed)


def with_figure(question: Question, typed: str) -> Answer:
    """Return another figure than the one in the sentence; `~` before it means that it is rough."""
    doubt, text = question.doubt, typed.strip()
    figure = text.removeprefix("~")
    if doubt.unit == "minutes":
        days = doubt.covers.days if doubt.covers else 1
        value = parse_minutes(figure, most=MOST_MINUTES * days)
    else:
        value = parse_total(figure) if doubt.unit == "manuscript" else parse_words(figure)
    return replace(agreed(doubt), value=value, is_rough=text.startswith("~"))


def for_days(question: Question, typed: str, *, book: Book, today: date) -> Answer:
    """Return the figure as one for other days."""
    if not typed.strip():
        raise BadDate("which days?", "for example: 2018-03-24, yesterday, 2018-03-24..2018-03-25")
    covers = _days(typed, question.entry.date or today, book)
    if covers.days > LONGEST_RANGE:
        raise BadDate(f"{shown(typed)} is more than {LONGEST_RANGE} days", "type fewer")
    return replace(agreed(question.doubt), covers=covers)


def for_project(question: Question, typed: str) -> Answer:
    """Return the figure as one for other writing than the book."""
    name = " ".join(typed.split())
    if not name:
        raise BadFigure("which project?", "for example: op-ed")
    if len(name) > _LONGEST_NAME:
        raise BadFigure("that is too long for a project's name", "a few words")
    return replace(agreed(question.doubt), project=name)


def as_total(question: Question) -> Answer:
    """Return the figure as the whole manuscript's words as of the entry."""
    if not question.may_be_total:
        raise BadFigure(
            "this figure can't be the manuscript's total",
            "it is no number of words of the book, or the entry says the total already",
        )
    value = question.doubt.value
    return Answer(value, is_rough=question.doubt.is_rough, is_total=True)


def _days(typed: str, day: date, book: Book) -> DateRange:
    return parse_period(typed, today=day, book=book)
