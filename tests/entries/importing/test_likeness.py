"""Which texts are one text, mended."""

from __future__ import annotations

import pytest

from entries.importing.likeness import is_mended

LONG = " ".join(
    f"Sentence number {n} tells of gull {n * 7} and of wave {n * 11}." for n in range(80)
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("600 words, 2h.", "650 words, 2h."),
        ("Rain. Wrote teh ending.", "Rain. Wrote the ending."),
        ("Nothing to report but rain.", "Nothing to report but rain. And a visit from Ann."),
        ("I *wrote* a page.", "I wrote a page."),
        (LONG, LONG.replace("gull", "tern", 9)),
        (LONG, f"{LONG} One more."),
        (f"{LONG} {LONG.upper()}", LONG),
    ],
)
def test_a_text_with_mends_is_the_same(before: str, after: str) -> None:
    assert is_mended(before, after)
    assert is_mended(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nothing to report but rain.", "Wrote 500 words before the post came."),
        (
            "I wrote 500 words on the train today.",
            "The dentist, and it was loud in there.",
        ),
        ("Wrote 500 words.", ""),
        ("", ""),
        (LONG, " ".join(reversed(LONG.split()))),
    ],
)
def test_two_texts_are_two(before: str, after: str) -> None:
    assert not is_mended(before, after)
    assert not is_mended(after, before)


def test_long_texts_take_time_in_step_with_their_length() -> None:
    assert not is_mended("so it goes " * 100_000, "and yet it moves " * 100_000)
