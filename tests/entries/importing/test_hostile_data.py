"""Documents made to break a reader cost it less than 5 seconds and 300 MB, and leave no file.

Measured by the system: processor time is limited, and the peak of memory is asked for.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from entries.importing.document import MAX_DATA
from tests.entries.importing.office_files import (
    ODT,
    odf_text,
    odf_xml,
    pack,
    par,
    run,
    word_xml,
    write_docx,
    write_odt,
    write_rtf,
)

MEGABYTES = 300
_ROOT = Path(__file__).parents[3]


def text(content: Callable[[], str]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(content(), encoding="utf-8")

    return write


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.json", bytes(400_000_000))


def named_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("trackbear-progress-data.json", bytes(400_000_000))


def many_small_bombs(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(400):
            made.writestr(f"{number}.json", b"[" * 1_000_000)


def many_members(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as made:
        for number in range(60_000):
            made.writestr(f"{number}.json", b"")


def word(body: Callable[[], str], **parts: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        write_docx(path, body(), parts=parts)

    return write


def open_text(body: Callable[[], str], own: str = "") -> Callable[[Path], None]:
    def write(path: Path) -> None:
        write_odt(path, body(), own=own)

    return write


def rich(body: Callable[[], str]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        write_rtf(path, body())

    return write


def members(make: Callable[[], dict[str, str | bytes]]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        pack(path, make())

    return write


def laughing(name: str) -> str:
    laughs = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    return f'<!DOCTYPE {name} [<!ENTITY a0 "ha">{laughs}]><{name}>&a12;</{name}>'


def outside(name: str) -> str:
    return f'<!DOCTYPE {name} [<!ENTITY x SYSTEM "file:///etc/passwd">]><{name}>&x;</{name}>'


def cut_off(path: Path) -> None:
    write_docx(path, par("I slept."))
    path.write_bytes(path.read_bytes()[:-80])


def packed_docx(path: Path) -> None:
    write_docx(path, par("I slept."))
    pack(path, {"word/document.xml": path.read_bytes()})


def packed_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", ODT)
        made.writestr("word/document.xml", bytes(400_000_000))
        made.writestr("content.xml", bytes(400_000_000))


ITEM = '<w:numPr><w:ilvl w:val="4"/><w:numId w:val="1"/></w:numPr>'
CELL = f"<w:tc>{par('x')}</w:tc>"
SPACES = '<text:s text:c="9999"/>a'
NUMBERED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="4"><w:numFmt w:val="decimal"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
NOTES = "".join(f'<w:footnote w:id="{n}">{par("n")}</w:footnote>' for n in range(1_500))


HOSTILE: dict[str, Callable[[Path], None]] = {
    "deep.json": text(lambda: "[" * 100_000),
    "deep-objects.json": text(lambda: '{"a":' * 100_000),
    "wide.json": text(lambda: "[" + "[],{}," * 4_000_000 + "0]"),
    "numbers.json": text(lambda: "[" + "1," * 12_000_000 + "1]"),
    "digits.json": text(lambda: "[" + "9" * 20_000_000 + "]"),
    "keys.json": text(lambda: "{" + ",".join(f'"{n}":1.5' for n in range(690_000)) + "}"),
    "objects.json": text(lambda: "[" + ",".join(['{"a":"b"}'] * 290_000) + "]"),
    "quotes.json": text(lambda: '"' + '\\"' * 10_000_000),
    "text.json": text(lambda: '["' + "a" * (MAX_DATA - 100) + '\N{GRINNING FACE}"]'),
    "lines.jsonl": text(lambda: '{"a":1}\n' * 190_000),
    "more-lines.jsonl": text(lambda: "{}\n" * 5_000_000),
    "deep-lines.jsonl": text(lambda: ("[" * 1000 + "\n") * 10_000),
    "deep.xml": text(lambda: "<a>" * 5_000_000),
    "wide.xml": text(lambda: "<r>" + "<a/>x" * 6_000_000 + "</r>"),
    "allowed.xml": text(lambda: "<r>" + "<a/>x" * 799_000 + "</r>"),
    "attributes.xml": text(lambda: "<r>" + '<a b="c" d="e"/>' * 150_000 + "</r>"),
    "text.xml": text(lambda: "<r>" + "a" * (MAX_DATA - 100) + "\N{GRINNING FACE}</r>"),
    "laughs.xml": text(
        lambda: (
            '<!DOCTYPE a [<!ENTITY a0 "ha">'
            + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
            + "]><a>&a12;</a>"
        )
    ),
    "bomb.zip": bomb,
    "bombs.zip": many_small_bombs,
    "members.zip": many_members,
    "tags.html": text(lambda: "<a " * 50_000),
    "columns.csv": text(lambda: "Date,Words\n" + "1," * 1_000_000),
    "head.csv": text(lambda: "Date," * 1_000_000 + "Words\n2021-11-01,5\n"),
    "field.csv": text(lambda: 'Date,Words\n2021-11-01,"' + "x" * (MAX_DATA - 100)),
    "hundred.csv": text(lambda: 'Date,Words\n2021-11-01,"' + "x" * 100_000_000),
    "rows.csv": text(lambda: "Date,Words\n" + "1,1\n" * 8_000_000),
    "cells.csv": text(lambda: "Date,Words\n" + ("," * 499 + "\n") * 60_000),
    "allowed.csv": text(lambda: "Date,Words\n" + "2021-11-01,5\n" * 49_000),
    "rejected.csv": text(lambda: "Date,Words\n2021-11-01,5\n" + '"x\n' * 90_000),
    "quotes.csv": text(lambda: "Date,Words\n" + '1,"' * 10_000_000),
    "newlines.csv": text(lambda: "Date,Words\n" + "\n" * 30_000_000 + "2021-11-01,5\n"),
    "remarks.csv": text(lambda: "# a,b\n" * 5_000_000 + "Date,Words\n2021-11-01,5\n"),
    "nul.csv": text(lambda: "Date,Words\n2021-11-01,\0\n"),
    "emoji.csv": text(
        lambda: "Date,Words,Notes\n2021-11-01,5," + "a" * (MAX_DATA - 100) + "\N{GRINNING FACE}"
    ),
    "long.csv": text(
        lambda: 'Date,Words,Notes\n2021-11-01,5,"' + "a\n" * 15_000_000 + '\N{GRINNING FACE}"\n'
    ),
    "odd quotes.csv": text(lambda: "Date,Words\n" + ',"""\n' * 4_000_000),
    "even quotes.csv": text(lambda: "Date,Words\n" + '""""\n' * 4_000_000),
    "open quotes.csv": text(lambda: "Date,Words\n" + '1," ""\n' * 60_000 + '2,"'),
    "trackbear.json": text(
        lambda: '{"tallies":[' + '{"measure":"word"},' * 290_000 + '{"measure":1}]}'
    ),
    "trackbear-deep.json": text(lambda: '{"tallies":"measure","a":' + "[" * 1_000_000),
    "trackbear-bomb.zip": named_bomb,
    "trackbear.csv": text(
        lambda: "uuid,project_title,date,measure,count\n" + "a,b,2026-03-01,word,1\n" * 49_000
    ),
    "nanowrimo.txt": text(lambda: "Date\tCount\n" + "Nov 1, 2023\t5\n" * 2_000_000),
    "nanowrimo.json": text(
        lambda: (
            '["project-sessions"' + ',{"type":"project-sessions","attributes":{}}' * 140_000 + "]"
        )
    ),
    "nanowrimo-young.json": text(
        lambda: '{"start_wordcount":1,"wordcounts":[' + '{"wordcount":1},' * 290_000 + "{}]}"
    ),
    "novelwriter.jsonl": text(
        lambda: '{"type": "initial", "offset": 1}\n' + '{"type": "record"}\n' * 1_500_000
    ),
    "novelwriter-deep.jsonl": text(
        lambda: '{"type": "record", "a": ' + ("[" * 1000 + "\n") * 30_000
    ),
    "scrivener.xml": text(
        lambda: "<WritingHistory>" + '<Day dwc="5">x</Day>' * 190_000 + "</WritingHistory>"
    ),
    "scrivener-laughs.xml": text(
        lambda: '<!DOCTYPE a [<!ENTITY b "ha">]><WritingHistory>&b;</WritingHistory>'
    ),
    "bomb.docx": packed_bomb,
    "bomb.odt": packed_bomb,
    "laughs.docx": members(lambda: {"word/document.xml": laughing("document")}),
    "laughs.odt": members(lambda: {"mimetype": ODT, "content.xml": laughing("content")}),
    "outside.docx": members(lambda: {"word/document.xml": outside("document")}),
    "outside.odt": members(lambda: {"mimetype": ODT, "content.xml": outside("content")}),
    "leads-out.docx": members(
        lambda: {
            "../word/document.xml": "x",
            "/tmp/x": "x",
            "word/document.xml": word_xml("document", f"<w:body>{par('x')}</w:body>"),
        }
    ),
    "cut-off.docx": cut_off,
    "packed.docx": packed_docx,
    "deep.docx": word(lambda: "<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80),
    "paragraphs.docx": word(lambda: par("x") * 18_000),
    "empty.docx": word(lambda: "<w:p/>" * 120_000),
    "runs.docx": word(lambda: "<w:p>" + (run("a") + run("a", "<w:b/>")) * 14_000 + "</w:p>"),
    "cells.docx": word(lambda: f"<w:tbl>{('<w:tr>' + CELL * 10 + '</w:tr>') * 700}</w:tbl>"),
    "items.docx": word(lambda: par("x", properties=ITEM) * 2_000, numbering=NUMBERED),
    "notes.docx": word(
        lambda: "".join(
            par("x", f'<w:r><w:footnoteReference w:id="{n}"/></w:r>') for n in range(1_500)
        ),
        footnotes=NOTES,
    ),
    "text.docx": word(lambda: par("word " * 900_000)),
    "paragraphs.odt": open_text(lambda: "<text:p>a</text:p>" * 190_000),
    "spaces.odt": open_text(lambda: f"<text:p>{SPACES * 130_000}</text:p>"),
    "spans.odt": open_text(
        lambda: "<text:p>" + "<text:span>" * 230 + "</text:span>" * 230 + "</text:p>"
    ),
    "sections.odt": open_text(lambda: "<text:section>" * 230 + "</text:section>" * 230),
    "repeated.odt": open_text(
        lambda: (
            '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell '
            'table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>'
            "</table:table-row></table:table>"
        )
    ),
    "flat.fodt": text(
        lambda: odf_xml(
            "document", odf_text("<text:p>a</text:p>" * 190_000), f'office:mimetype="{ODT}"'
        )
    ),
    "deep.rtf": rich(lambda: "{" * 100_000),
    "deep-notes.rtf": rich(lambda: "{\\footnote a" * 990),
    "bin.rtf": rich(lambda: "x\\bin9999999999 x" * 1000),
    "hex.rtf": rich(lambda: "\\'" * 75_000),
    "letters.rtf": rich(lambda: "\\'41" * 8_000_000),
    "codes.rtf": rich(lambda: "\\b\\i" * 4_000_000),
    "groups.rtf": rich(lambda: "{}" * 12_000_000),
    "paragraphs.rtf": rich(lambda: "a\\par " * 4_000_000),
    "fields.rtf": rich(lambda: "{\\field{\\*\\fldinst x}{\\fldrslt x}}" * 300_000),
    "pictures.rtf": rich(lambda: "{\\pict " + "0123456789abcdef\n" * 1_800_000 + "}"),
    "skipped.rtf": rich(lambda: "{\\*\\x{" * 3_000_000),
    "characters.rtf": rich(lambda: "\\u55357?\\u56832?" * 1_000_000),
    "larger.json": text(lambda: " " * (MAX_DATA + 1)),
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is told by Linux")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_cheap(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    HOSTILE[name](path)
    done = subprocess.run(
        [sys.executable, "-m", "tests.entries.importing.devouring", str(path)],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        check=False,
    )
    assert done.returncode == 0, f"{done.returncode}: {done.stderr[-300:]}"
    reason, peak = done.stdout.rsplit("\n", 2)[:2]
    assert "\n" not in reason
    assert int(peak) < MEGABYTES, reason
    assert list(tmp_path.iterdir()) == [path]
