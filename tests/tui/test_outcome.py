from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from journal.forecast import FanDay, Forecast
from tui.outcome import outcome
from tui.short_figures import day_near, short_total

TODAY = date(2018, 3, 27)
DUE = date(2018, 6, 14)
FINISHES = tuple(date(2018, 5, 1 + n // 4) for n in range(101))
OPEN = Forecast(
    as_of=TODAY,
    target_words=80_000,
    deadline=DUE,
    total_words=61_250,
    history_days=90,
    probability=0.73,
    fan=(FanDay(DUE, 70_000, 75_000, 81_250, 85_000, 90_000),),
    finishes=FINISHES,
    horizon=date(2018, 12, 31),
)


@pytest.mark.parametrize(
    ("forecast", "figures"),
    [
        (OPEN, ("75%", "3 May", "13 May", "23 May", "81,250")),
        (
            replace(OPEN, probability=0.02, finishes=(*FINISHES[:60], *(None,) * 41)),
            ("2%", "3 May", "13 May", "later", "81,250"),
        ),
        (
            replace(OPEN, finishes=(date(2021, 1, 1),) * 101, fan=()),
            ("75%", "Jan 2021", "Jan 2021", "Jan 2021", "–"),
        ),
        (
            replace(OPEN, total_words=80_001, probability=1.0, finishes=(TODAY,) * 101, fan=()),
            ("100%", "done", "done", "done", "80,001"),
        ),
        (
            replace(OPEN, probability=None, reason="too early to say", finishes=(), fan=()),
            ("–", "–", "–", "–", "–"),
        ),
    ],
)
def test_a_forecast_in_five_figures(forecast: Forecast, figures: tuple[str, ...]) -> None:
    assert outcome(forecast) == figures


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2018, 12, 24), "24 Dec"),
        (date(2019, 1, 14), "14 Jan"),
        (date(2017, 6, 14), "14 Jun"),
        (date(2019, 3, 27), "Mar 2019"),
        (date.max, "Dec 9999"),
        (date.min, "Jan 1"),
    ],
)
def test_near_days_need_no_year(day: date, shown: str) -> None:
    assert day_near(day, seen_from=TODAY) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (0, "0"),
        (-1_900, "−1,900"),
        (1_250_000, "1,250,000"),
        (100_000_000, "100.0M"),
        (12_500_000, "12.5M"),
    ],
)
def test_totals_are_short(words: int, shown: str) -> None:
    assert short_total(words) == shown
