"""The lines about the author below a text: third person, a name, a role."""

from __future__ import annotations

import re

from entries.importing.bare import letters
from entries.importing.furniture import FIRST_PERSON

_WORD = r"[^\W\d_a-z][\w.’'-]*"
_NAME = (
    rf"(?P<name>(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame)\.? )?{_WORD}"
    rf"(?: (?:(?:de|da|van|von|la|le|di|del|der|bin|al) ){{0,2}}{_WORD}){{1,4}})"
)
_ROLE = (
    r"(?:editor|author|writer|novelist|poet|playwright|journalist|reporter|columnist|correspondent"
    r"|blogger|essayist|critic|translator|historian|professor|lecturer|teacher|instructor|scholar"
    r"|fellow|researcher|scientist|analyst|economist|lawyer|doctor|student|candidate|graduate"
    r"|director|founder|co-founder|manager|officer|chair|president|contributor|consultant"
    r"|photographer|artist|musician|librarian|engineer|designer|programmer|veteran|resident|host)"
)
_IS = r"(?:,[^,]{1,80},)? (?:is|was|has been|serves as|served as|works as)\b"
_DOES = r" (?:teaches|writes|works|lives|lectures|blogs|edits|covers|studies|reports)\b"
_BIOGRAPHY = re.compile(
    rf"{_NAME}(?:{_IS}[^.!?]{{0,160}}?\b{_ROLE}s?\b"
    rf"|{_DOES} (?:at|in|for|about|on|from|as|with|[A-Z]))"
)
_THE_AUTHOR = re.compile(
    r"(?:the|our|this) (?:author|writer|columnist|diarist) (?:is|was|lives|works|teaches)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"{_NAME}(?: (?:is|was|has|teaches|writes|works|lives|serves)\b|,|\Z)")


def name_in_biography(paragraph: str, *, author: str | None) -> str | None:
    """Give the name a biography is about, or None where the paragraph is none.

    A biography speaks of somebody in the third person and gives a role; where the `author` is
    known, only of the author: then "Ann Lee is a sen" (cut by whoever saved the page) is enough.
    """
    if len(paragraph) > 1500 or FIRST_PERSON.search(paragraph):
        return None
    if author and (match := _OPENING.match(paragraph)):
        return match["name"] if same_person(match["name"], author) else None
    if _THE_AUTHOR.match(paragraph):
        return author or "the author"
    match = _BIOGRAPHY.match(paragraph)
    return match["name"] if match else None


def same_person(name: str, other: str) -> bool:
    """Tell whether two spellings end in the same surname ("Dr Ann Lee", "A. Lee")."""
    return letters(_surname(name)) == letters(_surname(other))


def _surname(name: str) -> str:
    return name.rpartition(" ")[2]
