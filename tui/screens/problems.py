"""What is wrong with the writer's files, each with its place and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.page import Page
from tui.widgets.content import line
from tui.widgets.key_line import KeyLine
from tui.widgets.top_line import TopLine
from tui.wording import counted, number

if TYPE_CHECKING:
    from entries.problem import Problem
    from journal.journal import Journal

MOST = 500


class ProblemsPage(Page[None]):
    """The list of problems. The files are as they were; every other entry counts as ever."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back", id="problems.back"),
    ]

    def __init__(self, journal: Journal, problems: Sequence[Problem]) -> None:
        """Show `problems`."""
        super().__init__(journal)
        self._problems = problems

    def compose(self) -> ComposeResult:
        """Compose the page."""
        yield TopLine("Problems", counted(len(self._problems), "problem"))
        with VerticalScroll(id="page"):
            yield Static(problems_content(self._problems))
        yield KeyLine()

    def on_mount(self) -> None:
        """Let the keys scroll."""
        self.query_one(VerticalScroll).focus()


def problems_content(problems: Sequence[Problem]) -> Content:
    """Return the problems as text: where, then what, with an empty line between them."""
    if not problems:
        return Content("Nothing is wrong with any file.")
    parts = [_one(problem) for problem in problems[:MOST]]
    if len(problems) > MOST:
        parts.append(Content(f"… and {number(len(problems) - MOST)} more: darlings doctor"))
    return Content("\n\n").join(parts)


def _one(problem: Problem) -> Content:
    where = problem.path if problem.line is None else f"{problem.path}, line {problem.line}"
    return Content("\n").join([line(where, "bold"), line(problem.message)])
