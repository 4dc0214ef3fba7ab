"""Where everything is printed: data on stdout, narration on stderr, the writer's text made safe.

A line is a text, or a tuple of pieces of which some are styled. Colour is an ornament: it is left
out wherever it could do harm, and never says anything alone.
"""

from __future__ import annotations

import codecs
import errno
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TextIO

from entries.errors import Refused, StorageError
from entries.problem import Problem
from tui.plain import is_unsafe, plain, plain_line

_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


_NEAREST = {
    **dict.fromkeys("━█▇▆▅", "#"),
    **dict.fromkeys("╸▄▃▂▁", "."),
    **dict.fromkeys("─┄–—−‐‑", "-"),
    **dict.fromkeys("│┊", "|"),
    **dict.fromkeys("└┴┼", "+"),
    "░": ".",
    "▒": ":",
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("“”", '"'),
    **dict.fromkeys("\u00a0\u2009\u202f", " "),
    "·": "|",
    "…": "...",
    "▼": "v",
    "◆": "*",
}


class ReaderGone(Exception):
    """Whoever read our output has had enough (`darlings entries | head`): no fault at all."""


class OutputLost(StorageError):
    """Standard output could not be written; what the command did to the journal is done."""


@dataclass(frozen=True, slots=True)
class Styled:
    """A piece of a line in one of the styles bold, dim, red, green, yellow, cyan."""

    text: str
    style: str


Piece = str | Styled
Line = str | tuple[Piece, ...]


def wants_color(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Say whether `stream` may be coloured: a terminal, not a dumb one, and NO_COLOR not set."""
    if stream is None or environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    return is_terminal(stream)


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether `stream` is a terminal; a closed one is not."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


class Output:
    """The two streams of one command."""

    def __init__(
        self, out: TextIO | None, err: TextIO | None, *, environ: Mapping[str, str]
    ) -> None:
        """Print data to `out` and narration to `err`; either may be closed (None)."""
        self._out = out
        self._err = err
        self._environ = environ
        self._may_color = True
        self._lost = False
        self._is_drawn = False
        _survive_encoding(out, err)

    def without_color(self) -> None:
        """Leave out colour from here on (--no-color)."""
        self._may_color = False

    @property
    def is_terminal(self) -> bool:
        """Whether the data goes to a terminal."""
        return is_terminal(self._out)

    @property
    def width(self) -> int:
        """The cells of a line: the terminal's, or 80 where there is none to ask."""
        if not self.is_terminal:
            return 80
        import shutil

        return max(shutil.get_terminal_size((80, 24)).columns, 20)

    @property
    def height(self) -> int:
        """The lines that can be seen at once: the terminal's, or 24; the prompt takes one."""
        if not self.is_terminal:
            return 23
        import shutil

        return shutil.get_terminal_size((80, 24)).lines - 1

    def can_show(self, text: str) -> bool:
        """Say whether stdout's encoding has every character of `text`."""
        try:
            text.encode(getattr(self._out, "encoding", None) or "ascii")
        except (UnicodeError, LookupError):
            return False
        return True

    def data(self, *lines: Line) -> None:
        """Print lines of data."""
        color = self._may_color and wants_color(self._out, self._environ)
        self._write("".join(f"{_rendered(line, color=color)}\n" for line in lines))

    def text(self, text: str) -> None:
        """Print data of many lines, the line breaks kept."""
        text = plain(text.replace("\r\n", "\n"))
        self._write(text if text.endswith("\n") or not text else f"{text}\n")

    def verbatim(self, text: str) -> None:
        """Print data of which every byte counts, already inert.

        Raises Refused where stdout's encoding would change it.
        """
        if not self.can_show(text):
            raise Refused("standard output can't take all of its characters", "write it to a file")
        self._write(text)

    def json(self, value: object) -> None:
        """Print one JSON value: exact, and inert where it is shown."""
        import json

        ascii_only = not self.can_show("\u2028é写")
        dumped = json.dumps(value, ensure_ascii=ascii_only, indent=2)
        self._write(f"{_escaped(dumped)}\n")

    @property
    def may_redraw(self) -> bool:
        """Whether narration goes to a terminal on which a line can be drawn again."""
        return is_terminal(self._err) and self._environ.get("TERM") != "dumb"

    def redraw(self, text: str) -> None:
        """Draw a line of narration in place of the one drawn before; an empty one takes it away.

        Does nothing where lines can't be drawn again. Whatever is printed next takes it away too.
        """
        if not self.may_redraw or not (text or self._is_drawn) or self._err is None:
            return
        try:
            self._err.write(f"\r\x1b[K{plain_line(text)}")
            self._err.flush()
        except (OSError, ValueError):
            return
        self._is_drawn = bool(text)

    def say(self, *lines: Line) -> None:
        """Print narration: for the person, not for the pipe."""
        self.flush()
        self.redraw("")
        color = self._may_color and wants_color(self._err, self._environ)
        try:
            if self._err is not None:
                self._err.write("".join(f"{_rendered(line, color=color)}\n" for line in lines))
                self._err.flush()
        except (OSError, ValueError):
            return  # nobody can be told that nobody can be told

    def prompt(self, text: str) -> None:
        """Print a question as narration, and leave the cursor behind it for the answer."""
        self.flush()
        self.redraw("")
        try:
            if self._err is not None:
                self._err.write(plain_line(text))
                self._err.flush()
        except (OSError, ValueError):
            return  # nobody can be told that nobody can be told

    def problems(self, problems: Iterable[Problem]) -> int:
        """List problems as `path:line: message`; return the exit code: 1 if there were any."""
        lines = [(Styled(str(problem), "yellow"),) for problem in problems]
        if lines:
            self.say(*lines)
        return 1 if lines else 0

    def flush(self) -> None:
        """Hand over what was printed. Raises ReaderGone or OutputLost."""
        if self._out is not None:
            self._write("")

    def _write(self, text: str) -> None:
        self.redraw("")
        if self._lost:
            return
        try:
            if self._out is None:
                raise OSError(errno.EBADF, "it is closed")
            self._out.write(text)
            if not text:
                self._out.flush()
        except BrokenPipeError:
            self._let_go()
            raise ReaderGone from None
        except (OSError, ValueError) as error:
            self._let_go()
            reason = getattr(error, "strerror", None) or "it is closed"
            raise OutputLost(f"standard output can't be written: {reason}") from None

    def _let_go(self) -> None:
        """Send what is still buffered nowhere, or Python complains about it as it ends."""
        self._lost = True
        try:
            if self._out is not None:
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, self._out.fileno())
                os.close(nowhere)
        except (OSError, ValueError):
            return  # not a file of ours to redirect


def _survive_encoding(*streams: TextIO | None) -> None:
    """Let streams that can't show a character show the nearest one, or else its number."""
    codecs.register_error("darlings", _nearest)
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="darlings")


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    failed = error.object[error.start : error.end]
    shown = (_NEAREST.get(char) or _numbered(char) for char in failed)
    return "".join(shown), error.end


def _numbered(char: str) -> str:
    return char.encode("ascii", "backslashreplace").decode("ascii")


def _rendered(line: Line, *, color: bool) -> str:
    pieces = (line,) if isinstance(line, str) else line
    return "".join(_piece(piece, color=color) for piece in pieces)


def _piece(piece: Piece, *, color: bool) -> str:
    if isinstance(piece, str):
        return plain_line(piece)
    text = plain_line(piece.text)
    return f"\x1b[{_STYLES[piece.style]}m{text}\x1b[0m" if color and text else text


def _escaped(dumped: str) -> str:
    if dumped.isascii() and "\x7f" not in dumped:
        return dumped
    return "".join(_escape(char) if is_unsafe(ord(char)) else char for char in dumped)


def _escape(char: str) -> str:
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
