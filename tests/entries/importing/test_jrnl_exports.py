"""jrnl's XML and YAML: the same entries as its text and its JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries.importing.candidate import Candidate
from entries.importing.document import open_document
from entries.importing.plan import plan_import
from entries.importing.registry import catalogue, read_document
from tests.entries.importing.documents import ABROAD, FIXTURES

TEXT = """\
[2026-03-01 08:15] Lamp oil: a "day" @home #novel *
I wrote 812 words.
## A heading
---
...
body: |

words:: 450
"""


def told(candidates: tuple[Candidate, ...]) -> list[tuple[object, ...]]:
    return [
        (str(one.entry.date), one.entry.title, one.entry.body, one.entry.words, one.entry.tags)
        for one in candidates
    ]


def test_the_traps_of_the_xml() -> None:
    reading = read_document(FIXTURES / "jrnl-export.xml", options=ABROAD)
    assert told(reading.candidates) == [
        (
            "2026-04-01",
            "Oil and fog at @home!",
            "#novel I wrote 640 words.\n## A heading\nWords:: 650\n",
            650,
            ("@home", "novel"),
        ),
        ("2026-04-02", "Tide out", "", None, ()),
        ("2026-04-02", "Tide out", "", None, ("starred",)),
        ("2026-04-03", "漢字。", "Two <lamps>\n", None, ()),
    ]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (13, "no day in its date, “some day”")
    ]
    fog = reading.candidates[0].entry
    assert fog.logged is not None and fog.logged.isoformat() == "2026-04-01T08:15:00+13:00"
    assert reading.candidates[2].id == f"{reading.candidates[1].id}#2"


def test_the_traps_of_the_yaml() -> None:
    plan = plan_import([FIXTURES / "jrnl-yaml"], known={}, options=ABROAD)
    assert (plan.rejected, plan.skipped) == ((), ())
    assert told(plan.candidates) == [
        (
            "2026-03-01",
            'Lamp oil: a "day" @home #novel',
            "I wrote 812 words.\n## A heading\n---\n...\nbody: |\n\nwords:: 450\n",
            450,
            ("@home", "boats", "novel", "starred"),
        ),
        ("2026-03-02", "Tide out", "", None, ()),
    ]


def test_an_entry_is_the_same_in_text_and_in_yaml(tmp_path: Path) -> None:
    (tmp_path / "journal.txt").write_text(TEXT)
    (text,) = read_document(tmp_path / "journal.txt", options=ABROAD).candidates
    plan = plan_import([FIXTURES / "jrnl-yaml"], known={}, options=ABROAD)
    assert plan.candidates[0].id == text.id
    assert plan.candidates[0].entry.body == text.entry.body


def test_an_entry_is_the_same_in_text_and_in_xml(tmp_path: Path) -> None:
    (tmp_path / "journal.txt").write_text(
        "[2026-04-01 08:15] Oil and fog at @home!\n#novel I wrote 640 words.\n## A heading\n"
        "Words:: 650\n\n[2026-04-03 09:00] 漢字。\nTwo <lamps>\n"
    )
    text = read_document(tmp_path / "journal.txt", options=ABROAD)
    xml = read_document(FIXTURES / "jrnl-export.xml", options=ABROAD)
    assert {one.id for one in text.candidates} == {xml.candidates[n].id for n in (0, 3)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "---\ntitle: Fog\ndate: 2026-03-01\ntags: home\n---\nI wrote 500 words.\n"),
        ("b.md", "---\ntitle: Fog\ndate: 2026-03-01\nstarred: True\ntags: a\nbody: x\n---\nFog.\n"),
        ("c.xml", "<journal><entry/></journal>"),
        ("d.md", "Text with <journal> <entries> in it.\n"),
    ],
)
def test_what_only_looks_like_it_is_not_jrnls(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    formats = {one.name: one for one in catalogue().formats}
    assert not formats["jrnl"].recognises(open_document(tmp_path / name))


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.xml", "<journal><entries><entry", "not XML"),
        ("a.xml", "<journals/>", "not jrnl's XML"),
        ("a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><journal><entries/></journal>", "entities"),
        (
            "a.md",
            "---\ntitle: Fog\ndate: 03/04/2021\nstarred: True\ntags: \nbody: |\t\t\n...",
            "--day-first",
        ),
        ("a.md", "---\ntitle: Fog\ndate: ?\nstarred: True\ntags: \nbody: |\t\t\n...", "no day"),
    ],
)
def test_what_is_broken_is_one_reason(tmp_path: Path, name: str, text: str, reason: str) -> None:
    (tmp_path / name).write_text(text)
    plan = plan_import([tmp_path / name], known={}, format="jrnl")
    assert [reason in one.reason for one in plan.rejected] == [True]


def test_an_entry_cut_off_is_kept_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Fog\ndate: 2026-03-01\nstarred: False\ntags: \nbody: |\t\t\n\tRa")
    (one,) = read_document(path, options=ABROAD).candidates
    assert (one.entry.title, one.entry.body) == ("Fog", "Ra\n")
