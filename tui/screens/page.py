"""What every page has: the journal, and a way to ask it things without holding up the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from textual.geometry import Size
from textual.screen import Screen, ScreenResultType

from entries.errors import DarlingsError
from tui.plain import plain

if TYPE_CHECKING:
    from journal.journal import Journal

Answer = TypeVar("Answer")
Severity = Literal["information", "warning", "error"]


WIDTHS = [(0, "-narrow"), (70, "-medium"), (110, "-wide")]
HEIGHTS = [(0, "-short"), (20, "-normal"), (32, "-tall")]
"""From how many columns and rows on a page has which class."""


def room_classes(size: Size) -> list[str]:
    """Return the classes of a page of this size, for its first frame: Textual sets them later."""
    return [
        [name for least, name in steps if room >= least][-1]
        for room, steps in ((size.width, WIDTHS), (size.height, HEIGHTS))
    ]


class Page(Screen[ScreenResultType]):
    """A full-screen page over one journal.

    Its classes say how much room there is: `-narrow`, `-medium`, `-wide` and `-short`,
    `-normal`, `-tall`.
    """

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, journal: Journal) -> None:
        """Show pages of `journal`."""
        super().__init__()
        self.journal = journal

    async def ask(self, question: Callable[[], Answer]) -> Answer | None:
        """Ask the journal in a thread; where it fails, say so on the screen and return None."""
        try:
            return await asyncio.to_thread(question)
        except DarlingsError as error:
            self.tell(sentence(error), severity="error")
        except Exception as error:  # a fault of ours must not take the page along
            self.tell(f"This went wrong: {type(error).__name__}", severity="error")
        return None

    def start(
        self, work: Callable[[], Coroutine[Any, Any, None]], *, group: str, exclusive: bool = False
    ) -> None:
        """Start work beside the page; `exclusive` work takes the place of its group's earlier."""
        # Textual's own type for work can't be inferred from a method.
        started: Any = work
        self.run_worker(started, group=group, exclusive=exclusive, exit_on_error=False)

    def tell(self, message: str, *, severity: Severity = "information") -> None:
        """Show a passing note; the message may hold any text."""
        self.notify(plain(message), severity=severity, markup=False)


def sentence(error: DarlingsError) -> str:
    """Return an error as one text: what happened and, where it is known, what to do."""
    return f"{error.message}\n{error.hint}" if error.hint else error.message
