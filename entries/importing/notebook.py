"""What lies beside the notes in a notebook of nb, and is no entry of anybody's."""

from __future__ import annotations

from collections.abc import Container

INDEX = ".index"
"""The file by which a folder is known for a notebook of nb's."""
_NO_NOTES = {
    ".bookmark.md": "a bookmark of nb's, and no entry",
    ".todo.md": "a to-do of nb's, and no entry",
    ".enc": "encrypted by nb: decrypt it first, and import what comes out",
}


def why_no_note(name: str, beside: Container[str]) -> str | None:
    """Say why a file is left out of a notebook of nb's; None for a note, and in other folders."""
    if INDEX not in beside:
        return None
    lower = name.lower()
    return next((reason for end, reason in _NO_NOTES.items() if lower.endswith(end)), None)
