"""Every error becomes one line and an exit code; no traceback, and none of the writer's text."""

from __future__ import annotations

import io
import stat
from pathlib import Path

import pytest
import typer

from entries.errors import BadDate, DarlingsError, StorageError
from journal import places
from tests.tui.hostile import raw_controls
from tui.crash import crash_report, last_words
from tui.failures import explain
from tui.output import Output, ReaderGone

CANARY = "the heroine is the murderer"


def _explain(error: BaseException) -> tuple[int, str]:
    err = io.StringIO()
    return explain(error, Output(io.StringIO(), err, environ={}), command="log"), err.getvalue()


def _crash() -> Exception:
    secret = CANARY
    try:
        try:
            raise KeyError(secret)
        except KeyError as error:
            raise RuntimeError(f"while saving {secret}") from error
    except RuntimeError as error:
        return error


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (DarlingsError("no", "do this"), 3, "darlings: no\n  do this\n"),
        (BadDate("11/12 is two days"), 2, "darlings: 11/12 is two days\n"),
        (StorageError("a.md: disk full"), 3, "darlings: a.md: disk full\n"),
        (
            OSError(28, "No space left on device", "/x/a.md"),
            3,
            "darlings: /x/a.md: No space left on device\n",
        ),
        (OSError(24, "Too many open files"), 3, "darlings: Too many open files\n"),
        (KeyboardInterrupt(), 130, "darlings: interrupted\n"),
        (typer.Abort(), 130, "darlings: interrupted\n"),
        (
            typer.TyperException("No such option: --x"),
            2,
            "darlings: No such option: --x\n  darlings --help says what it takes\n",
        ),
        (typer.Exit(1), 1, ""),
        (ReaderGone(), 0, ""),
        (BrokenPipeError(), 0, ""),
        (SystemExit(2), 2, ""),
    ],
)
def test_each_error_has_its_line_and_its_code(error: BaseException, code: int, said: str) -> None:
    assert _explain(error) == (code, said)


def test_a_note_on_the_error_is_told_too() -> None:
    error = KeyboardInterrupt()
    error.add_note("your text is kept in /x")
    assert _explain(error) == (130, "darlings: interrupted\n  your text is kept in /x\n")


def test_a_message_with_escapes_is_inert() -> None:
    assert not raw_controls(_explain(DarlingsError("no \x1b[2J such\nfile", "\x9b31m"))[1])


def test_a_crash_is_one_line_that_names_a_report() -> None:
    code, said = _explain(_crash())
    assert code == 3
    assert said.count("\n") == 1 and "RuntimeError" in said and "Traceback" not in said
    report = Path(said.rsplit(" is in ", 1)[1].strip())
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700


def test_neither_the_line_nor_the_report_holds_the_writers_text() -> None:
    _, said = _explain(_crash())
    kept = "".join(file.read_text() for file in Path(places.state_home()).rglob("*.txt"))
    assert CANARY not in said and CANARY not in kept
    assert "RuntimeError" in kept and "KeyError" in kept and "test_failures.py" in kept


def test_a_report_that_cannot_be_kept_is_said_and_is_no_second_crash() -> None:
    state = Path(places.state_home())
    state.parent.mkdir(parents=True, exist_ok=True)
    state.touch()
    assert "no report could be kept" in _explain(_crash())[1]


def test_the_report_names_no_command_we_do_not_have() -> None:
    assert CANARY not in crash_report(RuntimeError(), command=CANARY)


def test_the_app_ends_with_the_same_line_and_report() -> None:
    draft = Path("/drafts/a\x1b[2J.md")
    said, kept, lost = last_words(_crash(), draft=draft, not_kept=ValueError(CANARY))
    assert f"{said}\n" == _explain(_crash())[1]
    assert kept == "darlings: your unsaved text is kept in /drafts/a␛[2J.md"
    assert lost == "darlings: your last words could not be kept: ValueError"
    (report,) = Path(places.state_home()).rglob("*.txt")
    assert report.read_text().startswith("darlings log\n")


def test_an_app_that_ends_well_says_nothing() -> None:
    assert last_words(None, draft=None, not_kept=None) == []
    (said,) = last_words(None, draft=None, not_kept=StorageError("disk full"))
    assert said == "darlings: your last words could not be kept: disk full"
