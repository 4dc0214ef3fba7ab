"""The book's two bars, one under the other: words to the target, days to the deadline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.gauge import NARROWEST, bar
from tui.wording import counted, day_short, number, percent

if TYPE_CHECKING:
    from journal.status import Status


@dataclass(frozen=True, slots=True)
class Gauge:
    """One bar: its name, the part that is filled, and its figures."""

    name: str
    part: float
    figures: str


class BookGauges(Widget):
    """How much of the book is written, and how much of its time has passed."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "book-gauges--name",
        "book-gauges--filled",
        "book-gauges--empty",
    }
    DEFAULT_CSS = """
    BookGauges { height: 2; }
    BookGauges > .book-gauges--name { color: $text-muted; }
    BookGauges > .book-gauges--filled { color: $primary; }
    BookGauges > .book-gauges--empty { color: $foreground 25%; }
    """

    gauges: reactive[tuple[Gauge, ...]] = reactive(())

    def show(self, status: Status) -> None:
        """Show the figures of a status, in columns common to both bars."""
        words, days = words_share(status), days_share(status)
        said = align([words_figures(status, words), days_figures(status, days)])
        self.gauges = (Gauge("Words  ", words, said[0]), Gauge("Time   ", days, said[1]))

    def render(self) -> Content:
        """Draw the bars."""
        return Content("\n").join(map(self._line, self.gauges))

    def _line(self, gauge: Gauge) -> Content:
        name = (gauge.name, self.get_visual_style("book-gauges--name"))
        width = self.size.width - len(gauge.name) - len(gauge.figures) - 2
        if width < NARROWEST:
            return Content.assemble(name, gauge.figures)
        filled, empty = bar(gauge.part, width)
        return Content.assemble(
            name,
            (filled, self.get_visual_style("book-gauges--filled")),
            (empty, self.get_visual_style("book-gauges--empty")),
            f"  {gauge.figures}",
        )


def words_share(status: Status) -> float:
    """Return the share of the target that is written."""
    target = status.book.target_words
    return status.total_words / target if target > 0 else 0.0


def days_share(status: Status) -> float:
    """Return the share of the book's days that have passed, this one not counted."""
    book = status.book
    whole = (book.deadline - book.start).days + 1
    return min(1.0, max(0.0, (status.as_of - book.start).days / whole)) if whole > 0 else 1.0


def words_figures(status: Status, share: float) -> tuple[str, str]:
    """Return the percentage and the figures of the words."""
    return percent(share), f"{number(status.total_words)} of {status.book.spoken_target}"


def days_figures(status: Status, share: float) -> tuple[str, str]:
    """Return the percentage and the figures of the time."""
    late = (status.as_of - status.book.deadline).days
    if late > 0:
        return percent(share), f"{counted(late, 'day')} past {day_short(status.book.deadline)}"
    left = counted(status.days_left, "day")
    return percent(share), f"{left} to {day_short(status.book.deadline)}"


def align(figures: list[tuple[str, str]]) -> list[str]:
    """Return figures as texts of one width, their columns one under the other."""
    shares = max(len(share) for share, _ in figures)
    texts = max(len(text) for _, text in figures)
    return [f"{share.rjust(shares)}  {text.ljust(texts)}" for share, text in figures]
