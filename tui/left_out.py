"""The records that an import left out, so that a long log does not bury what matters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.wording import counted

if TYPE_CHECKING:
    from entries.importing.candidate import Rejected, Skipped

_FEW = 3
_MANY = 20
_ALREADY = "already imported"


def skipped_lines(skipped: Sequence[Skipped]) -> Iterator[str]:
    """Yield a line for each skipped record; of many of one document for one reason, one for all."""
    groups: defaultdict[tuple[str, str], list[Skipped]] = defaultdict(list)
    for one in skipped:
        kind = _ALREADY if one.reason.startswith(_ALREADY) else one.reason
        groups[one.source, kind].append(one)
    for (source, kind), group in groups.items():
        if len(group) > _FEW:
            yield f"{source}: {counted(len(group), 'record')}: {kind}"
        else:
            yield from (f"{place(one)}: {one.reason}" for one in group)


def rejected_lines(rejected: Sequence[Rejected]) -> Iterator[str]:
    """Yield a line for each rejected record, of one document the first twenty."""
    groups: defaultdict[str, list[Rejected]] = defaultdict(list)
    for one in rejected:
        groups[one.source].append(one)
    for source, group in groups.items():
        yield from (f"{place(one)}: {one.reason}" for one in group[:_MANY])
        if len(group) > _MANY:
            yield f"{source}: {len(group) - _MANY:,} more; --json lists them all"


def place(one: Skipped | Rejected) -> str:
    """Name a record's document, and its line where it has one."""
    return one.source if one.line is None else f"{one.source}:{one.line}"
