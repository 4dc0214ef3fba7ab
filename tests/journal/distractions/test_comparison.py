from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date

import pytest

from journal.distractions.comparison import Comparison, LikeDays, holm
from tests.journal.distractions.samples import nth

ALL = range(56)
"""Eight weeks: eight days of each weekday."""


def compare(words: dict[int, int], having: Iterable[int]) -> Comparison | None:
    return LikeDays({nth(n): figure for n, figure in words.items()}).compare(
        {nth(n) for n in having}
    )


def test_a_constant_difference_is_found_exactly() -> None:
    words = {n: 1000 - 300 * (n % 3 == 0) for n in ALL}
    found = LikeDays({nth(n): w for n, w in words.items()}).compare(
        {nth(n) for n in range(0, 56, 3)}
    )
    assert found is not None
    assert (found.difference, found.low, found.high) == (-300, -300, -300)
    assert found.chance < 0.001
    assert (found.days_with, found.days_without) == (19, 37)


@pytest.mark.parametrize(
    ("step", "offset"), [(3, 0), (2, 1), (5, 0)], ids=["each third", "each other", "each fifth"]
)
def test_weekdays_of_their_own_make_no_difference(step: int, offset: int) -> None:
    words = {n: 1000 * (n % 7) for n in range(112)}
    found = compare(words, range(offset, 112, step))
    assert found is not None
    assert (found.difference, found.low, found.high, found.chance) == (0, 0, 0, 1.0)


def test_a_drift_over_the_year_makes_no_difference() -> None:
    rng = random.Random(1)
    # The later the more words, and the later the more often distracted.
    words = {nth(n): 10 * (n // 56) ** 3 + rng.randrange(20) for n in range(336)}
    having = {nth(n) for n in range(336) if rng.random() < n / 500}
    found = LikeDays(words).compare(having)
    assert found is not None
    assert found.low <= 0 <= found.high
    assert -5 <= found.difference <= 5


def test_what_falls_on_one_weekday_only_has_no_like_days() -> None:
    words = {nth(n): 500 for n in range(112)}
    assert LikeDays(words).compare({nth(n) for n in range(0, 112, 7)}) is None


def test_one_enormous_day_moves_nothing() -> None:
    rng = random.Random(2)
    words = {nth(n): rng.randrange(400, 600) for n in range(112)}
    having = {nth(n) for n in range(0, 112, 4)}
    before = LikeDays(words).compare(having)
    after = LikeDays(words | {nth(1): 40_000}).compare(having)
    assert before is not None and after is not None
    assert abs(after.difference - before.difference) < 10
    assert abs(after.low - before.low) < 20


def test_turned_round_it_is_the_same_difference_the_other_way() -> None:
    rng = random.Random(3)
    words = {nth(n): rng.randrange(1000) for n in range(56)}
    having = {nth(n) for n in range(56) if rng.random() < 0.4}
    one, other = LikeDays(words).compare(having), LikeDays(words).compare(words.keys() - having)
    assert one is not None and other is not None
    assert (one.low, one.high, one.chance) == (-other.high, -other.low, other.chance)


@pytest.mark.parametrize(
    ("having", "is_said"),
    [
        ([], False),
        ([0, 8, 16, 24, 32], False),
        ([0, 8, 16, 24, 32, 40], True),
        ([0, 1, 2, 7, 8, 9], False),
        ([0, 1, 2, 7, 8, 14], True),
        (list(range(51)), False),
        (list(range(50)), True),
        (list(range(56)), False),
        ([900, 901, 902, 903, 904, 905], False),
    ],
    ids=[
        "none",
        "five days",
        "six days",
        "six days of two weeks",
        "six days of three weeks",
        "like days too few",
        "like days just enough",
        "every day",
        "days without words",
    ],
)
def test_too_few_days_are_not_compared(having: list[int], is_said: bool) -> None:
    rng = random.Random(4)
    words = {n: rng.randrange(1000) for n in ALL}
    assert (compare(words, having) is not None) is is_said


def test_nothing_at_all_is_compared_with_nothing() -> None:
    assert LikeDays({}).compare({date(2018, 1, 1)}) is None


def test_figures_beyond_any_float_are_compared_exactly() -> None:
    words = {n: 2**63 - 1 - (n % 2) for n in ALL}
    found = LikeDays({nth(n): w for n, w in words.items()}).compare(
        {nth(n) for n in range(1, 56, 2)}
    )
    assert found is not None
    assert found.difference == -1


@pytest.mark.parametrize(
    ("chances", "holds"),
    [
        ([], []),
        ([0.04], [True]),
        ([0.06], [False]),
        ([0.04, 0.04], [False, False]),
        ([0.04, 0.02], [True, True]),
        ([0.2, 0.01, 0.024], [False, True, True]),
        ([0.2, 0.01, 0.026], [False, True, False]),
    ],
)
def test_more_comparisons_ask_for_more(chances: list[float], holds: list[bool]) -> None:
    assert holm(chances, level=0.05) == holds


def test_nine_intervals_of_ten_hold_what_is_true() -> None:
    rng, held = random.Random(5), 0
    for _ in range(200):
        having = {nth(n) for n in range(112) if rng.random() < 0.2}
        words = {
            nth(n): round(rng.lognormvariate(6, 0.9)) - 150 * (nth(n) in having)
            for n in range(112)
            if rng.random() < 0.7
        }
        found = LikeDays(words).compare(having)
        held += found is not None and found.low <= -150 <= found.high
    assert 176 <= held <= 197
