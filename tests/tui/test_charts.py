"""Bars in plain text: from zero, and honest about what is small."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from tui.charts import day_chart, gauge, short_number
from tui.day_bar import DayBar
from tui.output import Line

_MONDAY = date(2018, 3, 19)


def _text(line: Line) -> str:
    pieces = (line,) if isinstance(line, str) else line
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)


def _days(words: Sequence[int | None], rest: Sequence[int] = ()) -> list[DayBar]:
    return [DayBar(_MONDAY + timedelta(days=n), one, n in rest) for n, one in enumerate(words)]


def _chart(words: Sequence[int | None], quota: int = 0, rest: Sequence[int] = ()) -> list[str]:
    return [_text(row) for row in day_chart(_days(words, rest), quota=quota, rows=4, cells=80)]


@pytest.mark.parametrize(
    ("part", "bar"),
    [
        (0, "──────────"),
        (0.001, "╸─────────"),
        (0.5, "━━━━━─────"),
        (0.999, "━━━━━━━━━╸"),
        (1, "━━━━━━━━━━"),
        (1.7, "━━━━━━━━━━"),
        (-0.2, "──────────"),
    ],
)
def test_only_the_whole_looks_whole_and_something_never_looks_like_nothing(
    part: float, bar: str
) -> None:
    assert _text(gauge(part, 10)) == bar


def test_bars_stand_on_zero() -> None:
    low, high = _chart([1000, 1006])[0].split()
    assert low[0] in "▇█" and high == "████"


def test_a_small_day_still_shows() -> None:
    assert "▁" in _chart([1, 5000])[-3]


def test_days_are_named_and_their_words_told_in_figures() -> None:
    chart = _chart([730, None, 0, -300, 12_000], rest=(1,))
    assert chart[-2].split() == ["730", "rest", "0", "−300", "12k"]
    assert chart[-1].split() == ["Mon", "Tue", "Wed", "Thu", "Fri"]


def test_words_taken_out_have_a_mark_and_no_bar() -> None:
    assert _chart([100, -300])[-3].count("▼") == 1


def test_the_quota_is_a_line_with_its_figure() -> None:
    quota_row = next(row for row in _chart([100, 900], quota=500) if "┄" in row)
    assert quota_row.split()[0] == "500" and "█" in quota_row


def test_a_narrow_terminal_shows_the_latest_days() -> None:
    rows = [_text(row) for row in day_chart(_days(range(14)), quota=0, rows=4, cells=22)]
    assert rows[-2].split() == ["11", "12", "13"]


@pytest.mark.parametrize(
    ("value", "text"),
    [(999, "999"), (-999, "−999"), (1000, "1.0k"), (9949, "9.9k"), (9950, "10k"), (-1500, "−2k")],
)
def test_a_figure_takes_four_characters_at_most(value: int, text: str) -> None:
    assert short_number(value) == text
