"""The report as HTML: whole in itself, the writer's text inert, each chart told in words too."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from journal.report.html import render_html
from journal.report.report import Report
from tests.journal.report.samples import (
    HOSTILE,
    VERDICT,
    a_prospect,
    a_report,
    a_report_of,
    filed,
    nothing_foreseen,
)
from tests.journal.samples import UNTIMED
from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS, raw_controls
from tui.plain import plain

ALL = (*HOSTILE, *ESCAPES, *MARKUP, *SCRIPTS, '"><script>', "' onload=x '", "{{ 7*7 }}{% x %}")
_OWN_TAGS = {
    *("html", "head", "meta", "link", "title", "style", "body", "main", "header", "section"),
    *("h1", "h2", "h3", "p", "dl", "div", "dt", "dd", "figure", "figcaption", "b", "details"),
    *("summary", "table", "thead", "tbody", "tr", "th", "td", "svg", "desc", "line", "text"),
    *("path", "polygon", "polyline", "circle", "article", "bdi", "ul", "li"),
}
_IN_BODIES = {"p", "h4", "ul", "ol", "li", "blockquote", "hr", "em", "strong", "br"}


def page_of(report: Report) -> BeautifulSoup:
    return BeautifulSoup(render_html(report, plain=plain), "lxml")


def one(page: BeautifulSoup | Tag, selector: str) -> Tag:
    (found,) = page.select(selector)
    return found


def seen(text: str) -> str:
    return " ".join(text.split())


def test_the_verdict_comes_first_then_the_figures() -> None:
    page = page_of(a_report(prospect=a_prospect()))
    assert one(page, "h1").get_text() == "On the Brink"
    assert one(page, ".verdict").get_text() == VERDICT
    section = one(page, "section[aria-labelledby=forecast]")
    assert one(section, "h2").get_text() == "Forecast on 2018-04-01"
    told = {row.dt.get_text(): row.dd.get_text() for row in section.select("dl div")}  # type: ignore[union-attr]
    assert told["Chance"] == "70% of 80,000 words by 2018-06-30"
    earlier = one(page, "section[aria-labelledby=earlier]").get_text()
    assert "Of 12 ranges of words for the next 7 days" in earlier


def test_sections_are_those_with_something_in_them() -> None:
    def heads(report: Report) -> list[str]:
        return [head.get_text() for head in page_of(report).find_all("h2")]

    assert heads(a_report([], problems=[])) == []
    assert heads(a_report(prospect=nothing_foreseen())) == [
        "Forecast on 2018-04-01",
        "Earlier forecasts",
        "Days",
        "Entries",
        "Distractions",
        "Kinds of distraction",
        "Problems",
    ]


def test_days_and_entries_are_listed() -> None:
    page = page_of(a_report())
    rows = [
        [cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.select(".days tr")
    ]
    assert rows[1:3] == [
        ["2018-03-27", "Tue", "730", "1 h", "A visitor; remarks"],
        ["2018-03-28", "Wed", "0", "45 min", ""],
    ]
    assert "2018-03-29: 列車は止まっていた (-120 words)" in page.get_text()


def test_every_chart_has_a_name_a_description_and_a_table() -> None:
    page = page_of(a_report(prospect=a_prospect()))
    figures = page.find_all("figure")
    assert len(figures) == 3
    for figure in figures:
        drawing = one(figure, "svg")
        assert drawing["role"] == "img"
        title, told = (one(drawing, name) for name in ("title", "desc"))
        assert drawing["aria-labelledby"] == f"{title['id']} {told['id']}"
        assert title.get_text() and told.get_text()
        assert len(figure.select("tbody tr")) > 1
    assert len({tag["id"] for tag in page.select("[id]")}) == len(page.select("[id]"))


def test_headings_leave_out_no_level() -> None:
    page = page_of(a_report(with_text=True, prospect=a_prospect()))
    levels = [int(head.name[1]) for head in page.find_all(re.compile(r"^h\d$"))]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("text", ALL)
def test_nothing_in_the_page_acts_or_comes_from_elsewhere(text: str) -> None:
    page = page_of(a_report_of(text, with_text=True))
    bodies = page.select("article div")
    for body in bodies:
        assert {tag.name for tag in body.find_all(True)} <= _IN_BODIES
        body.clear()
    assert {tag.name for tag in page.find_all(True)} <= _OWN_TAGS
    for tag in page.find_all(True):
        assert not any(name.startswith("on") or name in {"src", "srcset"} for name in tag.attrs)
        assert tag.get("href") in (None, "data:,")
    assert "url(" not in one(page, "style").get_text()
    assert not raw_controls(render_html(a_report_of(text, with_text=True), plain=plain))


@pytest.mark.parametrize("text", [*HOSTILE, *MARKUP, *SCRIPTS, "{{ 7*7 }}{% x %}"])
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    page = page_of(a_report_of(text))
    shown = seen(text)
    assert seen(one(page, "h1").get_text()) == shown
    assert seen(one(page, ".verdict").get_text()) == shown
    assert shown in [seen(cell.get_text()) for cell in page.select(".days td")]
    assert f"{shown} ({shown}): 1 ×, 5 min" in [seen(item.get_text()) for item in page.select("li")]


@UNTIMED
@given(st.text(st.sampled_from("ab<>&\"'/=!-{}%#`*_[]():\n\r\t\0\ud800\u202e"), max_size=30))
def test_any_text_makes_the_same_page(text: str) -> None:
    def shape(report: Report) -> list[tuple[str, ...]]:
        page = page_of(report)
        for body in page.select("article div"):
            assert {tag.name for tag in body.find_all(True)} <= _IN_BODIES
            body.clear()
        return [(tag.name, *tag.attrs) for tag in page.find_all(True)]

    assert shape(a_report_of(text + "x", with_text=True)) == shape(a_report_of("x", with_text=True))


def test_a_body_keeps_its_emphasis_and_its_lists_and_links_to_nothing() -> None:
    body = (
        "She *ran* **far**.\n\n# Later\n\n- one\n- two\n\n> said\n\n    indented\n\n"
        "[x](http://evil.example) ![y](http://evil.example/p.png) <b>bold</b> `code`\n"
    )
    page = page_of(a_report([filed("2018-03-27", 5, body=body)], with_text=True))
    shown = one(page, "article div")
    assert [tag.name for tag in shown.find_all(True)] == [
        *("p", "em", "strong", "h4", "ul", "li", "li", "blockquote", "p", "p", "p")
    ]
    assert (
        "[x](http://evil.example) ![y](http://evil.example/p.png) <b>bold</b> `code`"
        in shown.get_text()
    )


@pytest.mark.parametrize("depth", [40, 48, 49, 50, 51, 60, 98, 99, 100, 101, 5000])
@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_no_text_is_lost_however_deep_it_is(mark: str, depth: int) -> None:
    page = page_of(a_report([filed("2018-03-27", 5, body=mark * depth + "deep")], with_text=True))
    assert "deep" in one(page, "article div").get_text()


def test_bodies_come_only_when_asked_for() -> None:
    entry = filed("2018-03-27", 5, title="T", body="private")
    assert "private" not in render_html(a_report([entry]), plain=str)
    assert "private" in render_html(a_report([entry], with_text=True), plain=str)


def test_every_piece_of_the_writers_text_is_made_safe() -> None:
    shown = render_html(
        a_report_of("\x1b[31mred", with_text=True), plain=lambda text: text.replace("\x1b", "␛")
    )
    assert "\x1b" not in shown
    # More often than elsewhere: the page's title is in its head too, and a milestone in the chart
    # and what is told of it.
    assert shown.count("␛[31mred") == 16


def test_the_page_forbids_scripts_and_anything_from_elsewhere() -> None:
    policy = one(page_of(a_report()), "meta[http-equiv=Content-Security-Policy]")["content"]
    assert str(policy).startswith("default-src 'none'; ")
    assert "script" not in str(policy)


def test_one_forecast_is_no_line() -> None:
    page = page_of(a_report(prospect=a_prospect(None, 0.7)))
    assert [figure.svg["aria-labelledby"] for figure in page.find_all("figure")] == [  # type: ignore[index]
        "course-title course-desc",
        "words-title words-desc",
    ]
