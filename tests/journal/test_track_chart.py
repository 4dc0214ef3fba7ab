"""The chance over time, drawn in text."""

from __future__ import annotations

import pytest

from journal.columns import display_width
from journal.track_chart import chance_lines
from tests.journal.test_track_record import a_record


def test_chances_are_drawn_from_zero_to_all() -> None:
    points = a_record(0.0, 0.5, 1.0).points
    assert chance_lines(points, width=40) == [
        "100% ┤                                 █",
        "     │                                 █",
        " 50% ┤                 ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄█",
        "     │                 █████████████████",
        "     │                 █████████████████",
        "  0% └──────────────────────────────────",
        "      1 Jan 2018             15 Jan 2018",
    ]


def test_time_goes_by_evenly_and_the_last_forecast_is_shown() -> None:
    points = a_record(1.0, 0.0, 0.0, 0.0, 1.0).points
    (top, *_) = chance_lines((points[0], *points[3:]), width=46)
    assert top == "100% ┤" + "█" * 30 + " " * 9 + "█"


@pytest.mark.parametrize("width", [30, 80, 200])
@pytest.mark.parametrize("count", [2, 3, 60])
def test_it_is_as_wide_as_asked(width: int, count: int) -> None:
    lines = chance_lines(a_record(*[0.98] * count).points, width=width)
    assert max(map(display_width, lines)) == width


def test_there_is_nothing_to_draw_of_one_forecast() -> None:
    assert chance_lines(a_record(0.5).points, width=80) == []
    assert chance_lines((), width=80) == []
