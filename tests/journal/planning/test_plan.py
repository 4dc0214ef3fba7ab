from __future__ import annotations

import pytest

from journal.planning.par import Par
from tests.journal.planning.samples import a_plan, by
from tests.journal.samples import span, wrote

BEHIND = [wrote("2018-06-18", 1000), wrote("2018-06-19", 500), wrote("2018-06-20", 400)]


def test_plan_of_a_day_begins_with_its_quota_and_goes_on_as_if_it_were_met() -> None:
    plan = a_plan(BEHIND, "2018-06-20")
    # 8,500 were left this morning for eight days.
    assert plan.status.quota == 1063
    assert (plan.days[0].quota, plan.days[0].total) == (1063, 3563)
    assert [one.quota for one in plan.days[1:4]] == [1063, 1063, 0]
    assert plan.days[-1].total == 11_000
    assert plan.par == Par(3000, 4000, -100, -1)


@pytest.mark.parametrize("words", [0, 400, 1063, -200])
def test_days_to_come_stay_put_while_the_quota_is_not_met(words: int) -> None:
    plan = a_plan([*BEHIND[:2], wrote("2018-06-20", words)], "2018-06-20")
    assert plan.days == a_plan(BEHIND, "2018-06-20").days


def test_more_than_the_quota_eases_the_days_to_come() -> None:
    plan = a_plan([*BEHIND[:2], wrote("2018-06-20", 3000)], "2018-06-20")
    assert (plan.days[0].quota, plan.days[0].total) == (1063, 5500)
    assert plan.days[1].quota == 786  # 5,500 over seven days
    assert plan.par == Par(3000, 4000, 1500, 1)


@pytest.mark.parametrize(("words", "total"), [(300, 1300), (-300, 700), (0, 1000)])
def test_rest_day_counts_what_was_written_or_cut_on_it(words: int, total: int) -> None:
    plan = a_plan([wrote("2018-06-23", words)], "2018-06-23")
    assert (plan.days[0].rest, plan.days[0].quota, plan.days[0].total) == (True, 0, total)
    assert plan.days[2].quota == (11_000 - total) // 5


def test_plan_before_the_start_has_the_whole_book() -> None:
    plan = a_plan([wrote("2018-06-01", 600)], "2018-06-10")
    assert len(plan.days) == 12 and plan.days[0].quota == 940
    assert plan.par == Par(1600, 1600, 0, 0)


def test_par_starts_from_what_was_there_on_the_first_day() -> None:
    early = [wrote("2018-06-01", 600)]
    assert a_plan(early, "2018-06-18").par == Par(1600, 2540, 0, 0)


def test_plan_after_the_deadline_has_no_days() -> None:
    plan = a_plan(BEHIND, "2018-07-02")
    assert plan.days == ()
    assert plan.par == Par(11_000, 11_000, -8100, -9)


def test_plan_on_the_deadline_has_that_day() -> None:
    plan = a_plan(BEHIND, "2018-06-29")
    assert [(one.quota, one.total) for one in plan.days] == [(8100, 11_000)]


def test_plan_without_a_writing_day_asks_for_nothing() -> None:
    plan = a_plan([], "2018-06-20", days_off=(span("2018-06-01", "2018-07-01"),))
    assert {one.quota for one in plan.days} == {0}
    assert plan.par == Par(1000, 1000, 0, 0)


def test_later_entries_are_not_known_yet() -> None:
    assert a_plan([*BEHIND, wrote("2018-06-22", 5000)], "2018-06-20") == a_plan(
        BEHIND, "2018-06-20"
    )


def test_upper_end_of_a_range_is_seen_as_a_milestone_at_the_deadline() -> None:
    plan = a_plan(BEHIND, "2018-06-20", target_upper=13_000)
    assert plan.upper is not None
    assert (plan.upper.words_left, plan.upper.writing_days_left) == (10_100, 8)
    assert plan.upper.planned_on is None  # the plan is for the lower end
    assert a_plan(BEHIND, "2018-06-20").upper is None


def test_milestones_are_in_order_of_their_days() -> None:
    plan = a_plan([], "2018-06-18", milestones=(by("b", 9, "2018-06-28"), by("a", 8, "2018-06-20")))
    assert [one.milestone.name for one in plan.milestones] == ["a", "b"]
