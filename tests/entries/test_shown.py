from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.shown import LONGEST, shown


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("730 words", "“730 words”"),
        ("", "“”"),
        ("  a \t b\r\n", "“a b”"),
        ("写作", "“写作”"),
        ("a\x1b[31m", r"“a\x1b[31m”"),
        ("11\u00a0000", r"“11\xa0000”"),
        ("today\u202e", r"“today\u202e”"),
        ("a\u2028b", r"“a\u2028b”"),
        ("\udcff", r"“\udcff”"),
        ("9" * 60, f"“{'9' * 60}”"),
        ("9" * 61, f"“{'9' * 59}…”"),
        ("\x00" * 16, "“" + r"\x00" * 14 + "…”"),
    ],
)
def test_a_text_is_shown_on_one_short_line_with_nothing_hidden(text: str, quoted: str) -> None:
    assert shown(text) == quoted


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_any_text_is_shown_short_and_printable(text: str) -> None:
    quoted = shown(text)
    assert quoted.isprintable()
    assert len(quoted) <= LONGEST + 2
