"""The forecast: will it be done in time, how the book may grow, and what a change would do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from journal.comparison import compare
from journal.verdict import answer, verdict
from journal.what_if import NOTHING, WhatIf
from tui.forecast_view import ForecastView, read_view
from tui.outcome import outcome
from tui.screens.page import Page
from tui.trial import Trial, begin_trial, command
from tui.widgets.content import line
from tui.widgets.fan import Fan
from tui.widgets.key_line import KeyLine
from tui.widgets.knobs import Knobs
from tui.widgets.outcomes import Outcomes
from tui.widgets.top_line import TopLine
from tui.wording import day_long

if TYPE_CHECKING:
    from journal.forecast import Forecast
    from journal.journal import Journal

TRYING = {"choose", "turn", "put_back", "reset"}
HOW = "↑ ↓ choose, ← → change. It is only tried: nothing is written."


class ForecastPage(Page[None]):
    """Today's forecast, and beside it one of a changed plan. While one is made, keys go on."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "choose(-1)", "Previous", show=False, id="forecast.up"),
        Binding("down,j", "choose(1)", "Choose", id="forecast.down"),
        Binding("left,h,minus", "turn(-1)", "Less", id="forecast.less"),
        Binding("right,l,plus", "turn(1)", "More", id="forecast.more"),
        Binding("backspace,0", "put_back", "As planned", show=False, id="forecast.put_back"),
        Binding("x", "reset", "Reset", id="forecast.reset"),
        Binding("t", "app.track", "Track record", id="forecast.track"),
        Binding("question_mark", "app.help", "Help", key_display="?", id="forecast.help"),
        Binding("escape,q,f", "dismiss", "Back", id="forecast.back"),
    ]

    def __init__(self, journal: Journal) -> None:
        """Show the forecast of `journal`; it is read once the page is shown."""
        super().__init__(journal)
        self.view: ForecastView | None = None
        self.trial: Trial | None = None
        self._answered: WhatIf = NOTHING
        self._is_asking = False

    def compose(self) -> ComposeResult:
        """Compose the page."""
        yield TopLine(self.journal.book.title, "reading …")
        yield Static(id="answer")
        yield Fan(id="fan")
        with Horizontal(id="trial"):
            yield Knobs(id="knobs")
            yield Outcomes(id="outcomes")
        yield Static(id="asked")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read where the book stands."""
        self.start(self._read, group="view")

    async def _read(self) -> None:
        view = await self.ask(lambda: read_view(self.journal))
        if view is None:
            self.query_one(TopLine).set_note("not read")
            return
        self.view = view
        self.query_one(TopLine).set_note(day_long(view.status.as_of))
        if view.forecast.probability is not None:
            self.trial = begin_trial(view.base)
            self.query_one(Knobs).trial = self.trial
        self.set_class(self.trial is not None, "-can-try")
        self.refresh_bindings()
        self._show_today(view)

    def _show_today(self, view: ForecastView) -> None:
        status = view.status
        is_open = status.words_left > 0 and status.as_of <= status.book.deadline
        said = answer(view.forecast) if is_open else verdict(status)
        self.query_one("#answer", Static).update(line(said))
        self.query_one(Fan).chart = view.chart
        outcomes = self.query_one(Outcomes)
        outcomes.now, outcomes.tried = outcome(view.forecast), ()
        self._show_command(NOTHING)

    def _show_tried(self, view: ForecastView, what_if: WhatIf, forecast: Forecast) -> None:
        said = compare(view.forecast, forecast, what_if=what_if)
        self.query_one("#answer", Static).update(line(said))
        self.query_one(Fan).chart = view.tried(forecast)
        self.query_one(Outcomes).tried = outcome(forecast)
        self._show_command(what_if)

    def _show_command(self, what_if: WhatIf) -> None:
        asked = Content.assemble((f"{HOW}\n$ ", "$text-muted"), command(what_if))
        self.query_one("#asked", Static).update(asked)

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002
    ) -> bool | None:
        """Offer the keys to try only where there is a forecast to try on."""
        return self.trial is not None or action not in TRYING

    def action_choose(self, rows: int) -> None:
        """Go to another knob."""
        knobs = self.query_one(Knobs)
        if self.trial is not None:
            knobs.cursor = max(0, min(len(self.trial.knobs) - 1, knobs.cursor + rows))

    def action_turn(self, by: int) -> None:
        """Try more or less of what the chosen knob stands for."""
        if self.trial is not None:
            self._try(self.trial.turned(self.query_one(Knobs).cursor, by))

    def action_put_back(self) -> None:
        """Take back what the chosen knob supposes."""
        if self.trial is not None:
            self._try(self.trial.put_back(self.query_one(Knobs).cursor))

    def action_reset(self) -> None:
        """Take back everything that is supposed."""
        if self.trial is not None:
            self._try(self.trial.reset())

    @on(Knobs.Turned)
    def _clicked(self, event: Knobs.Turned) -> None:
        self.query_one(Knobs).cursor = event.place
        self.action_turn(event.by)

    def _try(self, trial: Trial) -> None:
        self.trial = self.query_one(Knobs).trial = trial
        if not self._is_asking:
            self._is_asking = True
            self.start(self._answer, group="forecast")

    async def _answer(self) -> None:
        # One at a time, and the newest next: threads can't be cancelled, so that fast keys would
        # leave a queue of them. What was overtaken meanwhile is not shown.
        try:
            while self._answered != (wanted := self._wanted):
                forecast = await self.ask(partial(self._forecast, wanted))
                self._answered = wanted
                if forecast is not None and wanted == self._wanted:
                    self._show(wanted, forecast)
        finally:
            self._is_asking = False

    @property
    def _wanted(self) -> WhatIf:
        return NOTHING if self.trial is None else self.trial.what_if

    def _forecast(self, what_if: WhatIf) -> Forecast:
        assert self.view is not None
        if what_if.is_nothing:
            return self.view.forecast
        return self.journal.forecast(self.view.status.as_of, what_if=what_if)

    def _show(self, what_if: WhatIf, forecast: Forecast) -> None:
        assert self.view is not None
        if what_if.is_nothing:
            self._show_today(self.view)
        else:
            self._show_tried(self.view, what_if, forecast)
