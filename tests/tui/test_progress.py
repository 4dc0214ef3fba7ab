"""How far a long run is: a bar on a terminal, lines elsewhere, nothing for what is over at once."""

from __future__ import annotations

import io
import itertools
from pathlib import Path

import pytest

from entries.importing.pace import Pace
from tui.output import Output
from tui.progress import ReadingProgress, bar, progress_on


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(err: io.StringIO, monkeypatch: pytest.MonkeyPatch, *, seconds: float) -> str:
    """Report four steps, a step every so many seconds."""
    ticks = itertools.count(0.0, seconds)
    monkeypatch.setattr("tui.progress.time.monotonic", lambda: next(ticks))
    out = Output(io.StringIO(), err, environ={"TERM": "xterm"})
    report = progress_on(out, of="document", doing="read")
    for done in range(1, 5):
        report(done, 4)
    out.say("Done.")
    return err.getvalue()


def test_on_a_terminal_a_bar_is_redrawn_and_gone_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = run(Terminal(), monkeypatch, seconds=1.0)
    assert "━━━━━━━━━━━━────────────  read 2 of 4 documents" in shown
    assert shown.endswith("\r\x1b[KDone.\n")
    assert shown.count("\n") == 1


def test_elsewhere_there_are_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = run(io.StringIO(), monkeypatch, seconds=1.0)
    assert shown.startswith("  read 2 of 4 documents\n")
    assert "\r" not in shown


def test_what_is_over_at_once_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(Terminal(), monkeypatch, seconds=0.001) == "Done.\n"
    assert run(io.StringIO(), monkeypatch, seconds=0.001) == "Done.\n"


@pytest.mark.parametrize(("done", "total", "full"), [(0, 4, 0), (3, 4, 6), (4, 4, 8), (0, 0, 8)])
def test_a_bar_is_full_only_at_the_end(done: int, total: int, full: int) -> None:
    assert bar(done, total, cells=8).count("━") == full
    assert len(bar(999, 1000, cells=8)) == 8
    assert bar(999, 1000, cells=8).count("━") == 7


def read_long(err: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read one long document, a second for each of its two records."""
    ticks = itertools.count(0.0, 1.0)
    monkeypatch.setattr("tui.progress.time.monotonic", lambda: next(ticks))
    reading = ReadingProgress(Output(io.StringIO(), err, environ={"TERM": "xterm"}))
    reading.documents(0, 2)
    for records, share in ((0, None), (1, 0.5), (1200, 1.0)):
        reading.pace(Pace(Path("/far/away/" + "diary" * 20 + ".txt"), records, share))
    reading.documents(1, 2)
    reading.documents(2, 2)
    return err.getvalue()


def test_a_long_document_moves_the_bar_and_its_line_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = read_long(Terminal(), monkeypatch).split("\r\x1b[K")
    assert [line.strip()[:24].count("━") for line in shown if "read" in line] == [0, 6, 12, 12]
    assert all(len(line) < 80 for line in shown)
    assert shown[-1] == ""


def test_elsewhere_its_records_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = read_long(io.StringIO(), monkeypatch).splitlines()
    assert lines[-2].endswith(".txt: 1,200 records")
    assert lines[-1] == "  read 1 of 2 documents"
