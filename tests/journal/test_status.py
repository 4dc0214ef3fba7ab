from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from entries.entry import DateRange, Distraction
from entries.problem import Problem
from journal.plan import Pace
from journal.progress import Record
from journal.status import Status, compute_status
from journal.streak import Streak
from tests.journal.samples import WEEKEND, a_book, day, span, wrote


def status(records: list[Record], as_of: str, **changes: Any) -> Status:
    return compute_status(records, book=a_book(**changes), as_of=day(as_of))


WEEK = [  # Monday 2018-06-18 to Friday
    wrote("2018-06-18", 900, minutes=60),
    wrote("2018-06-19", 1100),
    wrote("2018-06-20", 0, minutes=45),
    wrote("2018-06-22", 1000, distractions=(Distraction("news", "screen", 15),)),
]
LATE = {"start": date(2018, 6, 18), "starting_words": 70_000, "rest_days": WEEKEND}


def test_whole_status() -> None:
    found = status(WEEK, "2018-06-22", **LATE)
    assert found.total_words == 73_000
    assert found.words_left == 7000
    assert found.days_left == 9
    assert found.writing_days_left == 6
    assert found.quota == 1334  # (80,000 - 72,000) / 6, from the start of the day
    assert found.required_pace == pytest.approx(7000 / 6)
    assert found.pace == Pace(500, 500, 500)
    assert (found.today.words, found.today.minutes) == (1000, 0)
    assert found.today.distractions == (Distraction("news", "screen", 15),)
    assert found.streak == Streak(1, 3)
    assert found.naive_finish == day("2018-07-12")  # 14 days of 500 from Monday on
    assert found.forecast.probability is None
    assert found.forecast.reason is not None
    assert "this is day" in found.forecast.reason
    assert found.undated == 0


def test_quota_stays_through_the_day_whatever_is_written() -> None:
    quotas = [
        status([*WEEK[:3], *more], "2018-06-22", **LATE).quota
        for more in (
            [],
            [wrote("2018-06-22", 300)],
            [wrote("2018-06-22", 9000)],
            [wrote("2018-06-22", manuscript=60_000)],
        )
    ]
    assert set(quotas) == {1334}


def test_quota_is_recomputed_when_an_earlier_day_is_told_today() -> None:
    told = wrote("2018-06-22", 2400, covers=span("2018-06-20", "2018-06-21"))
    assert status([*WEEK[:2], told], "2018-06-22", **LATE).quota == 934


@pytest.mark.parametrize(
    ("as_of", "changes", "days_left", "writing_days_left", "quota"),
    [
        ("2018-06-30", {}, 1, 1, 80_000),
        ("2018-06-30", {"rest_days": WEEKEND}, 1, 0, 0),  # only a rest day left
        ("2018-06-29", {"rest_days": WEEKEND}, 2, 1, 80_000),
        ("2018-07-01", {}, 0, 0, 80_000),
        ("2018-12-31", {}, 0, 0, 80_000),
        ("2017-12-22", {}, 191, 181, 0),  # the start is in the future
        ("2018-01-01", {}, 181, 181, 442),
        ("2018-06-20", {"days_off": (DateRange(date(2018, 6, 1), date.max),)}, 11, 0, 0),
        ("2024-02-28", {"deadline": date(2024, 3, 1)}, 3, 3, 26_667),
    ],
)
def test_days_left(
    as_of: str, changes: dict[str, Any], days_left: int, writing_days_left: int, quota: int
) -> None:
    found = status([], as_of, **changes)
    assert (found.days_left, found.writing_days_left) == (days_left, writing_days_left)
    assert found.quota == quota
    assert found.pace == Pace(None, None, None)
    assert found.naive_finish is None
    assert (found.required_pace is None) == (writing_days_left == 0)


def test_reached_target_asks_for_nothing() -> None:
    found = status([wrote("2018-06-20", 81_000)], "2018-06-21")
    assert (found.total_words, found.words_left, found.quota) == (81_000, 0, 0)
    assert found.required_pace == 0
    assert found.naive_finish is None


def test_naive_finish_does_not_move_on_a_day_of_average_writing() -> None:
    before = status([wrote("2018-06-18", 1000)], "2018-06-19", start=date(2018, 6, 18))
    after = status(
        [wrote("2018-06-18", 1000), wrote("2018-06-19", 1000)],
        "2018-06-19",
        start=date(2018, 6, 18),
    )
    assert before.naive_finish == after.naive_finish == day("2018-06-19") + timedelta(days=78)


def test_as_of_a_past_day_is_what_was_known_then() -> None:
    later = [
        wrote("2018-06-23", 5000, manuscript=1),
        wrote("2018-06-24", 700, covers=span("2018-06-19", "2018-06-20")),
    ]
    assert status([*WEEK, *later], "2018-06-22", **LATE) == status(WEEK, "2018-06-22", **LATE)


def test_recent_is_fourteen_days_up_to_today() -> None:
    recent = status(WEEK, "2018-06-22", **LATE).recent
    assert [one.date for one in recent] == [
        day("2018-06-09") + timedelta(days=n) for n in range(14)
    ]
    assert [one.words for one in recent[-5:]] == [900, 1100, 0, 0, 1000]
    assert [one.rest for one in recent[:3]] == [True, True, False]


def test_undated_entries_are_numbered_and_never_counted() -> None:
    found = status([*WEEK, wrote(None, 5000), wrote(None, 5000, path="b")], "2018-06-22", **LATE)
    assert found.undated == 2
    assert found.total_words == 73_000


def test_problems_come_along_and_the_figures_add_theirs() -> None:
    given = Problem("entries/broken.md", 3, "no closing line")
    endless = wrote("2018-06-18", 5, covers=DateRange(date.min, date.max))
    found = compute_status([endless], book=a_book(), as_of=day("2018-06-20"), problems=[given])
    assert [problem.path for problem in found.problems] == [given.path, "entries/2018-06-18.md"]


def test_day_the_calendar_never_had_breaks_no_streak() -> None:
    records = [wrote("2011-12-29", 5), wrote("2011-12-31", 5)]
    found = compute_status(
        records, book=a_book(), as_of=day("2011-12-31"), missing={date(2011, 12, 30)}
    )
    assert found.streak == Streak(2, 2)


@pytest.mark.parametrize("as_of", [date.min, date.max])
def test_ends_of_the_calendar_have_a_status(as_of: date) -> None:
    book = a_book(start=date.min, deadline=date.max)
    found = compute_status([Record("a.md", as_of, words=5)], book=book, as_of=as_of)
    assert found.total_words == 5
    assert found.recent[-1].words == 5


def test_ten_years_of_entries_add_up() -> None:
    first = date(2016, 1, 1)
    records = [
        Record(f"{n}.md", first + timedelta(days=n % 3653), words=n % 7, minutes=1)
        for n in range(10_000)
    ]
    found = compute_status(records, book=a_book(), as_of=date(2026, 12, 31))
    assert found.total_words == sum(n % 7 for n in range(10_000))
    assert found.streak == Streak(0, 3653)
