from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import BadDate
from entries.iso import parse_iso_day, read_iso_day


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert read_iso_day(day.isoformat()) == parse_iso_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20180614",
        "2018-W24-4",
        "2018-6-14",
        "2018/06/14",
        "2018-06-14\x00",
        "2018-06-14\n",
        " 2018-06-14",
        "2018-02-30",
        "0000-01-01",
        "２０１８-06-14",
        "2018-06-14T10:00",
    ],
)
def test_any_other_form_is_no_day(text: str) -> None:
    assert read_iso_day(text) is None


def test_of_a_day_and_its_time_the_day_is_taken_as_written() -> None:
    assert parse_iso_day("2018-06-14T23:30:00-11:00") == date(2018, 6, 14)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2018-02-30", "“2018-02-30” is no day of the calendar"),
        ("2018-02-30T10:00", "“2018-02-30T10:00” is no day of the calendar"),
        ("14 June", "“14 June” is not a date; write it as YYYY-MM-DD"),
    ],
)
def test_a_refusal_says_whether_the_form_or_the_day_is_wrong(text: str, message: str) -> None:
    with pytest.raises(BadDate) as caught:
        parse_iso_day(text)
    assert caught.value.message == message
