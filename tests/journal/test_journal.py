"""The facade: what a program asks of a journal, on real files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from entries.entry import DateRange, Distraction
from entries.errors import NoSuchEntry, Refused, SeveralEntries
from journal import Journal, line, places
from journal.status import compute_status

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)  # a Tuesday


def at(moment: datetime) -> Callable[[str | None], datetime]:
    return lambda _zone: moment


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.create(
        tmp_path / "book",
        title="On the Brink",
        target_words=80_000,
        start=date(2026, 3, 2),
        deadline=date(2026, 8, 31),
        rest_days=["Saturday", "Sunday"],
        clock=at(NOON),
    )


def test_new_journal_is_never_made_over_one_that_is_there(journal: Journal) -> None:
    before = (journal.root / "journal.toml").read_bytes()

    with pytest.raises(Refused, match="is a journal already"):
        Journal.create(journal.root, title="X", target_words=1, deadline=date(2027, 1, 1))

    assert (journal.root / "journal.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("hour", "start"), [(1, date(2026, 3, 9)), (3, date(2026, 3, 9)), (5, date(2026, 3, 10))]
)
def test_new_journal_begins_on_the_writers_day(tmp_path: Path, hour: int, start: date) -> None:
    clock = at(datetime(2026, 3, 10, hour, 30).astimezone())
    made = Journal.create(
        tmp_path / "night", title="X", target_words=1, deadline=date(2027, 1, 1), clock=clock
    )
    assert made.book.start == made.today() == start


def test_logged_entry_is_a_file_and_is_counted(journal: Journal) -> None:
    path = journal.log("The train scene works now.", words=730, minutes=60)

    assert path == "entries/2026/2026-03-10-the-train-scene-works-now.md"
    assert (journal.root / path).is_file()
    status = journal.status()
    assert (status.total_words, status.today.words, status.today.minutes) == (730, 730, 60)


def test_log_of_nothing_is_refused(journal: Journal) -> None:
    with pytest.raises(Refused, match="nothing to log"):
        journal.log("  \n")
    assert journal.entries() == []


def test_zero_words_are_something_to_log(journal: Journal) -> None:
    journal.log(words=0)
    assert [row.entry.words for row in journal.entries()] == [0]


def test_after_midnight_it_is_still_yesterday(journal: Journal) -> None:
    late = Journal.open(journal.root, clock=at(NOON.replace(hour=1, minute=30)))
    assert late.today() == date(2026, 3, 9)


def test_log_before_the_day_starts_belongs_to_the_day_before(journal: Journal) -> None:
    late = Journal.open(journal.root, clock=at(NOON.replace(hour=1, minute=30)))
    assert late.log("Past midnight.", words=1) == "entries/2026/2026-03-09-past-midnight.md"


def test_totals_re_base_in_the_order_they_were_logged(journal: Journal) -> None:
    journal.log("zzz first", manuscript=30_000)
    later = Journal.open(journal.root, clock=at(NOON.replace(hour=15)))
    later.log("aaa then", words=500)

    assert later.status().total_words == 30_500


def test_first_total_is_nobody_s_day_of_work_and_the_second_is(journal: Journal) -> None:
    journal.log("first", manuscript=30_000, day=date(2026, 3, 9))
    journal.log("second", manuscript=30_700)

    status = journal.status()
    assert (status.total_words, status.today.words) == (30_700, 700)
    assert journal.days(date(2026, 3, 9), date(2026, 3, 9))[0].words == 0


def test_other_projects_never_count_towards_the_book(journal: Journal) -> None:
    journal.log("An op-ed.", words=1_800, project="op-ed")
    assert journal.status().total_words == 0


def test_weekend_told_on_monday_is_spread_over_it(journal: Journal) -> None:
    weekend = DateRange(date(2026, 3, 7), date(2026, 3, 8))
    journal.log("A good weekend.", words=901, covers=weekend, day=date(2026, 3, 9))

    days = journal.days(date(2026, 3, 7), date(2026, 3, 9))
    assert [day.words for day in days] == [451, 450, 0]


def test_entries_are_found_by_path_day_number_and_last(journal: Journal) -> None:
    first = journal.log("One.", words=1, day=date(2026, 3, 9))
    second = journal.log("Two.", words=2)

    assert journal.find(first) == first
    assert journal.find(str(journal.root / first)) == first
    assert journal.find("2026-03-09") == first
    assert journal.find("yesterday") == first
    assert journal.find("last") == second


def test_reference_that_fits_several_entries_is_refused_with_their_paths(
    journal: Journal,
) -> None:
    paths = [journal.log("One.", words=1), journal.log("Two.", words=2)]

    with pytest.raises(SeveralEntries) as refused:
        journal.find("today")

    assert all(path in refused.value.message for path in paths)


@pytest.mark.parametrize("reference", ["74", "2026-03-01", "nothing/here.md", "gibberish", "last"])
def test_reference_to_nothing_is_refused(journal: Journal, reference: str) -> None:
    with pytest.raises(NoSuchEntry):
        journal.find(reference)


def test_edited_value_shows_at_once(journal: Journal) -> None:
    path = journal.log("One.", words=1)
    journal.edit(path, {"words": 600})

    assert journal.status().total_words == 600
    assert journal.read(path).words == 600


def test_deleted_entry_is_in_the_trash_and_comes_back(journal: Journal) -> None:
    path = journal.log("One.", words=600)
    name = journal.delete(path)
    assert journal.status().total_words == 0
    assert [item.path for item in journal.trashed()] == [path]

    assert journal.restore(name) == path
    assert journal.status().total_words == 600


def test_entry_written_by_hand_is_seen(journal: Journal) -> None:
    journal.log("One.", words=1)
    assert len(journal.entries()) == 1

    (journal.root / "entries" / "2026-03-09.md").write_text("---\nwords: 99\n---\n\nBy hand.\n")

    assert Journal.open(journal.root, clock=at(NOON)).status().total_words == 100


def test_deleting_the_index_changes_no_answer(journal: Journal) -> None:
    for day in range(2, 10):
        journal.log(
            f"Day {day} on the train.",
            words=day * 100,
            day=date(2026, 3, day),
            distractions=[Distraction("phone")],
        )

    def answers() -> tuple[object, ...]:
        again = Journal.open(journal.root, clock=at(NOON))
        return (again.status(), again.entries(), again.search("train"), again.count_entries())

    before = answers()
    shutil.rmtree(places.cache_home())
    assert answers() == before


def test_session_answers_questions_of_your_own(journal: Journal) -> None:
    from sqlalchemy import func
    from sqlmodel import select

    from journal.index.tables import EntryRow

    journal.log("One.", words=1)
    journal.log("Two.", words=2)

    with journal.session() as session:
        assert session.exec(select(func.sum(EntryRow.words))).one() == 3


def test_status_tells_the_distractions_of_its_days_and_no_others(journal: Journal) -> None:
    today = journal.today()
    for back in (0, 13, 14, 40):
        told = (Distraction(f"{back} days ago"),)
        journal.log("", words=9, day=today - timedelta(days=back), distractions=told)

    status = journal.status()

    assert status == compute_status(
        journal.index.records(), book=journal.book, as_of=today, problems=journal.problems()
    )
    named = [one.what for day in status.recent for one in day.distractions]
    assert named == ["13 days ago", "0 days ago"]


def test_prompt_line_follows_status_and_log(journal: Journal) -> None:
    now = datetime.now(UTC)
    today = Journal.open(journal.root, clock=at(now))
    today.log("One.", words=600)
    today.status()
    today.log("Two.", words=50)

    kept = line.read_line(str(journal.root))
    assert kept is not None
    assert (kept.words, kept.total) == (650, 650)


def test_edit_drops_the_prompt_line(journal: Journal) -> None:
    today = Journal.open(journal.root, clock=at(datetime.now(UTC)))
    path = today.log("One.", words=600)
    today.status()
    today.edit(path, {"words": 5})

    assert line.read_line(str(journal.root)) is None


def test_import_brings_back_what_vanished_from_the_folder(journal: Journal, tmp_path: Path) -> None:
    diary = tmp_path / "diary"
    diary.mkdir()
    for day in range(2, 10):
        (diary / f"{day}.txt").write_text(
            f"Entry {day}: Day {day}\n\nMarch {day}, 2026\n\nI wrote {day}00 words today.\n"
        )
    journal.import_([diary])
    shutil.rmtree(journal.root / "entries")
    (journal.root / "entries").mkdir()

    again = Journal.open(journal.root, clock=at(NOON)).import_([diary])

    assert (len(again.imported), again.skipped) == (8, ())
