from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I wrote 700 words for a different project.", "different project(w=700)"),
        ("I wrote 800 words of an op-ed in two hours.", "op-ed(w=800 m=120)"),
        ("For the op-ed I wrote 700 words.", "op-ed(w=700)"),
        (
            "The morning went into drafting an op-ed — 1,150 words in four hours.",
            "op-ed(w=1150 m=240)",
        ),
        (
            "I wrote 500 words on the book and 300 words for the newsletter.",
            "w=500 newsletter(w=300)",
        ),
        ("I wrote 600 words of the grant proposal.", "grant proposal(w=600)"),
        ("I spent two hours on an op-ed.", "op-ed(m=120)"),
        ("I wrote 700 words of email.", ""),
        ("I wrote 300 words in my journal.", ""),
        ("I wrote 900 words of a short story.", "short story(w=900)"),
        ("I wrote 900 words of the story.", "w=900"),
        ("I wrote 400 words on paper.", "w=400"),
        ("I finished a review for the journal. I wrote 800 words.", ""),
        ("I finished a review for the journal. I still wrote 800 words today.", "w=800"),
        ("Before a meeting about the grant proposal I wrote 500 words.", "w=500"),
        ("I wrote 500 words before the meeting about the grant proposal.", "w=500"),
        ("Years back I had drafted some 22,000 words of a different novel.", ""),
    ],
)
def test_other_writing_never_counts_for_the_book(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The manuscript is at 61,250 words.", "ms=61250"),
        ("Right now I have 87,500 words.", "ms=87500"),
        ("I'm at 61,250 words.", "ms=61250"),
        ("I'm now up to 45,000 words.", "ms=45000"),
        ("The draft stands at 18,400 words.", "ms=18400"),
        ("The book is now 52,000 words long.", "ms=52000"),
        ("I passed the 40k mark.", "ms=>40000"),
        ("I passed the 40,000-word mark today.", "ms=>40000"),
        ("I've crossed 50,000 words!", "ms=>50000"),
        ("I hit 30,000 words today.", "ms=30000"),
        ("Today's 600 words bring the manuscript to 30,150 words.", "w=600 ms=30150"),
        ("I wrote 600 words today, which brings me to 30,150 words.", "w=600 ms=30150"),
        ("I wrote 600 words today, bringing the total to 30,150.", "w=600 ms=30150"),
        ("Total word count: 31,870.", "ms=31870"),
        ("Manuscript: 61,250 words", "ms=61250"),
        ("41,000 words so far.", "ms=41000"),
        ("The manuscript is at 6,200 words.", "ms=6200"),
        ("I finished the first draft at 88,000 words.", "ms=88000"),
        ("The manuscript should be 90,000 words.", ""),
        ("The manuscript will be 90,000 words.", ""),
        ("The contract says 80,000 words.", ""),
        ("My limit is 80,000 words.", ""),
        ("I have 20,000 words to go.", ""),
        ("I have to cut 13,000 words.", ""),
        ("The old draft is 41,000 words of fog.", ""),
        ("Her book is 90,000 words.", ""),
        ("A typical novel is 90,000 words.", ""),
        ("Chapter two is 10,000 words.", ""),
        ("I passed the 40k mark of the race.", ""),
        ("A month ago I had 20,000 words.", ""),
    ],
)
def test_manuscript_total_is_told_from_a_days_work(text: str, expected: str) -> None:
    assert read(text) == expected
