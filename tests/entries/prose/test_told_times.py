"""A table of tellings of time: what is read of each, by hand, and the words left aside.

told_times.tsv has two columns: the minutes in the shorthand of `shorthand` ("" for none), and the
text (`¶` parts its paragraphs).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from entries.prose import Said, read_prose
from tests.entries.prose.shorthand import MONDAY, shown

_TABLE = Path(__file__).parent / "told_times.tsv"


def _rows() -> Iterator[tuple[str, str]]:
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        expected, _, text = line.partition("\t")
        yield text.replace("¶", "\n\n"), expected


def times_of(text: str) -> str:
    """Show the times read of a text, and nothing else."""
    said = read_prose(text, day=MONDAY)
    periods = (replace(one, words=None) for one in said.other_periods if one.minutes)
    projects = (replace(one, words=None) for one in said.other_projects if one.minutes)
    return shown(Said(None, said.minutes, (), tuple(periods), tuple(projects)))


@pytest.mark.parametrize(("text", "expected"), list(_rows()))
def test_time_is_read_as_it_is_told(text: str, expected: str) -> None:
    assert times_of(text) == expected
