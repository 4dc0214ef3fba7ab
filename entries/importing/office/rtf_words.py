"""The control words of Rich Text that say where a group's text goes, or stand for a character."""

from __future__ import annotations

from enum import Enum


class Into(Enum):
    """Where a group's text goes."""

    TEXT = 1
    NOWHERE = 2
    FIELD = 3
    LABEL = 4
    TITLE = 5
    FONTS = 6
    STYLES = 7


CHARACTERS = {
    "tab": "\t",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}
BREAKS = frozenset(["line", "lbr", "softline"])
"""Words that end a line within a paragraph."""
PARAGRAPHS = frozenset(["par", "sect", "page", "column", "nestcell"])
"""Words that end a paragraph."""
SKIPPED = frozenset(
    [
        *("colortbl", "pict", "object", "nonshppict", "shprslt", "sp", "filetbl", "revtbl"),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "annotation", "listtable"),
        *("xe", "tc", "txe", "rxe", "bkmkstart", "bkmkend", "nonesttables", "listoverridetable"),
        *("author", "operator", "subject", "keywords", "comment", "doccomm", "company"),
        *("manager", "category", "hlinkbase", "creatim", "revtim", "printim", "buptim"),
        *("template", "themedata"),
    ]
)
"""Words whose groups hold no text of the document's."""
INTO = {
    "fonttbl": Into.FONTS,
    "stylesheet": Into.STYLES,
    "info": Into.NOWHERE,
    "title": Into.TITLE,
    "listtext": Into.LABEL,
    "pntext": Into.LABEL,
    "fldinst": Into.FIELD,
    "shpinst": Into.NOWHERE,
}
STARRED = frozenset(["footnote", "fldinst", "shpinst", "shptxt", "ud"])
"""The words behind `\\*` that are read all the same."""
