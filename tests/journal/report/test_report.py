from __future__ import annotations

from datetime import date

import pytest

from entries.entry import Distraction
from journal.periods import EVERYTHING
from journal.report.tally import Tally, tally, tally_kinds
from tests.journal.report.samples import BEFORE, PROBLEM, WEEK, a_report, filed
from tests.journal.samples import day, span


def test_totals_of_a_week() -> None:
    totals = a_report().totals
    assert totals.words == 730 - 120 + 500
    assert totals.minutes == 105
    assert totals.writing_days == 4
    assert totals.planned_days == 5
    assert totals.unwritten_days == 2  # Monday, and Friday went to another project
    assert totals.average == pytest.approx(1110 / 4)
    assert totals.best_day is not None
    assert totals.best_day.date == day("2018-03-27")


def test_words_an_hour_come_from_the_entries_that_gave_both() -> None:
    assert a_report().totals.words_per_hour == pytest.approx(730 * 60 / 105)
    assert a_report([filed("2018-03-27", 500)]).totals.words_per_hour is None
    assert a_report([filed("2018-03-27", minutes=60)]).totals.words_per_hour is None
    assert a_report([filed("2018-03-27", 500, minutes=0)]).totals.words_per_hour is None


def test_progress_is_the_whole_books_at_both_ends() -> None:
    report = a_report()
    assert (report.total_before, report.total_after) == (6000, 7110)


def test_entries_of_the_period_are_listed_in_order_whatever_their_project() -> None:
    report = a_report([*WEEK[::-1], BEFORE])
    assert [listed.path for listed in report.entries] == [one.path for one in WEEK]


def test_bodies_come_only_when_asked_for() -> None:
    assert {listed.entry.body for listed in a_report().entries} == {""}
    assert a_report(with_text=True).entries[0].entry.body.startswith("The train came.")


def test_distractions_are_counted_by_what_and_by_kind() -> None:
    report = a_report()
    assert report.distractions == (
        Tally("A visitor", None, 2, 15),
        Tally("remarks", "obligation", 1, 90),
    )
    assert report.kinds == (Tally("", "obligation", 1, 90),)


def test_most_frequent_distraction_comes_first_then_the_longest() -> None:
    told = [
        Distraction("b", "x", 5),
        Distraction("a", "x", 50),
        Distraction("c"),
        Distraction("C", None, 0),
        Distraction("c", "x"),
    ]
    assert [(one.what, one.kind, one.count, one.minutes) for one in tally(told)] == [
        ("c", None, 2, 0),
        ("a", "x", 1, 50),
        ("b", "x", 1, 5),
        ("c", "x", 1, None),
    ]
    assert tally_kinds(told) == (Tally("", "x", 3, 55),)


def test_today_has_not_gone_by_unwritten() -> None:
    assert a_report(as_of="2018-03-26").totals.planned_days == 0
    assert a_report(as_of="2018-03-27").totals.planned_days == 2
    assert a_report(as_of="2018-03-27").totals.unwritten_days == 1
    unwritten_friday = a_report(as_of="2018-03-30").totals
    assert (unwritten_friday.planned_days, unwritten_friday.unwritten_days) == (4, 1)


def test_days_before_the_journal_and_after_the_deadline_are_not_unwritten() -> None:
    report = a_report([filed("2018-03-29", 5)], deadline=date(2018, 3, 29))
    assert (report.totals.planned_days, report.totals.unwritten_days) == (1, 0)


def test_as_of_a_past_day_leaves_out_what_came_later() -> None:
    report = a_report(as_of="2018-03-28")
    assert [str(one.date) for one in report.days] == ["2018-03-27", "2018-03-28"]
    assert [listed.path for listed in report.entries] == [one.path for one in WEEK[:2]]
    assert report.total_after == 6730


def test_period_without_entries_has_nothing_to_divide() -> None:
    report = a_report([], problems=[])
    assert (report.totals.words, report.totals.average, report.totals.best_day) == (0, None, None)
    assert not (report.days or report.entries or report.distractions)


def test_period_in_the_future_is_empty() -> None:
    report = a_report(as_of="2018-03-20")
    assert (report.days, report.totals.planned_days) == ((), 0)
    assert report.total_before == report.total_after == 6000


def test_period_of_everything_is_narrowed_to_what_there_is() -> None:
    early = filed("2017-11-01", 5)
    first, last = str(EVERYTHING.first), str(EVERYTHING.last)
    report = a_report([early, *WEEK], first=first, last=last, as_of="2018-04-10")
    assert report.period == span("2017-11-01", "2018-04-10")
    assert report.totals.words == 1115
    empty = a_report([], first=first, last=last, as_of="2018-04-10")
    assert empty.period == span("2018-01-01", "2018-04-10")
    not_begun = a_report([], first=first, last=last, as_of="2017-04-10")
    assert not_begun.period == span("2017-04-10", "2017-04-10")


def test_best_day_needs_words() -> None:
    assert a_report([filed("2018-03-27", -5), filed("2018-03-28", 0)]).totals.best_day is None


def test_problems_come_along() -> None:
    assert a_report().problems == (PROBLEM,)
