"""The table of tellings, and what its rules must and must not make of their neighbours."""

from __future__ import annotations

import pytest

from entries.prose import read_claims
from tests.entries.prose.shorthand import read
from tests.entries.prose.tellings import compare, developed_on


def test_no_telling_gives_a_wrong_figure_for_the_day() -> None:
    compared = [(telling.text, compare(telling)) for telling in developed_on()]
    assert [text for text, found in compared if any(f.startswith("!") for f in found.faults)] == []


@pytest.mark.parametrize(("unit", "floor"), [("words", 0.91), ("minutes", 0.9), ("periods", 0.92)])
def test_most_of_what_the_tellings_say_is_read(unit: str, floor: float) -> None:
    compared = [compare(telling) for telling in developed_on()]
    right = sum(found.right[unit] for found in compared)
    assert right / sum(found.wanted[unit] for found in compared) > floor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wrote 500 this morning, sorry, 550, and 300 tonight.", "w=850"),
        ("I did 600 yesterday; no, make that 650.", "yesterday(w=650)"),
        ("My editor asked for 600; no, make that 650 words.", ""),
        ("I wanted 900. Correction: 1,000. I wrote 400.", "w=400"),
        ("I wrote 1,200 words and scrapped 500 of them, so 700.", "w=700"),
        ("Two chapters, 400, 350 and 300 words each.", ""),
        ("Eight-fifty today, and glad of it.", "w=850"),
        ("Minus 80 words today.", "w=-80"),
        ("At the desk three hours paying bills.", ""),
        ("From half past five until nine I wrote letters.", ""),
        ("There are 400 new words in the dictionary this morning.", ""),
        ("Made my quota of 500 sales.", ""),
        ("Total: 12,000 steps.", ""),
        ("Today's rejection count is zero.", ""),
        ("No work on the house today.", ""),
        ("He filed an op-ed of 1,800 words.", ""),
        ("Another 500 words and I can stop.", ""),
    ],
)
def test_a_figure_is_read_where_the_grammar_places_it(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I did 200 today in the pool.", 200),
        ("Nothing today.", 0),
        ("Four hours at it today.", 240),
    ],
)
def test_a_doubtful_figure_is_kept_for_a_review_and_counts_nowhere(text: str, value: int) -> None:
    assert read(text) == ""
    assert [claim.value for claim in read_claims(text) if claim.doubt] == [value]
