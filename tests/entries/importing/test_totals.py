"""A column of totals is never taken for words of the day, nor the other way round."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.importing.totals import MANY, judge_column

DAYS = [730, 0, 1204, 512, 88, 941, 0, 655, 1310, 402]
TOTALS = list(accumulate(DAYS))


@pytest.mark.parametrize(
    ("name", "counts", "kind"),
    [
        ("Words", DAYS, "words"),
        ("Words", [500, 500, 500, 500, 500, 500, 500, 500, 500], "words"),
        ("Words", [500, -200, 300], "words"),
        ("Words", [500, 800], "words"),
        ("Words", [], "words"),
        ("Count", [n + 20_000 for n in TOTALS if n], "manuscript"),
        ("Count", [100 * n for n in range(1, 30)] + [2700, 2950], "manuscript"),
        ("Total", TOTALS, "manuscript"),
        ("Total", TOTALS[:3], "manuscript"),
        ("cumulativeWords", TOTALS, "manuscript"),
        ("running_sum", TOTALS, "manuscript"),
        ("Word count to date", TOTALS, "manuscript"),
        ("Total today", TOTALS[:4], "words"),
        ("Daily total", DAYS, "words"),
        ("words_added", TOTALS, "words"),
        ("Total", DAYS, "unclear"),
        ("Words", [500, 900, 1300, 1800], "unclear"),
        ("Words", [61_250, 62_000], "unclear"),
        ("Sumatra", DAYS, "words"),
    ],
)
def test_the_name_and_the_shape_decide(name: str, counts: list[int | None], kind: str) -> None:
    assert judge_column(name, counts).kind == kind


@pytest.mark.parametrize("names", [("a", "b"), ("Total", "Words"), ("Words added", "Count")])
def test_a_column_that_grows_by_the_other_is_the_total(names: tuple[str, str]) -> None:
    assert judge_column(names[0], TOTALS, beside=DAYS).kind == "manuscript"
    assert judge_column(names[1], DAYS, beside=TOTALS).kind == "words"


def test_days_that_were_skipped_say_nothing() -> None:
    with_gaps = [None if day == 0 else total for day, total in zip(DAYS, TOTALS, strict=True)]
    days = [day or None for day in DAYS]
    assert judge_column("Count", with_gaps, beside=days).kind == "manuscript"
    assert judge_column("Total", with_gaps).kind == "manuscript"


@given(st.lists(st.integers(1, 3000), min_size=MANY, max_size=60), st.integers(0, 90_000))
def test_totals_are_never_added_up(days: list[int], before: int) -> None:
    totals = [before + total for total in accumulate(days)]
    assert judge_column("Words", totals).kind == "manuscript"
    assert judge_column("Words", totals, beside=days).kind == "manuscript"
