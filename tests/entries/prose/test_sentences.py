from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.prose.sentences import split_sentences


def _texts(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Dr. Fox rang at 9 a.m. and left.", ["Dr. Fox rang at 9 a.m. and left."]),
        ("I rose at 6 a.m. Then I wrote.", ["I rose at 6 a.m.", "Then I wrote."]),
        ("The U.S. Army called. I hung up.", ["The U.S. Army called.", "I hung up."]),
        ("I worked…also slept.", ["I worked…also slept."]),
        ("Hm... no. Yes.", ["Hm... no.", "Yes."]),
        ("It took 1.5 hours. Done.", ["It took 1.5 hours.", "Done."]),
        ("“Stop.” I stopped.", ["“Stop.”", "I stopped."]),
        ("felt good. wrote more.", ["felt good.", "wrote more."]),
        ("1. Wrote a page\n2. Slept", ["1. Wrote a page", "2. Slept"]),
        ("No stop here\n\nNor here", ["No stop here", "Nor here"]),
        ("A line wrapped by\nthe editor is one.", ["A line wrapped by\nthe editor is one."]),
        ("A short line\nAnother line", ["A short line", "Another line"]),
        ("One.\r\nTwo.\r\n", ["One.", "Two."]),
        ("Line\u2028separated, one sentence.", ["Line\u2028separated, one sentence."]),
        ("# Heading\n> quoted\n| a | b |\nSaid.", ["Said."]),
        ("```\ncode. here.\n```\nSaid.", ["Said."]),
        ("", []),
        ("   \n\n ", []),
    ],
)
def test_text_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


def test_a_sentence_without_end_is_not_read() -> None:
    assert _texts("word " * 500) == []


@given(st.text(alphabet="ab .!?…\n\r\"“”'-1#>`\u2028", max_size=200))
def test_every_sentence_is_an_exact_slice(text: str) -> None:
    for sentence in split_sentences(text):
        assert text[sentence.start : sentence.start + len(sentence.text)] == sentence.text
