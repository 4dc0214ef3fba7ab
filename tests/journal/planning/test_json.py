from __future__ import annotations

import json

from journal.planning.json import plan_json
from tests.journal.planning.samples import a_plan, by
from tests.journal.samples import wrote


def test_plan_has_its_keys_in_order() -> None:
    plan = a_plan(
        [wrote("2018-06-18", 1000, minutes=45)],
        "2018-06-19",
        milestones=(by("Part 1", 5000, "2018-06-22"),),
        target_upper=13_000,
    )
    found = plan_json(plan, days=plan.days[:2])
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert list(found) == [
        "as_of",
        "book",
        "total_words",
        "words_left",
        "days_left",
        "writing_days_left",
        "quota",
        "required_pace",
        "today",
        "par",
        "days",
        "milestones",
        "upper",
        "problems",
    ]
    assert found["book"]["target_upper"] == 13_000
    assert found["par"] == {
        "words_before": 2000,
        "words": 3000,
        "ahead_words": 0,
        "ahead_days": 0,
    }
    assert found["days"] == [
        {
            "date": f"2018-06-{19 + n}",
            "rest": False,
            "weight": 1.0,
            "quota": 1000,
            "total": 3000 + 1000 * n,
            "par": 3000 + 1000 * n,
        }
        for n in range(2)
    ]
    assert found["milestones"] == [
        {
            "name": "Part 1",
            "words": 5000,
            "due": "2018-06-22",
            "reached": False,
            "reached_on": None,
            "words_left": 3000,
            "days_left": 4,
            "writing_days_left": 4,
            "required_pace": 750.0,
            "planned_on": "2018-06-21",
            "pace_finish": "2018-06-21",
            "slip_days": -1,
            "forecast": None,  # after two days there is none
        }
    ]
    assert found["upper"]["words"] == 13_000


def test_reached_milestone_says_since_when() -> None:
    plan = a_plan(
        [wrote("2018-06-18", 4000)], "2018-06-19", milestones=(by("a\udcff", 5000, "2018-06-22"),)
    )
    (one,) = plan_json(plan, days=())["milestones"]
    assert (one["name"], one["reached"], one["reached_on"]) == ("a\\udcff", True, "2018-06-18")
    assert one["slip_days"] is None
