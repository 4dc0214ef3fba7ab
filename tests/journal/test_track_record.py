"""The track record: which days are looked at, what was said on them, and what is made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from journal import Journal
from journal.book import Book
from journal.book_forecast import Asked, answer
from journal.forecast import FanDay, Forecast
from journal.history import History
from journal.progress import Record
from journal.track_json import track_json
from journal.track_record import (
    AHEAD,
    LEAST_RANGES,
    MOST_OF_LONG,
    MOST_POINTS,
    PastForecast,
    PastRange,
    RangeScore,
    TrackRecord,
    Turn,
    track_record,
)
from tests.journal.samples import a_book, day

START = date(2018, 1, 1)
DAY = timedelta(days=1)


def a_history(
    days: int, *, words: int = 400, as_of: date | None = None, book: Book | None = None
) -> History:
    """A history of `days` days from the start of the book, the same words on each."""
    records = [Record(f"{n}.md", START + n * DAY, words=words) for n in range(days)]
    last = START + (days - 1) * DAY
    return History(records, book=book or a_book(), as_of=as_of or last)


def steady(asked: Asked) -> tuple[Forecast, ...]:
    """Foresee 100 to 900 words on each day to come, 400 to 600 in half of all futures."""
    goal, total = asked.goals[0], asked.total_words
    first = asked.as_of + DAY if asked.as_of in asked.daily_words else asked.as_of
    fan = tuple(
        FanDay(
            first + n * DAY,
            *(total + a_day * (n + 1) for a_day in (100, 400, 500, 600, 900)),
        )
        for n in range(40)
    )
    finishes = tuple(first + percent * DAY for percent in range(101))
    return (Forecast(asked.as_of, goal.words, goal.due, total, 9, 0.5, fan=fan, finishes=finishes),)


def days_of(record: TrackRecord) -> list[str]:
    return [str(point.day) for point in record.points]


def test_there_is_a_point_a_week_from_the_first_possible_day_and_one_at_the_end() -> None:
    found = track_record(a_history(30), answer=steady)
    assert days_of(found) == [
        "2018-01-07",
        "2018-01-14",
        "2018-01-21",
        "2018-01-28",
        "2018-01-30",
    ]


def test_the_same_days_are_looked_at_when_the_book_goes_on() -> None:
    before = days_of(track_record(a_history(30), answer=steady))[:-1]
    assert days_of(track_record(a_history(100), answer=steady))[: len(before)] == before


@pytest.mark.parametrize("days", [365, 406, 412])
def test_a_book_of_a_year_has_a_point_a_week(days: int) -> None:
    book = a_book(deadline=date(2040, 1, 1), target_words=10**9)
    found = track_record(a_history(days, book=book), answer=steady)
    points = [point.day for point in found.points[:-1]]
    assert {(later - day).days for day, later in pairwise(points)} == {7}
    assert days // 7 <= len(found.points) <= MOST_POINTS


@pytest.mark.parametrize("days", [414, 423, 600, 800, 3653])
def test_a_long_book_has_so_many_points_and_no_more(days: int) -> None:
    book = a_book(deadline=date(2040, 1, 1), target_words=10**9)
    found = track_record(a_history(days, book=book), answer=steady)
    assert MOST_OF_LONG // 2 < len(found.points) <= MOST_OF_LONG
    assert days_of(found)[0] == "2018-01-07"
    assert found.points[-1].day == found.as_of


def test_it_ends_with_the_deadline_or_the_target_whichever_is_first() -> None:
    due = a_book(deadline=date(2018, 1, 24))
    assert days_of(track_record(a_history(60, book=due), answer=steady))[-1] == "2018-01-24"
    short = a_book(target_words=8_000)
    found = track_record(a_history(60, book=short), answer=steady)
    assert days_of(found)[-1] == "2018-01-20"
    assert found.finished == date(2018, 1, 20)


def test_before_a_forecast_is_possible_the_reason_is_told() -> None:
    nothing = History([], book=a_book(), as_of=date(2018, 3, 1))
    assert track_record(nothing).reason == (
        "no day has been logged yet: a forecast needs a week of them"
    )
    few = track_record(a_history(5))
    assert (few.points, few.scores[0].count) == ((), 0)
    assert few.reason == (
        "too early to say: a forecast needs 7 days since the first entry, and this is day 5"
    )


def test_each_point_is_the_forecast_of_that_day() -> None:
    history = a_history(60)
    book = history.book
    (found,) = (p for p in track_record(history).points if p.day == date(2018, 1, 28))
    alone = History(
        [Record(f"{n}.md", START + n * DAY, words=400) for n in range(28)],
        book=book,
        as_of=date(2018, 1, 28),
    )
    (last,) = track_record(alone).points[-1:]
    assert replace(found, ranges=()) == replace(last, ranges=())
    assert found.total_words == 28 * 400


@pytest.mark.parametrize(("words", "held"), [(99, 0), (100, 4), (400, 4), (900, 4), (901, 0)])
def test_a_range_holds_what_lies_between_its_ends(words: int, held: int) -> None:
    found = track_record(a_history(40, words=words), answer=steady)
    assert found.scores[0] == RangeScore(7, 80, 4, held)


def test_the_inner_range_is_judged_apart() -> None:
    found = track_record(a_history(40, words=399), answer=steady)
    assert found.scores[:2] == (RangeScore(7, 80, 4, 4), RangeScore(7, 50, 4, 0))


def test_a_range_is_judged_only_when_its_days_are_over() -> None:
    weeks = [point.ranges for point in track_record(a_history(21), answer=steady).points]
    assert [[one.days for one in ranges] for ranges in weeks] == [[7], [], []]
    weeks = [point.ranges for point in track_record(a_history(22), answer=steady).points]
    assert [[one.days for one in ranges] for ranges in weeks] == [[7], [7], [], []]


def test_ranges_of_four_weeks_are_counted_once_in_four() -> None:
    found = track_record(a_history(120), answer=steady)
    assert [(score.days, score.count) for score in found.scores[::2]] == [(7, 16), (28, 4)]


def test_a_day_still_open_belongs_to_the_days_ahead() -> None:
    gap = [Record(f"{n}.md", START + n * DAY, words=100) for n in range(30) if n != 13]
    late = Record("late.md", START + 13 * DAY, words=5)
    history = History(
        [*gap, late], book=a_book(), as_of=START + 29 * DAY, known={"late.md": START + 20 * DAY}
    )
    point = track_record(history, answer=steady).points[1]
    assert (point.day, point.total_words) == (date(2018, 1, 14), 1_300)
    assert point.ranges[0].words == 5 + 7 * 100


def test_only_what_is_looked_at_of_earlier_fans_is_asked_for() -> None:
    history, wanted = a_history(60), list[Asked]()

    def made(asked: Asked) -> tuple[Forecast, ...]:
        wanted.append(asked)
        return answer(asked)

    found = track_record(history, answer=made)
    assert {asked.fan_days for asked in wanted[:-1]} == {max(AHEAD) + 1}
    assert wanted[-1].fan_days is None
    whole = track_record(history, answer=lambda asked: answer(asked._replace(fan_days=None)))
    assert found == whole


def test_a_range_beyond_the_fan_is_not_judged() -> None:
    def near(asked: Asked) -> tuple[Forecast, ...]:
        (one,) = steady(asked)
        return (replace(one, fan=one.fan[:6]),)

    found = track_record(a_history(40), answer=near)
    assert {point.ranges for point in found.points} == {()}


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    track_record(a_history(30), answer=steady, progress=lambda *far: told.append(far))
    assert told == [(n, 5) for n in range(1, 6)]


@pytest.mark.parametrize(
    ("count", "held", "low", "high"),
    [(0, 0, 0.0, 1.0), (10, 5, 0.2366, 0.7634), (14, 11, 0.5241, 0.9243), (10, 10, 0.7225, 1.0)],
)
def test_interval_is_wilsons(count: int, held: int, low: float, high: float) -> None:
    assert RangeScore(7, 80, count, held).interval == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(
    ("count", "held", "fits"), [(20, 16, True), (20, 8, False), (20, 20, False), (10, 10, True)]
)
def test_what_held_is_judged_by_the_interval(count: int, held: int, fits: bool) -> None:
    assert RangeScore(7, 80, count, held).is_as_promised is fits


def test_a_few_ranges_are_too_few_to_judge() -> None:
    assert not RangeScore(7, 80, LEAST_RANGES - 1, 0).is_enough
    assert RangeScore(7, 80, LEAST_RANGES, 0).is_enough


def a_record(
    *chances: float, as_of: str = "2018-03-31", finished: str | None = None
) -> TrackRecord:
    points = tuple(
        PastForecast(
            START + 7 * n * DAY, chance, None, None, None, n, (PastRange(7, 1, 2, 3, 4, 2),)
        )
        for n, chance in enumerate(chances)
    )
    done = None if finished is None else day(finished)
    return TrackRecord(day(as_of), 80_000, date(2018, 6, 30), done, points, (), None)


@pytest.mark.parametrize(
    ("chances", "turn"),
    [
        ((0.2, 0.5, 0.7), Turn(date(2018, 1, 15), True)),
        ((0.9, 0.3, 0.2), Turn(date(2018, 1, 8), False)),
        ((0.2, 0.7, 0.2, 0.8), Turn(date(2018, 1, 22), True)),
        ((0.5, 0.9, 0.8), None),
        ((0.45, 0.55, 0.45), None),
        ((), None),
    ],
)
def test_the_turn_is_the_last_from_clearly_bad_to_clearly_good_or_back(
    chances: tuple[float, ...], turn: Turn | None
) -> None:
    assert a_record(*chances).turn == turn


@pytest.mark.parametrize(
    ("as_of", "finished", "in_time"),
    [
        ("2018-06-30", None, None),
        ("2018-07-01", None, False),
        ("2018-03-01", "2018-02-28", True),
        ("2018-08-01", "2018-06-30", True),
        ("2018-08-01", "2018-07-01", False),
    ],
)
def test_the_outcome(as_of: str, finished: str | None, in_time: bool | None) -> None:
    assert a_record(0.5, as_of=as_of, finished=finished).in_time is in_time


def test_json_has_every_figure() -> None:
    values = track_json(track_record(a_history(22), answer=steady))
    assert list(values) == [
        "as_of",
        "target_words",
        "deadline",
        "finished",
        "in_time",
        "turn",
        "summary",
        "reason",
        "scores",
        "points",
    ]
    assert values["points"][0] == {
        "date": "2018-01-07",
        "probability": 0.5,
        "finish": {"p10": "2018-01-18", "p50": "2018-02-27", "p90": "2018-04-08"},
        "total_words": 2_800,
        "ranges": [
            {"days": 7, "p10": 700, "p25": 2_800, "p75": 4_200, "p90": 6_300, "words": 2_800}
        ],
    }
    assert values["scores"][0] == {
        "days": 7,
        "percent": 80,
        "count": 2,
        "held": 2,
        "interval": [pytest.approx(0.3424, abs=1e-4), 1.0],
        "enough": False,
    }


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal of 40 days in which the thirtieth was logged two days late."""
    journal = Journal.create(
        tmp_path / "book",
        title="T",
        target_words=20_000,
        start=START,
        deadline=date(2018, 2, 28),
        clock=lambda _zone: datetime(2018, 2, 9, 12, 0, tzinfo=UTC),
    )
    for n in range(40):
        when = START + n * DAY
        logged = f"logged: {when + 2 * DAY}T10:00:00+00:00\n" if n == 27 else ""
        file = journal.root / f"entries/2018/{when}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\nwords: {300 + 37 * (n % 5)}\n{logged}---\n")
    return journal


def test_the_journals_record_honours_when_a_day_was_logged(journal: Journal) -> None:
    points = {point.day: point for point in journal.track_record().points}
    late, other = points[date(2018, 1, 28)], points[date(2018, 1, 21)]
    assert late.total_words == journal.status(date(2018, 1, 27)).total_words
    assert other.probability == journal.forecast(other.day).probability
    assert points[date(2018, 2, 9)].probability == journal.forecast().probability


def test_as_of_a_past_day_it_ends_there(journal: Journal) -> None:
    found = journal.track_record(date(2018, 1, 22))
    assert days_of(found) == ["2018-01-07", "2018-01-14", "2018-01-21", "2018-01-22"]
    assert [len(point.ranges) for point in found.points] == [1, 1, 0, 0]


def test_a_second_look_simulates_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    first = journal.track_record()

    def refuse(asked: Asked) -> tuple[Forecast, ...]:
        raise AssertionError(f"simulated again: {asked.as_of}")

    monkeypatch.setattr("journal.forecast_store.answer", refuse)
    assert journal.track_record() == first
