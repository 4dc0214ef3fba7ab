"""The note that says of which diary a text is an installment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entries.importing.furniture import FIRST_PERSON
from entries.importing.numbering import number_in_note
from entries.importing.paragraphs import Paragraph

_EDITORS = re.compile(r"(?:an? )?editor(?:s['’]?|['’]s)? note\b", re.IGNORECASE)
_LABEL = re.compile(r"(?:(?:author|writer|series)(?:['’]s)? )?note\b\s?:?|series:", re.IGNORECASE)
_FORM = re.compile(
    r"(?:welcome (?:back )?to|this (?:is|post|entry|piece|article)\b|the following is"
    r"|today['’]s (?:entry|post|piece)|you(?:['’]re| are) reading)"
    r".{0,120}\b(?:instal?lment|entry|post|part|dispatch)\b.{0,40}\b(?:in|of|from)\b.{0,160}"
    r"\b(?:series|diary|diaries|journal)\b",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:instal?lment|series|diary|diaries|journal|entry|entries)\b", re.IGNORECASE
)
_WORD = r"[^\W\d_a-z][\w.-]*"
_OWNER = re.compile(
    rf"\b(?P<name>{_WORD}(?: (?:(?:de|da|van|von|la|le|di|del) ){{0,2}}{_WORD}){{1,3}})"
    r"['’]s? (?:[\w’'-]+ ){0,3}(?:series|diary|journal|book|account)\b"
)
_TOP, _FOOT = 12, 5


@dataclass(frozen=True, slots=True)
class SeriesNote:
    """A note by whoever printed the diary: where it stands, its number, and whose diary it is.

    `editorial` notes are not the writer's words; the writer's own line ("this is the third entry
    of my diary") gives a number too, and stays in the prose. `series` is false for a note that
    speaks of no series at all (a correction, say).
    """

    paragraph: Paragraph
    number: int | None
    owner: str | None
    editorial: bool
    series: bool


def find_series_notes(paragraphs: list[Paragraph]) -> list[SeriesNote]:
    """Find the notes about the series among the first and the last paragraphs of a text."""
    edges = (
        paragraphs
        if len(paragraphs) <= _TOP + _FOOT
        else [*paragraphs[:_TOP], *paragraphs[-_FOOT:]]
    )
    notes: list[SeriesNote] = []
    heading_before = False
    for paragraph in edges:
        labelled = heading_before or bool(_EDITORS.match(paragraph.text))
        heading_before = bool(_EDITORS.fullmatch(paragraph.text.rstrip(" :.")))
        if labelled or _LABEL.match(paragraph.text) or _FORM.match(paragraph.text):
            notes.extend(_note(paragraph, labelled=labelled))
    return notes


def _note(paragraph: Paragraph, *, labelled: bool) -> list[SeriesNote]:
    text = paragraph.text
    form = bool(_FORM.match(_LABEL.sub("", text, count=1).strip()))
    series = form or (labelled and bool(_SERIES.search(text)))
    if not (labelled or series):
        return []
    owner = _OWNER.search(text)
    editorial = labelled or not FIRST_PERSON.search(text)
    number = number_in_note(text) if series else None
    return [SeriesNote(paragraph, number, owner["name"] if owner else None, editorial, series)]
