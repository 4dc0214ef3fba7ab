"""Writing and reading a test journal's files behind the program's back."""

from __future__ import annotations

from pathlib import Path

from entries.folder import EntryFolder


def write(folder: EntryFolder, path: str, text: str = "text\n") -> Path:
    whole = folder.root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text)
    return whole


def everything(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}
