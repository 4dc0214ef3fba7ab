"""One run of a command: which journal it is about, and where it prints."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TextIO

from tui.output import Output, Styled, is_terminal

if TYPE_CHECKING:
    from entries.problem import Problem
    from journal.index.rows import SyncReport
    from journal.journal import Journal


class Invocation:
    """What a command is given besides its own options."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        """Print to the process's streams, and look for the journal where `environ` says."""
        self.environ = environ
        self.out = Output(sys.stdout, sys.stderr, environ=environ)
        self.stdin: TextIO | None = sys.stdin
        self.named: str | None = None
        self.remembers = True

    def journal(self) -> Journal:
        """Open the journal this run is about, and remember it as the one last used."""
        from journal import locate
        from journal.journal import Journal
        from journal.zones import find_zone

        journal = Journal.open(self.named)
        if warning := find_zone(journal.writer.timezone).warning:
            self.out.say((Styled("darlings:", "yellow"), f" {warning}"))
        if self.remembers:
            locate.remember(str(journal.root))
        return journal

    def settle(self, sync: SyncReport, *, more: Iterable[Problem] = ()) -> int:
        """List what is wrong with the writer's files, and return the exit code that says so.

        `more` are problems that only the figures show.
        """
        if sync.warning:
            self.out.say((Styled("darlings:", "yellow"), f" {sync.warning}"))
        return self.out.problems(sorted({*sync.problems, *more}, key=_place))

    @property
    def is_conversation(self) -> bool:
        """Whether a person sits at both ends and can be asked."""
        return is_terminal(self.stdin) and is_terminal(sys.stderr) and self.out.is_terminal


def run_explained(action: Callable[[Invocation], int], *, command: str) -> int:
    """Do what `command` does and return the exit code; an error is explained on stderr."""
    invocation = Invocation()
    try:
        code = action(invocation)
        invocation.out.flush()
    except BaseException as error:
        from tui.failures import explain  # here: it brings in the parser of commands

        return explain(error, invocation.out, command=command)
    return code


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.path, problem.line or 0, problem.message
