from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import DateRange
from journal.book import Book
from journal.status import Status
from journal.what_if import NOTHING, WhatIf
from tui.trial import Base, Trial, begin_trial, command, one_digit
from tui.what_if_request import Supposed, read_what_if

TODAY = date(2018, 3, 27)
BASE = Base(
    as_of=TODAY,
    words_per_day=694,
    total_words=61_250,
    target_words=80_000,
    deadline=date(2018, 6, 14),
    rest_days=frozenset({5, 6}),
)
PACE, WEEKS_OFF, REST, TARGET, DEADLINE, CUT = range(6)


def begun(**values: object) -> Trial:
    """Return the knobs of a book that differs from BASE."""
    return begin_trial(replace(BASE, **values))  # type: ignore[arg-type]


def shown(trial: Trial, place: int) -> tuple[str, str]:
    """Return what a knob shows: value and change."""
    knob, steps = trial.knobs[place], trial.steps[place]
    return knob.value(steps), knob.change(steps)


@pytest.mark.parametrize(
    ("place", "by", "supposed", "value", "change"),
    [
        (PACE, 1, WhatIf(words_per_day=750), "750", "+56"),
        (PACE, 2, WhatIf(words_per_day=800), "800", "+106"),
        (PACE, -1, WhatIf(words_per_day=650), "650", "−44"),
        (PACE, -99, WhatIf(words_per_day=50), "50", "−644"),
        (PACE, 999, WhatIf(words_per_day=10_000), "10,000", "+9,306"),
        (
            WEEKS_OFF,
            2,
            WhatIf(days_off=(DateRange(date(2018, 3, 28), date(2018, 4, 10)),)),
            "2 weeks",
            "to 10 Apr",
        ),
        (WEEKS_OFF, -1, NOTHING, "none", ""),
        (REST, 1, WhatIf(rest_days=frozenset({0})), "Monday", ""),
        (REST, 9, WhatIf(rest_days=frozenset({4})), "Friday", ""),
        (TARGET, 1, WhatIf(target_words=84_000), "84,000", "+4,000"),
        (TARGET, -3, WhatIf(target_words=68_000), "68,000", "−12,000"),
        (TARGET, -99, WhatIf(target_words=4_000), "4,000", "−76,000"),
        (DEADLINE, 1, WhatIf(deadline=date(2018, 6, 21)), "21 Jun", "+1 week"),
        (DEADLINE, -2, WhatIf(deadline=date(2018, 5, 31)), "31 May", "−2 weeks"),
        (DEADLINE, -99, WhatIf(deadline=date(2018, 3, 29)), "29 Mar", "−11 weeks"),
        (CUT, 2, WhatIf(cut_words=2_000), "2,000", ""),
        (CUT, 99, WhatIf(cut_words=61_000), "61,000", ""),
    ],
)
def test_a_knob_supposes_and_says_what(
    place: int, by: int, supposed: WhatIf, value: str, change: str
) -> None:
    trial = begin_trial(BASE).turned(place, by)
    assert trial.what_if == supposed
    assert shown(trial, place) == (value, change)


def test_nothing_is_supposed_at_the_start_and_after_as_many_steps_back() -> None:
    trial = begin_trial(BASE)
    assert trial.what_if.is_nothing
    for place in range(6):
        assert trial.turned(place, 1).turned(place, -1) == trial


def test_several_knobs_suppose_together_and_one_or_all_are_put_back() -> None:
    trial = begin_trial(BASE).turned(TARGET, -1).turned(CUT, 1).turned(REST, 2)
    together = WhatIf(target_words=76_000, cut_words=1_000, rest_days=frozenset({1}))
    assert trial.what_if == together
    assert trial.put_back(CUT).put_back(REST).what_if == WhatIf(target_words=76_000)
    assert trial.reset().what_if == NOTHING


def test_a_deadline_that_is_past_is_put_off_from_today() -> None:
    trial = begun(deadline=date(2018, 3, 1))
    assert trial.turned(DEADLINE, -1).what_if == NOTHING
    assert trial.turned(DEADLINE, 1).what_if.deadline == date(2018, 4, 3)


def test_one_day_a_week_is_left_to_write_on() -> None:
    trial = begun(rest_days=frozenset(range(6)))
    assert trial.turned(REST, 1).what_if == NOTHING


def test_a_book_of_no_words_has_none_to_cut_and_no_pace_to_lower() -> None:
    trial = begun(total_words=-300, words_per_day=0)
    assert trial.turned(CUT, 1).what_if == NOTHING
    assert trial.turned(PACE, -1).what_if == NOTHING
    assert trial.turned(PACE, 1).what_if == WhatIf(words_per_day=10)


def test_the_last_day_of_the_calendar_is_not_passed() -> None:
    trial = begun(deadline=date.max).turned(DEADLINE, 1)
    assert trial.what_if == NOTHING


@pytest.mark.parametrize(
    ("words", "rounded"),
    [(0, 1), (0.4, 1), (3, 3), (4_000, 4_000), (4_650, 5_000), (964, 1_000), (5e6, 5_000_000)],
)
def test_steps_have_one_digit(words: float, rounded: int) -> None:
    assert one_digit(words) == rounded


BOOK = Book(
    title="On the Brink",
    target_words=BASE.target_words,
    start=date(2017, 12, 14),
    deadline=BASE.deadline,
    rest_days=BASE.rest_days,
)
STATUS = cast("Status", SimpleNamespace(as_of=TODAY, total_words=BASE.total_words, book=BOOK))


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-30, 30)), max_size=8))
def test_the_command_asks_for_the_same(turns: list[tuple[int, int]]) -> None:
    trial = begin_trial(BASE)
    for place, by in turns:
        trial = trial.turned(place, by)
    words = shlex.split(command(trial.what_if))
    options = dict(zip(words[3::2], words[4::2], strict=True))
    supposed = Supposed(
        words_per_day=options.get("--words-per-day"),
        days_off=[options["--days-off"]] if "--days-off" in options else [],
        rest_days=options.get("--rest-days"),
        target=options.get("--target"),
        deadline=options.get("--deadline"),
        cut=options.get("--cut"),
    )
    assert words[:2] == ["darlings", "forecast"]
    assert words[2:3] == ([] if trial.what_if.is_nothing else ["--what-if"])
    assert read_what_if(supposed, STATUS) == trial.what_if
