"""Whatever happens, at whatever call: what was reported as saved is on the disk, whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.faults.commands import SAFE, UNSAFE
from tests.faults.harness import KILL, Command, Fault, Outcome, Trial, copy_program, why_not
from tests.faults.judge import complaints
from tests.faults.points import Point, chosen, steady

Tried = Callable[[Command], Trial]

_REASON = why_not()

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(_REASON is not None, reason=_REASON or "faults can be injected"),
]

safe = pytest.mark.parametrize("command", SAFE, ids=lambda command: command.name)
unsafe = pytest.mark.parametrize("command", UNSAFE, ids=lambda command: command.name)


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_program(tmp_path_factory.mktemp("program"))


@pytest.fixture(scope="session")
def tried(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """Prepare the trial of a command, once for all the tests of it."""

    @cache
    def prepared(command: Command) -> Trial:
        trial = Trial(command, tmp_path_factory.mktemp("trial"), program)
        assert trial.clean.returncode in (0, 1), str(trial.clean)
        assert len(trial.points) >= 5
        assert len(trial.unsteady) * 20 <= len(trial.points), trial.unsteady
        return trial

    return prepared


def all_fired(outcomes: list[Outcome]) -> bool:
    missed = [str(outcome) for outcome in outcomes if not outcome.fired]
    assert missed == []
    return len(outcomes) > 0


@safe
def test_killed_at_any_call_loses_nothing(command: Command, tried: Tried) -> None:
    trial = tried(command)
    outcomes = trial.kill_all()
    assert all_fired(outcomes)
    assert all(outcome.killed for outcome in outcomes)
    assert [c for outcome in outcomes for c in complaints(trial, outcome)] == []


@safe
def test_failing_at_any_call_loses_nothing_and_says_so(command: Command, tried: Tried) -> None:
    trial = tried(command)
    outcomes = trial.fail_all()
    assert all_fired(outcomes)
    assert [c for outcome in outcomes for c in complaints(trial, outcome)] == []


@unsafe
def test_a_writer_that_loses_text_is_found_out(command: Command, tried: Tried) -> None:
    trial = tried(command)
    outcomes = trial.kill_all()
    assert all_fired(outcomes)
    assert [c for outcome in outcomes for c in complaints(trial, outcome)] != []


def test_a_full_disk_finds_the_writer_in_place_out(tried: Tried) -> None:
    trial = tried(UNSAFE[0])
    outcomes = trial.fail_all()
    assert all_fired(outcomes)
    assert any("EMPTY" in c for outcome in outcomes for c in complaints(trial, outcome))


@pytest.mark.parametrize("fault", [KILL, Fault("EIO"), Fault("EIO", sticky=True)], ids=str)
def test_a_fault_that_never_fires_is_noticed(tried: Tried, fault: Fault) -> None:
    trial = tried(SAFE[0])
    outcome = trial.attempt(Point("fsync", 99), fault)
    assert not outcome.fired
    assert complaints(trial, outcome) == []


def test_a_sample_of_the_points_is_spread_and_holds_the_vital_ones() -> None:
    points = [Point("read", n) for n in range(90)] + [
        Point("write", n, vital=True) for n in range(9)
    ]
    sample = chosen(points, 12)
    assert len(sample) == 12
    assert [point for point in sample if point.vital] == points[90:]
    assert [point.nth for point in sample[:3]] == [0, 44, 89]
    assert chosen(points[:5], 12) == points[:5]


def test_calls_that_come_and_go_are_left_out_but_never_vital_ones() -> None:
    read, vital, moved = (
        Point("read", 1),
        Point("write", 2, vital=True),
        Point("write", 3, vital=True),
    )
    recordings = [[read, vital], [vital], [moved]]
    assert steady(recordings) == ([vital], [read])
    with pytest.raises(ValueError, match="differ"):
        steady([[read, vital], [read]])


def test_the_calls_that_make_a_file_last_are_among_the_points(tried: Tried) -> None:
    calls = [point.call for point in tried(SAFE[0]).points]
    assert calls.count("fsync") >= 3
    assert {"write", "link", "unlink", "mkdir"} <= {call.removesuffix("at") for call in calls}
