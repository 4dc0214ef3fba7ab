"""Of a saved page only the writer's text is left, and it can do nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entries.entry import Distraction
from entries.errors import NotUnderstood
from entries.importing.registry import read_document
from tests.entries.importing.documents import read_fixture, read_text


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def test_a_blogs_page() -> None:
    candidate = read_fixture("wordpress.html")
    entry = candidate.entry
    assert (candidate.kind, entry.number, entry.title) == ("entry", 34, "The Ledger Itself")
    assert (entry.date, entry.words, entry.minutes) == (date(2019, 5, 27), 880, 120)
    assert entry.distractions == (Distraction("the board’s reply"),)
    assert entry.body == (
        "Distraction of the day: the [board’s reply](https://example.org/board/2019/05/1200-words)."
        "\u00a0 They still want forty pounds.\n\n"
        "I wrote 880 words in about two hours today, which is R&D \\<b>and\\</b> fun.  "
        "Then I read them *aloud* to the dog.\n\n"
        "1\\. is not a list, and this is no link.\n\n"
        "> Paper drowns last.\n\n"
        "Nobody said it.\u00a0 I only wish somebody had.\n"
    )


def test_a_page_of_many_wrappers() -> None:
    entry = read_fixture("medium.html").entry
    assert (entry.number, entry.title, entry.date) == (41, "Gull", date(2019, 6, 3))
    assert entry.body.startswith("A gull took my lunch")
    assert entry.body.endswith(
        "## What stuck\n\nThe keeper’s daughter steals a loaf. That’s all.\n"
    )
    for furniture in ("Follow", "claps", "Listen", "Unsplash", "min read", "700 words", "base64"):
        assert furniture not in entry.body


def test_a_bare_page_laid_out_with_a_table() -> None:
    candidate = read_fixture("bare.html")
    entry = candidate.entry
    assert (entry.number, entry.title, entry.date) == (3, "Mud", date(2019, 3, 11))
    assert entry.words == 500
    assert "I wrote a solid 500 words today – the keeper’s boots" in entry.body
    assert "|" not in entry.body
    assert "not UTF-8: read as Windows-1252" in candidate.evidence.notes


def test_an_articles_page_is_a_clipping_dated_by_its_writers_calendar() -> None:
    candidate = read_fixture("article.html")
    assert candidate.kind == "clipping"
    assert (candidate.entry.title, candidate.entry.words) == ("Lamps Without Keepers", None)
    assert candidate.entry.date == date(2019, 6, 3)  # 23:30 at -05:00 is the 4th in UTC
    assert candidate.entry.body.startswith("By Ines Varga\n\nThe last manned lighthouse")


def test_the_same_entry_as_text_and_as_a_page_is_one(tmp_path: Path) -> None:
    text = "Entry 9: Oil\n\nMay 2, 2019\n\nI wrote *640* words today.  It’s fine.\n\nTwo lamps.\n"
    html = page(
        "<article><h1>Entry 9: Oil</h1><p>May 2, 2019</p><p>I wrote <em>640</em> words today. "
        "&nbsp;It’s fine.</p><p>Two lamps.</p></article><div class=comments><p>Me too!</p></div>"
    )
    assert read_text(tmp_path, text).id == read_text(tmp_path, html, "x.html").id


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Salt - The Review</title>", "Salt"),
        ("<title>Salt | The Harbour Review</title>", "Salt"),
        ("<title>Entry 12 - Salt</title>", "Salt"),
        ('<meta property="og:title" content="Salt"><title>x</title>', "Salt"),
        (
            '<meta property="og:site_name" content="Ledger"><title>Ledger: Salt</title>',
            "Ledger: Salt",
        ),
        ('<meta property="og:site_name" content="Ledger"><title>Ledger | Salt</title>', "Salt"),
    ],
)
def test_the_title_of_the_page_without_the_sites_name(
    tmp_path: Path, head: str, title: str
) -> None:
    assert read_text(tmp_path, page("<p>I slept.</p>", head), "a.html").entry.title == title


def test_a_site_name_in_the_first_heading_is_no_title(tmp_path: Path) -> None:
    names = (("og:site_name", "The Review"), ("og:title", "Salt"))
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in names)
    html = page("<h1>The Review</h1><h2>Salt</h2><p>I slept.</p>", head)
    entry = read_text(tmp_path, html, "a.html").entry
    assert (entry.title, entry.body) == ("Salt", "I slept.\n")


@pytest.mark.parametrize(
    "html",
    [
        '<time datetime="2019-05-27T23:30:00-11:00">last Monday</time>',
        "<span>27 May 2019</span>",
        '<script type="application/ld+json">{"datePublished": "2019-05-27T10:00:00Z"}</script>',
        '<meta itemprop="datePublished" content="2019-05-27">',
        '<time class="updated" datetime="2019-06-02"></time><meta name="date" content="2019-05-27">',  # noqa: E501
    ],
)
def test_the_day_is_the_day_as_written(tmp_path: Path, html: str) -> None:
    entry = read_text(tmp_path, page(f"{html}<p>I slept.</p>"), "a.html").entry
    assert entry.date == date(2019, 5, 27)


def test_a_printed_date_beats_the_head_of_the_page_and_this_is_said(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2019-05-28T01:00:00+00:00">'
    html = page("<h1>Entry 3: Salt</h1><p>May 27, 2019</p><p>I slept.</p>", head)
    candidate = read_text(tmp_path, html, "a.html")
    assert candidate.entry.date == date(2019, 5, 27)
    assert any("2019-05-28" in note for note in candidate.evidence.notes)


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        '<img src=x onerror="alert(1)">',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        "<iframe src=https://example.org></iframe>",
        "<svg onload=alert(1)><text>x</text></svg>",
        "<object data=x></object><embed src=x>",
        "<form action=https://example.org><input value=x></form>",
        "<!-- I wrote 5 words -->",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ],
)
def test_nothing_that_acts_gets_through(tmp_path: Path, attack: str) -> None:
    html = page(f"<h1>Entry 3: Salt</h1><p>I slept.</p>{attack}<p>I woke.</p>")
    body = read_text(tmp_path, html, "a.html").entry.body
    assert "I slept." in body
    assert "I woke." in body
    for word in ("javascript:", "data:", "file:", "onerror", "<iframe", "<svg", "5 words"):
        assert word not in body
    assert "<script" not in body.replace("\\<script", "")


def test_an_editors_note_set_aside_still_numbers_the_entry(tmp_path: Path) -> None:
    note = "Editor’s Note: This is the ninth installment in Mara Quill’s daily diary."
    html = page(f"<h1>Salt</h1><aside><p>{note}</p></aside><p>I slept.</p><aside>Buy!</aside>")
    entry = read_text(tmp_path, html, "a.html").entry
    assert (entry.number, entry.body) == (9, "I slept.\n")


def test_a_page_wrapped_in_one_form_keeps_its_text(tmp_path: Path) -> None:
    html = page(
        "<form><div class='comment-form-wrap'><h1>Entry 3: Salt</h1><p>I slept.</p></div></form>"
    )
    assert read_text(tmp_path, html, "a.html").entry.body == "I slept.\n"


def test_a_text_file_saved_as_a_page(tmp_path: Path) -> None:
    html = page("<pre>Entry 3: Salt\n\nMay 27, 2019\n\nI  slept.\n</pre>")
    entry = read_text(tmp_path, html, "a.html").entry
    assert (entry.number, entry.date, entry.body) == (3, date(2019, 5, 27), "I  slept.\n")


def test_lists_breaks_and_quotes_survive(tmp_path: Path) -> None:
    html = page(
        "<h1>Entry 3: Salt</h1><p>I made\n   a list:</p><ol start=3><li>rope<li>oil</ol>"
        "<ul><li>one<ul><li>two</li></ul></li></ul><p>a_b*c* &amp; # d<br>e</p>"
    )
    body = read_text(tmp_path, html, "a.html").entry.body
    assert body == (
        "I made a list:\n\n3. rope\n4. oil\n\n- one\n  - two\n\na\\_b\\*c\\* & # d  \ne\n"
    )


def test_items_keep_the_numbers_they_state(tmp_path: Path) -> None:
    html = page(
        "<h1>Entry 3: Salt</h1><ol><li value=3>rope<li>oil<li value=x>tar<li value=9>tea</ol>"
    )
    body = read_text(tmp_path, html, "a.html").entry.body
    assert body == "3. rope\n4. oil\n5. tar\n9. tea\n"


def test_a_bold_space_keeps_words_apart_and_a_line_below_a_break_is_no_markup(
    tmp_path: Path,
) -> None:
    html = page("<h1>Entry 3: Salt</h1><p>salt<b> </b>and oil<br>- tar<br>---<br># tea</p>")
    body = read_text(tmp_path, html, "a.html").entry.body
    assert body == "salt and oil  \n\\- tar  \n\\---  \n\\# tea\n"


def test_a_pipe_in_a_cell_is_no_border(tmp_path: Path) -> None:
    table = "<table><tr><td>Desk | bed</td><td>500</td></tr></table>"
    html = page(f"<h1>Entry 3: Salt</h1><p>I counted.</p>{table}")
    assert "| Desk \\| bed | 500 |" in read_text(tmp_path, html, "a.html").entry.body


def test_a_table_of_figures_stays_a_table(tmp_path: Path) -> None:
    table = "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
    html = page(f"<h1>Entry 3: Salt</h1><p>I counted.</p>{table}")
    assert "| 1 | 2 |" in read_text(tmp_path, html, "a.html").entry.body


@pytest.mark.parametrize(
    "html",
    [
        "<a " * 50_000,
        "<![" * 100_000,
        "<div>" * 200_000,
        "<!--" * 50_000,
        "<font>x" * 20_000,
        "<b>" * 5_000 + "x",
        "<p>x" * 100_000,
        "<table><tr><td>" * 5_000,
        "<article>" * 200 + "<article>x</article>" * 10_000,
        "<script>" * 20_000,
        "<p " + "a=1 " * 100_000 + ">x</p>",
        "&lt;" * 200_000,
        "<img src='data:image/png;base64," + "A" * 2_000_000 + "'>",
        "<html><body></body></html>",
        "<",
    ],
    ids=lambda html: html[:12],
)
def test_floods_of_tags_give_a_text_or_a_reason(tmp_path: Path, html: str) -> None:
    path = tmp_path / "flood.html"
    path.write_text(html, encoding="utf-8")
    try:
        (candidate,) = read_document(path).candidates
    except NotUnderstood as error:
        assert "\n" not in error.message
    else:
        assert candidate.entry.words is None
        assert "<script" not in candidate.entry.body


def test_a_feed_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "export.html"
    path.write_text('<?xml version="1.0"?><rss><channel></channel></rss>', encoding="utf-8")
    with pytest.raises(NotUnderstood, match="feed"):
        read_document(path)
