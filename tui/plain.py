"""The one place that makes a writer's text safe to show on a terminal.

Text from a diary, a file name or an imported page may hold escape sequences, control characters
and marks that reorder what is seen. Shown through `plain` they are visible and inert; all else,
in every script, stays as it is. The files themselves are never changed.
"""

from __future__ import annotations

_NAMED_RANGES = (
    (0x7F, 0x9F),  # DEL, and the one-byte forms of the escape sequences
    (0x61C, 0x61C),  # Arabic letter mark
    (0x200E, 0x200F),  # left-to-right and right-to-left marks; the joiners before them stay
    (0x202A, 0x202E),  # embeddings and overrides: what is seen is not what is there
    (0x2066, 0x2069),  # isolates
    (0xD800, 0xDFFF),  # halves of characters: a byte that was no UTF-8, or a broken escape
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0xE0001, 0xE0001),  # language tag
    (0xE0020, 0xE007F),  # tag characters: text that can't be seen
)


def plain(text: str) -> str:
    """Return `text` with control and reordering characters made visible; newlines and tabs stay.

    C0 controls become their pictures (`\\x1b` is shown as `␛`), the others `<U+XXXX>`.
    """
    if text.isprintable():  # nothing of the kind is printable, so nearly all text ends here
        return text
    return "\n".join(map(_plain_line, text.split("\n")))


def plain_line(text: str) -> str:
    """Return `text` as `plain` does, on one line: line breaks and tabs become single spaces."""
    if text.isprintable():
        return text
    for separator in ("\r\n", "\n", "\t", "\u2028", "\u2029"):
        text = text.replace(separator, " ")
    return _plain_line(text)


def is_unsafe(code: int) -> bool:
    """Say whether the character numbered `code` may act on a terminal; newline and tab may not."""
    return (code < 0x20 and code not in (9, 10)) or _is_named(code)


def _is_named(code: int) -> bool:
    return any(first <= code <= last for first, last in _NAMED_RANGES)


def _plain_line(line: str) -> str:
    return line if line.isprintable() else "".join(map(_shown, line))


def _shown(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return char if char == "\t" else chr(0x2400 + code)
    return f"<U+{code:04X}>" if _is_named(code) else char
