"""Plain text becomes an entry, or a clipping where it is somebody else's article."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from entries.entry import Distraction, Source
from tests.entries.importing.documents import FIXTURES, read_fixture, read_text


def test_an_installment_copied_from_a_page() -> None:
    candidate = read_fixture("installment-07.txt")
    entry = candidate.entry
    assert (candidate.kind, entry.number, entry.title) == ("entry", 7, "The Lighthouse Bill")
    assert (entry.date, entry.words, entry.minutes) == (date(2019, 4, 9), 640, 60)
    assert entry.estimated == ("minutes",)
    assert entry.distractions == (Distraction("a letter from the lighthouse board"),)
    assert entry.body.startswith(
        "Distraction of the day: a letter from the lighthouse board.  They"
    )
    assert entry.body.endswith("It’s not a plot.  It may be a door to one.\n")
    assert "Share" not in entry.body
    assert "Quill" not in entry.body


def test_each_figure_carries_its_sentence() -> None:
    evidence = read_fixture("installment-07.txt").evidence
    assert evidence.words is not None
    assert evidence.words.startswith("I wrote 640 words in a little over an hour")
    assert evidence.minutes == evidence.words
    assert evidence.distractions == ("Distraction of the day: a letter from the lighthouse board.",)
    assert evidence.number == "Entry 7: The Lighthouse Bill"
    assert evidence.date == "April 9, 2019"


def test_without_a_date_the_entry_is_kept_undated_and_said_so() -> None:
    candidate = read_fixture("installment-eleventh.txt")
    entry = candidate.entry
    assert (entry.date, entry.number, entry.title) == (None, 11, "A Map With No Sea")
    assert (entry.words, entry.covers) == (None, None)
    assert entry.body.endswith("Tomorrow the water comes in.\n")
    assert any("no date" in note for note in candidate.evidence.notes)
    assert any(note.startswith("weekend") for note in candidate.evidence.notes)


def test_a_diary_wrapped_by_hand() -> None:
    entry = read_fixture("day-12.txt").entry
    assert (entry.number, entry.title, entry.date) == (12, "Wet Matches", date(2019, 4, 12))
    assert entry.words == 410
    assert entry.body.startswith("Knocked out 410 words before breakfast, in\nthe cold kitchen")


def test_an_article_is_a_clipping_without_figures() -> None:
    candidate = read_fixture("article.txt")
    entry = candidate.entry
    assert candidate.kind == "clipping"
    assert entry.title == "Lamps Without Keepers: The Last Manned Lights"
    assert entry.date == date(2019, 6, 3)
    figures = (entry.words, entry.minutes, entry.manuscript, entry.number, entry.distractions)
    assert figures == (None, None, None, None, ())
    assert candidate.also == ()
    assert candidate.evidence.words is None


def test_a_clipping_keeps_its_body_whole_with_byline_and_biography() -> None:
    body = read_fixture("article.txt").entry.body
    raw = (FIXTURES / "article.txt").read_text(encoding="utf-8")
    assert body == raw[raw.index("By Dr Ines Varga") :]


def test_the_file_name_dates_what_prints_no_date(tmp_path: Path) -> None:
    candidate = read_text(tmp_path, "Entry 3: Salt\n\nI slept.\n", "diary 2019_03_11.txt")
    assert candidate.entry.date == date(2019, 3, 11)
    assert candidate.evidence.date == "file name: diary 2019_03_11.txt"


def test_the_printed_date_beats_the_file_name(tmp_path: Path) -> None:
    text = "Entry 3: Salt\n\nMarch 10, 2019\n\nI slept.\n"
    assert read_text(tmp_path, text, "2019-03-11.txt").entry.date == date(2019, 3, 10)


def test_a_date_is_never_taken_from_the_files_clock(tmp_path: Path) -> None:
    assert read_text(tmp_path, "Entry 3: Salt\n\nI slept.\n", "salt.txt").entry.date is None


def test_a_weekend_told_on_monday_covers_its_days(tmp_path: Path) -> None:
    text = "Entry 3: Salt\n\nMarch 11, 2019\n\nIt was a good writing weekend: 1,250 words.\n"
    entry = read_text(tmp_path, text).entry
    assert entry.covers is not None
    assert (entry.words, entry.date) == (1250, date(2019, 3, 11))
    assert (entry.covers.first, entry.covers.last) == (date(2019, 3, 9), date(2019, 3, 10))


def test_two_days_told_on_monday_become_entries_of_their_own(tmp_path: Path) -> None:
    text = (
        "Entry 3: Salt\n\nMarch 11, 2019\n\nOn Saturday, I wrote 300 words. "
        "On Sunday, I wrote 900 words in two hours. The keeper has a name.\n"
    )
    candidate = read_text(tmp_path, text)
    assert (candidate.entry.words, candidate.entry.covers) == (None, None)
    told = [(one.entry.date, one.entry.words, one.entry.body) for one in candidate.also]
    assert told == [(date(2019, 3, 9), 300, ""), (date(2019, 3, 10), 900, "")]
    assert [one.id for one in candidate.also] == [
        f"{candidate.id}#saturday",
        f"{candidate.id}#sunday",
    ]
    assert candidate.also[0].evidence.words == "On Saturday, I wrote 300 words."


def test_another_projects_words_are_kept_under_that_project(tmp_path: Path) -> None:
    text = (
        "Entry 3: Salt\n\nMarch 11, 2019\n\nI wrote 200 words for the book today. "
        "I also wrote 1,800 words for an op-ed in five hours.\n"
    )
    candidate = read_text(tmp_path, text)
    assert (candidate.entry.words, candidate.entry.project) == (200, None)
    (other,) = candidate.also
    assert (other.entry.words, other.entry.project) == (1800, "op-ed")
    assert (other.entry.date, other.entry.body) == (date(2019, 3, 11), "")


def test_the_source_names_format_and_document() -> None:
    source = read_fixture("day-12.txt").entry.source
    assert source == Source("text", read_fixture("day-12.txt").id)
    assert len(source.id) == 64


def test_a_text_too_long_for_one_day_is_kept_without_figures(tmp_path: Path) -> None:
    candidate = read_text(tmp_path, "Entry 3: Salt\n\n" + "I wrote 500 words today. " * 9_000)
    assert candidate.entry.words is None
    assert any("no report of one day" in note for note in candidate.evidence.notes)
    assert len(candidate.entry.body) > 200_000
