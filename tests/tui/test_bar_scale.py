from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.bar_scale import fit_scale

WORDS = st.lists(st.integers(min_value=-20_000, max_value=20_000), min_size=1, max_size=30)


def filled(words: int, *, quota: int, rows: int, days: list[int]) -> int:
    scale = fit_scale(days, quota=quota, rows=rows)
    return sum(scale.eighths(words, row) for row in range(rows))


@given(WORDS, st.integers(0, 5000), st.integers(2, 20))
def test_every_bar_fits(days: list[int], quota: int, rows: int) -> None:
    scale = fit_scale(days, quota=quota, rows=rows)
    assert scale.above >= 1
    assert scale.above + scale.below == rows
    assert max(0, *days) <= scale.unit * scale.above * 1.001
    assert -min(0, *days) <= scale.unit * max(scale.below, 0) * 1.001 or not scale.below


@given(WORDS, st.integers(1, 5000), st.integers(2, 20))
def test_a_bar_passes_the_quota_line_only_when_the_quota_is_passed(
    days: list[int], quota: int, rows: int
) -> None:
    scale = fit_scale(days, quota=quota, rows=rows)
    if scale.quota_row and quota / scale.unit >= 0.5:
        assert scale.quota_row + 0.5 == pytest.approx(quota / scale.unit)


def test_bars_are_zero_based() -> None:
    days = [1000, 1006]
    low = filled(1000, quota=0, rows=10, days=days)
    high = filled(1006, quota=0, rows=10, days=days)
    assert (low, high) == (80, 80)


def test_no_words_draw_nothing_and_one_word_draws_something() -> None:
    assert filled(0, quota=0, rows=5, days=[0, 1, 5000]) == 0
    assert filled(1, quota=0, rows=5, days=[0, 1, 5000]) == 1


def test_days_without_any_words_have_a_scale() -> None:
    assert filled(0, quota=0, rows=5, days=[0, 0]) == 0


def test_words_cut_have_rows_below_zero_on_the_same_scale() -> None:
    scale = fit_scale([600, -300], quota=0, rows=9)
    assert scale.below == 3
    assert sum(scale.eighths(-300, row) for row in range(3)) == 24
