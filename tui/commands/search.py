"""`darlings search`: entries by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from entries.errors import Refused
from entries.names import title_in_name
from journal.columns import wrap
from tui.invocation import Invocation
from tui.options import JsonOption
from tui.output import Line, Styled
from tui.typed import repair
from tui.wording import counted

if TYPE_CHECKING:
    from journal.index.rows import Hit


def search(
    context: typer.Context,
    query: Annotated[
        list[str], typer.Argument(metavar="QUERY...", help="Words; all of them must be in it.")
    ],
    count: Annotated[
        int, typer.Option("--last", "-n", min=1, metavar="N", help="At most the last N.")
    ] = 20,
    as_json: JsonOption = False,
) -> int:
    """Find entries by their words.

    In texts, titles, distractions and tags; the newest first.
    """
    invocation: Invocation = context.obj
    asked = " ".join(map(repair, query)).strip()
    if not asked:
        raise Refused("nothing to search for", "for example: darlings search lighthouse")
    journal = invocation.journal()
    sync = journal.refresh()
    out = invocation.out
    hits = journal.search(asked, limit=count)
    if as_json:
        out.json([_as_json(hit) for hit in hits])
        return invocation.settle(sync)
    for hit in hits:
        out.data(*_shown(hit, cells=out.width))
    out.say(counted(len(hits), "entry", "entries") if hits else f"nothing found for “{asked}”")
    return invocation.settle(sync)


def _as_json(hit: Hit) -> dict[str, object]:
    return {
        "path": hit.path,
        "date": hit.date.isoformat() if hit.date else None,
        "title": hit.title,
        "snippet": "".join(text for text, _ in _marked(hit.snippet)),
    }


def _shown(hit: Hit, *, cells: int) -> Iterator[Line]:
    yield (f"{hit.date or 'no date'}  ", Styled(hit.title or title_in_name(hit.path), "bold"))
    inside = False
    for line in wrap(" ".join(hit.snippet.split()), max(cells - 4, 20)):
        parts = list(_marked(line, inside=inside))
        yield ("    ", *(Styled(text, "yellow") if match else text for text, match in parts))
        inside = parts[-1][1]
    yield (Styled(f"    {hit.path}", "dim"),)


def _marked(snippet: str, *, inside: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a snippet, and of each whether it is a match."""
    from journal.index.index import MARKS

    for place, part in enumerate(re.split(f"[{''.join(MARKS)}]", snippet)):
        yield part, inside ^ (place % 2 == 1)
