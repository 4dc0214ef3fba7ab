"""How long something took, in the forms of programs and of people."""

from __future__ import annotations

import pytest

from entries.errors import BadFigure
from entries.importing.durations import parse_duration


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("95", 95),
        ("1hr 35min", 95),
        ("6hr 4min", 364),
        ("2m", 2),
        ("1 hour, 5 minutes", 65),
        ("1 hour and 5 minutes", 65),
        ("2 hours", 120),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("1:35", 95),
        ("1h35m", 95),
        ("1h 30m 40s", 91),
        ("45 mins.", 45),
    ],
)
def test_a_duration_is_whole_minutes(text: str, minutes: int) -> None:
    assert parse_duration(text) == minutes


@pytest.mark.parametrize("text", ["", "long", "1 hive", "-5", "1 hour of fog", "2 moons", "1:75"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(BadFigure):
        parse_duration(text)
