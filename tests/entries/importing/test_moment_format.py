"""The day in a daily note's name, by moment.js's patterns."""

from __future__ import annotations

import pytest

from entries.importing.moment_format import day_by_format


@pytest.mark.parametrize(
    ("name", "pattern", "day"),
    [
        ("2026-03-01", "YYYY-MM-DD", "2026-03-01"),
        ("20260301", "YYYYMMDD", "2026-03-01"),
        ("2023/January/2023-Jan-01", "YYYY/MMMM/YYYY-MMM-DD", "2023-01-01"),
        (
            "2023/01-January/Sunday, January 1st 2023",
            "YYYY/MM-MMMM/dddd, MMMM Do YYYY",
            "2023-01-01",
        ),
        ("2026/03-März/01.03.2026 So", "YYYY/MM-MMMM/DD.MM.YYYY dd", "2026-03-01"),
        ("Daily 1-3-26", "[Daily] D-M-YY", "2026-03-01"),
        ("1.3.69", "D.M.YY", "1969-03-01"),
        ("2026-W09-7 2026-03-01", "GGGG-[W]WW-E YYYY-MM-DD", "2026-03-01"),
        ("2026-060", "YYYY-DDDD", "2026-03-01"),
        ("2024-366", "YYYY-DDD", "2024-12-31"),
        ("2026-03-01 2130", "YYYY-MM-DD HHmm", "2026-03-01"),
        ("a.b 2026-03-01", "[a.b] YYYY-MM-DD", "2026-03-01"),
    ],
)
def test_a_name_tells_its_day(name: str, pattern: str, day: str) -> None:
    assert str(day_by_format(name, pattern)) == day


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("2026-02-30", "YYYY-MM-DD"),
        ("2023-366", "YYYY-DDD"),
        ("2023-000", "YYYY-DDDD"),
        ("2023/January/2024-Jan-01", "YYYY/MMMM/YYYY-MMM-DD"),
        ("1 März 2026", "D MMMM YYYY"),
        ("2026-W09", "gggg-[W]ww"),
        ("03-01", "MM-DD"),
        ("2026-03-01x", "YYYY-MM-DD"),
        ("axb 2026-03-01", "[a.b] YYYY-MM-DD"),
        ("2026-03-01", ""),
        ("2026-03-01", "YYYY-MM-DD" * 50),
        ("2026-03", "YYYY-MM"),
    ],
)
def test_a_name_that_fits_no_day_tells_none(name: str, pattern: str) -> None:
    assert day_by_format(name, pattern) is None


@pytest.mark.parametrize(
    "token", ["MMMM", "dddd", "D", "w", "Do", "DDDD", "YY", "a", "(", "[", "\\"]
)
def test_no_pattern_takes_for_ever(token: str) -> None:
    for name in ("1" * 250, "a" * 250, "1a" * 125):
        assert day_by_format(name + "!", token * (120 // len(token))) is None
