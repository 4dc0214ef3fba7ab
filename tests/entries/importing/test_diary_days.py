"""Diaries of many days in one document, and documents that only have dates in them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import NotUnderstood
from entries.importing.diary_days import DiaryPart, cut_into_days
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.registry import read_document
from tests.entries.importing.documents import ABROAD, FIXTURES


def days(text: str, **said: object) -> list[tuple[str, str]]:
    """Give the days of a diary and the beginning of each one's text."""
    parts = cut_into_days(text, **said)  # type: ignore[arg-type]
    return [(str(part.day), part.body[:12]) for part in parts if part.day]


def problems(text: str) -> list[str]:
    return [part.problem for part in cut_into_days(text) if part.problem]


def diary(*headings: str, text: str = "Wrote a good page.") -> str:
    return "\n\n".join(f"{heading}\n\n{text}" for heading in headings)


def read(
    folder: Path, text: str, name: str = "diary.md", options: ImportOptions = ABROAD
) -> Reading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_document(path, options=options)


def test_a_diary_with_headings_comes_in_day_by_day() -> None:
    reading = read_document(FIXTURES / "diary-headings.md", options=ABROAD)
    entries = [(one.line, one.entry.date, one.entry.title) for one in reading.candidates]
    assert entries == [
        (6, None, "The Salt Road, day by day"),
        (12, date(2023, 12, 30), "Ferry timetable"),
        (16, date(2023, 12, 31), None),
        (22, date(2024, 1, 1), None),
        (37, None, "Things to buy"),
    ]
    assert [one.kind for one in reading.candidates if one.entry.date is None] == ["clipping"] * 2
    assert [one.entry.words for one in reading.candidates] == [None, 310, 0, 450, None]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (33, "“32” is no day of the calendar")
    ]
    assert "project code: 17" in reading.candidates[0].entry.body
    assert reading.candidates[1].entry.tags == ("salt",)


def test_a_days_text_is_kept_as_it_was() -> None:
    reading = read_document(FIXTURES / "diary-headings.md", options=ABROAD)
    first_of_january = reading.candidates[3].entry.body
    assert first_of_january == (
        "Two hours at the desk, 450 words.\n\n- a list of the living\n- a list of the dead\n\n"
        "#### Later\n\nRead it aloud to the dog.\n"
    )


def test_a_diary_with_a_line_for_each_day_comes_in_day_by_day() -> None:
    reading = read_document(FIXTURES / "diary-lines.txt", options=ABROAD)
    told = [(one.entry.date, one.entry.words, one.entry.minutes) for one in reading.candidates[1:]]
    assert told == [
        (date(2019, 5, 3), 420, None),
        (date(2019, 5, 4), None, None),
        (date(2019, 5, 6), 700, 90),
    ]
    assert [one.what for one in reading.candidates[3].entry.distractions] == [
        "the neighbour's new drill"
    ]


def test_a_log_of_lines_comes_in_line_by_line(tmp_path: Path) -> None:
    text = (
        "2024-03-01: 600 words, 2h.\n2024-03-02: 150 words\n  and a cold.\n2024-03-04: 300 words\n"
    )
    reading = read(tmp_path, text, "log.txt")
    assert [(one.line, one.entry.words) for one in reading.candidates] == [
        (1, 600),
        (2, 150),
        (4, 300),
    ]
    assert reading.candidates[1].entry.body == "150 words\n  and a cold.\n"


def test_a_log_without_years_takes_its_documents(tmp_path: Path) -> None:
    text = "My November\n\n11/1: 1,700 words\n11/2: 1,500 words\n11/13: 900 words\n"
    reading = read(tmp_path, text, "nano 2021.txt")
    told = [(str(one.entry.date), one.entry.words) for one in reading.candidates[1:]]
    assert told == [("2021-11-01", 1700), ("2021-11-02", 1500), ("2021-11-13", 900)]
    assert len(read(tmp_path, text, "nano.txt").candidates) == 1


def test_a_document_may_be_kept_whole(tmp_path: Path) -> None:
    text = diary("## 2024-03-01", "## 2024-03-02")
    (one,) = read(tmp_path, text, options=ImportOptions(whole=True)).candidates
    assert one.line is None
    assert "## 2024-03-02" in one.entry.body


def test_the_same_text_twice_is_two_entries_and_both_known_again(tmp_path: Path) -> None:
    text = diary("## 2024-03-01", "## 2024-03-01", "## 2024-03-02")
    first, second = read(tmp_path, text), read(tmp_path, text, "renamed.md")
    ids = [one.id for one in first.candidates]
    assert len(set(ids)) == 3
    assert ids == [one.id for one in second.candidates]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["30 Dec 2023", "2 Jan", "5 Sept"], ["2023-12-30", "2024-01-02", "2024-09-05"]),
        (["5 Jan 2024", "30 Dec", "2 Nov"], ["2024-01-05", "2023-12-30", "2023-11-02"]),
        (["4 March 2024", "3 March", "6 March"], ["2024-03-04", "2024-03-03", "2024-03-06"]),
        (["04/03/2024", "13/03/2024"], ["2024-03-04", "2024-03-13"]),
        (["Mon 04/03/2024", "05/03/2024"], ["2024-03-04", "2024-03-05"]),
        (["3/4/24", "3/14/24"], ["2024-03-04", "2024-03-14"]),
        (["11/1/2023", "11/13", "1/2"], ["2023-11-01", "2023-11-13", "2024-01-02"]),
    ],
)
def test_what_one_day_leaves_open_the_others_settle(
    headings: list[str], expected: list[str]
) -> None:
    text = diary(*(f"# {one}" for one in headings))
    assert [day for day, _ in days(text)] == expected


def test_what_nothing_settles_is_refused_with_its_line(tmp_path: Path) -> None:
    text = diary("# 03/04/2024", "# 05/04/2024")
    with pytest.raises(NotUnderstood, match="say --day-first or --month-first"):
        read(tmp_path, text)
    assert [day for day, _ in days(text, day_first=True)] == ["2024-04-03", "2024-04-05"]


def test_a_year_comes_from_the_name_of_the_document_or_from_nowhere(tmp_path: Path) -> None:
    text = diary("# 3 April", "# 4 April")
    with pytest.raises(NotUnderstood, match="names no year"):
        read(tmp_path, text)
    assert len(read(tmp_path, text, "diary-2022.md").candidates) == 2


def test_a_weekday_that_does_not_fit_is_refused_and_the_other_days_come_in() -> None:
    text = diary("# Mon 4 March 2024", "# Mon 5 March 2024", "# Wed 6 March 2024")
    assert [day for day, _ in days(text)] == ["2024-03-04", "2024-03-06"]
    assert problems(text) == ["“5 March 2024”: that day was no Monday"]


def test_a_heading_of_several_days_is_refused() -> None:
    text = diary("# 2024-03-01", "# 2024-03-02 – 2024-03-03", "# 2024-03-04")
    assert problems(text) == ["“# 2024-03-02 – 2024-03-03” names several days"]


ENTRY = "March 27, 2018\n\nWrote 500 words today, and then the train came in. I was glad of it.\n"


@pytest.mark.parametrize(
    "text",
    [
        ENTRY,
        f"{ENTRY}\n4 March 1943\n\nDear Ann, the harbour is full of ice, and so are we.\n",
        f"{ENTRY}\nRelated posts\n\nMarch 26, 2018\n\nThe Long Way Round the Pond\n",
        f"# Entry 74: A Train\n\n{ENTRY}\nMarch 26, 2018\n\nSomebody wrote a comment here.\n",
        "# Plan\n\n## Chapter 4\n\nThe ferry.\n\n## Chapter 5\n\nThe bridge.\n",
        "# Plan\n\n## 4\n\nThe ferry.\n\n## 5\n\nThe bridge.\n",
        "Buy:\n2024-03-01 - ink\n2024-03-02 - paper\n",
        "Then:\n2024-03-03: rain\n2024-03-01: sun\n2024-03-02: rain\n",
        f"{'I wrote all day, and it was long. ' * 40}\n\n# 2024-03-01\n\nx\n\n# 2024-03-02\n\ny\n",
        "```\n# 2024-03-01\n\nWrote a page.\n\n# 2024-03-02\n\nWrote a page.\n```\n",
    ],
)
def test_one_text_with_dates_in_it_stays_one(tmp_path: Path, text: str) -> None:
    assert len(read(tmp_path, text, "entry.txt").candidates) == 1


def test_an_entrys_own_file_and_a_dated_note_are_never_cut(tmp_path: Path) -> None:
    body = diary("## 2024-03-01", "## 2024-03-02")
    for front in ("date: 2024-03-05", "words: 500"):
        assert len(read(tmp_path, f"---\n{front}\n---\n{body}").candidates) == 1


def _is_text(part: DiaryPart) -> bool:
    return part.day is not None


@given(
    first=st.dates(date(1950, 1, 1), date(2080, 1, 1)),
    gaps=st.lists(st.integers(1, 300), min_size=1, max_size=12),
    form=st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%a, %b %d, %Y", "%A %d.%m.%Y", "%Y/%m/%d"]),
    mark=st.sampled_from(["# ", "### ", "", "**"]),
    texts=st.lists(st.text("ab .\n\t-é", min_size=0, max_size=30), min_size=13, max_size=13),
)
def test_every_day_comes_back_with_its_text(
    first: date, gaps: list[int], form: str, mark: str, texts: list[str]
) -> None:
    written = [first]
    for gap in gaps:
        written.append(written[-1] + timedelta(days=gap))
    bodies = [f"Here are some words: {text}" for text in texts][: len(written)]
    end = mark if mark == "**" else ""
    text = "\n\n".join(
        f"{mark}{day.strftime(form)}{end}\n\n{body}"
        for day, body in zip(written, bodies, strict=True)
    )
    parts = [part for part in cut_into_days(text) if _is_text(part)]
    assert [part.day for part in parts] == written
    assert [part.body for part in parts] == [body.strip("\n").rstrip() for body in bodies]


@given(st.text("#0123456789/-.: \nMarchay*d", max_size=400))
def test_any_text_is_cut_or_left_alone_and_loses_nothing(text: str) -> None:
    parts = cut_into_days(text)
    kept = "".join(part.heading + part.body for part in parts)
    lost = [
        line for line in text.split("\n") if parts and line.strip() and line.strip() not in kept
    ]
    assert [line for line in lost if set(line.strip()) - set("-= ")] == []


@pytest.mark.parametrize(
    "text",
    [
        "# 1/1/" * 30_000,
        "2024-03-0" * 20_000,
        "# 2024-03-01\n" * 40_000,
        "- " * 80_000,
        "1 " * 90_000,
    ],
)
def test_hostile_text_is_looked_at_once(text: str) -> None:
    cut_into_days(text)
