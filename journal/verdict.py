"""Where the book stands, in a sentence or two: true, plain and kind."""

from __future__ import annotations

from datetime import date

from journal.status import Status
from journal.wording import MONTHS, counted


def verdict(status: Status) -> str:
    """Return one to three sentences for the writer; a projected date is called arithmetic."""
    if status.words_left == 0:
        return _finished(status)
    if status.as_of > status.book.deadline:
        return f"{_overdue(status)} {_projection(status)}"
    if status.as_of < status.book.start:
        return _not_begun(status)
    return f"{_to_go(status)} {_projection(status)}"


def spoken_date(day: date, *, seen_from: date) -> str:
    """Return `3 May`, with the year where it is not that of `seen_from`."""
    year = "" if day.year == seen_from.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def spoken_pace(pace: float) -> str:
    """Return words a day as a person says them: whole, or with a decimal where they are few."""
    few = 0 < abs(pace) < 10 and pace != int(pace)
    return f"{pace:.2g}" if few else f"{round(pace):,}"


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
    return (
        f"The deadline was {deadline}, {ago} ago, and {_words_left(status)} to go. "
        "A new deadline in journal.toml makes a new plan."
    )


def _not_begun(status: Status) -> str:
    start = spoken_date(status.book.start, seen_from=status.as_of)
    days = counted((status.book.start - status.as_of).days, "day")
    return f"The book starts on {start}, in {days}. {_to_go(status)}"


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


def _projection(status: Status) -> str:
    pace = status.pace.all
    if pace is None:
        return "There is no pace to go by yet: it needs a first writing day behind you."
    so_far = f"your pace so far ({spoken_pace(pace)} a day)"
    if pace < 0:
        return f"The book got shorter ({spoken_pace(pace)} a day): no date follows from cutting."
    if pace == 0:
        return f"From {so_far} no date follows; the next words change that."
    if status.naive_finish is None:
        return f"At {so_far} the plain arithmetic takes more than ten years. {_CAVEAT}"
    return f"At {so_far} the plain arithmetic lands on {_landing(status)}. {_CAVEAT}"


_CAVEAT = "That is arithmetic, not a forecast."


def _landing(status: Status) -> str:
    assert status.naive_finish is not None
    finish = spoken_date(status.naive_finish, seen_from=status.as_of)
    days = (status.book.deadline - status.naive_finish).days
    if status.as_of > status.book.deadline:
        return finish
    if days == 0:
        return f"{finish}, the day of the deadline itself"
    return f"{finish}, {counted(abs(days), 'day')} {'early' if days > 0 else 'late'}"


def _words_left(status: Status) -> str:
    verb = "is" if status.words_left == 1 else "are"
    return f"{counted(status.words_left, 'word')} {verb} still"
