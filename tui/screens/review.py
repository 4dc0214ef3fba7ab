"""The figures that imported entries leave in doubt, one to be answered after another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static

from entries.errors import BadDate, BadFigure
from entries.importing.answers import Answer, agreed
from tui.doubt_answers import as_total, for_days, for_project, with_figure
from tui.doubt_words import told
from tui.screens.page import Page, sentence
from tui.widgets.doubt import doubt_content, doubt_row
from tui.widgets.field import LineInput
from tui.widgets.key_line import KeyLine
from tui.widgets.top_line import TopLine
from tui.wording import counted, number

if TYPE_CHECKING:
    from entries.importing.review import Question
    from journal.journal import Journal
    from journal.reviewing import Review

NOTHING = """No imported entry has a doubtful figure.

Where a text brought in by darlings import leaves it open what a figure is, it is left out, and \
asked about here. Nothing is set unless you say so."""
DONE = "That was all. What you left out stays unsaid, and can be asked about again."
FIGURE_KEYS = frozenset("0123456789~-")
HINTS = {
    "figure": "the figure it is: 620, ~600, 1h30",
    "days": "the days it is for: yesterday, 2018-03-24..2018-03-25",
    "project": "the writing it is for: op-ed",
}


class ReviewPage(Page[bool]):
    """Lists doubtful figures with their sentences; an answer is written as soon as it is given.

    It is dismissed with whether anything was written.
    """

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "agree", "Yes", id="review.yes"),
        Binding("n", "decline", "No", id="review.no"),
        Binding("e", "ask_for('figure')", "Another", id="review.figure"),
        Binding("d", "ask_for('days')", "Other days", id="review.days"),
        Binding("p", "ask_for('project')", "Project", id="review.project"),
        Binding("t", "total", "Total", id="review.total"),
        Binding("s", "skip", "Skip", id="review.skip"),
        Binding("j", "move(1)", "Next figure", show=False, id="review.down"),
        Binding("k", "move(-1)", "Previous figure", show=False, id="review.up"),
        Binding("escape", "back", "Back", id="review.back"),
    ]

    class Reading(Message):
        """So many of so many entries have been read again."""

        def __init__(self, done: int, total: int) -> None:
            """Say how far the reading is."""
            self.done, self.total = done, total
            super().__init__()

    def __init__(self, journal: Journal) -> None:
        """Show what is doubtful in `journal`; its entries are read once the page is shown."""
        super().__init__(journal)
        self.questions: list[Question] = []
        self.has_changed = False
        self._is_writing = self._is_read = False
        self._marked: int | None = None
        self._wanted = "figure"
        self._note = NOTHING

    def compose(self) -> ComposeResult:
        """Compose the page."""
        yield TopLine("Doubtful figures", "reading …")
        yield Static(id="doubt")
        yield LineInput(compact=True, select_on_focus=False, id="doubt-line")
        yield OptionList(markup=False, compact=True, id="doubts")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the entries."""
        self.query_one("#doubt-line").display = False
        self.query_one("#doubts").focus()
        self.start(self._read, group="doubts")

    async def _read(self) -> None:
        missed: list[str] = []
        questions = await self.ask(
            lambda: self.journal.doubts(progress=self._progress, missed=missed.append)
        )
        self._is_read = True
        if missed:
            more = f" ({number(len(missed))} in all)" if len(missed) > 1 else ""
            self.tell(f"{missed[0]}{more}", severity="warning")
        if questions is None:
            self.query_one(TopLine).set_note("not read")
            return
        self.questions = list(questions)
        rows = [doubt_row(one, at_cursor=False) for one in self.questions]
        self.query_one("#doubts", OptionList).add_options(rows)
        self._go_to(0)

    def _progress(self, done: int, total: int) -> None:
        if done % max(1, total // 50) == 0:
            self.post_message(self.Reading(done, total))

    @on(Reading)
    def _reading(self, event: Reading) -> None:
        # The last of them may arrive after the questions are there.
        if not self._is_read:
            done, total = number(event.done), number(event.total)
            self.query_one(TopLine).set_note(f"reading {done} of {total} entries …")

    def _drop(self, is_gone: Callable[[Question], bool]) -> None:
        """Take figures from the list; the cursor stays where it was."""
        listing, cursor = self.query_one("#doubts", OptionList), self._place or 0
        places = [place for place, one in enumerate(self.questions) if is_gone(one)]
        for place in reversed(places):
            del self.questions[place]
            listing.remove_option_at_index(place)
        self._note = DONE
        self._go_to(cursor - sum(place < cursor for place in places))

    def _go_to(self, place: int) -> None:
        left = len(self.questions)
        self.query_one(TopLine).set_note(counted(left, "figure") if left else "")
        listing = self.query_one("#doubts", OptionList)
        self._marked = listing.highlighted = None
        listing.highlighted = min(place, left - 1) if left else None
        self._show()

    def _show(self) -> None:
        question = self._current
        shown = Content(self._note) if question is None else doubt_content(question)
        self.query_one("#doubt", Static).update(shown)

    @property
    def _place(self) -> int | None:
        place = self.query_one("#doubts", OptionList).highlighted
        return place if place is not None and place < len(self.questions) else None

    @property
    def _current(self) -> Question | None:
        return None if self._place is None else self.questions[self._place]

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        for place in {self._marked, event.option_index}:
            if place is not None and place < len(self.questions):
                row = doubt_row(self.questions[place], at_cursor=place == event.option_index)
                event.option_list.replace_option_prompt_at_index(place, row)
        self._marked = event.option_index
        self._show()

    # -- answers ------------------------------------------------------------------------------

    def action_agree(self) -> None:
        """Take the figure as it is."""
        if (question := self._current) is not None:
            self._answer(question, agreed(question.doubt))

    def action_total(self) -> None:
        """Take the figure for the whole manuscript's words."""
        self._try(as_total)

    def action_decline(self) -> None:
        """Leave the figure out."""
        question = self._current
        if question is not None and not self._is_writing:
            self._drop(lambda one: one is question)

    def action_skip(self) -> None:
        """Go on to the next figure, and leave this one in the list."""
        self.action_move(1)

    def action_move(self, lines: int) -> None:
        """Move through the list."""
        listing = self.query_one("#doubts", OptionList)
        listing.action_cursor_down() if lines > 0 else listing.action_cursor_up()

    def _try(self, read: Callable[[Question], Answer]) -> bool:
        """Give the answer that `read` makes of the figure, or say why it is none."""
        question = self._current
        if question is None:
            return True
        try:
            answer = read(question)
        except (BadFigure, BadDate) as error:
            self.tell(sentence(error), severity="warning")
            return False
        self._answer(question, answer)
        return True

    def _answer(self, question: Question, answer: Answer) -> None:
        if not self._is_writing:
            self._is_writing = True
            self.start(partial(self._write, question, answer), group="answers")

    async def _write(self, question: Question, answer: Answer) -> None:
        try:
            review = await self.ask(lambda: self.journal.answer([(question, answer)]))
        finally:
            self._is_writing = False
        if review is not None:
            self._written(question, answer, review)

    def _written(self, question: Question, answer: Answer, review: Review) -> None:
        for one in review.left:
            self.tell(f"{one.path}: {one.reason}", severity="warning")
        if review.left:
            return
        self.has_changed = True
        self.tell(f"{told(question, answer)}: saved")
        self._drop(lambda one: one is question or one.is_settled_by(question, answer))

    # -- the line to type in ------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Begin another figure with its first digit."""
        line = self.query_one("#doubt-line", LineInput)
        if not line.display and event.character in FIGURE_KEYS and self._current is not None:
            event.stop()
            self.action_ask_for("figure")
            line.value = event.character or ""
            line.cursor_position = len(line.value)

    def action_ask_for(self, wanted: str) -> None:
        """Open the line to type another figure, other days or a project in."""
        if self._current is None or self._is_writing:
            return
        self._wanted = wanted
        line = self.query_one("#doubt-line", LineInput)
        line.placeholder, line.value, line.display = HINTS[wanted], "", True
        line.focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if self._try(partial(self._read_line, event.value)):
            self._close_line()

    def _read_line(self, typed: str, question: Question) -> Answer:
        if self._wanted == "days":
            journal = self.journal
            return for_days(question, typed, book=journal.book, today=journal.today())
        if self._wanted == "project":
            return for_project(question, typed)
        return with_figure(question, typed)

    def _close_line(self) -> None:
        self.query_one("#doubt-line").display = False
        self.query_one("#doubts").focus()

    def action_back(self) -> None:
        """Close the line that is open, else leave the page."""
        if self.query_one("#doubt-line").display:
            self._close_line()
        elif not self._is_writing:
            self.dismiss(self.has_changed)
