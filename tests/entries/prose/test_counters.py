"""What a counter shows, and what answers a guess."""

from __future__ import annotations

import pytest

from entries.prose import read_claims
from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The counter says 612 words.", "w=612"),
        ("Scrivener puts today at 480.", "w=480"),
        ("It felt like 900 words; the file says 710.", "w=710"),
        ("According to the spreadsheet, 530 words today.", "w=530"),
        ("The tally on the site now says 41,250.", "ms=41250"),
        ("The machine at the gym says 605.", ""),
        ("The counter says 41 degrees.", ""),
        ("According to the rules, 500 words.", ""),
        ("His counter says 900 words.", ""),
    ],
)
def test_a_counter_shows_the_day_where_words_are_spoken_of(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I guessed 1,000. It was 680.", "w=680"),
        ("I told Ben I'd be near 900 words. It was 610.", "w=610"),
        ("It was 605 words, and I felt each of them.", "w=605"),
        ("I wrote until the light went. That was 520 words.", "w=520"),
        ("My editor sent a letter. It was 300 words.", ""),
        ("I finished her novel. It was 90,000 words.", ""),
        ("He guessed 1,000. It was 680.", ""),
        ("It was 605 pages.", ""),
    ],
)
def test_it_answers_the_guess_before_it(text: str, expected: str) -> None:
    assert read(text) == expected


def test_a_figure_told_long_after_another_time_is_a_doubt() -> None:
    text = (
        "Yesterday I was ill and cross about it. My neighbour called. The cat was sick too. "
        "I did 610 words in the shed."
    )
    assert read(text) == ""
    assert [claim.value for claim in read_claims(text) if claim.doubt] == [610]
