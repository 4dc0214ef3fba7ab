"""The report as CSV: a row a day, numbers as numbers, and nothing that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import Distraction
from journal.report.csv import inert_cell, render_csv
from journal.report.report import Report
from tests.journal.report.samples import HOSTILE, a_report, a_report_of, filed
from tests.journal.samples import UNTIMED
from tests.tui.hostile import ESCAPES, raw_controls
from tui.plain import plain

FORMULAS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u200b=1",
    "＝1+1",
    "－1",
)
WHOLE = (
    '"date","words","minutes","entries","rest","quota","total","titles","distractions"\r\n'
    '"2018-03-26",0,"",0,0,1058,6000,"",""\r\n'
    '"2018-03-27",730,60,1,0,1073,6730,"A Train at Night","A visitor; remarks"\r\n'
    '"2018-03-28",0,45,1,0,1078,6730,"Only pruning",""\r\n'
    '"2018-03-29",-120,"",1,0,1094,6610,"列車は止まっていた","a visitor"\r\n'
    '"2018-03-30",0,"",0,0,1112,6610,"",""\r\n'
    '"2018-03-31",500,"",1,1,0,7110,"untitled",""\r\n'
    '"2018-04-01",0,"",0,1,0,7110,"",""\r\n'
)


def rows(report: Report) -> list[dict[str, str]]:
    text = render_csv(report, plain=plain)
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_whole_report() -> None:
    assert render_csv(a_report(), plain=str) == WHOLE


def test_negative_words_are_numbers() -> None:
    assert '"2018-03-29",-120,' in render_csv(a_report(), plain=str)


def test_the_total_follows_a_manuscript_figure() -> None:
    entries = [filed("2018-03-27", 100), filed("2018-03-28", manuscript=9_000)]
    found = rows(a_report(entries, first="2018-03-26", last="2018-03-29"))
    assert [row["total"] for row in found] == ["1000", "1100", "9000", "9000"]


def test_days_to_come_and_before_the_book_have_no_row() -> None:
    year = a_report(first="2017-12-01", last="2018-12-31", as_of="2018-04-02")
    days = [row["date"] for row in rows(year)]
    assert (days[0], days[-1], len(days)) == ("2018-01-01", "2018-04-02", 92)
    assert rows(a_report(first="2019-01-01", last="2019-12-31")) == []
    assert rows(a_report(first="2017-01-01", last="2017-12-31")) == []


def test_a_day_logged_before_the_books_start_has_its_row() -> None:
    early = filed("2017-12-30", 5)
    found = rows(a_report([early], first="2017-01-01", last="2018-01-02"))
    assert [row["date"] for row in found] == [
        "2017-12-30",
        "2017-12-31",
        "2018-01-01",
        "2018-01-02",
    ]


def test_the_texts_come_only_when_asked_for() -> None:
    assert "text" not in rows(a_report())[0]
    assert rows(a_report(with_text=True))[1]["text"] == "The train came.\n\nIt left again."


def test_what_belongs_to_another_project_is_no_title_of_the_day() -> None:
    assert rows(a_report())[4]["titles"] == ""


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text(text: str) -> None:
    entry = filed("2018-03-27", 5, title=text, distractions=(Distraction(text),), body=text)
    row = rows(a_report([entry], with_text=True))[1]
    for name in ("titles", "distractions", "text"):
        assert row[name].startswith("'")
    assert row["words"] == "5"


@pytest.mark.parametrize("text", [*FORMULAS, "\ufeff=1", "\x00=1", "\u202e-1"])
def test_what_cannot_be_seen_hides_no_formula(text: str) -> None:
    assert inert_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "1-2", "'=1", "写作", "2018-03-05", "…-"])
def test_other_text_is_as_it_was(text: str) -> None:
    assert inert_cell(text) == text


@pytest.mark.parametrize("text", [*HOSTILE, *ESCAPES, 'a"b', "a,b;c", '"', "a\r\nb"])
def test_hostile_text_stays_in_its_cell(text: str) -> None:
    found = rows(a_report_of(text, with_text=True))
    assert [len(row) for row in found] == [10] * 7
    assert None not in found[1]
    assert not raw_controls(render_csv(a_report_of(text), plain=plain).replace("\r\n", "\n"))


@UNTIMED
@given(st.text(st.sampled_from("=+-@＝ \t\r\n\0\ufeff\u200b\"',;ab1"), max_size=12))
def test_no_cell_of_text_is_a_formula(text: str) -> None:
    entry = filed("2018-03-27", -5, title=text, distractions=(Distraction(text),), body=text)
    (row,) = rows(a_report([entry], first="2018-03-27", last="2018-03-27", with_text=True))
    for name in ("titles", "distractions", "text"):
        seen = "".join(char for char in row[name] if char.isprintable()).strip()
        assert seen[:1] not in {"=", "+", "-", "@", "＝"} - {""}
    assert row["words"] == "-5"


def test_ten_years_have_their_rows() -> None:
    report = a_report([filed("2008-01-02", 5)], first="2008-01-02", last="2018-01-01",
                      as_of="2018-01-01", start=date(2008, 1, 2))  # fmt: skip
    assert len(rows(report)) == 3653
