"""What is said when the app has ended: where a fault was, where the text is, never what it says.

No local variables, no source lines and not an exception's message: all may hold the text.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from entries.errors import DarlingsError
from tui.plain import plain_line

if TYPE_CHECKING:
    from traceback import FrameSummary

MOST_FRAMES = 20


def last_words(
    fault: BaseException | None, *, draft: Path | None, not_kept: Exception | None
) -> list[str]:
    """Return the lines to print once the screen is restored; none where there is nothing to say."""
    lines = [] if fault is None else [f"darlings: {crash_report(fault)}"]
    if draft is not None:
        lines.append(f"darlings: your unsaved text is kept in {plain_line(str(draft))}")
    if not_kept is not None:
        known = isinstance(not_kept, DarlingsError)
        reason = str(not_kept) if known else type(not_kept).__name__
        lines.append(f"darlings: your last words could not be kept: {plain_line(reason)}")
    return lines


def crash_line(error: BaseException) -> str:
    """Return one line: the kind of fault, and the place in our code it comes from."""
    frames = _frames(error)
    where = f" in {_place(frames[-1])}" if frames else ""
    return f"this is a fault of darlings: {type(error).__name__}{where}"


def crash_report(error: BaseException) -> str:
    """Return the places the fault passed through, the last call last, one a line."""
    lines = [f"  {_place(frame)} in {frame.name}" for frame in _frames(error)[-MOST_FRAMES:]]
    return "\n".join([crash_line(error), *lines])


def _frames(error: BaseException) -> list[FrameSummary]:
    from traceback import extract_tb

    return list(extract_tb(error.__traceback__))


def _place(frame: FrameSummary) -> str:
    return f"{'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno}"
