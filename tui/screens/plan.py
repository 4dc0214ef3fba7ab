"""The plan: what each of the days to come asks for, and whether the milestones come in time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from journal.columns import wrap
from journal.planning.verdict import plan_verdict
from tui.milestone_table import milestone_table
from tui.output import Line, Styled
from tui.plan_page import plan_today
from tui.plan_rows import plan_rows
from tui.plan_weeks import fits_weeks, plan_weeks
from tui.screens.page import Page
from tui.widgets.content import line
from tui.widgets.key_line import KeyLine
from tui.widgets.styled_lines import lines_content
from tui.widgets.top_line import TopLine
from tui.wording import day_long

if TYPE_CHECKING:
    from journal.journal import Journal
    from journal.planning.plan import Plan

WIDEST = 114
VIEWS = ("weeks", "days")
NO_MILESTONES = "Milestones on the way can be set in journal.toml: [[book.milestones]]"


class PlanPage(Page[None]):
    """The plan of `darlings plan`: how the book stands to it, its milestones, its days."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "next_view", "Weeks or days", id="plan.view"),
        Binding("f", "app.forecast", "Forecast", id="plan.forecast"),
        Binding("j", "scroll_plan(1)", "Down", show=False, id="plan.down"),
        Binding("k", "scroll_plan(-1)", "Up", show=False, id="plan.up"),
        Binding("question_mark", "app.help", "Help", key_display="?", id="plan.help"),
        Binding("escape,q,a", "dismiss", "Back", id="plan.back"),
    ]

    def __init__(self, journal: Journal) -> None:
        """Show the plan of `journal`, by weeks; it is made once the page is shown."""
        super().__init__(journal)
        self._views = cycle(VIEWS)
        self.view = next(self._views)
        self.plan: Plan | None = None

    def compose(self) -> ComposeResult:
        """Compose the page."""
        yield TopLine(self.journal.book.title, "planning …")
        with VerticalScroll(id="plan"):
            yield Static(id="plan-verdict")
            yield Static(id="plan-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Make the plan."""
        self.query_one(VerticalScroll).focus()
        self.start(self._read, group="plan")

    async def _read(self) -> None:
        plan = await self.ask(self.journal.plan)
        if plan is None:
            self.query_one(TopLine).set_note("not read")
            return
        self.plan = plan
        self.query_one(TopLine).set_note(day_long(plan.as_of))
        self.query_one("#plan-verdict", Static).update(line(plan_verdict(plan)))
        self._draw()

    @property
    def _cells(self) -> int:
        # Without its scroll bar: the table has one width, whether it is long or not.
        return min(WIDEST, self.query_one(VerticalScroll).size.width - 2)

    def _draw(self) -> None:
        if self.plan is not None and self._cells > 0:
            lines = plan_body(self.plan, by=self.view, cells=self._cells)
            self.query_one("#plan-text", Static).update(lines_content(lines))
        self.refresh_bindings()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002
    ) -> bool | None:
        """Offer to change the view only where there are two."""
        if action != "next_view":
            return True
        return self.plan is not None and has_weeks(self.plan, cells=self._cells)

    def action_next_view(self) -> None:
        """Show the days one by one, or a week in a row."""
        self.view = next(self._views)
        self._draw()

    def action_scroll_plan(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def on_resize(self) -> None:
        """Draw the plan for the room there is now."""
        self.call_after_refresh(self._draw)


def plan_body(plan: Plan, *, by: str, cells: int) -> Iterator[Line]:
    """Yield what stands under the verdict: today, the milestones, and the days, by weeks or not.

    Where a week has no room in a row, the days are listed.
    """
    yield from plan_today(plan, cells, indent="")
    if plan.milestones:
        yield ""
        yield from milestone_table(plan, cells=cells)
    if has_days(plan):
        yield ""
        yield from _days(plan, by=by, cells=cells)


def _days(plan: Plan, *, by: str, cells: int) -> Iterator[Line]:
    if by == "weeks" and has_weeks(plan, cells=cells):
        yield from plan_weeks(plan, plan.days, cells=cells)
    else:
        yield from plan_rows(plan, plan.days, cells=cells)
    if plan.days[-1].date < plan.book.deadline:
        yield (Styled(f"The deadline is on {day_long(plan.book.deadline)}.", "dim"),)
    if not plan.milestones:
        yield ""
        yield from ((Styled(text, "dim"),) for text in wrap(NO_MILESTONES, cells))


def has_days(plan: Plan) -> bool:
    """Say whether there are days that ask for something."""
    return bool(plan.days) and plan.status.words_left > 0


def has_weeks(plan: Plan, *, cells: int) -> bool:
    """Say whether the days can be shown by weeks, too."""
    return has_days(plan) and fits_weeks(plan, cells=cells)
