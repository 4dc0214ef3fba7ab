"""A diary kept in one document of a word processor comes in day by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from entries.importing.options import ImportOptions
from entries.importing.registry import read_document
from tests.entries.importing.office_files import par, write_docx, write_odt, write_rtf


def docx(path: Path) -> Path:
    style = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = (
        par("3 March 2024 – The Storm", style="H")
        + par("I wrote 500 words.", note)
        + par("4 March 2024", style="H")
        + par("I wrote 300 words in an hour.")
    )
    notes = f'<w:footnote w:id="2">{par("By hand.")}</w:footnote>'
    return write_docx(path, body, parts={"styles": style, "footnotes": notes}, title="Old")


def odt(path: Path) -> Path:
    note = "<text:note><text:note-body><text:p>By hand.</text:p></text:note-body></text:note>"
    heading = '<text:h text:outline-level="2">{}</text:h>'
    body = (
        heading.format("3 March 2024 – The Storm")
        + f"<text:p>I wrote 500 words.{note}</text:p>"
        + heading.format("4 March 2024")
        + "<text:p>I wrote 300 words in an hour.</text:p>"
    )
    return write_odt(path, body, title="Old")


def rtf(path: Path) -> Path:
    body = (
        "{\\stylesheet{\\s2 heading 2;}}\\pard\\s2 3 March 2024 \\endash  The Storm\\par\\pard "
        "I wrote 500 words.{\\footnote By hand.}\\par\\pard\\s2 4 March 2024\\par\\pard "
        "I wrote 300 words in an hour.\\par"
    )
    return write_rtf(path, body)


@pytest.mark.parametrize("write", [docx, odt, rtf])
def test_each_heading_with_a_day_is_an_entry_with_its_own_notes(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    path = write(tmp_path / "diary")
    reading = read_document(path)
    assert [
        (one.entry.date, one.entry.title, one.entry.words, one.entry.minutes, one.entry.body)
        for one in reading.candidates
    ] == [
        (
            date(2024, 3, 3),
            "The Storm",
            500,
            None,
            "I wrote 500 words.[^1]\n\n[^1]: By hand.\n",
        ),
        (date(2024, 3, 4), None, 300, 60, "I wrote 300 words in an hour.\n"),
    ]
    assert reading.rejected == ()
    (whole,) = read_document(path, options=ImportOptions(whole=True)).candidates
    assert whole.entry.body.endswith("[^1]: By hand.\n")
