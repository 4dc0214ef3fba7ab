from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import BadFigure
from tui.figures import parse_minutes, parse_target, parse_total, parse_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("730", 730),
        ("+730", 730),
        ("-120", -120),
        ("−120", -120),
        ("0", 0),
        (" 730 ", 730),
        ("1,200", 1200),
        ("1 200", 1200),
        ("1_200", 1200),
        ("12,345,678", 12_345_678),
        ("730 words", 730),
        ("1 word", 1),
    ],
)
def test_words_as_people_write_them(text: str, words: int) -> None:
    assert parse_words(text) == words


@pytest.mark.parametrize(
    "text",
    ["", " ", "many", "1.5", "1,20", "1,2000", "7e2", "0x10", "½", "٧٣٠", "--5", "1k", "5\n6"],
)
def test_what_is_no_number_of_words_is_refused(text: str) -> None:
    with pytest.raises(BadFigure) as caught:
        parse_words(text)
    assert "\n" not in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("text", ["9" * 10, "9" * 5000])
def test_more_words_than_any_book_has_are_refused(text: str) -> None:
    with pytest.raises(BadFigure, match="more words than any book"):
        parse_words(text)


@given(st.integers(min_value=-100_000_000, max_value=100_000_000))
def test_every_whole_number_is_read_as_it_is_written(words: int) -> None:
    assert parse_words(str(words)) == parse_words(f"{words:,}") == words


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_a_refusal(text: str) -> None:
    for parse in (parse_words, parse_total, parse_minutes):
        try:
            assert isinstance(parse(text), int)
        except BadFigure as error:
            assert "\n" not in error.message


def test_a_total_is_read() -> None:
    assert parse_total("61,250") == 61_250


@pytest.mark.parametrize("text", ["-5", "+5", "−5", "x"])
def test_a_total_with_a_sign_is_refused(text: str) -> None:
    with pytest.raises(BadFigure):
        parse_total(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("60", 60),
        ("0", 0),
        ("90m", 90),
        ("90 min", 90),
        ("1h", 60),
        ("1h30", 90),
        ("1 h 5 min", 65),
        ("1:30", 90),
        ("0:05", 5),
        ("1.5h", 90),
        (".75 hours", 45),
        ("24h", 1440),
    ],
)
def test_minutes_as_people_write_them(text: str, minutes: int) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "-5", "1.5", "1:60", "1h75", "1.33h", "an hour", "24h01", "1441"]
)
def test_what_is_no_time_of_a_day_is_refused(text: str) -> None:
    with pytest.raises(BadFigure):
        parse_minutes(text)


def test_a_time_for_several_days_may_be_longer() -> None:
    assert parse_minutes("30h", most=2880) == 1800


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("80000", (80_000, None)),
        ("80,000 words", (80_000, None)),
        ("80000-93000", (80_000, 93_000)),
        ("80,000 – 93,000", (80_000, 93_000)),
        ("80 000 to 93 000", (80_000, 93_000)),
        ("80000..93000 words", (80_000, 93_000)),
    ],
)
def test_target_is_a_number_or_a_range(text: str, target: tuple[int, int | None]) -> None:
    assert parse_target(text) == target


@pytest.mark.parametrize(
    "text", ["", "-5", "80000-", "-", "to", "93000-80000", "80000-80000", "8-9-10", "a-b", "5--7"]
)
def test_what_is_no_target_is_refused(text: str) -> None:
    with pytest.raises(BadFigure) as caught:
        parse_target(text)
    assert "\n" not in caught.value.message and caught.value.hint
