"""What the plan comes to, in a sentence or two."""

from __future__ import annotations

from journal.planning.plan import Plan
from journal.verdict import verdict
from journal.wording import counted


def plan_verdict(plan: Plan) -> str:
    """Return how the book stands to par, and what that asks of the days left.

    Where there is nothing left to plan (the target reached, the deadline past, only rest days to
    come) or nothing behind yet, it is what `journal.verdict` says of the book.
    """
    status = plan.status
    is_on = status.book.start <= status.as_of <= status.book.deadline
    if not is_on or status.words_left == 0 or status.writing_days_left == 0:
        return verdict(status)
    a_day = -(-status.words_left // status.writing_days_left)
    each = "a day" if status.book.is_even else "a day on average"
    return (
        f"{standing(plan)} {counted(status.words_left, 'word')} to go in "
        f"{counted(status.writing_days_left, 'writing day')}: {a_day:,} {each}."
    )


def standing(plan: Plan) -> str:
    """Return how far ahead of par or behind it the book is, as a sentence."""
    par = plan.par
    if par.ahead_words == 0:
        return "You are where the plan has you today."
    words, days = counted(abs(par.ahead_words), "word"), abs(par.ahead_days)
    where = "ahead of" if par.ahead_words > 0 else "behind"
    about = f", {counted(days, 'writing day')}" if days else ""
    return f"You are {words} {where} the plan{about}."
