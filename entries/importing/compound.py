"""Microsoft's compound files: documents of before 2007, and newer ones with a password."""

from __future__ import annotations

COMPOUND = b"\xd0\xcf\x11\xe0"
"""How they begin."""

_PARTS = (
    ("EncryptedPackage", "an encrypted document: save it without a password"),
    ("WordDocument", "an old Word document (.doc): save it as .docx"),
)


def name_compound(data: bytes) -> str:
    """Say what such a file is by the names of its parts, and what to do about it."""
    for part, what in _PARTS:
        if part.encode("utf-16-le") in data:
            return what
    return "an old office document"
