"""Runs a command under strace: once to list its calls on the data, then with a fault at each.

Traps of `strace -e inject`, all met: `when=N` counts calls of that one name in each process, not
calls of the whole set; a SIGKILL lands before the call takes effect; an injected error (like
`retval=`) skips the call, so a failed close leaves the file open; a sticky fault (`when=N+`) also
hits calls of that name elsewhere, such as the imports that come after; with --seccomp-bpf nothing
is injected at all. So every run proves that its fault fired, on the data, and says where else.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from pathlib import Path

from tests.faults.points import CALL, Point, chosen, read_points, steady

PYTHON = (os.path.realpath(sys.executable), "-S")
"""The real interpreter, not a shim or a link to one; `-S` because PYTHONPATH holds all it needs."""

ERRORS = ("EIO", "ENOSPC", "EACCES", "EROFS")

_ROOT = Path(__file__).parents[2]
_SECONDS = 60
_RECORDINGS = 3
_LONG_AGO = 1_500_000_000
# A message more or less, as the clock decides, and the calls after it are one further on or back.
_OFFSETS = (0, 0, -1, 1)
_KILLED = (-9, 137)


@dataclass(frozen=True, slots=True)
class Command:
    """A command to try: `argv` may hold `{journal}` and `{data}`, the folders it works in.

    `prepare` fills the data folder, which holds `journal/` and the user's own folders. `varies` is
    what differs between two runs of it (the time, say), and is not compared. `atomic` says that
    after a reported error the journal must be what it was before. `most` is how many points are
    tried where not all are. `typed` are the lines it reads from its standard input.
    """

    name: str
    argv: tuple[str, ...]
    prepare: Callable[[Path], None]
    atomic: bool = True
    varies: bytes = rb"(?!)"
    most: int = 10
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """SIGKILL or an error's name; a sticky one meets every such call from its point on."""

    name: str
    sticky: bool = False

    def at(self, point: Point) -> str:
        """Spell the fault as strace takes it."""
        kind = "signal=KILL" if self.name == "SIGKILL" else f"error={self.name}"
        return f"inject={point.call}:{kind}:when={point.nth}{'+' if self.sticky else ''}"


KILL = Fault("SIGKILL")
FAILURES = tuple(Fault(name, sticky) for name in ERRORS for sticky in (False, True))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run did. `fired`: the fault met the data; `strayed`: it met something else too."""

    data: Path
    returncode: int | None
    stdout: str
    stderr: str
    log: tuple[str, ...]
    fault: Fault | None = None
    point: Point | None = None

    @property
    def journal(self) -> Path:
        """The journal the run worked in."""
        return self.data / "journal"

    @property
    def fired(self) -> bool:
        """Whether the fault hit a call on the data; on the journal itself, for a vital one."""
        vital = self.point is not None and self.point.vital
        meant = str(self.journal if vital else self.data)
        return any(meant in line for line in self._hit())

    @property
    def strayed(self) -> bool:
        """Whether the fault hit calls on other files too, such as modules yet to be imported."""
        return any(str(self.data) not in line for line in self._hit())

    @property
    def killed(self) -> bool:
        """Whether the run ended by SIGKILL."""
        return self.returncode in _KILLED

    def _hit(self) -> list[str]:
        if self.fault == KILL:
            return [line for line in self.log if CALL.match(line)][-1:] if self.killed else []
        return [line for line in self.log if line.endswith("(INJECTED)")]

    def __str__(self) -> str:
        where = f"{self.fault} at {self.point}" if self.fault else "no fault"
        return f"{where}: exit {self.returncode}, {self.stderr.strip()[-200:]!r} in {self.data}"


@cache
def why_not() -> str | None:
    """Say why faults can't be injected here; None where they can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    probe = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=close", *PYTHON, "-c", ""]
    done = subprocess.run(probe, capture_output=True, text=True, timeout=_SECONDS, check=False)
    return None if done.returncode == 0 else f"strace can't trace here: {done.stderr.strip()[:80]}"


class Trial:
    """One command, tried over and over in `work`, each time on a fresh copy of its data."""

    def __init__(self, command: Command, work: Path, program: Path) -> None:
        """Prepare the data, run the command once without a fault, and list its points.

        `program` is the copy of the program that is run; see copy_program(). `unsteady` are the
        calls that only some of the recordings made, such as those a clock or chance decides: they
        are left out, as a fault there can't be counted on to fire. Vital ones never are: the
        calls that change the journal must be as many in every recording.
        """
        self.command = command
        self.work = work
        self.program = program
        self.before = work / "before"
        (self.before / "journal").mkdir(parents=True, mode=0o700)
        command.prepare(self.before)
        _age(self.before)
        self._numbers = count()
        warm = self._copy()
        environment = self._environment(warm, compiling=True)
        _finished(self._argv(warm), environment, warm.parent, command.typed)
        with _pool() as pool:
            traced = ("-e", "trace=%file,%desc")
            clean = list(pool.map(lambda _: self._run(traced), range(_RECORDINGS)))
        self.clean = clean[0]
        self.points, self.unsteady = steady([read_points(run.log, run.data) for run in clean])

    def kill_all(self) -> list[Outcome]:
        """Kill the command at its points; see Command.most."""
        return self._try_all([(point, KILL) for point in self._chosen()])

    def fail_all(self) -> list[Outcome]:
        """Fail the command's calls: every way at every point, or by default one way at each."""
        pairs = [(point, fault) for point in self.points for fault in FAILURES]
        if not _whole():
            pairs = [(point, FAILURES[i % len(FAILURES)]) for i, point in enumerate(self._chosen())]
        return self._try_all(pairs)

    def attempt(self, point: Point, fault: Fault) -> Outcome:
        """Run the command on a fresh copy with one fault, again if the fault missed the data."""
        for offset in _OFFSETS:
            there = replace(point, nth=max(1, point.nth + offset))
            traced = ("-e", f"trace={point.call}", "-e", fault.at(there))
            outcome = self._run(traced, point=there, fault=fault)
            if outcome.fired:
                break
        return outcome

    def _chosen(self) -> list[Point]:
        return self.points if _whole() else chosen(self.points, self.command.most)

    def _try_all(self, pairs: Sequence[tuple[Point, Fault]]) -> list[Outcome]:
        with _pool() as pool:
            return list(pool.map(lambda pair: self.attempt(*pair), pairs))

    def _run(
        self, traced: Sequence[str], *, point: Point | None = None, fault: Fault | None = None
    ) -> Outcome:
        data = self._copy()
        log = data.with_name("strace.log")
        argv = ["strace", "-f", "-y", "-qq", "-o", str(log), *traced, *self._argv(data)]
        # Not in the data: `-y` shows the current folder in every call.
        environment, typed = self._environment(data), self.command.typed
        returncode, out, err = _finished(argv, environment, data.parent, typed)
        lines = tuple(log.read_text(errors="replace").splitlines())
        return Outcome(data, returncode, out, err, lines, fault, point)

    def _copy(self) -> Path:
        # Paths of one length in every run, so that nothing depends on the number.
        data = self.work / f"{next(self._numbers):06d}" / "data"
        shutil.copytree(self.before, data, symlinks=True)
        return data

    def _argv(self, data: Path) -> list[str]:
        places = {"{journal}": str(data / "journal"), "{data}": str(data)}
        return [_filled(argument, places) for argument in self.command.argv]

    def _environment(self, data: Path, *, compiling: bool = False) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "PYTHONPATH": os.pathsep.join([str(self.program), *filter(None, sys.path)]),
            "PYTHONPYCACHEPREFIX": str(self.program / "pycache"),
            # Empty means no.
            "PYTHONDONTWRITEBYTECODE": "" if compiling else "1",
            "PYTHONSAFEPATH": "1",
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C.UTF-8",
            "HOME": str(data / "home"),
            "XDG_CACHE_HOME": str(data / "cache"),
            "XDG_STATE_HOME": str(data / "state"),
            "XDG_CONFIG_HOME": str(data / "config"),
            "XDG_DATA_HOME": str(data / "share"),
        }


def copy_program(to: Path) -> Path:
    """Copy the program to run, with room for its compiled modules.

    A source edited meanwhile, or a module that another test compiled, would shift every count.
    """
    for package in ("entries", "journal", "tui", "tests"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(_ROOT / package, to / package, ignore=ignored)
    return to


def _age(folder: Path) -> None:
    """Make files look old: of new ones it depends on the clock whether they are read again."""
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (_LONG_AGO, _LONG_AGO))


def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(min(4, os.cpu_count() or 1))


def _whole() -> bool:
    return os.environ.get("DARLINGS_FAULTS") == "all"


def _filled(argument: str, places: dict[str, str]) -> str:
    for name, place in places.items():
        argument = argument.replace(name, place)
    return argument


def _finished(
    argv: list[str], env: dict[str, str], cwd: Path, typed: str
) -> tuple[int | None, str, str]:
    """Run to the end; a command that hangs has no return code."""
    try:
        done = subprocess.run(
            argv,
            cwd=cwd,
            env=env,
            input=typed,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None, "", f"still running after {_SECONDS} s"
    return done.returncode, done.stdout, done.stderr
