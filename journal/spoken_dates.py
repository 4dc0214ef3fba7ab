"""Dates and ranges of dates as a person says them."""

from __future__ import annotations

from datetime import date, timedelta

from journal.wording import MONTHS


def spoken_date(day: date, *, seen_from: date) -> str:
    """Return `3 May`, with the year where it is not that of `seen_from`."""
    year = "" if day.year == seen_from.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def spoken_in_full(day: date) -> str:
    """Return `3 May 2018`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def spoken_month(day: date, *, seen_from: date) -> str:
    """Return `May`, with the year where it is not that of `seen_from`."""
    return spoken_date(day, seen_from=seen_from).partition(" ")[2]


def spoken_range(first: date, last: date, *, seen_from: date) -> str:
    """Return `3–20 May`, `28 April to 3 May`, `today`; years as in `spoken_date`."""
    if first == last:
        return _single(first, seen_from)
    end = spoken_date(last, seen_from=seen_from)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    begin = spoken_date(first, seen_from=last if first.year == last.year else seen_from)
    return f"{begin} to {end}"


def _single(day: date, seen_from: date) -> str:
    if day == seen_from:
        return "today"
    if day - seen_from == timedelta(days=1):
        return "tomorrow"
    return spoken_date(day, seen_from=seen_from)
