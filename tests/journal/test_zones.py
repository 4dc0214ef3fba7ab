from __future__ import annotations

from datetime import UTC, date, datetime
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal import zones
from journal.zones import find_zone, has_day, is_zone, missing_days, nearest_zone

APIA = ZoneInfo("Pacific/Apia")


def offset_hours(zone: zones.Zone) -> float:
    offset = datetime(2018, 7, 1, tzinfo=zone.tzinfo).utcoffset()
    assert offset is not None
    return offset.total_seconds() / 3600


@pytest.mark.parametrize(
    ("tz", "hours"),
    [
        ("Pacific/Auckland", 12),
        (":Europe/Paris", 2),
        ("/usr/share/zoneinfo/Europe/Paris", 2),
        ("EST5EDT", -4),
        ("UTC", 0),
    ],
)
def test_zone_of_the_environment_is_used(tz: str, hours: float) -> None:
    zone = find_zone(None, {"TZ": tz})
    assert offset_hours(zone) == hours
    assert zone.warning is None


@pytest.mark.parametrize(
    "tz", ["", "Nowhere/Bad", "../../etc/passwd", "/etc/passwd", "UTC+25", "America", "x" * 5000]
)
def test_zone_that_is_none_is_utc_with_a_warning(tz: str) -> None:
    zone = find_zone(None, {"TZ": tz})
    assert zone.tzinfo is UTC
    assert zone.warning is not None
    assert "environment's TZ" in zone.warning
    assert "journal.toml" in zone.warning
    assert len(zone.warning) < 250


def test_named_zone_wins_over_the_environment() -> None:
    assert offset_hours(find_zone("Asia/Tokyo", {"TZ": "UTC"})) == 9


def test_named_zone_that_is_none_is_utc_with_a_warning() -> None:
    zone = find_zone("Nowhere/Bad\x1b", {})
    assert zone.tzinfo is UTC
    assert zone.warning is not None
    assert r"the writer's timezone, “Nowhere/Bad\x1b”" in zone.warning


def test_machines_zone_keeps_its_rules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    source = tmp_path / "localtime"
    data = resources.files("tzdata") / "zoneinfo" / "Europe" / "Paris"
    source.write_bytes(data.read_bytes())
    monkeypatch.setattr(zones, "_LOCALTIME", str(source))
    zone = find_zone(None, {})
    assert zone.warning is None
    assert offset_hours(zone) == 2


def test_machine_without_a_zone_is_in_utc(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(zones, "_LOCALTIME", str(tmp_path / "localtime"))
    assert find_zone(None, {}) == zones.Zone(UTC)


@pytest.mark.parametrize("content", [b"", b"not a zone"])
def test_machine_whose_zone_is_damaged_is_in_utc_with_a_warning(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "localtime"
    path.write_bytes(content)
    monkeypatch.setattr(zones, "_LOCALTIME", str(path))
    zone = find_zone(None, {})
    assert zone.tzinfo is UTC
    assert zone.warning is not None


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("pacific/auckland", "Pacific/Auckland"),
        ("Pacific/Aukland", "Pacific/Auckland"),
        ("New York", "America/New_York"),
        ("?", None),
    ],
)
def test_nearest_zone(name: str, near: str | None) -> None:
    assert nearest_zone(name) == near


def test_zones_are_those_of_the_database() -> None:
    assert is_zone("Pacific/Auckland")
    assert not is_zone("pacific")


def test_samoa_missed_a_day_and_no_other() -> None:
    assert not has_day(APIA, date(2011, 12, 30))
    missing = missing_days(APIA, date(2011, 1, 1), date(2012, 12, 31))
    assert missing == {date(2011, 12, 30)}


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Sao_Paulo", "UTC"])
def test_clock_changes_miss_no_day(zone: str) -> None:
    info = ZoneInfo(zone)
    assert missing_days(info, date(2016, 1, 1), date(2019, 1, 1)) == frozenset()
    assert has_day(info, date(2017, 10, 15))


@pytest.mark.parametrize("when", [date.min, date.max])
def test_ends_of_the_calendar_are_there(when: date) -> None:
    assert has_day(APIA, when)
    assert missing_days(APIA, date.min, date.max) == {date(2011, 12, 30)}
