"""Blocks as HTML of a few tags."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from entries.importing.office.blocks import Block, Body, Paragraph, Table

_DEEPEST = 6


def render(body: Body) -> str:
    """Give a document as HTML: its blocks, then each note in an `aside` with its number."""
    notes = (
        f'<aside data-note="{number}">{_blocks(blocks)}</aside>'
        for number, blocks in enumerate(body.notes, 1)
    )
    return _blocks(body.blocks) + "".join(notes)


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(_group(kind, list(group)) for kind, group in groupby(blocks, _kind))


def _kind(block: Block) -> str:
    if isinstance(block, Paragraph):
        return "list" if block.level else "quote" if block.quote else "paragraph"
    return "table" if isinstance(block, Table) else "rule"


def _group(kind: str, blocks: list[Block]) -> str:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    if kind == "list":
        return _list(paragraphs)
    if kind == "quote":
        return f"<blockquote>{''.join(map(_paragraph, paragraphs))}</blockquote>"
    if kind == "paragraph":
        return "".join(map(_paragraph, paragraphs))
    if kind == "rule":
        return "<hr>"
    return "".join(_table(block) for block in blocks if isinstance(block, Table))


def _paragraph(paragraph: Paragraph) -> str:
    tag = f"h{min(paragraph.heading, 6)}" if paragraph.heading else "p"
    return f"<{tag}>{paragraph.html}</{tag}>" if paragraph.html else ""


def _table(table: Table) -> str:
    rows = [_row(row, "td") for row in table.rows[table.head :]]
    head = [_row(row, "th") for row in table.rows[: table.head]]
    return f"<table>{'<thead>' + head[0] + '</thead>' if head else ''}{''.join(rows)}</table>"


def _row(row: tuple[tuple[Block, ...], ...], tag: str) -> str:
    cells = "".join(f"<{tag}>{_blocks(cell)}</{tag}>" for cell in row)
    return f"<tr>{cells}</tr>" if row else ""


def _list(items: list[Paragraph]) -> str:
    """Nest the items of a list, of which no level is skipped on the way down."""
    written: list[str] = []
    open_: list[_Level] = []
    for item in items:
        if item.continues and open_:
            written.append(_paragraph(item))
            continue
        depth = min(item.level, len(open_) + 1, _DEEPEST)
        while len(open_) > depth or (len(open_) == depth and not open_[-1].goes_on(item.number)):
            written.append(f"</li></{open_.pop().tag}>")
        if len(open_) == depth:
            written.append("</li><li>")
            open_[-1].number = item.number
        else:
            open_.append(_Level(item.number))
            written.append(f"{open_[-1].opening}<li>")
        written.append(item.html)
    written += [f"</li></{level.tag}>" for level in reversed(open_)]
    return "".join(written)


class _Level:
    """A list that is open: the number of its last item, None for bullets."""

    def __init__(self, number: int | None) -> None:
        self.number = number

    @property
    def tag(self) -> str:
        return "ul" if self.number is None else "ol"

    @property
    def opening(self) -> str:
        return "<ul>" if self.number is None else f'<ol start="{self.number}">'

    def goes_on(self, number: int | None) -> bool:
        if self.number is None or number is None:
            return self.number is number
        return number == self.number + 1
