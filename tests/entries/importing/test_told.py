"""What is told of other days and projects is added once, and never made up."""

from __future__ import annotations

from datetime import date

import pytest

from entries.entry import DateRange, Distraction
from entries.importing.told import tell
from entries.prose.said import Figure, PeriodFigure, ProjectFigure, Said, SaidDistraction

MONDAY = date(2019, 3, 11)
SATURDAY = DateRange(date(2019, 3, 9), date(2019, 3, 9))
SUNDAY = DateRange(date(2019, 3, 10), date(2019, 3, 10))
WEEKEND = DateRange(date(2019, 3, 9), date(2019, 3, 10))
WEEK = DateRange(date(2019, 3, 4), date(2019, 3, 10))


def words(value: int, sentence: str = "s") -> Figure:
    return Figure(value, "exact", sentence)


def period(name: str, covers: DateRange | None, value: int) -> PeriodFigure:
    return PeriodFigure(name, covers, words(value, name), None)


def test_nothing_said_is_nothing_told() -> None:
    told = tell(Said(), MONDAY)
    assert told.fields == {"estimated": (), "covers": None, "distractions": ()}
    assert (told.sentences, told.further, told.notes) == ({}, (), ())


def test_rough_figures_are_named_as_estimated() -> None:
    said = Said(words=words(730, "one"), minutes=Figure(60, "over", "two"), manuscript=words(9000))
    told = tell(said, MONDAY)
    assert told.fields["estimated"] == ("minutes",)
    assert told.sentences == {"words": "one", "minutes": "two", "manuscript": "s"}


def test_distractions_are_kept_in_order() -> None:
    said = Said(
        distractions=(SaidDistraction("mud", "s", True), SaidDistraction("rain", "s", False))
    )
    assert tell(said, MONDAY).fields["distractions"] == (Distraction("mud"), Distraction("rain"))


def test_one_period_becomes_covers_where_the_day_has_no_figure() -> None:
    told = tell(Said(other_periods=(period("weekend", WEEKEND, 1400),)), MONDAY)
    assert (told.fields["words"], told.fields["covers"], told.further) == (1400, WEEKEND, ())


def test_beside_a_figure_of_the_day_a_period_is_a_further_entry() -> None:
    told = tell(Said(words=words(500), other_periods=(period("weekend", WEEKEND, 1400),)), MONDAY)
    assert (told.fields["words"], told.fields["covers"]) == (500, None)
    (further,) = told.further
    assert further.fields == {
        "words": 1400,
        "estimated": (),
        "date": WEEKEND.last,
        "covers": WEEKEND,
    }


def test_several_days_are_further_entries_in_their_order() -> None:
    said = Said(other_periods=(period("Saturday", SATURDAY, 0), period("Sunday", SUNDAY, 900)))
    told = tell(said, MONDAY)
    assert "words" not in told.fields
    assert [(one.suffix, one.fields["words"]) for one in told.further] == [
        ("saturday", 0),
        ("sunday", 900),
    ]


@pytest.mark.parametrize(
    ("said", "day", "reason"),
    [
        (Said(other_periods=(period("weekend", None, 1400),)), None, "not known"),
        (Said(other_periods=(period("week", WEEK, 4000),)), MONDAY, "day by day"),
        (
            Said(words=words(5), other_periods=(period("weekend", WEEKEND, 14),)),
            WEEKEND.first,
            "own day",
        ),
    ],
)
def test_a_figure_that_might_count_twice_is_noted_and_not_added(
    said: Said, day: date | None, reason: str
) -> None:
    told = tell(said, day)
    assert (told.fields["covers"], told.further) == (None, ())
    assert reason in told.notes[0]


def test_a_total_and_its_part_are_not_both_added() -> None:
    said = Said(other_periods=(period("Sunday", SUNDAY, 900), period("weekend", WEEKEND, 1400)))
    told = tell(said, MONDAY)
    assert (told.fields["words"], told.fields["covers"]) == (1400, WEEKEND)
    assert told.further == ()
    assert told.notes == ("Sunday: figures not added, for another figure is for the same days",)


def test_net_and_gross_of_one_weekend_are_not_both_added() -> None:
    said = Said(other_periods=(period("net", WEEKEND, 1000), period("gross", WEEKEND, 3000)))
    assert tell(said, MONDAY).fields["words"] == 1000


def test_two_texts_for_one_project_have_two_identities() -> None:
    one = ProjectFigure("op-ed", words(100), None)
    told = tell(Said(other_projects=(one, one)), MONDAY)
    assert [further.suffix for further in told.further] == ["op-ed", "op-ed-2"]
    assert [further.fields["project"] for further in told.further] == ["op-ed", "op-ed"]
