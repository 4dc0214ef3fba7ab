"""The code pages that Rich Text names by number, as codecs."""

from __future__ import annotations

import codecs

DEFAULT = "cp1252"
_BY_FONT = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_BY_PAGE = {936: "gbk", 1361: "johab", 10000: "mac_roman", 10007: "mac_cyrillic", 65001: "utf-8"}
BY_WORD = {"ansi": DEFAULT, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
"""The codecs of the words that say it in place of a number."""


def codec_of_page(page: int) -> str | None:
    """Give the codec of a code page; None for one that Python does not have."""
    named = _BY_PAGE.get(page, f"cp{page}")
    try:
        return codecs.lookup(named).name
    except LookupError:
        return None


def codec_of_font(charset: int) -> str | None:
    """Give the codec of a font's character set; None where the document's own holds."""
    return _BY_FONT.get(charset)
