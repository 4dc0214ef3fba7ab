"""Whether a text is somebody's diary entry, or something read and kept."""

from __future__ import annotations

import re

from entries.importing.candidate import Kind
from entries.importing.furniture import FIRST_PERSON
from entries.importing.installment import Installment
from entries.prose.said import Said

_QUOTED = re.compile(r"“[^“”]{0,2000}”|\"[^\"\n]{0,2000}\"")
_AN_ARTICLE = 150
"""So many words without one "I" are an article; fewer may be a terse diary."""


def judge_kind(text: Installment, said: Said, *, ours: bool, byline: bool) -> tuple[Kind, str]:
    """Decide between entry and clipping, and say why.

    An entry shows itself by front matter of ours, by calling itself an entry or a day, by a series
    note, by a labelled distraction, or by somebody reporting in the first person what they wrote.
    Without any of these, a byline or many words in the third person make it a clipping.
    """
    if ours:
        return "entry", "front matter with an entry's keys"
    if text.numbered:
        return "entry", "it is numbered as an installment"
    if any(one.labelled for one in said.distractions):
        return "entry", "it labels a distraction"
    personal = bool(FIRST_PERSON.search(_QUOTED.sub(" ", text.prose)))
    article = byline or len(text.prose.split()) >= _AN_ARTICLE
    reported = said.words or said.minutes or said.other_periods
    if reported and (personal or not article):
        return "entry", "it reports what its writer wrote"
    if byline:
        return "clipping", "it has a byline and no report of writing"
    if article and not personal:
        return "clipping", "it is written in the third person"
    return "entry", "nothing says that it is somebody else's"
