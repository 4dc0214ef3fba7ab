"""A shell for tests: what a command is given, and what it answered."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tui.main import main


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)


def _printed(raw: io.BytesIO) -> str:
    # Not through a text stream, which would take the carriage return from every line break.
    return raw.getvalue().decode("utf-8")


class Shell:
    """Runs commands in this process on the journal in `root`."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self._patch = monkeypatch

    def __call__(self, *args: str, stdin: bytes = b"") -> Ran:
        raw = [io.BytesIO(data) for data in (stdin, b"", b"")]
        streams = [io.TextIOWrapper(one, encoding="utf-8") for one in raw]
        with self._patch.context() as patch:
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                patch.setattr(sys, name, stream)
            code = main(list(args))
        for stream in streams[1:]:
            stream.flush()
        return Ran(code, _printed(raw[1]), _printed(raw[2]))

    def new(self, *args: str) -> Ran:
        """Make the journal, due far enough ahead for any day this test runs on."""
        book = ("--title", "On the Brink", "--target", "80000", "--deadline", "in 6 months")
        return self("new", str(self.root), *book, *args)

    def write(self, path: str, text: str) -> Path:
        """Write an entry file by hand, as an editor would."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def entry(self) -> str:
        """Return the text of the only entry there is."""
        (file,) = self.root.glob("entries/**/*.md")
        return file.read_text()

    def drafts(self) -> list[str]:
        """Return the texts that are kept in drafts, of this journal or of none."""
        from journal import places

        return [file.read_text() for file in Path(places.state_home()).glob("drafts/**/*.md")]
