"""Will it be done in time? The answer in a sentence or two: true, plain and kind."""

from __future__ import annotations

from datetime import date

from journal.chances import chances, likelihood
from journal.forecast import Forecast
from journal.spoken_dates import spoken_date, spoken_month, spoken_range
from journal.status import Status
from journal.wording import counted


def verdict(status: Status) -> str:
    """Return one to three sentences for the writer: the chance first, then what it takes."""
    if status.words_left == 0:
        return _finished(status)
    if status.as_of > status.book.deadline:
        return _overdue(status)
    begins = _not_begun(status) if status.as_of < status.book.start else ""
    if begins and status.forecast.probability is None:
        return f"{begins} {_to_go(status)}"
    return " ".join(filter(None, (answer(status.forecast), begins, _to_go(status))))


def answer(forecast: Forecast) -> str:
    """Return what a forecast says of an open book, in a sentence; a second one while it is early.

    Where nothing can be said, the sentences say why.
    """
    if forecast.probability is None:
        reason = forecast.reason or "nothing can be said"
        return f"Will you finish in time? {reason[:1].upper()}{reason[1:]}."
    said = f"{_hope(forecast.probability)}: {chances(forecast.probability)}"
    return f"{said}; most likely {likely_finish(forecast)}.{_early(forecast)}"


def likely_finish(forecast: Forecast) -> str:
    """Return when the middle half of the futures is done: `3–20 May`, `not before March 2019`.

    Where that is beyond the horizon, this says so.
    """
    seen_from = forecast.as_of
    first, last = forecast.finish_quantile(0.25), forecast.finish_quantile(0.75)
    if first is not None and last is not None:
        return spoken_range(first, last, seen_from=seen_from)
    if first is not None:
        return f"not before {_about(first, seen_from)}"
    furthest = forecast.horizon or seen_from
    return f"after {_about(furthest, seen_from)}, as far as a forecast looks"


def spoken_pace(pace: float) -> str:
    """Return words a day as a person says them: whole, or with a decimal where they are few."""
    few = 0 < abs(pace) < 10 and pace != int(pace)
    return f"{pace:.2g}" if few else f"{round(pace):,}"


def _hope(probability: float) -> str:
    words = likelihood(probability)
    if words in ("very likely", "likely"):
        return f"You will {words} finish in time"
    return f"You are {words} to finish in time"


def _early(forecast: Forecast) -> str:
    if not forecast.is_early:
        return ""
    return (
        f" It is early: this rests on {counted(forecast.history_days, 'day')} and may still jump."
    )


def _about(day: date, seen_from: date) -> str:
    """Name the month of a day that is known so roughly, unless it is this one."""
    if (day.year, day.month) == (seen_from.year, seen_from.month):
        return spoken_date(day, seen_from=seen_from)
    return spoken_month(day, seen_from=seen_from)


def _finished(status: Status) -> str:
    reached = (
        f"The book has {counted(status.total_words, 'word')}: "
        f"the target of {status.book.spoken_target} is reached"
    )
    days = (status.book.deadline - status.as_of).days
    if days > 0:
        return f"{reached}, with {counted(days, 'day')} to spare."
    return f"{reached}, on the day of the deadline." if days == 0 else f"{reached}."


def _overdue(status: Status) -> str:
    ago = counted((status.as_of - status.book.deadline).days, "day")
    deadline = spoken_date(status.book.deadline, seen_from=status.as_of)
    past = f"The deadline was {deadline}, {ago} ago, and {_words_left(status)} to go"
    if status.forecast.probability is not None:
        past += f"; most likely done {likely_finish(status.forecast)}"
    return f"{past}. A new deadline in journal.toml makes a new plan."


def _not_begun(status: Status) -> str:
    start = spoken_date(status.book.start, seen_from=status.as_of)
    days = counted((status.book.start - status.as_of).days, "day")
    return f"The book starts on {start}, in {days}."


def _to_go(status: Status) -> str:
    words = counted(status.words_left, "word")
    days = status.writing_days_left
    if days == 0:
        deadline = spoken_date(status.book.deadline, seen_from=status.as_of)
        return f"{words} to go, and only rest days are left until the deadline, {deadline}."
    if status.as_of == status.book.deadline:
        return f"{words} to go, and today is the deadline."
    a_day = -(-status.words_left // days)
    each = "a day" if status.book.is_even else "a day on average"
    return f"{words} to go in {counted(days, 'writing day')}: {a_day:,} {each}."


def _words_left(status: Status) -> str:
    verb = "is" if status.words_left == 1 else "are"
    return f"{counted(status.words_left, 'word')} {verb} still"
