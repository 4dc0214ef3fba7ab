"""How far the reading of a long document is, is told while it is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from entries.importing.pace import Pace
from entries.importing.plan import plan_import


def paces(path: Path) -> list[Pace]:
    told: list[Pace] = []
    plan = plan_import([path], known={}, pacer=told.append)
    assert plan.records == 40
    return told


@pytest.fixture(autouse=True)
def _everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entries.importing.pace.LONG", 100)


def test_lines_tell_how_much_of_a_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "diary.txt"
    entries = [f"[2018-03-05 {n // 2:02}:{n % 2}0] Lamp.\nSalt {n}.\n\n" for n in range(40)]
    path.write_text("".join(entries))
    begun, *told = paces(path)
    assert begun == Pace(path, 0, None)
    assert [pace.records for pace in told] == list(range(1, 41))
    shares = [pace.share or 0.0 for pace in told]
    assert shares == sorted(shares)
    assert 0.0 < shares[0] < 0.1 and 0.9 < shares[-1] <= 1.0


def test_of_one_long_line_the_records_alone_are_told(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    entry = {"text": "Salt.", "timeZone": "Europe/Paris"}
    dated = [
        entry | {"uuid": f"{n:032X}", "creationDate": f"2018-03-05T{n // 2:02}:{n % 2}0:00Z"}
        for n in range(40)
    ]
    path.write_text(json.dumps({"metadata": {"version": "1.0"}, "entries": dated}))
    assert [(pace.records, pace.share) for pace in paces(path)] == [(n, None) for n in range(41)]


def test_short_documents_are_over_before_anything_could_be_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entries.importing.pace.LONG", 100_000)
    path = tmp_path / "diary.txt"
    path.write_text("".join(f"[2018-03-05 09:{n}] Lamp.\nSalt {n}.\n\n" for n in range(10, 50)))
    assert paces(path) == []
