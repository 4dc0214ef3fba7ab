"""The log that the real novelWriter writes is read as the sessions that were had."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.importing.options import ImportOptions
from entries.importing.plan import plan_import
from tests.peers.conftest import find_program

pytestmark = pytest.mark.real_programs

ZONE = "America/New_York"
# Its own writer of sessions, with a clock and counts in place of the editor's.
SESSIONS = """
import sys, time
from pathlib import Path
from types import SimpleNamespace
from unittest import mock
from novelwriter.core import sessions

folder = Path(sys.argv[1])
data = SimpleNamespace(initCounts=(0, 0, 0, 0), currCounts=None)
storage = SimpleNamespace(getMetaFile=lambda name: folder / name)
log = sessions.SessionLog(SimpleNamespace(data=data, storage=storage))
now = time.mktime((2026, 3, 6, 9, 0, 0, 0, 0, -1))
with mock.patch.object(sessions, "time", lambda: now):
    for seconds, novel in ((3600, 450), (1800, 430), (100, 430), (5400, 1200)):
        log.startSession()
        now += seconds
        data.currCounts = (novel, 20, novel * 5, 100)
        log.appendSession(60)
        data.initCounts = data.currCounts
        now += 24 * 3600
"""


def test_its_sessions_are_words_and_minutes_of_their_days(tmp_path: Path) -> None:
    python = find_program("python")
    found = subprocess.run([python, "-c", "import novelwriter"], check=False, capture_output=True)
    if found.returncode:
        pytest.skip("novelWriter is not installed: make peers")
    subprocess.run(
        [python, "-c", SESSIONS, str(tmp_path)],
        check=True,
        env=os.environ | {"TZ": ZONE, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
    )
    options = ImportOptions(zone=ZoneInfo(ZONE))
    plan = plan_import([tmp_path / "sessions.jsonl"], known={}, options=options)
    assert plan.rejected == ()
    told = [
        (str(one.entry.date), one.entry.words, one.entry.minutes, one.entry.manuscript)
        for one in plan.candidates
    ]
    assert told == [
        ("2026-03-06", 450, 59, 450),
        ("2026-03-07", -20, 29, 430),
        # The third was too short for it; the clocks have gone forward since.
        ("2026-03-09", 770, 89, 1200),
    ]
