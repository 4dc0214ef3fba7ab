"""What got in the way, as people type it."""

from __future__ import annotations

import pytest

from entries.entry import Distraction
from entries.errors import BadFigure
from tui.distractions import parse_distraction


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the news", Distraction("the news")),
        ("the news, 20m", Distraction("the news", None, 20)),
        ("the news, 20 min", Distraction("the news", None, 20)),
        ("chores:: dishes, 1h30", Distraction("dishes", "chores", 90)),
        ("chores::dishes", Distraction("dishes", "chores")),
        ("Twitter: the endless feed", Distraction("Twitter: the endless feed")),
        ("the election, 2016", Distraction("the election, 2016")),
        ("tea, cake, 2h", Distraction("tea, cake", None, 120)),
        ("  two\nlines ", Distraction("two lines")),
        ("20m", Distraction("20m")),
        (":: dishes", Distraction("dishes")),
    ],
)
def test_words_kind_and_time_are_told_apart(text: str, read: Distraction) -> None:
    assert parse_distraction(text) == read


@pytest.mark.parametrize("text", ["", "  ", "chores::", "::"])
def test_saying_nothing_is_refused(text: str) -> None:
    with pytest.raises(BadFigure, match="a few words"):
        parse_distraction(text)
