"""Pages that show several posts, and pages of one with others' teasers round it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entries.importing.reading import Reading
from entries.importing.registry import read_document
from tests.entries.importing.documents import FIXTURES

TEXT = "I wrote 640 words today, and I am glad to be rid of every one of them."


def post(title: str, day: str, text: str = TEXT, more: str = "") -> str:
    return f"<article><h2>{title}</h2><p>{day}</p><p>{text}</p>{more}</article>"


def read(folder: Path, *parts: str) -> Reading:
    path = folder / "page.html"
    path.write_text(f"<!DOCTYPE html><html><body>{''.join(parts)}</body></html>", "utf-8")
    return read_document(path)


def test_a_blogs_first_page_is_read_post_by_post() -> None:
    reading = read_document(FIXTURES / "blog-first-page.html")
    told = [
        (one.entry.date, one.entry.number, one.entry.title, one.entry.words)
        for one in reading.candidates
    ]
    assert told == [
        (date(2019, 5, 3), 12, "Oil", 640),
        (date(2019, 5, 2), 11, "Wick", 300),
    ]
    assert reading.candidates[0].entry.body == (
        "I wrote 640 words today. The lamp needs oil, and so do I.\n\n"
        "Distraction of the day: the foghorn.\n"
    )
    assert [one.reason for one in reading.skipped] == [
        "only the beginning of “Why a lighthouse”: save its page"
    ]


def test_a_post_is_the_same_on_its_own_page(tmp_path: Path) -> None:
    one, two = post("Oil", "May 2, 2019"), post("Wick", "May 3, 2019")
    among = {candidate.id for candidate in read(tmp_path, one, two).candidates}
    assert {read(tmp_path, page).candidates[0].id for page in (one, two)} == among


@pytest.mark.parametrize(
    "others",
    [
        [post("Wick", "May 3, 2019", "Read about the wick.")] * 3,
        [post("Wick", "no day at all")],
        ["<article><p>May 3, 2019</p><p>A comment without any heading.</p></article>"],
        ["<aside>" + post("Wick", "May 3, 2019", "Also of interest.") + "</aside>"],
    ],
)
def test_teasers_round_one_article_are_no_posts(tmp_path: Path, others: list[str]) -> None:
    (one,) = read(tmp_path, post("Oil", "May 2, 2019", f"{TEXT} " * 20), *others).candidates
    assert (one.entry.title, one.entry.date) == ("Oil", date(2019, 5, 2))


def test_every_post_of_a_long_page_is_read(tmp_path: Path) -> None:
    reading = read(tmp_path, *(post(f"No. {n}", "May 2, 2019") for n in range(1, 601)))
    assert [one.entry.title for one in reading.candidates][-1] == "No. 600"
    assert len(reading.candidates) == 600
