"""Says what a run that met a fault did wrong to the writer's files: nothing, it is hoped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from entries.names import TEMP_PREFIX
from tests.faults.harness import Outcome, Trial

_DONE = (0, 1)

Files = dict[str, bytes]


def files_in(journal: Path, varies: bytes) -> Files:
    """Read every file of a journal, the trash included, but not what is half written."""
    return {
        path.relative_to(journal).as_posix(): re.sub(varies, b"", path.read_bytes())
        for path in sorted(journal.rglob("*"))
        if path.is_file() and not _is_half_written(path.relative_to(journal))
    }


def _is_half_written(path: Path) -> bool:
    return any(part.startswith(TEMP_PREFIX) for part in path.parts)


def leftovers_in(journal: Path) -> list[str]:
    """List the half-written files."""
    return [path.name for path in journal.rglob(f"{TEMP_PREFIX}*")]


def complaints(trial: Trial, outcome: Outcome) -> list[str]:
    """List what is wrong with the files after one run, and with what it said about them."""
    varies = trial.command.varies
    before = files_in(trial.before / "journal", varies)
    after = files_in(trial.clean.journal, varies)
    now = files_in(outcome.journal, varies)
    found = [*_losses(before, after, now), *_torn(before, after, now)]
    if _said_saved(trial, outcome) and now != after:
        found.append("reported as saved, and is not")
    if not outcome.killed and not outcome.strayed:
        found.extend(_bad_answer(outcome))
        if trial.command.atomic and _failed_once(outcome) and now != before:
            found.append("reported as failed, and is not as it was")
    return [f"{complaint} ({outcome})" for complaint in found]


def _losses(before: Files, after: Files, now: Files) -> Iterator[str]:
    for path, text in before.items():
        if path in after and path not in now:
            yield f"MISSING {path}"
        edited = path in now and now[path] == after.get(path)
        if not edited and text not in now.values():
            yield f"LOST the text of {path}"


def _torn(before: Files, after: Files, now: Files) -> Iterator[str]:
    for path, text in now.items():
        if text not in (before.get(path), after.get(path)):
            yield f"{'TORN' if text else 'EMPTY'} {path}"


def _said_saved(trial: Trial, outcome: Outcome) -> bool:
    if outcome.returncode == 0:
        return True
    said = outcome.stdout.replace(str(outcome.data), "")
    return said == trial.clean.stdout.replace(str(trial.clean.data), "")


def _failed_once(outcome: Outcome) -> bool:
    return (
        outcome.returncode not in _DONE and outcome.fault is not None and not outcome.fault.sticky
    )


def _bad_answer(outcome: Outcome) -> Iterator[str]:
    if outcome.returncode is None:
        yield "HUNG"
    if "Traceback" in outcome.stderr or outcome.returncode not in (*_DONE, 2, 3):
        yield "a traceback instead of one line"
    if leftovers_in(outcome.journal) and not _prevents_cleaning(outcome):
        yield "a half-written file left behind"


def _prevents_cleaning(outcome: Outcome) -> bool:
    """Tell whether the fault is in what it takes to clean up; anything else must be cleaned up.

    A failing unlink can't remove its own file, and a folder can't be emptied while all looking at
    it fails.
    """
    if outcome.point is None or outcome.fault is None:
        return False
    looking = ("stat", "openat", "getdents", "rmdir")
    is_sticky_look = outcome.fault.sticky and any(name in outcome.point.call for name in looking)
    return "unlink" in outcome.point.call or is_sticky_look
