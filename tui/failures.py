"""The one place where errors become messages: one line on stderr, never a traceback."""

from __future__ import annotations

import os

import typer

from entries.errors import DarlingsError
from tui.crash import COULD_NOT, keep_crash
from tui.output import Output, ReaderGone, Styled

INTERRUPTED = 130
WRONG = 2


def explain(error: BaseException, out: Output, *, command: str = "") -> int:
    """Say on stderr what `error` means for the writer, and return the exit code."""
    match error:
        case ReaderGone() | BrokenPipeError():
            return 0
        case typer.Exit():
            return _finished(error.exit_code, out)
        case SystemExit():
            return error.code if isinstance(error.code, int) else 0
    code = _failure(error, out, command=command)
    for note in getattr(error, "__notes__", ()):
        out.say(f"  {note}")
    return code


def _failure(error: BaseException, out: Output, *, command: str) -> int:
    match error:
        case KeyboardInterrupt() | typer.Abort():
            _say(out, "interrupted", None)
            return INTERRUPTED
        case DarlingsError():
            _say(out, error.message, error.hint)
            return error.exit_code
        case typer.TyperException():
            _say(out, error.format_message(), _usage_hint(error))
            return WRONG
        case OSError() if error.strerror:
            _say(out, _system_reason(error), None)
            return COULD_NOT
        case _:
            return _crashed(error, out, command=command)


def _finished(code: int, out: Output) -> int:
    try:
        out.flush()
    except Exception as error:
        return explain(error, out)
    return code


def _say(out: Output, message: str, hint: str | None) -> None:
    out.say((Styled("darlings:", "red"), f" {message}"))
    if hint:
        out.say(f"  {hint}")


def _usage_hint(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = "darlings" if context is None else context.command_path
    return f"{command} --help says what it takes"


def _system_reason(error: OSError) -> str:
    named = error.filename
    where = os.fsdecode(named) if isinstance(named, str | bytes) else None
    return f"{where}: {error.strerror}" if where else str(error.strerror)


def _crashed(error: BaseException, out: Output, *, command: str) -> int:
    _say(out, keep_crash(error, command=command), None)
    return COULD_NOT
