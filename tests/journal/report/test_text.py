from __future__ import annotations

from dataclasses import replace

import pytest

from journal.columns import display_width
from journal.report.bars import bar, progress_bar
from journal.report.prospect import prospect_facts
from journal.report.text import WIDTH, render_text
from tests.journal.report.samples import (
    HOSTILE,
    a_forecast,
    a_prospect,
    a_report,
    a_report_of,
    filed,
    nothing_foreseen,
)
from tests.journal.samples import day

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


def test_the_forecast_and_the_earlier_ones_come_after_the_totals() -> None:
    text = render_text(a_report(prospect=a_prospect()), plain=str)
    before, after = WHOLE.split("Days\n")
    assert text == (
        f"{before}"
        """\
Forecast on 2018-04-01
You will likely finish in time.
Chance    70% of 80,000 words by 2018-06-30
Finish    2018-06-01 to 2018-08-20 in 8 futures of 10; half of all by 2018-07-11

Earlier forecasts: the chance of the deadline
100% ┤
     │                                                                         ▄
 50% ┤                                                                         █
     │█████████████████████████████████████                                    █
     │██████████████████████████████████████████████████████████████████████████
  0% └──────────────────────────────────────────────────────────────────────────
      8 Jan 2018                                                     22 Jan 2018
The chance was 40% on 8 January, lowest at 20% on 15 January, and 70% on 22
January. It turned for the better by 22 January.
Of 12 ranges of words for the next 7 days that were to hold 8 times in 10, 9
held, which fits.

Days
"""
        f"{after}"
    )


def test_where_nothing_can_be_foreseen_the_reason_is_told() -> None:
    text = render_text(a_report(prospect=nothing_foreseen()), plain=str)
    assert "\nNo forecast to look back on: no day has been logged yet.\n" in text
    assert "100%" not in text


@pytest.mark.parametrize(
    ("finishes", "told"),
    [
        ({10: "2018-06-01"}, "2018-06-01 at the earliest; later than 2018-12-31 in most futures"),
        (
            {10: "2018-06-01", 50: "2018-08-01"},
            "2018-06-01 at the earliest; half of all futures by 2018-08-01, some later than "
            "2018-12-31",
        ),
        ({}, "later than 2018-12-31 in 9 futures of 10"),
    ],
)
def test_a_finish_beyond_the_horizon_is_told_as_that(finishes: dict[int, str], told: str) -> None:
    days = tuple(day(finishes[n]) if n in finishes else None for n in range(101))
    facts = dict(prospect_facts(a_forecast(finishes=days)))
    assert facts["Finish"] == told


def test_what_is_decided_has_no_chance() -> None:
    assert [name for name, _ in prospect_facts(a_forecast(0.0))] == ["Finish"]
    assert prospect_facts(a_forecast(1.0, total_words=80_000)) == []


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
    assert shown.count("␛[31mred") == 12


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
