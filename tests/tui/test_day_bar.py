from __future__ import annotations

from datetime import date

import pytest

from journal.progress import Day
from tui.day_bar import DayBar, day_bar

_DAY = date(2018, 3, 27)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (Day(_DAY), None),
        (Day(_DAY, entries=1), 0),
        (Day(_DAY, words=-120, entries=1), -120),
        (Day(_DAY, words=300), 300),  # its share of an entry that covers several days
    ],
)
def test_nothing_logged_is_not_the_same_as_no_words(day: Day, words: int | None) -> None:
    assert day_bar(day, as_of=date(2018, 4, 1)).words == words


def test_rest_and_today_are_kept() -> None:
    assert day_bar(Day(_DAY, rest=True), as_of=_DAY) == DayBar(_DAY, None, rest=True, today=True)
