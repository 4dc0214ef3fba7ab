"""Lines that name a day, and lines that only look like it."""

from __future__ import annotations

from datetime import time

import pytest

from entries.importing.day_heading import (
    ALONE,
    OPENING,
    DayHeading,
    read_day_heading,
    read_month_heading,
)


def heading(line: str, *below: str) -> DayHeading | None:
    return read_day_heading([line, *below], 0)


@pytest.mark.parametrize(
    ("line", "level", "written", "beside"),
    [
        ("## 2024-03-01", 2, "2024-03-01", ""),
        ("## 3 March 2024 – The Storm", 2, "3 March 2024", "The Storm"),
        ("# March 3, 2024 The Storm", 1, "March 3, 2024", "The Storm"),
        ("### The Storm (3 March)", 3, "3 March", "The Storm"),
        ("# Day 12: Salt (3 March 2024)", 1, "3 March 2024", "Day 12: Salt"),
        ("## Entry 3, 4 March 2024", 2, "4 March 2024", "Entry 3"),
        ("### Monday 4th", 3, "4th", ""),
        ("**Monday, 4 March 2024**", ALONE, "4 March 2024", ""),
        ("--- 03/04/2024 ---", ALONE, "03/04/2024", ""),
        ("20240301", ALONE, "20240301", ""),
        ("4 March, Monday", ALONE, "4 March", ""),
        ("2024-03-01: 600 words, 2h.", OPENING, "2024-03-01", "600 words, 2h."),
        ("2024-03-01 600 words", OPENING, "2024-03-01", "600 words"),
        ("- **4.3.2024** - wrote *500*", OPENING, "4.3.2024", "wrote *500*"),
        ("March 4th, 2024. Wrote a lot.", OPENING, "March 4th, 2024", "Wrote a lot."),
    ],
)
def test_a_day_is_read_where_it_heads_or_opens_a_text(
    line: str, level: int, written: str, beside: str
) -> None:
    found = heading(line)
    assert found is not None
    assert (found.level, found.written.text, found.beside) == (level, written, beside)


@pytest.mark.parametrize(
    "line",
    [
        "## What happened on 4 March 2024 in Paris",
        "I began on 4 March 2024",
        "In 1943 4 March was a Thursday.",
        "4 March was cold.",
        "Chapter 4",
        "## Chapter 4",
        "4",
        "12 May be",
        "## 10-4 March",
        "10.3.2024.1",
        "Sunday",
        "May I?",
        "",
        "# ",
        "192.168.2024.1: an address",
    ],
)
def test_a_date_within_a_sentence_is_no_heading(line: str) -> None:
    assert heading(line) is None


def test_weekday_and_time_are_read_with_the_day() -> None:
    found = heading("## Mon, 4 March 2024 at 9:30 pm: Late")
    assert found is not None
    assert (found.written.weekday, found.written.at, found.beside) == (0, time(21, 30), "Late")


def test_a_line_that_is_underlined_ends_below_its_underline() -> None:
    underlined, plain = heading("4 March 2024", "-----", "Text"), heading("4 March 2024", "Text")
    assert underlined is not None and plain is not None
    assert (underlined.end, plain.end) == (2, 1)


@pytest.mark.parametrize(
    ("line", "is_of_several"),
    [
        ("## 2–3 March 2024", False),
        ("## 2024-03-02 – 2024-03-03", True),
        ("## 2 May to 4 May", True),
    ],
)
def test_a_heading_of_several_days_is_known(line: str, is_of_several: bool) -> None:
    found = heading(line)
    assert (found is not None and found.is_of_several) is is_of_several


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("# 2024", (2024, None)),
        ("## March 2024", (2024, 3)),
        ("March", (None, 3)),
        ("## Week 10", (None, None)),
        ("# Diary 2023", (2023, None)),
        ("# Diary", None),
        ("# My novel", None),
        ("", None),
    ],
)
def test_a_heading_of_a_month_or_a_year(
    line: str, said: tuple[int | None, int | None] | None
) -> None:
    assert read_month_heading(line) == said
