"""`entries`, `show`, `search`, `status`, `doctor`, `reindex`: what is there, shown."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from journal import places
from journal.days import now_in
from tests.tui.shell import Shell

TRAIN = """---
date: 2018-03-27
number: 74
title: A Mysterious Train Ride
words: 730
minutes: 60
estimated: [minutes]
distractions:
  - what: remarks for tomorrow
    kind: obligation
    minutes: 90
tags: [north-korea]
---

The train left at dawn, and nobody said why.
"""
QUIET = "---\ndate: 2018-03-28\nwords: -120\n---\n"
BROKEN = "---\ntitle: The Lord: a tale\nwords: many\n---\n\nStill my words.\n"


@pytest.fixture
def book(sh: Shell) -> Shell:
    sh.write("entries/2018/2018-03-27-train.md", TRAIN)
    sh.write("entries/2018/2018-03-28-quiet.md", QUIET)
    return sh


def test_entries_are_listed_oldest_first_one_a_line(book: Shell) -> None:
    ran = book("entries")
    assert ran.code == 0
    assert ran.out == (
        "2018-03-27    74      730  ~1 h      A Mysterious Train Ride\n"
        "2018-03-28           −120            quiet\n"
    )
    assert ran.err == "2 entries · 610 words · 1 h\n"


@pytest.mark.parametrize(
    ("args", "days"),
    [
        (["--from", "2018-03-28"], ["2018-03-28"]),
        (["--to", "2018-03-27"], ["2018-03-27"]),
        (["-n", "1"], ["2018-03-28"]),
        (["--from", "2019-01-01"], []),
    ],
)
def test_entries_are_chosen_by_day_or_count(book: Shell, args: list[str], days: list[str]) -> None:
    assert [one["date"] for one in book("entries", "--json", *args).json] == days


def test_entries_give_their_text_only_when_asked(book: Shell) -> None:
    assert "body" not in book("entries", "--json").json[0]
    assert "left at dawn" in book("entries", "--json", "--with-text").json[0]["body"]
    assert "left at dawn" not in book("entries").out
    assert "left at dawn" in book("entries", "--with-text").out


@pytest.mark.parametrize(
    "reference", ["74", "#74", "2018-03-27", "entries/2018/2018-03-27-train.md"]
)
def test_an_entry_is_shown_whole(book: Shell, reference: str) -> None:
    assert book("show", reference).out == (
        "A Mysterious Train Ride\n"
        "Tue 27 Mar 2018 · no. 74 · 730 words · about 1 h\n"
        "entries/2018/2018-03-27-train.md\n"
        "distraction: remarks for tomorrow (obligation), 1 h 30\n"
        "tags: north-korea\n"
        "\n"
        "The train left at dawn, and nobody said why.\n"
    )


def test_an_entry_in_json_has_its_text(book: Shell) -> None:
    shown = book("show", "74", "--json").json
    assert shown["minutes"] == 60 and shown["estimated"] == ["minutes"]
    assert "left at dawn" in shown["body"]


@pytest.mark.parametrize("command", ["show", "edit", "delete"])
@pytest.mark.parametrize(
    "reference", ["99", "2018-01-01", "entries/none.md", "../../etc/passwd", "x y"]
)
def test_what_is_not_there_is_said_with_2(book: Shell, command: str, reference: str) -> None:
    ran = book(command, reference)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("darlings: no entry")


def test_two_entries_of_a_day_are_named_by_their_paths(book: Shell) -> None:
    book.write("entries/2018/2018-03-27-second.md", "---\nwords: 1\n---\n")
    ran = book("show", "2018-03-27")
    assert ran.code == 2
    assert "2018-03-27-second.md" in ran.err and "2018-03-27-train.md" in ran.err


@pytest.mark.parametrize("query", ["train", "TRAIN", "mysterious ride", "korea", "remarks"])
def test_an_entry_is_found_by_its_words(book: Shell, query: str) -> None:
    ran = book("search", query)
    assert ran.out.startswith("2018-03-27  A Mysterious Train Ride\n")
    assert ran.code == 0


@pytest.mark.parametrize(
    "query", ["don't", "C++", "zebra AND", "*", "NEAR(", "title:x", "写作", "\x1b[2J"]
)
def test_any_search_is_answered(book: Shell, query: str) -> None:
    ran = book("search", query)
    assert ran.code == 0 and ran.out == ""
    assert "nothing found" in ran.err


@pytest.mark.parametrize("query", ["  ", '"'])
def test_a_search_for_nothing_is_refused(book: Shell, query: str) -> None:
    assert book("search", "--", query).code == 2


def test_search_in_json(book: Shell) -> None:
    (hit,) = book("search", "dawn", "--json").json
    assert hit["path"] == "entries/2018/2018-03-27-train.md" and hit["date"] == "2018-03-27"
    assert "left at dawn, and" in hit["snippet"]


def test_status_puts_the_verdict_first_and_fits_80_columns(book: Shell) -> None:
    ran = book("status")
    lines = ran.out.split("\n")
    assert ran.code == 0
    assert lines[0].startswith("On the Brink")
    assert lines[2].startswith("Will you finish in time? Too early to say: ")
    assert "79,390 words to go" in ran.out
    assert max(map(len, lines)) <= 80 and len(lines) <= 24
    assert "610 of 80,000" in ran.out


def test_status_of_a_day_past_knows_nothing_of_later(book: Shell) -> None:
    status = book("status", "--as-of", "2018-03-27", "--json").json
    assert status["as_of"] == "2018-03-27" and status["total_words"] == 730
    assert status["today"]["distractions"][0]["kind"] == "obligation"
    assert status["forecast"] is None and status["forecast_reason"]


def test_the_prompt_line_says_the_same_as_status(book: Shell) -> None:
    book("log", "--words", "30")
    computed = book("status", "--line").out
    assert book("status", "--line").out == computed
    assert "640 of 80,000 words" in computed


def test_the_prompt_line_counts_what_was_just_logged(book: Shell) -> None:
    book("status")
    book("log", "--words", "30")
    assert "640 of 80,000 words" in book("status", "--line").out


@pytest.mark.parametrize(
    "args", [("entries",), ("show", "74"), ("search", "dawn"), ("status",), ("reindex",)]
)
def test_a_broken_file_is_listed_on_every_run_and_means_1(
    book: Shell, args: tuple[str, ...]
) -> None:
    book.write("entries/2018/2018-03-29-broken.md", BROKEN)
    for _ in range(2):
        ran = book(*args)
        assert ran.code == 1
        assert "entries/2018/2018-03-29-broken.md:" in ran.err
        assert ran.out


def test_doctor_lists_problems_as_its_data(book: Shell) -> None:
    book.write("entries/2018/2018-03-29-broken.md", BROKEN)
    ran = book("doctor")
    assert ran.code == 1 and ran.out.startswith("entries/2018/2018-03-29-broken.md:")


def test_a_stray_date_is_listed_and_stretches_no_report(book: Shell) -> None:
    book.write("entries/1970-01-01.md", "---\nwords: 500\n---\n")
    told = "entries/1970-01-01.md: dated 1970-01-01, more than thirty years before the book"
    for command in (("status",), ("plan",), ("forecast",), ("report", "--period", "all")):
        ran = book(*command)
        assert (ran.code, told in ran.err) == (1, True), command
    assert book("doctor").out.startswith(told)
    table = book("report", "--period", "all", "--format", "csv")
    assert (table.code, told in table.err) == (1, True)
    _heading, first, *rows = table.out.splitlines()
    assert first.startswith('"2018-03-27",730,')
    assert int(rows[-1].split(",")[6]) == int(book("status", "--json").json["total_words"])


def test_doctor_on_a_sound_journal(book: Shell) -> None:
    ran = book("doctor")
    assert ran.code == 0
    assert ran.out == (
        "no problems in your files\n"
        "the trash is empty\n"
        "no text left unsaved\n"
        "index: 2 files, right\n"
    )


def test_doctor_finds_text_left_unsaved_and_what_is_in_the_trash(book: Shell) -> None:
    book("log", "My best sentence.", "--words", "many")
    book("delete", "74")
    found = book("doctor", "--json")
    assert found.code == 1
    assert len(found.json["drafts"]) == 1
    assert found.json["trash"][0]["path"] == "entries/2018/2018-03-27-train.md"
    assert found.json["problems"] == []


def test_without_the_index_every_answer_is_the_same(book: Shell) -> None:
    book.write("entries/2018/2018-03-29-broken.md", BROKEN)
    asked = [
        ("entries", "--json", "--with-text"),
        ("show", "74", "--json"),
        ("search", "dawn", "--json"),
        ("status", "--json"),
        ("doctor", "--json"),
    ]
    before = [book(*args) for args in asked]
    shutil.rmtree(places.cache_home())
    assert [book(*args) for args in asked] == before


def test_reindex_says_how_many_files(book: Shell) -> None:
    ran = book("reindex")
    assert (ran.code, ran.out) == (0, "Indexed 2 files\n")


def test_an_index_that_cannot_be_written_changes_no_answer(book: Shell) -> None:
    before = book("entries")
    cache = Path(places.cache_home())
    shutil.rmtree(cache)
    cache.write_text("a file where the folder should be")
    after = book("entries")
    assert after.out == before.out and after.code == 0


def test_new_says_what_there_is_to_do(bare: Shell) -> None:
    deadline = now_in(None).date() + timedelta(days=99)
    ran = bare(
        "new",
        "book",
        "--title",
        "T",
        "--target",
        "10000",
        "--deadline",
        str(deadline),
        "--starting-words",
        "500",
    )
    assert ran.code == 0
    assert ran.out.startswith("Made a journal for “T” in ")
    assert "9,500 words to write by" in ran.out and "95 words a day" in ran.out
    assert ran.err == "  Next: darlings log --words 500 --minutes 60 'What you wrote.'\n"


def test_a_deadline_before_the_first_day_is_refused_and_leaves_nothing(bare: Shell) -> None:
    book = ("--title", "T", "--target", "10000", "--deadline", "2019-06-01")
    ran = bare("new", str(bare.root), *book, "--start", "2019-07-01")
    assert (ran.code, bare.root.exists()) == (2, False)
    assert ran.err == (
        "darlings: the deadline 2019-06-01 is before the first day, 2019-07-01\n"
        "  a book begun earlier: --start says its first day\n"
    )


def test_a_journal_that_is_there_is_never_replaced(sh: Shell) -> None:
    before = (sh.root / "journal.toml").read_bytes()
    ran = sh.new("--title", "Another")
    assert ran.code == 2 and ran.out == ""
    assert (sh.root / "journal.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--target", "many"),
        ("--target", "0"),
        ("--deadline", "11/12/2026"),
        ("--deadline", "2001-01-01"),
        ("--title", " "),
        ("--rest-days", "Caturday"),
        ("--start", "2026-02-30"),
    ],
)
def test_a_wrong_book_makes_no_journal(bare: Shell, option: str, value: str) -> None:
    ran = bare.new(option, value)
    assert ran.code == 2 and ran.err.startswith("darlings: ") and "Traceback" not in ran.err
    assert not (bare.root / "journal.toml").exists()
