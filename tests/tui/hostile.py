"""Strings that try to be more than text, for every command and screen."""

from __future__ import annotations

ESCAPES = (
    "\x1b]0;owned\x07",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "\x1b[2J\x1b[H",
    "\x1b[6n",
    "\x1bP+q544e\x1b\\",
    "\x9b31mC1\x9c",
    "a\bb\rc\x7fd",
    "abc\u202egnp.exe",
    "\u2066isolated\u2069",
    "\ufeffmark",
    "tag\U000e0041\U000e007f",
)
MARKUP = (
    "Draft [/b]",
    "[/]",
    "open [/ bracket",
    "[red]x[/red]",
    "[@click=app.quit]x[/]",
    "[link=http://evil]c",
    "{braces} %s %(x)s $HOME `id`",
)
SCRIPTS = ("写作日记", "café naïve", "שלום", "👩‍👩‍👧 family", "नमस्ते", "e\u0301")


def raw_controls(text: str) -> set[str]:
    """Return the characters of `text` that a terminal would obey, or that hide what is there."""
    return {char for char in text if _acts(ord(char))}


def _acts(code: int) -> bool:
    # Spelt out again, rather than imported: the test must not believe what it tests.
    return (
        (code < 0x20 and code not in (9, 10))
        or 0x7F <= code <= 0x9F
        or code in (0x61C, 0x200E, 0x200F, 0xFEFF, 0xE0001)
        or 0x202A <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
        or 0xD800 <= code <= 0xDFFF
        or 0xFFF9 <= code <= 0xFFFB
        or 0xE0020 <= code <= 0xE007F
    )
