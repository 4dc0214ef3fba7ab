"""The commands, one file each. Only the one that is invoked is imported.

`SUMMARIES` is what `darlings --help` shows without importing any of them; a test holds it and the
commands' docstrings together.
"""

from __future__ import annotations

SUMMARIES = {
    "new": "Make a new journal for a book with a target and a deadline.",
    "log": "Log what you wrote: words, minutes, distractions, text.",
    "status": "Show where the book stands.",
    "forecast": "Say how likely the book is done in time.",
    "plan": "Show what the days to come ask for; export a calendar.",
    "entries": "List entries.",
    "show": "Show one entry.",
    "edit": "Change an entry: its figures, or the whole file in your editor.",
    "delete": "Move an entry to the trash.",
    "restore": "Bring an entry back from the trash, or list what is in it.",
    "search": "Find entries by their words.",
    "import": "Bring old diary entries and word logs in, as one batch that can be undone.",
    "review": "Ask about the figures that imported entries leave in doubt.",
    "undo": "Take back an import: its entries and clippings go to the trash.",
    "export": "Write the journal for other programs: Markdown, JSON, CSV, TrackBear, jrnl.",
    "report": "Report on a week, a month or the whole book.",
    "distractions": "Weigh your distractions: how often, how long, and your words on such days.",
    "doctor": "Look for problems, conflicts and text left unsaved.",
    "reindex": "Make the index anew from the files.",
    "demo": "Build a sample journal and look at it.",
    "tui": "Open the dashboard (also: darlings alone).",
}
_MODULES = {"import": "import_"}


def module_name(command: str) -> str:
    """Return the name of the module of `command`; its function has the same name."""
    return _MODULES.get(command, command)
