"""A number means what its column shows: a mark of thousands in one is a decimal mark in another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import BadFigure
from entries.importing.number_column import Numbers, read_minutes


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1,234", "500"], [1234, 500]),
        (["1.234", "500"], [1234, 500]),
        (["1.234,00", "1.500"], [1234, 1500]),
        (["1,234.0", "12.0"], [1234, 12]),
        (["1234.0"], [1234]),
        (["1.234.567", "1.234"], [1234567, 1234]),
        (["1 234", "1\u202f234", "1'234", "1_234"], [1234] * 4),
        (["+50", "-50", "−50", "(50)"], [50, -50, -50, -50]),
        (["500 words", "500w", "0512"], [500, 500, 512]),
        (["", "-", "—", "n/a", "?"], [None] * 5),
        (["0"], [0]),
    ],
)
def test_whole_numbers_are_read(cells: list[str], expected: list[int | None]) -> None:
    numbers = Numbers.of(cells)
    assert [numbers.read(cell)[0] for cell in cells] == expected


@pytest.mark.parametrize("cell", ["~500", "ca. 500", "about 500 words"])
def test_a_rough_number_is_known_for_one(cell: str) -> None:
    assert Numbers().read(cell) == (500, True)


@pytest.mark.parametrize(
    ("cell", "column"),
    [
        ("1.234", ["512.5", "1.234"]),
        ("1,5", ["1,5"]),
        ("1,23,456", ["1,23,456"]),
        ("=1+1", []),
        ("five", []),
        ("1e3", []),
        ("٣", []),
        ("5 5", []),
        ("9" * 20, []),
        ("9" * 5000, []),
    ],
)
def test_anything_else_is_refused(cell: str, column: list[str]) -> None:
    with pytest.raises(BadFigure):
        Numbers.of(column).read(cell)


@given(st.integers(-(10**12), 10**12))
def test_every_way_of_writing_thousands_means_the_number(number: int) -> None:
    for mark in (",", ".", "'", " "):
        written = f"{number:,}".replace(",", mark)
        assert Numbers.of([written]).read(written)[0] == number


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("95", 95),
        ("1:35", 95),
        ("1:35:20", 95),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("1h 35m", 95),
        ("1h35", 95),
        ("1 hour and 20 minutes", 80),
        ("PT1H35M", 95),
        ("90 s", 2),
        ("26:10", 1570),
        ("90.0", 90),
        ("0", 0),
        ("", None),
        ("-", None),
    ],
)
def test_a_time_spent_is_read_in_minutes(cell: str, minutes: int | None) -> None:
    assert read_minutes(cell) == (minutes, False)


def test_a_bare_number_counts_what_its_column_says() -> None:
    assert read_minutes("1.5", 60) == (90, False)
    assert read_minutes("5400", 1 / 60) == (90, False)
    assert read_minutes("~2", 60) == (120, True)


@pytest.mark.parametrize("cell", ["1.5", "-5", "h", "soon", "1d", "1:75", "9" * 30, "99999:00"])
def test_no_time_is_refused(cell: str) -> None:
    with pytest.raises(BadFigure):
        read_minutes(cell)
