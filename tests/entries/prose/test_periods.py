from __future__ import annotations

from datetime import date

import pytest

from entries.entry import DateRange
from entries.prose import read_prose
from tests.entries.prose.shorthand import MONDAY, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over the weekend I wrote 2,000 words.", "weekend(w=2000)"),
        ("I came out of the weekend with a net 1600 words or so.", "weekend(w=~1600)"),
        ("That was a decent weekend at the desk—1,275 words.", "weekend(w=1275)"),
        ("Yesterday I wrote 400 words.", "yesterday(w=400)"),
        ("I wrote 400 words yesterday.", "yesterday(w=400)"),
        ("I wrote 400 words last night.", "last night(w=400)"),
        (
            "On Saturday I wrote 300 words. On Sunday I wrote 500 words.",
            "Saturday(w=300) Sunday(w=500)",
        ),
        ("On Sunday, I managed nearly 650 words in under three hours.", "Sunday(w=<650 m=<180)"),
        ("I wrote 3,000 words last week.", "last week(w=3000)"),
        ("So far this week I've written 2,500 words.", "this week(w=2500)"),
        ("I wrote 500 words today and 300 yesterday.", "w=500 yesterday(w=300)"),
        ("Yesterday I wrote 400 words, but today I wrote 900 words.", "w=900 yesterday(w=400)"),
        ("Saturday and Sunday I wrote 1,500 words.", "Saturday and Sunday(w=1500)"),
        (
            "On Saturday I was ill. On Sunday things went better. I wrote 900 words.",
            "Sunday(w=900)",
        ),
        ("On Saturday I was ill.\n\nToday I wrote 900 words.", "w=900"),
        ("I was tired after yesterday, but I wrote 700 words.", "w=700"),
        ("After a slow weekend, I wrote 900 words.", "w=900"),
        ("I took yesterday off. I wrote 700 words.", "w=700"),
        ("I missed yesterday's entry. I wrote 700 words.", "w=700"),
        ("I wrote 200 more words than yesterday.", ""),
        ("I wrote 900 words, up from 300 yesterday.", "w=900 yesterday(w=300)"),
        ("I wrote 500 words on Monday.", "w=500"),
        ("Three days ago I wrote 600 words.", "three days ago(w=600)"),
        ("When I was in college I wrote 5,000 words in one night.", ""),
        ("In 2016 I wrote 90,000 words.", ""),
        ("Next weekend I will write 3,000 words.", ""),
        ("On weekends I write 3,000 words.", ""),
    ],
)
def test_figures_belong_to_the_time_they_are_told_of(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "day", "covers"),
    [
        ("Over the weekend I wrote 2,000 words.", MONDAY, ("2024-03-09", "2024-03-10")),
        ("Over the weekend I wrote 2,000 words.", date(2024, 3, 10), ("2024-03-09", "2024-03-10")),
        ("Last weekend I wrote 2,000 words.", date(2024, 3, 10), ("2024-03-02", "2024-03-03")),
        ("I wrote 2,000 words yesterday.", MONDAY, ("2024-03-10", "2024-03-10")),
        ("I wrote 2,000 words on Friday.", MONDAY, ("2024-03-08", "2024-03-08")),
        ("Last Monday I wrote 2,000 words.", MONDAY, ("2024-03-04", "2024-03-04")),
        ("Last week I wrote 2,000 words.", MONDAY, ("2024-03-04", "2024-03-10")),
        ("This week I wrote 2,000 words.", date(2024, 3, 14), ("2024-03-11", "2024-03-14")),
        ("Two days ago I wrote 2,000 words.", MONDAY, ("2024-03-09", "2024-03-09")),
        ("On Saturday and Sunday I wrote 2,000 words.", MONDAY, ("2024-03-09", "2024-03-10")),
        ("In February I wrote 20,000 words.", MONDAY, ("2024-02-01", "2024-02-29")),
        ("On March 4 I wrote 2,000 words.", MONDAY, ("2024-03-04", "2024-03-04")),
    ],
)
def test_period_is_dated_from_the_entrys_day(text: str, day: date, covers: tuple[str, str]) -> None:
    (period,) = read_prose(text, day=day).other_periods
    assert period.covers == DateRange(*map(date.fromisoformat, covers))


@pytest.mark.parametrize(
    "text",
    ["Over the long weekend I wrote 2,000 words.", "In the past three weeks I wrote 9,000 words."],
)
def test_period_of_unknown_length_has_no_dates(text: str) -> None:
    (period,) = read_prose(text, day=MONDAY).other_periods
    assert period.covers is None


def test_period_has_no_dates_without_a_day() -> None:
    (period,) = read_prose("I wrote 2,000 words on Friday.").other_periods
    assert (period.period, period.covers) == ("Friday", None)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_do_no_harm(day: date) -> None:
    text = "Last week, last month, over the weekend, in May and on Sunday I wrote 90 words."
    assert read_prose(text, day=day).words is None
