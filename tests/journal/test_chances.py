from __future__ import annotations

import pytest

from journal.chances import chances, chances_instead, likelihood, odds, percent_shown


@pytest.mark.parametrize(
    ("probability", "percent"),
    [
        (0.0, 0),
        (0.001, 1),
        (0.02, 2),
        (0.094, 9),
        (0.1, 10),
        (0.12, 10),
        (0.125, 15),
        (0.33, 35),
        (0.5, 50),
        (0.66, 65),
        (0.874, 85),
        (0.899, 90),
        (0.9, 90),
        (0.93, 93),
        (0.98, 98),
        (0.999, 99),
        (1.0, 100),
    ],
)
def test_percent_is_no_finer_than_a_forecast_can_be(probability: float, percent: int) -> None:
    assert percent_shown(probability) == percent


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.02, "very unlikely"),
        (0.1, "very unlikely"),
        (0.15, "unlikely"),
        (0.3, "unlikely"),
        (0.35, "about as likely as not"),
        (0.5, "about as likely as not"),
        (0.65, "about as likely as not"),
        (0.7, "likely"),
        (0.87, "likely"),
        (0.9, "very likely"),
        (0.98, "very likely"),
    ],
)
def test_words_of_a_chance_are_a_fixed_scale(probability: float, words: str) -> None:
    assert likelihood(probability) == words


def test_what_is_open_is_never_certain_and_never_none() -> None:
    shown = {percent_shown(n / 10_000) for n in range(1, 10_000)}
    assert (min(shown), max(shown)) == (1, 99)


def test_a_greater_chance_is_never_shown_as_a_smaller_one() -> None:
    shown = [percent_shown(n / 1_000) for n in range(1_001)]
    assert shown == sorted(shown)


@pytest.mark.parametrize(
    ("probability", "counted"),
    [
        (0.02, "2 chances in 100"),
        (0.1, "1 chance in 10"),
        (0.15, "3 chances in 20"),
        (0.5, "5 chances in 10"),
        (0.85, "17 chances in 20"),
        (0.9, "9 chances in 10"),
        (0.95, "19 chances in 20"),
        (0.98, "98 chances in 100"),
    ],
)
def test_chances_are_counted(probability: float, counted: str) -> None:
    assert chances(probability) == counted
    assert odds(probability) == counted.replace(" chances", "").replace(" chance", "")


@pytest.mark.parametrize(
    ("probability", "before", "said"),
    [
        (0.85, 0.3, "17 chances in 20 instead of 6"),
        (0.9, 0.2, "9 chances in 10 instead of 2"),
        (0.98, 0.9, "98 chances in 100 instead of 90"),
        (0.1, 0.02, "10 chances in 100 instead of 2"),
        (0.11, 0.1, "still 1 chance in 10"),
        (0.5, 0.0, "5 chances in 10 instead of none"),
    ],
)
def test_two_chances_are_counted_in_the_same_whole(
    probability: float, before: float, said: str
) -> None:
    assert chances_instead(probability, before) == said
