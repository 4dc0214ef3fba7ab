from __future__ import annotations

import json

import pytest

from entries.entry import DateRange, Distraction
from journal.distractions.distractions import Cost
from journal.distractions.json import weighed_json
from journal.progress import Record
from tests.journal.distractions.samples import LATER, a_year, nth, on, weigh
from tests.journal.samples import span


def test_by_hand() -> None:
    found = weigh(
        [
            on(0, 100, Distraction("the news", "media", 20)),
            on(1, 300),
            on(2, 500, Distraction("The News.", "media"), Distraction("rain")),
            on(3, 700),
            on(4, None, Distraction("rain", minutes=15)),
        ]
    )
    assert (found.entry_days, found.compared_days, found.comparisons) == (5, 4, 0)
    everything, (media,), (news, rain) = found.everything, found.kinds, found.whats
    assert (everything.times, everything.days, everything.minutes, everything.timed) == (
        4,
        3,
        35,
        2,
    )
    assert (media.name, media.times, media.minutes, media.timed) == ("media", 2, 20, 1)
    assert (news.name, news.kinds, news.times, news.days) == ("the news", ("media",), 2, 2)
    assert (news.having.days, news.having.median, news.having.mean) == (2, 300.0, 300.0)
    assert (news.lacking.days, news.lacking.median, news.lacking.mean) == (2, 500.0, 500.0)
    assert (rain.times, rain.days, rain.minutes, rain.timed) == (2, 2, 15, 1)
    assert (rain.having.days, rain.having.median) == (1, 500.0)
    assert rain.lacking.median == 300.0


@pytest.mark.parametrize(
    ("records", "compared"),
    [
        ([on(0, 500)], 1),
        ([on(0, 0)], 1),
        ([on(0, -200)], 1),
        ([on(0, None, "rain")], 0),
        ([on(0, None, minutes=60)], 0),
        ([on(0, 500, project="op-ed")], 0),
        ([on(0, 500), on(5, 500)], 2),
        ([on(5, 900, covers=span("2018-01-01", "2018-01-03"))], 0),
        ([on(0, 10), on(5, 900, covers=span("2018-01-01", "2018-01-03"))], 0),
        ([on(0, 10), on(5, None, minutes=9, covers=span("2018-01-01", "2018-01-03"))], 1),
        ([on(0, None, manuscript=5000)], 0),
        ([on(0, None, manuscript=5000), on(1, None, manuscript=5400)], 1),
        ([on(0, 200), on(0, 300, path="b.md")], 1),
    ],
    ids=[
        "words",
        "no words, said so",
        "words cut",
        "words not said",
        "only minutes",
        "other writing",
        "days between without an entry",
        "a share of several days",
        "a day and a share",
        "a day and minutes alone",
        "a first total",
        "a total and the next",
        "two entries",
    ],
)
def test_only_days_whose_own_words_are_said_are_compared(
    records: list[Record], compared: int
) -> None:
    assert weigh(records).compared_days == compared


def test_today_is_counted_but_not_yet_compared() -> None:
    found = weigh([on(0, 500), on(1, 20, "rain")], as_of=nth(1))
    assert (found.compared_days, found.everything.days) == (1, 1)
    assert found.everything.having.days == 0


def test_what_is_dated_later_is_not_known_yet() -> None:
    assert weigh([on(5, 500, "rain")], as_of=nth(1)).entry_days == 0


def test_a_period_leaves_the_rest_out() -> None:
    records = [on(n, 500, "rain") for n in range(10)]
    found = weigh(records, period=DateRange(nth(2), nth(4)))
    assert (found.entry_days, found.everything.times) == (3, 3)
    assert found.period == DateRange(nth(2), nth(4))


def test_everything_runs_from_the_first_to_today() -> None:
    assert weigh([on(3)], as_of=nth(8)).period == DateRange(nth(0), nth(8))


@pytest.mark.parametrize("effect", [-250, 300])
def test_a_planted_effect_is_found(effect: int) -> None:
    held = 0
    for seed in range(5):
        (drill,) = weigh(a_year(effect=effect, seed=seed)).whats
        assert drill.stands_out and drill.comparison is not None
        assert (drill.comparison.difference < 0) == (effect < 0)
        held += drill.comparison.low <= effect <= drill.comparison.high
    assert held >= 4


def test_no_effect_is_not_claimed() -> None:
    claimed = [
        seed for seed in range(40) if weigh(a_year(effect=0, seed=seed)).everything.stands_out
    ]
    assert len(claimed) <= 4


def test_among_many_chance_findings_nothing_is_claimed() -> None:
    records = [
        record._replace(
            distractions=tuple(Distraction(f"no. {k}") for k in range(40) if n % 41 < k)
        )
        for n, record in enumerate(a_year(effect=0, seed=1))
    ]
    found = weigh(records)
    assert found.comparisons > 30
    assert [cost.name for cost in found.costs if cost.stands_out] == []


def test_all_zeros_make_no_difference() -> None:
    found = weigh([on(n, 0, *(["rain"] if n % 3 else [])) for n in range(56)])
    (rain,) = found.whats
    assert rain.comparison is not None and not rain.stands_out
    assert (rain.comparison.difference, rain.comparison.low, rain.comparison.high) == (0, 0, 0)
    assert rain.comparison.chance == 1.0


def test_cut_words_count_as_what_they_are() -> None:
    found = weigh([on(n, -400 if n % 3 else 100, *(["axe"] if n % 3 else [])) for n in range(56)])
    (axe,) = found.whats
    assert axe.comparison is not None and axe.stands_out
    assert axe.comparison.difference == -500


def test_every_day_distracted_leaves_nothing_to_compare_with() -> None:
    found = weigh([on(n, 500, "rain") for n in range(100)])
    assert found.comparisons == 0
    assert found.everything.lacking.days == 0


def test_five_thousand_distinct_ones_are_each_listed() -> None:
    records = [on(n, n % 900, *(f"thing {n}-{k}" for k in range(20))) for n in range(250)]
    found = weigh(records)
    assert len(found.whats) == 5000
    assert {cost.times for cost in found.whats} == {1}
    assert found.comparisons == 0


@pytest.mark.parametrize("records", [[], [on(0, None)], [on(n) for n in range(30)]])
def test_nothing_told_is_nothing_weighed(records: list[Record]) -> None:
    found = weigh(records)
    assert (found.everything.times, found.kinds, found.whats) == (0, (), ())
    assert (found.everything.minutes, found.comparisons) == (None, 0)


def test_problems_of_the_figures_are_passed_on() -> None:
    endless = on(0, 5, covers=span("1900-01-01", "2018-01-01"))
    assert "longer than ten years" in weigh([endless]).problems[0].message


COST_KEYS = [
    *("name", "kinds", "times", "days", "minutes", "timed"),
    *("words", "difference", "reason", "stands_out"),
]


@pytest.mark.parametrize("records", [[], a_year(effect=-250, seed=1)], ids=["empty", "a year"])
def test_json_has_the_same_keys_whatever_there_is(records: list[Record]) -> None:
    values = json.loads(json.dumps(weighed_json(weigh(records)), allow_nan=False))
    assert list(values) == [
        *("as_of", "period", "verdict", "entry_days", "compared_days", "comparisons"),
        *("confidence", "any", "kinds", "distractions", "problems"),
    ]
    assert values["as_of"] == str(LATER)
    for cost in (values["any"], *values["kinds"], *values["distractions"]):
        assert list(cost) == COST_KEYS
        assert (cost["difference"] is None) == (cost["reason"] == "too few days to say")


def test_json_says_the_difference() -> None:
    found = weigh(a_year(effect=-250, seed=1))
    (cost,) = weighed_json(found)["distractions"]
    drill: Cost = found.whats[0]
    assert drill.comparison is not None
    assert cost["name"] == "the drill"
    assert cost["stands_out"] is True
    assert cost["difference"]["words"] == drill.comparison.difference
    assert list(cost["difference"]) == [
        *("words", "low", "high", "chance", "days_with", "days_without")
    ]


def test_json_holds_no_half_character() -> None:
    text = json.dumps(weighed_json(weigh([on(0, 5, Distraction("a\udcff", "k\udcff"))])))
    text.encode()
    assert "\\udcff" in json.loads(text)["distractions"][0]["name"]
