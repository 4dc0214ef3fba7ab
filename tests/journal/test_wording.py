from __future__ import annotations

import pytest

from journal.wording import (
    MONTHS,
    WEEKDAYS,
    counted,
    duration,
    short_month,
    short_weekday,
)
from tests.journal.samples import day


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 words"),
        (1, "1 word"),
        (-1, "-1 word"),
        (9430, "9,430 words"),
    ],
)
def test_one_is_one_and_all_else_is_many(number: int, said: str) -> None:
    assert counted(number, "word") == said


def test_a_plural_that_takes_no_s_is_given() -> None:
    assert (counted(1, "entry", "entries"), counted(2, "entry", "entries")) == (
        "1 entry",
        "2 entries",
    )


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "0 min"),
        (59, "59 min"),
        (60, "1 h"),
        (65, "1 h 05"),
        (90, "1 h 30"),
        (7200 * 10, "1,200 h"),
    ],
)
def test_durations(minutes: int, said: str) -> None:
    assert duration(minutes) == said


def test_every_day_and_month_has_a_name_of_its_own_in_three_letters() -> None:
    week = [day(f"2018-03-{date:02}") for date in range(5, 12)]  # 2018-03-05 is a Monday
    year = [day(f"2018-{month:02}-01") for month in range(1, 13)]
    assert list(map(short_weekday, week)) == [name[:3] for name in WEEKDAYS]
    assert list(map(short_month, year)) == [name[:3] for name in MONTHS]
    assert len(set(map(short_weekday, week))) == 7 and len(set(map(short_month, year))) == 12
