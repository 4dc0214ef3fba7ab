"""The days to come as a calendar, and the milestones as a table: what is where, at any width."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from entries.entry import DateRange
from journal.book import Book, Milestone
from journal.columns import display_width
from journal.planning.plan import Plan, compute_plan
from journal.progress import Record
from journal.status import compute_status
from tests.journal.samples import wrote
from tui.milestone_table import milestone_table
from tui.output import Line
from tui.plan_weeks import fits_weeks, plan_weeks

BOOK = Book(
    "The Tide Tables",
    11_000,
    date(2018, 6, 18),
    date(2018, 7, 6),
    starting_words=1000,
    rest_days=frozenset({5, 6}),
    days_off=(DateRange(date(2018, 6, 28), date(2018, 6, 28)),),
    milestones=(
        Milestone("Part 1", 2000, date(2018, 6, 18)),
        Milestone("Part 2", 6000, date(2018, 6, 22)),
    ),
)
WRITTEN = [wrote("2018-06-18", 1000), wrote("2018-06-19", 500), wrote("2018-06-20", 400)]


def a_plan(book: Book = BOOK, as_of: str = "2018-06-20", written: list[Record] = WRITTEN) -> Plan:
    status = compute_status(written, book=book, as_of=date.fromisoformat(as_of))
    return compute_plan(written, status=status)


def text_of(given: Line) -> str:
    pieces = (given,) if isinstance(given, str) else given
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces).rstrip()


def weeks(plan: Plan, cells: int = 74) -> list[str]:
    return [text_of(row) for row in plan_weeks(plan, plan.days, cells=cells)]


def table(plan: Plan, cells: int = 74) -> list[str]:
    return [text_of(row) for row in milestone_table(plan, cells=cells)]


def test_a_week_is_a_row_that_ends_with_the_total() -> None:
    assert weeks(a_plan()) == [
        "Words a day                      ▸ today   ◆ due   ◇ reached   · rest",
        "Week of        Mon    Tue    Wed    Thu    Fri    Sat    Sun   In all",
        "18 Jun                      ▸709    709   ◆709      ·      ·    4,627",
        "             ◆ 22 Jun  due: Part 2, 6,000 words",
        "25 Jun         709   ◇708    708    off    708      ·      ·    7,460",
        "             ◇ 26 Jun  reaches Part 2",
        " 2 Jul         708    708    708    708   ◆708                 11,000",
        "             ◆  6 Jul  the deadline",
    ]


def test_notes_stand_beside_their_week_where_there_is_room() -> None:
    rows = weeks(a_plan(), cells=110)
    assert len(rows) == 5
    assert rows[2].endswith("4,627   ◆ 22 Jun  due: Part 2, 6,000 words")
    assert rows[4].endswith("11,000   ◆  6 Jul  the deadline")


def test_a_second_note_of_a_week_has_a_line_of_its_own() -> None:
    book = replace(BOOK, milestones=(*BOOK.milestones, Milestone("Part 3", 7000, BOOK.deadline)))
    last, more = weeks(a_plan(book), cells=110)[-2:]
    assert last.endswith("◆  6 Jul  due: Part 3, 7,000 words")
    assert more.strip() == "◆  6 Jul  the deadline"
    assert more.index("◆") == last.rindex("◆  6 Jul")


def test_a_new_year_is_named_once() -> None:
    book = replace(BOOK, deadline=date(2019, 1, 18), milestones=())
    named = [row[:11].strip() for row in weeks(a_plan(book))[2:]]
    assert named[-4:] == ["31 Dec", "7 Jan 2019", "14 Jan", ""]


@pytest.mark.parametrize("target", [2000, 90_000, 900_000, 90_000_000])
@pytest.mark.parametrize("cells", [30, 50, 60, 74, 114])
def test_weeks_never_are_wider_than_there_is_room(target: int, cells: int) -> None:
    plan = a_plan(replace(BOOK, target_words=target))
    if fits_weeks(plan, cells=cells):
        assert max(map(display_width, weeks(plan, cells))) <= cells
    assert fits_weeks(plan, cells=114)
    assert not fits_weeks(plan, cells=30)


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(1, 1, 1), date(1, 1, 9)), (date(9999, 12, 20), date(9999, 12, 31))],
)
def test_the_ends_of_the_calendar_have_weeks(first: date, last: date) -> None:
    book = replace(BOOK, start=first, deadline=last, days_off=(), milestones=())
    plan = a_plan(book, first.isoformat(), [])
    assert (
        sum(
            row.startswith(("18 Dec", "20 Dec", "27 Dec", " 1 Jan", " 8 Jan"))
            for row in weeks(plan)
        )
        == 2
    )


def test_the_table_says_what_is_open_and_what_is_reached() -> None:
    assert table(a_plan()) == [
        "Milestones         Words  Due     A day  By the plan  At this pace  Chance",
        "◇ Part 1           2,000  18 Jun  reached on the day",
        "◆ Part 2           6,000  22 Jun  1,034  4 days late  5 days late   –",
    ]


def test_a_wide_table_has_the_pace_so_far_and_the_even_odds() -> None:
    head, _, row = table(a_plan(), cells=112)
    assert head.endswith("  Even odds by") and "At this pace" in head
    assert "4 days late" in row and row[head.index("At this pace") :].startswith("5 days late")


def test_what_is_past_due_says_so() -> None:
    (_, _, row) = table(a_plan(as_of="2018-06-25"))
    assert row.endswith("past due") and " – " in row


def test_a_narrow_table_keeps_the_pace_and_the_chance() -> None:
    head, *_ = table(a_plan(), cells=36)
    assert head.split() == ["Milestones", "A", "day", "Chance"]


def test_where_all_is_reached_nothing_else_is_asked() -> None:
    head, *rows = table(a_plan(written=[wrote("2018-06-18", 9000)]))
    assert head.split() == ["Milestones", "Words", "Due"]
    assert [row.split("  ")[-1] for row in rows] == ["reached on the day", "reached 4 days early"]


def test_what_was_there_from_the_beginning_says_so() -> None:
    (_, row, _) = table(a_plan(replace(BOOK, starting_words=2500)))
    assert row.endswith("there from the beginning")


@pytest.mark.parametrize("cells", [16, 24, 40, 74, 112])
def test_the_table_is_never_wider_than_there_is_room(cells: int) -> None:
    book = replace(BOOK, milestones=(Milestone("写作" * 30, 99_000_000, BOOK.deadline),))
    assert max(map(display_width, table(a_plan(book), cells))) <= cells
