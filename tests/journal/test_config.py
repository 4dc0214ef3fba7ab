from __future__ import annotations

import os
from datetime import date, time
from pathlib import Path

import pytest

from entries.entry import DateRange
from entries.errors import BadBook, StorageError
from journal.book import Book, Config, Milestone, Writer
from journal.config import LARGEST, load_config, parse_config

WHOLE = """\
[book]
title = "On the Brink"
target_words = 80000
start = 2017-12-14
deadline = 2018-06-14
starting_words = 6000
rest_days = ["Saturday", "Sunday"]
days_off = ["2017-12-25", "2018-04-02/2018-04-09"]
manuscript = ["chapters/*.md"]

[[book.milestones]]
name = "Chapter 2"
words = 18500
due = 2018-01-31

[[book.milestones]]
name = "Chapter 3"
words = 25000
due = 2018-02-28

[writer]
timezone = "Pacific/Auckland"
day_starts_at = "04:00"
daily_words = 700
daily_minutes = 120
"""

LEAST = """\
[book]
title = "T"
target_words = 80000
start = 2018-01-01
deadline = 2018-06-14
"""


def refused(text: str) -> str:
    with pytest.raises(BadBook) as caught:
        parse_config(text, name="journal.toml")
    assert "\n" not in caught.value.message
    assert len(caught.value.message) < 300
    return caught.value.message


def changed(key: str, value: str) -> str:
    """The least file, with one line of it saying something else (or one more line)."""
    lines = [line for line in LEAST.split("\n") if not line.startswith(f"{key} =")]
    return "\n".join([*lines[:-1], f"{key} = {value}", ""])


def test_whole_file_is_read() -> None:
    assert parse_config(WHOLE, name="journal.toml") == Config(
        Book(
            title="On the Brink",
            target_words=80_000,
            start=date(2017, 12, 14),
            deadline=date(2018, 6, 14),
            starting_words=6000,
            rest_days=frozenset({5, 6}),
            days_off=(
                DateRange(date(2017, 12, 25), date(2017, 12, 25)),
                DateRange(date(2018, 4, 2), date(2018, 4, 9)),
            ),
            manuscript=("chapters/*.md",),
            milestones=(
                Milestone("Chapter 2", 18_500, date(2018, 1, 31)),
                Milestone("Chapter 3", 25_000, date(2018, 2, 28)),
            ),
        ),
        Writer("Pacific/Auckland", time(4), 700, 120),
    )


def test_example_of_its_page_is_read() -> None:
    page = (Path(__file__).parents[2] / "docs/journal-toml.md").read_text("utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    config = parse_config(example, name="journal.toml")
    assert (config.book.target_upper, config.book.ramp) == (93_000, 150)
    assert config.book.weekday_weights == (100, 100, 100, 100, 50, 200, 100)


def test_what_is_left_out_has_its_default() -> None:
    config = parse_config(LEAST, name="journal.toml")
    assert config.writer == Writer(None, time(0), None, None)
    assert config.book.rest_days == frozenset()
    assert config.book.starting_words == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "journal.toml: there is no [book] table"),
        ("book = 3\n", "journal.toml:1: book must be a table: a line [book], and its keys below"),
        ("[book]\n", '[book] has no title; add a line such as title = "On the Brink"'),
        (
            LEAST.replace("deadline = 2018-06-14\n", ""),
            "journal.toml:1: [book] has no deadline; add a line such as deadline = 2018-06-14",
        ),
        (
            LEAST.replace("deadline", "deadlin"),
            "journal.toml:5: [book] “deadlin” is no key here; the nearest is deadline",
        ),
        (
            LEAST + "Title = 'x'\n",
            "journal.toml:6: [book] “Title” is no key here; the nearest is title",
        ),
        (LEAST + "qqq = 1\n", "the keys here are title, target_words, start"),
        (
            LEAST + 'timezone = "UTC"\n',
            "journal.toml:6: [book] “timezone” is no key here; it belongs under [writer]",
        ),
        (
            "deadline = 2018-06-14\n" + LEAST,
            "journal.toml:1: “deadline” is no table here; it belongs under [book]",
        ),
        (LEAST + "[books]\n", "journal.toml:6: “books” is no table here; the nearest is [book]"),
        (
            LEAST + "[zzz]\n",
            "journal.toml:6: “zzz” is no table here; there are [book] and [writer]",
        ),
        (
            WHOLE.replace("words = 25000", "word = 25000"),
            "journal.toml:18: [book.milestones[1]] “word” is no key here; the nearest is words",
        ),
        (
            WHOLE.replace("due = 2018-02-28\n", ""),
            "journal.toml:16: [book.milestones[1]] has no due",
        ),
        (LEAST + '"a\\nb\\u001b" = 1\n', r"[book] “a b\x1b” is no key here"),
    ],
)
def test_unknown_and_missing_keys_are_named_with_line_and_nearest(text: str, message: str) -> None:
    assert message in refused(text)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("title", "3", "journal.toml:5: [book] title must be text in quotes, not 3"),
        ("title", '"  "', "title must be one line of text"),
        ("title", r'"a\nb"', "title must be one line of text"),
        ("title", f'"{"x" * 301}"', "title must be one line of text"),
        ("target_words", "0", "target_words must be from 1 to 1,000,000,000, not 0"),
        ("target_words", "-5", "must be from 1 to 1,000,000,000, not -5"),
        ("target_words", "9" * 4000, "not a number that long"),
        ("target_words", '"80000"', "a range such as [80000, 93000], without quotes, not “8"),
        ("target_words", "80000.5", "must be a whole number"),
        ("target_words", "true", "must be a whole number such as 80000, without quotes, not true"),
        ("target_words", "nan", "must be a whole number"),
        ("starting_words", "-1", "must be from 0"),
        ("start", '"soon"', "start must be a date such as 2018-06-14, not “soon”"),
        ("start", '"11/12/2026"', "start must be a date such as 2018-06-14"),
        ("start", "2018-01-01T10:00:00", "must be a date such as 2018-06-14, not 2018-01-01 10:00"),
        ("start", "20180101", "must be a date such as 2018-06-14, not 20,180,101"),
        ("start", "2018-06-15", "deadline 2018-06-14 is before start 2018-06-15"),
        ("rest_days", '"Sunday"', 'rest_days must be a list such as ["Saturday", "Sunday"]'),
        ("rest_days", '["Sunnday"]', "holds “Sunnday”; the nearest is Sunday"),
        ("rest_days", '["?"]', "weekdays are Monday, Tuesday"),
        ("rest_days", "[6]", "holds 6; weekdays are"),
        ("rest_days", '["mo","tu","we","th","fr","sa","su"]', "leaves no day of the week"),
        ("target_words", "[80000]", "target_words must be one number or a range such as [80000"),
        ("target_words", "[80000, 85000, 93000]", "must be one number or a range"),
        ("target_words", "[93000, 80000]", "holds 93,000 and 80,000; a range goes up, such as"),
        ("target_words", "[80000, 80000]", "holds 80,000 and 80,000; a range goes up"),
        ("target_words", "[0, 80000]", "target_words must be from 1 to 1,000,000,000, not 0"),
        ("target_words", '["80000", 93000]', "must be a whole number such as 80000"),
        ("target_words", '"80,000 to 93,000"', "a range such as [80000, 93000], without quotes"),
        ("ramp", "0", "journal.toml:6: [book] ramp must be from 0.01 to 100, not 0"),
        ("ramp", "-2.0", "ramp must be from 0.01 to 100, not -2.0"),
        ("ramp", "1e400", "ramp must be from 0.01 to 100, not inf"),
        ("ramp", "nan", "ramp must be from 0.01 to 100, not nan"),
        ("ramp", "9" * 4000, "ramp must be from 0.01 to 100, not a number that long"),
        ("ramp", "1.234", "ramp has at most two decimals; the nearest to 1.234 is 1.23"),
        ("ramp", '"up"', "ramp must be a number such as 0.5, without quotes, not “up”"),
        ("ramp", "true", "ramp must be a number such as 0.5, without quotes, not true"),
        ("rampp", "2", "“rampp” is no key here; the nearest is ramp"),
        ("weekday_weight", "{}", "“weekday_weight” is no key here; the nearest is weekday_weights"),
        (
            "weekday_weights",
            "[1, 2]",
            "must be a table such as { Saturday = 0.5, Sunday = 2 }, not",
        ),
        (
            "weekday_weights",
            "{ Satturday = 1 }",
            "journal.toml:6: [book.weekday_weights] Satturday is no weekday; the nearest is Satur",
        ),
        ("weekday_weights", '{ "" = 1 }', "“” is no weekday; weekdays are Monday, Tuesday"),
        ("weekday_weights", r'{ "a\nb" = 1 }', "“a b” is no weekday; weekdays are"),
        ("weekday_weights", "{ Sat = 1, saturday = 2 }", "is Saturday, which has a weight already"),
        ("weekday_weights", "{ Sat = -1 }", "Sat must be from 0 to 100, not -1"),
        ("weekday_weights", "{ Sat = 101 }", "Sat must be from 0 to 100, not 101"),
        ("weekday_weights", "{ Sat = 0.333 }", "has at most two decimals; the nearest to 0.333 is"),
        ("weekday_weights", '{ Sat = "2" }', "Sat must be a number such as 0.5, without quotes"),
        (
            "weekday_weights",
            "{ mo = 0, tu = 0, we = 0, th = 0, fr = 0, sa = 0, su = 0 }",
            "weekday_weights leaves no day of the week to write on",
        ),
        ("days_off", '["Christmas"]', 'holds “Christmas”; write "2017-12-25"'),
        ("days_off", '["2018-02-30"]', 'holds “2018-02-30”; write "2017-12-25"'),
        ("days_off", '["2018-04-09/2018-04-02"]', "which ends before it begins"),
        ("days_off", '["2018-04-09/"]', 'write "2017-12-25" or'),
        ("days_off", "[true]", "holds true"),
        ("manuscript", '["../secret"]', "leads out of the journal folder"),
        ("manuscript", r'["a\\..\\b"]', "leads out of the journal folder"),
        ("manuscript", '["/etc/passwd"]', "leads out of the journal folder"),
        ("manuscript", '["~root/x"]', "leads out of the journal folder"),
        ("manuscript", '[""]', "write file names"),
        ("milestones", '["Chapter 2"]', "written as tables, each under [[book.milestones]]"),
        ("milestones", "{}", "milestones must be a list such as [[book.milestones]], not a table"),
    ],
)
def test_wrong_value_is_told_in_one_line(key: str, value: str, message: str) -> None:
    assert message in refused(changed(key, value))


def test_target_may_be_a_range() -> None:
    book = parse_config(changed("target_words", "[80000, 93_000]"), name="journal.toml").book
    assert (book.target_words, book.target_upper) == (80_000, 93_000)


def test_weekdays_weigh_what_is_said_and_else_1() -> None:
    text = LEAST + "weekday_weights = { Saturday = 0.5, su = 2, tue = 0.07 }\nramp = 2.5\n"
    book = parse_config(text, name="journal.toml").book
    assert book.weekday_weights == (100, 7, 100, 100, 100, 50, 200)
    assert book.ramp == 250
    assert book.rest_days == frozenset()


def test_weekday_that_weighs_nothing_is_a_rest_day() -> None:
    text = LEAST + 'rest_days = ["Monday"]\nweekday_weights = { Monday = 0, Sunday = 0 }\n'
    book = parse_config(text, name="journal.toml").book
    assert book.rest_days == {0, 6}
    assert book.is_even


def test_rest_day_with_a_weight_is_refused_on_the_line_of_the_weights() -> None:
    text = LEAST + 'weekday_weights = { Sunday = 2 }\nrest_days = ["Sunday"]\n'
    message = "journal.toml:6: [book] weekday_weights gives Sunday a weight, but it is in rest_days"
    assert message in refused(text)


def test_weights_as_a_table_of_their_own_are_told_by_their_own_line() -> None:
    text = LEAST + "[book.weekday_weights]\nMonday = 1\nSunday = 'twice'\n"
    assert refused(text).startswith("journal.toml:8: [book.weekday_weights] Sunday must be a num")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('timezone = "Pacific/Aukland"', "journal.toml:7: [writer] timezone"),
        ('timezone = "Pacific/Aukland"', "“Pacific/Aukland” is no time zone; the nearest is Pac"),
        ('timezone = "pacific/auckland"', "the nearest is Pacific/Auckland"),
        ('timezone = "Auckland"', "the nearest is Pacific/Auckland"),
        ('timezone = "new york"', "the nearest is America/New_York"),
        ('timezone = "America"', "“America” is no time zone"),
        ('timezone = "../../etc/passwd"', "is no time zone"),
        ('timezone = "UTC+25"', "is no time zone"),
        (f'timezone = "{"x" * 250}"', "is no time zone"),
        ('timezone = ""', "timezone must be one line of text"),
        ('day_starts_at = "24:00"', 'must be a time of day such as "04:00", not “24:00”'),
        ('day_starts_at = "4am"', 'must be a time of day such as "04:00", not “4am”'),
        ('day_starts_at = "０４:00"', "must be a time of day"),
        ("day_starts_at = 4", 'must be a time of day such as "04:00", not 4'),
        ('day_starts_at = "23:00"', "must be whole minutes before noon"),
        ("day_starts_at = 04:00:01", "must be whole minutes before noon"),
        ("daily_minutes = 1441", "must be from 1 to 1,440, not 1,441"),
        ("daily_words = 0", "must be from 1"),
    ],
)
def test_wrong_value_of_the_writer_is_told_in_one_line(line: str, message: str) -> None:
    assert message in refused(f"{LEAST}[writer]\n{line}\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[book]\ntitle = On the Brink\n", "journal.toml:2: Invalid value in: “title = On the"),
        (
            "[book]\nstart = 2018-02-30\n",
            "journal.toml:2: no real date or time in: “start = 2018-0",
        ),
        ("[book\n", "journal.toml:1: "),
        ("[book]\ntitle = 'a'\ntitle = 'b'\n", "journal.toml:3: Cannot overwrite a value"),
        (f"[{'x' * 5000}]\n" * 2, "journal.toml:2: Cannot declare ('xxx"),
        ('[book]\ntitle = """\n\nx', "journal.toml:4: Unterminated string"),
        ("[book]\ntitle = 'a\x00b'\n", "journal.toml:2: "),
        ("[book]\ntitle = '\x1b[31m'\n", r"\x1b[31m"),
        ("a = " + "[" * 60_000, "nested too deeply"),
        ("a = " + "9" * 5000, "a number too long to be one"),
        ("a" + ".a" * 30_000 + " = 1", "a key with more parts"),
        ("x = {a" + ".a" * 30_000 + " = 1}", "a key with more parts"),
    ],
)
def test_broken_toml_is_told_in_one_line(text: str, message: str) -> None:
    assert message in refused(text)


@pytest.mark.parametrize(
    ("names", "days"),
    [
        ('["Saturday", "Sunday"]', {5, 6}),
        ('["saturday", "SUNDAY"]', {5, 6}),
        ('["Sat", "sun."]', {5, 6}),
        ('["Th", "Tues", " wed "]', {3, 1, 2}),
        ("[]", set()),
    ],
)
def test_rest_days_take_names_in_any_case_and_short(names: str, days: set[int]) -> None:
    config = parse_config(changed("rest_days", names), name="journal.toml")
    assert config.book.rest_days == days


def test_days_off_take_dates_ranges_and_toml_dates() -> None:
    text = changed("days_off", '["2018-02-01", 2018-02-03, "2018-03-01 / 2018-03-04"]')
    assert parse_config(text, name="journal.toml").book.days_off == (
        DateRange(date(2018, 2, 1), date(2018, 2, 1)),
        DateRange(date(2018, 2, 3), date(2018, 2, 3)),
        DateRange(date(2018, 3, 1), date(2018, 3, 4)),
    )


def test_dates_may_be_quoted_and_times_bare() -> None:
    text = changed("start", '"2018-01-01"') + "[writer]\nday_starts_at = 04:00:00\n"
    config = parse_config(text, name="journal.toml")
    assert config.book.start == date(2018, 1, 1)
    assert config.writer.day_starts_at == time(4)


def test_keys_inside_a_long_string_are_not_taken_for_the_key() -> None:
    text = LEAST + 'manuscript = [\n"""\nrest_days = []\n"""]\nrest_days = 1\n'
    assert "journal.toml:10: [book] rest_days" in refused(text)


def test_key_in_an_inline_table_is_found_on_the_line_of_its_table() -> None:
    text = "# a comment\nbook = {title = 'T', target_words = 0, start = 2018-01-01, "
    text += "deadline = 2018-02-01}\n"
    assert refused(text).startswith("journal.toml:2: [book] target_words must be from 1")


def test_file_with_bom_and_crlf_is_read(tmp_path: Path) -> None:
    path = tmp_path / "journal.toml"
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert load_config(path) == parse_config(WHOLE, name="journal.toml")


def test_reading_does_not_touch_the_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.toml"
    path.write_text(WHOLE)
    before = path.stat()
    load_config(path)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.read_text() == WHOLE


def test_too_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.toml"
    path.write_text(LEAST + "#" * LARGEST)
    with pytest.raises(BadBook, match="larger than 64 KiB"):
        load_config(path)


def test_file_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.toml"
    path.write_bytes(b'[book]\ntitle = "caf\xe9"\n')
    with pytest.raises(BadBook, match=r"journal\.toml:2: not UTF-8 text"):
        load_config(path)


def test_missing_file_folder_and_fifo_are_one_line_each(tmp_path: Path) -> None:
    folder, fifo = tmp_path / "folder", tmp_path / "fifo"
    folder.mkdir()
    os.mkfifo(fifo)
    for path, reason in (
        (tmp_path / "none", "No such file"),
        (folder, "not a reg"),
        (fifo, "not a reg"),
    ):
        with pytest.raises(StorageError, match=reason) as caught:
            load_config(path)
        assert str(path) in caught.value.message
