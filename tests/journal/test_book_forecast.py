"""The forecast of a book: what is asked of the simulation, what is tried, what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from entries.entry import DateRange
from journal import book_forecast
from journal.book import Book
from journal.book_forecast import Answer, Asked, ask, forecast_book
from journal.forecast import Forecast
from journal.forecast_store import ForecastStore
from journal.progress import Ledger, Record, daily_figures
from journal.what_if import WhatIf

START = date(2018, 1, 1)
TODAY = date(2018, 3, 2)
DAY = timedelta(days=1)
BOOK = Book(
    title="On the Brink",
    target_words=52_000,
    start=START,
    deadline=date(2018, 4, 30),
    starting_words=6_000,
    rest_days=frozenset({5, 6}),
)


def ledger_until(today: date = TODAY, *, words: int = 500) -> Ledger:
    """Write the same words on each weekday, and more on Tuesdays."""
    days = [START + n * DAY for n in range((today - START).days + 1)]
    records = [
        Record(f"{day}.md", day, words=words + (300 if day.weekday() == 1 else 0))
        for day in days
        if day.weekday() < 5
    ]
    return daily_figures(records, starting_words=BOOK.starting_words)


def chance(**what_if: object) -> float:
    supposed = WhatIf(**what_if)  # type: ignore[arg-type]
    found = forecast_book(ledger_until(), BOOK, as_of=TODAY, what_if=supposed).probability
    assert found is not None
    return found


def test_what_is_asked_is_the_books_own_days_and_plan() -> None:
    asked = ask(ledger_until(), BOOK, as_of=TODAY)
    assert asked.total_words == 6_000 + sum(asked.daily_words.values())
    assert max(asked.daily_words) == TODAY
    assert asked.rest_days == (5, 6)
    assert asked.goals == ((52_000, date(2018, 4, 30)),)


def test_weekday_that_weighs_nothing_is_one_of_rest() -> None:
    weights = (100, 100, 100, 100, 0, 100, 100)
    asked = ask(ledger_until(), replace(BOOK, weekday_weights=weights), as_of=TODAY)
    assert asked.rest_days == (4, 5, 6)


def test_as_of_a_past_day_what_came_later_is_not_known() -> None:
    then = TODAY - 10 * DAY
    early = ledger_until(then)
    assert (
        ask(ledger_until(), BOOK, as_of=then).daily_words
        == ask(early, BOOK, as_of=then).daily_words
    )
    assert ask(ledger_until(), BOOK, as_of=then).total_words == early.total_at(then)


def test_before_the_start_no_words_are_expected() -> None:
    later = replace(BOOK, start=TODAY + 10 * DAY)
    asked = ask(ledger_until(), later, as_of=TODAY)
    assert asked.days_off == (DateRange(TODAY, TODAY + 9 * DAY),)


def test_the_naive_finish_is_the_one_the_status_shows() -> None:
    found = forecast_book(ledger_until(), BOOK, as_of=TODAY)
    assert found.naive_finish is not None
    assert found.naive_finish.weekday() < 5


# -- what if --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "worse",
    [
        {"words_per_day": 150},
        {"days_off": (DateRange(TODAY + DAY, TODAY + 30 * DAY),)},
        {"rest_days": frozenset({0, 1, 2})},
        {"target_words": 60_000},
        {"deadline": TODAY + 20 * DAY},
        {"cut_words": 20_000},
    ],
)
def test_a_harder_supposition_lowers_the_chance(worse: dict[str, object]) -> None:
    assert chance(**worse) < chance() - 0.1


@pytest.mark.parametrize(
    "better",
    [{"words_per_day": 1_500}, {"target_words": 40_000}, {"deadline": TODAY + 200 * DAY}],
)
def test_an_easier_supposition_raises_the_chance(better: dict[str, object]) -> None:
    base = chance(cut_words=8_000)
    assert chance(cut_words=8_000, **better) > base


def test_days_off_that_are_supposed_move_the_plain_arithmetic_too() -> None:
    base = forecast_book(ledger_until(), BOOK, as_of=TODAY).naive_finish
    week = WhatIf(days_off=(DateRange(TODAY + DAY, TODAY + 7 * DAY),))
    found = forecast_book(ledger_until(), BOOK, as_of=TODAY, what_if=week).naive_finish
    assert base is not None and found == base + 7 * DAY


def test_another_pace_is_words_on_a_writing_day() -> None:
    seen = forecast_book(ledger_until(), BOOK, as_of=TODAY, what_if=WhatIf(words_per_day=700))
    deadline = next(day for day in seen.fan if day.date == BOOK.deadline)
    writing_days = sum((TODAY + n * DAY).weekday() < 5 for n in range(1, 60))
    assert deadline.p50 - seen.total_words == pytest.approx(700 * writing_days, rel=0.02)


# -- what is kept ---------------------------------------------------------------------------------


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ForecastStore:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return ForecastStore(str(tmp_path / "book"))


def counting(made: list[Asked]) -> Answer:
    def answer(asked: Asked) -> tuple[Forecast, ...]:
        made.append(asked)
        return book_forecast.answer(asked)

    return answer


def test_what_was_asked_already_is_not_simulated_again(
    store: ForecastStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Asked] = []
    monkeypatch.setattr("journal.forecast_store.answer", counting(made))
    asked = ask(ledger_until(), BOOK, as_of=TODAY)
    first = store.answer(asked)
    assert store.answer(asked) == first
    assert len(made) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"total_words": 1},
        {"words_per_day": 9},
        {"daily_words": {TODAY: 1}},
        {"later_rest_days": (1,)},
        {"as_of": TODAY + DAY},
    ],
)
def test_another_question_has_another_answer(
    store: ForecastStore, monkeypatch: pytest.MonkeyPatch, changed: dict[str, object]
) -> None:
    made: list[Asked] = []
    monkeypatch.setattr("journal.forecast_store.answer", counting(made))
    asked = ask(ledger_until(), BOOK, as_of=TODAY)
    store.answer(asked)
    store.answer(asked._replace(**changed))  # type: ignore[arg-type]
    assert len(made) == 2


@pytest.mark.parametrize("damage", ["", "[", "[{}]", '[{"as_of": 1}]', "[" * 100_000, "[1]"])
def test_a_damaged_forecast_is_made_anew(store: ForecastStore, tmp_path: Path, damage: str) -> None:
    asked = ask(ledger_until(), BOOK, as_of=TODAY)
    first = store.answer(asked)
    (kept,) = (tmp_path / "cache").rglob("forecasts/*")
    kept.write_text(damage)
    assert store.answer(asked) == first


def test_where_nothing_can_be_kept_the_forecast_is_still_made(
    store: ForecastStore, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    assert store.answer(ask(ledger_until(), BOOK, as_of=TODAY))[0].probability is not None


def test_old_forecasts_make_room(
    store: ForecastStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.forecast_store._KEPT", 4)
    for n in range(9):
        store.answer(ask(ledger_until(), BOOK, as_of=TODAY - n * DAY))
    assert len(list((tmp_path / "cache").rglob("forecasts/*"))) <= 4
