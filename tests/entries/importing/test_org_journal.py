"""org-journal: days by property and file name, entries with their text as it was."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.registry import read_document
from tests.entries.importing.documents import ABROAD, FIXTURES


def read(folder: Path, text: str, name: str = "20130604", **options: object) -> Reading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_document(path, options=ImportOptions(**options))  # type: ignore[arg-type]


def texts(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [(str(one.entry.date), one.entry.title, one.entry.body) for one in reading.candidates]


def test_the_traps_of_a_daily_file() -> None:
    reading = read_document(FIXTURES / "org-journal" / "20130604", options=ABROAD)
    gulls, lamp, midnight, again = reading.candidates
    assert {one.entry.date for one in reading.candidates} == {date(2013, 6, 4)}
    assert (gulls.entry.title, gulls.entry.tags) == ("Company of gulls", ("harbour", "novel"))
    assert (gulls.entry.words, gulls.entry.minutes) == (450, 60)
    assert gulls.entry.body == (
        "   I wrote 450 words in an hour.\n*** A thought below\n    - rope\n"
    )
    assert (lamp.entry.words, lamp.evidence.words) == (120, "Words :: 120")
    assert lamp.entry.logged is not None
    assert lamp.entry.logged.isoformat() == "2013-06-04T23:50:00+12:00"
    assert midnight.id == "org-journal:0b6f2c1e-77aa-4d3e-9f0e-5c2a5d0f1a11"
    assert midnight.entry.body == "   I slept [2013-06-05 Mi 00:41].\n"
    assert again.id == "org-journal:20130604 00:40 Past midnight"
    assert [one.line for one in reading.candidates] == [2, 6, 8, 13]


def test_the_traps_of_a_yearly_file() -> None:
    reading = read_document(FIXTURES / "org-journal" / "2014.org", options=ABROAD)
    assert texts(reading) == [
        ("2014-01-06", None, "  A line of the day itself.\n"),
        ("2014-01-06", "Fog", "   Distraction: the ferry's horn\n"),
        (
            "2014-01-07",
            "TODO Buy oil",
            "   :PROPERTIES:\n   :EFFORT: 0:10\n   :END:\n   For the lamp.\n",
        ),
    ]
    assert reading.candidates[1].entry.number == 3
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (21, "no :CREATED: above it, and its file's name tells no day")
    ]


@pytest.mark.parametrize(
    ("starts", "logged"),
    [(time(), "2013-06-04T00:40:00+00:00"), (time(4), "2013-06-05T00:40:00+00:00")],
)
def test_after_midnight_is_the_files_day_and_the_next_by_the_clock(
    tmp_path: Path, starts: time, logged: str
) -> None:
    text = "* Tuesday\n** 00:40 Late\n"
    (one,) = read(tmp_path, text, zone=ZoneInfo("UTC"), day_starts_at=starts).candidates
    assert one.entry.date == date(2013, 6, 4)
    assert one.entry.logged is not None
    assert one.entry.logged.isoformat() == logged


@pytest.mark.parametrize("name", ["20130604", "20130604.org", "2013-06-04.org", "2013_06_04.org"])
def test_the_name_of_a_daily_file_tells_the_day(tmp_path: Path, name: str) -> None:
    reading = read(tmp_path, "* Freitag, 01/02/03\n** 10:28 Fog\n", name)
    assert texts(reading) == [("2013-06-04", "Fog", "")]


def test_the_property_wins_over_the_name_and_is_said(tmp_path: Path) -> None:
    day = "* Tuesday\n  :PROPERTIES:\n  :CREATED:  {}\n  :END:\n** 10:28 Fog\n"
    (one,) = read(tmp_path, day.format("20130605")).candidates
    assert (one.entry.date, one.evidence.date) == (date(2013, 6, 5), "CREATED: 20130605")
    (one,) = read(tmp_path, day.format("[2013-06-06 Do]")).candidates
    assert one.entry.date == date(2013, 6, 6)
    reading = read(tmp_path, day.format("20130631"))
    assert [one.reason for one in reading.rejected] == ["its :CREATED: 20130631 is no day"]


def test_entries_may_be_the_first_level_below_a_title() -> None:
    reading = read_document(FIXTURES / "org-journal" / "2015-02-03.org")
    assert texts(reading) == [("2015-02-03", "A file of its own", "I wrote 200 words.\n")]


def test_two_equal_headings_of_one_minute_are_two_entries(tmp_path: Path) -> None:
    reading = read(tmp_path, "* Tuesday\n** 10:28 Fog\nOne.\n** 10:28 Fog\nTwo.\n")
    assert [one.id for one in reading.candidates] == [
        "org-journal:20130604 10:28 Fog",
        "org-journal:20130604 10:28 Fog#2",
    ]


def test_a_text_that_is_encrypted_is_kept_and_said(tmp_path: Path) -> None:
    body = "-----BEGIN PGP MESSAGE-----\nhQEMA\n-----END PGP MESSAGE-----\n"
    (one,) = read(tmp_path, f"* Tuesday\n** 10:28 Fog :crypt:\n{body}").candidates
    assert one.entry.body == body
    assert one.evidence.notes == ("its text is encrypted, and stays so",)


@pytest.mark.parametrize("name", ["20130604.gpg", "20130604.org.gpg", "2013-06-04.org.age"])
def test_an_encrypted_file_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x85\x02\x0c\x03\x00\xff")
    with pytest.raises(NotUnderstood, match=f"encrypted: decrypt {name} first"):
        read_document(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("20130604.txt", "* Tuesday\n** 10:28 Fog\n"),
        ("notes.org", "* Tuesday\n** 10:28 Fog\n"),
        ("20130604", "* rope\n* oil\n"),
        ("20130604", "Fog.\n* Tuesday\n** 10:28 Fog\n"),
    ],
)
def test_what_only_looks_like_it_is_not_org_journals(tmp_path: Path, name: str, text: str) -> None:
    (one,) = read(tmp_path, text, name).candidates
    assert one.entry.source is not None
    assert one.entry.source.format != "org-journal"
