"""The records that an import left out, so that a long log does not bury what matters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.wording import counted, number

if TYPE_CHECKING:
    from entries.importing.candidate import Rejected, Skipped

_FEW = 3
_LINES = 8
_MANY = 20
_KINDS = (
    "already imported",
    "in the journal already",
    "the same entry as",
    "another version of",
    "changed since it was imported",
)
"""How reasons begin that name a place, and so differ from record to record."""
_ALL = "--verbose names them all"


def skipped_lines(skipped: Sequence[Skipped], *, verbose: bool = False) -> Iterator[str]:
    """Yield a line for each skipped record; of many for one reason, one line for all of them."""
    if verbose:
        yield from (f"{place(one)}: {one.reason}" for one in skipped)
        return
    kinds: defaultdict[str, list[Skipped]] = defaultdict(list)
    for one in skipped:
        kinds[_kind(one)].append(one)
    for kind, group in kinds.items():
        yield from _of_kind(kind, group)


def rejected_lines(rejected: Sequence[Rejected], *, verbose: bool = False) -> Iterator[str]:
    """Yield a line for each rejected record, of one document and in all the first twenty."""
    groups: defaultdict[str, list[Rejected]] = defaultdict(list)
    for one in rejected:
        groups[one.source].append(one)
    left = _MANY
    for number_, (source, group) in enumerate(groups.items()):
        if not left and not verbose:
            rest = sum(map(len, list(groups.values())[number_:]))
            documents = counted(len(groups) - number_, "document")
            yield f"{number(rest)} more of {documents}; {_ALL}"
            return
        some = group if verbose else group[:left]
        left = max(left - len(some), 0)
        yield from (f"{place(one)}: {one.reason}" for one in some)
        if len(group) > len(some):
            yield f"{source}: {number(len(group) - len(some))} more; {_ALL}"


def place(one: Skipped | Rejected) -> str:
    """Name a record's document, and its line where it has one."""
    return one.source if one.line is None else f"{one.source}:{one.line}"


def _kind(one: Skipped) -> str:
    return next((kind for kind in _KINDS if one.reason.startswith(kind)), one.reason)


def _of_kind(kind: str, group: Sequence[Skipped]) -> Iterator[str]:
    """Yield lines for the records skipped for reasons of one kind."""
    groups: defaultdict[str, list[Skipped]] = defaultdict(list)
    for one in group:
        groups[one.source].append(one)
    lines = [line for source, some in groups.items() for line in _of_document(source, kind, some)]
    if len(lines) <= _LINES:
        yield from lines
        return
    records = "" if len(group) == len(groups) else f"{counted(len(group), 'record')} of "
    what = kind.removesuffix(" as").removesuffix(" of")
    yield f"{records}{counted(len(groups), 'document')}: {what}; {_ALL}"


def _of_document(source: str, kind: str, group: Sequence[Skipped]) -> Iterator[str]:
    if len(group) > _FEW:
        yield f"{source}: {counted(len(group), 'record')}: {kind}"
    else:
        yield from (f"{place(one)}: {one.reason}" for one in group)
