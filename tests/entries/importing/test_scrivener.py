"""Scrivener's writing history: the draft's words of each day, and the targets only told."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from tests.entries.importing.documents import FIXTURES

FIXTURE = FIXTURES / "scrivener-Saltwater.scriv"
DAY = '<WritingHistory><Day dwc="5">2022-12-17</Day></WritingHistory>'


def plan_of(path: Path, *books: str) -> ImportPlan:
    return plan_import([path], known={}, options=ImportOptions(books=books))


def project(folder: Path, history: str | bytes = DAY, name: str = "Salt.scriv") -> Path:
    made = folder / name
    (made / "Files").mkdir(parents=True)
    data = history.encode() if isinstance(history, str) else history
    (made / "Files" / "writing.history").write_bytes(data)
    return made


def test_a_project_with_all_its_traps() -> None:
    plan = plan_of(FIXTURE)
    assert [
        (str(one.entry.date), one.entry.words, one.entry.manuscript) for one in plan.candidates
    ] == [
        ("2022-12-14", 640, None),
        ("2022-12-15", -85, None),
        ("2022-12-17", 877, 6498),
        ("2022-12-18", 0, 6498),
        ("2022-12-19", 12, None),
    ]
    assert {one.entry.project for one in plan.candidates} == {"scrivener-Saltwater"}
    assert [(one.line, one.reason) for one in plan.skipped] == [
        (5, "no words of the draft on that day")
    ]
    assert [(one.line, one.reason) for one in plan.rejected] == [
        (9, "dwc: “many” is not a whole number"),
        (10, "“a Tuesday” is not a date"),
        (11, "“” is not a date"),
    ]
    assert plan.candidates[2].evidence.words == "dwc 877"


def test_targets_are_told_and_written_nowhere() -> None:
    assert [note.partition(": ")[2] for note in plan_of(FIXTURE).notes] == [
        "the draft's target in Scrivener: 80,000 words by “2023-06-30”; target_words and deadline "
        "in journal.toml are yours to set",
        "a session's target in Scrivener: 750 words; daily_words in journal.toml is yours to set",
        "project “scrivener-Saltwater” (5 records) is kept apart from the book; "
        "if it is the book: --book 'scrivener-Saltwater'",
    ]


def test_a_project_called_as_the_book_is_the_book() -> None:
    plan = plan_of(FIXTURE, "Scrivener Saltwater")
    assert {one.entry.project for one in plan.candidates} == {None}


def test_the_history_alone_holds_the_same_records() -> None:
    alone = plan_of(FIXTURE / "Files" / "writing.history")
    assert [one.id for one in alone.candidates] == [one.id for one in plan_of(FIXTURE).candidates]
    assert alone.candidates[0].entry.project == "scrivener-Saltwater"


def backup(path: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def test_a_zipped_backup_holds_the_same_records(tmp_path: Path) -> None:
    files = [one for one in FIXTURE.rglob("*") if one.is_file()]
    members = {str(one.relative_to(FIXTURE.parent)): one.read_text("utf-8") for one in files}
    plan = plan_of(backup(tmp_path / "Saltwater-bak3.zip", members))
    whole = plan_of(FIXTURE)
    assert [one.entry for one in plan.candidates] == [one.entry for one in whole.candidates]
    assert [note.partition(": ")[2] for note in plan.notes] == [
        note.partition(": ")[2] for note in whole.notes
    ]


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        (
            {"A.scriv/Files/writing.history": DAY, "B.scriv/Files/writing.history": DAY},
            "2 projects",
        ),
        ({"../A.scriv/Files/writing.history": DAY}, "no format"),
        ({"A.scriv/Files/writing.history": " " * 100_000_000}, "unpacks to more"),
        ({"A.scriv/Files/writing.history": "<WritingHistory>"}, "not XML"),
    ],
)
def test_a_backup_that_cant_be_trusted_is_one_reason(
    tmp_path: Path, members: dict[str, str], reason: str
) -> None:
    (rejected,) = plan_of(backup(tmp_path / "x.zip", members)).rejected
    assert reason in rejected.reason and "\n" not in rejected.reason


def test_a_project_is_found_in_a_folder_and_its_files_are_left_alone(tmp_path: Path) -> None:
    shutil.copytree(FIXTURE, tmp_path / "in" / "Salt.scriv")
    (tmp_path / "in" / "day.txt").write_text("Entry 7: Salt\n\nMarch 11, 2019\n\nI slept.\n")
    plan = plan_of(tmp_path / "in")
    assert len(plan.candidates) == 6
    others = [one.source for one in plan.skipped] + [one.source for one in plan.rejected]
    assert not [source for source in others if "content.rtf" in source]


@pytest.mark.parametrize(
    ("history", "reason"),
    [
        ("<WritingHistory><Day dwc=", "not XML"),
        (
            '<!DOCTYPE a [<!ENTITY x "y">]><WritingHistory><Day>&x;</Day></WritingHistory>',
            "entities",
        ),
        (b"\x00\x01\x02" * 100, "no text"),
        (b"bplist00\x00\x01", "no text"),
        ("", "no text"),
    ],
)
def test_a_history_that_cant_be_read_is_one_reason(
    tmp_path: Path, history: str | bytes, reason: str
) -> None:
    (rejected,) = plan_of(project(tmp_path, history)).rejected
    assert reason in rejected.reason and "\n" not in rejected.reason


def test_a_project_without_a_history_says_so(tmp_path: Path) -> None:
    made = tmp_path / "Old.scriv"
    made.mkdir()
    (made / "binder.scrivproj").write_text("<x/>")
    (rejected,) = plan_of(made).rejected
    assert "without a writing history" in rejected.reason


def test_targets_that_cant_be_read_cost_nothing_else(tmp_path: Path) -> None:
    made = project(tmp_path)
    (made / "Salt.scrivx").write_text('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')
    plan = plan_of(made)
    assert len(plan.candidates) == 1
    assert "its targets are not read: Salt.scrivx: XML that declares entities" in plan.notes[0]


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ('<DraftTarget Type="Characters">400000</DraftTarget>', 0),
        ('<DraftTarget Type="Words">0</DraftTarget>', 0),
        ('<DraftTarget Type="Words" Deadline="2023-06-30 00:00:00 +0200">0</DraftTarget>', 1),
        ('<DraftTarget Deadline="2023-06-30" IgnoreDeadline="Yes">0</DraftTarget>', 0),
        ('<SessionTarget Type="Characters">400</SessionTarget>', 0),
        (f'<DraftTarget Type="Words">{"9" * 5000}</DraftTarget>', 0),
    ],
)
def test_a_target_is_told_only_where_there_is_one_of_words(
    tmp_path: Path, target: str, told: int
) -> None:
    made = project(tmp_path)
    (made / "Salt.scrivx").write_text(f"<ScrivenerProject>{target}</ScrivenerProject>")
    assert sum("target in Scrivener" in note for note in plan_of(made).notes) == told


def test_a_link_out_of_a_project_is_not_followed(tmp_path: Path) -> None:
    made = tmp_path / "Salt.scriv"
    (made / "Files").mkdir(parents=True)
    (tmp_path / "elsewhere").write_text(DAY)
    (made / "Files" / "writing.history").symlink_to(tmp_path / "elsewhere")
    assert plan_of(made).candidates == ()
