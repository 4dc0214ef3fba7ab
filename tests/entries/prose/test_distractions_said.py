from __future__ import annotations

import pytest

from entries.prose import read_prose


def _read(text: str) -> list[tuple[str, bool]]:
    return [(found.what, found.labelled) for found in read_prose(text).distractions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Distraction of the day: a burst pipe.  Don't ask.", ["a burst pipe"]),
        ("**Distraction of the day:** a burst pipe.", ["a burst pipe"]),
        ("Today's distraction: the election.", ["the election"]),
        ("Today’s biggest distraction: the election!", ["the election"]),
        ("Distracted by: the cat; the dog; the post", ["the cat", "the dog", "the post"]),
        ("Distractions: email, laundry and the cat.", ["email", "laundry", "the cat"]),
        ("Distractions today: email", ["email"]),
        ("Distraction of the day — jury duty.", ["jury duty"]),
        ("Distractions:\n\n- email\n- the U.S. Open\n\nThen I wrote.", ["email", "the U.S. Open"]),
        ("I wrote 500 words. Distraction of the day: rain.", ["rain"]),
    ],
)
def test_labelled_distraction_is_read_as_written(text: str, expected: list[str]) -> None:
    assert _read(text) == [(what, True) for what in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today's big distraction was the envoy coming back.", ["the envoy coming back"]),
        ("The main distraction today was jury duty.", ["jury duty"]),
        ("I was distracted by the news.", ["the news"]),
        ("Distracted by the news, I wrote 300 words.", ["the news"]),
        (
            "No wonder, with how distracted I got by the radio and a pair of owls.",
            ["the radio", "a pair of owls"],
        ),
        ("I got sidetracked by a footnote, which was stupid.", ["a footnote"]),
        ("My morning was derailed by a fire drill.", ["a fire drill"]),
        ("I was interrupted by two phone calls but kept going.", ["two phone calls"]),
        ("The trampoline distracted me all day.", ["The trampoline"]),
        (
            "I have a tap in the kitchen that is distracting me.",
            ["a tap in the kitchen"],
        ),
    ],
)
def test_distraction_named_outright_is_read(text: str, expected: list[str]) -> None:
    assert _read(text) == [(what, False) for what in expected]


@pytest.mark.parametrize(
    "text",
    [
        "No distractions today.",
        "Distraction of the day: none.",
        "Distractions: -",
        "I wasn't distracted by the news.",
        "I am easily distracted by birds.",
        "The president was distracted by the scandal.",
        "It was a trick to distract from the bill.",
        "I would have been distracted by the news.",
        "Yesterday I was distracted by the news.",
        "I wrote without being distracted by anything.",
        "An Unexpected Distraction",
        "I had a deadline and a conference.",
        "He distracted me? Never.",
        "Today everything got in the way.",
    ],
)
def test_distraction_is_never_guessed(text: str) -> None:
    assert _read(text) == []
