"""The full-screen app: its pages, its end, and the text that outlives it."""

from __future__ import annotations

import asyncio
import gc
import os
import select
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING, Any, ClassVar, TextIO

from rich.console import RenderableType
from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from tui.crash import COULD_NOT, last_words
from tui.draft_keeper import DraftKeeper, read_form
from tui.first_look import begin_first_look
from tui.preferences import Preferences, load_preferences, preferences_path
from tui.screens.dashboard import DashboardPage
from tui.screens.page import room_classes
from tui.themes import DARK, LIGHT, theme_for
from tui.widgets.inert import InertFilter

if TYPE_CHECKING:
    from pathlib import Path

    from journal.journal import Journal
    from tui.screens.draft_offer import Decision

TERMINAL_CHECK = 1.0
"""Seconds between two looks at whether the terminal is still there."""
GRACE = 2.0
"""Seconds that the app has for its end once the terminal is gone."""
FAULT = 1
"""What Textual calls an end by a fault; to a script it would be "done, with problems"."""
ENDED_BY = {signal.SIGTERM: 143, signal.SIGHUP: 129}


def run(journal: Journal) -> int:
    """Show the dashboard of `journal` until the writer leaves; return the exit code.

    0 when they quit, 143 and 129 after SIGTERM and SIGHUP, 3 after a fault of ours. Whatever was
    being typed is then a draft, offered at the next start.
    """
    app = DarlingsApp(journal, preferences=load_preferences(preferences_path()))
    app.run()
    return COULD_NOT if app.return_code == FAULT else app.return_code or 0


def is_hung_up(stream: TextIO | None) -> bool:
    """Say whether the terminal behind `stream` is closed at its other end."""
    if stream is None or stream.closed:
        return True
    poll = select.poll()
    poll.register(stream, 0)
    return any(event & (select.POLLHUP | select.POLLERR) for _, event in poll.poll(0))


def leave_within(seconds: float, code: int) -> None:
    """End the process with `code` in `seconds` at the latest, whatever it then waits for.

    Textual's writer ends with the first write to a terminal that is gone; who writes after that
    waits for ever. What there was to keep is kept by then.
    """
    end = Timer(seconds, os._exit, (code,))
    end.daemon = True
    end.start()


class DarlingsApp(App[None]):
    """The app over one journal."""

    TITLE = "Darlings"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", show=False, id="app.help"),
        Binding("ctrl+t", "toggle_theme", "Dark or light", show=False, id="app.theme"),
        Binding("ctrl+p", "command_palette", "Commands", id="app.commands"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="app.quit"),
    ]
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, journal: Journal, *, preferences: Preferences | None = None) -> None:
        """Show `journal`, as the writer prefers it."""
        super().__init__()
        self.journal = journal
        self.preferences = preferences or Preferences()
        self.keeper = DraftKeeper(journal.drafts)
        self._first = begin_first_look(journal)
        self._inert = InertFilter()
        self._was_elsewhere = False
        self._not_kept: Exception | None = None
        self._set_theme()
        self.set_keymap(dict(self.preferences.keys))

    def _set_theme(self) -> None:
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        wanted = self.preferences.theme or theme_for(os.environ)
        wanted = {"dark": DARK.name, "light": LIGHT.name}.get(wanted, wanted)
        self.theme = wanted if wanted in self.available_themes else DARK.name

    def get_default_screen(self) -> Screen[Any]:
        """Start with the dashboard."""
        page = DashboardPage(self.journal, self._first)
        page.set_classes(room_classes(self.size))
        return page

    def get_line_filters(self) -> list[LineFilter]:
        """Let nothing that a terminal would obey leave a widget."""
        return [self._inert, *super().get_line_filters()]

    def on_load(self) -> None:
        """Put off looking for garbage: nothing that the first frame is made of is any."""
        gc.disable()

    def on_mount(self) -> None:
        """Be ready for the end, then ask about what an earlier one left."""
        self.call_after_refresh(gc.enable)
        loop = asyncio.get_running_loop()
        for number, code in ENDED_BY.items():
            loop.add_signal_handler(number, partial(self.end, code))
        loop.set_exception_handler(lambda _loop, _context: None)
        if self.preferences.problem:
            self.notify(self.preferences.problem, severity="warning", markup=False)
        if not self.is_headless:
            self.set_interval(TERMINAL_CHECK, self._end_without_terminal)
        self.call_after_refresh(self._offer_draft)

    def on_unmount(self) -> None:
        """Leave the signals as they were."""
        gc.enable()
        loop = asyncio.get_running_loop()
        for number in ENDED_BY:
            loop.remove_signal_handler(number)

    # -- the end ------------------------------------------------------------------------------

    def end(self, code: int) -> None:
        """Leave at once with exit code `code`, the draft kept and the screen restored."""
        self.keep_draft()
        if not self.is_headless and is_hung_up(sys.__stdin__):
            leave_within(GRACE, code)
        self.exit(return_code=code)

    def _end_without_terminal(self) -> None:
        # A terminal that is closed says so by SIGHUP, which may be ignored (nohup) or sent to
        # another process; reading from it then never ends and never waits.
        if is_hung_up(sys.__stdin__):
            self.end(ENDED_BY[signal.SIGHUP])

    def keep_draft(self) -> None:
        """Put what is being typed on disk now; where that fails, it is said at the end."""
        for screen in self.screen_stack:
            if (keep_now := getattr(screen, "keep_now", None)) is None:
                continue
            try:
                keep_now()
            except Exception as error:
                self._not_kept = error

    async def action_quit(self) -> None:
        """Quit; what is being typed stays a draft."""
        self.keep_draft()
        self.exit()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002
        """End after a fault, saying nothing of what was on the screen."""
        self._return_code = FAULT
        self._fatal_error()

    def _fatal_error(self) -> None:
        self.keep_draft()
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()
        fault = self._exception if self._return_code == FAULT else None
        lines = last_words(fault, draft=self.keeper.path, not_kept=self._not_kept)
        if lines and sys.__stderr__ is not None:
            with suppress(OSError):  # the terminal may be gone
                sys.__stderr__.write("".join(f"{text}\n" for text in lines))

    # -- pages --------------------------------------------------------------------------------

    def action_log(self) -> None:
        """Open the log form."""
        from tui.screens.log import LogPage

        if not any(isinstance(screen, LogPage) for screen in self.screen_stack):
            self.push_screen(LogPage(self.journal, self.keeper), self._logged)

    def _logged(self, path: str | None) -> None:
        dashboard = self._dashboard()
        if path is not None and dashboard is not None:
            dashboard.reread(path)

    def action_forecast(self) -> None:
        """Open the forecast."""
        from tui.screens.forecast import ForecastPage

        if not any(isinstance(screen, ForecastPage) for screen in self.screen_stack):
            self.push_screen(ForecastPage(self.journal))

    def action_plan(self) -> None:
        """Open the plan."""
        from tui.screens.plan import PlanPage

        if not any(isinstance(screen, PlanPage) for screen in self.screen_stack):
            self.push_screen(PlanPage(self.journal))

    def action_track(self) -> None:
        """Open the track record."""
        from tui.screens.track import TrackPage

        if not any(isinstance(screen, TrackPage) for screen in self.screen_stack):
            self.push_screen(TrackPage(self.journal))

    def action_search(self) -> None:
        """Open the search."""
        from tui.screens.search import SearchPage

        self.push_screen(SearchPage(self.journal))

    def action_distractions(self) -> None:
        """Open what got in the way, weighed."""
        from tui.screens.distractions import DistractionsPage

        if not any(isinstance(screen, DistractionsPage) for screen in self.screen_stack):
            self.push_screen(DistractionsPage(self.journal))

    def action_review(self) -> None:
        """Open the figures that imported entries leave in doubt."""
        from tui.screens.review import ReviewPage

        if not any(isinstance(screen, ReviewPage) for screen in self.screen_stack):
            self.push_screen(ReviewPage(self.journal), self._reviewed)

    def _reviewed(self, has_changed: bool | None) -> None:
        if has_changed:
            self._refresh_dashboard()

    def action_help(self) -> None:
        """Show every key."""
        from tui.screens.help import HelpPage
        from tui.screens.help_groups import key_groups

        if not isinstance(self.screen, HelpPage):
            settings = str(preferences_path())
            self.push_screen(HelpPage(key_groups(), self.preferences.keys, settings=settings))

    def action_toggle_theme(self) -> None:
        """Change between dark and light."""
        self.theme = LIGHT.name if self.current_theme.dark else DARK.name

    def on_app_blur(self) -> None:
        """Note that the writer went elsewhere."""
        self._was_elsewhere = True

    def on_app_focus(self) -> None:
        """Look at the files again: the writer may come back from another editor."""
        if self._was_elsewhere:
            self._was_elsewhere = False
            self._refresh_dashboard()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that something went wrong, and nothing of what it was about."""
        if event.state is WorkerState.ERROR:
            kind = type(event.worker.error).__name__
            self.notify(f"This went wrong: {kind}", severity="error", markup=False)

    def _refresh_dashboard(self) -> None:
        if (dashboard := self._dashboard()) is not None:
            dashboard.action_refresh()

    def _dashboard(self) -> DashboardPage | None:
        pages = (page for page in self.screen_stack if isinstance(page, DashboardPage))
        return next(pages, None)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """List what the command palette offers. No screenshots: they would hold the text."""
        yield SystemCommand("Log", "Log words, time and what got in the way", self.action_log)
        yield SystemCommand(
            "Forecast", "Will it be done in time? And what if …", self.action_forecast
        )
        yield SystemCommand(
            "Plan", "What the days to come ask for, and the milestones", self.action_plan
        )
        yield SystemCommand("Track record", "What was forecast, and what came", self.action_track)
        yield SystemCommand("Search", "Find entries by their words", self.action_search)
        yield SystemCommand("Distractions", "Weigh what got in the way", self.action_distractions)
        yield SystemCommand(
            "Review", "Answer for the figures that imports left in doubt", self.action_review
        )
        yield SystemCommand("Refresh", "Look at the files again", self._refresh_dashboard)
        yield SystemCommand("Help", "Show every key", self.action_help)
        yield SystemCommand("Dark or light", "Change the theme", self.action_toggle_theme)
        yield SystemCommand("Theme", "Choose from all themes", self.action_change_theme)
        yield SystemCommand("Quit", "Leave; what is being typed stays a draft", self.action_quit)

    # -- drafts -------------------------------------------------------------------------------

    @work(group="drafts", exit_on_error=False)
    async def _offer_draft(self) -> None:
        pending = await asyncio.to_thread(self.journal.drafts.pending)
        if not pending:
            return
        from tui.screens.draft_offer import DraftOffer

        newest = pending[-1]
        form = await asyncio.to_thread(read_form, newest)
        self.push_screen(DraftOffer(newest, form), partial(self._decided, newest))

    def _decided(self, path: Path, decision: Decision | None) -> None:
        if decision == "continue":
            self.keeper.adopt(path)
            self.action_log()
        elif decision == "discard":
            self.journal.drafts.discard(path)
