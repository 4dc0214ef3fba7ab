"""Whatever is in a folder: records in = imported + updated + skipped + rejected, each named."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.imports import ImportReport, options_of
from journal.journal import Journal
from tests.entries.importing.documents import FIXTURES

NAMES = sorted(path.name for path in FIXTURES.iterdir())
SOME = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
HARMS = ("none", "none", "cut", "twice", "garbage", "empty", "locked")


def harmed(path: Path, harm: str) -> None:
    """Do to a document what a bad disk, a copy or a sync tool would."""
    if harm == "twice":
        again = path.with_name(f"again {path.name}")
        (shutil.copytree if path.is_dir() else shutil.copy)(path, again)
    elif path.is_dir() or harm == "none":
        return
    elif harm == "cut":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif harm == "garbage":
        path.write_bytes(b"\x00\xff" + path.read_bytes()[::-1])
    elif harm == "empty":
        path.write_bytes(b"")
    elif harm == "locked":
        target = path.with_name(f"target of {path.name}")
        path.rename(target)
        path.symlink_to(target)


def hold_together(report: ImportReport) -> None:
    brought = [one for one in report.imported if not one.further]
    lists = (brought, report.updated, report.skipped, report.rejected)
    assert report.records == sum(map(len, lists))
    assert report.records_imported == len(brought)
    assert all(one.source for one in (*report.imported, *report.updated))
    left_out = [(one.source, one.reason, one.line) for one in report.skipped]
    left_out += [(one.source, one.reason, one.line) for one in report.rejected]
    for source, reason, line in left_out:
        assert source and reason and "\n" not in reason
        assert line is None or line >= 1


@given(documents=st.dictionaries(st.sampled_from(NAMES), st.sampled_from(HARMS), max_size=8))
@SOME
def test_of_a_mixed_folder_every_record_is_in_one_list(documents: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        mixed = Path(scratch) / "mixed"
        mixed.mkdir()
        for name, harm in documents.items():
            copy = shutil.copytree if (FIXTURES / name).is_dir() else shutil.copy
            copy(FIXTURES / name, mixed / name)
            harmed(mixed / name, harm)
        journal = Journal.create(
            Path(scratch) / "book", title="B", target_words=80_000, deadline=date(2027, 6, 30)
        )
        options = options_of(journal, zone="Pacific/Auckland")
        foreseen = journal.import_([mixed], dry_run=True, options=options)
        done = journal.import_([mixed], options=options)
        again = journal.import_([mixed], options=options)
        for report in (foreseen, done, again):
            hold_together(report)
        assert (foreseen.records, done.records) == (again.records, again.records)
        assert [one.entry.words for one in foreseen.imported] == [
            one.entry.words for one in done.imported
        ]
        assert (again.imported, again.updated, again.rejected) == ((), (), done.rejected)
        on_disk = {stamp.path for stamp in journal.folder.scan().files}
        assert on_disk == {one.path for one in done.imported}
        undone = journal.undo(done.batch) if done.imported else None
        assert len(undone.undone if undone else ()) == len(done.imported)
        assert journal.folder.scan().files == []
