"""`darlings plan`: the page, what it leaves out, JSON, and the calendar file."""

from __future__ import annotations

import os
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine
import tomlkit

from journal.chances import chances
from journal.columns import display_width
from journal.journal import Journal
from tests.journal.planning.calendar_reader import read_calendar
from tests.tui.hostile import ESCAPES, MARKUP, raw_controls
from tests.tui.shell import Shell
from tui.plan_page import plan_page

BOOK = """[book]
title = "The Tide Tables"
target_words = [11000, 13000]
starting_words = 1000
start = 2018-06-18
deadline = 2018-06-29
rest_days = ["Saturday", "Sunday"]

[[book.milestones]]
name = "Part 1"
words = 2000
due = 2018-06-18

[[book.milestones]]
name = "Part 2"
words = 6000
due = 2018-06-22

[writer]
timezone = "UTC"
"""
ON_WEDNESDAY = ("plan", "--as-of", "2018-06-20")


@pytest.fixture
def book(sh: Shell) -> Shell:
    (sh.root / "journal.toml").write_text(BOOK)
    for day, words in ((18, 1000), (19, 500), (20, 400)):
        sh.write(f"entries/2018/2018-06-{day}.md", f"---\nwords: {words}\n---\n")
    return sh


def change(book: Shell, *lines: str) -> None:
    """Add lines to [book]."""
    text = BOOK.replace("starting_words", "\n".join(lines) + "\nstarting_words", 1)
    (book.root / "journal.toml").write_text(text)


def test_the_page_of_an_even_plan(book: Shell) -> None:
    ran = book(*ON_WEDNESDAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "The Tide Tables                                                  Wed 20 Jun 2018\n"
        "\n"
        "You are 100 words behind the plan, 1 writing day. 8,100 words to go in 8 writing\n"
        "days: 1,013 a day.\n"
        "\n"
        "  Today    ━━━━━━━━━━━━━━━━╸───────────────────────────  37%  400 of 1,063 words\n"
        "  Par      4,000 words by tonight, 2,900 are there\n"
        "  Range    13,000 words would take 1,263 a writing day\n"
        "\n"
        "  Day           Words      In all\n"
        "  Wed 20 Jun    1,063       3,563  today\n"
        "  Thu 21 Jun    1,063       4,626\n"
        "  Fri 22 Jun    1,063       5,689  due: Part 2, 6,000 words\n"
        "  Sat 23 Jun     rest  to Sun 24 Jun\n"
        "  Mon 25 Jun    1,063       6,752  reaches Part 2\n"
        "  Tue 26 Jun    1,062       7,814\n"
        "  Wed 27 Jun    1,062       8,876\n"
        "  Thu 28 Jun    1,062       9,938\n"
        "  Fri 29 Jun    1,062      11,000  the deadline\n"
        "\n"
        "  Milestones\n"
        "  Part 1: 2,000 words by Mon 18 Jun 2018\n"
        "    Reached on Mon 18 Jun 2018, on the day it was due.\n"
        "  Part 2: 6,000 words by Fri 22 Jun 2018\n"
        "    3,100 words to go: 1,034 a day for 3 writing days.\n"
        "    The plan passes it on 25 Jun, 3 days late. At the pace so far: 5 days late.\n"
    )


def test_bars_show_days_that_ask_for_more_and_less(book: Shell) -> None:
    change(book, "weekday_weights = { Thursday = 2, Friday = 0.5 }")
    rows = book(*ON_WEDNESDAY, "--days", "4").out.split("\n")
    assert rows[9:14] == [
        "  Day           Words      In all",
        "  Wed 20 Jun      945       3,445  ━━━━━━        today",
        "  Thu 21 Jun    1,889       5,334  ━━━━━━━━━━━━",
        "  Fri 22 Jun      473       5,807  ━━━           due: Part 2, 6,000 words",
        "  Sat 23 Jun     rest",
    ]
    assert "a day on average" in " ".join(rows)


@pytest.mark.parametrize(
    ("args", "days"),
    [
        (["--days", "1"], 1),
        (["-n", "99"], 10),
        (["--until", "2018-06-24"], 5),
        (["--until", "2018-06-01"], 0),
        (["--all"], 10),
        ([], 10),
    ],
)
def test_days_are_chosen(book: Shell, args: list[str], days: int) -> None:
    found = book(*ON_WEDNESDAY, "--json", *args).json["days"]
    assert len(found) == days
    assert all(one["date"] >= "2018-06-20" for one in found)


def test_a_fortnight_is_shown_and_what_is_left_is_said(book: Shell) -> None:
    (book.root / "journal.toml").write_text(
        BOOK.replace("06-29", "12-31").replace("2018-12", "2019-12")
    )
    out = book(*ON_WEDNESDAY).out
    assert "  Tue  3 Jul" in out and "  Wed  4 Jul" not in out
    assert "  546 more days to Tue 31 Dec 2019: --all lists them\n" in out
    assert "\n  2019\n  Tue  1 Jan" in book(*ON_WEDNESDAY, "--all").out


@pytest.mark.parametrize(
    "args",
    [
        ("--days", "0"),
        ("--days", "-3"),
        ("--days", "many"),
        ("--days", "3", "--all"),
        ("--days", "3", "--until", "2018-07-01"),
        ("--until", "11/12/2026"),
        ("--until", "2018-07-01", "--all"),
        ("--json", "--ics", "-"),
    ],
)
def test_a_wrong_choice_is_refused(book: Shell, args: tuple[str, ...]) -> None:
    ran = book("plan", *args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("darlings: ")


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2018-06-11", "Today nothing is asked for; 0 words written"),
        ("2018-06-11", "The book starts on 18 June, in 7 days."),
        ("2018-06-23", "Today a day of rest; 0 words written"),
        ("2018-07-02", "A new deadline in journal.toml makes a new plan."),
        ("2018-07-02", "3,100 words to go, 10 days past due. The plan does not come to it."),
    ],
)
def test_the_plan_outside_writing_days(book: Shell, as_of: str, said: str) -> None:
    ran = book("plan", "--as-of", as_of)
    assert ran.code == 0 and said in " ".join(ran.out.split())


def test_a_finished_book_has_milestones_and_no_days(book: Shell) -> None:
    book.write("entries/2018/2018-06-20-all.md", "---\nwords: 11000\n---\n")
    out = book(*ON_WEDNESDAY).out
    assert "the target of 11,000 to 13,000 is reached" in out
    assert "its upper end, 13,000 words, is reached too" in out
    assert "In all" not in out and "Reached on Wed 20 Jun 2018, 2 days before it was due." in out


def test_days_off_are_told_from_rest(book: Shell) -> None:
    change(book, 'days_off = ["2018-06-25/2018-06-27"]')
    out = book(*ON_WEDNESDAY).out
    assert "  Sat 23 Jun      off  to Wed 27 Jun\n" in out


def written(book: Shell, words: int) -> None:
    """Write so many words on each of a year's days."""
    (book.root / "journal.toml").write_text(
        BOOK.replace("2018-06-18\ndeadline", "2018-01-01\ndeadline")
        .replace("rest_days", "# rest_days")
        .replace("[11000, 13000]", "[94000, 100000]")
        .replace("words = 6000", "words = 91000")
    )
    for n in range(170):
        day = date(2018, 1, 1) + timedelta(days=n)
        book.write(f"entries/2018/{day}.md", f"---\nwords: {words}\n---\n")


def test_milestones_and_the_upper_end_have_their_forecasts(book: Shell) -> None:
    written(book, 520)
    ran = book("plan", "--as-of", "2018-06-19")
    found = book("plan", "--as-of", "2018-06-19", "--json").json
    part, upper = found["milestones"][1]["forecast"], found["upper"]["forecast"]
    own = book("status", "--as-of", "2018-06-19", "--json").json["forecast"]
    assert own["probability"] > 0.5 and upper["probability"] < own["probability"]
    assert part["finish"]["p10"] <= part["finish"]["p50"] <= part["finish"]["p90"]
    middle = date.fromisoformat(part["finish"]["p50"])
    chance = chances(part["probability"])
    assert f"    Forecast: {chance}; as likely as not by {middle.day} June.\n" in ran.out
    assert f"a writing day: {chances(upper['probability'])}\n" in ran.out


@pytest.mark.parametrize("cells", [40, 60, 80, 120])
def test_the_page_fits(book: Shell, cells: int) -> None:
    text = BOOK.replace("The Tide Tables", "漢字" * 40).replace("Part 2", "長い" * 40)
    (book.root / "journal.toml").write_text(text.replace("[[", "ramp = 3\n[[", 1))
    plan = Journal.open(book.root).plan(date(2018, 6, 20))
    assert len(plan.days) == 10
    for line in (
        *plan_page(plan, plan.days, cells=cells),
        *plan_page(plan, plan.days[:1], cells=cells),
    ):
        pieces = (line,) if isinstance(line, str) else line
        said = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
        assert display_width(said) <= min(cells, 80)


def test_the_calendar_holds_the_whole_plan_with_the_moment_of_its_making(
    book: Shell, tmp_path: Path
) -> None:
    file = tmp_path / "plan.ics"
    with time_machine.travel("2018-06-20T21:00:00+00:00", tick=False):
        ran = book("plan", "--ics", str(file))
    assert (ran.code, ran.out) == (0, f"Written to {file}\n")
    calendar = read_calendar(file.read_bytes().decode())
    assert calendar["X-WR-CALNAME"] == "The Tide Tables"
    assert [one["SUMMARY"] for one in calendar.inside] == [
        *["Write 1,063 words"] * 4,
        *["Write 1,062 words"] * 4,
        "Part 1: 2,000 words",
        "Part 2: 6,000 words",
        "Deadline: The Tide Tables, 11,000 to 13,000 words",
    ]
    assert {one["DTSTAMP"] for one in calendar.inside} == {"20180620T210000Z"}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_calendar_goes_to_stdout_byte_for_byte(book: Shell) -> None:
    with time_machine.travel("2018-06-20T21:00:00+00:00", tick=False):
        book("plan", "--ics", "out.ics", "--days", "2")
        printed = book("plan", "--ics", "-", "--days", "2")
    assert printed.out.encode() == (book.root / "out.ics").read_bytes()
    assert len(read_calendar(printed.out).inside) == 5


def test_a_calendar_of_ours_is_replaced_and_no_other_file(book: Shell, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    assert book("plan", "--ics", str(file), "--as-of", "2018-06-20").code == 0
    before = file.read_bytes()
    assert book("plan", "--ics", str(file), "--as-of", "2018-06-28").code == 0
    assert file.read_bytes() != before

    file.write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:mine\r\nEND:VCALENDAR\r\n")
    mine = file.read_bytes()
    refused = book("plan", "--ics", str(file))
    assert refused.code == 2 and "is there already" in refused.err
    assert file.read_bytes() == mine
    assert book("plan", "--ics", str(file), "--force").code == 0
    assert file.read_bytes() != mine


def test_what_is_no_file_is_left_alone_and_nobody_waits_for_it(book: Shell, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        ran = book("plan", "--ics", str(path), "--force")
        assert ran.code == 2 and "no ordinary file" in ran.err


def test_a_folder_that_can_not_be_written_is_said_with_3(book: Shell, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    ran = book("plan", "--ics", str(tmp_path / "file" / "plan.ics"))
    assert ran.code == 3 and "Traceback" not in ran.err


@pytest.mark.parametrize("text", [*ESCAPES, *MARKUP])
def test_the_books_own_text_is_inert(book: Shell, text: str) -> None:
    config = tomlkit.parse(BOOK)
    config["book"]["title"] = config["book"]["milestones"][1]["name"] = text.replace("\r", "")
    (book.root / "journal.toml").write_text(tomlkit.dumps(config))
    for args in ((), ("--json",), ("--ics", "-")):
        ran = book(*ON_WEDNESDAY, *args)
        assert ran.code == 0 and not raw_controls(ran.out.replace("\r\n", "\n"))
    assert len(read_calendar(ran.out).inside) == 11


def test_a_broken_entry_is_listed_and_means_1(book: Shell) -> None:
    book.write("entries/2018/2018-06-21.md", "---\nwords: many\n---\n")
    ran = book("plan")
    assert ran.code == 1 and "2018-06-21.md:" in ran.err


def test_a_range_is_shown_by_status_and_new(book: Shell, tmp_path: Path) -> None:
    status = book("status", "--as-of", "2018-06-20")
    assert "2,900 of 11,000 to 13,000" in status.out
    assert book("status", "--json").json["book"]["target_upper"] == 13_000
    made = book(
        "new",
        str(tmp_path / "n"),
        "--title",
        "T",
        "--target",
        "80,000-93,000",
        "--deadline",
        "in 6 months",
    )
    assert made.code == 0 and "The plan is for the lower end of 80,000 to 93,000 words." in made.out
    assert "target_words = [80000, 93000]" in (tmp_path / "n/journal.toml").read_text()
