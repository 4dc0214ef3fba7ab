"""A name given with `--map` is used, or it is said that it was of no use."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries.errors import Refused
from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from tests.entries.importing.documents import FIXTURES

TABLE = "Day,Kount\n2026-03-01,500\n"
FIELDS = "[2026-03-01 09:00] Fog.\nKount:: 450\n\n[2026-03-02 09:00] Rain.\nNothing.\n"
PROSE = "March 1, 2026\n\nI wrote 500 words.\n"


def plan(folder: Path, texts: dict[str, str], **columns: str) -> ImportPlan:
    paths = []
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
        paths.append(folder / name)
    return plan_import(paths, known={}, options=ImportOptions(columns=columns))


def about_map(plan: ImportPlan) -> list[str]:
    return [note for note in plan.notes if "--map" in note]


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("toggl-report.csv", "toggl"),
        ("trackbear-progress-data.json", "trackbear"),
        ("2019-05-03-low-tide.md", "markdown"),
        ("day-12.txt", "text"),
        ("scrivener-Saltwater.scriv", "scrivener"),
    ],
)
def test_what_has_no_names_of_the_writers_refuses_them(name: str, format: str) -> None:
    options = ImportOptions(columns={"words": "Kount"})
    with pytest.raises(Refused) as refused:
        plan_import([FIXTURES / name], known={}, options=options)
    assert refused.value.message.startswith("--map words=“Kount” says nothing of ")
    assert f"read as {format}" in refused.value.message
    assert refused.value.exit_code == 2


def test_what_nobody_could_read_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(bytes(range(256)))
    made = plan_import(
        [tmp_path / "x.bin"], known={}, options=ImportOptions(columns={"words": "N"})
    )
    assert len(made.rejected) == 1 and about_map(made) == []


def test_a_table_and_fields_use_the_name(tmp_path: Path) -> None:
    made = plan(tmp_path, {"log.csv": TABLE, "journal.txt": FIELDS}, words="Kount")
    assert [one.entry.words for one in made.candidates] == [500, 450, None]
    assert about_map(made) == []


def test_a_name_that_no_field_has_is_said_once_for_all_documents(tmp_path: Path) -> None:
    made = plan(tmp_path, {"a.txt": FIELDS, "b.txt": FIELDS + "\nMore.\n"}, words="Count")
    assert about_map(made) == ["--map words=“Count”: no figure was found under that name"]
    made = plan(
        tmp_path, {"a.txt": FIELDS, "b.txt": FIELDS.replace("Kount", "Count")}, words="Count"
    )
    assert about_map(made) == []


def test_documents_without_names_beside_a_table_are_said(tmp_path: Path) -> None:
    made = plan(tmp_path, {"log.csv": TABLE, "a.txt": PROSE}, words="Kount")
    assert len(made.candidates) == 2
    assert about_map(made) == ["--map says nothing of what was read as text"]


def test_a_column_that_a_table_lacks_is_the_tables_fault(tmp_path: Path) -> None:
    made = plan(tmp_path, {"log.csv": TABLE}, words="Count")
    assert [one.reason for one in made.rejected] == [
        "no column is called “Count”; there are Day, Kount"
    ]
    assert about_map(made) == []
