"""The writer's own editor, on a real file: no shell, no copy that could be lost with it."""

from __future__ import annotations

import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from entries.errors import DarlingsError, Refused

_USUAL = ("sensible-editor", "nano", "vi")
_HOW = "name one, for example: export EDITOR=nano"


class NoEditor(Refused):
    """There is no editor to start, or the one named can't be started."""


class EditorFailed(DarlingsError):
    """The editor ended with an error; the file is as it left it."""


def find_editor(environ: Mapping[str, str]) -> list[str]:
    """Return the editor and its options: $VISUAL, $EDITOR, or a usual one that is installed.

    Raises NoEditor where there is none, or where the quotes in the variable don't match.
    """
    for variable in ("VISUAL", "EDITOR"):
        named = environ.get(variable, "").strip()
        if named:
            return _words(variable, named)
    import shutil

    for name in _USUAL:
        if shutil.which(name, path=environ.get("PATH")):
            return [name]
    raise NoEditor("no editor is set", _HOW)


def edit_file(path: Path, *, environ: Mapping[str, str]) -> None:
    """Open `path` in the writer's editor and wait until it ends.

    Raises NoEditor, or EditorFailed where it ends with anything but 0.
    """
    command = find_editor(environ)
    try:
        with _interrupts_left_to_the_editor():
            # An absolute path never looks like an option.
            code = subprocess.run([*command, str(path.absolute())], check=False).returncode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NoEditor(f"the editor {command[0]} can't be started: {reason}", _HOW) from None
    if code != 0:
        ended = f"status {code}" if code > 0 else f"signal {-code}"
        raise EditorFailed(f"the editor {command[0]} ended with {ended}")


def _words(variable: str, named: str) -> list[str]:
    try:
        words = shlex.split(named)
    except ValueError as error:
        raise NoEditor(f"${variable} can't be read: {error}", _HOW) from None
    if not words or not words[0]:
        raise NoEditor(f"${variable} names no editor", _HOW)
    return words


@contextmanager
def _interrupts_left_to_the_editor() -> Iterator[None]:
    # A handler of ours, not SIG_IGN: an ignored signal would stay ignored in the editor.
    try:
        before = signal.signal(signal.SIGINT, _let_pass)
    except ValueError:  # not the main thread, where no interrupt arrives
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _let_pass(number: int, frame: FrameType | None) -> None:
    """Do nothing: Ctrl-C in the editor is the editor's."""
