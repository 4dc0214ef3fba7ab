"""What the log form says, checked: the entry it asks for, or what is wrong in which field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from entries.entry import Distraction
from entries.errors import DarlingsError
from journal.dates import parse_day
from tui.distractions import parse_distraction
from tui.draft_text import FormText
from tui.figures import parse_minutes, parse_total, parse_words

Value = TypeVar("Value")
FIGURES = ("words", "manuscript", "minutes")
"""The fields that may be given roughly, with a `~` before the figure."""


@dataclass(frozen=True, slots=True)
class LogRequest:
    """What to log; None means that the writer did not say."""

    words: int | None
    manuscript: int | None
    minutes: int | None
    distractions: tuple[Distraction, ...]
    day: date | None
    title: str | None
    text: str
    estimated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wrong:
    """A field of the form, and why it can't be taken."""

    field: str
    message: str


def check_form(form: FormText, *, today: date) -> LogRequest | tuple[Wrong, ...]:
    """Return what the form asks for, or everything that is wrong with it, in its order."""
    wrong: list[Wrong] = []
    request = LogRequest(
        words=_checked("words", _exactly(form.words), parse_words, wrong),
        manuscript=_checked("manuscript", _exactly(form.manuscript), parse_total, wrong),
        minutes=_checked("minutes", _exactly(form.minutes), parse_minutes, wrong),
        distractions=_checked("distractions", form.distractions, _distractions, wrong) or (),
        day=_checked("day", form.day, lambda text: parse_day(text, today=today), wrong),
        title=" ".join(form.title.split()) or None,
        text=form.text,
        estimated=tuple(name for name in FIGURES if getattr(form, name).lstrip().startswith("~")),
    )
    if not wrong and form.is_empty:
        wrong.append(Wrong("words", "say words, minutes, a distraction or some text"))
    return tuple(wrong) or request


def _checked(
    field: str, text: str, parse: Callable[[str], Value], wrong: list[Wrong]
) -> Value | None:
    if not text.strip():
        return None
    try:
        return parse(text)
    except DarlingsError as error:
        hint = f"; {error.hint}" if error.hint else ""
        wrong.append(Wrong(field, f"{error.message}{hint}"))
    return None


def _exactly(text: str) -> str:
    return text.strip().removeprefix("~")


def _distractions(text: str) -> tuple[Distraction, ...]:
    """One distraction a line: a comma or a semicolon may well be part of one."""
    return tuple(parse_distraction(row) for row in text.split("\n") if row.strip())
