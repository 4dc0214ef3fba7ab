"""The day of a work session is the writer's, and never UTC's by accident."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.options import ImportOptions

AUCKLAND = ZoneInfo("Pacific/Auckland")
NIGHT = datetime(2026, 3, 1, 13, 30, tzinfo=UTC)
"""02:30 on 2 March in Auckland."""
WALL = datetime.fromisoformat("2026-03-01T01:30")


@pytest.mark.parametrize(
    ("options", "instant", "day"),
    [
        (ImportOptions(zone=AUCKLAND), NIGHT, date(2026, 3, 2)),
        (ImportOptions(zone=AUCKLAND, day_starts_at=time(4)), NIGHT, date(2026, 3, 1)),
        (ImportOptions(), WALL, date(2026, 3, 1)),
        (ImportOptions(day_starts_at=time(4)), WALL, date(2026, 2, 28)),
        (ImportOptions(zone=AUCKLAND), WALL, date(2026, 3, 1)),
        (ImportOptions(), NIGHT.astimezone(timezone(timedelta(hours=13))), date(2026, 3, 2)),
    ],
)
def test_a_session_is_of_the_writers_day(
    options: ImportOptions, instant: datetime, day: date
) -> None:
    assert options.day_of(instant) == day


def test_a_time_in_utc_without_a_zone_is_no_day() -> None:
    with pytest.raises(NotUnderstood, match="--zone"):
        ImportOptions().day_of(NIGHT)
