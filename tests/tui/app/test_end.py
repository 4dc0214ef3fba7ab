"""How the app ends on a real terminal: screen restored, text kept, nothing of it printed."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ

import pytest

from journal import places
from journal.journal import Journal
from tui.draft_keeper import read_form

CANARY = "xylophonic-heron"
LEFT_SCREEN = b"\x1b[?1049l"
PATIENCE = 60.0

TAKE_TERMINAL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0)"
RUN = """
import sys
from journal.journal import Journal
from tui import app
from tui.screens.log import LogPage
LogPage.on_mount = lambda self: self.query_one("#text").focus()
{before}
sys.exit(app.run(Journal.open({root!r})))
"""
FAULTS = {
    "a handler": """
        from tui.screens.log import LogPage
        def fault(self):
            secret = self.form().text
            raise ValueError(secret)
        LogPage.action_save = fault
    """,
    "drawing": """
        from tui.widgets.field import Field
        def fault(self):
            secret = self.form().text
            class Fault(Exception):
                def __rich__(self):
                    return secret
            raise Fault(secret)
        from tui.screens.log import LogPage
        LogPage.action_save = fault
    """,
}


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, root: Path, before: str, *, controlling: bool = True) -> None:
        self.master, slave = pty.openpty()
        ioctl(slave, TIOCSWINSZ, pack("HHHH", 24, 80, 0, 0))
        code = TAKE_TERMINAL if controlling else ""
        code += RUN.format(root=str(root), before=textwrap.dedent(before))
        environ = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(Path.cwd())}
        self.process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environ,
            start_new_session=True,
        )
        os.close(slave)
        self.output = b""

    def read_until(self, happened: Callable[[], bool]) -> None:
        """Read what is printed until `happened`, or fail."""
        end = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < end, self.output[-2000:]
            if select.select([self.master], [], [], 0.05)[0]:
                try:
                    self.output += os.read(self.master, 65536)
                except OSError:  # the program let go of the terminal
                    time.sleep(0.01)

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def end(self) -> int:
        self.read_until(lambda: self.process.poll() is not None)
        while select.select([self.master], [], [], 0.1)[0]:
            try:
                self.output += os.read(self.master, 65536)
            except OSError:
                break
        return self.process.wait()


@contextmanager
def typing(journal: Journal, *, before: str = "", controlling: bool = True) -> Iterator[Terminal]:
    """A log form in a terminal, with the canary typed into its text."""
    terminal = Terminal(journal.root, before, controlling=controlling)
    try:
        terminal.read_until(lambda: b"Chapter of" in terminal.output)
        terminal.type("l")
        terminal.read_until(lambda: b"Manuscript" in terminal.output)
        terminal.type(CANARY)
        terminal.read_until(lambda: CANARY.encode() in plain_output(terminal.output))
        yield terminal
    finally:
        if terminal.process.poll() is None:
            terminal.process.kill()
        terminal.process.wait()
        os.close(terminal.master)


def plain_output(output: bytes) -> bytes:
    """Drop the escape sequences between the characters."""
    import re

    return re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", output)


def drafts(journal: Journal) -> list[str]:
    return [read_form(path).text for path in journal.drafts.pending()]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_keeps_the_text_and_restores_the_screen(
    journal: Journal, number: signal.Signals, code: int
) -> None:
    # What autosave would have kept anyway proves nothing.
    with typing(journal, before="import tui.screens.log as l; l.AUTOSAVE = 1000") as terminal:
        os.kill(terminal.process.pid, number)
        assert terminal.end() == code
        assert LEFT_SCREEN in terminal.output
        assert b"your unsaved text is kept in" in terminal.output
        assert b"could not be kept" not in terminal.output
    assert drafts(journal) == [CANARY]


@pytest.mark.parametrize("controlling", [True, False], ids=["with SIGHUP", "without"])
def test_a_closed_terminal_keeps_the_text(journal: Journal, controlling: bool) -> None:
    before = "import tui.screens.log as l; l.AUTOSAVE = 1000"
    with typing(journal, before=before, controlling=controlling) as terminal:
        os.close(terminal.master)
        terminal.master = os.open(os.devnull, os.O_RDWR)
        assert terminal.process.wait(PATIENCE) == 129
    assert drafts(journal) == [CANARY]


def test_where_the_text_cannot_be_kept_that_is_said(journal: Journal) -> None:
    before = """
        import tui.screens.log as l; l.AUTOSAVE = 1000
        from entries.drafts import Drafts
        from entries.errors import StorageError
        def full(*args, **kwargs):
            raise StorageError("no room in the folder of drafts")
        Drafts.save = full
    """
    with typing(journal, before=before) as terminal:
        os.kill(terminal.process.pid, signal.SIGTERM)
        assert terminal.end() == 143
    assert b"your last words could not be kept: no room in the folder" in terminal.output


def test_a_kill_costs_no_more_than_the_last_moments(journal: Journal) -> None:
    with typing(journal) as terminal:
        terminal.read_until(lambda: drafts(journal) == [CANARY])
        terminal.process.kill()
    assert drafts(journal) == [CANARY]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_of_ours_keeps_the_text_and_prints_none_of_it(journal: Journal, fault: str) -> None:
    before = f"import tui.screens.log as l; l.AUTOSAVE = 1000\n{textwrap.dedent(fault)}"
    with typing(journal, before=before) as terminal:
        terminal.type("\x13")
        assert terminal.end() == 3
        _, left, after = terminal.output.rpartition(LEFT_SCREEN)
    assert left
    assert b"darlings: this should not have happened (" in after
    assert b"Traceback" not in after
    assert CANARY.encode() not in plain_output(after)
    (report,) = Path(places.state_home()).rglob("crashes/*.txt")
    assert str(report).encode() in after
    assert report.read_text().startswith("darlings tui\n")
    assert CANARY not in report.read_text()
    assert b"your unsaved text is kept in" in after
    assert drafts(journal) == [CANARY]
