"""File names: a safe one for a new entry, the day a name tells, and what kind of file it names."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import Enum

SLUG_BYTES = 100
"""The most bytes of a title that go into a file name (file systems stop at 143 to 255)."""

TEMP_PREFIX = ".darlings-"
"""How our half-written files begin; they are never entries, and only a crash leaves one behind."""

_NAME_BYTES = 200
_NO_WORDS = "entry"
_WORDLESS = re.compile(rf"(?:{_NO_WORDS}(?: \d+)?)?")
_WORDS_OF_BODY = 6
_APOSTROPHES = "'\u2019\u02bc\uff07"
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", re.ASCII)
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_CONFLICT = re.compile(
    r"\.sync-conflict-\d{8}-\d{6}"
    r"|_conflict-\d{8}-\d{6}"
    r"|\((?:[^()]*\s)?(?:[Cc]onflicted [Cc]opy|[Cc]ase [Cc]onflict|SFConflict)\b[^()]*\)"
    r"|\.conflict-[0-9a-f]{12}(?:-\d+)?\.[Mm][Dd]$"
)


class NameKind(Enum):
    """What a file name says about its file, before anything is read."""

    ENTRY = "entry"
    IGNORED = "ignored"
    CONFLICT = "conflict"
    OFFLINE = "offline"


def entry_path(day: date | None, title: str | None, body: str) -> str:
    """Name a new entry's file: `2018/2018-03-27-a-mysterious-train-ride.md`.

    The slug is the title, else the first words of the body, else "entry"; an entry without a day
    goes to `undated/`. The name is safe on every system, but not yet known to be free.
    """
    name = slug(title or "") or _opening(body) or _NO_WORDS
    if day is None:
        return f"undated/{_undated(name)}.md"
    return f"{day.year:04d}/{day.isoformat()}-{name}.md"


def numbered(path: str, n: int) -> str:
    """Name the n-th file that wants `path`: the first has it as it is, the second ends in `-2`."""
    if n == 1:
        return path
    stem, dot, extension = path.rpartition(".")
    return f"{stem}-{n}{dot}{extension}"


def conflict_name(name: str, digest: str, n: int = 1) -> str:
    """Name the copy of `name` that is kept beside it because somebody else changed the file."""
    whole, dot, extension = name.rpartition(".")
    stem = whole.encode("utf-8", "ignore")[:_NAME_BYTES].decode("utf-8", "ignore")
    return numbered(f"{stem}.conflict-{digest[:12]}{dot}{extension}", n)


def date_in_name(name: str) -> date | None:
    """Read the day a file name (or path) begins with, as in `2018-03-27-x.md`; None without one."""
    match = _DATE.match(name.rpartition("/")[2])
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def title_in_name(path: str) -> str:
    """Return what to call an entry without a title: the words of its file's name, without its date.

    Names that hold no words, or only those of an entry that has none, give "untitled".
    """
    stem = path.rpartition("/")[2].removesuffix(".md")
    words = stem[10:] if date_in_name(stem) else stem
    named = words.replace("-", " ").strip()
    return "untitled" if _WORDLESS.fullmatch(named) else named


def kind_of_name(name: str) -> NameKind:
    """Tell entries from editors' and sync tools' files by name alone (no folder in `name`)."""
    lower = name.lower()
    if lower.startswith(".") and lower.endswith(".md.icloud"):
        return NameKind.OFFLINE
    if name[:1] in ("", ".", "~", "#") or not lower.endswith(".md"):
        return NameKind.IGNORED
    return NameKind.CONFLICT if _CONFLICT.search(name) else NameKind.ENTRY


def fold(name: str) -> str:
    """Reduce names that some disk takes for one (capitals, composed accents) to one spelling."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def is_taken(name: str, names: set[str]) -> bool:
    """Say whether `name` would clash in a folder holding `names` (each one folded).

    A placeholder of a file that iCloud keeps elsewhere holds its name too.
    """
    wanted = fold(name)
    return wanted in names or f".{wanted}.icloud" in names


def slug(text: str) -> str:
    """Reduce text to lower-case letters and digits of any script, with `-` between the words."""
    # Twice, because folding case can compose and decompose what was normal before.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text[:400]).casefold())
    kept: list[str] = []
    for character in plain:
        kept.append(_slug_character(character, kept[-1] if kept else "-"))
    words = unicodedata.normalize("NFC", "".join(kept)).split("-")
    return _cut("-".join(filter(None, words)))


def _slug_character(character: str, before: str) -> str:
    """Return what a slug holds for a character: itself, nothing, or the dash between words."""
    category = unicodedata.category(character)
    if category[0] == "M":
        # Accents on a to z go (NFC and NFD then agree); other scripts can't be read without.
        return character if before > "\x7f" else ""
    if character in _APOSTROPHES or category == "Cf":
        return ""
    return character if category[0] in "LN" else "-"


def _cut(slug: str) -> str:
    """Shorten to SLUG_BYTES of UTF-8, at the end of a word where there is one."""
    raw = slug.encode()
    if len(raw) <= SLUG_BYTES:
        return slug
    short = raw[: SLUG_BYTES + 1].decode("utf-8", "ignore")
    head, dash, _ = short.rpartition("-")
    if dash and len(head) * 2 > len(short):
        return head
    return raw[:SLUG_BYTES].decode("utf-8", "ignore").rstrip("-")


def _opening(body: str) -> str:
    return "-".join(slug(body.lstrip()).split("-")[:_WORDS_OF_BODY])


def _undated(slug: str) -> str:
    """Keep a slug from being read as a date, or as one of Windows' devices."""
    clash = date_in_name(slug) is not None or _RESERVED.fullmatch(slug)
    return f"entry-{slug}" if clash else slug
