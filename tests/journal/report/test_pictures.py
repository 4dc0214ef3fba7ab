"""The report's charts: what is drawn where, and what their tables say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.book import Milestone
from journal.report.drawing import BOTTOM, LEFT, RIGHT, TOP, Frame, span_of
from journal.report.pictures import draw_chance, draw_course, draw_report, draw_words
from tests.journal.report.samples import (
    DAY,
    a_forecast,
    a_prospect,
    a_report,
    filed,
    nothing_foreseen,
)
from tests.journal.samples import day
from tui.plain import plain_line


def test_a_day_and_a_figure_have_their_place() -> None:
    frame = Frame(day("2018-01-01"), day("2018-01-11"), 0, 100)
    assert (frame.x(day("2018-01-01")), frame.x(day("2018-01-11"))) == (LEFT, RIGHT)
    assert frame.x(day("2018-01-06")) == (LEFT + RIGHT) / 2
    assert (frame.y(0), frame.y(100), frame.y(50)) == (BOTTOM, TOP, (BOTTOM + TOP) / 2)
    assert (frame.x(day("2019-01-01")), frame.y(-5)) == (RIGHT, BOTTOM)


@pytest.mark.parametrize(
    ("figures", "span"),
    [
        ([730, 400], (0, 800)),
        ([-120, 730], (-200, 800)),
        ([-90, -10], (-100, 0)),
        ([0], (0, 1)),
        ([], (0, 1)),
        ([5], (0, 5)),
        ([3_287_700], (0, 4_000_000)),
    ],
)
def test_an_axis_has_zero_and_ends_in_round_figures(
    figures: list[float], span: tuple[float, float]
) -> None:
    assert span_of(figures) == span


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (0, 80_000, ["0", "20,000", "40,000", "60,000", "80,000"]),
        (-200, 800, ["-200", "0", "200", "400", "600", "800"]),
        (0, 4_000_000, ["0", "1 M", "2 M", "3 M", "4 M"]),
        (0, 1, ["0", "1"]),
    ],
)
def test_figures_along_the_side_are_round(low: int, high: int, labels: list[str]) -> None:
    frame = Frame(day("2018-01-01"), day("2018-02-01"), low, high)
    assert [tick.label for tick in frame.figures()] == labels


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2018-03-27", "2018-03-27", ["27 Mar"]),
        ("2018-03-30", "2018-04-02", ["30 Mar", "31 Mar", "1 Apr", "2 Apr"]),
        ("2018-01-15", "2018-04-30", ["Feb 2018", "Mar 2018", "Apr 2018"]),
        ("2017-11-15", "2018-12-30", ["Dec 2017", "Mar 2018", "Jun 2018", "Sep 2018", "Dec 2018"]),
        ("2008-02-29", "2018-02-28", ["2009", "2011", "2013", "2015", "2017"]),
    ],
)
def test_a_few_dates_are_along_the_bottom(first: str, last: str, labels: list[str]) -> None:
    ticks = Frame(day(first), day(last), 0, 1).dates()
    assert [tick.label for tick in ticks] == labels
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)


def test_words_of_a_week_are_drawn_by_the_day_from_zero() -> None:
    picture = draw_words(a_report())
    assert picture is not None
    assert picture.title == "Words a day"
    assert picture.rows == (
        ("2018-03-26", "0"),
        ("2018-03-27", "730"),
        ("2018-03-28", "0"),
        ("2018-03-29", "-120"),
        ("2018-03-30", "0"),
        ("2018-03-31", "500"),
        ("2018-04-01", "0"),
    )
    bars = picture.bars.split(" M")
    assert len(bars) == 3
    zero = next(tick.at for tick in picture.figures if tick.label == "0")
    assert all(f" {zero}V" in bar and bar.endswith(f"V{zero}Z") for bar in bars)
    tops = [float(bar.split("V")[1].split("H")[0]) for bar in bars]
    assert tops[0] < tops[2] < zero < tops[1]
    assert picture.told == (
        "7 days from 26 March 2018 to 1 April 2018; the most on 27 March 2018: 730 words."
    )


@pytest.mark.parametrize(
    ("days", "title", "rows"),
    [(190, "Words a day", 190), (191, "Words a week", 28), (1401, "Words a month", 47)],
)
def test_a_long_period_is_drawn_by_the_week_or_the_month(days: int, title: str, rows: int) -> None:
    first = date(2018, 1, 1)
    last = str(first + timedelta(days=days - 1))
    entries = [filed(str(first), 5), filed(last, 7)]
    picture = draw_words(a_report(entries, first=str(first), last=last, as_of=last))
    assert picture is not None
    assert (picture.title, len(picture.rows)) == (title, rows)
    assert (picture.rows[0][1], picture.rows[-1][1]) == ("5", "7")


def test_the_book_is_drawn_with_its_target_its_deadline_and_the_fan() -> None:
    picture = draw_course(a_report(), a_prospect())
    assert picture is not None
    assert picture.told == (
        "7,110 of 80,000 words on 1 April 2018. "
        "By the deadline between 7,110 and 142,110 in 8 futures of 10."
    )
    assert len(picture.bands) == 2
    assert picture.rows[0] == ("2018-03-20", "6,000", "", "", "")
    assert ("2018-04-02", "", "7,110", "7,910", "8,610") in picture.rows
    assert [line.label for line in picture.across] == ["target"]
    assert picture.down is not None
    assert picture.marks == ()


def test_both_ends_of_a_target_are_lines_where_they_are_apart() -> None:
    for upper, labels in ((130_000, ["target", "its upper end"]), (81_000, ["target"])):
        picture = draw_course(a_report(target_upper=upper), a_prospect())
        assert picture is not None
        assert [line.label for line in picture.across] == labels
        assert [line.at for line in picture.across] == sorted(
            (line.at for line in picture.across), reverse=True
        )


def test_milestones_stand_where_they_are_due_and_are_told() -> None:
    stages = (
        Milestone("Part \x1b[2J2", 60_000, day("2018-05-30")),
        Milestone("Part 1", 7_000, day("2018-03-30")),
        Milestone("Out of sight", 70_000, day("2030-01-01")),
    )
    picture = draw_course(a_report(milestones=stages), a_prospect(), plain=plain_line)
    assert picture is not None
    assert [(mark.label, mark.is_reached) for mark in picture.marks] == [
        ("Part 1, 7,000 words by 30 March 2018", True),
        ("Part ␛[2J2, 60,000 words by 30 May 2018", False),
    ]
    first, second = picture.marks
    assert first.x < second.x and first.y > second.y
    assert picture.told.endswith(
        " Milestones: Part 1, 7,000 words by 30 March 2018; Part ␛[2J2, 60,000 words by 30 May "
        "2018; Out of sight, 70,000 words by 1 January 2030."
    )


def test_of_many_milestones_those_to_come_are_told() -> None:
    stages = tuple(
        Milestone(f"Chapter {n}", n * 3500, day("2018-03-01") + n * DAY) for n in range(1, 11)
    )
    picture = draw_course(a_report(milestones=stages), a_prospect())
    assert picture is not None
    assert len(picture.marks) == 10
    told = picture.told.partition("Milestones: ")[2]
    assert told.startswith("Chapter 3,") and told.endswith("; 4 more.")


def test_a_book_of_one_day_is_drawn_too() -> None:
    report = a_report([filed("2018-04-01", 5_000)], last="2018-04-10")
    picture = draw_course(report, a_prospect())
    assert picture is not None
    assert len(picture.dots) == 1
    assert picture.line.endswith(",".join(map(str, picture.dots[0])))


def test_what_the_book_became_later_is_not_drawn() -> None:
    later = filed("2018-04-05", 9_000)
    report = a_report([filed("2018-03-20", 5_000), later], last="2018-04-10")
    picture = draw_course(report, a_prospect())
    assert picture is not None
    assert [row[0] for row in picture.rows if row[1]] == ["2018-03-20"]


def test_the_far_end_of_the_fan_is_left_out() -> None:
    due = day("2018-05-01")
    report = a_report(deadline=due)
    picture = draw_course(report, a_prospect(a_forecast(deadline=due)))
    assert picture is not None
    assert picture.rows[-1][0] == "2018-05-15"


def test_the_chance_is_drawn_from_nothing_to_all() -> None:
    picture = draw_chance(a_prospect(None, 0.0, 1.0))
    assert picture is not None
    assert picture.line == f"{LEFT}.0,{BOTTOM}.0 {RIGHT}.0,{TOP}.0"
    assert picture.rows[1] == ("2018-01-15", "100%", "2018-06-20", "2018-05-20 to later", "1,000")


def test_nothing_to_draw_is_no_chart() -> None:
    assert draw_report(a_report([], problems=[])) == []
    assert draw_report(a_report([], problems=[], prospect=nothing_foreseen())) == []
