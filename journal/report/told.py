"""What the writer told, on one line each, made safe by whatever the report is shown in."""

from __future__ import annotations

import re
from collections.abc import Callable

from entries.names import title_in_name
from journal.report.phrases import figures
from journal.report.report import ReportEntry
from journal.report.tally import Tally

Plain = Callable[[str], str]

# Only these end a line; `str.splitlines` also breaks at U+2028, form feeds and the like.
_LINE_ENDS = re.compile(r"\r\n|\r|\n")


def one_line(text: str, plain: Plain) -> str:
    """Return text made safe, its line breaks and runs of spaces as single spaces."""
    return plain(" ".join(text.split()))


def entry_title(listed: ReportEntry, plain: Plain) -> str:
    """Return an entry's number, its title (its file's name without one), project and figures."""
    entry = listed.entry
    number = "" if entry.number is None else f"{entry.number}. "
    project = f"project {one_line(entry.project, plain)}" if entry.project else ""
    said = "; ".join(filter(None, (project, figures(entry))))
    title = one_line(entry.title or "", plain) or one_line(title_in_name(listed.path), plain)
    return f"{number}{title}" + (f" ({said})" if said else "")


def what_and_kind(tally: Tally, plain: Plain) -> str:
    """Return a distraction and its kind in brackets, or a kind alone."""
    kind = one_line(tally.kind or "", plain)
    what = one_line(tally.what, plain)
    return f"{what} ({kind})" if what and kind else what or kind


def body_lines(body: str) -> list[str]:
    """Return the lines of an entry's body, without blank ones at its ends."""
    return _LINE_ENDS.split(body.strip("\r\n"))
