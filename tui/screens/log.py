"""The log form: words, time, what got in the way, and the writer's text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from tui.draft_keeper import DraftKeeper
from tui.draft_text import FormText
from tui.log_request import LogRequest, Wrong, check_form
from tui.screens.page import Page
from tui.widgets.content import line
from tui.widgets.field import Field
from tui.widgets.key_line import KeyLine
from tui.widgets.top_line import TopLine
from tui.widgets.writing import Writing
from tui.wording import day_long

if TYPE_CHECKING:
    from journal.journal import Journal

AUTOSAVE = 1.0
"""Seconds from a key to the draft on disk, at most; a kill costs no more than these."""

FIELDS = ("words", "manuscript", "minutes", "day", "title")
HINTS = {
    "words": "added to the book; −120 for words cut",
    "manuscript": "or the words of the whole manuscript now",
    "minutes": "90, 1h30 or 1:30",
    "day": "today, yesterday, monday, 2018-03-22",
}


class LogPage(Page[str | None]):
    """A form that logs one entry and returns its path; what is typed is kept as a draft."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="log.save", priority=True),
        Binding("escape", "back", "Back, keeping the draft", id="log.back"),
        # With priority, or what is typed right after a tab still lands in the field before it.
        Binding("tab", "field(1)", "Next field", show=False, id="log.next", priority=True),
        Binding(
            "shift+tab", "field(-1)", "Field before", show=False, id="log.previous", priority=True
        ),
    ]

    def __init__(self, journal: Journal, keeper: DraftKeeper) -> None:
        """Fill the form with the draft that `keeper` holds."""
        super().__init__(journal)
        self.keeper = keeper
        self._first = keeper.form
        self._timer: Timer | None = None
        self._is_saving = False

    def compose(self) -> ComposeResult:
        """Compose the fields, in the order they are asked."""
        first = self._first
        yield TopLine("Log", day_long(self.journal.today()))
        with Vertical(id="form"):
            yield Field("Words", hint=HINTS["words"], value=first.words, id="words")
            yield Field(
                "Manuscript", hint=HINTS["manuscript"], value=first.manuscript, id="manuscript"
            )
            yield Field("Minutes", hint=HINTS["minutes"], value=first.minutes, id="minutes")
            yield Field("Day", hint=HINTS["day"], value=first.day or "today", id="day")
            yield Field("Title", value=first.title, id="title")
            with Horizontal(id="distractions-row"):
                yield Static("Distractions", classes="field--name")
                yield Writing(
                    first.distractions,
                    compact=True,
                    tab_behavior="focus",
                    placeholder="what got in the way, one to a line",
                    id="distractions",
                )
            yield Static(id="distractions-wrong")
            yield Writing(
                first.text,
                compact=True,
                tab_behavior="focus",
                placeholder="The day, in your own words. Markdown, if you like.",
                id="text",
            )
            yield Static(id="log-error")
        yield KeyLine()

    def on_mount(self) -> None:
        """Start where most people start: at the words."""
        self.query_one("#words LineInput").focus()

    def form(self) -> FormText:
        """Return what is typed; before the form is there, what it was to start with."""
        if not self.query("#text"):
            return self._first
        values = {name: self.query_one(f"#{name}", Field).value for name in FIELDS}
        areas = {
            name: self.query_one(f"#{name}", Writing).text for name in ("distractions", "text")
        }
        return FormText(**values, **areas)

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _typed(self) -> None:
        if self._timer is None:
            self._timer = self.set_timer(AUTOSAVE, self._autosave)

    @on(Input.Submitted)
    def _next_field(self) -> None:
        self.focus_next()

    def _autosave(self) -> None:
        self._timer = None
        self.start(self._keep, group="draft")

    async def _keep(self) -> None:
        form, number = self.form(), self.keeper.next_number()
        if not self._is_saving:
            await self.ask(lambda: self.keeper.keep(form, number=number))

    def keep_now(self) -> None:
        """Keep the draft without waiting for anything: the program is about to end."""
        self.keeper.keep(self.form(), number=self.keeper.next_number())

    async def action_back(self) -> None:
        """Go back; what is typed is kept, and comes again with the next form."""
        if self._is_saving:
            return
        await self._keep()
        if not self.form().is_empty:
            self.tell("Kept as a draft. Log again to go on with it.")
        self.dismiss(None)

    def action_field(self, step: int) -> None:
        """Go to the next field, or to the one before."""
        if step > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def action_save(self) -> None:
        """Log the entry, or say in each field what is wrong."""
        if self._is_saving:
            return
        checked = check_form(self.form(), today=self.journal.today())
        self._show_wrong(checked if isinstance(checked, tuple) else ())
        if isinstance(checked, LogRequest):
            self._is_saving = True
            self.start(partial(self._save, checked), group="log")

    def _show_wrong(self, wrong: tuple[Wrong, ...]) -> None:
        messages = {one.field: one.message for one in reversed(wrong)}
        for name in FIELDS:
            self.query_one(f"#{name}", Field).say_wrong(messages.get(name))
        distractions = messages.get("distractions")
        below = self.query_one("#distractions-wrong", Static)
        below.update(line(f"✗ {distractions}" if distractions else ""))
        below.display = distractions is not None
        self.query_one("#log-error", Static).update("")
        if wrong:
            self.query_one(f"#{wrong[0].field} Input, Writing#{wrong[0].field}").focus()

    async def _save(self, request: LogRequest) -> None:
        path = await self.ask(lambda: log(self.journal, request))
        if path is None:
            self._is_saving = False
            await self._keep()
            self.query_one("#log-error", Static).update(
                line("✗ Not saved. What you typed is kept as a draft; ctrl+s tries again.")
            )
            return
        await self.ask(self.keeper.drop)
        self.tell(f"Saved as {path}")
        self.dismiss(path)


def log(journal: Journal, request: LogRequest) -> str:
    """Log what the form asks for and return the path, once it is safe on disk."""
    return journal.log(
        request.text,
        words=request.words,
        minutes=request.minutes,
        manuscript=request.manuscript,
        distractions=request.distractions,
        day=request.day,
        title=request.title,
        estimated=request.estimated,
    )
