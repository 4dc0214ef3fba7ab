"""Doubtful figures of entries that are in the journal: found, answered, and never asked twice."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from entries.entry import DateRange
from entries.importing.answers import Answer, agreed
from journal.journal import Journal

LAMP = "Entry 7: Salt\n\nMarch 5, 2018\n\nI've written 3,000 words on this.\n"
HOURS = "Entry 6: Fog\n\nMarch 4, 2018\n\nI worked for three hours.\n"


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """A journal into which two entries with a doubtful figure each were imported."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    documents = [tmp_path / "7.txt", tmp_path / "6.txt"]
    for document, text in zip(documents, (LAMP, HOURS), strict=True):
        document.write_text(text)
    journal = Journal.create(
        tmp_path / "book", title="B", target_words=80_000, deadline=date(2027, 6, 30)
    )
    journal.import_(documents)
    yield journal


def texts(journal: Journal) -> dict[str, str]:
    files = journal.root.glob("entries/**/*.md")
    return {file.name: file.read_text() for file in files}


def test_an_import_says_what_is_doubtful_of_each_entry(journal: Journal, tmp_path: Path) -> None:
    journal.undo()
    report = journal.import_([tmp_path / "7.txt"])
    (item,) = report.imported
    assert report.doubtful == 1
    assert item.as_json()["doubtful"] == [
        {
            "sentence": "I've written 3,000 words on this.",
            "figure": 3000,
            "unit": "words",
            "why": "it may have been written at any time before",
            "covers": None,
            "project": None,
        }
    ]


def test_doubts_are_found_again_oldest_first_and_none_counts(journal: Journal) -> None:
    seen: list[tuple[int, int]] = []
    found = journal.doubts(progress=lambda done, total: seen.append((done, total)))
    assert [(q.entry.title, q.doubt.value) for q in found] == [("Fog", 180), ("Salt", 3000)]
    assert seen == [(1, 2), (2, 2)]
    assert journal.status().total_words == 0


def test_an_entry_that_could_not_be_read_is_told_of(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = journal.doubts()
    (journal.root / first.place).unlink()
    missed: list[str] = []

    def faulty(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("entries.folder.read_file", faulty)
    assert journal.doubts(missed=missed.append) == ()
    assert any(second.place in message for message in missed)


def test_an_answer_changes_one_line_of_the_entry_and_is_not_asked_again(journal: Journal) -> None:
    fog, salt = journal.doubts()
    before = texts(journal)
    review = journal.answer([(salt, Answer(620, is_rough=True))])
    after = texts(journal)
    assert review.changed == (salt.place,)
    name = Path(salt.place).name
    added = [line for line in after[name].splitlines() if line not in before[name].splitlines()]
    assert added == ["words: 620", "estimated: [words]"]
    assert {other: text for other, text in after.items() if other != name} == {
        other: text for other, text in before.items() if other != name
    }
    assert journal.doubts() == (fog,)


def test_what_the_writer_has_said_since_stays(journal: Journal) -> None:
    _, salt = journal.doubts()
    journal.edit(salt.place, {"words": 5})
    review = journal.answer([(salt, agreed(salt.doubt))])
    assert review.changed == ()
    assert [one.path for one in review.left] == [salt.place]
    assert journal.read(salt.place).words == 5


def test_an_entry_that_can_not_be_changed_stops_no_other(journal: Journal) -> None:
    fog, salt = journal.doubts()
    (journal.root / fog.place).unlink()
    review = journal.answer([(one, agreed(one.doubt)) for one in (fog, salt)])
    assert review.changed == (salt.place,)
    assert [one.path for one in review.left] == [fog.place]


def test_a_figure_for_other_days_is_an_entry_of_the_same_batch_and_is_not_asked_again(
    journal: Journal, tmp_path: Path
) -> None:
    fog, salt = journal.doubts()
    friday = DateRange(date(2018, 3, 2), date(2018, 3, 2))
    review = journal.answer([(salt, Answer(3000, covers=friday))])
    (made,) = review.created
    entry = journal.read(made)
    assert (entry.date, entry.words, review.changed) == (date(2018, 3, 2), 3000, ())
    assert journal.doubts() == (fog,)
    assert journal.answer([(salt, Answer(3000, covers=friday))]).created == ()
    assert [one.reason for one in journal.import_([tmp_path / "7.txt"]).skipped]
    assert len(journal.undo().undone) == 3


def test_what_was_logged_and_clippings_are_not_asked_about(journal: Journal) -> None:
    journal.log("I've written 9,000 words on this.")
    clipping = journal.root / "clippings" / "2018" / "x.md"
    clipping.parent.mkdir(parents=True)
    clipping.write_text(
        "---\ndate: 2018-03-01\nsource: {format: text, id: a}\n---\n\nI've written 700 words.\n"
    )
    brought = journal.root / "entries" / "2018" / "2018-03-01-x.md"
    brought.write_text(
        "---\nsource: {format: darlings-json, id: b}\n---\n\nI've written 700 words.\n"
    )
    assert len(journal.doubts()) == 2


def test_an_import_asks_first_and_is_taken_back_whole(journal: Journal, tmp_path: Path) -> None:
    journal.undo()
    report = journal.import_(
        [tmp_path / "7.txt", tmp_path / "6.txt"],
        review=lambda questions: {one.key: agreed(one.doubt) for one in questions},
    )
    figures = {one.entry.title: (one.entry.words, one.entry.minutes) for one in report.imported}
    assert figures == {"Salt": (3000, None), "Fog": (None, 180)}
    assert (report.doubtful, journal.doubts()) == (0, ())
    assert journal.import_([tmp_path / "7.txt"]).imported == ()
    undone = journal.undo()
    assert (len(undone.undone), undone.left) == (2, ())


def test_what_stops_the_review_leaves_nothing_written(journal: Journal, tmp_path: Path) -> None:
    journal.undo()

    def interrupt(_: object) -> dict[str, Answer]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        journal.import_([tmp_path / "7.txt"], review=interrupt)
    assert texts(journal) == {}


JRNL = "[2018-03-05 09:30] Salt.\nI've written 3,000 words on this.\n"


def test_what_a_diary_program_kept_is_asked_about_and_its_answer_stays(
    journal: Journal, tmp_path: Path
) -> None:
    diary = tmp_path / "journal.txt"
    diary.write_text(JRNL)

    def import_(text: str) -> tuple[int, int]:
        diary.write_text(text)
        report = journal.import_(
            [diary],
            format="jrnl",
            review=lambda questions: {one.key: Answer(620) for one in questions},
        )
        return report.records_imported, len(report.updated)

    assert import_(JRNL) == (1, 0)
    assert import_(JRNL) == (0, 0)
    (words,) = [row.entry.words for row in journal.entries() if row.entry.words is not None]
    assert (words, len(journal.doubts())) == (620, 2)
