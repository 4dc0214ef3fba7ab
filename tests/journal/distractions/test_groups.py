from __future__ import annotations

import pytest

from entries.entry import Distraction
from journal.distractions.groups import fold, group_all, group_kinds, group_whats
from journal.progress import Day
from tests.journal.distractions.samples import nth


def told(n: int, *distractions: Distraction) -> Day:
    return Day(nth(n), distractions=distractions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the news", "The  News."),
        ("the news", "“the news”"),
        ("e-mail", "e mail"),
        ("Straße", "STRASSE"),
        ("cafe\u0301", "café"),
        ("the news", "the news\n"),
    ],
)
def test_spelling_makes_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("the news", "news"), ("C++", "C"), ("cafe", "café"), ("!", "?"), ("की", "क"), ("☀", "☂")],
)
def test_other_words_are_others(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_first_spelling_is_the_one_shown_and_the_most_frequent_come_first() -> None:
    days = [
        told(0, Distraction("the plumber"), Distraction("The news!")),
        told(1, Distraction("the news", minutes=20)),
    ]
    assert [(one.name, len(one.told)) for one in group_whats(days)] == [
        ("The news!", 2),
        ("the plumber", 1),
    ]


def test_twice_in_one_day_is_two_times_and_one_day() -> None:
    (group,) = group_whats([told(0, Distraction("the news", None, 5), Distraction("The News"))])
    assert len(group.told) == 2
    assert group.days == {nth(0)}
    assert group.said_minutes == [5]


def test_only_the_kinds_that_were_said_are_kinds() -> None:
    days = [
        told(0, Distraction("dishes", "Chores"), Distraction("rain")),
        told(1, Distraction("laundry", "chores"), Distraction("snow", " ")),
    ]
    assert [(one.name, len(one.told)) for one in group_kinds(days)] == [("Chores", 2)]


def test_a_distraction_keeps_every_kind_said_of_it() -> None:
    days = [
        told(0, Distraction("Ann", "family")),
        told(1, Distraction("Ann", "joy")),
        told(2, Distraction("ann", "Family")),
        told(3, Distraction("Ann")),
    ]
    (group,) = group_whats(days)
    assert group.kinds == ("family", "joy")


def test_all_of_them_are_one_group_without_a_name() -> None:
    group = group_all([told(0, Distraction("a"), Distraction("b")), told(3), told(4)])
    assert (group.name, len(group.told)) == ("", 2)
    assert group.days == {nth(0)}
