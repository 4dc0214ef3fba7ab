"""Figures in fields within a text, as Dataview has them."""

from __future__ import annotations

import pytest

from entries.entry import Distraction
from entries.importing.inline_fields import read_inline_fields


def figures(text: str, **columns: str) -> tuple[object, object]:
    fields = read_inline_fields(text, columns).fields
    return fields.get("words"), fields.get("minutes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Words:: 450", (450, None)),
        ("**Words**:: 1,450", (1450, None)),
        ("**Words:** 450", (None, None)),
        ("**Word count::** 450 words", (450, None)),
        ("word_count:: -120", (-120, None)),
        ("Time spent:: 1hr 35min", (None, 95)),
        ("time-spent:: 95", (None, 95)),
        ("time:: 14:30", (None, None)),
        ("time:: 1h 30min", (None, 90)),
        ("Duration:: 1:35", (None, 95)),
        ("I wrote [words:: 450] (time:: 20 min) today", (450, 20)),
        ("- scene 3 [words:: 450]\n- scene 4 [words:: 300]", (750, None)),
        ("- words:: 450\n- words:: 300", (750, None)),
        ("Words:: 900\n- scene 3 [words:: 450]", (900, None)),
        ("Words:: 900\nWords:: 300", (None, None)),
        ("Words:: 900\nWords:: 900", (900, None)),
        ("Words:: about 900", (900, None)),
        ("Words:: many", (None, None)),
        ("- Words :: 450", (450, None)),
        ("Words::", (None, None)),
        ("std::words", (None, None)),
        ("```\nWords:: 450\n```", (None, None)),
        ("```\nWords:: 450\n```\nWords:: 5", (5, None)),
        ("Pages:: 450", (None, None)),
    ],
)
def test_a_field_is_a_figure(text: str, expected: tuple[object, object]) -> None:
    assert figures(text) == expected


def test_the_writers_own_key_is_read_where_it_is_named() -> None:
    assert figures("Schreibpensum:: 450", words="Schreibpensum") == (450, None)


@pytest.mark.parametrize(
    ("text", "whats"),
    [
        ("Distractions:: phone, news", ["phone", "news"]),
        ('Distractions:: "a long, long call", "news"', ["a long, long call", "news"]),
        ('Distractions:: "a, b", the ferry, "c"', ["a, b", "the ferry", "c"]),
        ("Distraction:: the ferry’s horn", ["the ferry’s horn"]),
        ("Distractions:: 4", []),
    ],
)
def test_distractions_are_named_and_never_counted(text: str, whats: list[str]) -> None:
    fields = read_inline_fields(text).fields
    assert fields.get("distractions", ()) == tuple(map(Distraction, whats))


def test_a_figure_keeps_its_line_and_what_is_doubtful_is_said() -> None:
    found = read_inline_fields("- a [words:: ~450]\n- b [words:: 5]\nDistractions:: 4\ntime:: 9:30")
    assert found.lines == {"words": "[words:: ~450] + [words:: 5]"}
    assert found.fields["estimated"] == ("words",)
    assert found.notes == (
        "minutes: “9:30” may be a time of day; write it with min or h",
        "Distractions:: 4: how many there were, and not what they were",
    )


def test_the_lines_of_fields_are_no_prose_and_lines_stay_where_they_are() -> None:
    assert read_inline_fields("One.\nWords:: 5\nTwo.").rest == "One.\n\nTwo."
    assert read_inline_fields("One: std::move").rest == "One: std::move"


def test_a_flood_of_fields_is_none() -> None:
    found = read_inline_fields("- [words:: 1]\n" * 2_001)
    assert (found.fields, found.notes) == ({}, ("more than 2,000 fields, and none was read",))
