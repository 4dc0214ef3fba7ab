"""Who a document is: the same wherever it lies and however it was saved."""

from __future__ import annotations

import hashlib
from datetime import date

from entries.importing.bare import letters, spoken


def identify(*, day: date | None, number: int | None, title: str | None, prose: str) -> str:
    """Give the SHA-256 (in hex) of what makes an entry this entry and no other.

    That is its day, number and title, and the letters and digits of its prose. The path, the
    encoding, line breaks, Markdown's marks and the page round it play no part: the same entry from
    another folder, saved again with newer comments below it, or saved once as text and once as
    HTML, is one entry. Two short entries with the same text on different days are two.
    """
    parts = (str(day or ""), str(number or ""), letters(title or ""), letters(spoken(prose)))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
