"""The writer's text on a terminal: visible, inert, and otherwise as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS, raw_controls
from tui.plain import plain, plain_line

_ANY = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize("text", ESCAPES)
def test_what_a_terminal_would_obey_is_shown_instead(text: str) -> None:
    assert raw_controls(text)
    assert not raw_controls(plain(text))


@pytest.mark.parametrize("text", [*MARKUP, *SCRIPTS, "two\nlines", "a\ttab", "a\u200db\u200cc"])
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\0", "␀"),
        ("\r", "␍"),
        ("\x7f", "<U+007F>"),
        ("\x9b", "<U+009B>"),
        ("\u202e", "<U+202E>"),
        ("\udc80", "<U+DC80>"),
        ("\U000e0041", "<U+E0041>"),
    ],
)
def test_a_control_is_shown_by_its_picture_or_its_number(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\nb", "a b"), ("a\r\nb", "a b"), ("a\tb", "a b"), ("a\u2028b", "a b"), ("a\rb", "a␍b")],
)
def test_one_line_stays_one_line(text: str, line: str) -> None:
    assert plain_line(text) == line


@given(_ANY)
def test_nothing_gets_through(text: str) -> None:
    assert not raw_controls(plain(text))
    assert not raw_controls(plain_line(text)) and "\n" not in plain_line(text)


@given(_ANY)
def test_making_text_plain_twice_changes_nothing_more(text: str) -> None:
    assert plain(plain(text)) == plain(text)
