"""What can be tried on a forecast: six knobs, each turned in steps, and the command that asks so.

Steps are counted from what is planned today, so that as many steps back lead there again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import floor, log10

from entries.entry import DateRange
from journal.what_if import NOTHING, WhatIf
from journal.wording import WEEKDAYS, counted, noun_for
from tui.short_figures import day_near, short_total
from tui.wording import number

MOST_WORDS_A_DAY = 10_000
MOST_WEEKS = 520
MOST_WEEKS_OFF = 26
MOST_TARGET_STEPS = 40

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Base:
    """Where trying starts: the book as it is planned, and the pace that is expected of it."""

    as_of: date
    words_per_day: int
    total_words: int
    target_words: int
    deadline: date
    rest_days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Knob:
    """One thing to try. `least` and `most` are its steps; at 0 nothing is supposed to change.

    `put` supposes so many steps, `value` shows what is then supposed, `change` the difference.
    """

    name: str
    least: int
    most: int
    put: Callable[[WhatIf, int], WhatIf]
    value: Callable[[int], str]
    change: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Trial:
    """The knobs, and how far each of them is turned."""

    knobs: tuple[Knob, ...]
    steps: tuple[int, ...]

    @property
    def what_if(self) -> WhatIf:
        """What is supposed, all knobs together."""
        supposed = NOTHING
        for knob, steps in zip(self.knobs, self.steps, strict=True):
            supposed = knob.put(supposed, steps) if steps else supposed
        return supposed

    def turned(self, place: int, by: int) -> Trial:
        """Return the trial with one knob turned further, as far as it can be."""
        knob = self.knobs[place]
        return self._with(place, max(knob.least, min(knob.most, self.steps[place] + by)))

    def put_back(self, place: int) -> Trial:
        """Return the trial with one knob as it was at the start."""
        return self._with(place, 0)

    def reset(self) -> Trial:
        """Return the trial with every knob as it was at the start."""
        return replace(self, steps=(0,) * len(self.knobs))

    def _with(self, place: int, steps: int) -> Trial:
        return replace(self, steps=(*self.steps[:place], steps, *self.steps[place + 1 :]))


def begin_trial(base: Base) -> Trial:
    """Return the knobs of a book, none of them turned."""
    make = (_pace, _time_off, _rest_day, _target, _deadline, _cut)
    knobs = tuple(one(base) for one in make)
    return Trial(knobs, (0,) * len(knobs))


def command(what_if: WhatIf) -> str:
    """Return the command that asks for the same."""
    asked = ["--what-if"] if not what_if.is_nothing else []
    return " ".join(["darlings forecast", *asked, *_options(what_if)])


def _options(what_if: WhatIf) -> list[str]:
    given: list[tuple[str, object]] = [("words-per-day", what_if.words_per_day)]
    given += [("days-off", f"{off.first}..{off.last}") for off in what_if.days_off]
    given += [("rest-days", WEEKDAYS[day]) for day in sorted(what_if.rest_days)]
    given += [("target", what_if.target_words), ("deadline", what_if.deadline)]
    given += [("cut", what_if.cut_words or None)]
    return [f"--{name} {value}" for name, value in given if value is not None]


def _pace(base: Base) -> Knob:
    now = base.words_per_day
    step = 10 if now < 100 else 50 if now < 1000 else 100
    nearest = int(now / step + 0.5)

    def words(steps: int) -> int:
        """Return a round number of words: so many steps from the one nearest to now."""
        return (nearest + steps) * step if steps else now

    return Knob(
        "Words a day",
        least=min(0, 1 - nearest),
        most=max(0, MOST_WORDS_A_DAY // step - nearest),
        put=lambda what_if, steps: replace(what_if, words_per_day=words(steps)),
        value=lambda steps: number(words(steps)),
        change=lambda steps: _signed(words(steps) - now),
    )


def _time_off(base: Base) -> Knob:
    first = base.as_of + _DAY

    def off(weeks: int) -> DateRange:
        return DateRange(first, first + weeks * _WEEK - _DAY)

    return Knob(
        "Weeks off",
        least=0,
        most=MOST_WEEKS_OFF,
        put=lambda what_if, weeks: replace(what_if, days_off=(off(weeks),)),
        value=lambda weeks: counted(weeks, "week") if weeks else "none",
        change=lambda weeks: (
            f"to {day_near(off(weeks).last, seen_from=base.as_of)}" if weeks else ""
        ),
    )


def _rest_day(base: Base) -> Knob:
    days = [day for day in range(7) if day not in base.rest_days]
    return Knob(
        "Extra rest day",
        least=0,
        most=len(days) if len(days) > 1 else 0,
        put=lambda what_if, steps: replace(what_if, rest_days=frozenset({days[steps - 1]})),
        value=lambda steps: WEEKDAYS[days[steps - 1]] if steps else "none",
        change=_nothing,
    )


def _target(base: Base) -> Knob:
    now = base.target_words
    step = one_digit(now * 0.05)
    return Knob(
        "Target",
        least=-((now - 1) // step),
        most=MOST_TARGET_STEPS,
        put=lambda what_if, steps: replace(what_if, target_words=now + steps * step),
        value=lambda steps: short_total(now + steps * step),
        change=lambda steps: _signed(steps * step),
    )


def _deadline(base: Base) -> Knob:
    now, today = base.deadline, base.as_of

    def day(weeks: int) -> date:
        return (max(now, today) if weeks > 0 else now) + weeks * _WEEK

    return Knob(
        "Deadline",
        least=min(0, -((now - today).days // 7)),
        most=min(MOST_WEEKS, (date.max - max(now, today)).days // 7),
        put=lambda what_if, weeks: replace(what_if, deadline=day(weeks)),
        value=lambda weeks: day_near(day(weeks), seen_from=today),
        change=lambda weeks: f"{_signed(weeks)} {noun_for(weeks, 'week')}" if weeks else "",
    )


def _cut(base: Base) -> Knob:
    step = one_digit(max(0, base.total_words) * 0.02)
    return Knob(
        "Words to cut",
        least=0,
        most=max(0, base.total_words) // step,
        put=lambda what_if, steps: replace(what_if, cut_words=steps * step),
        value=lambda steps: number(steps * step) if steps else "none",
        change=_nothing,
    )


def one_digit(words: float) -> int:
    """Round a number of words to its first digit, 1 at least: 4,650 becomes 5,000."""
    if words < 1:
        return 1
    unit = int(10 ** floor(log10(words)))
    return int(words / unit + 0.5) * unit


def _signed(change: int) -> str:
    return "" if change == 0 else f"+{number(change)}" if change > 0 else number(change)


def _nothing(_steps: int) -> str:
    """Show no difference: the value says it all."""
    return ""
