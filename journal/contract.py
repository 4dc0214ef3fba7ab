"""The JSON that other programs read: fixed keys, in a fixed order, and nothing but strict JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from entries.entry import Distraction, Entry, Source
from entries.problem import Problem
from journal.book import Book
from journal.forecast import Forecast
from journal.status import Status
from journal.what_if import WhatIf
from journal.wording import WEEKDAYS


def entry_json(path: str | None, entry: Entry, *, with_text: bool = False) -> dict[str, Any]:
    """Return an entry as JSON values; its body only `with_text`, `path` None if it has no file yet.

    Dates are YYYY-MM-DD, `covers` is `first/last`, minutes and words are whole numbers; what the
    writer did not say is null.
    """
    values: dict[str, Any] = {
        "path": _text(path),
        "date": None if entry.date is None else entry.date.isoformat(),
        "number": entry.number,
        "title": _text(entry.title),
        "words": entry.words,
        "minutes": entry.minutes,
        "estimated": [strict(name) for name in entry.estimated],
        "covers": None if entry.covers is None else f"{entry.covers.first}/{entry.covers.last}",
        "project": _text(entry.project),
        "manuscript": entry.manuscript,
        "distractions": distractions_json(entry.distractions),
        "tags": [strict(tag) for tag in entry.tags],
        "source": None if entry.source is None else _source(entry.source),
    }
    return values | {"body": strict(entry.body)} if with_text else values


def status_json(status: Status) -> dict[str, Any]:
    """Return the status as JSON values; paces are words per planned writing day."""
    return standing_json(status) | {
        "pace": {
            "last_7": status.pace.last_7,
            "last_28": status.pace.last_28,
            "all": status.pace.all,
        },
        "today": {
            "words": status.today.words,
            "minutes": status.today.minutes,
            "distractions": distractions_json(status.today.distractions),
        },
        "streak": {"current": status.streak.current, "longest": status.streak.longest},
        "forecast": forecast_json(status.forecast),
        "forecast_reason": status.forecast.reason,
        "naive_finish": day_json(status.naive_finish),
        "problems": problems_json(status.problems),
    }


def standing_json(status: Status) -> dict[str, Any]:
    """Return where the book stands and what is left, as JSON values; words are whole numbers."""
    return {
        "as_of": status.as_of.isoformat(),
        "book": book_json(status.book),
        "total_words": status.total_words,
        "words_left": status.words_left,
        "days_left": status.days_left,
        "writing_days_left": status.writing_days_left,
        "quota": status.quota,
        "required_pace": status.required_pace,
    }


def forecast_json(forecast: Forecast) -> dict[str, Any] | None:
    """Return a forecast as JSON values; null where nothing can honestly be said.

    `finish` holds the dates by which the book is done in 1, 5 and 9 futures of 10; null where that
    is beyond the horizon.
    """
    if forecast.probability is None:
        return None
    finish = {f"p{n}": day_json(forecast.finish_quantile(n / 100)) for n in (10, 50, 90)}
    return {
        "probability": forecast.probability,
        "finish": finish,
        "naive_finish": day_json(forecast.naive_finish),
    }


def outlook_json(status: Status) -> dict[str, Any]:
    """Return the status's forecast as JSON values, with what it rests on and its fan."""
    return {
        "as_of": status.as_of.isoformat(),
        "book": book_json(status.book),
        **_outlook(status.forecast),
        "problems": problems_json(status.problems),
    }


def what_if_json(what_if: WhatIf, supposed: Forecast) -> dict[str, Any]:
    """Return a supposed change, null and empty where nothing changes, and the forecast of it."""
    given = {
        "words_per_day": what_if.words_per_day,
        "days_off": [f"{off.first}/{off.last}" for off in what_if.days_off],
        "rest_days": [WEEKDAYS[day] for day in sorted(what_if.rest_days)],
        "target_words": what_if.target_words,
        "deadline": day_json(what_if.deadline),
        "cut_words": what_if.cut_words,
    }
    return {"given": given, **_outlook(supposed)}


def _outlook(forecast: Forecast) -> dict[str, Any]:
    """`daily` holds percentiles of the book's total words; empty where nothing is forecast."""
    return {
        "forecast": forecast_json(forecast),
        "forecast_reason": forecast.reason,
        "is_early": forecast.is_early,
        "history_days": forecast.history_days,
        "total_words": forecast.total_words,
        "remaining_words": forecast.remaining_words,
        "daily": [day._asdict() | {"date": day.date.isoformat()} for day in forecast.fan],
    }


def book_json(book: Book) -> dict[str, Any]:
    """Return the book's title, target and dates as JSON values.

    `target_upper` is the upper end of a target that is a range, else null.
    """
    return {
        "title": strict(book.title),
        "target_words": book.target_words,
        "start": book.start.isoformat(),
        "deadline": book.deadline.isoformat(),
        "target_upper": book.target_upper,
    }


def distractions_json(distractions: Iterable[Distraction]) -> list[dict[str, Any]]:
    """Return distractions as JSON values, minutes null where unsaid."""
    return [
        {"what": strict(one.what), "kind": _text(one.kind), "minutes": one.minutes}
        for one in distractions
    ]


def problems_json(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Return problems as JSON values, line null where the whole file is meant."""
    return [
        {"path": strict(one.path), "line": one.line, "message": strict(one.message)}
        for one in problems
    ]


def strict(text: str) -> str:
    r"""Return text that strict JSON can hold: a file name's stray byte 0xff becomes `\udcff`."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def day_json(day: date | None) -> str | None:
    """Return a day as JSON: YYYY-MM-DD, or null where there is none."""
    return None if day is None else day.isoformat()


def _text(text: str | None) -> str | None:
    return None if text is None else strict(text)


def _source(source: Source) -> dict[str, Any]:
    return {
        "format": strict(source.format),
        "id": strict(source.id),
        "batch": _text(source.batch),
    }
