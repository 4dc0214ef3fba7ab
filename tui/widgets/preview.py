"""The selected entry beside the list: what is known of it, and its text as Markdown."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll

if TYPE_CHECKING:
    from entries.entry import Entry
    from tui.widgets.entry_head import EntryHead
    from tui.widgets.reader import Reader

GLANCE = 4_000
"""Characters shown beside the list: the cursor must stay quick; the reading page shows more."""


class Preview(VerticalScroll, can_focus=True):
    """One entry, scrollable, with `most` characters of its text."""

    DEFAULT_CSS = """
    Preview { scrollbar-size-vertical: 1; }
    Preview > Reader { margin: 1 0 0 0; padding: 0 1 0 0; background: transparent; }
    """

    def __init__(self, *, most: int = GLANCE, id: str | None = None) -> None:
        """Start empty."""
        super().__init__(id=id)
        self._most = most
        self._parts: tuple[EntryHead, Reader] | None = None

    async def show(self, path: str, entry: Entry) -> None:
        """Show an entry from its beginning."""
        head, reader = await self._get_parts()
        head.show(path, entry)
        await reader.show(entry.body)
        self.scroll_home(animate=False)

    async def _get_parts(self) -> tuple[EntryHead, Reader]:
        # Made for the first entry that is shown: the first frame does without them.
        if self._parts is None:
            await asyncio.to_thread(import_module, "tui.widgets.reader")
            from tui.widgets.entry_head import EntryHead
            from tui.widgets.reader import Reader

            self._parts = EntryHead(), Reader(most=self._most)
            await self.mount_all(self._parts)
        return self._parts
