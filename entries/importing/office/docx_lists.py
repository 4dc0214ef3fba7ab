"""What stands before the items of a Word document's lists: numbers, bullets or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entries.importing.office.docx_names import MAIN, child, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

BULLETS, NUMBERS = "1", "2"
"""The ids that lists have in a tidy document."""
NUMBER = "\ue0f0{}\ue0f1"
"""How a tidy document tells an item's number, before its text."""
DEEPEST = 4
"""The deepest level of a list, from 0, in a tidy document."""
_LONGEST = 8


class Lists:
    """The definitions of numbering.xml, and of the styles in styles.xml that they refer to."""

    def __init__(self, numbering: _Element | None, styles: _Element | None) -> None:
        """Read the definitions; None is a document without."""
        parts = [] if numbering is None else list(numbering)
        self._lists = {value(one, "numId"): one for one in parts if local(one) == "num"}
        self._forms = {
            value(one, "abstractNumId"): one for one in parts if local(one) == "abstractNum"
        }
        self._counted: dict[str | None, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._styles = {value(one, "styleId"): one for one in (() if styles is None else styles)}

    def kind(self, id: str | None, level: int) -> str | None:
        """Give BULLETS or NUMBERS; None for a list that shows neither, and for none."""
        levels = self._levels(id, level)
        forms = (value(child(one, "numFmt")) for one in levels)
        form = next((one for one in forms if one), None)
        if form in (None, "none"):
            return None
        return BULLETS if form == "bullet" else NUMBERS

    def count(self, id: str, level: int) -> int:
        """Count one more item, and give its number: lists of one form go on from each other."""
        found, _ = self._defined(id)
        key = value(child(found, "abstractNumId"))
        counted = self._counted.setdefault(key, {})
        restart = None if (id, level) in self._begun else _restart(found, level)
        self._begun.add((id, level))
        if restart is not None:
            number = restart
        elif level in counted:
            number = counted[level] + 1
        else:
            starts = (value(child(one, "start")) for one in self._levels(id, level))
            number = next((whole(one, 1) for one in starts if one), 1)
        counted[level] = number
        for deeper in [one for one in counted if one > level]:
            del counted[deeper]
        return number

    def _levels(self, id: str | None, level: int) -> list[_Element]:
        """Give the definitions of a list's level: its own first, then its form's."""
        found, form = self._defined(id)
        levels = (child(_override(found, level), "lvl"), _level(form, level))
        return [one for one in levels if one is not None]

    def _defined(self, id: str | None) -> tuple[_Element | None, _Element | None]:
        """Find a list and its form, also through the styles that lists share."""
        for _ in range(_LONGEST):
            found = self._lists.get(id) if id else None
            if found is None:
                break
            form = self._forms.get(value(child(found, "abstractNumId")))
            link = value(child(form, "numStyleLink"))
            if link is None:
                return found, form
            id = value(child(self._styles.get(link), "pPr", "numPr", "numId"))
        return None, None


def whole(written: str | None, otherwise: int) -> int:
    """Read a whole number of at most five digits."""
    known = written is not None and written.isascii() and written.isdecimal() and len(written) < 6
    return int(written or "") if known else otherwise


def two_lists() -> _Element:
    """Define the two lists of a tidy document."""
    from lxml import etree

    root = etree.Element(f"{{{MAIN}}}numbering", nsmap={"w": MAIN})
    for id, form in ((BULLETS, "bullet"), (NUMBERS, "decimal")):
        defined = _make(root, "abstractNum", "abstractNumId", id)
        for level in range(DEEPEST + 1):
            _make(_make(defined, "lvl", "ilvl", str(level)), "numFmt", "val", form)
    for id in (BULLETS, NUMBERS):
        _make(_make(root, "num", "numId", id), "abstractNumId", "val", id)
    return root


def _make(parent: _Element, name: str, key: str, value: str) -> _Element:
    from lxml import etree

    return etree.SubElement(parent, f"{{{MAIN}}}{name}", {f"{{{MAIN}}}{key}": value})


def _level(form: _Element | None, level: int) -> _Element | None:
    """Find a level's definition in the form of a list."""
    levels = (one for one in (() if form is None else form) if local(one) == "lvl")
    return next((one for one in levels if value(one, "ilvl") == str(level)), None)


def _override(found: _Element | None, level: int) -> _Element | None:
    """Find what a list says of a level that its form says otherwise."""
    parts = (one for one in (() if found is None else found) if local(one) == "lvlOverride")
    return next((one for one in parts if value(one, "ilvl") == str(level)), None)


def _restart(found: _Element | None, level: int) -> int | None:
    told = value(child(_override(found, level), "startOverride"))
    return None if told is None else whole(told, 1)
