from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journal.report.markdown import escape, render_markdown
from tests.journal.report.samples import HOSTILE, a_prospect, a_report, a_report_of, filed
from tests.journal.samples import UNTIMED

WHOLE = """\
# On the Brink: 2018-03-26 to 2018-04-01

- Words: 1,110 in 4 writing days, 278 a writing day
- Time: 1 h 45, 417 words an hour
- Best day: 2018-03-27, 730 words
- Planned: 5 writing days, 2 of them unwritten
- The book: from 6,000 to 7,110 of 80,000 words (7% to 8%)

## Days

| Date | Day | Words | Time | Distractions |
| --- | --- | ---: | ---: | --- |
| 2018-03-27 | Tue | 730 | 1 h | A visitor; remarks |
| 2018-03-28 | Wed | 0 | 45 min |  |
| 2018-03-29 | Thu | -120 |  | a visitor |
| 2018-03-31 | Sat | 500 |  |  |

## Entries

- 2018-03-27: 74. A Train at Night (730 words, ~1 h)
- 2018-03-28: Only pruning (0 words, 45 min)
- 2018-03-29: 列車は止まっていた (-120 words)
- 2018-03-30: Elsewhere (project op-ed; 400 words)
- 2018-03-31: untitled (500 words)

## Distractions

- A visitor: 2 ×, 15 min
- remarks (obligation): 1 ×, 1 h 30

## Kinds of distraction

- obligation: 1 ×, 1 h 30

## Problems

- entries/2018-03-26-broken.md:3: no closing line
"""

# The most trusting reader there is: raw HTML, tables, strikethrough and bare links all on.
READER = MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(
    ["table", "strikethrough", "linkify"]
)


def read(markdown: str) -> BeautifulSoup:
    return BeautifulSoup(READER.render(markdown), "lxml")


def shape(markdown: str) -> list[str]:
    return [tag.name for tag in read(markdown).find_all(True)]


def seen(text: str) -> str:
    return " ".join(text.split())


def test_whole_report() -> None:
    assert render_markdown(a_report(), plain=str) == WHOLE


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_nothing_of_the_page(text: str) -> None:
    page = render_markdown(a_report_of(text), plain=str)
    assert shape(page) == shape(render_markdown(a_report_of("harmless"), plain=str))


def test_the_forecast_and_the_earlier_ones_come_before_the_days() -> None:
    page = render_markdown(a_report(prospect=a_prospect()), plain=str)
    assert (
        "\n## Forecast on 2018-04-01\n\nYou will likely finish in time.\n\n"
        "- Chance: 70% of 80,000 words by 2018-06-30\n"
    ) in page
    assert re.search(r"\n## Earlier forecasts[^\n]+\n\n```text\n100% ┤", page)
    assert "\n```\n\n- The chance was 40% on 8 January" in page
    assert page.index("## Earlier") < page.index("## Days")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    page = read(render_markdown(a_report_of(text), plain=str))
    cells = [seen(cell.get_text()) for cell in page.find_all("td")]
    assert seen(text) in cells
    heading = page.find("h1")
    assert heading is not None
    assert seen(heading.get_text()) == f"{seen(text)}: 2018-03-26 to 2018-04-01"


@UNTIMED
@given(st.text(st.sampled_from("ab 1.)(-+*_`~#|<>&;\\[]!:/@$=\n\r\t\"'w"), min_size=1, max_size=30))
def test_any_text_is_shown_as_it_is_and_acts_nowhere(text: str) -> None:
    shown = escape(seen(text))
    for page in (f"- {shown}", f"# x {shown} x", f"| a |\n| --- |\n| x{shown}x |"):
        names = set(shape(page)) - {"html", "body", "ul", "li", "h1", "p"}
        assert names <= {"table", "thead", "tbody", "tr", "th", "td"}
    assert seen(read(f"- {shown}").get_text()) == seen(text)
    assert len(read(f"| a |\n| --- |\n| x{shown}x |").find_all("td")) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_body_stays_in_its_quotation_and_links_to_nothing(text: str) -> None:
    page = read(render_markdown(a_report_of(f"{text}\n\n{text}", with_text=True), plain=str))
    assert not page.find_all(["script", "img", "a"])
    assert len(page.find_all("pre")) == 1  # the chart
    quotation = page.find("blockquote")
    assert quotation is not None
    assert not quotation.find_all(["code", "pre"])
    headings = [seen(head.get_text()) for head in page.find_all("h2")]
    assert headings[:2] == [
        "Forecast on 2018-04-01",
        "Earlier forecasts: the chance of the deadline",
    ]
    assert headings[2:] == ["Days", "Entries", "Distractions", "Kinds of distraction", "Problems"]
    assert all(head.find_parent("blockquote") is None for head in page.find_all("h2"))


def test_body_keeps_its_emphasis_and_its_lines() -> None:
    body = "She *ran*.\rThe end\u2028of it.\n\n## Later\n"
    report = a_report([filed("2018-03-27", 5, title="T", body=body)], with_text=True, problems=[])
    page = render_markdown(report, plain=str)
    assert "\n> She *ran*.\n> The end\u2028of it.\n>\n> ## Later\n" in page
    assert re.search(r"### 2018-03-27: T \(5 words\)\n\n> She", page)


def test_bodies_come_only_when_asked_for() -> None:
    report = a_report([filed("2018-03-27", 5, title="T", body="private")])
    assert "private" not in render_markdown(report, plain=str)


def test_every_piece_of_the_writers_text_is_made_safe() -> None:
    page = render_markdown(
        a_report_of("\x1b[31mred", with_text=True), plain=lambda text: text.replace("\x1b", "␛")
    )
    assert "\x1b" not in page
    assert page.count(r"␛\[31mred") == 12
