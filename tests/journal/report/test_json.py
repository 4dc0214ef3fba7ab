from __future__ import annotations

import json
from typing import Any

import pytest

from journal.report.json import report_json
from journal.report.report import Report
from tests.journal.report.samples import (
    HOSTILE,
    VERDICT,
    a_prospect,
    a_report,
    a_report_of,
    nothing_foreseen,
)


def strictly(report: Report) -> Any:
    text = json.dumps(report_json(report), allow_nan=False, ensure_ascii=False)
    return json.loads(text.encode("utf-8"))


def test_whole_report() -> None:
    values = strictly(a_report())
    assert list(values) == [
        "book",
        "period",
        "as_of",
        "totals",
        "progress",
        "forecast_as_of",
        "verdict",
        "forecast",
        "forecast_reason",
        "track_record",
        "days",
        "entries",
        "distractions",
        "kinds",
        "problems",
    ]
    assert values["period"] == {"first": "2018-03-26", "last": "2018-04-01"}
    assert values["totals"] == {
        "words": 1110,
        "minutes": 105,
        "writing_days": 4,
        "planned_days": 5,
        "unwritten_days": 2,
        "average": 277.5,
        "words_per_hour": pytest.approx(417.142857),
        "best_day": {"date": "2018-03-27", "words": 730},
    }
    assert values["progress"] == {"before": 6000, "after": 7110}
    assert values["days"][2] == {
        "date": "2018-03-29",
        "words": -120,
        "minutes": 0,
        "entries": 1,
        "rest": False,
        "distractions": [{"what": "a  visitor", "kind": None, "minutes": 15}],
    }
    assert [entry["title"] for entry in values["entries"]][:2] == [
        "A Train at Night",
        "Only pruning",
    ]
    assert values["distractions"][1] == {
        "what": "remarks",
        "kind": "obligation",
        "count": 1,
        "minutes": 90,
    }
    assert values["kinds"] == [{"kind": "obligation", "count": 1, "minutes": 90}]


def test_the_forecast_and_the_track_record_are_there() -> None:
    values = strictly(a_report(prospect=a_prospect()))
    assert values["forecast_as_of"] == "2018-04-01"
    assert values["verdict"] == VERDICT
    assert values["forecast"]["probability"] == 0.7
    assert values["forecast"]["finish"]["p50"] == "2018-07-11"
    assert [point["probability"] for point in values["track_record"]["points"]] == [0.4, 0.2, 0.7]


def test_where_nothing_can_be_foreseen_the_reason_is_there() -> None:
    values = strictly(a_report(prospect=nothing_foreseen()))
    assert values["forecast"] is None
    assert values["forecast_reason"] == values["track_record"]["reason"]
    assert values["forecast_reason"] == "no day has been logged yet"


def test_bodies_come_only_when_asked_for() -> None:
    assert all("body" not in entry for entry in strictly(a_report())["entries"])
    assert strictly(a_report(with_text=True))["entries"][0]["body"].startswith("The train")


def test_empty_period_is_strict_json() -> None:
    totals = strictly(a_report([], problems=[]))["totals"]
    assert (totals["average"], totals["words_per_hour"], totals["best_day"]) == (None, None, None)


@pytest.mark.parametrize("text", [*HOSTILE, "\x1b\x00\u202e", "列車"])
def test_text_is_kept_as_it_is(text: str) -> None:
    values = strictly(a_report_of(text, with_text=True))
    assert values["book"]["title"] == values["entries"][0]["body"] == text


def test_lone_surrogates_are_written_out() -> None:
    assert strictly(a_report_of("\udcff"))["entries"][0]["title"] == r"\udcff"
