"""Words that any verb may have made, and what stands in the way of that."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I coddled 410 words out of a bad evening.", "w=410"),
        ("Wheedled 300 words from the hour after lunch.", "w=300"),
        ("We mustered 520 words, the dog and I.", "w=520"),
        ("The silence lent me 640 words.", "w=640"),
        ("My fingers typed 280 words without me.", "w=280"),
        ("Chapter two gained 350 words.", "w=350"),
        ("I downed tools at 720 words.", "w=720"),
        ("Came back from the café with 460 words.", "w=460"),
    ],
)
def test_an_unknown_verb_of_the_writers_made_the_words(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I skimmed 4,000 words of theory.",
        "I relocated 800 words to the appendix.",
        "I coveted 800 words of hers.",
        "I forwarded 800 words to Priya.",
        "Priya mustered 800 words.",
        "Her fingers typed 280 words a morning.",
        "The word limit was lowered to 800 words.",
        "I'd set myself 600 words for the day.",
        "I announced that I'd written 1,400 words.",
        "In another life I wrote 3,000 words today.",
        "I once wrote 5,000 words in a night.",
    ],
)
def test_what_was_read_moved_wished_or_anothers_made_none(text: str) -> None:
    assert read(text) == ""
