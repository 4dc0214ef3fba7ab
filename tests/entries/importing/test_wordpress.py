"""WordPress's export: posts on the site's days, as Markdown, a broken one hiding no other."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.options import ImportOptions
from entries.importing.post_html import post_to_markdown
from entries.importing.reading import Reading
from entries.importing.registry import read_document
from tests.entries.importing.documents import FIXTURES

EXPORT = (FIXTURES / "wordpress-export.xml").read_text("utf-8")
HEAD, _, _ = EXPORT.partition("\t<item>\n")
END = "</channel>\n</rss>\n"


def read(folder: Path, text: str, **options: object) -> Reading:
    path = folder / "export.xml"
    path.write_text(text, encoding="utf-8")
    return read_document(path, options=ImportOptions(**options))  # type: ignore[arg-type]


def item(content: str = "Rain.", **parts: str) -> str:
    known = {"post_id": "1", "post_date": "2019-04-12 23:30:00", "status": "publish"}
    tags = "".join(f"<wp:{name}>{text}</wp:{name}>" for name, text in {**known, **parts}.items())
    return f"<item><content:encoded><![CDATA[{content}]]></content:encoded>{tags}</item>\n"


def export() -> Reading:
    return read_document(FIXTURES / "wordpress-export.xml")


def test_the_traps_of_an_export() -> None:
    day, classic, draft, page = export().candidates
    assert (day.entry.number, day.entry.title, day.entry.date) == (
        12,
        "Wet matches",
        date(2019, 4, 12),
    )
    assert (day.entry.words, day.entry.minutes) == (512, 90)
    assert day.entry.logged is not None
    assert day.entry.logged.isoformat() == "2019-04-12T23:30:00+12:00"
    assert day.entry.tags == ("Journal", "novel")
    assert day.entry.body == (
        "I wrote **512 words** in an hour and a half. 5 < 6 & 7.\n\n- rope\n- oil\n\n"
        "```\none\n\ntwo ]]> three\n```\n"
    )
    assert (classic.entry.title, classic.entry.words) == ("Classic & old", 300)
    assert classic.entry.body.startswith("It rained.  \nAnd then it rained again.\n\nI wrote 300")
    assert "```\na\n\nb\n```" in classic.entry.body
    assert classic.entry.tags == ("private",)
    assert (draft.entry.title, draft.entry.date) == (None, date(2019, 5, 1))
    assert draft.entry.tags == ("draft",)
    assert (page.entry.title, page.entry.tags) == ("Behind a word & a half", ("private",))
    assert [one.entry.source and one.entry.source.id for one in (day, page)] == [
        "https://lamp.example/?p=12",
        "https://lamp.example?p=15",
    ]


def test_what_is_not_taken_is_said() -> None:
    reading = export()
    assert [(one.line, one.reason) for one in reading.skipped] == [
        (95, "no post but “attachment”"),
        (100, "its state is “trash”"),
    ]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (107, "not XML: Entity 'nbsp' not defined"),
        (112, "its post_date “2019-02-30 10:00:00” is no time"),
    ]
    assert reading.notes == (
        "pictures stay at the site (1 of them)",
        "comments are not taken (1 of them)",
    )


def test_an_export_cut_short_gives_what_is_whole_and_says_so(tmp_path: Path) -> None:
    reading = read(tmp_path, EXPORT[: EXPORT.index("A draft that I keep")])
    assert [one.entry.number for one in reading.candidates] == [12, None]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (75, "cut short: the export ends within it")
    ]
    assert reading.notes[-1] == "the export is cut short: what came after its end is not known"


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_every_version_and_control_characters(tmp_path: Path, version: str) -> None:
    text = HEAD.replace("export/1.2/", f"export/{version}/") + item("Fog\x18 and\x11 rain.") + END
    (one,) = read(tmp_path, text).candidates
    assert one.entry.body == "Fog and rain.\n"


@pytest.mark.parametrize(
    ("local", "utc", "expected"),
    [
        ("2019-04-12 23:30:00", "2019-04-12 11:30:00", "2019-04-12T23:30:00+12:00"),
        ("2019-04-12 00:30:00", "2019-04-12 04:30:00", "2019-04-12T00:30:00-04:00"),
        ("2019-04-12 00:30:00", "0000-00-00 00:00:00", "2019-04-12T00:30:00+02:00"),
        ("2019-04-12 00:30:00", "2019-04-10 00:30:00", "2019-04-12T00:30:00+02:00"),
        ("2019-04-12 00:30:00", "2019-04-12 00:29:11", "2019-04-12T00:30:00+02:00"),
    ],
)
def test_the_day_is_the_sites_and_utc_tells_only_the_offset(
    tmp_path: Path, local: str, utc: str, expected: str
) -> None:
    text = HEAD + item(post_date=local, post_date_gmt=utc) + END
    (one,) = read(tmp_path, text, zone=ZoneInfo("Europe/Paris")).candidates
    assert one.entry.date == date(2019, 4, 12)
    assert one.entry.logged is not None
    assert one.entry.logged.isoformat() == expected


def test_a_post_without_a_date_is_kept_undated(tmp_path: Path) -> None:
    (one,) = read(tmp_path, HEAD + item(post_date="0000-00-00 00:00:00") + END).candidates
    assert one.entry.date is None
    assert one.evidence.notes == ("no date: kept, and not counted until it has one",)


@pytest.mark.parametrize("kind", ["revision", "nav_menu_item", "attachment", "wp_block"])
def test_only_posts_and_pages_are_taken(tmp_path: Path, kind: str) -> None:
    reading = read(tmp_path, HEAD + item(post_type=kind) + END)
    assert [one.reason for one in reading.skipped] == [f"no post but “{kind}”"]


def test_several_authors_are_named(tmp_path: Path) -> None:
    author = "<wp:author><wp:author_login>tom</wp:author_login></wp:author>\n"
    assert read(tmp_path, HEAD + author + item() + END).notes == ("posts of 2 authors: mara, tom",)


def test_an_excerpt_stands_in_for_a_text_that_is_empty(tmp_path: Path) -> None:
    text = item("").replace(
        "</item>", "<excerpt:encoded><![CDATA[Short.]]></excerpt:encoded></item>"
    )
    (one,) = read(tmp_path, HEAD + text + END).candidates
    assert one.entry.body == "Short.\n"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("One.\n\nTwo.", "One.\n\nTwo.\n"),
        ("One.\nTwo.", "One.  \nTwo.\n"),
        ("One.\r\n\r\nTwo.", "One.\n\nTwo.\n"),
        ("<p>One.</p>\n\nTwo.", "One.\n\nTwo.\n"),
        ("<h2>One</h2>\nTwo.", "## One\n\nTwo.\n"),
        ("<pre>a\n\nb</pre>", "a\n\nb"),
        ("<!-- wp:paragraph -->\n<p>One\ntwo.</p>\n<!-- /wp:paragraph -->", "One two.\n"),
        ("One<!--more--> two.<!-- never ends", "One two.<!-- never ends"),
        ("<script>x</script><img src='a'><p>One.</p>", "One.\n"),
        ("<a href='javascript:x'>One</a>", "One\n"),
        ("a * b _c_ # d", "a \\* b \\_c\\_ # d\n"),
        ("<!-- wp:image --><!-- /wp:image -->", ""),
        ("", ""),
    ],
)
def test_a_posts_html_is_markdown(html: str, markdown: str) -> None:
    assert post_to_markdown(html).replace("\\<", "<").strip() == markdown.strip()


@pytest.mark.parametrize(
    "text",
    [
        HEAD[: len(HEAD) // 2],
        HEAD,
        HEAD.replace("?>", '?><!DOCTYPE rss [<!ENTITY a "b">]>', 1) + item() + END,
        HEAD.replace("<channel>", "<chanel>") + item() + END,
        "<rss xmlns:wp='http://wordpress.org/export/1.2/'" + "a" * 9000,
    ],
    ids=["half a head", "a head", "entities", "no channel", "no end"],
)
def test_what_is_no_export_is_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        read(tmp_path, text)
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    "flood", ["<a " * 50_000, "<div>" * 50_000, "<!--" * 50_000, "<![" * 50_000]
)
def test_floods_of_tags_cost_their_own_post_alone(tmp_path: Path, flood: str) -> None:
    reading = read(tmp_path, HEAD + item(flood, post_id="7") + item(post_id="8") + END)
    assert reading.records == 2
    assert reading.candidates[-1].entry.body == "Rain.\n"
