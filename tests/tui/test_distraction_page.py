"""The page of weighed distractions: in 80 columns, in few, and with any text in it."""

from __future__ import annotations

import pytest

from entries.entry import Distraction
from journal.columns import display_width
from journal.distractions.comparison import Comparison
from journal.distractions.distractions import Distractions
from journal.progress import Record
from tests.journal.distractions.samples import a_year, on, weigh
from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS, raw_controls
from tui.distraction_page import compact, distraction_page, interval_plot
from tui.output import Line, Piece
from tui.plain import plain_line

HUGE = 2**62


def lines(found: Distractions, *, cells: int = 80, only: str | None = None) -> list[str]:
    return [_text(line) for line in distraction_page(found, cells=cells, only=only)]


def _text(line: Line) -> str:
    return plain_line(line if isinstance(line, str) else "".join(map(_piece, line)))


def _piece(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.text


def drilled(*, what: str = "the drill", kind: str | None = None, minutes: int = 20) -> list[Record]:
    """A year with a drill that goes with 400 words fewer; how long it took is said once."""
    records = a_year(effect=-400, seed=2, what=what)
    first = next(n for n, one in enumerate(records) if one.distractions)
    told = Distraction(what, kind, minutes)
    return [
        record._replace(distractions=(told,) if n == first else record.distractions)
        for n, record in enumerate(records)
    ]


def test_the_verdict_comes_before_the_table_and_the_table_before_its_legend() -> None:
    shown = lines(weigh(drilled()))
    assert shown[0].startswith("Distractions  ") and shown[0].endswith("2018-01-01 to 2018-12-31")
    assert shown[2].startswith("On days with “the drill” you typically wrote")
    places = [
        next(n for n, line in enumerate(shown) if line.startswith(start))
        for start in ("On days", "Any distraction ", "By what it was", "  the drill ", "Words: of")
    ]
    assert places == sorted(places)
    assert "* more than chance may bring, even among 2." in " ".join(shown)


def test_a_time_said_only_sometimes_is_marked() -> None:
    (row,) = [line for line in lines(weigh(drilled())) if line.startswith("  the drill")]
    assert " 20 min+ " in row
    assert "+ only some of the times said how long" in " ".join(lines(weigh(drilled())))


def test_few_days_are_said_to_be_too_few() -> None:
    shown = lines(weigh([on(0, 500, "rain"), on(1, 700)]))
    (row,) = [line for line in shown if line.startswith("  rain")]
    assert row.split() == [
        "rain",
        "1",
        "1",
        "–",
        "500",
        "700",
        *["too", "few", "days", "to", "say"],
    ]


def test_days_without_an_entry_are_said_to_be_left_out() -> None:
    assert "A day without an entry is left out" in " ".join(lines(weigh(drilled())))


@pytest.mark.parametrize("records", [[], [on(0)]], ids=["nothing logged", "nothing told"])
def test_where_there_is_nothing_the_verdict_is_all(records: list[Record]) -> None:
    assert len(lines(weigh(records))) == 3


def test_by_what_lists_all_and_by_kind_no_single_one() -> None:
    found = weigh([on(n, 500, Distraction(f"thing {n}", "sort")) for n in range(30)])
    both, each, kinds = lines(found), lines(found, only="what"), lines(found, only="kind")
    assert sum("thing" in line for line in both) == 12
    assert "  … and 18 more: --by what" in both
    assert sum("thing" in line for line in each) == 30
    assert "By kind" in both and "By kind" not in each
    assert "By kind" in kinds and sum("thing" in line for line in kinds) == 0


@pytest.mark.parametrize("cells", [40, 66, 80, 100, 120, 300])
@pytest.mark.parametrize(
    "records",
    [
        drilled(what="写作" * 40, minutes=9_999),
        drilled(what="x" * 300, kind="y" * 300, minutes=2**40),
        [on(n, HUGE - (n % 3), *(["rain"] if n % 3 else [])) for n in range(56)],
        [on(n, -HUGE * (n % 3), *(["rain"] if n % 3 else [])) for n in range(56)],
        [on(0, 3, "rain")],
    ],
    ids=["wide letters", "long names", "huge", "hugely cut", "one day"],
)
def test_no_line_is_longer_than_the_terminal(records: list[Record], cells: int) -> None:
    for line in lines(weigh(records), cells=cells):
        assert display_width(line) <= cells, line


@pytest.mark.parametrize("text", [*ESCAPES, *MARKUP, *SCRIPTS])
def test_any_text_is_shown_and_inert(text: str) -> None:
    found = weigh([on(0, 5, Distraction(f"D {text}", f"K {text}"))])
    shown = "\n".join(lines(found, cells=112))
    assert not raw_controls(shown)
    assert plain_line(" ".join(f"D {text}".split())) in shown


@pytest.mark.parametrize(
    ("low", "typical", "high", "drawn"),
    [
        (-100, -60, 0, "──●──┼     "),
        (-100, 0, 100, "─────●─────"),
        (20, 60, 100, "     │──●──"),
        (-100, -60, -1, "──●──│     "),
        (0, 0, 0, "     ●     "),
    ],
)
def test_an_interval_is_drawn_from_zero(low: int, typical: int, high: int, drawn: str) -> None:
    found = Comparison(typical, low, high, 0.5, 9, 9)
    assert interval_plot(found, most=100, cells=11) == drawn


def test_without_any_difference_the_drawing_is_a_dot_on_zero() -> None:
    assert interval_plot(Comparison(0, 0, 0, 1.0, 9, 9), most=0, cells=11) == "     ●     "


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (-120, "−120"),
        (99_999, "99,999"),
        (1_234_567, "1,235k"),
        (9_999_999, "10,000k"),
        (-(2**62), "−5e+18"),
    ],
)
def test_words_without_end_stay_in_their_column(words: int, shown: str) -> None:
    assert compact(words) == shown
    assert len(shown) <= 7
