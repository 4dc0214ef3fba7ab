"""What an import left out: every record of a few, and of many what they have in common."""

from __future__ import annotations

from entries.importing.candidate import Rejected, Skipped
from tui.left_out import rejected_lines, skipped_lines


def test_a_few_records_are_named_one_by_one() -> None:
    skipped = [Skipped("log.csv", f"already imported as {n}.md", n) for n in (2, 3)]
    assert list(skipped_lines([*skipped, Skipped("a.png", "not a text")])) == [
        "log.csv:2: already imported as 2.md",
        "log.csv:3: already imported as 3.md",
        "a.png: not a text",
    ]


def test_many_for_one_reason_are_one_line_for_each_document() -> None:
    skipped = [
        Skipped(source, f"already imported as {n}.md", n) for source in "ab" for n in range(2, 1202)
    ]
    empty = [Skipped("a", "nothing is said of that day", n) for n in range(9)]
    assert list(skipped_lines([*skipped, *empty])) == [
        "a: 1,200 records: already imported",
        "b: 1,200 records: already imported",
        "a: 9 records: nothing is said of that day",
    ]


def test_of_many_rejected_the_first_are_told_and_how_many_more() -> None:
    lines = list(rejected_lines([Rejected("log.csv", n, f"“{n}” is bad") for n in range(1, 1001)]))
    assert lines[0] == "log.csv:1: “1” is bad"
    assert lines[20:] == ["log.csv: 980 more; --verbose names them all"]
