"""The files in an Obsidian vault in which plugins keep how many words were written each day."""

from __future__ import annotations

from collections.abc import Iterator

from entries.importing.foreign_folder import ForeignFolder

_FILES = {
    "Daily Stats": ".obsidian/plugins/obsidian-daily-stats/data.json",
    "Better Word Count": ".obsidian/vault-stats.json",
    "Keep the Rhythm": ".obsidian/plugins/keep-the-rhythm/data.json",
}


def tell_counts(folder: ForeignFolder) -> Iterator[str]:
    """Say which plugins counted words, whose files are imported by themselves."""
    for plugin, name in _FILES.items():
        if folder.has(name):
            yield f"the words a day that {plugin} counted are in {name}: import that file for them"
