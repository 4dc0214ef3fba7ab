"""`darlings doctor`: everything that needs the writer's eyes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from entries.problem import Problem
from tui.invocation import Invocation
from tui.options import JsonOption
from tui.output import Line, Styled
from tui.progress import progress_on
from tui.typed import unfiled_drafts
from tui.wording import counted

if TYPE_CHECKING:
    from entries.trash import Trashed
    from journal.journal import Journal


@dataclass(frozen=True, slots=True)
class Findings:
    """What a look at everything found; `index_faults` is what was mended in the index."""

    problems: tuple[Problem, ...]
    trashed: tuple[Trashed, ...]
    drafts: tuple[Path, ...]
    files: int
    index_faults: tuple[str, ...]
    warning: str | None

    def as_json(self) -> dict[str, object]:
        """Return the findings as `doctor --json` prints them."""
        return {
            "problems": [
                {"path": one.path, "line": one.line, "message": one.message}
                for one in self.problems
            ],
            "trash": [{"name": one.name, "path": one.path} for one in self.trashed],
            "drafts": [str(path) for path in self.drafts],
            "index": {"files": self.files, "faults": list(self.index_faults)},
            "warning": self.warning,
        }


def doctor(context: typer.Context, *, as_json: JsonOption = False) -> int:
    """Look for problems, conflicts and text left unsaved.

    Every file is read again and compared with the index, which is made anew if it is wrong.
    """
    invocation: Invocation = context.obj
    findings = _examine(invocation, invocation.journal())
    if as_json:
        invocation.out.json(findings.as_json())
    else:
        invocation.out.data(*_shown(findings))
    return 1 if findings.problems or findings.drafts else 0


def _examine(invocation: Invocation, journal: Journal) -> Findings:
    from journal.gathering import figure_problems

    faults = journal.index.verify(progress=progress_on(invocation.out, of="file"))
    sync = journal.refresh()
    unfiled = type(journal.drafts)(unfiled_drafts())
    return Findings(
        problems=(*sync.problems, *figure_problems(journal)),
        trashed=tuple(journal.trashed()),
        drafts=(*journal.drafts.pending(), *unfiled.pending()),
        files=sync.added + sync.modified + sync.unchanged,
        index_faults=tuple(fault.message for fault in faults),
        warning=sync.warning,
    )


def _shown(findings: Findings) -> Iterator[Line]:
    for problem in findings.problems:
        yield (Styled(str(problem), "yellow"),)
    yield _count(len(findings.problems), "problem", "no problems in your files")
    yield _count(
        len(findings.trashed), "file", "the trash is empty", "in the trash: darlings restore"
    )
    for draft in findings.drafts:
        yield (Styled(f"text never saved: {draft}", "yellow"), " (to log it: darlings log - < it)")
    yield _count(len(findings.drafts), "draft", "no text left unsaved")
    files = counted(findings.files, "file")
    yield f"index: {files}, {'made anew' if findings.index_faults else 'right'}"
    yield from findings.index_faults
    if findings.warning:
        yield findings.warning


def _count(count: int, noun: str, none: str, more: str = "") -> str:
    return f"{counted(count, noun)} {more}".rstrip() if count else none
