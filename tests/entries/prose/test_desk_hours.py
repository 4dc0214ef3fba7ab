"""Hours at the desk told by the clock."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Began writing at 9 and quit at 12.", "m=180"),
        ("Sat down to write at ten to seven, got up at eight.", "m=70"),
        ("I began at 6:30 and wrote until 8.", "m=90"),
        ("Writing, 6–8 am.", "m=120"),
        ("6-8 am: writing.", "m=120"),
        ("Wrote 9 to 10.30.", "m=90"),
        ("At the desk from 6.15 until 8.", "m=105"),
        ("Writing shed, 8.30 to 11.00. 905 words.", "w=905 m=150"),
        ("1:35 at the desk, 700 words.", "w=700 m=95"),
        ("Sat down at seven and got up at nine. 640 words.", "w=640 m=120"),
        ("An hour & a half on chapter three.", "m=90"),
        ("An hour and fifteen on the draft.", "m=75"),
        ("3 x 25 min on the novel.", "m=75"),
        ("Forty-five minutes on the book before work, and forty-five after.", "m=90"),
        ("The session lasted fifty minutes, all of it on the flood chapter.", "m=50"),
    ],
)
def test_hours_at_the_desk_are_counted(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She began at 9 and stopped at 12.",
        "The meeting began at 9 and ended at 12.",
        "Started the washing at 9, finished at 12.",
        "At my desk from nine to five, doing payroll.",
        "Dentist, 9.30 to 11.00.",
        "The score was 6 to 8.",
        "Wrote to my mother for an hour.",
        "I woke at 5 and was at the desk by 5.20.",
        "Three pomodoros on chapter two.",
    ],
)
def test_other_hours_are_not(text: str) -> None:
    assert read(text) == ""
