"""Measuring whole processes: CPU seconds and peak memory, as medians, in turns with a yardstick."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PASS = (sys.executable, "-c", "pass")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: user + system CPU seconds, and its peak memory in MiB."""

    seconds: float
    mebibytes: float


def environment(home: Path) -> dict[str, str]:
    """Return an environment with a home of its own, and bytecode kept as a user would have it."""
    kept = {k: v for k, v in os.environ.items() if k in {"PATH", "LANG", "LC_ALL", "PYTHONPATH"}}
    return kept | {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
    }


def run_once(argv: Sequence[str], *, environ: dict[str, str], cwd: Path) -> Cost:
    """Run a command to its end and return what it took; a failure is raised, never measured."""
    process = subprocess.Popen(
        argv, env=environ, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    errors = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stderr:
        process.stderr.close()
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{argv} ended with {process.returncode}: {errors.decode()[-500:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def paired(
    argv: Sequence[str],
    *,
    against: Sequence[str] = PASS,
    environ: dict[str, str],
    cwd: Path,
    rounds: int = 9,
) -> tuple[float, Cost]:
    """Return the median ratio of `argv` to `against`, run in turns, and the median cost."""
    run_once(argv, environ=environ, cwd=cwd)
    pairs = [
        (
            run_once(against, environ=environ, cwd=cwd),
            run_once(argv, environ=environ, cwd=cwd),
        )
        for _ in range(rounds)
    ]
    ratio = statistics.median(ours.seconds / theirs.seconds for theirs, ours in pairs)
    cost = Cost(
        statistics.median(ours.seconds for _, ours in pairs),
        statistics.median(ours.mebibytes for _, ours in pairs),
    )
    return ratio, cost


def show(job: str, ratio: float, budget: float, note: str) -> None:
    """Print one row: the job, its ratio, the budget, and what it was compared to."""
    verdict = "ok" if ratio <= budget else "OVER"
    print(f"{job:<44} {ratio:>7.2f}   budget {budget:>6.2f}  {verdict:<5} {note}", flush=True)
