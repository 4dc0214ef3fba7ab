from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "pendulum",
    "pydantic",
    "tomlkit",
    "sqlmodel",
    "sqlalchemy",
    "textual",
    "yaml",
    "difflib",
    "numpy",
    "jinja2",
}


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*(name.partition('.')[0] for name in sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "journal.book",
        "journal.columns",
        "journal.wording",
        "journal.config",
        "journal.days",
        "journal.dates",
        "journal.status",
        "journal.verdict",
        "journal.contract",
        "journal.chances",
        "journal.comparison",
        "journal.forecast",
        "journal.forecast_store",
        "journal.gathering",
        "journal.planning.ics",
        "journal.planning.json",
        "journal.planning.plan",
        "journal.planning.verdict",
        "journal.report.text",
        "journal.report.markdown",
        "journal.report.json",
        "journal.distractions.distractions",
        "journal.distractions.verdict",
        "journal.distractions.json",
        "journal.report.csv",
        "journal.track_record",
    ],
)
def test_module_loads_nothing_heavy(module: str) -> None:
    assert not HEAVY & loaded_by(f"import {module}")


def test_plain_date_needs_no_pendulum_and_a_month_does() -> None:
    use = "from datetime import date; from journal.dates import parse_day; "
    use += "parse_day({!r}, today=date(2026, 11, 22))"
    for plain in ("2026-11-22", "yesterday", "monday", "-3d", "2 weeks ago"):
        assert "pendulum" not in loaded_by(use.format(plain))
    assert "pendulum" in loaded_by(use.format("in 6 months"))
