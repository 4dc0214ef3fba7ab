from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.book import Milestone
from journal.planning.ics import escape, fold, is_ours, render_ics
from tests.journal.planning.calendar_reader import Component, read_calendar
from tests.journal.planning.samples import a_fortnight, a_plan, by
from tests.journal.samples import UNTIMED, day, wrote

STAMP = datetime(2018, 6, 20, 9, 30, tzinfo=timezone(timedelta(hours=12)))


def calendar(as_of: str = "2018-06-28", **changes: Any) -> str:
    plan = a_plan([wrote("2018-06-18", 3000)], as_of, **changes)
    return render_ics(plan.book, plan.days, stamp=STAMP)


def events(text: str) -> list[Component]:
    read = read_calendar(text)
    assert read.name == "VCALENDAR"
    assert {one.name for one in read.inside} == {"VEVENT"}
    return read.inside


def test_calendar_of_two_days_and_the_deadline() -> None:
    assert calendar() == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Darlings//The plan of a book//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:On the Brink\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:day-20180628-a7d47783444a8e4e@darlings\r\n"
        "DTSTAMP:20180619T213000Z\r\n"
        "DTSTART;VALUE=DATE:20180628\r\n"
        "DTEND;VALUE=DATE:20180629\r\n"
        "SUMMARY:Write 3\\,500 words\r\n"
        "DESCRIPTION:On the Brink: 7\\,500 of 11\\,000 words by the end of the day.\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:day-20180629-a7d47783444a8e4e@darlings\r\n"
        "DTSTAMP:20180619T213000Z\r\n"
        "DTSTART;VALUE=DATE:20180629\r\n"
        "DTEND;VALUE=DATE:20180630\r\n"
        "SUMMARY:Write 3\\,500 words\r\n"
        "DESCRIPTION:On the Brink: 11\\,000 of 11\\,000 words by the end of the day.\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:deadline-a7d47783444a8e4e@darlings\r\n"
        "DTSTAMP:20180619T213000Z\r\n"
        "DTSTART;VALUE=DATE:20180629\r\n"
        "DTEND;VALUE=DATE:20180630\r\n"
        "SUMMARY:Deadline: On the Brink\\, 11\\,000 words\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_rest_days_and_days_without_a_quota_have_no_event() -> None:
    days = [one["DTSTART"] for one in events(calendar("2018-06-22")) if "Write" in one["SUMMARY"]]
    assert days == ["20180622", *(f"201806{n}" for n in range(25, 30))]
    assert len(events(calendar(target_words=2000))) == 1  # the deadline alone


def test_milestones_and_a_range_are_in_it() -> None:
    found = events(calendar(milestones=(by("Part 1", 5000, "2018-06-22"),), target_upper=13_000))
    assert [one["SUMMARY"] for one in found[2:]] == [
        "Part 1: 5,000 words",
        "Deadline: On the Brink, 11,000 to 13,000 words",
    ]
    assert found[2].properties["DTSTART"] == (";VALUE=DATE", "20180622")


def test_every_event_has_a_uid_of_its_own_that_lasts() -> None:
    twins = (by("Part", 5000, "2018-06-22"), by("Part", 7000, "2018-06-25"))
    moved = (by("Part", 5500, "2018-06-21"), by("Part", 7000, "2018-06-26"))
    first = [one["UID"] for one in events(calendar("2018-06-20", milestones=twins))]
    second = [one["UID"] for one in events(calendar("2018-06-21", milestones=moved))]
    assert len(set(first)) == len(first)
    assert first[1:] == second  # but for the day that has gone by
    other = [one["UID"] for one in events(calendar("2018-06-20", title="Another"))]
    assert not set(first) & set(other)


HOSTILE = "a\r\nEND:VEVENT\nBEGIN:VEVENT\x85SUMMARY:x\u2028y\u2029z\x0bv\x0c;,\\n\x00\x1b[2J\ud800"


def test_hostile_text_begins_no_line() -> None:
    text = calendar(title=HOSTILE, milestones=(by(HOSTILE, 5000, "2018-06-22"),))
    found = events(text)
    assert [one["SUMMARY"][:5] for one in found] == ["Write", "Write", "a\nEND", "Deadl"]
    assert found[2]["SUMMARY"].startswith(
        "a\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:x\ny\nz\nv\n;,\\n  [2J\ufffd: 5,000"
    )


@UNTIMED
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_read_back(title: str, name: str) -> None:
    plan = a_plan([], "2018-06-28", title=title, milestones=(Milestone(name, 9, date.min),))
    found = events(render_ics(plan.book, plan.days, stamp=STAMP))
    assert found[-2]["SUMMARY"] == f"{_kept(name)}: 9 words"
    assert found[-1]["SUMMARY"] == f"Deadline: {_kept(title)}, 11,000 words"


def _kept(text: str) -> str:
    for line_break in ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"):
        text = text.replace(line_break, "\n")
    return "".join(" " if _is_control(char) else char for char in text)


def _is_control(char: str) -> bool:
    return (ord(char) < 32 and char not in "\n\t") or 127 <= ord(char) < 160


@pytest.mark.parametrize(
    ("line", "lengths"),
    [
        ("x" * 75, [75]),
        ("x" * 76, [75, 2]),
        ("x" * 150, [75, 75, 2]),
        ("é" * 40, [74, 7]),  # 37 letters of two octets, then a space and three
        ("😀" * 19, [72, 5]),
        ("", [0]),
    ],
)
def test_lines_are_folded_at_75_octets_between_characters(line: str, lengths: list[int]) -> None:
    folded = fold(line)
    assert [len(part.encode()) for part in folded.split("\r\n")] == lengths
    assert folded.replace("\r\n ", "") == line


@pytest.mark.parametrize(
    ("text", "escaped"),
    [("a;b,c\\d", r"a\;b\,c\\d"), ("\n", r"\n"), ("\r\n", r"\n"), ("\\n", r"\\n"), ("\t", "\t")],
)
def test_text_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_same_clock_gives_the_same_bytes_wherever_it_stands() -> None:
    plan = a_plan([], "2018-06-28")
    utc = render_ics(plan.book, plan.days, stamp=STAMP.astimezone(UTC))
    assert utc == render_ics(plan.book, plan.days, stamp=STAMP)


def test_dates_at_the_ends_of_the_calendar() -> None:
    book = a_fortnight(
        start=date(800, 1, 1), deadline=date.max, milestones=(by("M", 9, "0800-02-29"),)
    )
    first, last = events(render_ics(book, (), stamp=STAMP))
    assert (first["DTSTART"], first["DTEND"]) == ("08000229", "08000301")
    assert last["DTSTART"] == "99991231" and "DTEND" not in last.properties


def test_our_own_calendar_is_known_and_another_is_not() -> None:
    ours = calendar().encode()
    assert is_ours(ours)
    for other in (
        b"",
        b"my shopping list",
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Another//EN\r\nEND:VCALENDAR\r\n",
        b"notes on PRODID:-//Darlings//The plan of a book//EN\r\n" + ours,
        ours.replace(b"\r\n", b"\n"),
    ):
        assert not is_ours(other)


def test_texts_are_made_plain_for_where_they_go() -> None:
    plan = a_plan([], "2018-06-28", title="a\u202eb")
    text = render_ics(plan.book, plan.days, stamp=STAMP, plain=lambda text: text.upper())
    assert "X-WR-CALNAME:A\u202eB\r\n" in text
    assert day("2018-06-29") == plan.days[-1].date
