from __future__ import annotations

import threading
from datetime import date, timedelta
from pathlib import Path

import pytest

from entries.entry import Source
from entries.frontmatter import read_entry
from journal.index.rows import IndexedEntry
from tests.journal.index.conftest import Vault, answers, entry_text


def test_every_entry_is_what_its_file_says(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    listed = [*index.entries(), *index.entries(clippings=True)]
    assert len(listed) == 16
    for row in listed:
        read = read_entry((vault.root / row.path).read_bytes(), path=row.path).entry
        assert read is not None
        fields = {name: getattr(read, name) for name in read.__slots__ if name != "body"}
        assert {name: getattr(row.entry, name) for name in fields} == fields
        assert row.entry.body == ""


def test_the_records_are_the_entries_figures(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    listed = index.entries(oldest_first=True)
    for record, row in zip(index.records(), listed, strict=True):
        entry = row.entry
        assert record.path == row.path
        assert (record.date, record.words, record.minutes) == (
            entry.date,
            entry.words,
            entry.minutes,
        )
        assert (record.covers, record.project, record.manuscript) == (
            entry.covers,
            entry.project,
            entry.manuscript,
        )
        assert record.distractions == entry.distractions
    assert [record.order for record in index.records()] == sorted(
        record.order for record in index.records()
    )


@pytest.mark.parametrize("since", [date.min, date(2018, 3, 27), date(2018, 3, 28), date.max])
def test_records_without_old_distractions_are_the_same_otherwise(vault: Vault, since: date) -> None:
    vault.write("entries/2018/2018-03-26-old.md", "---\ndistractions: [rain]\n---\n")
    vault.write("entries/2018/2018-03-27-new.md", "---\ndistractions: [rain, hail]\n---\n")
    index = vault.index()
    index.refresh()
    whole = index.records()
    assert {record.date for record in whole if record.distractions} >= {
        date(2018, 3, 26),
        date(2018, 3, 27),
    }
    assert index.records(distracted_since=since) == [
        record
        if record.date is not None and record.date >= since
        else record._replace(distractions=())
        for record in whole
    ]


def test_a_look_reports_what_it_found(vault: Vault) -> None:
    index = vault.index()
    first = index.refresh()
    assert (first.added, first.rebuilt, first.changed) == (17, True, True)
    again = index.refresh()
    assert (again.added, again.modified, again.removed, again.unchanged) == (0, 0, 0, 17)
    assert not again.changed
    assert again.problems == first.problems


def test_the_problems_are_shown_by_every_process(vault: Vault) -> None:
    vault.index().refresh()
    shown = [str(problem) for problem in vault.index().refresh().problems]
    assert any(line.startswith("entries/2018/2018-04-01-odd.md:2: ") for line in shown)
    assert any(line.startswith("entries/2018/2018-04-02-nothing.md: ") for line in shown)
    assert any(line.startswith("entries/undated/loose.md: no date") for line in shown)
    assert vault.index().problems() == vault.index().refresh().problems


def test_one_file_changed_added_and_removed(vault: Vault) -> None:
    vault.index().refresh()
    vault.write("entries/2018/2018-03-01-walk.md", "---\nwords: 7\n---\n\nA quarry now.\n")
    vault.write("entries/2018/2018-05-01-new.md", "A harbour again.\n")
    (vault.root / "entries/2018/2018-03-02-walk.md").unlink()
    report = vault.index().refresh()
    assert (report.added, report.modified, report.removed, report.unchanged) == (1, 1, 1, 15)
    index = vault.index()
    assert [hit.path for hit in index.search("quarry")] == ["entries/2018/2018-03-01-walk.md"]
    assert index.search("number1 ") == index.search("number0") == []
    assert answers(index) == answers(vault.rebuilt())


def test_a_changed_date_moves_the_entry(vault: Vault) -> None:
    vault.index().refresh()
    vault.write("entries/2018/2018-03-01-walk.md", "---\ndate: 2019-01-01\n---\n\nThe lantern.\n")
    index = vault.index()
    index.refresh()
    assert index.entries(limit=1)[0].path == "entries/2018/2018-03-01-walk.md"
    assert index.search("lantern", limit=1)[0].date == date(2019, 1, 1)
    assert answers(index) == answers(vault.rebuilt())


def test_new_entries_of_a_day_join_the_old_ones(vault: Vault) -> None:
    vault.index().refresh()
    for number in range(3):
        vault.write(f"entries/2018/2018-03-05-more-{number}.md", "The lantern.\n")
        vault.write(f"entries/undated/more-{number}.md", "The lantern.\n")
        vault.index().refresh()
    assert answers(vault.index()) == answers(vault.rebuilt())


def test_the_answers_are_the_same_after_the_index_was_deleted(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    before = answers(index)
    index.discard()
    assert not (vault.cache / "index.db").exists()
    assert answers(vault.index()) == before


@pytest.mark.parametrize("oldest_first", [False, True])
@pytest.mark.parametrize("size", [1, 4, 100])
def test_pages_make_the_whole_list(vault: Vault, oldest_first: bool, size: int) -> None:
    index = vault.index()
    index.refresh()
    whole = index.entries(oldest_first=oldest_first)
    pages = [
        index.entries(oldest_first=oldest_first, limit=size, offset=offset)
        for offset in range(0, index.count(), size)
    ]
    assert [row for page in pages for row in page] == whole
    assert index.count() == len(whole) == 15
    assert [index.position(row.path, oldest_first=oldest_first) for row in whole] == list(range(15))


def test_oldest_first_is_the_reverse(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    assert index.entries(oldest_first=True) == index.entries()[::-1]
    assert index.entries()[-1].entry.date is None


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (None, None, 15),
        (date(2018, 3, 5), date(2018, 3, 5), 2),
        (date(2018, 3, 12), None, 2),
        (None, date(2018, 3, 2), 2),
        (date(2018, 3, 2), date(2018, 3, 1), 0),
        (date.min, date.max, 14),
    ],
)
def test_a_period_holds_both_its_ends_and_nothing_undated(
    vault: Vault, first: date | None, last: date | None, count: int
) -> None:
    index = vault.index()
    index.refresh()
    rows = index.entries(first=first, last=last)
    assert len(rows) == index.count(first=first, last=last) == count
    for row in rows:
        if first or last:
            assert (first or date.min) <= (row.entry.date or date.min) <= (last or date.max)


@pytest.mark.parametrize("limit", [0, -1, 10**30])
def test_absurd_pages_are_no_error(vault: Vault, limit: int) -> None:
    index = vault.index()
    index.refresh()
    assert len(index.entries(limit=limit)) == (15 if limit > 0 else 0)
    assert index.entries(limit=5, offset=10**30) == []


def test_entries_are_found_by_number_name_and_path(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    path = "entries/2018/2018-03-05-walk.md"
    assert index.find_number(4) == [path]
    assert index.find_number(99) == index.find_number(-1) == index.find_number(10**30) == []
    assert index.find_name("2018-03-05-walk.md") == index.find_name("2018-03-05-walk") == [path]
    assert index.find_name("walk") == index.find_name("\udcff") == []
    assert index.has(path) and index.has("entries/2018/2018-04-02-nothing.md")
    assert not index.has("entries/none.md") and not index.has("entries/\udcff.md")
    assert index.position("entries/none.md") is None
    assert index.position("clippings/on-trains.md") is None
    assert index.position("clippings/on-trains.md", clippings=True) == 0


def test_imported_documents_are_known_by_their_ids(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    found = index.imported()
    source = Source("text", "id3", "b")
    assert found[3] == ("entries/2018/2018-03-04-walk.md", source, date(2018, 3, 4), 3)
    assert len(found) == 12
    assert index.imported("b") == found and index.imported("none") == []
    assert index.batches() == [("b", 12)]


def test_a_document_that_is_there_twice_is_a_problem_until_one_is_gone(vault: Vault) -> None:
    vault.index().refresh()
    twin = vault.write("entries/2018/2018-06-01-twin.md", entry_text(3))
    told = [problem for problem in vault.index().refresh().problems if "twice" in problem.message]
    assert [problem.path for problem in told] == ["entries/2018/2018-06-01-twin.md"]
    assert "entries/2018/2018-03-04-walk.md" in told[0].message
    twin.unlink()
    assert not [one for one in vault.index().refresh().problems if "twice" in one.message]


def test_progress_is_told_to_its_end(bare: Vault) -> None:
    for number in range(250):
        bare.write(f"entries/{number}.md", "x")
    told: list[tuple[int, int]] = []
    bare.index().refresh(progress=lambda done, total: told.append((done, total)))
    assert told == [(100, 250), (200, 250), (250, 250)]


def test_asking_before_looking_looks(vault: Vault) -> None:
    assert vault.index().count() == 15
    assert len(vault.index().problems()) >= 3


def test_several_threads_may_look_and_ask(vault: Vault) -> None:
    index = vault.index()
    seen: list[object] = []

    def work(number: int) -> None:
        vault.write(f"entries/2020/2020-01-{number + 1:02}-x.md", "The lantern.\n")
        index.refresh()
        seen.append(len(index.search("lantern", limit=99)))
        seen.append(index.count())

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 12
    index.refresh()
    assert answers(index) == answers(vault.rebuilt())


def test_an_entry_a_day_for_years_is_in_order(bare: Vault) -> None:
    days = [date(1999, 12, 25) + timedelta(days=number) for number in range(40)]
    for day in reversed(days):
        bare.write(f"entries/{day:%Y}/{day}.md", "The lantern.\n")
        bare.index().refresh()
    index = bare.index()
    assert [row.entry.date for row in index.entries()] == days[::-1]
    assert [hit.date for hit in index.search("lantern", limit=7)] == days[:-8:-1]


def test_a_row_is_a_value(vault: Vault) -> None:
    row: IndexedEntry = vault.index().entries(limit=1)[0]
    assert (row.path, row.body_words) == ("entries/2018/2018-04-01-odd.md", 2)


def test_the_place_of_the_cache_is_made_when_needed(vault: Vault, tmp_path: Path) -> None:
    vault.cache = tmp_path / "a" / "b" / "c"
    vault.index().refresh()
    assert (tmp_path / "a" / "b" / "c" / "index.db").exists()
