from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I didn't write a word today.", "w=0"),
        ("I didn’t write a single word.", "w=0"),
        ("I didn't write anything today.", "w=0"),
        ("I wrote nothing.", "w=0"),
        ("Wrote nothing today.", "w=0"),
        ("I failed to write anything for the book.", "w=0"),
        ("No writing today.", "w=0"),
        ("No words today.", "w=0"),
        ("Zero words today.", "w=0"),
        ("Zero words written.", "w=0"),
        ("Not a word today.", "w=0"),
        ("Not one word.", "w=0"),
        ("I didn't get any writing done today.", "w=0"),
        ("I didn't get to write today.", "w=0"),
        ("I didn't write today.", "w=0"),
        ("I couldn't write a word.", "w=0"),
        ("I never wrote a word today.", "w=0"),
        ("I didn't touch the manuscript.", "w=0"),
        ("I haven't written a word today.", "w=0"),
        ("I did no writing today.", "w=0"),
        ("I got nothing written today.", "w=0"),
        ("Nothing on the book today.", "w=0"),
        ("I wrote almost nothing.", "w=~0"),
        ("I wrote next to nothing today.", "w=~0"),
        ("I gave hardly any words to the novel today.", "w=~0"),
        ("I hardly wrote anything.", "w=~0"),
        ("I barely wrote a word today.", "w=~0"),
        ("Hardly any words today.", "w=~0"),
    ],
)
def test_nothing_written_is_zero_when_said_outright(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I didn't write much.",
        "I didn't write that.",
        "I didn't write anything about him.",
        "I wrote nothing worth keeping.",
        "I wrote nothing but emails.",
        "I didn't write anything else.",
        "I didn't write anything good.",
        "I wrote nothing for the blog.",
        "I didn't write a word of the op-ed.",
        "Nothing new from the council today.",
        "Nothing today.",
        "There is nothing to write about.",
        "I don't write anything on Sundays.",
        "If I don't write a word today, I lose the bet.",
        "He didn't write a word.",
        "Nothing fancy here, but it holds.",
        "I made no progress.",
        "I said nothing.",
        "I didn't say a word.",
        "I read nothing today.",
        "I have nothing to add.",
        "No word from my editor today.",
        "I took the day off.",
        "I couldn't think of anything to write.",
        "I haven't written anything since January that I like.",
        "I won't write a word tomorrow.",
        "Why didn't I write anything today?",
        "“I didn't write a word today,” he said.",
    ],
)
def test_less_than_that_is_no_zero(text: str) -> None:
    assert read(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Saturday I wrote nothing.", "Saturday(w=0)"),
        (
            "On Saturday, I managed next to no words, rain or no rain.",
            "Saturday(w=~0)",
        ),
        ("I didn't touch the book all weekend.", "weekend(w=0)"),
        ("Yesterday I didn't write a word. Today I wrote 500 words.", "w=500 yesterday(w=0)"),
        ("I didn't write a word before noon. Then I wrote 600 words.", "w=600"),
    ],
)
def test_zero_belongs_to_its_time(text: str, expected: str) -> None:
    assert read(text) == expected
