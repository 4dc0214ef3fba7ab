"""Write a text as a YAML scalar, the way a person would: bare where that is safe, else quoted."""

from __future__ import annotations

import re

_NOT_BARE = re.compile(
    r"""^[-?:,\[\]{}#&*!|>'"%@`\s]"""  # marks that mean something at the start
    r"|:(?:\s|$)|\s\#|\s$"  # a key, a comment, a space that would be dropped
    r"|[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]"
)
_NOT_BARE_IN_FLOW = re.compile(r"[,\[\]{}:?]")

# What other programs would take for a number, a date, a truth value or nothing.
_OTHER_TYPE = re.compile(
    r"~|=|<<|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)"
    r"|[-+]?(?:[0-9][0-9_,]*)?(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|0[xob][0-9a-f_]+"
    r"|[-+]?[0-9][0-9_]*(?::[0-9]{1,2})+(?:\.[0-9_]*)?"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ \t]+)[0-9:.]+(?:[ \t]*(?:z|[-+][0-9:]+))?)?",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"[\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}


def written(text: str, *, flow: bool = False, style: str = "") -> str:
    """Write a text so that YAML reads the same text back; in a `[…]` or `{…}` if `flow`.

    `style` asks for double or single quotes where the text allows them. A lone surrogate, which
    no file can hold, becomes U+FFFD.
    """
    text = encodable(text)
    if style != "" or not _is_bare(text, flow):
        return _quoted(text, style)
    return text


def encodable(text: str) -> str:
    """Replace lone surrogates, which UTF-8 can't hold, by U+FFFD."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _is_bare(text: str, flow: bool) -> bool:
    if not text or _NOT_BARE.search(text) or _OTHER_TYPE.fullmatch(text):
        return False
    return not (flow and _NOT_BARE_IN_FLOW.search(text))


def _quoted(text: str, style: str) -> str:
    awkward = '"' in text or "\\" in text
    single = style == "'" or (style != '"' and awkward and "'" not in text)
    if single and not _CONTROL.search(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(lambda found: _escape(found.group()), text) + '"'


def _escape(character: str) -> str:
    code = ord(character)
    wide = f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"
    return _SHORT.get(character, wide)
