"""Documents of many records: each is counted once, and a bad one hides no good one."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entries.entry import Entry, Source
from entries.errors import NotUnderstood
from entries.folder import EntryFolder
from entries.importing.digest import digest_entry, is_untouched
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.known import Known
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.publish import STOPPED, publish
from entries.new_file import encode_entry
from tests.entries.entry_strategies import entries
from tests.entries.importing.recording import HEAD, with_scrolls

THREE = "a|2026-03-01|500|Rain.\nb|2026-03-02|many|Sun.\nidle\nc|2026-03-03|300|Fog.\n"


def scroll(folder: Path, records: str, name: str = "x.scroll") -> Path:
    path = folder / name
    path.write_text(HEAD + records, encoding="utf-8")
    return path


def plan_of(*paths: Path, known: dict[str, Known] | None = None) -> ImportPlan:
    return plan_import(paths, known=known or {}, formats=with_scrolls())


def accounted(plan: ImportPlan) -> int:
    return sum(map(len, (plan.candidates, plan.updates, plan.skipped, plan.rejected)))


@pytest.fixture
def folder(tmp_path: Path) -> EntryFolder:
    root = tmp_path / "journal"
    root.mkdir()
    return EntryFolder(root)


def imported(folder: EntryFolder, plan: ImportPlan, batch: str = "b1") -> dict[str, Known]:
    """Publish a plan and give what the journal then knows."""
    known: dict[str, Known] = {}
    done = publish(plan, folder, batch=batch)
    for one in (*done.published, *done.updated):
        assert one.entry.source is not None
        known[one.entry.source.key] = Known(one.path, one.entry.source.digest)
    return known


def again(folder: EntryFolder, path: Path, known: dict[str, Known]) -> ImportPlan:
    return plan_import(
        [path],
        known=known,
        formats=with_scrolls(),
        is_untouched=lambda found: is_untouched(folder.read(found).data),
    )


def test_each_record_has_its_own_fate_and_line(tmp_path: Path) -> None:
    path = scroll(tmp_path, THREE)
    plan = plan_of(path)
    assert [(one.entry.words, one.line) for one in plan.candidates] == [(500, 2), (300, 5)]
    assert [(one.source, one.line) for one in plan.rejected] == [(str(path), 3)]
    assert [(one.reason, one.line) for one in plan.skipped] == [("nothing was written", 4)]
    assert (plan.documents, plan.records) == (1, 4)
    assert plan.notes == (f"{path}: read as a scroll",)


def test_a_document_of_which_nothing_can_be_read_is_one_record(tmp_path: Path) -> None:
    plan = plan_of(scroll(tmp_path, THREE, "whole.scroll"), scroll(tmp_path, "", "empty.scroll"))
    assert [one.reason for one in plan.rejected] == ["broken as a whole"]
    assert [one.reason for one in plan.skipped] == ["nothing in it"]
    assert plan.records == accounted(plan) == 2


def test_two_equal_records_are_two_entries_and_the_same_two_again(
    tmp_path: Path, folder: EntryFolder
) -> None:
    path = scroll(tmp_path, "|2026-03-01|500|Rain.\n|2026-03-01|500|Rain.\n")
    known = imported(folder, plan_of(path))
    assert len(known) == 2
    second = again(folder, path, known)
    assert (second.candidates, second.updates) == ((), ())
    assert [one.line for one in second.skipped] == [2, 3]


RECORDS = st.lists(
    st.sampled_from(["a|2026-03-01|5|x", "b|2026-03-02|7|y", "|2026-03-03|1|z", "bad", "idle"]),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(RECORDS, min_size=1, max_size=3))
def test_records_in_are_records_out(tmp_path: Path, documents: list[list[str]]) -> None:
    paths = [
        scroll(tmp_path, "\n".join(records), f"{n}.scroll") for n, records in enumerate(documents)
    ]
    plan = plan_of(*paths, tmp_path / "gone", known={"scroll:a": Known("entries/a.md")})
    read = sum(len(records) or 1 for records in documents) + 1
    assert plan.records == accounted(plan) == read
    assert plan.documents == len(paths) + 1


def test_a_changed_record_updates_what_nobody_edited(tmp_path: Path, folder: EntryFolder) -> None:
    path = scroll(tmp_path, "a|2026-03-01|500|Rain.\n")
    known = imported(folder, plan_of(path))
    (at,) = [one.path for one in known.values()]
    before = folder.read(at).data
    scroll(tmp_path, "a|2026-03-01|650|Rain, and more.\n")
    plan = again(folder, path, known)
    assert ([one.path for one in plan.updates], plan.candidates) == ([at], ())
    newer = imported(folder, plan, "b2")
    assert b"words: 650" in folder.read(at).data
    assert is_untouched(folder.read(at).data)
    (kept,) = folder.trashed()
    assert folder.read_trashed(kept.name).data == before
    assert f"before: {kept.name}".encode() in folder.read(at).data
    assert again(folder, path, newer).skipped[0].reason == f"already imported as {at}"


@pytest.mark.parametrize(
    "edit",
    [
        lambda data: data + b"\nA line of mine.\n",
        lambda data: data.replace(b"words: 500", b"words: 501"),
        lambda data: data.replace(b"words: 500", b"words: 500  # sure"),
        lambda data: data.replace(b"words: 500", b"mood: fine\nwords: 500"),
    ],
    ids=["text", "figure", "comment", "key"],
)
def test_what_the_writer_edited_is_never_updated(  # type: ignore[no-untyped-def]
    tmp_path: Path, folder: EntryFolder, edit
) -> None:
    path = scroll(tmp_path, "a|2026-03-01|500|Rain.\n")
    known = imported(folder, plan_of(path))
    (at,) = [one.path for one in known.values()]
    stored = folder.read(at)
    folder.replace(at, edit(stored.data), digest=stored.digest)
    scroll(tmp_path, "a|2026-03-01|650|Rain, and more.\n")
    plan = again(folder, path, known)
    assert plan.updates == ()
    assert "which you have edited" in plan.skipped[0].reason
    assert plan.records == accounted(plan) == 1


def test_an_edit_between_the_plan_and_its_publication_wins(
    tmp_path: Path, folder: EntryFolder
) -> None:
    path = scroll(tmp_path, "a|2026-03-01|500|Rain.\n")
    known = imported(folder, plan_of(path))
    (at,) = [one.path for one in known.values()]
    scroll(tmp_path, "a|2026-03-01|650|Rain, and more.\n")
    plan = again(folder, path, known)
    folder.edit(at, {"words": 501})
    done = publish(plan, folder, batch="b2")
    assert (done.updated, len(done.skipped)) == ((), 1)
    assert b"words: 501" in folder.read(at).data
    assert folder.trashed() == []


@pytest.mark.parametrize("records", [0, 1, 2, 3])
def test_a_stopped_import_is_a_batch_all_the_same(
    tmp_path: Path, folder: EntryFolder, records: int
) -> None:
    path = scroll(tmp_path, "".join(f"{n}|2026-03-0{n + 1}|5|x\n" for n in range(3)))
    plan = plan_of(path)
    asked = iter([False] * records + [True] * 3)
    seen: list[tuple[int, int]] = []
    done = publish(
        plan,
        folder,
        batch="b1",
        stop=lambda: next(asked),
        progress=lambda at, of: seen.append((at, of)),
    )
    assert len(done) == records
    assert [one.reason for one in done.skipped] == [STOPPED] * (3 - records)
    assert done.stopped == (records < 3)
    assert seen == [(1, 3), (2, 3), (3, 3)]


@given(entries)
def test_an_entry_read_back_has_the_digest_it_was_written_with(entry: Entry) -> None:
    source = Source("scroll", "a", "b1", digest_entry(entry))
    assert is_untouched(encode_entry(replace(entry, source=source)))


def test_a_folder_that_a_format_claims_is_read_as_a_whole(tmp_path: Path) -> None:
    vault = tmp_path / "in" / "vault"
    (vault / ".scroll").mkdir(parents=True)
    (vault / ".scroll" / "settings").write_text("x", encoding="utf-8")
    (vault / "notes.txt").write_text("Not a scroll.", encoding="utf-8")
    scroll(vault, "a|2026-03-01|500|Rain.\n", "10.scroll")
    scroll(vault, "b|2026-03-02|500|Rain.\nbad\n", "2.scroll")
    plan = plan_of(tmp_path / "in")
    assert [one.source for one in plan.candidates] == [
        str(vault / "2.scroll"),
        str(vault / "10.scroll"),
    ]
    assert (plan.records, plan.documents) == (3, 2)


def test_data_that_no_format_knows_is_skipped_in_a_folder_and_rejected_by_name(
    tmp_path: Path,
) -> None:
    scroll(tmp_path, "a|2026-03-01|500|Rain.\n")
    unknown = tmp_path / "package.scroll"
    unknown.write_bytes(b"PK\x03\x04 nothing of ours")
    assert [one.source for one in plan_of(tmp_path).skipped] == [str(unknown)]
    assert [one.source for one in plan_of(unknown).rejected] == [str(unknown)]


def test_a_foreign_folder_is_never_left(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("sesame", encoding="utf-8")
    inside = tmp_path / "in"
    (inside / "sub").mkdir(parents=True)
    (inside / "a.txt").write_text("x", encoding="utf-8")
    (inside / "link.txt").symlink_to(tmp_path / "secret")
    (inside / "up").symlink_to(tmp_path)
    os.mkfifo(inside / "pipe.txt")
    folder = ForeignFolder("in", inside)
    assert list(folder.files()) == ["a.txt"]
    for name in ("../secret", "/etc/passwd", "link.txt", "up/secret", "a\0b", "sub/../../secret"):
        assert not folder.has(name)
        with pytest.raises(NotUnderstood):
            folder.open(name)
    assert folder.open("a.txt").source == "in/a.txt"
