"""Days without words told round about, pieces told by their length, and their neighbours."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I confess that no words were written.", "w=0"),
        ("She said that no words were written.", ""),
        ("Not a sentence was added to the book.", "w=0"),
        ("Not a sentence was added to the contract.", ""),
        ("Today I wrote no word.", "w=0"),
        ("No word from the printer today.", ""),
        ("He wrote no word of it.", ""),
        ("Fell asleep without typing a line.", "w=0"),
        ("He fell asleep without typing a line.", ""),
        ("I can't sleep without writing a line.", ""),
        ("A whole week without writing a line.", ""),
        ("I never got to the novel today.", "w=0"),
        ("I never got to the end of the novel today.", ""),
        ("I never got to the novel until nine.", ""),
        ("The novel got no words at all.", "w=0"),
        ("The novel got no reviews at all.", ""),
        ("Nil today, for the third time this week.", "w=0"),
        ("Zero today, and wind from the north.", ""),
        ("Words for the novel: none.", "w=0"),
        ("Words for the novel: 310.", "w=310"),
        ("Words in the novel: 310 names.", ""),
        ("I did not write.", "w=0"),
        ("I did not write to her.", ""),
    ],
)
def test_a_denial_of_all_writing_is_zero(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Handed in the review, 700 words of it.", "review(w=700)"),
        ("I filed the op-ed, all 700 words of it, at noon.", "op-ed(w=700)"),
        ("He filed the op-ed, all 700 words of it, at noon.", ""),
        ("I read the op-ed, all 700 words of it, at noon.", ""),
        ("The op-ed went out at 700 words.", "op-ed(w=700)"),
        ("Her op-ed went out at 700 words.", ""),
        ("It went over at noon, 850 words about bridges.", ""),
        ("Target 900. Actual 760.", "w=760"),
        ("Actual 760. The gas meter.", ""),
        ("Two sprints: 300, 280. Total 580.", "w=580"),
        ("Two invoices: 300, 280. Total 580.", ""),
        ("It took me 640 words to get her out of the bath.", "w=640"),
        ("It took me 640 words to get through the letter.", ""),
        ("It takes me 640 words to get going.", ""),
    ],
)
def test_pieces_and_totals_are_read_where_they_are_the_writers(text: str, expected: str) -> None:
    assert read(text) == expected
