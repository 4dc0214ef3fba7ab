"""A table gives every text back, computes nothing, and keeps figures figures."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.exporting.table import plain_cell, render_table
from tests.entries.entry_strategies import characters, figures


def rows_of(table: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.decode("utf-8"), newline=""), strict=True))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_a_text_is_never_a_formula_and_comes_back(text: str, cell: str) -> None:
    assert rows_of(render_table(["a"], [[text]]))[1:] == ([[cell]] if cell else [[""]])
    assert plain_cell(cell) == text


def test_a_figure_is_written_as_it_is() -> None:
    assert render_table(["a", "b"], [[-120, None]]) == b"a,b\r\n-120,\r\n"


def test_quotes_commas_and_line_breaks_are_quoted() -> None:
    text = 'He said "no", then\r\nleft\n'
    assert render_table(["a"], [[text]]) == b'a\r\n"He said ""no"", then\r\nleft\n"\r\n'


@given(st.lists(st.tuples(st.text(characters), figures), max_size=5))
def test_any_text_and_figure_comes_back(rows: list[tuple[str, int]]) -> None:
    read = rows_of(render_table(["text", "figure"], rows))[1:]
    shown = [(text.replace("\0", "\N{SYMBOL FOR NULL}"), figure) for text, figure in rows]
    assert [(plain_cell(text), int(figure)) for text, figure in read] == shown
    cells = [text.lstrip(" \xa0") for text, _ in read]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
