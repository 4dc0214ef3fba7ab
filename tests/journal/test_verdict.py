from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from journal.forecast import Forecast
from journal.progress import Record
from journal.status import compute_status
from journal.verdict import likely_finish, spoken_pace, verdict
from tests.journal.samples import WEEKEND, a_book, a_forecast, day, finishes, wrote

HALF = [wrote("2018-01-01", 40_000)]


def said(
    records: list[Record], as_of: str, forecast: Forecast | None = None, **changes: Any
) -> str:
    status = compute_status(records, book=a_book(**changes), as_of=day(as_of))
    return verdict(status if forecast is None else replace(status, forecast=forecast))


# -- with a forecast ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("probability", "hope"),
    [
        (0.98, "You will very likely finish in time: 98 chances in 100"),
        (0.9, "You will very likely finish in time: 9 chances in 10"),
        (0.75, "You will likely finish in time: 15 chances in 20"),
        (0.5, "You are about as likely as not to finish in time: 5 chances in 10"),
        (0.2, "You are unlikely to finish in time: 2 chances in 10"),
        (0.02, "You are very unlikely to finish in time: 2 chances in 100"),
    ],
)
def test_chance_and_likely_dates_come_first(probability: float, hope: str) -> None:
    assert said(HALF, "2018-03-01", a_forecast(probability=probability)) == (
        f"{hope}; most likely 4–30 May. 40,000 words to go in 122 writing days: 328 a day."
    )


def test_early_forecast_is_called_early() -> None:
    assert said(HALF, "2018-03-01", a_forecast(history_days=9)) == (
        "You will very likely finish in time: 9 chances in 10; most likely 4–30 May. It is early: "
        "this rests on 9 days and may still jump. 40,000 words to go in 122 writing days: "
        "328 a day."
    )


@pytest.mark.parametrize(
    ("changes", "when"),
    [
        ({"finishes": finishes("2018-04-21", "2018-06-12")}, "4–30 May"),
        ({"finishes": finishes("2018-05-03", "2018-05-03")}, "3 May"),
        ({"finishes": finishes("2018-03-01", "2018-03-01")}, "today"),
        ({"finishes": finishes("2018-03-15", "2020-03-15", seen=74)}, "not before September"),
        ({"finishes": finishes("2018-12-15", "2020-12-15", seen=30)}, "not before June 2019"),
        ({"finishes": finishes("2018-03-02", "2018-04-01", seen=30)}, "not before 9 March"),
        (
            {"finishes": finishes("2018-12-15", "2020-12-15", seen=20)},
            "after March 2019, as far as a forecast looks",
        ),
        (
            {"finishes": (None,) * 101, "horizon": date(2018, 3, 30)},
            "after 30 March, as far as a forecast looks",
        ),
    ],
)
def test_likely_finish_is_the_middle_half_of_the_futures(
    changes: dict[str, Any], when: str
) -> None:
    assert likely_finish(a_forecast(**changes)) == when


def test_past_deadline_has_no_chance_but_likely_dates() -> None:
    forecast = a_forecast(
        as_of=day("2018-07-01"), probability=0.0, finishes=finishes("2018-07-03", "2018-08-20")
    )
    assert said(HALF, "2018-07-01", forecast) == (
        "The deadline was 30 June, 1 day ago, and 40,000 words are still to go; most likely done "
        "15 July to 8 August. A new deadline in journal.toml makes a new plan."
    )


def test_deadline_today_is_said() -> None:
    forecast = a_forecast(
        as_of=day("2018-06-30"), probability=0.3, finishes=finishes("2018-06-30", "2018-07-02")
    )
    records = [wrote("2018-06-29", 79_000)]
    assert said(records, "2018-06-30", forecast) == (
        "You are unlikely to finish in time: 3 chances in 10; most likely 30 June to 1 July. "
        "1,000 words to go, and today is the deadline."
    )


def test_only_rest_days_left_is_said() -> None:
    forecast = a_forecast(
        as_of=day("2018-06-23"), probability=0.02, finishes=finishes("2018-06-25", "2018-07-09")
    )
    rest: dict[str, Any] = {"rest_days": WEEKEND, "deadline": date(2018, 6, 24)}
    assert said([wrote("2018-06-22", 79_000)], "2018-06-23", forecast, **rest) == (
        "You are very unlikely to finish in time: 2 chances in 100; most likely 28 June to 5 July. "
        "1,000 words to go, and only rest days are left until the deadline, 24 June."
    )


def test_book_that_begins_later_may_have_a_forecast() -> None:
    forecast = a_forecast(as_of=day("2017-12-30"), finishes=finishes("2018-04-21", "2018-06-12"))
    assert said([wrote("2017-12-01", 40_000)], "2017-12-30", forecast) == (
        "You will very likely finish in time: 9 chances in 10; most likely 4–30 May 2018. "
        "The book starts on 1 January 2018, in 2 days. "
        "40,000 words to go in 181 writing days: 221 a day."
    )


# -- where there is none --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("records", "as_of", "changes", "sentence"),
    [
        pytest.param(
            [wrote("2018-06-20", 80_120)],
            "2018-06-23",
            {},
            "The book has 80,120 words: the target of 80,000 is reached, with 7 days to spare.",
            id="finished",
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
            "journal.toml makes a new plan.",
            id="deadline past",
        ),
        pytest.param(
            [],
            "2019-01-01",
            {},
            "The deadline was 30 June 2018, 185 days ago, and 80,000 words are still to go. A new "
            "deadline in journal.toml makes a new plan.",
            id="deadline past without history",
        ),
        pytest.param(
            [],
            "2018-01-01",
            {},
            "Will you finish in time? No day has been logged yet: a forecast needs a week of them. "
            "80,000 words to go in 181 writing days: 442 a day.",
            id="no history",
        ),
        pytest.param(
            [wrote("2018-01-01", 1000)],
            "2018-01-03",
            {},
            "Will you finish in time? Too early to say: a forecast needs 7 days since the first "
            "entry, and this is day 3. 79,000 words to go in 179 writing days: 442 a day.",
            id="third day",
        ),
        pytest.param(
            [wrote("2018-01-01", 1000)],
            "2018-01-03",
            {"ramp": 200},
            "Will you finish in time? Too early to say: a forecast needs 7 days since the first "
            "entry, and this is day 3. 79,000 words to go in 179 writing days: 442 a day on "
            "average.",
            id="days that weigh differently",
        ),
        pytest.param(
            [wrote("2018-01-01", -60)],
            "2018-02-01",
            {},
            "Will you finish in time? No words have been logged yet: a forecast needs 3 writing "
            "days in a week or more. 80,060 words to go in 150 writing days: 534 a day.",
            id="cutting alone",
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
            "Will you finish in time? No day has been logged yet: a forecast needs a week of them. "
            "80,000 words to go, and only rest days are left until the deadline, 24 June.",
            id="only rest days left",
        ),
        pytest.param(
            [wrote("2018-01-02", 2000)],
            "2018-01-03",
            {"deadline": date(2018, 1, 4), "target_words": 2001, "rest_days": frozenset({3})},
            "Will you finish in time? Too early to say: a forecast needs 7 days since the first "
            "entry, and this is day 2. 1 word to go in 1 writing day: 1 a day.",
            id="one of each",
        ),
    ],
)
def test_verdict_without_a_forecast(
    records: list[Record], as_of: str, changes: dict[str, Any], sentence: str
) -> None:
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
