"""Words told as growth, and what was cut taken off what was added."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The draft swelled by 410 words.", "w=410"),
        ("The novel is 300 words heavier than it was this morning.", "w=300"),
        ("I am 250 words closer to the end.", "w=250"),
        ("The book is 90 words leaner tonight.", "w=-90"),
        ("The manuscript shrank by 700 words today.", "w=-700"),
        ("The chapter is 400 words longer than the last one.", ""),
        ("The book is 400 words longer than it should be.", ""),
        ("The book is 400 words over.", ""),
        ("My essay grew by 400 words.", ""),
        ("Her book grew by 400 words.", ""),
    ],
)
def test_growth_of_the_book_is_the_days_work(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I added 600 words and cut 150.", "w=450"),
        ("Cut 900 words, wrote 300.", "w=-600"),
        ("I wrote 700 words and threw away 100 of them.", "w=600"),
        ("Wrote 420 words and took out 120.", "w=300"),
        ("I wrote 1,000 words and cut 300, which leaves a net 700.", "w=700"),
        ("I wrote 700 words while she cut 300 from hers.", "w=700"),
        ("The council cut 500 jobs and added 300.", ""),
    ],
)
def test_what_is_cut_in_the_same_breath_is_taken_off(text: str, expected: str) -> None:
    assert read(text) == expected
