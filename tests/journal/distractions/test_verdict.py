from __future__ import annotations

import pytest

from entries.entry import Distraction
from journal.distractions.comparison import Comparison
from journal.distractions.verdict import spoken_range, verdict
from journal.progress import Record
from tests.journal.distractions.samples import a_year, on, weigh


def say(records: list[Record]) -> str:
    return verdict(weigh(records), plain=str)


@pytest.mark.parametrize(
    ("records", "begins"),
    [
        ([], "Nothing is logged in this time"),
        ([on(0), on(1)], "No distraction is told of on the 2 days with an entry"),
        ([on(0, 5, "rain", "news")], "2 distractions on 1 day: too few days to say"),
        (
            [on(n, 500 - 300 * (n % 3 > 0), *(["rain"] if n % 3 else [])) for n in range(56)],
            "On days with “rain” you typically wrote 300 words fewer than on like days without (9 "
            "chances in 10: 300 words fewer).",
        ),
        (
            [on(n, 500, *(["rain"] if n % 3 else [])) for n in range(56)],
            "Nothing stands out: none of the 2 differences is more than chance may bring. On days "
            "with any distraction you typically wrote as many words as on like days without (9 "
            "chances in 10: no difference).",
        ),
    ],
)
def test_the_verdict_comes_in_words(records: list[Record], begins: str) -> None:
    assert say(records).startswith(begins)


def test_a_kind_and_a_single_one_are_told_apart() -> None:
    def noise(n: int) -> Distraction:
        return Distraction("the drill" if n % 4 else "the horn", "noise")

    records = [on(n, 900 - 600 * (n % 3 > 0), *([noise(n)] if n % 3 else [])) for n in range(112)]
    said = say(records)
    assert "On days with a distraction of the kind “noise” you" in said
    assert "On days with “the drill” you" in said
    assert said.endswith("1 more stands out below.")


def test_what_is_told_of_the_same_days_is_said_once() -> None:
    records = [
        on(n, 900 - 600 * (n % 3 > 0), *([Distraction("rain", "weather")] if n % 3 else []))
        for n in range(112)
    ]
    assert say(records).count("On days with") == 1
    assert "On days with “rain” you" in say(records)


@pytest.mark.parametrize("effect", [-400, 0, 400])
def test_nothing_is_ever_said_to_be_the_cause(effect: int) -> None:
    said = say(a_year(effect=effect, seed=3)).lower()
    for word in ("cost", "because", "cause", "lost", "stole"):
        assert word not in said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (-330, -90, "90 to 330 fewer"),
        (-130, 50, "130 fewer to 50 more"),
        (40, 1200, "40 to 1,200 more"),
        (-5, 0, "0 to 5 fewer"),
        (0, 5, "0 to 5 more"),
        (-1, -1, "1 word fewer"),
        (0, 0, "no difference"),
    ],
)
def test_an_interval_in_words(low: int, high: int, said: str) -> None:
    assert spoken_range(Comparison(low, low, high, 0.5, 9, 9)) == said


def test_a_hostile_name_is_made_plain_by_who_shows_it() -> None:
    found = weigh(
        a_year(effect=-400, seed=2, what="x\x1b[2J\nof a very long name that goes on and on")
    )
    said = verdict(found, plain=lambda text: text.replace("\x1b", "␛"))
    assert "“x␛[2J of a very long name that goes on…”" in said
