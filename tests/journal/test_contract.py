from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from entries.entry import Distraction, Entry, Source
from entries.problem import Problem
from journal.contract import entry_json, outlook_json, status_json, strict, what_if_json
from journal.status import compute_status
from journal.what_if import WhatIf
from tests.journal.samples import a_book, a_forecast, day, span, wrote


def strictly(value: Any) -> Any:
    """Through JSON that holds neither NaN nor what UTF-8 can't."""
    text = json.dumps(value, allow_nan=False, ensure_ascii=False)
    return json.loads(text.encode("utf-8"))


FULL = Entry(
    date=date(2018, 3, 27),
    number=74,
    title="A Mysterious Train Ride",
    words=730,
    minutes=60,
    estimated=("minutes",),
    covers=span("2018-03-24", "2018-03-25"),
    project="op-ed",
    manuscript=61_250,
    distractions=(Distraction("a visitor"), Distraction("remarks", "obligation", 90)),
    tags=("north-korea",),
    source=Source("text", "5f2c", "b1"),
    body="The words.\n",
)


def test_entry_has_the_contracts_keys_in_order() -> None:
    assert list(entry_json("entries/a.md", FULL).items()) == [
        ("path", "entries/a.md"),
        ("date", "2018-03-27"),
        ("number", 74),
        ("title", "A Mysterious Train Ride"),
        ("words", 730),
        ("minutes", 60),
        ("estimated", ["minutes"]),
        ("covers", "2018-03-24/2018-03-25"),
        ("project", "op-ed"),
        ("manuscript", 61_250),
        (
            "distractions",
            [
                {"what": "a visitor", "kind": None, "minutes": None},
                {"what": "remarks", "kind": "obligation", "minutes": 90},
            ],
        ),
        ("tags", ["north-korea"]),
        ("source", {"format": "text", "id": "5f2c", "batch": "b1"}),
    ]


def test_body_comes_only_when_asked_for() -> None:
    assert "body" not in entry_json("a.md", FULL)
    assert list(entry_json("a.md", FULL, with_text=True).items())[-1] == ("body", "The words.\n")


def test_what_is_unsaid_is_null() -> None:
    values = entry_json("a.md", Entry(date=None))
    unsaid = {key: value for key, value in values.items() if value not in ([], "a.md")}
    assert set(unsaid.values()) == {None}


def test_zero_is_said() -> None:
    values = entry_json("a.md", Entry(date=None, words=0, minutes=0))
    assert (values["words"], values["minutes"]) == (0, 0)


def test_status_has_the_contracts_keys_in_order() -> None:
    status = compute_status(
        [
            wrote("2018-01-01", 500, minutes=30),
            wrote("2018-01-02", 250, distractions=FULL.distractions),
        ],
        book=a_book(),
        as_of=day("2018-01-02"),
        problems=[Problem("entries/x.md", 3, "no closing line")],
    )
    values = strictly(status_json(status))
    assert list(values) == [
        "as_of",
        "book",
        "total_words",
        "words_left",
        "days_left",
        "writing_days_left",
        "quota",
        "required_pace",
        "pace",
        "today",
        "streak",
        "forecast",
        "forecast_reason",
        "naive_finish",
        "problems",
    ]
    assert values["as_of"] == "2018-01-02"
    assert list(values["book"].items()) == [
        ("title", "On the Brink"),
        ("target_words", 80_000),
        ("start", "2018-01-01"),
        ("deadline", "2018-06-30"),
        ("target_upper", None),
    ]
    assert values["pace"] == {"last_7": 500.0, "last_28": 500.0, "all": 500.0}
    assert list(values["today"]) == ["words", "minutes", "distractions"]
    assert values["today"]["distractions"][1] == {
        "what": "remarks",
        "kind": "obligation",
        "minutes": 90,
    }
    assert values["streak"] == {"current": 2, "longest": 2}
    assert values["forecast"] is None
    assert values["naive_finish"] == "2018-06-10"
    assert values["problems"] == [{"path": "entries/x.md", "line": 3, "message": "no closing line"}]


def test_status_without_history_is_strict_json() -> None:
    values = strictly(status_json(compute_status([], book=a_book(), as_of=day("2019-01-01"))))
    assert values["required_pace"] is None
    assert values["pace"] == {"last_7": None, "last_28": None, "all": None}
    assert values["naive_finish"] is None


def test_forecast_has_the_contracts_keys_in_order() -> None:
    status = compute_status([wrote("2018-01-01", 40_000)], book=a_book(), as_of=day("2018-03-01"))
    values = strictly(outlook_json(replace(status, forecast=a_forecast())))
    assert list(values) == [
        "as_of",
        "book",
        "forecast",
        "forecast_reason",
        "is_early",
        "history_days",
        "total_words",
        "remaining_words",
        "daily",
        "problems",
    ]
    assert values["forecast"] == {
        "probability": 0.9,
        "finish": {"p10": "2018-04-26", "p50": "2018-05-17", "p90": "2018-06-06"},
        "naive_finish": None,
    }
    assert (values["history_days"], values["remaining_words"]) == (60, 40_000)
    assert values["daily"][0] == {
        "date": "2018-03-02",
        "p10": 40_000,
        "p25": 40_200,
        "p50": 40_500,
        "p75": 40_900,
        "p90": 41_300,
    }


def test_forecast_that_cannot_be_made_is_null_with_a_reason() -> None:
    young = compute_status([], book=a_book(), as_of=day("2018-03-01"))
    values = strictly(outlook_json(young))
    assert values["forecast"] is None and values["daily"] == []
    assert "no day has been logged" in values["forecast_reason"]
    assert strictly(what_if_json(WhatIf(), young.forecast))["forecast"] is None


def test_what_is_supposed_stands_beside_its_forecast() -> None:
    what_if = WhatIf(
        words_per_day=800,
        days_off=(span("2018-04-02", "2018-04-09"),),
        rest_days=frozenset({6, 5}),
        deadline=date(2018, 7, 1),
    )
    values = strictly(what_if_json(what_if, a_forecast()))
    assert values.pop("given") == {
        "words_per_day": 800,
        "days_off": ["2018-04-02/2018-04-09"],
        "rest_days": ["Saturday", "Sunday"],
        "target_words": None,
        "deadline": "2018-07-01",
        "cut_words": 0,
    }
    assert list(values) == [
        "forecast",
        "forecast_reason",
        "is_early",
        "history_days",
        "total_words",
        "remaining_words",
        "daily",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("caf\u00e9", "caf\u00e9"), ("bad\udcff.md", r"bad\udcff.md"), ("\ud800", r"\ud800")],
)
def test_what_utf8_cannot_hold_is_written_out(text: str, shown: str) -> None:
    assert strict(text) == shown
    entry = Entry(date=None, title=text, project=text, tags=(text,), body=text)
    assert strictly(entry_json(text, entry, with_text=True))["path"] == shown
