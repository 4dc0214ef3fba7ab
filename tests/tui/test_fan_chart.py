"""The fan in plain text: what is where, and what a pipe without Unicode sees."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from journal.book import Milestone
from journal.forecast import FanDay, Forecast
from tests.journal.samples import a_forecast
from tui.fan_chart import fan_chart, has_stages, legend
from tui.output import Output

FIRST = date(2018, 3, 2)


def fan(*, days: int, pace: int) -> tuple[FanDay, ...]:
    """A fan that opens by half of the words on either side."""
    return tuple(
        FanDay(
            FIRST + timedelta(days=n), *(40_000 + n * pace * part // 4 for part in (2, 3, 4, 5, 6))
        )
        for n in range(days)
    )


def drawn(
    forecast: Forecast,
    *,
    rows: int = 9,
    cells: int = 44,
    encoding: str = "utf-8",
    stages: Sequence[Milestone] = (),
    upper: int | None = None,
) -> list[str]:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    out = Output(stream, None, environ={})
    out.data(*fan_chart(forecast, rows=rows, cells=cells, stages=stages, upper=upper))
    stream.seek(0)
    return stream.read().split("\n")[:-1]


def a_fan(*, days: int = 121, pace: int = 400, **changes: Any) -> Forecast:
    return a_forecast(fan=fan(days=days, pace=pace), **changes)


def test_fan_opens_from_where_the_book_is_to_the_deadline() -> None:
    assert drawn(a_fan()) == [
        "  110,000 │                             ░░░░",
        "          │                         ░░░░░▒▒▒",
        "          │                     ░░░░▒▒▒▒▒▒━━",
        "   80,000 │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄░░░▒▒▒▒▒━━━━━━━▒▒",
        "          │            ░░▒▒▒━━━━━━━▒▒▒▒▒▒▒▒░",
        "          │       ░▒▒━━━━━━━▒▒▒▒▒▒░░░░░░░░░░",
        "          │   ▒━━━━━━▒▒▒▒░░░░░░            ┊",
        "   40,000 │━━━━▒░░                         ┊",
        "          └────────────────────────────────┴",
        "           2 Mar                      30 Jun",
    ]


def test_deadline_before_the_end_is_marked_where_it_is() -> None:
    assert drawn(a_fan(deadline=date(2018, 5, 1)), rows=5) == [
        "  120,000 │                ┊               ░",
        "          │                ┊      ░░░░▒▒▒▒▒▒",
        "   80,000 │┄┄┄┄┄┄┄┄┄┄┄┄┄┄░░▒▒▒▒━━━━━━━━━━━━━",
        "          │     ░▒━━━━━━━━━━━━━▒▒▒▒▒▒▒░░░░░░",
        "   40,000 │━━━━━━━▒▒░░░░░  ┊",
        "          └────────────────┴────────────────",
        "           2 Mar         1 May        30 Jun",
    ]


def test_pipe_without_unicode_gets_plain_signs() -> None:
    lines = drawn(a_fan(deadline=date(2018, 5, 1)), rows=5, encoding="ascii")
    assert "\n".join(lines).isascii()
    assert lines == [
        "  120,000 |                |               .",
        "          |                |      ....::::::",
        "   80,000 |--------------..::::#############",
        "          |     .:#############:::::::......",
        "   40,000 |#######::.....  |",
        "          +----------------+----------------",
        "           2 Mar         1 May        30 Jun",
    ]


def test_a_milestone_stands_where_it_is_due() -> None:
    stages = [Milestone("Part 1", 60_000, date(2018, 4, 1))]
    for encoding, sign in (("utf-8", "◆"), ("ascii", "*")):
        lines = drawn(a_fan(), stages=stages, encoding=encoding)
        (row,) = [n for n, line in enumerate(lines) if sign in line]
        # 60,000 is half way from row 7 (40,000) to row 3 (80,000); 1 April the 31st of 121 days.
        assert (row, lines[row].index(sign)) == (5, 11 + round(30 * 32 / 120))
    assert [line.replace("◆", "▒") for line in drawn(a_fan(), stages=stages)] == drawn(a_fan())


@pytest.mark.parametrize(
    "stage",
    [
        Milestone("there", 40_000, date(2018, 4, 1)),
        Milestone("due before", 60_000, date(2018, 3, 1)),
        Milestone("due long after", 60_000, date(2019, 3, 1)),
        Milestone("far above", 200_000, date(2018, 4, 1)),
        Milestone("on the target's line", 76_000, date(2018, 4, 1)),
    ],
    ids=lambda stage: stage.name,
)
def test_a_milestone_that_has_no_place_is_not_marked(stage: Milestone) -> None:
    assert drawn(a_fan(), stages=[stage]) == drawn(a_fan())
    assert not has_stages([*fan_chart(a_fan(), rows=9, cells=44, stages=[stage])])


def test_a_milestone_of_the_target_s_words_stands_on_its_line() -> None:
    stages = [Milestone("all of it", 80_000, date(2018, 4, 1))]
    (line,) = [line for line in drawn(a_fan(), stages=stages) if "◆" in line]
    assert line.startswith("   80,000 │┄┄┄┄┄┄┄┄◆┄")


def test_a_range_has_a_line_for_each_of_its_ends() -> None:
    assert drawn(a_fan(), upper=100_000) == [
        "          │                             ░░░░",
        "  100,000 │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄░░░░░▒▒▒",
        "          │                     ░░░░▒▒▒▒▒▒━━",
        "   80,000 │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄░░░▒▒▒▒▒━━━━━━━▒▒",
        "          │            ░░▒▒▒━━━━━━━▒▒▒▒▒▒▒▒░",
        "          │       ░▒▒━━━━━━━▒▒▒▒▒▒░░░░░░░░░░",
        "          │   ▒━━━━━━▒▒▒▒░░░░░░            ┊",
        "   40,000 │━━━━▒░░                         ┊",
        "          └────────────────────────────────┴",
        "           2 Mar                      30 Jun",
    ]


def test_the_upper_end_is_in_sight_where_no_future_comes_to_it() -> None:
    lines = drawn(a_fan(pace=200), upper=100_000)
    assert any(line.startswith("  100,000 │┄┄┄") and line.endswith("┼") for line in lines)


@pytest.mark.parametrize("rows", range(4, 14))
@pytest.mark.parametrize("pace", [1, 331, 1_000, 2_600])
def test_the_ends_of_a_range_each_have_a_row(rows: int, pace: int) -> None:
    lines = drawn(a_fan(pace=pace), rows=rows, upper=100_000)
    named = [line.split()[0] for line in lines if line.lstrip()[:1].isdigit() and "│" in line]
    assert len(lines) <= rows + 2
    assert named.count("100,000") == named.count("80,000") == 1


@pytest.mark.parametrize("upper", [80_001, 2_000_000])
def test_an_upper_end_that_has_no_place_leaves_the_fan_as_it_is(upper: int) -> None:
    assert drawn(a_fan(), upper=upper) == drawn(a_fan())


@pytest.mark.parametrize(
    "forecast",
    [
        a_forecast(fan=()),
        a_fan(days=1),
        a_fan(total_words=79_900),
        a_forecast(probability=None, fan=()),
    ],
    ids=["no days", "one day", "a stride from the target", "no forecast"],
)
def test_what_cannot_be_seen_is_not_drawn(forecast: Forecast) -> None:
    assert drawn(forecast) == []


def test_narrow_screen_has_no_fan() -> None:
    assert drawn(a_fan(), cells=30) == []


@pytest.mark.parametrize("rows", range(3, 14))
@pytest.mark.parametrize("pace", [1, 100, 331, 1_000, 2_600])
def test_target_has_a_row_of_its_own_and_no_line_is_too_wide(rows: int, pace: int) -> None:
    lines = drawn(a_fan(pace=pace), rows=rows)
    assert len(lines) <= rows + 2
    assert sum(line.lstrip().startswith("80,000 ") for line in lines) == 1
    assert max(map(len, lines)) <= 44


def test_dates_under_the_axis_never_touch() -> None:
    for due in range(121):
        *_, dates = drawn(a_fan(deadline=FIRST + timedelta(days=due)))
        assert all(
            len(part.split()) in (2, 3) for part in dates.strip().split("  ") if part.strip()
        )


@pytest.mark.parametrize("cells", [20, 40, 60, 80])
def test_legend_fits(cells: int) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    Output(stream, None, environ={}).data(*legend(cells=cells, stages=cells > 40))
    stream.seek(0)
    lines = stream.read().split("\n")
    assert max(map(len, lines)) <= max(cells, 21)
    assert "".join(lines).count("deadline") == 1
    assert "".join(lines).count("milestone") == int(cells > 40)
