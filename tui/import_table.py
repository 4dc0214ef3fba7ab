"""What an import did, or would do: a row for each document, and what its figures rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journal.columns import wrap
from tui.listing import HEADING, entry_row
from tui.output import Line, Styled
from tui.plain import plain_line
from tui.wording import counted

if TYPE_CHECKING:
    from entries.importing.candidate import Rejected
    from entries.importing.evidence import Evidence
    from journal.imports import Imported, ImportReport

_KIND = 10
_INDENT = " " * _KIND


def import_table(report: ImportReport, *, cells: int, evidence: bool) -> Iterator[Line]:
    """Yield a row for each entry, clipping, skipped and rejected document, then the counts.

    With `evidence`, under each row its document and the sentence each figure was read from.
    """
    if report.imported:
        yield (Styled(f"{'What':{_KIND}}{HEADING}", "dim"),)
    for one in report.imported:
        yield from _imported(one, cells, evidence=evidence)
    for skipped in report.skipped:
        yield f"{'skipped':{_KIND}}{skipped.source}: {skipped.reason}"
    for rejected in report.rejected:
        yield (Styled(f"{'rejected':{_KIND}}", "yellow"), _rejected(rejected))
    yield counts(report)


def counts(report: ImportReport) -> str:
    """Return `24 documents: 23 imported (22 entries, 1 clipping), 1 skipped, 0 rejected`."""
    brought = len({one.source for one in report.imported})
    clippings = sum(one.kind == "clipping" for one in report.imported)
    kinds = [counted(len(report.imported) - clippings, "entry", "entries")]
    kinds += [counted(clippings, "clipping")] if clippings else []
    done = "to import" if report.dry_run else "imported"
    return (
        f"{counted(report.documents, 'document')}: {brought} {done} ({', '.join(kinds)}), "
        f"{len(report.skipped)} skipped, {len(report.rejected)} rejected"
    )


def _imported(one: Imported, cells: int, *, evidence: bool) -> Iterator[Line]:
    row = entry_row(one.path or one.source, one.entry, cells=max(cells - _KIND, 40))
    yield f"{one.kind:{_KIND}}{row}"
    if evidence:
        yield (Styled(f"{_INDENT}from {one.source}", "dim"),)
        for name, sentence in _sentences(one.evidence):
            yield from _wrapped(f"{name}: “{' '.join(sentence.split())}”", cells)
        for note in one.evidence.notes:
            yield from _wrapped(f"note: {note}", cells)


def _sentences(evidence: Evidence) -> Iterator[tuple[str, str]]:
    if evidence.words:
        yield "words", evidence.words
    if evidence.minutes:
        yield "time", evidence.minutes
    if evidence.manuscript:
        yield "manuscript", evidence.manuscript
    for sentence in evidence.distractions:
        yield "distraction", sentence
    for sentence in evidence.other:
        yield "elsewhere", sentence


def _wrapped(text: str, cells: int) -> Iterator[Line]:
    first, *rest = wrap(plain_line(text), max(cells - _KIND - 2, 30))
    yield f"{_INDENT}{first}"
    for line in rest:
        yield f"{_INDENT}  {line}"


def _rejected(rejected: Rejected) -> str:
    line = "" if rejected.line is None else f":{rejected.line}"
    return f"{rejected.source}{line}: {rejected.reason}"
