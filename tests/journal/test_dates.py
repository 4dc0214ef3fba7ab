from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import BadDate
from journal.dates import parse_day, parse_period
from journal.periods import EVERYTHING
from tests.journal.samples import UNTIMED, a_book, day, span

SUNDAY = date(2026, 11, 22)


def refusal(text: str, today: date = SUNDAY) -> str:
    with pytest.raises(BadDate) as caught:
        parse_day(text, today=today)
    assert "\n" not in caught.value.message
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 160
    assert caught.value.hint is not None
    return caught.value.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-22", "2026-11-22"),
        ("2024-02-29", "2024-02-29"),
        ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"),
        ("  2026-11-22\n", "2026-11-22"),
        ("today", "2026-11-22"),
        ("Yesterday", "2026-11-21"),
        ("TOMORROW", "2026-11-23"),
        ("sunday", "2026-11-22"),
        ("monday", "2026-11-16"),
        ("Sat", "2026-11-21"),
        ("thurs", "2026-11-19"),
        ("next friday", "2026-11-27"),
        ("next  sunday", "2026-11-29"),
        ("next mon", "2026-11-23"),
        ("-3d", "2026-11-19"),
        ("+0d", "2026-11-22"),
        ("+2w", "2026-12-06"),
        ("-1W", "2026-11-15"),
        ("3 days ago", "2026-11-19"),
        ("1 day ago", "2026-11-21"),
        ("a week ago", "2026-11-15"),
        ("2 weeks ago", "2026-11-08"),
        ("6 months ago", "2026-05-22"),
        ("in 3 weeks", "2026-12-13"),
        ("in 6 months", "2027-05-22"),
        ("in a year", "2027-11-22"),
    ],
)
def test_understood(text: str, expected: str) -> None:
    assert parse_day(text, today=SUNDAY) == day(expected)


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        ("2026-01-31", "in 1 month", "2026-02-28"),
        ("2026-03-31", "1 month ago", "2026-02-28"),
        ("2024-02-29", "in 1 year", "2025-02-28"),
        ("2024-02-29", "in 4 years", "2028-02-29"),
        ("2026-12-31", "in 2 months", "2027-02-28"),
        ("2026-12-31", "tomorrow", "2027-01-01"),
        ("2027-01-01", "monday", "2026-12-28"),
    ],
)
def test_months_and_years_end_on_the_last_day_there_is(
    today: str, text: str, expected: str
) -> None:
    found = parse_day(text, today=day(today))
    assert found == day(expected)
    assert type(found) is date


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("11/12/2026", "“11/12/2026” could be two dates; type 2026-11-12 or 2026-12-11"),
        ("12.11.2026", "“12.11.2026” could be two dates; type 2026-12-11 or 2026-11-12"),
        ("1-2-2026", "“1-2-2026” could be two dates; type 2026-01-02 or 2026-02-01"),
        ("25/12/2026", "“25/12/2026” is not written as a date; type 2026-12-25"),
        ("12/25/2026", "“12/25/2026” is not written as a date; type 2026-12-25"),
        ("11/11/2026", "“11/11/2026” is not written as a date; type 2026-11-11"),
        ("31/31/2026", "“31/31/2026” is no date; type it as YYYY-MM-DD"),
        ("2026/11/12", "“2026/11/12” is not written as a date; type 2026-11-12"),
        ("2026-2-3", "“2026-2-3” is not written as a date; type 2026-02-03"),
        ("20261122", "“20261122” is not written as a date; type 2026-11-22"),
        ("2026-W47-7", "“2026-W47-7” is a week date; type 2026-11-22"),
        ("2026-W54-1", "“2026-W54-1” is no date"),
        ("2026-11-22T10:00", "“2026-11-22T10:00” has a time in it; type 2026-11-22"),
        ("2026-11-22 10:00 EST", "has a time in it; type 2026-11-22"),
        ("12:30", "“12:30” is a time of day, not a date; type a date as YYYY-MM-DD"),
        ("2026-02-30", "“2026-02-30” is no date; 2026-02 has 28 days"),
        (
            "2026-13-01",
            "“2026-13-01” is no date; type it as YYYY-MM-DD, with a month from 01 to 12",
        ),
        ("9999-12-32", "9999-12 has 31 days"),
        ("0000-01-01", "“0000-01-01” is no date"),
        ("10000-01-01", "“10000-01-01” is no date"),
        ("-2026-01-01", "“-2026-01-01” is no date"),
        ("２０２６-11-22", "“２０２６-11-22” is not in plain digits; type 2026-11-22"),
        ("٢٠٢٦-11-22", "is no date"),
        ("3d", "“3d” could be before or after today; type -3d or +3d"),
        ("last friday", "“last friday” could be two dates; type 2026-11-20 or 2026-11-13"),
        ("last sunday", "“last sunday” could be two dates; type 2026-11-15 or 2026-11-08"),
        ("P1D", "“P1D” is no date; type it as YYYY-MM-DD"),
        ("25m", "“25m” is no date"),
        ("2026", "“2026” is no date"),
        ("2026-11", "“2026-11” is no date"),
        ("2026-326", "“2026-326” is no date"),
        ("11/12", "“11/12” is no date"),
        ("11/12/26", "“11/12/26” is no date"),
        ("now", "“now” is no date"),
        ("mo", "“mo” is no date"),
        ("sundayy", "“sundayy” is no date"),
        ("", "no date given; type it as YYYY-MM-DD"),
        (" \t", "no date given"),
        ("2026-11-22\x00", r"“2026-11-22\x00” is no date"),
        ("\x1b[31mtoday", r"“\x1b[31mtoday” is no date"),
        ("today\u202e", r"“today\u202e” is no date"),
        ("\udcff", r"“\udcff” is no date"),
        ("9" * 50, f"“{'9' * 50}” is no date"),
        ("9" * 5000, f"“{'9' * 59}…” is no date"),
        ("in 99999 years", "“in 99999 years” is outside the calendar"),
        ("99999 months ago", "“99999 months ago” is outside the calendar"),
        ("+99999999d", "“+99999999d” is no date"),
        ("in 99999 weeks ago", "“in 99999 weeks ago” is no date"),
    ],
)
def test_anything_else_is_refused_with_the_form_to_type(text: str, message: str) -> None:
    assert message in refusal(text)


@pytest.mark.parametrize(
    ("today", "text"),
    [(date.max, "tomorrow"), (date.min, "yesterday"), (date.min, "-1d"), (date.max, "next monday")],
)
def test_end_of_the_calendar_is_refused(today: date, text: str) -> None:
    assert "is outside the calendar" in refusal(text, today)


@UNTIMED
@given(st.text(max_size=60))
def test_any_text_gives_a_date_or_one_refusal(text: str) -> None:
    try:
        assert isinstance(parse_day(text, today=SUNDAY), date)
    except BadDate as error:
        assert error.message.isprintable()


@UNTIMED
@given(st.dates(), st.dates())
def test_iso_form_is_always_understood(when: date, today: date) -> None:
    assert parse_day(when.isoformat(), today=today) == when


@UNTIMED
@given(st.dates(date(2, 1, 1), date(9998, 1, 1)), st.integers(0, 6))
def test_weekday_is_the_most_recent_and_next_the_one_after_today(today: date, n: int) -> None:
    name = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")[n]
    recent = parse_day(name, today=today)
    following = parse_day(f"next {name}", today=today)
    assert recent.weekday() == following.weekday() == n
    assert timedelta(0) <= today - recent <= timedelta(6)
    assert following - recent == timedelta(7)


BOOK = a_book(start=date(2026, 1, 1), deadline=date(2026, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("week", "2026-11-16", "2026-11-22"),
        ("This  Week", "2026-11-16", "2026-11-22"),
        ("last week", "2026-11-09", "2026-11-15"),
        ("month", "2026-11-01", "2026-11-30"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("book", "2026-01-01", "2026-12-31"),
        ("2026-11-01..2026-11-05", "2026-11-01", "2026-11-05"),
        ("2 weeks ago .. yesterday", "2026-11-08", "2026-11-21"),
        ("today", "2026-11-22", "2026-11-22"),
        ("2026-11-01", "2026-11-01", "2026-11-01"),
    ],
)
def test_periods(text: str, first: str, last: str) -> None:
    assert parse_period(text, today=SUNDAY, book=BOOK) == span(first, last)


def test_all_leaves_nothing_out() -> None:
    assert parse_period("all", today=SUNDAY, book=BOOK) == EVERYTHING


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fortnight", "“fortnight” is no period; type it as"),
        ("today..monday", "“today..monday” ends before it begins; type 2026-11-16..2026-11-22"),
        ("2026-11-01..", "no date given"),
        ("..", "no date given"),
        ("11/12/2026..today", "“11/12/2026” could be two dates"),
        ("11/12/2026", "“11/12/2026” could be two dates"),
        ("week\x00", r"“week\x00” is no period"),
        ("w" * 5000, "is no period"),
    ],
)
def test_anything_else_is_no_period(text: str, message: str) -> None:
    with pytest.raises(BadDate) as caught:
        parse_period(text, today=SUNDAY, book=BOOK)
    assert message in caught.value.message
    assert caught.value.message.isprintable()
    assert caught.value.hint is not None
