"""Two imports, undos or reviews at the same time: nothing comes twice, and nothing is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entries.importing.answers import agreed
from journal.imports import ImportReport
from journal.journal import Journal
from journal.run import Run
from tests.entries.importing.documents import FIXTURES

TEXT = "Entry {0}: Oil\n\nMarch {0}, 2018\n\nI wrote {0}00 words. I worked for three hours.\n"
ROWS = "Date,Words,id\n2018-03-01,{},a\n2018-03-02,200,b\n"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.create(
        tmp_path / "book", title="B", target_words=80_000, deadline=date(2027, 6, 30)
    )


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    folder = tmp_path / "diary"
    folder.mkdir()
    for number in (1, 2, 3):
        (folder / f"{number}.txt").write_text(TEXT.format(number))
    return folder


def import_while_another_does(journal: Journal, path: Path) -> tuple[ImportReport, ImportReport]:
    """Let a second import do all its work once the first has read its documents."""
    second: list[ImportReport] = []

    def read(done: int, total: int) -> None:
        if done == total:
            second.append(Journal.open(journal.root).import_([path]))

    first = journal.import_([path], run=Run(reading=read))
    return first, second[0]


def in_and_out(report: ImportReport) -> tuple[int, int, int, int]:
    return (
        report.records_imported,
        len(report.updated),
        len(report.skipped),
        len(report.rejected),
    )


def test_what_another_import_brought_in_meanwhile_does_not_come_twice(
    journal: Journal, diary: Path
) -> None:
    first, second = import_while_another_does(journal, diary)
    assert (in_and_out(first), in_and_out(second)) == ((0, 0, 3, 0), (3, 0, 0, 0))
    assert {one.reason.split(" as ")[0] for one in first.skipped} == {"already imported"}
    assert first.records == 3
    assert journal.status().total_words == 600


def test_of_every_fixture_each_entry_comes_once(journal: Journal) -> None:
    first, second = import_while_another_does(journal, FIXTURES)
    assert first.imported == ()
    assert first.records == sum(in_and_out(first)) == sum(in_and_out(second))
    assert len(journal.index.imported()) == len(second.imported)


def test_an_update_that_another_import_made_is_not_made_again(
    journal: Journal, tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    log.write_text(ROWS.format(100))
    journal.import_([log])
    log.write_text(ROWS.format(150))
    first, second = import_while_another_does(journal, log)
    assert (in_and_out(first), in_and_out(second)) == ((0, 0, 2, 0), (0, 1, 1, 0))
    assert len(journal.trashed()) == 1
    journal.undo(second.batch)
    assert journal.status().total_words == 300


def test_while_one_writes_no_other_does(
    journal: Journal, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[None] = []
    monkeypatch.setattr("entries.turn.PATIENCE", -1.0)
    other = Journal.open(journal.root)

    def written(done: int, total: int) -> None:
        if done == 1:
            with pytest.raises(Exception, match="too long"):
                other.undo()
            with pytest.raises(Exception, match="too long"):
                other.import_([diary])
            waits.append(None)

    journal.import_([diary], run=Run(writing=written))
    assert waits == [None]
    assert len(journal.entries()) == 3


def test_an_answer_given_twice_at_once_makes_one_entry(journal: Journal, diary: Path) -> None:
    journal.import_([diary])
    other = Journal.open(journal.root)
    questions = journal.doubts()
    replies = [(one, agreed(one.doubt)) for one in questions]
    assert other.doubts() == questions
    journal.answer(replies)
    before = {path: path.read_bytes() for path in journal.root.rglob("*.md")}
    again = other.answer(replies)
    assert (again.changed, again.created) == ((), ())
    assert {path: path.read_bytes() for path in journal.root.rglob("*.md")} == before
