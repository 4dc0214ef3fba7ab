"""What the real Timewarrior exports is read as it was tracked: days, minutes, tags, annotations."""

from __future__ import annotations

import json
import os
import subprocess
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
    ("2026-03-01T09:00:00", "2026-03-01T10:30:00", "novel", "chapter 3"),
    ("2026-03-07T23:30:00", "2026-03-08T00:45:00", "op ed"),
    # The clocks go forward between: an hour, and not two.
    ("2026-03-08T01:30:00", "2026-03-08T03:30:00", "novel"),
    ("2026-06-30T20:00:10", "2026-06-30T20:45:50", "novel", "naïve café"),
)
MINUTES = (90, 75, 60, 46)


class Timewarrior:
    """The real program, with a database of its own, in New York."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.program = find_program("timew")
        self.environ = os.environ | {"TIMEWARRIORDB": str(folder), "TZ": ZONE}

    def __call__(self, *args: str) -> str:
        done = subprocess.run(
            [self.program, *args],
            capture_output=True,
            text=True,
            check=True,
            env=self.environ,
            input="yes\n",
        )
        return done.stdout


@pytest.fixture
def timewarrior(tmp_path: Path) -> Timewarrior:
    program = Timewarrior(tmp_path / "timewarrior")
    for start, stop, *tags in WORKED:
        program("track", start, "-", stop, *tags, ":yes")
    return program


def read(program: Timewarrior, folder: Path) -> list[Candidate]:
    exported = folder / "export.json"
    exported.write_text(program("export"), "utf-8")
    plan = plan_import([exported], known={}, options=ImportOptions(zone=ZoneInfo(ZONE)))
    assert plan.rejected == ()
    return sorted(plan.candidates, key=lambda one: str(one.entry.started))


def test_its_days_and_minutes_are_those_that_were_typed(
    timewarrior: Timewarrior, tmp_path: Path
) -> None:
    found = read(timewarrior, tmp_path)
    assert [str(one.entry.date) for one in found] == [start[:10] for start, *_ in WORKED]
    assert tuple(one.entry.minutes for one in found) == MINUTES


def test_tags_and_annotations_come_over_as_they_are(
    timewarrior: Timewarrior, tmp_path: Path
) -> None:
    timewarrior("annotate", "@1", 'it\'s a "good" day')
    exported = json.loads(timewarrior("export"))
    found = read(timewarrior, tmp_path)
    assert [set(one.entry.tags) for one in found] == [set(tags) for _, _, *tags in WORKED]
    titles = {one.entry.title for one in found} - {None}
    assert titles == {one["annotation"] for one in exported if "annotation" in one}


def test_a_running_interval_waits_and_the_rest_is_known_again(
    timewarrior: Timewarrior, tmp_path: Path
) -> None:
    before = {one.id for one in read(timewarrior, tmp_path)}
    timewarrior("start", "novel")
    assert {one.id for one in read(timewarrior, tmp_path)} == before
