"""File names that say: data, and no prose."""

from __future__ import annotations

from pathlib import PurePath

_DATA = {
    ".json": "JSON data",
    ".jsonl": "JSON data",
    ".csv": "a table",
    ".tsv": "a table",
    ".xml": "XML data",
    ".yaml": "YAML data",
    ".yml": "YAML data",
    ".toml": "TOML data",
    ".js": "a program",
    ".css": "a style sheet",
}


def what_by_name(name: str) -> str | None:
    """Say what data a file holds by its name; None where the name does not say data."""
    return _DATA.get(PurePath(name).suffix.lower())


def is_data(name: str) -> bool:
    """Tell whether a file's name says that it holds data, and no prose."""
    return what_by_name(name) is not None
