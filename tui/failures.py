"""The one place where errors become messages: one line on stderr, never a traceback."""

from __future__ import annotations

import os
import sys
from types import TracebackType

import typer

from entries.errors import DarlingsError
from tui.output import Output, ReaderGone, Styled

INTERRUPTED = 130
COULD_NOT = 3
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
    kept = _keep_report(error, command=command)
    where = f"a report without your text is in {kept}" if kept else "no report could be kept"
    _say(out, f"this should not have happened ({type(error).__name__}); {where}", None)
    return COULD_NOT


def _keep_report(error: BaseException, *, command: str) -> str | None:
    from journal import places

    folder = os.path.join(places.state_home(), "crashes")
    try:
        places.make_private(folder)
        path = os.path.join(folder, f"{type(error).__name__}-{os.getpid()}.txt")
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
        with open(os.open(path, flags, 0o600), "w", encoding="utf-8") as report:
            report.write(crash_report(error, command=command))
    except OSError:
        return None
    return path


def crash_report(error: BaseException, *, command: str) -> str:
    """Return where `error` came from: names of types, files and functions, and line numbers.

    Neither its message nor any variable is in it: both may hold the writer's text.
    """
    from tui.commands import SUMMARIES

    lines = [
        f"darlings {command if command in SUMMARIES else ''}".rstrip(),
        f"Python {sys.version.split()[0]} on {sys.platform}",
    ]
    link: BaseException | None = error
    while link is not None and len(lines) < 500:
        lines += ["", type(link).__name__, *_frames(link.__traceback__)]
        link = link.__cause__ or link.__context__
    return "\n".join(lines) + "\n"


def _frames(trace: TracebackType | None) -> list[str]:
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        name = "/".join(code.co_filename.replace(os.sep, "/").split("/")[-3:])
        frames.append(f"  {name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames
