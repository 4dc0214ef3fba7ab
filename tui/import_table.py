"""What an import did, or would do: a row for each document, and what its figures rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from entries.names import entry_path
from journal.columns import wrap
from tui.import_summary import summary
from tui.left_out import rejected_lines, skipped_lines
from tui.listing import HEADING, entry_row
from tui.output import Line, Styled
from tui.plain import plain_line
from tui.wording import counted

if TYPE_CHECKING:
    from entries.importing.evidence import Evidence
    from journal.imports import Imported, ImportReport

_KIND = 10
_INDENT = " " * _KIND


_MOST = 30
_MOST_SHOWN = 100
"""How many entries get a row of their own: brought in, and (with their evidence) to be."""


def is_long(report: ImportReport) -> bool:
    """Tell whether an import is too large for a row for each entry."""
    brought = len(report.imported) + len(report.updated)
    return brought > (_MOST_SHOWN if report.dry_run else _MOST)


def import_table(
    report: ImportReport, *, cells: int, evidence: bool, verbose: bool = False
) -> Iterator[Line]:
    """Yield a row for each entry and clipping, what was skipped and rejected, then the counts.

    With `evidence`, under each row its document and the sentence each figure was read from. A large
    import is summed up instead, unless `verbose`, which also names all that was left out.
    """
    if is_long(report) and not verbose:
        yield from summary(report, cells=cells)
    else:
        yield from _rows(report, cells, evidence=evidence)
    for line in skipped_lines(report.skipped, verbose=verbose):
        yield f"{'skipped':{_KIND}}{line}"
    for line in rejected_lines(report.rejected, verbose=verbose):
        yield (Styled(f"{'rejected':{_KIND}}", "yellow"), line)
    yield counts(report)


def _rows(report: ImportReport, cells: int, *, evidence: bool) -> Iterator[Line]:
    if report.imported or report.updated:
        yield (Styled(f"{'What':{_KIND}}{HEADING}", "dim"),)
    for one in report.imported:
        yield from _imported(one, one.kind, cells, evidence=evidence)
    for one in report.updated:
        yield from _imported(one, "newer", cells, evidence=evidence)


def counts(report: ImportReport) -> str:
    """Return `24 documents: 23 imported (22 entries, 1 clipping), 1 skipped, 0 rejected`.

    Where documents hold many records, `1 document, 24 records: ...`, and the sum is of those.
    """
    brought = report.records_imported
    clippings = sum(one.kind == "clipping" for one in report.imported)
    kinds = [counted(len(report.imported) - clippings, "entry", "entries")]
    kinds += [counted(clippings, "clipping")] if clippings else []
    parts = [f"{brought:,} {'to import' if report.dry_run else 'imported'} ({', '.join(kinds)})"]
    if report.updated:
        parts.append(f"{len(report.updated):,} {'to update' if report.dry_run else 'updated'}")
    parts += [f"{len(report.skipped):,} skipped", f"{len(report.rejected):,} rejected"]
    return f"{_looked_at(report)}: {', '.join(parts)}"


def _looked_at(report: ImportReport) -> str:
    documents = counted(report.documents, "document")
    if report.records == report.documents:
        return documents
    return f"{documents}, {counted(report.records, 'record')}"


def _imported(one: Imported, kind: str, cells: int, *, evidence: bool) -> Iterator[Line]:
    # A record among many is not called after the document that holds them all.
    entry = one.entry
    foreseen = entry_path(entry.date, entry.title, entry.body) if one.line else one.source
    name = one.path or foreseen
    row = entry_row(name, entry, cells=max(cells - _KIND, 40))
    yield f"{kind:{_KIND}}{row}"
    if evidence:
        line = "" if one.line is None else f":{one.line}"
        yield (Styled(f"{_INDENT}from {one.source}{line}", "dim"),)
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
    for doubt in evidence.doubtful:
        yield "in doubt", doubt.sentence


def _wrapped(text: str, cells: int) -> Iterator[Line]:
    first, *rest = wrap(plain_line(text), max(cells - _KIND - 2, 30))
    yield f"{_INDENT}{first}"
    for line in rest:
        yield f"{_INDENT}  {line}"
