"""What the options of `log` and `edit` say, as values of an entry.

Named tuples: `log` imports this, and a dataclass costs it a millisecond each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.day_given import day_given
from tui.typed import repair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from entries.entry import DateRange, Distraction
    from journal.journal import Journal


class Options(NamedTuple):
    """The options as typed; None and empty where one was not given."""

    words: str | None = None
    total: str | None = None
    minutes: str | None = None
    distractions: Sequence[str] = ()
    date: str | None = None
    title: str | None = None
    project: str | None = None
    covers: str | None = None
    tags: Sequence[str] = ()

    @property
    def are_empty(self) -> bool:
        """Whether nothing at all was given."""
        return self == Options()


class Given(NamedTuple):
    """The same as values. `estimated` names the figures typed with a `~`."""

    words: int | None = None
    manuscript: int | None = None
    minutes: int | None = None
    estimated: tuple[str, ...] = ()
    distractions: tuple[Distraction, ...] = ()
    day: date | None = None
    title: str | None = None
    project: str | None = None
    covers: DateRange | None = None
    tags: tuple[str, ...] = ()


def read_options(options: Options, journal: Journal) -> Given:
    """Turn what was typed into values. Raises BadFigure and BadDate, naming what to type."""
    from tui.distractions import parse_distraction
    from tui.figures import MOST_MINUTES, parse_minutes, parse_total, parse_words

    covers = _covers(options.covers, journal)
    most = MOST_MINUTES * (covers.days if covers else 1)
    return Given(
        words=_figure(options.words, parse_words),
        manuscript=_figure(options.total, parse_total),
        minutes=_figure(options.minutes, lambda text: parse_minutes(text, most=most)),
        estimated=_estimated(options),
        distractions=tuple(parse_distraction(repair(text)) for text in options.distractions),
        day=day_given(options.date, journal),
        title=_line(options.title),
        project=_line(options.project),
        covers=covers,
        tags=tuple(tag for tag in map(_line, options.tags) if tag),
    )


def _estimated(options: Options) -> tuple[str, ...]:
    figures = {"words": options.words, "minutes": options.minutes, "manuscript": options.total}
    return tuple(name for name, text in figures.items() if text and text.lstrip()[:1] == "~")


def _figure(text: str | None, parse: Callable[[str], int]) -> int | None:
    return None if text is None else parse(text.strip().removeprefix("~"))


def _line(text: str | None) -> str | None:
    return None if text is None else " ".join(repair(text).split()) or None


def _covers(text: str | None, journal: Journal) -> DateRange | None:
    if text is None:
        return None
    from journal.dates import parse_period

    return parse_period(text, today=journal.today(), book=journal.book)
