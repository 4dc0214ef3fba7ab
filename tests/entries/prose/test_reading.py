from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.prose import read_claims, read_prose
from tests.entries.prose.shorthand import read

DIARIES = Path(__file__).parent / "diaries"
SHARED = Path(os.environ.get("DARLINGS_SHARED", Path(__file__).resolve().parents[4] / "shared"))


def test_every_figure_carries_its_sentence() -> None:
    said = read_prose("It rained. I wrote 512 words in an hour. So there.")
    assert said.words is not None
    assert said.minutes is not None
    assert said.words.sentence == said.minutes.sentence == "I wrote 512 words in an hour."


def test_a_sum_carries_every_sentence_it_rests_on() -> None:
    said = read_prose("I wrote 300 words before lunch. We ate. I wrote another 200 words after.")
    assert said.words is not None
    assert said.words.sentence == (
        "I wrote 300 words before lunch. … I wrote another 200 words after."
    )


def test_doubtful_claims_are_no_figures_but_can_be_reviewed() -> None:
    text = "I've written 3,000 words on this."
    assert read_prose(text).words is None
    (claim,) = read_claims(text)
    assert (claim.value, claim.doubt) == (3000, "it may have been written at any time before")


@pytest.mark.parametrize(
    "text",
    [
        "I wrote 512\u00a0words today.",
        "I wrote\u2028512 words today.",
        "I  wrote\t512  words today.",
        "I wrote **512 words** today.",
        "今日は雨。I wrote 512 words today。また明日。",
        "- I wrote 512 words today.",
        "I\nwrote 512 words today.",
        "\ufeffI wrote 512 words today.",
        "I wrote 512 words today",
        "i wrote 512 words today",
        "I WROTE 512 WORDS TODAY",
    ],
)
def test_spaces_marks_and_case_do_not_matter(text: str) -> None:
    assert read(text) == "w=512"


@pytest.mark.parametrize(
    "text",
    [
        " " * 100_000,
        "9" * 100_000,
        "1," * 50_000,
        "word " * 20_000,
        "5 words " * 12_000,
        "hundred " * 12_000,
        "[" * 100_000,
        "<" * 100_000,
        '"' * 100_000,
        "." * 100_000,
        "-" * 100_000,
        ":" * 100_000,
        "i't'" * 25_000,
        "\n" * 100_000,
        "Distraction of the day: " * 4_000,
        "distracted by " * 7_000,
        "an hour and a half " * 5_000,
        "我写了五百字。" * 14_000,
        "\x00" * 100_000,
        "\ud800" * 1_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_text_says_nothing_and_does_not_hang(text: str) -> None:
    said = read_prose(text)
    assert (said.words, said.minutes, said.manuscript) == (None, None, None)


_WORDS = """I wrote managed 500 1,000 words word an hour two and a half . , ; — … “ ” ' - today
yesterday Saturday weekend not n't nothing but no about over 2018 hundred thousand from to for in of
the distracted by : / % May = + − 't o'clock * """
_PIECES = st.sampled_from([*_WORDS.split(), "\u2028", "\n"])


@given(st.lists(_PIECES, max_size=40), st.none() | st.dates())
def test_any_text_is_read_without_error(pieces: list[str], day: date | None) -> None:
    text = " ".join(pieces)
    for claim in read_claims(text, day=day):
        assert claim.sentence in text


def _labels(folder: Path) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return loaded


def _entries() -> list[tuple[str, dict[str, Any]]]:
    return [(d, label) for d in ("novelist", "student") for label in _labels(DIARIES / d)]


@pytest.mark.parametrize(
    ("diary", "label"), _entries(), ids=[f"{d}-{label['number']}" for d, label in _entries()]
)
def test_no_wrong_figure_in_an_invented_diary(diary: str, label: dict[str, Any]) -> None:
    text = (DIARIES / diary / f"{label['number']:02d}.txt").read_text(encoding="utf-8")
    said = read_prose(text, day=date.fromisoformat(label["date"]))
    assert said.words is None or said.words.value == label["words_book"]
    assert said.minutes is None or said.minutes.value == label["minutes"]
    assert said.manuscript is None or said.manuscript.value == label["manuscript_total"]
    periods = {(p["first"], p["last"]): p["words"] for p in label["other_period_words"]}
    for period in said.other_periods:
        assert period.covers is not None
        covers = (str(period.covers.first), str(period.covers.last))
        assert period.words is not None
        assert periods[covers] == period.words.value


@pytest.mark.parametrize(("diary", "words", "minutes"), [("novelist", 13, 5), ("student", 14, 4)])
def test_most_figures_of_an_invented_diary_are_found(diary: str, words: int, minutes: int) -> None:
    said = [
        read_prose(
            (DIARIES / diary / f"{label['number']:02d}.txt").read_text(encoding="utf-8"),
            day=date.fromisoformat(label["date"]),
        )
        for label in _labels(DIARIES / diary)
    ]
    assert sum(one.words is not None for one in said) >= words
    assert sum(one.minutes is not None for one in said) >= minutes


@pytest.mark.skipif(not (SHARED / "data" / "diary").is_dir(), reason="no shared diary here")
def test_labelled_diary_is_read_as_labelled() -> None:
    folder = SHARED / "data" / "diary"
    for label in _labels(folder):
        text = (folder / f"{label['number']:02d}.txt").read_text(encoding="utf-8")
        body = text[text.index("Note:") :].partition("\n\n")[2]
        said = read_prose(body)
        words = (said.words.value, said.words.qualifier) if said.words else (None, None)
        minutes = (said.minutes.value, said.minutes.qualifier) if said.minutes else (None, None)
        assert words == (label["words_book"], label["words_qualifier"]), label["number"]
        assert minutes == (label["minutes"], label["minutes_qualifier"]), label["number"]


@pytest.mark.skipif(not (SHARED / "data" / "articles").is_dir(), reason="no shared articles here")
def test_article_tells_nothing() -> None:
    for path in (SHARED / "data" / "articles").glob("*.txt"):
        assert read_claims(path.read_text(encoding="utf-8")) == ()
