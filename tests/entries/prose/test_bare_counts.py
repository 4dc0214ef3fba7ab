"""Mere numbers: of words where the clause or what stands before says so."""

from __future__ import annotations

import pytest

from entries.prose import read_claims
from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("530, all told.", "w=530"),
        ("Only 425, but they were the right 425.", "w=425"),
        ("Did my thousand.", "w=1000"),
        ("Got my 500 done before the school run.", "w=500"),
        ("Five hundred on the nose.", "w=500"),
        ("Today's tally, 480.", "w=480"),
        ("Word count 760.", "w=760"),
        ("Rain. Wrote. 415.", "w=415"),
        ("Cleared the thousand today.", "w=>1000"),
        ("450/500 words.", "w=450"),
        ("Clocked 1 750 words.", "w=1750"),
        ("Minus 80 today.", "w=-80"),
        ("Only 40.", ""),
        ("Made my 500 sandwiches.", ""),
        ("Ken's total today was 1,400 words.", ""),
        ("Wrote out a cheque for 640.", ""),
        ("The result is at most 220.", ""),
        ("300 words today after yesterday's 700.", "w=300 yesterday(w=700)"),
    ],
)
def test_a_number_is_of_words_where_the_text_says_so(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "value"), [("Stopped at 540.", 540), ("I did 800 today, in the pool.", 800)]
)
def test_a_number_of_something_unsaid_is_a_doubt(text: str, value: int) -> None:
    assert read(text) == ""
    assert [claim.value for claim in read_claims(text) if claim.doubt] == [value]
