"""The earlier version of a text that has no identity but what it says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Mapping
from datetime import date

from entries.entry import Entry
from entries.importing.bare import letters, spoken
from entries.importing.candidate import Candidate
from entries.importing.known import Known
from entries.importing.likeness import is_mended


class EarlierTexts:
    """The texts that were imported before, and are not in this import as they were then."""

    def __init__(
        self,
        known: Mapping[str, Known],
        *,
        present: Container[str],
        stored: Callable[[str], Entry | None],
    ) -> None:
        """Collect them from all that is `known`, but for the keys `present` in this import.

        `stored` gives the entry at a path, or None.
        """
        self._stored = stored
        self._numbered: defaultdict[int, list[Known]] = defaultdict(list)
        self._dated: defaultdict[date, list[Known]] = defaultdict(list)
        for key, one in known.items():
            if one.digest is None or key in present:
                continue
            if one.number is not None:
                self._numbered[one.number].append(one)
            elif one.date is not None and ":" not in key:
                # Any other key is an identity of the record's own, and by that it is known.
                self._dated[one.date].append(one)

    def take(self, candidate: Candidate) -> Known | None:
        """Find the version of a text that this one is a newer version of; no other can have it.

        An installment is the same by its number and day, or by its number and text where the day
        was mended; a text without a number by its day and most of its words.
        """
        entry = candidate.entry
        if entry.number is not None:
            left, is_earlier = self._numbered[entry.number], self._is_installment
        elif entry.date is not None:
            left, is_earlier = self._dated[entry.date], self._is_same_day
        else:
            return None
        found = next((known for known in left if is_earlier(known, entry)), None)
        if found:
            left.remove(found)
        return found

    def _is_installment(self, known: Known, entry: Entry) -> bool:
        body = self._body(known)
        if not body.strip():
            return False
        if entry.date is not None and entry.date == known.date:
            return True
        return letters(spoken(body)) == letters(spoken(entry.body))

    def _is_same_day(self, known: Known, entry: Entry) -> bool:
        return is_mended(self._body(known), entry.body)

    def _body(self, known: Known) -> str:
        stored = self._stored(known.path)
        return stored.body if stored else ""
