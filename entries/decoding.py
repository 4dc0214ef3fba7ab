"""Bytes of a file into text, saying what is wrong with them and losing nothing that can be read."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

LARGEST_FILE = 20 * 1024 * 1024

_UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 8192

_TOO_LARGE = f"too large to be an entry (over {LARGEST_FILE // 1024**2} MB): move it elsewhere"
_EMPTY = "the file is empty: restore it from a backup, or delete it"
_ALL_NUL = "damaged: nothing but NUL bytes; restore it from a backup"
_SOME_NUL = "damaged: NUL bytes in the text; compare it with a backup"
_BINARY = "not a text: a file of another kind named .md; rename it"
_UTF16 = "saved as UTF-16, not UTF-8: save it again as UTF-8"
_NOT_UTF8 = "not UTF-8: what can't be read is shown as \N{REPLACEMENT CHARACTER}; save it as UTF-8"


class Decoded(NamedTuple):
    """The bytes of a file in UTF-8, but for flaws, or None where it has no text; what is wrong."""

    data: bytes | None
    fault: str | None


def decode(data: bytes) -> Decoded:
    """Give the bytes of a file's text: its own, but for UTF-16, which is made UTF-8."""
    if len(data) > LARGEST_FILE:
        return Decoded(None, _TOO_LARGE)
    if data.startswith(_UTF16_BOMS):
        return Decoded(data.decode("utf-16", "replace").encode("utf-8"), _UTF16)
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        return Decoded(None, _EMPTY)
    if not data.strip(b"\0 \t\r\n"):
        return Decoded(None, _ALL_NUL)
    return _decode_text(data)


def _decode_text(data: bytes) -> Decoded:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if _is_binary(data):
            return Decoded(None, _BINARY)
        return Decoded(data, _NOT_UTF8)
    return Decoded(data, _SOME_NUL if b"\0" in data else None)


def _is_binary(data: bytes) -> bool:
    """Tell a picture or an archive, full of control bytes, from a text in an older encoding."""
    sample = data[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) * 50 > len(sample)
