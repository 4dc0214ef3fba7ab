"""Columns that stay columns, in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.cells import fit, pad, width, wrap


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("写作", 4), ("e\u0301", 1), ("नी", 2), ("", 0), ("a\u200db", 2)],
)
def test_width_counts_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "cells", "fitted"),
    [
        ("abcdef", 4, "abc…"),
        ("abc", 3, "abc"),
        ("写作日记", 5, "写作…"),
        ("写作日记", 4, "写…"),
        ("ab", 0, ""),
    ],
)
def test_what_is_too_long_is_cut_and_says_so(text: str, cells: int, fitted: str) -> None:
    assert fit(text, cells) == fitted


@given(st.text(max_size=30), st.integers(min_value=1, max_value=20))
def test_a_padded_text_has_just_its_cells(text: str, cells: int) -> None:
    assert width(pad(text, cells)) == cells


@given(st.text(max_size=60), st.integers(min_value=1, max_value=20))
def test_wrapping_loses_no_word(text: str, cells: int) -> None:
    assert " ".join(wrap(text, cells)).split() == text.split()
