"""Markdown keeps its body, gives up its front matter, and loses no key of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entries.entry import Distraction
from entries.errors import NotUnderstood
from entries.importing.registry import read_document
from tests.entries.importing.documents import FIXTURES, read_fixture, read_text


def test_jekyll() -> None:
    entry = read_fixture("2019-05-03-low-tide.md").entry
    assert (entry.title, entry.tags) == ("Low Tide", ("salt-ledger", "drafting"))
    assert entry.date == date(2019, 5, 4)  # front matter beats the file name
    assert (entry.words, entry.minutes) == (520, 45)
    assert "![The slipway at noon](/images/slipway.jpg)" in entry.body


def test_hugo_with_toml() -> None:
    entry = read_fixture("hugo-toml.md").entry
    assert (entry.number, entry.title, entry.date) == (21, "Rope", date(2019, 5, 9))
    assert (entry.tags, entry.words) == (("salt-ledger",), 300)


def test_hugo_with_json_whose_figure_beats_the_prose() -> None:
    candidate = read_fixture("hugo-json.md")
    assert (candidate.entry.title, candidate.entry.words) == ("The Cellar", 455)
    assert candidate.evidence.words == '"words": 455'


def test_zk() -> None:
    entry = read_fixture("zk-note.md").entry
    assert (entry.title, entry.date) == ("Notes on the tide table", date(2019, 5, 16))
    assert entry.tags == ("tides", "chapter-4")
    assert entry.body.startswith("Today I only read.")


def test_an_entry_of_ours_comes_back_as_it_was() -> None:
    candidate = read_fixture("ours.md")
    entry = candidate.entry
    assert (entry.words, entry.minutes, entry.estimated) == (730, 60, ("minutes",))
    assert (entry.number, entry.title) == (30, "Ninety Metres of Shelf")
    assert entry.distractions == (Distraction("a phone call", "family"),)
    assert entry.body == (FIXTURES / "ours.md").read_text("utf-8").partition("---\n\n")[2]
    assert candidate.also == ()
    assert candidate.evidence.words == "words: 730"


@pytest.mark.parametrize(
    ("name", "language", "kept"),
    [
        (
            "2019-05-03-low-tide.md",
            "yaml",
            "permalink: /diary/low-tide/   # kept from the old site",
        ),
        ("hugo-toml.md", "toml", '[cover]\nimage = "rope.jpg"'),
        ("zk-note.md", "yaml", "aliases: [tide table]"),
    ],
)
def test_keys_an_entry_has_no_field_for_are_kept_below_the_body(
    name: str, language: str, kept: str
) -> None:
    block = read_fixture(name).entry.body.partition(f"\n\n```{language}\n")[2]
    assert kept in block
    assert block.endswith("\n```\n")


def test_a_fence_inside_the_front_matter_does_not_close_the_block(tmp_path: Path) -> None:
    text = "---\ndate: 2019-05-20\nnote: '```'\n---\nI slept.\n"
    assert "\n````yaml\n" in read_text(tmp_path, text, "a.md").entry.body


def test_a_value_that_can_not_be_read_is_noted_and_kept(tmp_path: Path) -> None:
    candidate = read_text(tmp_path, "---\ndate: 2019-05-20\nwords: lots\n---\nI slept.\n", "a.md")
    assert candidate.entry.words is None
    assert any("words" in note for note in candidate.evidence.notes)
    assert "words: lots" in candidate.entry.body


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("date: 2019-05-20", date(2019, 5, 20)),
        ("date: May 20, 2019", date(2019, 5, 20)),
        ("Date: 2019-05-20T23:30:00-11:00", date(2019, 5, 20)),
        ("date: 20/05/2019", date(2019, 5, 20)),
        ("date: 05/06/2019", None),
    ],
)
def test_dates_of_other_programs_are_taken_as_written(
    tmp_path: Path, line: str, day: date | None
) -> None:
    assert read_text(tmp_path, f"---\n{line}\n---\nI slept.\n", "a.md").entry.date == day


@pytest.mark.parametrize("key", ["wordcount", "word_count", "Words"])
def test_other_names_for_words(tmp_path: Path, key: str) -> None:
    text = f"---\ndate: 2019-05-20\n{key}: 512\n---\nI wrote 999 words today.\n"
    assert read_text(tmp_path, text, "a.md").entry.words == 512


def test_a_time_of_day_is_not_taken_for_minutes(tmp_path: Path) -> None:
    text = "---\ndate: 2019-05-20\ntime: 08:15\n---\nI slept.\n"
    assert read_text(tmp_path, text, "a.md").entry.minutes is None


def test_a_scene_break_that_opens_the_text_is_text(tmp_path: Path) -> None:
    text = "---\n\nI walked.\n\n---\n\nI slept.\n"
    assert read_text(tmp_path, text, "a.md").entry.body == text


@pytest.mark.parametrize(
    "broken",
    [
        "---\ntitle: Chapter 1: The end\n---\nI slept.\n",
        "+++\ntitle = \n+++\nI slept.\n",
        '{"title": }\nI slept.\n',
        "+++\nI never closed this.\n",
        "---\nwords: [[[[\n---\nI slept.\n",
    ],
)
def test_front_matter_that_can_not_be_read_stays_in_the_text(tmp_path: Path, broken: str) -> None:
    entry = read_text(tmp_path, broken, "a.md").entry
    assert entry.words is None
    assert all(line in entry.body for line in broken.split("\n") if "title" not in line)


@pytest.mark.parametrize(
    "deep",
    [
        '{"a": ' + "[" * 100_000 + "\nI slept.\n",
        '{"a": ' + "9" * 5_000 + "}\nI slept.\n",
        "+++\na = " + "[" * 30_000 + "\n+++\nI slept.\n",
        "---\nwords: " + "[" * 30_000 + "\n---\nI slept.\n",
        "---\na: &a [x]\nb: [*a, *a]\n---\nI slept.\n",
    ],
    ids=["json", "json digits", "toml", "yaml", "alias"],
)
def test_bombs_in_front_matter_are_text(tmp_path: Path, deep: str) -> None:
    entry = read_text(tmp_path, deep, "a.md").entry
    assert "I slept." in entry.body
    assert entry.words is None


def test_json_without_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "data.md"
    path.write_text('{"entries": []}', encoding="utf-8")
    with pytest.raises(NotUnderstood, match="JSON"):
        read_document(path)


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a"])
def test_front_matter_is_seen_whatever_the_file_is_called(tmp_path: Path, name: str) -> None:
    source = read_text(tmp_path, "---\nwords: 5\n---\nI slept.\n", name).entry.source
    assert source is not None
    assert source.format == "markdown"


def test_a_heading_is_the_title_and_links_do_not_hide_figures(tmp_path: Path) -> None:
    text = "# Entry 5: Salt\n\nI wrote [640 words](https://example.org/2019/1200-words) today.\n"
    entry = read_text(tmp_path, text, "a.md").entry
    assert (entry.number, entry.title, entry.words) == (5, "Salt", 640)
    assert entry.body == text.partition("\n\n")[2]
