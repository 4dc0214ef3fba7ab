"""Notebooks of zk and nb: folders of Markdown, of which only the notes are entries."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.registry import read_document

DAILY = """# Daily 2026-03-02

## 14:39:13

Rain on the glass.

## 21:10:00

I wrote 200 words.
"""
LOCKED = "encrypted by nb: decrypt it first, and import what comes out"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def plan(folder: Path) -> ImportPlan:
    return plan_import([folder], known={}, options=ImportOptions(zone=ZoneInfo("Pacific/Auckland")))


def told(plan: ImportPlan) -> list[tuple[str, str | None, int | None]]:
    return [(str(one.entry.date), one.entry.title, one.entry.words) for one in plan.candidates]


def left_out(plan: ImportPlan) -> dict[str, str]:
    return {Path(one.source).name: one.reason for one in plan.skipped}


@pytest.fixture
def nb(tmp_path: Path) -> Path:
    return write(
        tmp_path / "home",
        {
            ".index": "20260301143913.md\n\n20260302.md\n",
            ".pindex": "",
            ".git/config": "[core]\n",
            "20260301143913.md": "# Lamp oil\n\nI wrote 640 words.\n",
            "20260302.md": DAILY,
            "harbour.md": "---\ntitle: Harbour\ndate: 2026-03-05\n---\nI wrote 90 words.\n",
            "20260303101010.bookmark.md": "# A page\n\n<https://example.com>\n\n> 900 words\n",
            "20260304101010.todo.md": "# [ ] Buy oil\n\n## Due\n\n2026-03-09\n",
            "20260304101011.todo.md.enc": "U2FsdGVk",
            "secret.md.enc": "U2FsdGVk",
        },
    )


def test_the_notes_of_nb_come_in_on_the_days_of_their_names(nb: Path) -> None:
    brought = plan(nb)
    assert told(brought) == [
        ("2026-03-02", "Daily 2026-03-02", 200),
        ("2026-03-01", "Lamp oil", 640),
        ("2026-03-05", "Harbour", 90),
    ]
    assert brought.rejected == ()


def test_what_is_no_note_of_nb_is_skipped_with_its_reason(nb: Path) -> None:
    assert left_out(plan(nb)) == {
        "20260303101010.bookmark.md": "a bookmark of nb's, and no entry",
        "20260304101010.todo.md": "a to-do of nb's, and no entry",
        "20260304101011.todo.md.enc": LOCKED,
        "secret.md.enc": LOCKED,
    }


def test_the_blocks_of_a_daily_note_stay_one_entry(nb: Path) -> None:
    (one,) = [one for one in plan(nb).candidates if one.entry.title == "Daily 2026-03-02"]
    assert one.entry.body == DAILY.partition("\n\n")[2]


def test_in_other_folders_such_names_are_notes(nb: Path) -> None:
    (nb / ".index").unlink()
    assert len(plan(nb).candidates) == 5


def test_a_to_do_that_is_named_is_read(nb: Path) -> None:
    (one,) = read_document(nb / "20260304101010.todo.md").candidates
    assert one.entry.body


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20260301143913.md", "2026-03-01"),
        ("202603011439 lamp.md", "2026-03-01"),
        ("20260301.md", "2026-03-01"),
        ("20260301256199.md", "None"),
        ("2026030114391.md", "None"),
        ("120260301.md", "None"),
    ],
)
def test_a_name_may_tell_the_time_as_well(tmp_path: Path, name: str, day: str) -> None:
    (tmp_path / name).write_text("# Fog\n\nI slept.\n")
    (one,) = read_document(tmp_path / name).candidates
    assert str(one.entry.date) == day


def test_a_notebook_of_zk_is_a_folder_of_markdown(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {
            ".zk/config.toml": "[notebook]\n",
            ".zk/templates/daily.md": "# {{format-date now}}\n",
            "h2k9.md": "---\ntitle: Oil\ndate: 2026-03-01 23:58:57\n---\n\nI wrote 640 words.\n",
            "journal/daily/2026-03-02.md": "# March 2\n\nI wrote 300 words today.\n",
        },
    )
    brought = plan(folder)
    assert sorted(told(brought), key=str) == [
        ("2026-03-01", "Oil", 640),
        ("2026-03-02", None, 300),
    ]
    assert (brought.skipped, brought.rejected) == ((), ())
