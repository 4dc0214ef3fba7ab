"""Obsidian: the daily notes of a vault, their properties and fields."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from entries.importing.foreign_folder import ForeignFolder
from entries.importing.options import ImportOptions
from entries.importing.plan import plan_import
from entries.importing.reading import Reading
from entries.importing.registry import catalogue, read_document
from tests.entries.importing.documents import FIXTURES

FORMAT = catalogue().find("obsidian")


def read(path: Path, **options: object) -> Reading:
    folder = ForeignFolder(path.name, path)
    assert FORMAT.recognises_folder(folder)
    return FORMAT.read_folder(folder, ImportOptions(**options))  # type: ignore[misc,arg-type]


def vault(root: Path, notes: dict[str, str], **settings: object) -> Path:
    """Make a vault with these notes; `daily` and `periodic` are its settings."""
    files = {**notes, ".obsidian/app.json": "{}"}
    for name, path in (
        ("daily", ".obsidian/daily-notes.json"),
        ("periodic", ".obsidian/plugins/periodic-notes/data.json"),
    ):
        if name in settings:
            files[path] = json.dumps(settings[name])
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def days(reading: Reading) -> dict[str, str]:
    return {Path(one.source).name: str(one.entry.date) for one in reading.candidates}


def test_the_traps_of_a_vault() -> None:
    reading = read(FIXTURES / "obsidian-vault")
    older, lamp, fields, prose = reading.candidates
    assert (older.entry.date, older.entry.words) == (date(2025, 12, 31), 210)
    assert (lamp.entry.title, lamp.entry.words, lamp.entry.minutes) == ("Lamp oil", 812, 95)
    assert lamp.entry.distractions == ()
    assert lamp.entry.tags == ("journal", "novel", "research/boats")
    assert (lamp.evidence.words, lamp.evidence.minutes) == (
        "words: 812",
        "Time spent:: 1hr 35min",
    )
    assert lamp.entry.body.startswith("Distractions:: 4\nTime spent:: 1hr 35min\n- scene 3 [words")
    assert 'mood: fine\nlinked: "[[The lamp]]"\n```\n' in lamp.entry.body
    assert fields.entry.title is None  # its heading is its date
    assert (fields.entry.words, fields.entry.minutes) == (300, None)
    assert [d.what for d in fields.entry.distractions] == ["a long, long call", "the ferry"]
    assert fields.entry.body.endswith("- [ ] rope\n  - oil\n\nTwo lines  \nwith a break.\n")
    assert (prose.entry.words, prose.entry.estimated) == (640, ("minutes",))
    assert lamp.entry.source is not None
    assert lamp.entry.source.id == "obsidian-vault/Journal/2026/March/2026-Mar-01.md"


def test_other_notes_and_empty_ones_are_skipped_with_the_reason() -> None:
    reading = read(FIXTURES / "obsidian-vault")
    other = "no daily note; with --format markdown, all notes are brought in"
    assert {Path(one.source).name: one.reason for one in reading.skipped} == {
        "Meeting 2026-03-01.md": other,
        "Daily.md": other,
        "2026-Mar-04.md": "empty: there is no text in it",
    }


def test_what_the_skipped_notes_are_told_is_true() -> None:
    plan = plan_import([FIXTURES / "obsidian-vault"], known={}, format="markdown")
    assert "Meeting 2026-03-01.md" in {Path(one.source).name for one in plan.candidates}


def test_without_settings_a_date_in_the_name_is_enough(tmp_path: Path) -> None:
    names = ("2026-03-01.md", "a/Day 20260302.md", "Log 2026-03-03 b.md", "2026-02-30.md", "x.md")
    reading = read(vault(tmp_path / "v", dict.fromkeys(names, "Rain.")))
    assert list(days(reading).values()) == ["2026-03-01", "2026-03-03", "2026-03-02"]


@pytest.mark.parametrize("enabled", [True, False])
def test_periodic_notes_settings_are_used_where_they_are_on(tmp_path: Path, enabled: bool) -> None:
    daily = {"folder": "/Days/", "format": "DD.MM.YYYY", "enabled": enabled}
    notes = {"Days/01.03.2026.md": "Rain.", "Days/2026-03-02.md": "Rain.", "W 2026-03-03.md": "x"}
    reading = read(vault(tmp_path / "v", notes, periodic={"daily": daily, "weekly": {}}))
    expected = {"01.03.2026.md": "2026-03-01", "2026-03-02.md": "2026-03-02"}
    if not enabled:
        expected = {"2026-03-02.md": "2026-03-02", "W 2026-03-03.md": "2026-03-03"}
    assert days(reading) == expected


@pytest.mark.parametrize("daily", [[], {"folder": 7}, {"format": ["x"]}, "x"])
def test_settings_that_are_none_are_said(tmp_path: Path, daily: object) -> None:
    reading = read(vault(tmp_path / "v", {"2026-03-01.md": "Rain."}, daily=daily))
    assert len(reading.candidates) == 1
    assert reading.notes[0].startswith(".obsidian/daily-notes.json: ")


def test_the_name_is_believed_before_the_property_and_both_are_said(tmp_path: Path) -> None:
    reading = read(vault(tmp_path / "v", {"2026-03-01.md": "---\ndate: 2026-03-05\n---\nRain."}))
    (one,) = reading.candidates
    assert one.entry.date == date(2026, 3, 1)
    assert one.evidence.notes == (
        "its property says 2026-03-05, its name 2026-03-01: the name was believed",
    )


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("words: 812", (812, None)),
        ("word count: 1,200", (1200, None)),
        ("Time spent: 1hr 35min", (None, 95)),
        ("duration: 45 min", (None, 45)),
        ("time: 14:30", (None, None)),
        ("clocked: '1:30'", (None, 90)),
        ("words: many", (None, None)),
        ("Schreibpensum: ~300", (300, None)),
    ],
)
def test_properties_are_figures(
    tmp_path: Path, properties: str, expected: tuple[int | None, int | None]
) -> None:
    properties = f"tags: [a]\n{properties}"
    root = vault(tmp_path / "v", {"2026-03-01.md": f"---\n{properties}\n---\nRain.\n"})
    (one,) = read(root, columns={"words": "Schreibpensum"}).candidates
    assert (one.entry.words, one.entry.minutes) == expected
    left = "time:" in properties or "many" in properties
    assert one.entry.body == (f"Rain.\n\n```yaml\n{properties}\n```\n" if left else "Rain.\n")


def test_properties_that_say_nothing_leave_nothing(tmp_path: Path) -> None:
    text = "---\nmood:\naliases: []\ntags:\n---\nRain.\n"
    (one,) = read(vault(tmp_path / "v", {"2026-03-01.md": text})).candidates
    assert one.entry.body == "Rain.\n"
    listed = "---\ncast:\n  - Ann\n---\nRain.\n"
    (one,) = read(vault(tmp_path / "w", {"2026-03-01.md": listed})).candidates
    assert one.entry.body == "Rain.\n\n```yaml\ncast:\n  - Ann\n```\n"


def totals(tmp_path: Path, *counts: int, key: str = "wordcount", **options: object) -> Reading:
    notes = {
        f"2026-03-{n:02}.md": f"---\n{key}: {c}\n---\nRain.\n" for n, c in enumerate(counts, 1)
    }
    return read(vault(tmp_path / "v", notes), **options)


def test_a_running_total_is_the_manuscript_and_never_added_up(tmp_path: Path) -> None:
    counts = (50_100, 50_900, 51_000, 52_200, 52_300, 53_000, 53_900, 54_100)
    reading = totals(tmp_path, *counts)
    assert [one.entry.words for one in reading.candidates] == [None] * 8
    assert [one.entry.manuscript for one in reading.candidates] == list(counts)
    assert reading.candidates[0].evidence.manuscript == "wordcount: 50100"
    assert reading.notes == (
        "wordcount: taken for the manuscript's words so far, it only grows, over 8 rows",
    )


def test_what_may_be_either_is_left_out_until_the_writer_says(tmp_path: Path) -> None:
    reading = totals(tmp_path, 300, 400, 500, 600)
    assert [one.entry.words for one in reading.candidates] == [None] * 4
    assert "--map words=wordcount" in reading.notes[0]
    said = totals(tmp_path, 300, 400, 500, 600, columns={"words": "wordcount"})
    assert [one.entry.words for one in said.candidates] == [300, 400, 500, 600]
    said = totals(tmp_path, 300, 400, 500, 600, columns={"manuscript": "wordcount"})
    assert [one.entry.manuscript for one in said.candidates] == [300, 400, 500, 600]


def test_days_that_rise_and_fall_are_days(tmp_path: Path) -> None:
    reading = totals(tmp_path, 300, 700, 200, 650, 90)
    assert [one.entry.words for one in reading.candidates] == [300, 700, 200, 650, 90]
    assert reading.notes == ()


def test_a_note_out_of_its_vault_is_known_by_its_fields() -> None:
    (one,) = read_document(FIXTURES / "obsidian-2026-02-27.md").candidates
    assert (one.entry.date, one.entry.words) == (date(2026, 2, 27), 120)
    assert one.entry.source is not None
    assert one.entry.source.format == "obsidian"
    assert not one.revisable


def test_a_link_in_a_vault_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "2026-03-09.md").write_text("A secret.")
    root = vault(tmp_path / "v", {"2026-03-01.md": "Rain."})
    (root / "2026-03-02.md").symlink_to(tmp_path / "2026-03-09.md")
    (root / "up").symlink_to(tmp_path)
    assert days(read(root)) == {"2026-03-01.md": "2026-03-01"}
