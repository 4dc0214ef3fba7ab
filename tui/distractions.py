"""A distraction as people type it: what it was, and if they like its kind and how long it took."""

from __future__ import annotations

import re

from entries.entry import Distraction
from entries.errors import BadFigure
from tui.figures import parse_minutes

FORM = "[KIND::]WHAT[, 20m]"
# The time needs a unit: "the election, 2016" and "episode 3, 4" are all words.
_TIMED = re.compile(
    r"(?P<what>.*\S),\s+~?(?P<time>\d{1,4}\s?(?:m|min|h)|\d{1,2}h\d{1,2}m?)", re.DOTALL
)


def parse_distraction(text: str) -> Distraction:
    """Read `the news`, `the news, 20m` or `obligation:: remarks for tomorrow, 1h30`.

    A single colon is part of the words. Raises BadFigure where nothing is said.
    """
    kind, separator, what = text.partition("::")
    if not separator:
        kind, what = "", text
    match = _TIMED.fullmatch(what.strip())
    minutes = parse_minutes(match["time"]) if match else None
    what = " ".join((match["what"] if match else what).split())
    if not what:
        raise BadFigure("a distraction needs a few words", f"the form is {FORM}")
    return Distraction(what, " ".join(kind.split()) or None, minutes)
