"""Installments are numbered in titles and in notes, in digits and in words."""

from __future__ import annotations

import pytest

from entries.importing.numbering import (
    Numbered,
    number_in_note,
    parse_count,
    parse_numbered,
    parse_ordinal,
)


@pytest.mark.parametrize(
    ("title", "number", "rest"),
    [
        ("Entry 74: A Mysterious Train Ride", 74, "A Mysterious Train Ride"),
        ("Entry 92: Down the 61,000-Word Hill", 92, "Down the 61,000-Word Hill"),
        ("ENTRY 7 – Salt", 7, "Salt"),
        ("Entry #7: Salt", 7, "Salt"),
        ("Diary entry no. 7: Salt", 7, "Salt"),
        ("Day 12 - Wet Matches", 12, "Wet Matches"),
        ("Day 12 of 180: Wet Matches", 12, "Wet Matches"),
        ("Day Twelve: Wet Matches", 12, "Wet Matches"),
        ("Day one hundred and four: Nails", 104, "Nails"),
        ("Installment 3. Rope", 3, "Rope"),
        ("Instalment three: Rope", 3, "Rope"),
        ("Day 12", 12, None),
        ("The Salt Ledger, Entry 9: Oil", 9, "Oil"),
        ("Wet Matches (Day 12)", 12, "Wet Matches"),
    ],
)
def test_a_title_that_says_what_it_numbers(title: str, number: int, rest: str | None) -> None:
    assert parse_numbered(title) == Numbered(number, rest, labelled=True)


@pytest.mark.parametrize("title", ["#12: Wet Matches", "# 12 - Wet Matches", "12. Wet Matches"])
def test_a_bare_number_is_read_and_known_to_be_bare(title: str) -> None:
    assert parse_numbered(title) == Numbered(12, "Wet Matches", labelled=False)


def test_a_bare_number_above_running_text_is_a_list() -> None:
    assert parse_numbered("12. Wet Matches", alone=False) is None


@pytest.mark.parametrize(
    "title",
    [
        "2018: A Year in Salt",
        "Day of Reckoning",
        "Entry into Force: A Treaty",
        "12 Angry Keepers",
        "3.14 Reasons",
        "Part 2: The Cellar",
        "US and North Coast Summitry: Round Two",
        "The day 12 ships sank",
        "12. may be a list",
        "",
    ],
)
def test_a_title_without_a_number_has_none(title: str) -> None:
    assert parse_numbered(title) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("first", 1),
        ("eleventh", 11),
        ("Twelfth", 12),
        ("twentieth", 20),
        ("twenty-first", 21),
        ("forty fourth", 44),
        ("ninety-ninth", 99),
        ("hundredth", 100),
        ("one hundredth", 100),
        ("one hundred and fifth", 105),
        ("one hundred fiftieth", 150),
        ("2nd", 2),
        ("92nd", 92),
        ("113th", 113),
        ("daily", None),
        ("last", None),
    ],
)
def test_ordinals(words: str, number: int | None) -> None:
    assert parse_ordinal(words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [("one", 1), ("seventy-four", 74), ("a hundred and fifty", 150), ("74", 74), ("many", None)],
)
def test_cardinals(words: str, number: int | None) -> None:
    assert parse_count(words) == number


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("Editor’s Note: This is the 74th installment in Ann Lee’s diary.", 74),
        ("Editor's Note: This is the eleventh installment in Ann Lee's journal.", 11),
        ("This is Ann Lee’s diary. Here is the twenty-second entry.", 22),
        ("This is the one hundred and third post in a series.", 103),
        ("Installment 12 of Ann Lee’s diary.", 12),
        ("Today marks a new kind of series at the Review.", 1),
        ("The Review is launching a new diary.", 1),
        ("A diary kept for six months, towards 80,000 words.", None),
    ],
)
def test_the_number_in_a_note(note: str, number: int | None) -> None:
    assert number_in_note(note) == number
