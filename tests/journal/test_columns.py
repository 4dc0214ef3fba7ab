from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.columns import display_width, fit, shorten, wrap
from tests.journal.samples import UNTIMED


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("café", 4),
        ("cafe\u0301", 4),
        ("小説", 4),
        ("ｶﾅ", 2),
        ("한글", 4),
        ("\u1112\u1161\u11ab", 2),  # the same syllable in three letters
        ("👩", 2),
        ("👩\u200d💻", 2),
        ("👍🏽", 2),
        ("❤", 1),
        ("❤\ufe0f", 2),
        ("🇳🇿", 2),
        ("a\u200bb", 2),
        ("a\u200db", 2),  # joined letters are no emoji
        ("नी", 2),
        ("שלום", 4),
    ],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 5, "abcd…"),
        ("小説家", 6, "小説家"),
        ("小説家", 5, "小説…"),
        ("小説家", 4, "小…"),
        ("cafe\u0301s", 4, "caf…"),
        ("👩\u200d💻x👩\u200d💻", 4, "👩\u200d💻x…"),
        ("a bc", 3, "a…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ],
)
def test_shorten_cuts_between_letters(text: str, width: int, short: str) -> None:
    assert shorten(text, width) == short


@UNTIMED
@given(st.text(max_size=40), st.integers(1, 30))
def test_fit_fills_its_columns(text: str, width: int) -> None:
    assert display_width(shorten(text, width)) <= width
    assert display_width(fit(text, width)) == width


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("the train stood still", ["the train", "stood", "still"]),
        ("extraordinarily", ["extraordin", "arily"]),
        ("a extraordinarily", ["a", "extraordin", "arily"]),
        ("列車は止まっていた", ["列車は止ま", "っていた"]),
        ("  two in", ["  two in"]),
        ("a  b", ["a  b"]),
        (" " * 50 + "far", ["     far"]),
    ],
)
def test_wrap_breaks_at_spaces_or_between_letters(text: str, lines: list[str]) -> None:
    assert wrap(text, 10) == lines


@UNTIMED
@given(st.text(max_size=120), st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(display_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
