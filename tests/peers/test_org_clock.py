"""What the real Org mode clocks is read as it was clocked: minutes, days, headings, tags."""

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
OUTLINE = """\
#+TITLE: Work
* Novel                                                               :novel:
** Chapter 3
* Op-ed
"""
CLOCKED = """
(require 'org)
(setq org-clock-into-drawer "LOGBOOK" org-clock-persist nil)
(find-file "work.org")
(defun clocked (heading begin end)
  (goto-char (point-min))
  (re-search-forward heading)
  (org-clock-in nil (apply 'encode-time 0 begin))
  (org-clock-out nil t (apply 'encode-time 0 end)))
(clocked "Chapter 3" '(0 9 1 3 2026) '(30 10 1 3 2026))
(clocked "Op-ed" '(30 23 7 3 2026) '(45 0 8 3 2026))
(clocked "Chapter 3" '(30 1 8 3 2026) '(30 3 8 3 2026))
(save-buffer)
"""


@pytest.mark.parametrize("language", ["C", "de_DE.UTF-8"])
def test_its_clocks_are_sessions(tmp_path: Path, language: str) -> None:
    (tmp_path / "work.org").write_text(OUTLINE, "utf-8")
    (tmp_path / "clock.el").write_text(CLOCKED, "utf-8")
    subprocess.run(
        [find_program("emacs"), "-Q", "--batch", "-l", "clock.el"],
        check=True,
        capture_output=True,
        cwd=tmp_path,
        env=os.environ | {"TZ": ZONE, "LC_ALL": language},
        stdin=subprocess.DEVNULL,
    )
    options = ImportOptions(zone=ZoneInfo(ZONE), books=("Novel",))
    plan = plan_import([tmp_path / "work.org"], known={}, options=options)
    assert (plan.rejected, plan.skipped) == ((), ())
    found = [
        (str(one.entry.date), one.entry.minutes, one.entry.title, one.entry.project)
        for one in sorted(plan.candidates, key=lambda one: str(one.entry.started))
    ]
    assert found == [
        ("2026-03-01", 90, "Chapter 3", None),
        ("2026-03-07", 75, "Op-ed", "Op-ed"),
        # The clocks go forward between: an hour, and not two.
        ("2026-03-08", 60, "Chapter 3", None),
    ]
