"""Find what git leaves in a text when a merge could not be finished."""

from __future__ import annotations

import re

from entries.lines import Lines

CONFLICT = "unresolved merge: keep one side, and delete the lines of <<<<<<<, ======= and >>>>>>>"

_MARKERS = re.compile(r"(?:^|(?<=[\r\n]))(?:<{7} |={7}(?=[\r\n]|$)|>{7} |```|~~~)")
_ORDER = ("<", "=", ">")


def marker_line(text: str) -> int | None:
    """Give the line (from 1) of the first `<<<<<<< ` or `>>>>>>> `, or None."""
    for found in _MARKERS.finditer(text):
        if found.group()[0] in "<>":
            return Lines(text).at(found.start())
    return None


def conflict_line(text: str) -> int | None:
    """Give the line (from 1) where a whole unresolved conflict starts, or None.

    All three markers must stand at the start of a line, in order and outside of fenced code, so
    that a text about git is left in peace.
    """
    if "<<<<<<< " not in text or ">>>>>>> " not in text:
        return None
    start, met, fenced = 0, 0, False
    for found in _MARKERS.finditer(text):
        mark = found.group()[0]
        if mark in "`~":
            fenced, met = not fenced, 0
        elif not fenced and mark == _ORDER[met]:
            start = start if met else found.start()
            met += 1
        if met == len(_ORDER):
            return Lines(text).at(start)
    return None
