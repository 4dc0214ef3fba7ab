"""A Word document's text is all there, and nothing that it hides, deleted or computed."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate
from entries.importing.plan import plan_import
from entries.importing.registry import read_document
from tests.entries.importing.documents import read_text
from tests.entries.importing.office_files import pack, par, run, word_xml, write_docx, write_odt

HEADING = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{1}"/>{2}</w:style>'
BULLETS = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>'
)


def read(path: Path) -> Candidate:
    (candidate,) = read_document(path).candidates
    return candidate


def body_of(tmp_path: Path, body: str, **parts: str) -> str:
    """Read the text of a document that holds this, and a title above it."""
    path = write_docx(tmp_path / "a.docx", par("Entry 3: Salt") + body, parts=parts)
    text = read(path).entry.body
    assert "Entry 3" not in text
    return text


def item(text: str, level: int = 0, list_: str = "5") -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    return par(text, properties=numbered)


def test_an_entry_with_its_title_day_and_figures(tmp_path: Path) -> None:
    styles = HEADING.format("Titel", "Title", "")
    body = (
        par("Day 12: Wet Matches", style="Titel")
        + par("March 27, 2018")
        + par("I wrote ", run("820", "<w:b/>"), " words in ", run("two hours", "<w:i/>"), ".")
        + par("Distraction of the day: the tide tables.")
    )
    candidate = read(write_docx(tmp_path / "a.docx", body, parts={"styles": styles}, title="Old"))
    entry = candidate.entry
    assert (candidate.kind, entry.number, entry.title) == ("entry", 12, "Wet Matches")
    assert (entry.date, entry.words, entry.minutes) == (date(2018, 3, 27), 820, 120)
    assert [one.what for one in entry.distractions] == ["the tide tables"]
    assert entry.body == (
        "I wrote **820** words in *two hours*.\n\nDistraction of the day: the tide tables.\n"
    )


def test_the_day_is_never_when_the_file_was_made_and_its_maker_is_no_byline(
    tmp_path: Path,
) -> None:
    prose = "The harbour was grey. " * 60
    candidate = read(write_docx(tmp_path / "a.docx", par(prose + "I slept."), title="Salt"))
    assert (candidate.kind, candidate.entry.date) == ("entry", None)
    assert candidate.entry.title == "Salt"
    named = read(write_docx(tmp_path / "2018-03-27.docx", par("I slept."), title="Salt"))
    assert named.entry.date == date(2018, 3, 27)


@pytest.mark.parametrize("title", ["", "Document1", "Microsoft Word - a.doc", "Untitled document"])
def test_a_title_that_says_nothing_is_none(tmp_path: Path, title: str) -> None:
    assert read(write_docx(tmp_path / "a.docx", par("I slept."), title=title)).entry.title is None


def test_a_printed_title_beats_the_stated_one_which_may_be_yesterdays(tmp_path: Path) -> None:
    styles = HEADING.format("H1", "heading 1", "")
    body = par("Salt", style="H1") + par("I slept.")
    path = write_docx(tmp_path / "a.docx", body, parts={"styles": styles}, title="Oil")
    assert read(path).entry.title == "Salt"


def test_headings_by_name_by_what_they_are_based_on_and_by_outline_level(tmp_path: Path) -> None:
    styles = (
        HEADING.format("b2", "heading 2", "")
        + HEADING.format("Mine", "My Chapter", '<w:basedOn w:val="b2"/>')
        + HEADING.format("Out", "Outlined", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + HEADING.format("Loop", "Loop", '<w:basedOn w:val="Loop"/>')
    )
    body = (
        par(run("One", "<w:b/>"), style="b2")
        + par("I slept.")
        + par("Two", style="Mine")
        + par("Three", style="Out")
        + par("Four", style="Loop")
        + par("Five", style="Missing")
        + par("Six", properties='<w:outlineLvl w:val="1"/>')
    )
    text = body_of(tmp_path, body, styles=styles)
    assert text == ("## One\n\nI slept.\n\n## Two\n\n### Three\n\nFour\n\nFive\n\n## Six\n")


def test_lists_nest_and_one_without_numbers_or_bullets_is_none(tmp_path: Path) -> None:
    styles = HEADING.format(
        "LB", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>'
    )
    body = (
        par("I made a list.")
        + item("rope")
        + item("lamp", 1)
        + item("whale", 1)
        + par("oil", style="LB")
        + item("No list", 0, "6")
        + item("Nor this", 0, "99")
    )
    assert body_of(tmp_path, body, numbering=BULLETS, styles=styles) == (
        "I made a list.\n\n- rope\n  1. lamp\n  2. whale\n- oil\n\nNo list\n\nNor this\n"
    )


def test_items_have_the_numbers_that_word_shows(tmp_path: Path) -> None:
    def form(id: int, more: str = "") -> str:
        level = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="decimal"/></w:lvl>'
        levels = level.format(0, 3) + level.format(1, 1)
        return f'<w:abstractNum w:abstractNumId="{id}">{levels}{more}</w:abstractNum>'

    restarted = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        form(0)
        + '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Mine"/></w:abstractNum>'
        + '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="None"/></w:abstractNum>'
        + '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
        + f'<w:num w:numId="6"><w:abstractNumId w:val="0"/>{restarted}</w:num>'
        + '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
        + '<w:num w:numId="8"><w:abstractNumId w:val="2"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Mine"><w:pPr><w:numPr><w:numId w:val="5"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    body = (
        item("three")
        + item("", list_="5")
        + item("one", 1)
        + par("Between.")
        + item("four", list_="7")
        + item("one again", 1)
        + item("restarted", list_="6")
        + item("two", list_="6")
        + item("none", list_="8")
    )
    assert body_of(tmp_path, body, numbering=numbering, styles=styles) == (
        "3. three\n   1. one\n\nBetween.\n\n"
        "4. four\n   1. one again\n1. restarted\n2. two\n\nnone\n"
    )


def test_tables_of_figures_stay_and_tables_that_lay_out_do_not(tmp_path: Path) -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"

    figures = table((par("Desk | bed"), par("500")), (par("Café"), par("320")))
    layout = table((par("Monday"), par("I slept.") + par("I woke.")))
    text = body_of(tmp_path, par("I wrote.") + figures + layout)
    assert "| Desk \\| bed | 500 |\n| Café | 320 |" in text
    assert "Monday\n\nI slept.\n\nI woke." in text


def test_notes_are_markdowns_own(tmp_path: Path) -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{par("<w:r><w:footnoteRef/></w:r>", run(" Twice."))}'
        f"{par('By hand.')}</w:footnote>"
    )
    ends = f'<w:endnote w:id="2">{par("At the end.")}</w:endnote>'
    body = (
        par("I wrote", '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" it."))
        + par("I slept.", '<w:r><w:endnoteReference w:id="2"/></w:r>')
        + par("Lost.", '<w:r><w:footnoteReference w:id="77"/></w:r>')
    )
    assert body_of(tmp_path, body, footnotes=notes, endnotes=ends) == (
        "I wrote[^1] it.\n\nI slept.[^2]\n\nLost.\n\n"
        "[^1]: Twice.\n\n    By hand.\n\n[^2]: At the end.\n"
    )


def test_what_was_deleted_commented_or_hidden_is_left_out_and_what_was_inserted_stays(
    tmp_path: Path,
) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )
    body = (
        par(
            "I ",
            f"<w:ins w:id='1'>{run('really ')}</w:ins>",
            "<w:del w:id='2'><w:r><w:delText>never </w:delText></w:r></w:del>",
            "<w:moveFrom w:id='3'>" + run("moved ") + "</w:moveFrom>",
            "<w:moveTo w:id='4'>" + run("slept") + "</w:moveTo>",
            run(" secret", "<w:vanish/>"),
            run(" gone", '<w:rStyle w:val="Gone"/>'),
            run(" still", '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>'),
            '<w:commentRangeStart w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>',
            run(" here."),
        )
        + par("The end of", properties="<w:rPr><w:del w:id='6'/></w:rPr>")
        + par(" a line.")
    )
    comments = f'<w:comment w:id="5">{par("Really?")}</w:comment>'
    assert body_of(tmp_path, body, styles=styles, comments=comments) == (
        "I really slept still here.\n\nThe end of a line.\n"
    )


def test_text_in_fields_controls_boxes_and_alternatives_is_text(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{par('In a box.')}</w:txbxContent>"
    body = (
        par(
            f'<w:fldSimple w:instr=" DATE ">{run("Rain")}</w:fldSimple>',
            f"<w:sdt><w:sdtContent>{run(' and')}</w:sdtContent></w:sdt>",
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}"
            "</w:sdtContent></w:sdt>",
            f"<w:smartTag><w:bdo>{run(' wind')}</w:bdo></w:smartTag>",
            '<w:r><w:fldChar w:fldCharType="end"/><w:cr/><w:t>on</w:t><w:noBreakHyphen/>'
            "<w:t>shore</w:t><w:softHyphen/><w:t>s</w:t><w:tab/></w:r>",
            "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'/><mc:Fallback>"
            "<w:t>\N{GRINNING FACE}</w:t></mc:Fallback></mc:AlternateContent></w:r>",
            "<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t>"
            "</w:r></w:rubyBase></w:ruby></w:r>",
            "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>",
        )
        + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        + f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        + '<w:p><w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>'
        + par("I slept.")
    )
    assert body_of(tmp_path, body) == (
        "Rain and wind  \non\u2011shores\t\N{GRINNING FACE}漢x=1\n\nIn a box.\n\n"
        "\\* \\* \\*\n\nI slept.\n"
    )


def test_a_table_of_contents_is_none_of_the_text(tmp_path: Path) -> None:
    styles = HEADING.format("T1", "toc 1", "")
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{par('Salt 1')}</w:sdtContent></w:sdt>"
        + par(run("Oil 2"), style="T1")
        + par("I slept.")
    )
    assert body_of(tmp_path, body, styles=styles) == "I slept.\n"


def test_only_links_to_the_web_are_links(tmp_path: Path) -> None:
    links = {"rId1": "https://example.org/a", "rId2": "file:///etc/passwd"}
    body = par(
        f'<w:hyperlink r:id="rId1">{run("one")}</w:hyperlink>',
        run(" "),
        f'<w:hyperlink r:id="rId2">{run("two")}</w:hyperlink>',
        run(" "),
        f'<w:hyperlink r:id="rId9">{run("three")}</w:hyperlink>',
        f'<w:hyperlink w:anchor="x">{run(" four")}</w:hyperlink>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK '
        '"javascript:alert(1)" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
        f'</w:r>{run(" five")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    path = write_docx(tmp_path / "a.docx", body, links=links)
    assert read(path).entry.body == "[one](https://example.org/a) two three four five\n"


def test_nothing_in_a_text_becomes_markup(tmp_path: Path) -> None:
    body = (
        par("&lt;script&gt; *stars* a_b")
        + par("# no heading")
        + par("1. no list")
        + par("<w:r><w:tab/><w:t>Indented.</w:t></w:r>")
        + par("<w:r><w:t>Salt</w:t><w:br/><w:t>- no item</w:t><w:br/><w:t>---</w:t></w:r>")
    )
    assert body_of(tmp_path, body) == (
        "\\<script> \\*stars\\* a\\_b\n\n\\# no heading\n\n1\\. no list\n\nIndented.\n\n"
        "Salt  \n\\- no item  \n\\---\n"
    )


def test_a_bold_space_between_words_keeps_them_apart(tmp_path: Path) -> None:
    body = par(run("salt"), run(" ", "<w:b/>"), run("and"), run(" oil", "<w:i/>"))
    assert body_of(tmp_path, body) == "salt and *oil*\n"


def test_emphasis_by_a_characters_style(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="E"><w:name w:val="Emphasis"/>'
        "<w:rPr><w:i/></w:rPr></w:style>"
    )
    body = par("so ", run("very", '<w:rStyle w:val="E"/>'), " cold")
    assert body_of(tmp_path, body, styles=styles) == "so *very* cold\n"


def test_the_same_text_as_markdown_and_in_another_program_is_one_entry(tmp_path: Path) -> None:
    markdown = "# Salt\n\nMay 2, 2019\n\nI wrote *640* words.\n\n- rope\n- oil\n"
    styles = HEADING.format("H", "heading 1", "")
    body = (
        par("Salt", style="H")
        + par("May 2, 2019")
        + par("I wrote ", run("640", "<w:i/>"), " words.")
        + item("rope")
        + item("oil")
    )
    path = write_docx(tmp_path / "a.docx", body, parts={"numbering": BULLETS, "styles": styles})
    assert read(path).id == read_text(tmp_path, markdown, "a.md").id


@pytest.mark.parametrize("suffix", [".docm", ".dotx", ".zip", ""])
def test_the_content_says_that_it_is_a_word_document(tmp_path: Path, suffix: str) -> None:
    assert read(write_docx(tmp_path / f"a{suffix}", par("I slept."))).entry.source is not None


def test_a_main_part_of_another_number_is_found(tmp_path: Path) -> None:
    part = word_xml("document", f"<w:body>{par('I slept.')}</w:body>")
    path = pack(tmp_path / "a.docx", {"word/document2.xml": part})
    assert read(path).entry.body == "I slept.\n"


def test_without_mammoth_it_is_rejected_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    write_docx(tmp_path / "a.docx", par("I slept."))
    write_odt(tmp_path / "b.odt", "<text:p>I woke.</text:p>")
    plan = plan_import([tmp_path], known={})
    assert [one.reason for one in plan.rejected] == [
        "a Word document, for which mammoth is needed: pip install 'darlings[import]'"
    ]
    assert [Path(one.source).name for one in plan.candidates] == ["b.odt"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "a document without any text"),
        ("<w:p>", "word/document.xml: not XML"),
        ("<w:tbl><w:tr><w:tc>" * 70 + par("x") + "</w:tc></w:tr></w:tbl>" * 70, "nested deeper"),
        (par("x") * 40_000, "60,000 runs of text: save it in smaller parts"),
    ],
)
def test_what_cant_be_read_has_its_reason(tmp_path: Path, body: str, reason: str) -> None:
    with pytest.raises(NotUnderstood, match=reason) as caught:
        read(write_docx(tmp_path / "a.docx", body))
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("EncryptedPackage", "an encrypted document: save it without a password"),
        ("WordDocument", r"an old Word document \(.doc\): save it as .docx"),
        ("Workbook", "an old office document"),
    ],
)
def test_a_compound_file_says_what_to_do(tmp_path: Path, part: str, reason: str) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + part.encode("utf-16-le"))
    with pytest.raises(NotUnderstood, match=reason):
        read(path)


def test_a_document_that_mammoth_cant_read_is_rejected_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise KeyError("w:id\nof nothing")

    monkeypatch.setattr("mammoth.convert_to_html", failing)
    with pytest.raises(NotUnderstood, match=r"a damaged Word document \(KeyError: ") as caught:
        read(write_docx(tmp_path / "a.docx", par("I slept.")))
    assert "\n" not in caught.value.message
