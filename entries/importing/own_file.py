"""An entry's own file, on its way from one journal into another."""

from __future__ import annotations

from dataclasses import dataclass, field

from entries.names import NameKind, kind_of_name
from entries.scan import TOP_FOLDERS

_LONGEST_NAME = 200
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file: its path in the journal it is from, and its bytes.

    `is_plain` says that it is written as we write an entry; any other file (comments, keys of other
    programs, another order) is brought over as its bytes are, but for its `source`.
    """

    path: str
    data: bytes = field(repr=False)
    is_plain: bool

    @property
    def place(self) -> tuple[str, str] | None:
        """The folder and name to bring it to; None for a path that no journal of ours has."""
        parts = self.path.split("/")
        if parts[0] not in TOP_FOLDERS or not 2 <= len(parts) <= _DEEPEST:
            return None
        named = kind_of_name(parts[-1]) is NameKind.ENTRY
        sound = named and all(map(_is_sound, parts))
        return ("/".join(parts[:-1]), parts[-1]) if sound else None


def _is_sound(part: str) -> bool:
    """Tell a name that any disk can have, and that hides nothing and leads nowhere else."""
    if not part or part[0] in ".~#" or not part.isprintable() or "\\" in part:
        return False
    try:
        return len(part.encode()) <= _LONGEST_NAME
    except UnicodeEncodeError:
        return False
