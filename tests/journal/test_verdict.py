from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journal.progress import Record
from journal.status import compute_status
from journal.verdict import spoken_date, spoken_pace, verdict
from tests.journal.samples import WEEKEND, a_book, day, wrote

STEADY = [wrote("2018-01-01", 1000), wrote("2018-01-02", 1000)]


def said(records: list[Record], as_of: str, **changes: Any) -> str:
    return verdict(compute_status(records, book=a_book(**changes), as_of=day(as_of)))


@pytest.mark.parametrize(
    ("records", "as_of", "changes", "sentence"),
    [
        pytest.param(
            STEADY,
            "2018-01-03",
            {},
            "78,000 words to go in 179 writing days: 436 a day. At your pace so far (1,000 a day) "
            "the plain arithmetic lands on 21 March, 101 days early. That is arithmetic, not a "
            "forecast.",
            id="early",
        ),
        pytest.param(
            STEADY,
            "2018-01-03",
            {"ramp": 200},
            "78,000 words to go in 179 writing days: 436 a day on average. At your pace so far "
            "(1,000 a day) the plain arithmetic lands on 21 March, 101 days early. That is "
            "arithmetic, not a forecast.",
            id="days that weigh differently",
        ),
        pytest.param(
            [wrote("2018-01-01", 80_000)],
            "2018-01-03",
            {"target_upper": 93_000},
            "The book has 80,000 words: the target of 80,000 to 93,000 is reached, with 178 days "
            "to spare.",
            id="a range reached",
        ),
        pytest.param(
            STEADY,
            "2018-01-03",
            {"deadline": date(2018, 3, 20)},
            "78,000 words to go in 77 writing days: 1,013 a day. At your pace so far (1,000 a day) "
            "the plain arithmetic lands on 21 March, 1 day late. That is arithmetic, not a "
            "forecast.",
            id="late",
        ),
        pytest.param(
            STEADY,
            "2018-01-03",
            {"deadline": date(2018, 3, 21)},
            "78,000 words to go in 78 writing days: 1,000 a day. At your pace so far (1,000 a day) "
            "the plain arithmetic lands on 21 March, the day of the deadline itself. That is "
            "arithmetic, not a forecast.",
            id="on the day",
        ),
        pytest.param(
            [wrote("2018-01-01", 150)],
            "2018-01-02",
            {},
            "79,850 words to go in 180 writing days: 444 a day. At your pace so far (150 a day) "
            "the plain arithmetic lands on 18 June 2019, 353 days late. That is arithmetic, not a "
            "forecast.",
            id="another year",
        ),
        pytest.param(
            [wrote("2018-06-20", 80_120)],
            "2018-06-23",
            {},
            "The book has 80,120 words: the target of 80,000 is reached, with 7 days to spare.",
            id="finished",
        ),
        pytest.param(
            [wrote("2018-06-20", 80_000)],
            "2018-06-29",
            {},
            "The book has 80,000 words: the target of 80,000 is reached, with 1 day to spare.",
            id="finished the day before",
        ),
        pytest.param(
            [wrote("2018-06-20", 80_000)],
            "2018-06-30",
            {},
            "The book has 80,000 words: the target of 80,000 is reached, on the day of the "
            "deadline.",
            id="finished on the day",
        ),
        pytest.param(
            [wrote("2018-08-20", 80_000)],
            "2018-08-20",
            {},
            "The book has 80,000 words: the target of 80,000 is reached.",
            id="finished after the deadline",
        ),
        pytest.param(
            [wrote("2018-06-30", 79_999)],
            "2018-07-01",
            {"start": date(2018, 6, 30)},
            "The deadline was 30 June, 1 day ago, and 1 word is still to go. A new deadline in "
            "journal.toml makes a new plan. At your pace so far (79,999 a day) the plain "
            "arithmetic lands on 1 July. That is arithmetic, not a forecast.",
            id="deadline past",
        ),
        pytest.param(
            [],
            "2019-01-01",
            {},
            "The deadline was 30 June 2018, 185 days ago, and 80,000 words are still to go. A new "
            "deadline in journal.toml makes a new plan. There is no pace to go by yet: it needs "
            "a first writing day behind you.",
            id="deadline past without history",
        ),
        pytest.param(
            [],
            "2018-01-01",
            {},
            "80,000 words to go in 181 writing days: 442 a day. There is no pace to go by yet: "
            "it needs a first writing day behind you.",
            id="no history",
        ),
        pytest.param(
            STEADY[:1],
            "2018-01-01",
            {},
            "79,000 words to go in 181 writing days: 437 a day. There is no pace to go by yet: "
            "it needs a first writing day behind you.",
            id="first day",
        ),
        pytest.param(
            [wrote("2018-01-01", minutes=60)],
            "2018-01-03",
            {},
            "80,000 words to go in 179 writing days: 447 a day. From your pace so far (0 a day) no "
            "date follows; the next words change that.",
            id="pace zero",
        ),
        pytest.param(
            [wrote("2018-01-01", -60)],
            "2018-01-03",
            {},
            "80,060 words to go in 179 writing days: 448 a day. The book got shorter (-30 a day): "
            "no date follows from cutting.",
            id="cutting",
        ),
        pytest.param(
            [wrote("2018-01-01", 15)],
            "2018-01-03",
            {},
            "79,985 words to go in 179 writing days: 447 a day. At your pace so far (7.5 a day) "
            "the plain arithmetic takes more than ten years. That is arithmetic, not a forecast.",
            id="more than ten years",
        ),
        pytest.param(
            [],
            "2017-12-31",
            {},
            "The book starts on 1 January 2018, in 1 day. 80,000 words to go in 181 writing days: "
            "442 a day.",
            id="start in the future",
        ),
        pytest.param(
            [],
            "2018-06-23",
            {"rest_days": WEEKEND, "deadline": date(2018, 6, 24)},
            "80,000 words to go, and only rest days are left until the deadline, 24 June. There is "
            "no pace to go by yet: it needs a first writing day behind you.",
            id="only rest days left",
        ),
        pytest.param(
            STEADY,
            "2018-01-03",
            {"deadline": date(2018, 1, 3), "target_words": 2400},
            "400 words to go, and today is the deadline. At your pace so far (1,000 a day) the "
            "plain arithmetic lands on 3 January, the day of the deadline itself. That is "
            "arithmetic, not a forecast.",
            id="deadline today",
        ),
        pytest.param(
            STEADY,
            "2018-01-03",
            {"deadline": date(2018, 1, 4), "target_words": 2001, "rest_days": frozenset({3})},
            "1 word to go in 1 writing day: 1 a day. At your pace so far (1,000 a day) the plain "
            "arithmetic lands on 3 January, 1 day early. That is arithmetic, not a forecast.",
            id="one of each",
        ),
    ],
)
def test_verdict(records: list[Record], as_of: str, changes: dict[str, Any], sentence: str) -> None:
    assert said(records, as_of, **changes) == sentence


@pytest.mark.parametrize(
    ("pace", "spoken"),
    [
        (0.0, "0"),
        (0.04, "0.04"),
        (7.46, "7.5"),
        (9.0, "9"),
        (10.4, "10"),
        (729.6, "730"),
        (12_345.6, "12,346"),
        (-30.0, "-30"),
    ],
)
def test_pace_is_spoken_whole_unless_it_is_small(pace: float, spoken: str) -> None:
    assert spoken_pace(pace) == spoken


def test_year_is_spoken_only_where_it_differs() -> None:
    assert spoken_date(day("2018-05-03"), seen_from=day("2018-01-01")) == "3 May"
    assert spoken_date(day("2019-05-03"), seen_from=day("2018-01-01")) == "3 May 2019"
