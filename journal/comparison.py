"""What a supposed change does to a forecast, in a sentence: "With 800 words a day: ..."."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from journal.chances import chances, chances_instead
from journal.forecast import Forecast
from journal.spoken_dates import spoken_date, spoken_range
from journal.verdict import likely_finish
from journal.what_if import WhatIf
from journal.wording import WEEKDAYS, counted

_WEEKS_FROM, _MONTHS_FROM = 14, 70


def compare(now: Forecast, supposed: Forecast, *, what_if: WhatIf) -> str:
    """Return the difference between two forecasts of one day, `supposed` being that of `what_if`.

    `With 800 words a day: 17 chances in 20 instead of 6; 3 weeks sooner.`
    """
    return f"With {_and(list(_given(what_if, now.as_of)))}: {_outcome(now, supposed)}."


def _outcome(now: Forecast, supposed: Forecast) -> str:
    if supposed.probability is None:
        return supposed.reason or "nothing can be said"
    if supposed.remaining_words == 0:
        return "the target is reached already"
    if supposed.probability == 0:
        return f"the deadline is past all the same; {_moved(now, supposed)}"
    if now.probability is None or now.remaining_words == 0:
        return f"{chances(supposed.probability)}; most likely {likely_finish(supposed)}"
    return f"{chances_instead(supposed.probability, now.probability)}; {_moved(now, supposed)}"


def _moved(now: Forecast, supposed: Forecast) -> str:
    """Say how far the middle finish moves, or where it is, if only one of them is in sight."""
    before, after = now.finish_quantile(0.5), supposed.finish_quantile(0.5)
    if before is None or after is None:
        return f"most likely {likely_finish(supposed)}"
    days = (after - before).days
    if days == 0:
        return "done on the same day"
    return f"{_span(abs(days))} {'later' if days > 0 else 'sooner'}"


def _span(days: int) -> str:
    if days < _WEEKS_FROM:
        return counted(days, "day")
    if days < _MONTHS_FROM:
        return counted(round(days / 7), "week")
    return counted(round(days / 30.44), "month")


def _given(what_if: WhatIf, seen_from: date) -> Iterator[str]:
    if what_if.words_per_day is not None:
        yield f"{counted(what_if.words_per_day, 'word')} a day"
    for off in what_if.days_off:
        yield f"{spoken_range(off.first, off.last, seen_from=seen_from)} off"
    if what_if.rest_days:
        yield f"{_and([f'{WEEKDAYS[day]}s' for day in sorted(what_if.rest_days)])} off"
    if what_if.cut_words:
        yield f"{counted(what_if.cut_words, 'word')} cut"
    if what_if.target_words is not None:
        yield f"a target of {counted(what_if.target_words, 'word')}"
    if what_if.deadline is not None:
        yield f"the deadline on {spoken_date(what_if.deadline, seen_from=seen_from)}"


def _and(parts: list[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last
