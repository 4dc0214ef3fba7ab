from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journal.comparison import compare
from journal.what_if import WhatIf
from tests.journal.samples import a_forecast, finishes, span

NOW = a_forecast(probability=0.3, finishes=finishes("2018-07-01", "2018-09-01"))


def outcome(**changes: Any) -> str:
    said = compare(NOW, a_forecast(**changes), what_if=WhatIf(words_per_day=800))
    return said.removeprefix("With 800 words a day: ")


@pytest.mark.parametrize(
    ("what_if", "given"),
    [
        (WhatIf(words_per_day=800), "800 words a day"),
        (WhatIf(words_per_day=1), "1 word a day"),
        (WhatIf(cut_words=5_000), "5,000 words cut"),
        (WhatIf(target_words=93_000), "a target of 93,000 words"),
        (WhatIf(deadline=date(2018, 7, 1)), "the deadline on 1 July"),
        (WhatIf(deadline=date(2019, 7, 1)), "the deadline on 1 July 2019"),
        (WhatIf(rest_days=frozenset({5})), "Saturdays off"),
        (WhatIf(rest_days=frozenset({6, 5})), "Saturdays and Sundays off"),
        (WhatIf(days_off=(span("2018-04-02", "2018-04-09"),)), "2–9 April off"),
        (
            WhatIf(
                words_per_day=800,
                days_off=(span("2018-04-02", "2018-04-09"), span("2018-05-01", "2018-05-01")),
                target_words=93_000,
            ),
            "800 words a day, 2–9 April off, 1 May off and a target of 93,000 words",
        ),
    ],
)
def test_what_is_supposed_comes_first(what_if: WhatIf, given: str) -> None:
    assert compare(NOW, NOW, what_if=what_if).startswith(f"With {given}: still 3 chances in 10; ")


@pytest.mark.parametrize(
    ("first", "last", "moved"),
    [
        ("2018-07-01", "2018-09-01", "done on the same day"),
        ("2018-06-30", "2018-08-31", "1 day sooner"),
        ("2018-07-14", "2018-09-14", "13 days later"),
        ("2018-06-10", "2018-08-11", "3 weeks sooner"),
        ("2018-12-01", "2019-02-01", "5 months later"),
    ],
)
def test_the_middle_finish_moves_by_days_weeks_or_months(first: str, last: str, moved: str) -> None:
    said = outcome(probability=0.85, finishes=finishes(first, last))
    assert said == f"17 chances in 20 instead of 6; {moved}."


def test_what_was_not_in_sight_has_dates_and_the_other_way_round() -> None:
    unseen = a_forecast(probability=0.02, finishes=finishes("2018-12-15", "2020-12-15", seen=20))
    seen = a_forecast(probability=0.3)
    what_if = WhatIf(words_per_day=800)
    assert compare(unseen, seen, what_if=what_if).endswith(
        "30 chances in 100 instead of 2; most likely 4–30 May."
    )
    assert compare(seen, unseen, what_if=what_if).endswith(
        "2 chances in 100 instead of 30; most likely after March 2019, as far as a forecast looks."
    )


def test_target_that_is_reached_has_no_chance_to_name() -> None:
    assert outcome(target_words=30_000, probability=1.0) == "the target is reached already."


def test_reached_book_with_a_new_target_is_open_again() -> None:
    reached = a_forecast(target_words=30_000, probability=1.0)
    said = compare(reached, a_forecast(), what_if=WhatIf(target_words=80_000))
    assert said == "With a target of 80,000 words: 9 chances in 10; most likely 4–30 May."


def test_past_deadline_stays_past_unless_it_is_moved() -> None:
    past = a_forecast(probability=0.0)
    sooner = a_forecast(probability=0.0, finishes=finishes("2018-04-11", "2018-06-02"))
    assert compare(past, sooner, what_if=WhatIf(words_per_day=800)) == (
        "With 800 words a day: the deadline is past all the same; 10 days sooner."
    )
    assert "instead of none" in compare(
        past, a_forecast(probability=0.5), what_if=WhatIf(deadline=date(2018, 12, 1))
    )


def test_where_nothing_can_be_said_the_reason_is() -> None:
    young = a_forecast(probability=None, reason="too early to say: a forecast needs 7 days")
    assert compare(young, young, what_if=WhatIf(words_per_day=800)) == (
        "With 800 words a day: too early to say: a forecast needs 7 days."
    )
