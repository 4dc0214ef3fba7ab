"""What the real Watson writes is read as it reads it: sessions, days, minutes, projects, tags."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.importing.candidate import Candidate
from entries.importing.options import ImportOptions
from entries.importing.plan import plan_import
from tests.peers.conftest import find_program

pytestmark = pytest.mark.real_programs

ZONE = "America/New_York"
WORKED = (
    ("2026-03-01 09:00", "2026-03-01 10:30", "novel", "+draft", "+chapter 3"),
    ("2026-03-07 23:30", "2026-03-08 00:45", "op ed"),
    ("2026-03-08 01:30", "2026-03-08 03:30", "novel"),
    ("2026-06-30 20:00:10", "2026-06-30 20:45:50", "novel", "+naïve café"),
)


class Watson:
    """The real program, with a folder of its own, in New York."""

    def __init__(self, folder: Path) -> None:
        self.program = find_program("watson")
        self.environ = os.environ | {"WATSON_DIR": str(folder), "TZ": ZONE}

    def __call__(self, *args: str) -> str:
        done = subprocess.run(
            [self.program, *args],
            capture_output=True,
            text=True,
            check=True,
            env=self.environ,
            stdin=subprocess.DEVNULL,
        )
        return done.stdout


@pytest.fixture
def watson(tmp_path: Path) -> Watson:
    program = Watson(tmp_path / "watson")
    for start, stop, project, *tags in WORKED:
        program("add", "--from", start, "--to", stop, project, *tags)
    return program


def read(path: Path) -> list[Candidate]:
    options = ImportOptions(zone=ZoneInfo(ZONE), books=("novel",))
    plan = plan_import([path], known={}, options=options)
    assert (plan.rejected, plan.skipped) == ((), ())
    return sorted(plan.candidates, key=lambda one: str(one.entry.started))


def test_its_frames_are_what_its_log_says(watson: Watson, tmp_path: Path) -> None:
    listed = json.loads(watson("log", "--all", "--json"))
    expected = sorted(
        (
            # It prints summer's times with winter's offset (in winter): the instants are right.
            _moment(one["start"]).astimezone(ZoneInfo(ZONE)),
            (_moment(one["stop"]) - _moment(one["start"])).total_seconds(),
            None if one["project"] == "novel" else one["project"],
            tuple(one["tags"]),
            f"watson:{one['id']}",
        )
        for one in listed
    )
    found = [
        (
            one.entry.started,
            (one.entry.minutes or 0) * 60,
            one.entry.project,
            one.entry.tags,
            one.id,
        )
        for one in read(tmp_path / "watson" / "frames")
    ]
    assert len(found) == len(WORKED)
    assert [one[:1] + one[2:] for one in found] == [one[:1] + one[2:] for one in expected]
    assert all(abs(one[1] - two[1]) <= 30 for one, two in zip(found, expected, strict=True))
    assert [one[1] // 60 for one in found] == [90, 75, 60, 46]


def test_its_days_are_those_that_were_typed(watson: Watson, tmp_path: Path) -> None:
    found = read(tmp_path / "watson" / "frames")
    assert [str(one.entry.date) for one in found] == [start[:10] for start, *_ in WORKED]


def test_its_log_is_the_same_entries_as_its_frames(watson: Watson, tmp_path: Path) -> None:
    (tmp_path / "log.json").write_text(watson("log", "--all", "--json"), "utf-8")
    log, frames = read(tmp_path / "log.json"), read(tmp_path / "watson" / "frames")
    assert [one.entry for one in log] == [one.entry for one in frames]


def test_an_edit_in_it_is_the_same_session(watson: Watson, tmp_path: Path) -> None:
    before = {one.id for one in read(tmp_path / "watson" / "frames")}
    watson("rename", "project", "op ed", "novel")
    after = read(tmp_path / "watson" / "frames")
    assert {one.id for one in after} == before
    assert all(one.entry.project is None for one in after)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
