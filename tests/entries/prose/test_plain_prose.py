"""Prose that reports no writing: rules, manuals, fiction. Nothing in it is a day's work."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    "text",
    [
        "A title may be at most 5 words, and a summary may be at most 25 words.",
        "The option takes two words; the first names the file.",
        "Each record holds 512 words of 16 bits, padded with zero words.",
        '"3d2w" deletes two words three times, for a total of six words.',
        "0 done; 1 done, with problems; 2 nothing written; 3 nothing lost.",
        "trace.Trace(ignore=[], trace=0, count=1)",
        "255",
        "-100",
        "The default timeout is 30 minutes, or 90 minutes on slow links.",
        "Retries stop after two hours.",
        "The report must be submitted within 30 days and be no longer than 2,000 words.",
        "Not a word, however, passed his lips until the guest had gone.",
        "I dreaded the interview, for I have never had a word with him.",
        "He waited. Nothing.",
        "She read it in an hour and threw it on the fire.",
        "We sat from nine to twelve and nobody spoke.",
        "It was ten o'clock before she began, and midnight before she stopped.",
        "They walked 500 yards, and then another 300.",
        "The class opened the book at page 212 and read for twenty minutes.",
    ],
)
def test_nothing_is_read_of_prose_without_a_report(text: str) -> None:
    assert read(text) == ""
