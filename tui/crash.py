"""What a fault of ours leaves: one line, and a report in a file. Never what the writer wrote.

No local variables, no source lines and not an exception's message: all may hold the text.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

from entries.errors import DarlingsError
from tui.plain import plain_line

COULD_NOT = 3
"""The exit code of what could not be done; nothing is lost."""
MOST_LINES = 500


def last_words(
    fault: BaseException | None, *, draft: Path | None, not_kept: Exception | None
) -> list[str]:
    """Return the lines to print once the app has ended; none where there is nothing to say.

    The report of a `fault` is kept.
    """
    lines = [] if fault is None else [f"darlings: {keep_crash(fault, command='tui')}"]
    if draft is not None:
        lines.append(f"darlings: your unsaved text is kept in {plain_line(str(draft))}")
    if not_kept is not None:
        known = isinstance(not_kept, DarlingsError)
        reason = str(not_kept) if known else type(not_kept).__name__
        lines.append(f"darlings: your last words could not be kept: {plain_line(reason)}")
    return lines


def keep_crash(error: BaseException, *, command: str) -> str:
    """Keep the report of a fault, and return the line that says what happened and where it is."""
    kept = _keep(error, command)
    where = f"a report without your text is in {kept}" if kept else "no report could be kept"
    return f"this should not have happened ({type(error).__name__}); {plain_line(where)}"


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
    while link is not None and len(lines) < MOST_LINES:
        lines += ["", type(link).__name__, *_frames(link.__traceback__)]
        link = link.__cause__ or link.__context__
    return "\n".join(lines) + "\n"


def _keep(error: BaseException, command: str) -> str | None:
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


def _frames(trace: TracebackType | None) -> list[str]:
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        name = "/".join(code.co_filename.replace(os.sep, "/").split("/")[-3:])
        frames.append(f"  {name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames
