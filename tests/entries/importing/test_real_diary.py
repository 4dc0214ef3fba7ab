"""The real installments, where they are at hand: numbers, titles, dates and the whole prose."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from entries.importing.registry import read_document


def labels(shared: Path) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(
        (shared / "data" / "diary" / "labels.json").read_text("utf-8")
    )
    return listed


def diary(shared: Path, number: int) -> Path:
    return shared / "data" / "diary" / f"{number:02d}.txt"


def test_every_installment_gives_its_number_title_and_date(shared: Path) -> None:
    wanted, found = [], []
    for label in labels(shared):
        (candidate,) = read_document(diary(shared, label["number"])).candidates
        entry = candidate.entry
        title = re.sub(r"^Entry \d+: ", "", label["title"])
        wanted.append((label["number"], title, label["date"], "entry"))
        day = str(entry.date) if entry.date else None
        found.append((entry.number, entry.title, day, candidate.kind))
    assert found == wanted


def test_the_prose_is_whole_and_nobody_elses(shared: Path) -> None:
    for label in labels(shared):
        path = diary(shared, label["number"])
        (candidate,) = read_document(path).candidates
        body = candidate.entry.body
        assert "Editor’s Note" not in body
        assert not re.search(r"^\w+ \w+ is a senior editor", body, re.MULTILINE)
        left = set(path.read_text("utf-8").split("\n")) - set(body.split("\n"))
        assert all(len(line) < 120 or re.match(r"Editor|\w+ \w+ is a", line) for line in left)


def test_entry_74_as_the_writer_would_read_it(shared: Path) -> None:
    (candidate,) = read_document(diary(shared, 74)).candidates
    entry = candidate.entry
    assert (entry.number, entry.words, entry.minutes) == (74, 730, 60)
    assert "minutes" in entry.estimated
    label = next(one for one in labels(shared) if one["number"] == 74)
    assert label["distractions"][0] in [distraction.what for distraction in entry.distractions]
    raw = diary(shared, 74).read_text("utf-8")
    assert entry.body == raw[raw.index("Distraction of") : raw.index("Argh!")] + "Argh!\n"


@pytest.mark.parametrize("name", ["summitry-round-two.txt"])
def test_an_article_is_a_clipping(shared: Path, name: str) -> None:
    (candidate,) = read_document(shared / "data" / "articles" / name).candidates
    entry = candidate.entry
    assert candidate.kind == "clipping"
    assert (str(entry.date), entry.title) == (
        "2019-02-06",
        "US and North Korean Summitry: Round Two",
    )
    assert (entry.words, entry.minutes, entry.distractions) == (None, None, ())
    raw = (shared / "data" / "articles" / name).read_text("utf-8")
    assert entry.body.strip() == raw[raw.index("By Dr") :].strip()
