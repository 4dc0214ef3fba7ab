"""Which keys the help page lists, and in which order."""

from __future__ import annotations

from tui.app import DarlingsApp
from tui.screens.dashboard import DashboardPage
from tui.screens.distractions import DistractionsPage
from tui.screens.entry import EntryPage
from tui.screens.forecast import ForecastPage
from tui.screens.help import KeyGroup
from tui.screens.log import LogPage
from tui.screens.plan import PlanPage
from tui.screens.problems import ProblemsPage
from tui.screens.review import ReviewPage
from tui.screens.search import SearchPage
from tui.screens.track import TrackPage
from tui.widgets.entry_list import EntryList


def key_groups() -> list[KeyGroup]:
    """Return every binding of ours, page by page."""
    return [
        KeyGroup("Dashboard", DashboardPage.BINDINGS),
        KeyGroup("Entries", EntryList.BINDINGS),
        KeyGroup("Log", LogPage.BINDINGS),
        KeyGroup("Forecast", ForecastPage.BINDINGS),
        KeyGroup("Plan", PlanPage.BINDINGS),
        KeyGroup("Track record", TrackPage.BINDINGS),
        KeyGroup("Search", SearchPage.BINDINGS),
        KeyGroup("Reading an entry", EntryPage.BINDINGS),
        KeyGroup("Distractions", DistractionsPage.BINDINGS),
        KeyGroup("Doubtful figures", ReviewPage.BINDINGS),
        KeyGroup("Problems", ProblemsPage.BINDINGS),
        KeyGroup("Everywhere", DarlingsApp.BINDINGS),
    ]
