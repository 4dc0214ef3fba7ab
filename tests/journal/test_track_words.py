"""How the track record is told: plainly, and never more surely than it is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.chances import percent_text
from journal.track_record import RangeScore
from journal.track_words import tell_track
from tests.journal.test_track_record import a_record


def test_no_forecast_yet() -> None:
    record = replace(a_record(), reason="no day has been logged yet")
    assert tell_track(record) == ["No forecast to look back on: no day has been logged yet."]


@pytest.mark.parametrize(
    ("chances", "told"),
    [
        ((0.62,), "The chance on 1 January was 60%."),
        ((0.62, 0.7, 0.66), "The chance was 60% on 1 January and has stayed near that."),
        (
            (0.4, 0.07, 0.3, 0.8),
            "The chance was 40% on 1 January, lowest at 7% on 8 January, and 80% on 22 January."
            " It turned for the better by 22 January.",
        ),
        (
            (0.5, 0.9, 0.2, 0.1),
            "The chance was 50% on 1 January, highest at 90% on 8 January, and 10% on 22"
            " January. It turned for the worse by 15 January.",
        ),
        ((0.45, 0.98), "The chance was 45% on 1 January, and 98% on 8 January."),
    ],
)
def test_how_the_chance_moved(chances: tuple[float, ...], told: str) -> None:
    assert tell_track(a_record(*chances)) == [told]


@pytest.mark.parametrize(
    ("as_of", "finished", "told"),
    [
        ("2018-06-01", "2018-05-31", "The target was reached on 31 May, 30 days early."),
        ("2018-06-30", "2018-06-30", "The target was reached on 30 June, the day of the deadline."),
        ("2018-07-09", "2018-07-01", "The target was reached on 1 July, 1 day late."),
        ("2018-07-09", None, "The deadline of 30 June went by unmet."),
    ],
)
def test_the_outcome_comes_first(as_of: str, finished: str | None, told: str) -> None:
    assert tell_track(a_record(0.5, 0.6, 1.0, as_of=as_of, finished=finished))[0] == told


def test_a_chance_that_is_no_longer_one_is_not_told_as_one() -> None:
    said = tell_track(a_record(0.5, 0.9, 1.0, finished="2018-01-15"))[1]
    assert said == "The chance was 50% on 1 January, and 90% on 8 January."


def test_of_a_book_that_is_done_before_a_chance_was_told_there_is_no_chance() -> None:
    said = tell_track(a_record(1.0, finished="2018-01-01"))
    assert said == ["The target was reached on 1 January, 180 days early."]


@pytest.mark.parametrize(
    ("score", "ending"),
    [
        (RangeScore(7, 80, 14, 11), "to hold 8 times in 10, 11 held, which fits."),
        (
            RangeScore(7, 80, 20, 9),
            "9 held: too few. Your days differ more than the forecast expects.",
        ),
        (
            RangeScore(7, 80, 40, 40),
            "40 held: more than promised. They are wider than you need.",
        ),
        (RangeScore(7, 80, 9, 2), "2 held: too few to judge, it takes 10."),
        (RangeScore(7, 80, 1, 1), "1 range of words for the next 7 days that was to hold 8 times"
         " in 10, 1 held: too few to judge, it takes 10."),
    ],
)  # fmt: skip
def test_whether_the_ranges_held(score: RangeScore, ending: str) -> None:
    record = replace(a_record(0.5), scores=(score, replace(score, percent=50)))
    assert tell_track(record)[1].endswith(ending)
    assert len(tell_track(record)) == 2


def test_no_range_is_over_and_nothing_is_said_of_them() -> None:
    record = replace(a_record(0.5), scores=(RangeScore(7, 80, 0, 0), RangeScore(28, 80, 0, 0)))
    assert len(tell_track(record)) == 1


def test_ranges_of_four_weeks_are_told_once_there_are_enough() -> None:
    scores = (RangeScore(7, 80, 40, 32), RangeScore(28, 80, 10, 7))
    told = tell_track(replace(a_record(0.5), scores=scores))
    assert told[2].startswith("Of 10 ranges of words for the next 28 days")


@pytest.mark.parametrize(
    ("chance", "told"),
    [(0.0, "0%"), (0.02, "2%"), (0.094, "9%"), (0.1, "10%"), (0.126, "15%"), (0.62, "60%"),
     (0.63, "65%"), (0.9, "90%"), (0.91, "91%"), (0.98, "98%"), (1.0, "100%")],
)  # fmt: skip
def test_a_chance_is_told_no_finer_than_it_is_known(chance: float, told: str) -> None:
    assert percent_text(chance) == told
