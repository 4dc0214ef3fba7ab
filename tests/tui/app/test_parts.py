from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from entries.entry import Distraction, Entry
from journal.book import Book
from journal.index.rows import IndexedEntry
from journal.status import Status
from tui.widgets.bars import slot_width
from tui.widgets.book_gauges import days_figures, days_share, words_figures, words_share
from tui.widgets.entry_head import about_entry
from tui.widgets.entry_row import fitted, name_of, row_text
from tui.widgets.gauge import bar
from tui.widgets.reader import excerpt
from tui.wording import day_in_list, number, percent


@given(st.floats(min_value=-2, max_value=3), st.integers(1, 200))
def test_a_bar_is_as_wide_as_its_room(part: float, width: int) -> None:
    filled, empty = bar(part, width)
    assert len(filled) + len(empty) == width


@pytest.mark.parametrize(
    ("part", "drawn"),
    [
        (0.0, "──────────"),
        (0.0001, "╸─────────"),
        (0.5, "━━━━━─────"),
        (0.55, "━━━━━╸────"),
        (0.9999, "━━━━━━━━━╸"),
        (1.0, "━━━━━━━━━━"),
        (7.0, "━━━━━━━━━━"),
    ],
)
def test_only_nothing_is_empty_and_only_the_whole_is_full(part: float, drawn: str) -> None:
    assert "".join(bar(part, 10)) == drawn


@pytest.mark.parametrize(
    ("part", "shown"), [(0.0, "0%"), (0.999, "99%"), (1.0, "100%"), (1.204, "120%")]
)
def test_a_share_is_never_rounded_up(part: float, shown: str) -> None:
    assert percent(part) == shown


def test_numbers_have_groups_and_a_true_minus() -> None:
    assert number(-61250) == "−61,250"


@pytest.mark.parametrize(
    ("room", "days", "slot"),
    [(0, 28, 2), (42, 28, 3), (41, 28, 2), (84, 28, 3), (112, 28, 4), (1000, 7, 6)],
)
def test_bars_are_as_wide_as_the_days_allow(room: int, days: int, slot: int) -> None:
    assert slot_width(room, days) == slot


def status(**figures: object) -> Status:
    book = Book(
        "On the Brink",
        target_words=cast("int", figures.pop("target", 80_000)),
        target_upper=cast("int | None", figures.pop("upper", None)),
        start=date(2018, 1, 1),
        deadline=date(2018, 1, 10),
    )
    values = {"total_words": 0, "as_of": date(2018, 1, 1), "days_left": 10, **figures}
    return cast("Status", SimpleNamespace(book=book, **values))


@pytest.mark.parametrize(
    ("as_of", "share"),
    [
        (date(2017, 12, 1), 0.0),
        (date(2018, 1, 1), 0.0),
        (date(2018, 1, 6), 0.5),
        (date(2018, 1, 10), 0.9),
        (date(2018, 3, 1), 1.0),
    ],
)
def test_time_passes_from_start_to_deadline(as_of: date, share: float) -> None:
    assert days_share(status(as_of=as_of)) == pytest.approx(share)


def test_after_the_deadline_the_days_past_it_are_said() -> None:
    late = status(as_of=date(2018, 1, 11), days_left=0)
    assert days_figures(late, 1.0) == ("100%", "1 day past 10 Jan")


def test_a_book_without_a_target_has_no_share() -> None:
    assert words_share(status(target=0, total_words=500)) == 0.0


def test_words_beyond_the_target_are_said() -> None:
    over = status(total_words=100_000)
    assert words_figures(over, words_share(over)) == ("125%", "100,000 of 80,000")


def test_a_target_that_is_a_range_is_said_as_one_and_measured_by_its_lower_end() -> None:
    found = status(total_words=20_000, upper=93_000)
    assert words_figures(found, words_share(found)) == ("25%", "20,000 of 80,000 to 93,000")


TITLES = st.one_of(st.none(), st.text(max_size=80), st.text("写作日記e\u0301👩‍👩‍👧 ", max_size=60))


@given(TITLES, st.integers(0, 150), st.integers(-9_999_999, 9_999_999))
def test_a_row_fills_its_width_whatever_the_title(
    title: str | None, width: int, words: int
) -> None:
    entry = Entry(date=date(2018, 3, 27), title=title, words=words, minutes=100)
    row = row_text(IndexedEntry("entries/x.md", entry, 0), width=width, year=2018, at_cursor=True)
    # Part by part, as it is drawn: a joiner at a border would join across it in one string.
    fixed = sum(map(cell_len, (row.cursor, row.day, row.words, row.minutes)))
    assert fixed + cell_len(row.title) == max(width - 1, fixed)


def test_words_of_another_project_say_so() -> None:
    entry = Entry(date=date(2018, 3, 27), title="Salt", words=800, project="Op-eds")
    row = row_text(IndexedEntry("entries/x.md", entry, 0), width=60, year=2018, at_cursor=False)
    assert row.title.rstrip() == "Salt (Op-eds)"


def test_columns_stand_below_each_other() -> None:
    rows = [
        row_text(IndexedEntry("x.md", entry, 0), width=80, year=2018, at_cursor=False)
        for entry in (
            Entry(date=None),
            Entry(date=date(2018, 3, 7), title="A", words=5, minutes=60),
            Entry(date=date(1999, 12, 31), title="写作", words=-1_204, minutes=1000),
        )
    ]
    assert len({cell_len(row.cursor + row.day) for row in rows}) == 1
    assert len({cell_len(row.cursor + row.day + row.title + row.words) for row in rows}) == 1


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("entries/2018/2018-03-27-a-train.md", "a train"),
        ("entries/undated/a-train.md", "a train"),
        ("entries/2018/2018-03-27.md", "untitled"),
        ("entries/x/\x1b[2J.md", "␛[2J"),
    ],
)
def test_an_entry_without_a_title_is_called_by_its_file(path: str, name: str) -> None:
    assert name_of(path) == name


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("写作日記", 5, "写作…"),
        ("写作", 3, "写…"),
        ("a", 0, ""),
    ],
)
def test_a_cut_is_shown(text: str, cells: int, shown: str) -> None:
    assert fitted(text, cells) == shown


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (None, "no date"),
        (date(2018, 3, 7), "Wed  7 Mar"),
        (date(2017, 3, 7), " 7 Mar 2017"),
    ],
)
def test_days_of_other_years_show_it(day: date | None, shown: str) -> None:
    assert day_in_list(day, year=2018) == shown


def test_what_was_not_said_of_an_entry_is_not_shown() -> None:
    assert about_entry(Entry(date=None)) == "no date"
    full = Entry(
        date=date(2018, 3, 27),
        number=74,
        words=1,
        minutes=60,
        manuscript=61_250,
        estimated=("minutes",),
        distractions=(Distraction("x"),),
    )
    assert about_entry(full) == (
        "no. 74 · Tue 27 Mar 2018 · 1 word · about 1 h · manuscript 61,250"
    )


@given(st.text(max_size=300), st.integers(1, 100))
def test_an_excerpt_and_what_is_left_out_are_the_body(body: str, most: int) -> None:
    part = excerpt(body, most=most)
    assert body.startswith(part.text)
    assert len(part.text) + part.left_out == len(body)
    assert len(part.text) <= most


def test_an_excerpt_ends_with_a_paragraph_where_one_is_near() -> None:
    body = "a" * 95 + "\n\n" + "b" * 100
    assert excerpt(body, most=100).text == "a" * 95
