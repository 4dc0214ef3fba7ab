"""A log is known by what is in it where its name says another thing, or the same as another's."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import Entry
from entries.importing.candidate import Candidate
from entries.importing.digest import digest_candidate
from entries.importing.known import Known
from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import

FIRST = date(2026, 3, 1)


class Shelf:
    """What a journal knows of its imports, without a journal: every plan is carried out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[str, Known] = {}
        self.entries: dict[str, Entry] = {}
        self.edited: set[str] = set()

    def read(self, *logs: tuple[str, str], **said: object) -> ImportPlan:
        """Write logs by their names, and bring them in with one import."""
        paths = []
        for name, text in logs:
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).write_text(text, encoding="utf-8")
            paths.append(self.folder / name)
        plan = plan_import(
            paths,
            known=self.known,
            options=ImportOptions({"words": "Words"}, **said),  # type: ignore[arg-type]
            is_untouched=lambda path: path not in self.edited,
            stored=self.entries.get,
        )
        assert plan.rejected == ()
        for one in plan.candidates:
            self._keep(one, f"entries/{len(self.entries)}.md")
        for update in plan.updates:
            self._keep(update.candidate, update.path)
        return plan

    def _keep(self, one: Candidate, path: str) -> None:
        self.entries[path] = one.entry
        self.known[one.id] = Known(path, digest_candidate(one), one.entry.date, None)

    @property
    def words(self) -> list[int | None]:
        return [entry.words for entry in self.entries.values()]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def log(*figures: int, first: date = FIRST, head: str = "Date,Words") -> str:
    rows = (f"{first + timedelta(days=n)},{count}\n" for n, count in enumerate(figures))
    return f"{head}\n{''.join(rows)}"


MARCH = (512, 0, 640, 77, 1204, 350)
OTHER = (40, 900, 333, 1500, 20, 610)


def counted(plan: ImportPlan) -> tuple[int, int, int]:
    return len(plan.candidates), len(plan.updates), len(plan.skipped)


def about_names(plan: ImportPlan) -> list[str]:
    return [note.partition(": ")[2] for note in plan.notes if ": taken for " in note]


def test_a_log_under_another_name_is_the_same_log(shelf: Shelf) -> None:
    shelf.read(("words.csv", log(*MARCH)))
    again = shelf.read(("book.csv", log(*MARCH)))
    assert counted(again) == (0, 0, 6)
    assert about_names(again) == [
        "taken for the log “words”, imported before under that name: "
        "5 of 5 rows of the same days are the same"
    ]


def test_it_may_have_grown_and_be_corrected_under_its_new_name(shelf: Shelf) -> None:
    shelf.read(("words.csv", log(*MARCH)))
    grown = shelf.read(("book.csv", log(*MARCH[:5], 360, 200, 100)))
    assert counted(grown) == (2, 1, 5)
    assert {one.id for one in grown.candidates} == {"csv:words:2026-03-07", "csv:words:2026-03-08"}
    assert counted(shelf.read(("book.csv", log(*MARCH[:5], 360, 200, 100)))) == (0, 0, 8)
    assert counted(shelf.read(("words.csv", log(*MARCH[:5], 360, 200, 100)))) == (0, 0, 8)


def test_an_excerpt_under_another_name_is_the_same_log(shelf: Shelf) -> None:
    shelf.read(("words.csv", log(*MARCH)))
    assert counted(shelf.read(("march.csv", log(*MARCH[2:5], first=date(2026, 3, 3))))) == (0, 0, 3)


def test_another_log_of_the_same_name_is_kept_apart_every_time(shelf: Shelf) -> None:
    shelf.read(("a/words.csv", log(*MARCH)))
    other = shelf.read(("b/words.csv", log(*OTHER)))
    assert counted(other) == (6, 0, 0)
    assert len(about_names(other)) == 1
    assert "kept apart" in about_names(other)[0]
    assert "6 of 6 rows of the same days differ" in about_names(other)[0]
    assert shelf.words == [*MARCH, *OTHER]
    for name, text in (("a/words.csv", log(*MARCH)), ("b/words.csv", log(*OTHER))):
        again = shelf.read((name, text))
        assert counted(again) == (0, 0, 6) and about_names(again) == []
    corrected = shelf.read(("b/words.csv", log(41, *OTHER[1:], 7)))
    assert counted(corrected) == (1, 1, 5)
    assert shelf.words == [*MARCH, 41, *OTHER[1:], 7]


def test_two_logs_of_one_name_in_one_import(shelf: Shelf) -> None:
    both = shelf.read(("a/words.csv", log(*MARCH)), ("b/words.csv", log(*OTHER)))
    assert counted(both) == (12, 0, 0)
    third = shelf.read(("c/words.csv", log(*(one + 1 for one in MARCH))))
    assert counted(third) == (6, 0, 0)
    assert len({one.id for one in (*both.candidates, *third.candidates)}) == 18


def test_two_copies_in_one_import_are_one(shelf: Shelf) -> None:
    both = shelf.read(("words.csv", log(*MARCH)), ("spare.csv", log(*MARCH)))
    assert counted(both) == (6, 0, 6)


def test_logs_of_the_same_name_and_other_days_are_one_name(shelf: Shelf) -> None:
    shelf.read(("2025/words.csv", log(*MARCH, first=date(2025, 3, 1))))
    after = shelf.read(("2026/words.csv", log(*MARCH)))
    assert counted(after) == (6, 0, 0) and about_names(after) == []


@pytest.mark.parametrize(
    ("before", "after", "updated"),
    [
        ((500,), (600,), 1),
        ((500, 510), (600, 610), 2),
        ((500,), (600, 610, 620, 630), 1),
        (MARCH, (513, *MARCH[1:4], 1205, 350), 2),
        (MARCH, (513,), 1),
    ],
)
def test_corrections_are_no_other_log(
    shelf: Shelf, before: tuple[int, ...], after: tuple[int, ...], updated: int
) -> None:
    shelf.read(("words.csv", log(*before)))
    plan = shelf.read(("words.csv", log(*after)))
    assert len(plan.updates) == updated
    assert about_names(plan) == []


def test_two_days_that_differ_are_another_log_where_each_has_days_of_its_own(shelf: Shelf) -> None:
    shelf.read(("words.csv", log(*MARCH)))
    plan = shelf.read(("words.csv", log(1, 2, 3, 4, first=date(2026, 3, 5))))
    assert counted(plan) == (4, 0, 0)
    assert "2 of 2 rows" in about_names(plan)[0]


@pytest.mark.parametrize(
    "figures",
    [
        (250,) * 30,
        (250, 500) * 15,
        (0,) * 30,
        (0,) * 28 + (300, 400),
        (500,),
        (500, 600),
    ],
)
def test_figures_that_may_agree_by_chance_merge_no_logs(
    shelf: Shelf, figures: tuple[int, ...]
) -> None:
    shelf.read(("morning.csv", log(*figures)))
    plan = shelf.read(("evening.csv", log(*figures)))
    assert counted(plan) == (len(figures), 0, 0)
    assert about_names(plan) == []


def test_equal_rows_within_a_log_stay_several(shelf: Shelf) -> None:
    text = log(*MARCH) + log(*MARCH).partition("\n")[2]
    assert counted(shelf.read(("words.csv", text))) == (12, 0, 0)
    assert counted(shelf.read(("book.csv", text))) == (0, 0, 12)


def test_the_same_figures_of_another_project_are_another_log(shelf: Shelf) -> None:
    head = "Date,Words,Project\n"
    rows = [f"2026-03-{n:02},{words}" for n, words in enumerate(MARCH, 1)]
    shelf.read(("words.csv", head + "".join(f"{row},Salt\n" for row in rows)))
    plan = shelf.read(("book.csv", head + "".join(f"{row},Tide\n" for row in rows)))
    assert counted(plan) == (6, 0, 0)


def test_what_is_said_anew_of_a_log_is_no_other_log(shelf: Shelf) -> None:
    text = "Date,Words,Project\n" + "".join(
        f"2026-03-{n:02},{words},Salt\n" for n, words in enumerate(MARCH, 1)
    )
    shelf.read(("words.csv", text))
    plan = shelf.read(("words.csv", text), books=("Salt",))
    assert counted(plan) == (0, 6, 0)


def test_entries_that_the_writer_edited_say_nothing_of_the_log(shelf: Shelf) -> None:
    shelf.read(("words.csv", log(*MARCH)))
    shelf.edited.update(shelf.entries)
    plan = shelf.read(("words.csv", log(*OTHER)))
    assert counted(plan) == (0, 0, 6)
    assert all("which you have edited" in one.reason for one in plan.skipped)


def test_numbers_as_ids_tell_rows_of_one_log_only(shelf: Shelf) -> None:
    def numbered(*figures: int) -> str:
        rows = (f"{n},2026-03-{n:02},{count}\n" for n, count in enumerate(figures, 1))
        return "ID,Date,Words\n" + "".join(rows)

    shelf.read(("a.csv", numbered(*MARCH)))
    other = shelf.read(("b.csv", numbered(*OTHER)))
    assert counted(other) == (6, 0, 0)
    assert counted(shelf.read(("c.csv", numbered(*OTHER)))) == (0, 0, 6)
    assert counted(shelf.read(("a.csv", numbered(513, *MARCH[1:])))) == (0, 1, 5)


def test_a_long_id_is_the_row_whatever_it_says(shelf: Shelf) -> None:
    def named(*figures: int) -> str:
        rows = (f"{n:032x},2026-03-{n:02},{count}\n" for n, count in enumerate(figures, 1))
        return "ID,Date,Words\n" + "".join(rows)

    shelf.read(("a.csv", named(*MARCH)))
    assert counted(shelf.read(("b.csv", named(*OTHER)))) == (0, 6, 0)


COUNTS = st.lists(st.integers(1, 3000), min_size=6, max_size=12, unique=True)


@given(first=COUNTS, second=COUNTS, name=st.sampled_from(["words.csv", "book.csv"]))
def test_no_row_of_either_log_is_lost_and_none_comes_twice(
    first: list[int], second: list[int], name: str
) -> None:
    second = [count + 3000 for count in second]
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        shelf.read(("words.csv", log(*first)))
        shelf.read((name, log(*second)))
        assert shelf.words == [*first, *second]
        for again in ("words.csv", "book.csv", "third.csv"):
            for figures in (first, second):
                assert counted(shelf.read((again, log(*figures)))) == (0, 0, len(figures))
        assert shelf.words == [*first, *second]
