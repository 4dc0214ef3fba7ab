from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.book import Milestone
from tests.tui.charts_of_books import TODAY, book, day, fan
from tui.burn_up import BurnUp
from tui.fan_labels import date_line, label_width, word_labels
from tui.fan_plot import HIGH, Part, find_stages, frame_for, plot, target_rows


def drawn(chart: BurnUp, *, columns: int, rows: int) -> list[str]:
    """Return the chart as text, its rows without trailing spaces."""
    cells = plot(chart, frame_for(chart, columns=columns, rows=rows))
    return ["".join(sign for sign, _ in row).rstrip() for row in cells]


def parts(chart: BurnUp, part: Part, *, columns: int = 30, rows: int = 10) -> int:
    """Count the characters of one part."""
    cells = plot(chart, frame_for(chart, columns=columns, rows=rows))
    return sum(kind is part for row in cells for _, kind in row)


def test_a_book_is_drawn_from_its_past_to_its_fan() -> None:
    assert drawn(book(spread=90), columns=30, rows=10) == PICTURE


def test_a_book_without_days_is_its_goal() -> None:
    chart = BurnUp(TODAY, 0, (), (), 50_000, day(30))
    assert drawn(chart, columns=12, rows=4) == [
        "╌╌╌╌╌╌╌╌╌╌╌┼",
        "           ╎",
        "           ╎",
        "⡀          ╎",
    ]


def test_bands_differ_in_how_densely_their_dots_are_set() -> None:
    wide = book(pace=100, spread=90)
    dots = dict.fromkeys((Part.LIKELY, Part.POSSIBLE), 0)
    cells = dict.fromkeys(dots, 0)
    for row in plot(wide, frame_for(wide, columns=40, rows=20)):
        for sign, part in row:
            if part in dots:
                dots[part] += (ord(sign) - 0x2800).bit_count()
                cells[part] += 1
    assert min(cells.values()) > 10
    assert dots[Part.LIKELY] / cells[Part.LIKELY] > 1.5 * dots[Part.POSSIBLE] / cells[Part.POSSIBLE]


def test_a_steady_writer_has_a_line_and_a_wavering_one_a_fan() -> None:
    assert parts(book(spread=0), Part.LIKELY) == 0
    assert parts(book(spread=90), Part.LIKELY) > 10


def test_today_s_forecast_stays_as_a_line_of_its_own() -> None:
    tried = replace(book(pace=100), before=fan(20, start=2000, pace=20, spread=5))
    assert parts(book(), Part.BEFORE) == 0
    assert parts(tried, Part.BEFORE) > 5


def test_the_goal_is_where_target_and_deadline_meet_whatever_else_is_there() -> None:
    for pace in (50, 100, 200):
        assert parts(book(pace=pace), Part.GOAL) == 1


def test_milestones_are_diamonds_where_they_are_due() -> None:
    stages = (Milestone("there", 1000, day(-5)), Milestone("to come", 3000, day(10)))
    chart = replace(book(), milestones=stages)
    frame = frame_for(chart, columns=30, rows=10)
    seen = {(frame.row(one.words), frame.column(one.due)) for one in stages}
    assert set(find_stages(chart, frame)) == seen
    assert "◇" in "".join(drawn(chart, columns=30, rows=10)[-frame.row(1000) - 1])
    assert "◆" in "".join(drawn(chart, columns=30, rows=10)[-frame.row(3000) - 1])
    assert parts(chart, Part.STAGE) == 2


@pytest.mark.parametrize(
    "stage",
    [
        Milestone("before the chart", 1000, day(-400)),
        Milestone("after it", 3000, day(400)),
        Milestone("above it", 400_000, day(10)),
        Milestone("on the target's line", 3900, day(10)),
    ],
    ids=lambda stage: stage.name,
)
def test_a_milestone_that_has_no_place_is_not_drawn(stage: Milestone) -> None:
    assert drawn(replace(book(), milestones=(stage,)), columns=30, rows=10) == drawn(
        book(), columns=30, rows=10
    )


def test_the_goal_hides_a_milestone_that_is_the_book() -> None:
    chart = replace(book(), milestones=(Milestone("all of it", 4000, day(20)),))
    assert (parts(chart, Part.GOAL), parts(chart, Part.STAGE)) == (1, 0)


def test_a_range_has_a_line_for_each_of_its_ends() -> None:
    chart = replace(book(spread=0), upper=4800)
    frame = frame_for(chart, columns=30, rows=10)
    assert [*target_rows(chart, frame).values()] == [4800, 4000]
    rows = drawn(chart, columns=30, rows=10)
    assert [n for n, row in enumerate(reversed(rows)) if "╌╌╌" in row] == sorted(
        target_rows(chart, frame)
    )
    assert word_labels(chart, frame)[frame.row(4800)] == "4,800"
    assert parts(chart, Part.GOAL) == 1


@pytest.mark.parametrize("upper", [4001, 400_000])
def test_an_upper_end_that_has_no_place_leaves_the_chart_as_it_is(upper: int) -> None:
    chart = replace(book(), upper=upper)
    assert drawn(chart, columns=30, rows=10) == drawn(book(), columns=30, rows=10)
    assert label_width(chart) == label_width(book())


@pytest.mark.parametrize("due", [-500, 5000])
def test_a_deadline_out_of_sight_is_not_drawn(due: int) -> None:
    chart = book(due=due)
    assert parts(chart, Part.DEADLINE) == parts(chart, Part.GOAL) == 0
    assert "deadline" not in date_line(chart, frame_for(chart, columns=70, rows=10))


@given(
    total=st.integers(-200_000, 2_000_000),
    target=st.integers(1, 100_000_000),
    due=st.integers(-4000, 4000),
    pace=st.integers(-500, 20_000),
    columns=st.integers(1, 300),
    rows=st.integers(1, 60),
)
def test_every_book_fills_its_room_and_its_target_is_the_middle_of_a_row(
    *, total: int, target: int, due: int, pace: int, columns: int, rows: int
) -> None:
    chart = BurnUp(
        today=TODAY,
        total_words=total,
        past=((day(-9), total - 1000), (day(0), total)),
        fan=fan(30, start=total, pace=pace, spread=pace // 2),
        target_words=target,
        deadline=day(due),
    )
    frame = frame_for(chart, columns=columns, rows=rows)
    assert [len(row) for row in plot(chart, frame)] == [columns] * rows
    assert 0 <= frame.row(target) < rows
    if frame.row(target) > 0:
        assert (target - frame.low) / frame.unit % HIGH == pytest.approx(HIGH / 2)
    assert 0 <= frame.row(chart.total_at(chart.first)) < rows
    assert len(date_line(chart, frame)) <= columns
    assert all(len(text) <= label_width(chart) for text in word_labels(chart, frame).values())


@pytest.mark.parametrize(
    ("columns", "dates"),
    [
        (70, "11 Mar                   today 27 Mar                  deadline 16 Apr"),
        (40, "11 Mar     today 27 Mar  deadline 16 Apr"),
        (35, "11 Mar       today  deadline 16 Apr"),
        (24, "11 Mar   deadline 16 Apr"),
        (12, "    deadline"),
        (4, ""),
    ],
)
def test_where_not_all_dates_fit_the_deadline_does(columns: int, dates: str) -> None:
    chart = book()
    assert date_line(chart, frame_for(chart, columns=columns, rows=8)) == dates


def test_the_axis_says_where_it_begins() -> None:
    chart = book()
    frame = frame_for(chart, columns=30, rows=10)
    assert word_labels(chart, frame) == {0: "0", 3: "2,000", 7: "4,000"}
    few = replace(chart, total_words=20, past=((TODAY, 20),))
    assert word_labels(few, frame_for(few, columns=30, rows=10))[0] == "0"


PICTURE = """\
                          ⡀⡂⡂⡂
                       ⡀⡀⡂⡂⡢⡪⡪
╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌⡂⡂⡢⡪⡪⠪⡪┼
                   ⡀⡂⡢⠢⠪⡪⠔⡒⡩⡪⡪
                 ⡀⠢⣊⡪⠔⡩⡩⡪⡪⡪⡊⡊⡊
              ⡀⡠⡮⠔⡩⡂⡊⡊⡊⡊⡂⡂⡂⡂⡂⡂
           ⡠⠔⠒⠉              ╎
      ⣀⡠⠔⠉⠉                  ╎
  ⡠⠤⠔⠉                       ╎
⠒⠉                           ╎
""".splitlines()
