"""What was planned is written, each file with its batch, and a failure is told, not raised."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from entries.batch import Batch
from entries.entry import Entry
from entries.errors import StorageError
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from entries.importing.digest import is_untouched
from entries.importing.known import Known
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.publish import publish
from tests.entries.importing.documents import plan_fixtures

TWO_DAYS = (
    "Entry 7: Salt\n\nMarch 11, 2019\n\n"
    "On Saturday, I wrote 300 words. On Sunday, I wrote 900 words.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> EntryFolder:
    root = tmp_path / "journal"
    root.mkdir()
    return EntryFolder(root)


def plan_of(path: Path) -> ImportPlan:
    return plan_import([path], known={})


def test_every_candidate_is_written_and_reads_back_equal(folder: EntryFolder) -> None:
    done = publish(plan_fixtures(), folder, batch="b1")
    assert done.failed == ()
    for one in done:
        read = read_entry(folder.read(one.path).data, path=one.path)
        assert read.entry == one.entry
        assert one.entry.source is not None
        assert one.entry.source.batch == "b1"


def test_clippings_go_to_the_clippings_and_undated_entries_to_undated(folder: EntryFolder) -> None:
    paths = {Path(one.source).name: one.path for one in publish(plan_fixtures(), folder, batch="b")}
    assert paths["article.txt"].startswith("clippings/2019/2019-06-03-lamps-without-keepers")
    assert paths["installment-eleventh.txt"] == "entries/undated/a-map-with-no-sea.md"
    assert paths["day-12.txt"] == "entries/2019/2019-04-12-wet-matches.md"


def test_importing_twice_is_importing_once(folder: EntryFolder) -> None:
    first = plan_fixtures()
    done = publish(first, folder, batch="b1")
    known = {
        one.entry.source.key: Known(one.path, one.entry.source.digest)
        for one in done
        if one.entry.source
    }
    again = plan_fixtures(known)
    assert (again.candidates, again.updates) == ((), ())
    assert again.records == first.records


def test_every_file_of_an_import_is_untouched_until_it_is_edited(folder: EntryFolder) -> None:
    for one in publish(plan_fixtures(), folder, batch="b1"):
        assert is_untouched(folder.read(one.path).data)
        folder.edit(one.path, {"minutes": 7})
        assert not is_untouched(folder.read(one.path).data)


def test_where_a_folder_cant_be_synced_nothing_is_left_and_it_is_said(
    folder: EntryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: Path) -> None:
        raise OSError(errno.EIO, "fault")

    monkeypatch.setattr("entries.batch.sync_folder", failing)
    with pytest.raises(StorageError, match="can't save the files in"):
        publish(plan_fixtures(), folder, batch="b1")
    assert folder.scan().files == []


def test_the_texts_own_entry_comes_first_and_is_written_last(
    folder: EntryFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "monday.txt").write_text(TWO_DAYS, encoding="utf-8")
    created: list[Entry] = []
    create = Batch.create

    def recording(self: Batch, entry: Entry, *, clipping: bool = False) -> str:
        created.append(entry)
        return create(self, entry, clipping=clipping)

    monkeypatch.setattr(Batch, "create", recording)
    done = publish(plan_of(tmp_path / "monday.txt"), folder, batch="b")
    assert [one.entry.body == "" for one in done] == [False, True, True]
    assert [one.body == "" for one in created] == [True, True, False]


def test_a_document_that_fails_leaves_nothing_and_stops_no_other(
    folder: EntryFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "1.txt").write_text(TWO_DAYS, encoding="utf-8")
    (documents / "2.txt").write_text(
        "Entry 8: Oil\n\nMarch 12, 2019\n\nI slept.\n", encoding="utf-8"
    )
    create = Batch.create

    def failing(self: Batch, entry: Entry, *, clipping: bool = False) -> str:
        if entry.number == 7:
            raise StorageError("disk full")
        return create(self, entry, clipping=clipping)

    monkeypatch.setattr(Batch, "create", failing)
    done = publish(plan_of(documents), folder, batch="b")
    assert [one.entry.number for one in done] == [8]
    assert [(Path(one.source).name, one.reason) for one in done.failed] == [("1.txt", "disk full")]
    assert len(folder.scan().files) == 1
    assert len(folder.trashed()) == 2
