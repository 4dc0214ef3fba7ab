"""A diary entry shows itself; what somebody else wrote is a clipping."""

from __future__ import annotations

import pytest

from entries.importing.installment import Installment
from entries.importing.kind import judge_kind
from entries.prose.said import Figure, Said, SaidDistraction

WROTE = Said(words=Figure(500, "exact", "I wrote 500 words."))
LABELLED = Said(distractions=(SaidDistraction("mud", "s", True),))
MINE = "I wrote at the kitchen table."
THEIRS = "The board said “I will not pay” and left. " * 30


@pytest.mark.parametrize(
    ("prose", "said", "ours", "byline", "numbered", "kind"),
    [
        (MINE, Said(), False, False, False, "entry"),
        (THEIRS, Said(), False, False, False, "clipping"),
        (THEIRS, WROTE, False, False, False, "clipping"),
        ("The lamp is lit.", Said(), False, False, False, "entry"),
        ("The lamp is lit.", Said(), False, True, False, "clipping"),
        ("500 words before noon.", WROTE, False, False, False, "entry"),
        (MINE, WROTE, False, True, False, "entry"),
        (MINE, Said(), False, True, False, "clipping"),
        (THEIRS, Said(), True, True, False, "entry"),
        (THEIRS, Said(), False, True, True, "entry"),
        (THEIRS, LABELLED, False, True, False, "entry"),
    ],
)
def test_the_kind(  # noqa: PLR0917
    prose: str, said: Said, ours: bool, byline: bool, numbered: bool, kind: str
) -> None:
    text = Installment(prose=prose, whole=prose, numbered=numbered)
    assert judge_kind(text, said, ours=ours, byline=byline)[0] == kind
