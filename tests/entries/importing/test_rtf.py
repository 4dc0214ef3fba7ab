"""Rich Text is read as its writer saw it, whatever program and code page it is from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate
from entries.importing.registry import read_document
from tests.entries.importing.documents import read_text
from tests.entries.importing.office_files import write_rtf

FONTS = (
    "\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times;}{\\f1\\fnil\\fcharset204 Arial;}"
    "{\\f2\\fnil\\fcharset128 MS Mincho;}{\\f3\\fnil\\cpg1250 Arial CE;}}"
    "{\\colortbl;\\red0\\green0\\blue255;}"
)
SHEET = (
    "{\\stylesheet{\\s0 Normal;}{\\s1\\b\\sbasedon0 heading 1;}{\\s2 heading 2;}{\\s7 Title;}"
    "{\\s8 Subtitle;}{\\s9 Quotations;}{\\s10\\outlinelevel2 Mine;}{\\*\\cs11 Strong;}}"
)


def read(path: Path) -> Candidate:
    (candidate,) = read_document(path).candidates
    return candidate


def body_of(tmp_path: Path, body: str, head: str = FONTS + SHEET) -> str:
    """Read the text of a document that holds this, and a title above it."""
    path = write_rtf(tmp_path / "a.rtf", f"Entry 3: Salt\\par\n{body}", head=head)
    text = read(path).entry.body
    assert "Entry 3" not in text
    return text


def test_an_entry_with_its_title_day_and_figures(tmp_path: Path) -> None:
    body = (
        "{\\info{\\title Old}{\\author Ann Lee}{\\creatim\\yr2019\\mo1\\dy1}}"
        "{\\header Page \\chpgn}{\\footer Draft}"
        "\\pard\\s7\\b Day 12: Wet Matches\\par\\pard\\plain March 27, 2018\\par\n"
        "I wrote {\\b 820} words in \\i two hours\\i0 .\\par\n"
        "Distraction of the day: the tide tables.\\par"
    )
    candidate = read(write_rtf(tmp_path / "a.rtf", body, head=FONTS + SHEET))
    entry = candidate.entry
    assert (candidate.kind, entry.number, entry.title) == ("entry", 12, "Wet Matches")
    assert (entry.date, entry.words, entry.minutes) == (date(2018, 3, 27), 820, 120)
    assert entry.body == (
        "I wrote **820** words in *two hours*.\n\nDistraction of the day: the tide tables.\n"
    )


def test_the_day_is_never_when_the_file_was_made(tmp_path: Path) -> None:
    info = "{\\info{\\title Sa\\'e9lt}{\\creatim\\yr2019\\mo1\\dy1\\hr23}}"
    entry = read(write_rtf(tmp_path / "a.rtf", f"{info}I slept.")).entry
    assert (entry.date, entry.title, entry.body) == (None, "Saélt", "I slept.\n")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("caf\\'e9", "café"),
        ("it\\rquote s \\ldblquote so\\rdblquote\\emdash yes", "it’s “so”—yes"),
        ("it\\u8217\\'92s", "it’s"),
        ("it\\u8217?s", "it’s"),
        ("\\uc0 it\\u8217 s \\uc1 a\\u233?b", "it’s aéb"),
        ("\\uc2 a\\u233\\'c3\\'a9b", "aéb"),
        ("\\uc2 a\\u233xyb", "aéb"),
        ("{\\uc0 a\\u-4051}b", "a\uf02db"),
        ("\\uc0 \\u55357\\uc1 \\u56832?!", "\N{GRINNING FACE}!"),
        ("\\u128512?", "\N{GRINNING FACE}"),
        ("a\\u55357?b\\u56832?c", "ab\ufffdc"),
        ("{\\f1\\'cf\\'f0\\'e8}\\'ef", "Приï"),
        ("{\\f2\\'8e\\'52}{\\f2\\'8eR}", "山山"),
        ("{\\f3\\'b9}", "ą"),
        ("a\\~b\\_c\\-d\\{e\\}f\\\\g", "a\u00a0b\u2011cd{e}f\\\\g"),
        ("a\\tab b\\bullet", "a\tb•"),
        ("a\\line b", "a  \nb"),
        ("{\\upr{ansi}{\\*\\ud{uni\\u233?}}}", "unié"),
    ],
)  # fmt: skip
def test_characters(tmp_path: Path, written: str, text: str) -> None:
    assert body_of(tmp_path, f"I wrote {written}") == f"I wrote {text}\n"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("\\ansi\\ansicpg1251", "Кот"),
        ("\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}", "Кот"),
        ("\\mac", "ÓÚ"),
        ("\\pc", "╩ε≥"),
        ("\\ansi\\ansicpg99999", "Êîò"),
    ],
)
def test_the_code_page_of_the_document(tmp_path: Path, head: str, text: str) -> None:
    assert body_of(tmp_path, "I saw \\'ca\\'ee\\'f2.", head).replace("\u00a0", "") == (
        f"I saw {text}.\n"
    )


def test_macs_paragraphs_end_with_a_backslash_and_pictures_are_left_out(tmp_path: Path) -> None:
    head = (
        "\\ansi\\ansicpg1252\\cocoartf2639\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n"
        "{\\*\\expandedcolortbl;;}\n\\paperw11900"
    )
    body = (
        "\\pard\\tx560\\f0\\fs24 \\cf0 I wrote \\\n\\\n{{\\NeXTGraphic pic.png \\width640}\\'ac}"
        "\\f0\\b 820\\b0  words.\\\n"
        "\\pard\\ls1\\ilvl0\\cf0 {\\listtext\t\\uc0\\u8226 \t}rope\\\n"
        "{\\listtext\t\\uc0\\u8226 \t}oil\\\n"
        '{\\field{\\*\\fldinst{HYPERLINK "https://example.org/a"}}{\\fldrslt tide}}\\\n'
    )
    assert body_of(tmp_path, body, head) == (
        "I wrote\n\n**820** words.\n\n- rope\n- oil\n\n[tide](https://example.org/a)\n"
    )


def test_headings_by_style_and_by_outline_level(tmp_path: Path) -> None:
    body = (
        "\\pard\\s1\\b One\\par\\pard\\plain\\s2 Two\\par\\pard\\s10 Three\\par"
        "\\pard\\outlinelevel3 Four\\par\\pard\\s8 Five\\par\\pard\\s9 Six\\par\\pard Seven"
    )
    assert body_of(tmp_path, body) == (
        "# One\n\n## Two\n\n### Three\n\n#### Four\n\nFive\n\n> Six\n\nSeven\n"
    )


def test_lists_by_what_stands_before_their_items(tmp_path: Path) -> None:
    def item(label: str, text: str, level: int = 0) -> str:
        return f"\\pard\\ilvl{level}\\ls1 {{\\listtext\\pard\\plain {label}\\tab}}{text}\\par\n"

    body = (
        item("1.", "rope")
        + item("2.", "oil")
        + item("a)", "lamp", 1)
        + item("b)", "whale", 1)
        + item("3.", "salt")
        + "\\pard Between.\\par"
        + item("4.", "tea")
        + "\\pard{\\pntext\\f1\\'b7\\tab}dots\\par"
    )
    assert body_of(tmp_path, body) == (
        "1. rope\n2. oil\n   1. lamp\n   2. whale\n3. salt\n\nBetween.\n\n4. tea\n\n- dots\n"
    )


def test_tables(tmp_path: Path) -> None:
    body = (
        "I wrote.\\par\\trowd\\trhdr\\cellx100\\pard\\intbl Place\\cell Words\\cell\\row"
        "\\trowd\\pard\\intbl Desk\\cell 500\\cell\\row\\pard I slept.\\par"
        "\\trowd\\pard\\intbl Monday\\cell One.\\par Two.\\cell\\row\\pard Last."
    )
    assert body_of(tmp_path, body) == (
        "I wrote.\n\n| Place | Words |\n| --- | --- |\n| Desk | 500 |\n\nI slept.\n\n"
        "Monday\n\nOne.\n\nTwo.\n\nLast.\n"
    )


@pytest.mark.parametrize("star", ["", "\\*"])
def test_notes_are_markdowns_own(tmp_path: Path, star: str) -> None:
    body = (
        f"I wrote{{\\super\\chftn}}{{{star}\\footnote\\pard\\plain {{\\super\\chftn}} Twice.\\par"
        " By {\\b hand}.} it.\\par I slept.{\\footnote\\ftnalt At the end.}"
    )
    assert body_of(tmp_path, body) == (
        "I wrote[^1] it.\n\nI slept.[^2]\n\n[^1]: Twice.\n\n    By **hand**.\n\n[^2]: At the end.\n"
    )


def test_what_was_deleted_commented_or_hidden_is_left_out(tmp_path: Path) -> None:
    body = (
        "I {\\revised really }{\\deleted never }slept{\\v  secretly}\\v  more\\v0 ."
        "{\\v\\footnote x}"
        "{\\*\\atnid AL}{\\*\\annotation Really?}{\\*\\bkmkstart a}{\\xe index}{\\*\\unknown{x}y}"
        "{\\pict\\pngblip 89504e47}{\\object\\objemb{\\*\\objdata 01}{\\result{\\pict 00}}}"
        "{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt Salt 1\\par}} Then"
        "{\\strike  one}{\\plain  two.}"
    )
    assert body_of(tmp_path, body) == "I really slept. Then ~~one~~ two.\n"


def test_a_boxes_text_comes_after_its_paragraph(tmp_path: Path) -> None:
    shape = (
        "{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn fFlipH}{\\sv 0}}{\\shptxt \\pard In a box.\\par}}"
        "{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext In a box.}}}}"
    )
    assert body_of(tmp_path, f"I wrote {shape}it.\\par I slept.") == (
        "I wrote it.\n\nIn a box.\n\nI slept.\n"
    )


def test_bytes_of_a_picture_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1 I wrote{\\pict\\bin5 }{\\}}} it.\\bin3 }}} So.\\bin99999999999 x}")
    assert read(path).entry.body == "I wrote it. So.\n"


def test_only_links_to_the_web_are_links(tmp_path: Path) -> None:
    def link(target: str, text: str) -> str:
        return f'{{\\field{{\\*\\fldinst HYPERLINK "{target}"}}{{\\fldrslt\\ul {text}}}}}'

    links = [
        link("https://example.org/a", "one"),
        link("file:///etc/passwd", "two"),
        link("javascript:alert(1)", "three"),
    ]
    assert body_of(tmp_path, " ".join(links)) == "[one](https://example.org/a) two three\n"


def test_the_same_text_as_markdown_is_one_entry(tmp_path: Path) -> None:
    markdown = "# Salt\n\nMay 2, 2019\n\nI wrote *640* words. It’s fine.\n"
    body = "\\pard\\s1 Salt\\par\\pard May 2, 2019\\par I wrote \\i 640\\i0  words. It\\'92s fine."
    path = write_rtf(tmp_path / "a.rtf", body, head=FONTS + SHEET)
    assert read(path).id == read_text(tmp_path, markdown, "a.md").id


def test_a_word_document_by_name_may_be_rich_text_by_content(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(b"\r\n {\\rtf1 I slept.}\0\0\n")
    candidate = read(path)
    assert candidate.entry.body == "I slept.\n"
    assert candidate.entry.source is not None
    assert candidate.entry.source.format == "rtf"
    assert not any("brace" in one for one in candidate.evidence.notes)


def test_one_that_was_cut_off_is_read_as_far_as_it_goes_and_this_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1 I slept.\\par I {\\b wo\\")
    candidate = read(path)
    assert candidate.entry.body == "I slept.\n\nI **wo**\n"
    assert "the document ends in the middle: it may have been cut off" in candidate.evidence.notes


def test_what_stands_behind_its_last_brace_is_left_out_and_this_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1 I slept.} Then I woke.")
    candidate = read(path)
    assert candidate.entry.body == "I slept.\n"
    assert any("behind the document's last brace" in one for one in candidate.evidence.notes)


def test_bytes_that_no_code_page_knows_are_said(tmp_path: Path) -> None:
    candidate = read(write_rtf(tmp_path / "a.rtf", "I slept\\'81."))
    assert candidate.entry.body == "I slept\ufffd.\n"
    assert any("no code page" in note for note in candidate.evidence.notes)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "a document without any text"),
        ("{" * 100_000, "nested deeper"),
        ("\\b\\i" * 400_000, "more than 600,000 codes"),
        ("a\\par " * 30_000, "20,000 paragraphs"),
        ("\\'41" * 6_000_000, "5 MB of text"),
    ],
    ids=lambda value: value[:12],
)
def test_what_cant_be_read_has_its_reason(tmp_path: Path, body: str, reason: str) -> None:
    with pytest.raises(NotUnderstood, match=reason):
        read(write_rtf(tmp_path / "a.rtf", body))
