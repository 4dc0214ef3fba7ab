"""An OpenDocument text is all there, and nothing that it hides or deleted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate
from entries.importing.registry import read_document
from tests.entries.importing.documents import read_text
from tests.entries.importing.office_files import ODT, odf_text, odf_xml, pack, write_odt


def style(name: str, properties: str, *, family: str = "text", parent: str = "") -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{above}>'
        f"<style:text-properties {properties}/></style:style>"
    )


OWN = (
    style("T1", 'fo:font-weight="bold"')
    + style("T2", 'fo:font-style="italic"')
    + style("T3", 'style:text-line-through-style="solid"')
    + style("T4", 'text:display="none"')
    + style("T5", 'fo:font-weight="normal"', parent="T1")
    + style("P1", 'fo:font-weight="bold"', family="paragraph", parent="Standard")
    + style("P2", "", family="paragraph", parent="Heading_20_2")
    + style("P3", "", family="paragraph", parent="Quotations")
    + style("P4", 'text:display="none"', family="paragraph")
    + style("P5", "", family="paragraph", parent="Horizontal_20_Line")
    + '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/>'
    + '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    + '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/>'
    + "</text:list-style>"
)
DEEP = "<text:section>" * 100 + "</text:section>" * 100
NINE, DOTS = 'text:start-value="9"', 'text:style-override="L2"'
NAMED = (
    style("Standard", 'fo:font-style="italic"', family="paragraph")
    + style("Heading_20_2", 'fo:font-weight="bold"', family="paragraph")
    + '<style:style style:name="Chapter" style:family="paragraph" '
    'style:default-outline-level="3"/>'
    + '<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/>'
)


def read(path: Path) -> Candidate:
    (candidate,) = read_document(path).candidates
    return candidate


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def body_of(tmp_path: Path, body: str) -> str:
    """Read the text of a document that holds this, and a title above it."""
    path = write_odt(tmp_path / "a.odt", p("Entry 3: Salt") + body, own=OWN, styles=NAMED)
    text = read(path).entry.body
    assert "Entry 3" not in text
    return text


def test_an_entry_with_its_title_day_and_figures(tmp_path: Path) -> None:
    body = (
        p("Day 12: Wet Matches", "Title")
        + p("March 27, 2018")
        + p(f"I wrote {span('820', 'T1')} words in {span('two hours', 'T2')}.")
        + p("Distraction of the day: the tide tables.")
    )
    candidate = read(write_odt(tmp_path / "a.odt", body, own=OWN, styles=NAMED, title="Old"))
    entry = candidate.entry
    assert (candidate.kind, entry.number, entry.title) == ("entry", 12, "Wet Matches")
    assert (entry.date, entry.words, entry.minutes) == (date(2018, 3, 27), 820, 120)
    assert entry.body == (
        "I wrote **820** words in *two hours*.\n\nDistraction of the day: the tide tables.\n"
    )


def test_the_day_is_never_when_the_file_was_made(tmp_path: Path) -> None:
    entry = read(write_odt(tmp_path / "a.odt", p("I slept."), title="Salt")).entry
    assert (entry.date, entry.title) == (None, "Salt")


def test_headings_by_element_by_style_and_by_outline_level(tmp_path: Path) -> None:
    body = (
        f'<text:h text:style-name="x" text:outline-level="2">{span("One", "T1")}</text:h>'
        + p("Two", "P2")
        + p("Three", "Chapter")
        + p("Four", "Loop")
        + p("Five", "Subtitle")
    )
    assert body_of(tmp_path, body) == "## One\n\n## Two\n\n### Three\n\nFour\n\nFive\n"


def test_white_space_is_what_its_elements_say(tmp_path: Path) -> None:
    body = p(
        "I\n      slept <text:s text:c='2'/>and<text:tab/>woke.<text:soft-page-break/>"
        "<text:line-break/>\n  Then<text:s text:c='x'/>tea"
    ) + p("<text:tab/>Indented.")
    assert body_of(tmp_path, body) == "I slept   and\twoke.  \nThen tea\n\nIndented.\n"


def test_emphasis_set_by_hand_counts_and_a_named_styles_look_does_not(tmp_path: Path) -> None:
    body = (
        p(f"so {span('very', 'T1')}{span(' ', 'T2')}{span('cold', 'T3')}")
        + p(f"all of {span('it', 'T5')}", "P1")
        + p(f"{span('deep ' + span('down', 'T2'), 'T1')}")
    )
    assert body_of(tmp_path, body) == (
        "so **very** ~~cold~~\n\n**all of** it\n\n**deep** ***down***\n"
    )


def test_lists_nest_count_and_go_on(tmp_path: Path) -> None:
    def item(inner: str, more: str = "") -> str:
        return f"<text:list-item {more}>{inner}</text:list-item>"

    inner = f"<text:list>{item(p('lamp'))}{item(p('whale') + p('by hand'))}</text:list>"
    body = (
        f'<text:list text:style-name="L1">{item(p("rope"))}{item(p("oil") + inner)}</text:list>'
        + p("Between.")
        + '<text:list text:style-name="L1" text:continue-numbering="true">'
        + f"{item(p('salt'))}{item(p('tea'), NINE)}</text:list>"
        + f'<text:list text:style-name="L1">{item(p("again"))}'
        + f"{item(p('dots'), DOTS)}</text:list>"
    )
    assert body_of(tmp_path, body) == (
        "1. rope\n2. oil\n   - lamp\n   - whale\n\n     by hand\n\nBetween.\n\n"
        "3. salt\n\n9. tea\n\n1. again\n\n- dots\n"
    )


def test_a_heading_in_a_list_is_a_heading(tmp_path: Path) -> None:
    heading = '<text:h text:outline-level="1"><text:number>1.</text:number>Salt</text:h>'
    body = f'<text:list text:style-name="L1"><text:list-item>{heading}</text:list-item></text:list>'
    assert body_of(tmp_path, body + p("I slept.")) == "# Salt\n\nI slept.\n"


def test_tables_notes_quotations_boxes_and_rules(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        inner = "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in cells)
        return f"<table:table-row>{inner}</table:table-row>"

    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('Twice.')}{p('By hand.')}</text:note-body></text:note>"
    )
    box = f"<draw:frame><draw:text-box>{p('In a box.')}</draw:text-box></draw:frame>"
    body = (
        p(f"I wrote{note} it.{box}<draw:frame><draw:image/></draw:frame> So.")
        + "<table:table><table:table-column/><table:table-header-rows>"
        + row("Place", "Words")
        + "</table:table-header-rows>"
        + row("Desk", "500")
        + "</table:table>"
        + p("Paper drowns.", "P3")
        + p("Last.", "P3")
        + p("", "P5")
        + p("I slept.")
    )
    assert body_of(tmp_path, body) == (
        "I wrote[^1] it. So.\n\nIn a box.\n\n| Place | Words |\n| --- | --- |\n| Desk | 500 |\n\n"
        "> Paper drowns.\n>\n> Last.\n\n---\n\nI slept.\n\n[^1]: Twice.\n\n    By hand.\n"
    )


def test_what_was_deleted_commented_or_hidden_is_left_out(tmp_path: Path) -> None:
    deleted = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        f"{p('Never.')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    body = (
        deleted
        + '<text:sequence-decls><text:sequence-decl text:name="T"/></text:sequence-decls>'
        + p(
            'I <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>slept'
            f'<text:change-end text:change-id="c2"/>{span(" secretly", "T4")}'
            f"<office:annotation>{p('Really?')}</office:annotation>"
            "<text:hidden-text>no</text:hidden-text>."
        )
        + p("Hidden.", "P4")
        + f'<text:section text:display="none">{p("Not shown.")}</text:section>'
        + f"<text:section>{p('Shown.')}</text:section>"
        + f"<text:table-of-content><text:index-body>{p('Salt 1')}</text:index-body>"
        "</text:table-of-content>"
        + p('<text:date text:date-value="2018-03-27">Tuesday</text:date>, rain.')
        + p(
            "<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text>"
            "</text:ruby>\u00ad字"
        )
    )
    assert body_of(tmp_path, body) == "I slept.\n\nShown.\n\nTuesday, rain.\n\n漢字\n"


def test_only_links_to_the_web_are_links(tmp_path: Path) -> None:
    body = p(
        '<text:a xlink:href="https://example.org/a">one</text:a> '
        '<text:a xlink:href="../../etc/passwd">two</text:a> '
        '<text:a xlink:href="javascript:alert(1)">three</text:a>'
    )
    assert body_of(tmp_path, body) == "[one](https://example.org/a) two three\n"


def test_the_same_text_as_markdown_is_one_entry(tmp_path: Path) -> None:
    markdown = "# Salt\n\nMay 2, 2019\n\nI wrote *640* words. It’s fine.\n"
    body = (
        '<text:h text:outline-level="1">Salt</text:h>'
        + p("May 2, 2019")
        + p(f"I wrote {span('640', 'T2')} words. It’s fine.")
    )
    path = write_odt(tmp_path / "a.odt", body, own=OWN)
    assert read(path).id == read_text(tmp_path, markdown, "a.md").id


def test_a_template_and_a_flat_document_are_read(tmp_path: Path) -> None:
    template = write_odt(tmp_path / "a.ott", p("I slept."), kind=f"{ODT}-template")
    flat = tmp_path / "a.fodt"
    inner = f"<office:styles>{NAMED}</office:styles>{odf_text(p('I slept.', 'Standard'), OWN)}"
    flat.write_text(odf_xml("document", inner, f'office:mimetype="{ODT}"'), encoding="utf-8")
    assert read(template).entry.body == read(flat).entry.body == "I slept.\n"
    assert read(flat).entry.source == read(template).entry.source


def test_an_encrypted_document_says_what_to_do(tmp_path: Path) -> None:
    manifest = odf_xml(
        "x", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    )
    secret = b"\x9c\x00\x81"
    packages: tuple[dict[str, str | bytes], ...] = (
        {"mimetype": ODT, "content.xml": secret, "META-INF/manifest.xml": manifest},
        {"mimetype": ODT, "encrypted-package": secret},
    )
    for packed in packages:
        with pytest.raises(NotUnderstood, match="encrypted: save it without a password"):
            read(pack(tmp_path / "a.odt", packed))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "without content.xml"),
        (odf_xml("document-content", "<office:body/>"), "without a text in it"),
        (odf_xml("document-content", odf_text("")), "without any text"),
        (odf_xml("document-content", odf_text("<text:p>")), "content.xml: not XML"),
        (odf_xml("document-content", odf_text("<text:p>x</text:p>" * 30_000)), "20,000 paragraphs"),
        (odf_xml("document-content", odf_text(DEEP)), "nested deeper"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY a "b">]><x/>', "declares entities"),
    ],
)  # fmt: skip
def test_what_cant_be_read_has_its_reason(tmp_path: Path, content: str | None, reason: str) -> None:
    members = {"mimetype": ODT} | ({} if content is None else {"content.xml": content})
    with pytest.raises(NotUnderstood, match=reason) as caught:
        read(pack(tmp_path / "a.odt", members))
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("kind", ["application/vnd.oasis.opendocument.spreadsheet", "", "x" * 500])
def test_other_archives_are_none(tmp_path: Path, kind: str) -> None:
    path = write_odt(tmp_path / "a.ods", p("I slept."), kind=kind)
    with pytest.raises(NotUnderstood, match="in no format that is known"):
        read(path)
