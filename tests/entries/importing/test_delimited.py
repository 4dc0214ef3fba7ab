"""A table is split by whatever stands between its cells, and a broken row costs only itself."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import NotUnderstood
from entries.importing.delimited import MAX_ROWS, find_delimiter, read_rows
from entries.importing.table_cells import MAX_COLUMNS, read_table


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2", ","),
        ("a;b\n1,5;2,5", ";"),
        ("a\tb\n1, 2\t3", "\t"),
        ("a|b\n1|2", "|"),
        ("sep=;\na;b,c\n1;2", ";"),
        ('a;b\n"1,2,3";4', ";"),
        ("# kept since May, in cafés, mostly\na;b\n1;2", ";"),
        ("Date,Words", ","),
        ("He walked, slowly.\nAnd stopped, there, again.", None),
        ("He walked.\nAnd stopped.", None),
    ],
)
def test_what_stands_between_the_cells_is_what_the_lines_agree_on(
    text: str, delimiter: str | None
) -> None:
    assert find_delimiter(text) == delimiter


def test_a_cell_in_quotes_may_have_lines_quotes_and_delimiters() -> None:
    lines = read_rows('Date,Note\n2021-11-01,"a ""b"", c\nd"\n\n2021-11-02,e\n')
    assert [(row.line, row.cells) for row in lines.rows] == [
        (1, ("Date", "Note")),
        (2, ("2021-11-01", 'a "b", c\nd')),
        (5, ("2021-11-02", "e")),
    ]


def test_a_quote_that_is_never_closed_costs_its_own_line() -> None:
    lines = read_rows('Date,Words\n2021-11-01,"500\n2021-11-02,600\n2021-11-03,"x" y\n2021-11-04,7')
    assert [row.line for row in lines.rows if row.fault] == [2, 4]
    assert [row.cells[1] for row in lines.rows if not row.fault] == ["Words", "600", "7"]


def test_remarks_are_no_rows_but_a_column_called_by_a_mark_is_one() -> None:
    lines = read_rows("# kept by hand\n#,Date\n1,2021-11-01\n,,\n")
    assert lines.remarks == ("kept by hand",)
    assert [row.cells for row in lines.rows] == [("#", "Date"), ("1", "2021-11-01")]


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n" + "1," * MAX_COLUMNS,
        "a,b\n" + "1,2\n" * (MAX_ROWS + 1),
        "a,b\n" + ("," * (MAX_COLUMNS - 1) + "\n") * 3000,
        '"\n' * 10,
    ],
    ids=["columns", "rows", "cells", "quotes"],
)
def test_what_is_larger_than_any_log_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood):
        read_rows(text)


@pytest.mark.parametrize("line", ['1,"' + "x" * 1_000_000, "," * 1_000_000, '1,"' + "x" * 150_000])
def test_a_line_or_a_cell_without_end_is_a_broken_row(line: str) -> None:
    lines = read_rows(f"a,b\n{line}\n2,3\n")
    assert [(row.line, row.fault is None) for row in lines.rows] == [
        (1, True),
        (2, False),
        (3, True),
    ]


def test_flooded_with_quotes_it_looks_at_each_line_a_few_times_only() -> None:
    text = "a,b\n" + '1,"\n' * 30_000
    assert len(read_rows(text).rows) > 10_000


@pytest.mark.parametrize("length", [131_072, 131_073, 1_000_000])
def test_a_cell_may_be_as_long_as_an_entry(length: int) -> None:
    text = f'Date,Note\n2021-11-01,"{"a, b " * (length // 5)}""x"\n2021-11-02,c\n'
    lines = read_rows(text)
    assert [row.fault for row in lines.rows] == [None] * 3
    assert len(lines.rows[1].cells[1]) == length // 5 * 5 + 2
    assert list(read_table(text)) == list(lines.rows)


def test_a_cell_longer_than_any_entry_is_a_broken_row() -> None:
    text = f'a,b\n1,"{"x" * 5_300_000}"\n2,3\n'
    assert [row.fault is None for row in read_rows(text).rows] == [True, False, True]


CELLS = st.lists(
    st.lists(st.text('ab,;"\n \t', max_size=6), min_size=2, max_size=4), min_size=1, max_size=5
)


@given(CELLS)
def test_what_a_writer_of_tables_writes_is_read_as_it_was(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    assert [list(row.cells) for row in read_table(out.getvalue())] == rows


@given(st.text('ab,"\n ', max_size=40))
def test_every_line_is_in_one_row_or_broken(text: str) -> None:
    rows = list(read_table(text))
    assert [row.line for row in rows] == sorted({row.line for row in rows})
    assert all(row.cells or row.fault for row in rows)


def test_a_quotation_mark_within_a_plain_cell_is_text() -> None:
    lines = read_rows('Date,Note\n2021-11-01,5" of snow\n2021-11-02, "a" \n2021-11-03,"b" c\n')
    assert [(row.cells[1:], row.fault) for row in lines.rows[1:]] == [
        (('5" of snow',), None),
        (("a",), None),
        ((), "a quotation mark out of place"),
    ]


def test_a_long_text_full_of_commas_is_one_cell() -> None:
    lines = read_rows(f'Date,Note\n2021-11-01,"{"a, " * 70_000}"\n')
    assert [len(row.cells) for row in lines.rows] == [2, 2]
