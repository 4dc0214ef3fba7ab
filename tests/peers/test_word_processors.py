"""What LibreOffice and pandoc save in each format is the same entry, with nothing lost."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from entries.importing.candidate import Candidate
from entries.importing.plan import plan_import
from entries.importing.registry import read_document
from tests.entries.importing.office_files import ODT, odf_text, odf_xml
from tests.peers.conftest import find_program

pytestmark = pytest.mark.real_programs

MARKDOWN = """\
# Day 12: Wet Matches

March 27, 2018

I wrote **820 words** in *about two hours* today.[^1] The keeper won’t talk — she says “no”.

A hard break\\
follows here.

## Morning

1. rope
2. oil

- one
- two

Between, and naïve 漢字 😀.

> Paper drowns last.

| Place | Words |
|-------|-------|
| Desk  | 500   |
| Café  | 320   |

See [the board](https://example.org/board) and [a file](file:///etc/passwd).

Distraction of the day: the tide tables.

[^1]: Counted twice, with care.
"""
STYLES = """\
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="2"/>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
"""
OWN = """\
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/>
</style:style>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/>
</style:style>
<text:list-style style:name="N">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
"""
CHANGE = (
    "<office:change-info><dc:creator>A</dc:creator><dc:date>2019-01-01T00:00:00</dc:date>"
    "</office:change-info>"
)
BODY = f"""\
<text:tracked-changes>
<text:changed-region text:id="c1"><text:deletion>{CHANGE}<text:p>never </text:p></text:deletion>
</text:changed-region>
<text:changed-region text:id="c2"><text:insertion>{CHANGE}</text:insertion></text:changed-region>
</text:tracked-changes>
<text:p text:style-name="Title">Day 13: The Roof</text:p>
<text:p>March 28, 2018</text:p>
<text:p>I wrote <text:span text:style-name="B">410 words</text:span> in
 <text:span text:style-name="I">an hour</text:span>.<text:note text:id="f1"
 text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
<text:p>By hand.</text:p></text:note-body></text:note> It’s “so” — no.<text:note text:id="e1"
 text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>
<text:p>At the end.</text:p></text:note-body></text:note></text:p>
<text:p>I <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>really
 <text:change-end text:change-id="c2"/>slept<text:span text:style-name="H"> secretly</text:span
><office:annotation><dc:creator>A</dc:creator><dc:date>2019-01-01T00:00:00</dc:date>
<text:p>Really?</text:p></office:annotation>.</text:p>
<text:p><text:tab/>Indented<text:s text:c="2"/>twice<text:tab/>tab.<text:line-break/>Broken
 &amp; &lt;b&gt; 漢字 😀 naïve.</text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Evening</text:h>
<text:list text:style-name="N"><text:list-item><text:p>rope</text:p></text:list-item>
<text:list-item><text:p>oil</text:p><text:list><text:list-item><text:p>lamp</text:p>
</text:list-item></text:list></text:list-item></text:list>
<text:p>Between.</text:p>
<text:list text:style-name="N" text:continue-numbering="true"><text:list-item><text:p>salt</text:p>
</text:list-item></text:list>
<text:p text:style-name="Quotations">Paper drowns last.</text:p>
<text:section text:name="S"><text:p>In a section.</text:p></text:section>
<text:p>Distraction of the day: the roof.</text:p>
"""
READ = """\
I wrote **410 words** in *an hour*.[^1] It’s “so” — no.[^2]

I really slept.

Indented  twice\ttab.BREAK
Broken & \\<b> 漢字 😀 naïve.

## Evening

1. rope
2. oil
   - lamp

Between.

3. salt

> Paper drowns last.

In a section.

Distraction of the day: the roof.

[^1]: By hand.

[^2]: At the end.
""".replace("BREAK", "  ")


def convert(path: Path, format: str, folder: Path) -> Path:
    """Have LibreOffice save a document in another format, with a profile of its own."""
    program = find_program("soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", format, "--outdir", str(folder)]
    environ = os.environ | {"HOME": str(folder)}
    subprocess.run([*command, str(path)], check=True, capture_output=True, env=environ)
    return folder / f"{path.stem}.{format}"


def read(path: Path) -> Candidate:
    (candidate,) = read_document(path).candidates
    return candidate


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Save one text with everything in it in each of LibreOffice's formats."""
    folder = tmp_path_factory.mktemp("saved")
    source = folder / "roof.fodt"
    inner = f"<office:styles>{STYLES}</office:styles>{odf_text(BODY, OWN)}"
    attributes = f'office:version="1.3" office:mimetype="{ODT}"'
    source.write_text(odf_xml("document", inner, attributes), encoding="utf-8")
    made = {format: convert(source, format, folder) for format in ("odt", "docx", "rtf")}
    return {"fodt": source} | made


@pytest.mark.parametrize("format", ["fodt", "odt", "docx", "rtf"])
def test_a_text_of_libreoffices_in_each_format(saved: dict[str, Path], format: str) -> None:
    candidate = read(saved[format])
    entry = candidate.entry
    assert (entry.number, entry.title, entry.date) == (13, "The Roof", date(2018, 3, 28))
    assert (entry.words, entry.minutes) == (410, 60)
    assert entry.body == READ
    assert candidate.evidence.notes == ()


def test_a_text_of_libreoffices_is_one_entry_in_all_formats(saved: dict[str, Path]) -> None:
    plan = plan_import(saved.values(), known={})
    assert len(plan.candidates) == 1
    assert [one.reason for one in plan.skipped] == [f"the same entry as {saved['fodt']}"] * 3


@pytest.mark.parametrize("format", ["docx", "odt", "rtf"])
def test_a_text_of_pandocs_has_every_word_of_its_markdown(tmp_path: Path, format: str) -> None:
    program = find_program("pandoc")
    source, made = tmp_path / "a.md", tmp_path / f"a.{format}"
    source.write_text(MARKDOWN, encoding="utf-8")
    subprocess.run([program, "--standalone", str(source), "-o", str(made)], check=True)
    ours, theirs = read(made), read(source)
    assert ours.id == theirs.id
    assert (ours.entry.words, ours.entry.minutes, ours.entry.distractions) == (
        theirs.entry.words,
        theirs.entry.minutes,
        theirs.entry.distractions,
    )
    for kept in ("**820 words**", "*about two hours*", "[the board](https://example.org/board)"):
        assert kept in ours.entry.body
    assert "passwd" not in ours.entry.body
