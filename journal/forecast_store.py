"""Forecasts made before, kept in the cache: what was asked already is not simulated again.

A forecast is a function of what was asked, so it is found by the checksum of that. The files may
be deleted at any time; one that can't be read is made anew, one that can't be kept is not kept.
"""

from __future__ import annotations

import json
import os
from datetime import date
from hashlib import blake2b
from typing import Any

from journal import places
from journal.book_forecast import Asked, answer
from journal.forecast import METHOD, FanDay, Forecast

_KEPT = 400


class ForecastStore:
    """The forecasts of one journal, kept under its cache folder."""

    def __init__(self, root: str) -> None:
        """Keep the forecasts of the journal at `root`, an absolute path."""
        self._folder = os.path.join(places.journal_cache(root), "forecasts")

    def answer(self, asked: Asked) -> tuple[Forecast, ...]:
        """Return the forecasts, from the cache or freshly made."""
        path = os.path.join(self._folder, _checksum(asked))
        found = _read(path)
        if found is None:
            found = answer(asked)
            self._keep(path, found)
        return found

    def _keep(self, path: str, forecasts: tuple[Forecast, ...]) -> None:
        fresh = f"{path}.{os.getpid()}"
        try:
            places.make_private(self._folder)
            self._make_room()
            fd = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
            with open(fd, "w", encoding="ascii") as file:
                file.write(json.dumps([_as_json(one) for one in forecasts]))
            os.replace(fresh, path)
        except OSError:
            return

    def _make_room(self) -> None:
        """Drop the older half once there are many."""
        with os.scandir(self._folder) as found:
            kept = sorted(found, key=lambda item: item.stat().st_mtime_ns)
        if len(kept) >= _KEPT:
            for item in kept[: len(kept) // 2]:
                os.unlink(item.path)


def _checksum(asked: Asked) -> str:
    days = [day.toordinal() for day in asked.daily_words], [*asked.daily_words.values()]
    rest = (asked.goals, asked.rest_days, asked.days_off, asked.later_rest_days)
    much = (asked.words_per_day, asked.fan_days)
    told = (METHOD, asked.as_of, asked.total_words, much, rest, days)
    return blake2b(repr(told).encode(), digest_size=12).hexdigest()


def _read(path: str) -> tuple[Forecast, ...] | None:
    try:
        with open(path, encoding="ascii") as file:
            return tuple(map(_from_json, json.load(file)))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _as_json(forecast: Forecast) -> dict[str, Any]:
    return {
        "as_of": forecast.as_of.toordinal(),
        "target_words": forecast.target_words,
        "deadline": forecast.deadline.toordinal(),
        "total_words": forecast.total_words,
        "history_days": forecast.history_days,
        "probability": forecast.probability,
        "reason": forecast.reason,
        "naive_finish": _ordinal(forecast.naive_finish),
        "fan": [(day.date.toordinal(), *day[1:]) for day in forecast.fan],
        "finishes": [_ordinal(day) for day in forecast.finishes],
        "horizon": _ordinal(forecast.horizon),
    }


def _from_json(values: dict[str, Any]) -> Forecast:
    dates = {name: _date(values[name]) for name in ("naive_finish", "horizon")}
    return Forecast(
        **values
        | dates
        | {
            "as_of": date.fromordinal(values["as_of"]),
            "deadline": date.fromordinal(values["deadline"]),
            "fan": tuple(FanDay(date.fromordinal(day), *rest) for day, *rest in values["fan"]),
            "finishes": tuple(map(_date, values["finishes"])),
        }
    )


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _date(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)
