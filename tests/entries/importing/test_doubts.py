"""What is doubtful in a text: which figures, where they stand, and why."""

from __future__ import annotations

from datetime import date

import pytest

from entries.entry import DateRange, Entry
from entries.importing.doubts import LONGEST_REPORT, Doubt, doubts_of

MONDAY = date(2018, 3, 5)
ANY_TIME = "it may have been written at any time before"
UNSAID = "it is not said what the time was spent on"


def doubts(body: str, **fields: object) -> tuple[Doubt, ...]:
    return doubts_of(Entry(**{"date": MONDAY, "body": body, **fields}))  # type: ignore[arg-type]


def marked(doubt: Doubt) -> str:
    return doubt.sentence[doubt.start : doubt.end]


@pytest.mark.parametrize(
    ("text", "unit", "value", "figure", "why"),
    [
        ("I've written 3,000 words on this.", "words", 3000, "3,000 words", ANY_TIME),
        ("It rained. I **had** written 900 words.", "words", 900, "900 words", ANY_TIME),
        ("I hit 4,000 words.", "words", 4000, "4,000 words", "it may be the total so far"),
        ("I worked for three hours.", "minutes", 180, "three hours", UNSAID),
        (
            "I drafted an op-ed. Then 800 words.",
            "words",
            800,
            "800 words",
            "the sentence before is about other writing",
        ),
        (
            "I wrote 2,500 words before throwing all of it away.",
            "words",
            2500,
            "2,500 words",
            "much of it was thrown away again",
        ),
    ],
)
def test_a_doubtful_figure_is_found_with_its_place_and_reason(
    text: str, unit: str, value: int, figure: str, why: str
) -> None:
    (doubt,) = doubts(text)
    assert (doubt.unit, doubt.value, marked(doubt), doubt.why) == (unit, value, figure, why)
    assert doubt.is_own


def test_figures_that_do_not_agree_are_all_asked_about() -> None:
    first, second = doubts("I wrote 300 words. We ate. I wrote 500 words.")
    assert [first.value, second.value] == [300, 500]
    assert first.why == second.why
    assert first.why.endswith("do not agree: 300, 500")
    assert first.name != second.name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I wrote 300 words today, in an hour.",
        "My goal is 3,000 words.",
        "She has written 3,000 words on this.",
        "I've written 3,000 words. Today I wrote 500 words.",
        "```\nI've written 3,000 words on this.\n```",
    ],
)
def test_what_is_sure_or_no_figure_at_all_is_not_doubtful(text: str) -> None:
    entry = Entry(MONDAY, words=500 if "500" in text else None, body=text)
    assert doubts_of(entry) == ()


def test_what_the_entry_says_is_not_asked() -> None:
    text = "I've written 3,000 words on this. I worked for three hours."
    assert [doubt.unit for doubt in doubts(text)] == ["words", "minutes"]
    assert [doubt.unit for doubt in doubts(text, words=0)] == ["minutes"]
    assert doubts(text, words=0, minutes=0) == ()


def test_a_figure_of_other_days_is_for_those_days() -> None:
    (doubt,) = doubts("On Saturday I worked for two hours.", minutes=30)
    assert doubt.covers == DateRange(date(2018, 3, 3), date(2018, 3, 3))
    assert doubts("On Saturday I worked for two hours.", date=None) == ()


def test_the_day_of_an_entry_that_covers_others_is_another() -> None:
    weekend = DateRange(date(2018, 3, 3), date(2018, 3, 4))
    (doubt,) = doubts("I worked for three hours.", covers=weekend, words=900)
    assert doubt.covers == DateRange(MONDAY, MONDAY)


def test_the_name_is_the_same_wherever_the_sentence_stands() -> None:
    (here,) = doubts("I've written 3,000 words on this.")
    (there,) = doubts("It rained, and the ferry was late.\n\nI've written 3,000 words on this.")
    assert here.name == there.name


def test_the_same_sentence_twice_is_one_question() -> None:
    text = "I've written 3,000 words on this. It rained. I've written 3,000 words on this."
    assert len(doubts(text)) == 1


def test_a_text_too_long_for_a_report_is_not_read() -> None:
    assert doubts("I've written 3,000 words on this. " * (LONGEST_REPORT // 30)) == ()
