"""The console script. What a shell prompt asks at every line is answered before anything else."""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False  # typing's own costs a shell prompt half as much again as Python itself
if TYPE_CHECKING:
    from collections.abc import Sequence

# Over once they have written and said what they had to.
_READING = ("status", "entries", "show", "search", "forecast", "plan", "distractions")
_SHORT = frozenset((*_READING, "log", "--help", "-h"))


def main(argv: Sequence[str] | None = None) -> int:
    """Run `darlings` with `argv` (by default the process's own) and return its exit code.

    0 done; 1 done, with problems reported; 2 the command was wrong; 3 it could not be done; 130
    interrupted.
    """
    args = list(sys.argv[1:] if argv is None else argv)
    if _is_prompt_line(args) and _print_prompt_line():
        return 0
    if argv is not None:
        return _run(args)
    # Importing makes many objects and no garbage, and so does reading 10,000 entries.
    gc.set_threshold(200_000 if _is_short(args) else 20_000)
    return _leave(_run(args), args)


def _run(args: list[str]) -> int:
    if args == ["status"]:  # the question of every day: the parser would be a quarter of its answer
        from tui.invocation import run_explained
        from tui.status_page import show_status

        return run_explained(show_status, command="status")
    from tui.cli import run

    return run(args)


def _leave(code: int, args: list[str]) -> int:
    """End the process now where all is written: taking the modules down is a seventh of `log`."""
    if not _is_short(args):
        return code
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            code = code or 3
    os._exit(code)


def _is_short(args: list[str]) -> bool:
    return not _SHORT.isdisjoint(args[:1])


def _is_prompt_line(args: list[str]) -> bool:
    return args == ["status", "--line"]


def _print_prompt_line() -> bool:
    """Print the line kept in the cache; False where it has to be computed, or can't be shown."""
    try:
        from journal.line import read_line
        from journal.locate import find_journal

        line = read_line(find_journal())
        if line is None:
            return False
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except Exception:  # the long way round says what is wrong
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
