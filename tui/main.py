"""The console script. What a shell prompt asks at every line is answered before anything else."""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False  # typing's own costs a shell prompt half as much again as Python itself
if TYPE_CHECKING:
    from collections.abc import Sequence

_AT_ONCE = frozenset(("log", "status", "--help", "-h"))


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
    gc.set_threshold(20_000)  # importing makes many objects and no garbage
    return _leave(_run(args), args)


def _run(args: list[str]) -> int:
    from tui.cli import run

    return run(args)


def _leave(code: int, args: list[str]) -> int:
    """End the process now where all is written: taking the modules down is a seventh of `log`."""
    if not _AT_ONCE.intersection(args[:1]):
        return code
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            code = code or 3
    os._exit(code)


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
