from __future__ import annotations

from dataclasses import replace

import pytest

from journal.columns import display_width
from journal.report.bars import bar, progress_bar
from journal.report.text import WIDTH, render_text
from tests.journal.report.samples import HOSTILE, a_report, a_report_of, filed

WHOLE = """\
On the Brink
2018-03-26 to 2018-04-01

Words     1,110 in 4 writing days, 278 a writing day
Time      1 h 45, 417 words an hour
Best day  2018-03-27, 730 words
Planned   5 writing days, 2 of them unwritten
The book  from 6,000 to 7,110 of 80,000 words (7% to 8%)
          █████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

Days
2018-03-27 Tue      730          1 h ████████████████ A visitor; remarks
2018-03-28 Wed        0       45 min
2018-03-29 Thu     -120                               a visitor
2018-03-31 Sat      500              ██████████▉

Entries
2018-03-27  74. A Train at Night (730 words, ~1 h)
2018-03-28  Only pruning (0 words, 45 min)
2018-03-29  列車は止まっていた (-120 words)
2018-03-30  Elsewhere (project op-ed; 400 words)
2018-03-31  untitled (500 words)

Distractions
2 ×, 15 min        A visitor
1 ×, 1 h 30        remarks (obligation)

Kinds of distraction
1 ×, 1 h 30        obligation

Problems
entries/2018-03-26-broken.md:3: no closing line
"""


def test_whole_report() -> None:
    assert render_text(a_report(), plain=str) == WHOLE


def test_target_that_is_a_range_is_said_as_one() -> None:
    report = a_report()
    ranged = replace(report, book=replace(report.book, target_upper=93_000))
    line = "The book  from 6,000 to 7,110 of 80,000 to 93,000 words (7% to 8%)\n"
    assert line in render_text(ranged, plain=str)


def test_empty_report_has_a_head_and_no_sections() -> None:
    text = render_text(a_report([], problems=[], last="2018-03-26"), plain=str)
    assert text.startswith("On the Brink\n2018-03-26\n\nWords     0 in 0 writing days\n")
    assert "Days" not in text
    assert "Problems" not in text


def test_bodies_are_shown_wrapped_only_when_asked_for() -> None:
    body = "word " * 40 + "\n\n    indented\rlast\u2028line\tx\n\n"
    report = a_report([filed("2018-03-27", 5, title="T", body=body)], with_text=True, problems=[])
    lines = render_text(report, plain=str).split("\n")
    start = lines.index("2018-03-27  T (5 words)")
    assert lines[start + 1] == ""
    assert lines[start + 2] == "    " + ("word " * 15).rstrip()
    assert lines[start + 5 : start + 9] == ["", "        indented", "    last\u2028line   x", ""]
    without = a_report([filed("2018-03-27", 5, title="T", body=body)])
    assert "indented" not in render_text(without, plain=str)


@pytest.mark.parametrize("text", [*HOSTILE, "列" * 100, "x" * 300, "👩\u200d💻 " * 60, "", " "])
def test_no_line_is_wider_than_the_terminal(text: str) -> None:
    shown = render_text(a_report_of(text, with_text=True), plain=str)
    assert max(display_width(line) for line in shown.split("\n")) <= WIDTH
    assert not any(line.endswith(" ") for line in shown.split("\n"))


def test_every_piece_of_the_writers_text_is_made_safe() -> None:
    def plain(text: str) -> str:
        return text.replace("\x1b", "␛")

    shown = render_text(a_report_of("\x1b[31mred", with_text=True), plain=plain)
    assert "\x1b" not in shown
    assert shown.count("␛[31mred") == 11


def test_line_breaks_in_a_title_make_no_line() -> None:
    shown = render_text(a_report_of("two\nlines\r\nthree\x85four\u2028five"), plain=str)
    assert "two lines three four five" in shown
    assert "\nlines" not in shown


@pytest.mark.parametrize(
    ("value", "full", "shown"),
    [
        (0, 100, ""),
        (-5, 100, ""),
        (5, 0, ""),
        (100, 100, "████"),
        (50, 100, "██"),
        (1, 100_000, "▏"),
        (1000, 100, "████"),
        (1003, 1006, "███▉"),
    ],
)
def test_bars_start_at_zero(value: int, full: int, shown: str) -> None:
    assert bar(value, full, 4) == shown


@pytest.mark.parametrize(
    ("value", "full", "shown"),
    [(0, 10, "░░░░"), (-5, 10, "░░░░"), (9, 10, "███░"), (10, 10, "████"), (99, 10, "████")],
)
def test_progress_bar_is_full_only_when_all_is_there(value: int, full: int, shown: str) -> None:
    assert progress_bar(value, full, 4) == shown
