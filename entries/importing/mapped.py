"""What became of the names that the writer gave columns and fields with `--map`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from entries.errors import Refused
from entries.importing.evidence import Evidence
from entries.importing.format import Format
from entries.importing.reading import Reading
from entries.shown import shown

_HINT = (
    "--format csv reads a table's columns as you say, --format obsidian a note's fields; "
    "or leave --map out."
)


@dataclass(slots=True)
class Mapped:
    """The names that were given, and what has been read so far: which names, by which formats."""

    columns: Mapping[str, str]
    used: set[str] = field(default_factory=set)
    mapping: set[str] = field(default_factory=set)
    others: dict[str, str] = field(default_factory=dict)

    def pass_reading(self, place: str, format: Format, reading: Reading | None) -> None:
        """Take note of a document read in a format; a `reading` of None is of one that failed."""
        if not format.maps:
            self.others.setdefault(format.name, place)
            return
        self.mapping.add(format.name)
        if reading is None or format.maps == "columns":
            # A name that a table does not have is its fault, and was told with the document.
            self.used.update(self.columns)
            return
        for figure, name in self.columns.items():
            if figure not in self.used and any(
                _rests_on(one.evidence, name) for one in reading.candidates
            ):
                self.used.add(figure)

    def notes(self) -> Iterator[str]:
        """Say which names were of no use; raises Refused where nothing could have used any."""
        if not self.columns or not (self.mapping or self.others):
            return
        if not self.mapping:
            name, place = next(iter(self.others.items()))
            raise Refused(
                f"{_said(self.columns)} says nothing of {shown(place)}: it was read as {name}, "
                "which has no names of the writer's own",
                _HINT,
            )
        if self.others:
            yield f"--map says nothing of what was read as {', '.join(sorted(self.others))}"
        unused = {name: self.columns[name] for name in self.columns if name not in self.used}
        if unused:
            yield f"{_said(unused)}: no figure was found under that name"


def _said(columns: Mapping[str, str]) -> str:
    return ", ".join(f"--map {figure}={shown(name)}" for figure, name in columns.items())


def _rests_on(evidence: Evidence, name: str) -> bool:
    said = (evidence.words, evidence.minutes, evidence.manuscript, *evidence.distractions)
    wanted = name.casefold()
    return any(wanted in one.casefold() for one in said if one)
