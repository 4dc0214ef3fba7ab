"""Text somebody typed: until it is an entry it is kept in a draft, whatever goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from entries.errors import DarlingsError, Refused

if TYPE_CHECKING:
    from entries.drafts import Drafts

MOST_BYTES = 20_000_000
"""More than this is not read back as an entry's text."""


class Typed:
    """The text so far, and the draft it is in, if it is in one."""

    def __init__(self, text: str = "") -> None:
        """Start with the text given on the command line."""
        self.text = text
        self.draft: Path | None = None
        self.drafts: Drafts | None = None

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the text in a draft if anything goes wrong, and say where in a note to the error."""
        try:
            yield
        except BaseException as error:
            if self.draft is not None or self.text.strip():
                error.add_note(self._keep())
            raise

    def discard(self) -> str | None:
        """Drop the drafts that hold just this text, now that it is stored elsewhere.

        Where that can't be done, return why: the text is safe all the same.
        """
        if self.drafts is None or not (self.draft or self.text.strip()):
            return None
        try:
            for draft in {*self.drafts.pending(), *filter(None, [self.draft])}:
                if _holds(draft, self.text):
                    self.drafts.discard(draft)
        except DarlingsError as error:
            return f"a draft of this text may be left: {error.message}"
        return None

    def _keep(self) -> str:
        if self.draft is None:
            try:
                self.draft = self._drafts().save(self.text)
            except (DarlingsError, OSError, ValueError) as error:
                return f"your text could not be kept in a draft: {error}"
        # An editor that returned at once may still be open, and save later.
        empty = _holds(self.draft, "")
        what = "what your editor saves goes to" if empty else "your text is kept in"
        return f"{what} {self.draft} (to log it: darlings log - < that file)"

    def _drafts(self) -> Drafts:
        if self.drafts is None:
            from entries.drafts import Drafts

            self.drafts = Drafts(unfiled_drafts())
        return self.drafts


def unfiled_drafts() -> Path:
    """Return the folder for drafts that belong to no journal, because none could be opened."""
    from journal import places

    return Path(places.state_home()) / "drafts" / "unfiled"


def read_stream(stream: TextIO | None) -> str:
    """Read all text of a stream, in UTF-8 or else in Windows-1252; the line breaks stay."""
    if stream is None:
        raise Refused("there is nothing to read: standard input is closed")
    return decode(stream.buffer.read())


def decode(data: bytes) -> str:
    """Return the text of `data`, which need not be UTF-8 and is never lost for that."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def repair(argument: str) -> str:
    """Return a command-line argument as text: bytes that were no UTF-8 are decoded, not refused."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return decode(argument.encode("utf-8", "surrogateescape"))
    return argument


def check_text(text: str) -> None:
    """Refuse a text that would not be read back: too long, or no text at all."""
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Refused(f"line {line} has a NUL byte, which no text has: is this a text?")
    if len(text) * 4 > MOST_BYTES and len(text.encode()) > MOST_BYTES:
        raise Refused(f"this text is longer than an entry can be ({MOST_BYTES:,} bytes)")


def _holds(draft: Path, text: str) -> bool:
    try:
        return decode(draft.read_bytes()).strip() == text.strip()
    except OSError:
        return False
