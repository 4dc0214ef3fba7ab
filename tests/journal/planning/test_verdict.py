from __future__ import annotations

from typing import Any

import pytest

from journal.planning.verdict import plan_verdict
from tests.journal.planning.samples import a_plan
from tests.journal.samples import span, wrote


@pytest.mark.parametrize(
    ("words", "as_of", "changes", "said"),
    [
        (
            1500,
            "2018-06-20",
            {},
            "You are 500 words behind the plan, 1 writing day. "
            "8,500 words to go in 8 writing days: 1,063 a day.",
        ),
        (
            3500,
            "2018-06-19",
            {},
            "You are 1,500 words ahead of the plan, 1 writing day. "
            "6,500 words to go in 9 writing days: 723 a day.",
        ),
        (
            2100,
            "2018-06-19",
            {"ramp": 200},
            "You are 706 words ahead of the plan. "
            "7,900 words to go in 9 writing days: 878 a day on average.",
        ),
        (
            1000,
            "2018-06-19",
            {},
            "You are where the plan has you today. "
            "9,000 words to go in 9 writing days: 1,000 a day.",
        ),
        (10_000, "2018-06-20", {}, "The book has 11,000 words: the target of 11,000 is reached, "),
        (10_000, "2018-06-20", {"target_upper": 13_000}, "the target of 11,000 to 13,000 is rea"),
        (10, "2018-07-20", {}, "The deadline was 29 June, 21 days ago, and 9,990 words are still"),
        (10, "2018-06-10", {}, "The book starts on 18 June, in 8 days."),
        (10, "2018-06-20", {"days_off": (span("2018-06-20", "2018-06-29"),)}, "only rest days are"),
    ],
)
def test_verdict_says_how_the_book_stands_to_the_plan(
    words: int, as_of: str, changes: dict[str, Any], said: str
) -> None:
    records = [wrote("2018-06-01" if as_of < "2018-06-18" else "2018-06-18", words)]
    assert said in plan_verdict(a_plan(records, as_of, **changes))
