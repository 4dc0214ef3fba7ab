from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import DateRange, Distraction
from journal.progress import Day, Record, book_figures, daily_figures, days_between
from tests.journal.samples import UNTIMED, WEEKEND, a_book, day, span, wrote


def words_by_day(*records: Record, as_of: str | None = None) -> dict[str, int]:
    ledger = daily_figures(records, starting_words=0, as_of=day(as_of) if as_of else None)
    return {str(one.date)[-2:]: one.words for one in ledger.days.values()}


def totals(records: Sequence[Record], *days: str, starting_words: int = 0) -> list[int]:
    ledger = daily_figures(records, starting_words=starting_words)
    return [ledger.total_at(day(f"2018-03-{one}")) for one in days]


def test_entries_of_one_day_add_up() -> None:
    ledger = daily_figures(
        [
            wrote("2018-03-27", 500, minutes=60, path="b.md"),
            wrote("2018-03-27", -120, path="a.md", distractions=(Distraction("news"),)),
        ],
        starting_words=6000,
    )
    assert ledger.days == {
        day("2018-03-27"): Day(
            day("2018-03-27"),
            words=380,
            minutes=60,
            distractions=(Distraction("news"),),
            entries=2,
            wrote=True,
            timed_words=500,
            timed_minutes=60,
            own_words=380,
        )
    }
    assert ledger.total_at(day("2018-03-26")) == 6000
    assert ledger.total_at(day("2018-03-27")) == ledger.total_at(day("2019-01-01")) == 6380


def test_empty_journal_has_its_starting_words() -> None:
    ledger = daily_figures([], starting_words=6000)
    assert ledger.total_at(date.max) == 6000
    assert ledger.first is None
    assert ledger.day(day("2018-03-27")) == Day(day("2018-03-27"))


@pytest.mark.parametrize(
    ("words", "minutes", "is_writing_day"),
    [
        (500, None, True),
        (-900, None, True),
        (0, 60, True),
        (None, 60, True),
        (0, None, False),
        (None, None, False),
        (0, 0, False),
    ],
)
def test_writing_day_has_words_or_minutes(
    words: int | None, minutes: int | None, is_writing_day: bool
) -> None:
    ledger = daily_figures([wrote("2018-03-27", words, minutes=minutes)], starting_words=0)
    assert ledger.day(day("2018-03-27")).wrote is is_writing_day


def test_day_whose_words_cancel_out_is_a_writing_day() -> None:
    records = [wrote("2018-03-27", 500, path="a"), wrote("2018-03-27", -500, path="b")]
    assert daily_figures(records, starting_words=0).day(day("2018-03-27")).wrote


def test_other_projects_and_undated_entries_never_count() -> None:
    ledger = daily_figures(
        [
            wrote("2018-03-27", 900, project="op-ed", minutes=60, manuscript=99),
            wrote(None, 700, manuscript=50_000, covers=span("2018-03-01", "2018-03-02")),
            wrote(None, 1, path="other", project="op-ed"),
        ],
        starting_words=10,
    )
    assert ledger.days == {}
    assert ledger.total_at(date.max) == 10
    assert ledger.undated == 1


@pytest.mark.parametrize(
    ("words", "covers", "shares"),
    [
        (3000, ("2018-03-24", "2018-03-25"), {"24": 1500, "25": 1500}),
        (1000, ("2018-03-23", "2018-03-25"), {"23": 334, "24": 333, "25": 333}),
        (2, ("2018-03-23", "2018-03-25"), {"23": 1, "24": 1, "25": 0}),
        (-5, ("2018-03-24", "2018-03-25"), {"24": -2, "25": -3}),
        (0, ("2018-03-24", "2018-03-25"), {"24": 0, "25": 0}),
        (700, ("2018-03-25", "2018-03-25"), {"25": 700}),
    ],
)
def test_covers_spreads_evenly_with_the_remainder_first(
    words: int, covers: tuple[str, str], shares: dict[str, int]
) -> None:
    record = wrote("2018-03-26", words, covers=span(*covers))
    assert words_by_day(record) == shares | {"26": 0}


def test_a_share_of_several_days_is_not_a_days_own_words() -> None:
    shared = wrote("2018-03-27", 900, covers=span("2018-03-24", "2018-03-25"), path="b.md")
    ledger = daily_figures([wrote("2018-03-24", 100), shared], starting_words=0)
    assert {str(key): value.own_words for key, value in ledger.days.items()} == {
        "2018-03-24": None,
        "2018-03-25": None,
        "2018-03-27": None,
    }


def test_covers_leaves_the_entry_and_its_distractions_on_its_own_day() -> None:
    record = wrote(
        "2018-03-26",
        1001,
        minutes=91,
        covers=span("2018-03-24", "2018-03-25"),
        distractions=(Distraction("guests", "family", 30),),
    )
    days = daily_figures([record], starting_words=0).days
    monday, saturday, sunday = days[day("2018-03-26")], *list(days.values())[:2]
    assert (monday.words, monday.minutes, monday.entries, monday.wrote) == (0, 0, 1, False)
    assert monday.distractions == (Distraction("guests", "family", 30),)
    assert (saturday.words, saturday.minutes, saturday.entries) == (501, 46, 0)
    assert (sunday.words, sunday.minutes, sunday.wrote) == (500, 45, True)


def test_words_told_later_count_on_their_own_days() -> None:
    records = [
        wrote("2018-03-23", 100),
        wrote("2018-03-26", 3000, covers=span("2018-03-24", "2018-03-25")),
    ]
    assert totals(records, "23", "24", "25", "26") == [100, 1600, 3100, 3100]


@UNTIMED
@given(
    st.lists(
        st.tuples(st.integers(-500, 2000), st.integers(0, 40), st.integers(0, 9)), max_size=12
    ),
    st.integers(0, 9000),
)
def test_spreading_loses_no_word(entries: list[tuple[int, int, int]], starting_words: int) -> None:
    first = day("2018-01-01")
    records = [
        Record(
            path=str(n),
            date=first + timedelta(days=60),
            words=words,
            covers=DateRange(first + timedelta(days=at), first + timedelta(days=at + length)),
        )
        for n, (words, at, length) in enumerate(entries)
    ]
    ledger = daily_figures(records, starting_words=starting_words)
    total = sum(words for words, _, _ in entries)
    assert sum(one.words for one in ledger.days.values()) == total
    assert ledger.total_at(date.max) == starting_words + total


def test_covers_of_a_thousand_years_is_a_problem_and_not_spread() -> None:
    endless = wrote("2018-03-26", 3000, covers=DateRange(date.min, date.max))
    ledger = daily_figures([endless], starting_words=0)
    assert [one.words for one in ledger.days.values()] == [3000]
    assert [(problem.path, problem.line) for problem in ledger.problems] == [
        ("entries/2018-03-26.md", None)
    ]
    assert "longer than ten years" in ledger.problems[0].message


STRAY = wrote("0001-01-01", 500, path="entries/a.md")


def test_a_stray_day_counts_in_the_total_alone_and_is_a_problem() -> None:
    book = a_book(start=day("2018-01-01"), starting_words=1000)
    ledger = book_figures([STRAY, wrote("2018-03-26", 300)], book)
    assert [str(one) for one in ledger.days] == ["2018-03-26"]
    assert ledger.first == day("2018-03-26")
    assert ledger.total_at(day("2018-03-25")) == 1500
    assert ledger.total_at(day("2018-03-26")) == 1800
    (problem,) = ledger.problems
    assert (problem.path, problem.line) == ("entries/a.md", None)
    assert problem.message.startswith("dated 0001-01-01, more than thirty years before the book:")


def test_many_stray_days_are_one_problem() -> None:
    epoch = [wrote("1970-01-01", 5, path=f"entries/{n}.md") for n in range(40)]
    (problem,) = book_figures([*epoch, STRAY], a_book(start=day("2018-01-01"))).problems
    assert problem.path == "entries/a.md"
    assert "dated 0001-01-01 (and 40 more before 1988-" in problem.message


def test_a_manuscript_figure_of_a_stray_day_is_where_the_total_begins() -> None:
    stray = wrote("1970-01-01", manuscript=7000)
    ledger = book_figures([stray, wrote("2018-03-26", 300)], a_book())
    assert ledger.total_at(day("2018-03-26")) == 7300


@pytest.mark.parametrize("start", [date.min, date(1, 1, 2), date(31, 1, 1)])
def test_near_the_beginning_of_the_calendar_no_day_is_stray(start: date) -> None:
    ledger = book_figures([STRAY], a_book(start=start, deadline=date(40, 1, 1)))
    assert (ledger.first, ledger.problems) == (date.min, ())


def test_a_day_of_the_thirty_years_before_the_book_is_one_of_its_days() -> None:
    book = a_book(start=day("2018-01-01"))
    for back, problems in ((0, 0), (1, 1)):
        when = book.earliest - timedelta(days=back)
        assert len(book_figures([wrote(str(when), 5)], book).problems) == problems


def test_other_projects_may_be_of_any_day() -> None:
    assert book_figures([STRAY._replace(project="memoir")], a_book()).problems == ()


def test_manuscript_rebases_the_total() -> None:
    records = [
        wrote("2018-03-01", 500),
        wrote("2018-03-02", 700, manuscript=61_250),
        wrote("2018-03-03", 300),
    ]
    assert totals(records, "01", "02", "03", starting_words=6000) == [6500, 61_250, 61_550]
    assert words_by_day(*records) == {"01": 500, "02": 700, "03": 300}


def test_first_manuscript_without_words_tells_no_words() -> None:
    records = [wrote("2018-03-01", 500), wrote("2018-03-02", manuscript=61_250)]
    assert words_by_day(*records) == {"01": 500, "02": 0}
    assert totals(records, "01", "02", starting_words=6000) == [6500, 61_250]
    assert not daily_figures(records, starting_words=6000).day(day("2018-03-02")).wrote


def test_later_manuscript_without_words_gives_the_words_since_then() -> None:
    records = [
        wrote("2018-03-01", manuscript=60_000),
        wrote("2018-03-02", 400),
        wrote("2018-03-03", manuscript=61_000, minutes=60),
        wrote("2018-03-04", manuscript=60_900),
    ]
    assert words_by_day(*records) == {"01": 0, "02": 400, "03": 600, "04": -100}
    assert totals(records, "01", "02", "03", "04") == [60_000, 60_400, 61_000, 60_900]
    third = daily_figures(records, starting_words=0).day(day("2018-03-03"))
    assert (third.wrote, third.timed_words, third.timed_minutes) == (True, 600, 60)


def test_manuscript_with_words_keeps_the_words_said() -> None:
    records = [
        wrote("2018-03-01", manuscript=60_000),
        wrote("2018-03-02", 100, manuscript=65_000),
    ]
    assert words_by_day(*records) == {"01": 0, "02": 100}
    assert totals(records, "02") == [65_000]


@pytest.mark.parametrize(
    ("first", "second", "total"),
    [
        # `order` decides within the day, then the path.
        ({"order": "2018-03-02T08", "path": "b"}, {"order": "2018-03-02T20", "path": "a"}, 61_500),
        ({"order": "2018-03-02T20", "path": "a"}, {"order": "2018-03-02T08", "path": "b"}, 61_000),
        ({"path": "a"}, {"path": "b"}, 61_500),
        ({"path": "b"}, {"path": "a"}, 61_000),
        ({"order": "2018-03-02T08", "path": "b"}, {"path": "a"}, 61_000),
    ],
)
def test_within_a_day_words_after_the_manuscript_figure_are_added(
    first: dict[str, Any], second: dict[str, Any], total: int
) -> None:
    records = [
        wrote("2018-03-02", manuscript=61_000, **first),
        wrote("2018-03-02", 500, **second),
    ]
    assert totals(records, "02") == totals(records[::-1], "02") == [total]


def test_spread_words_come_before_the_manuscript_figure_of_their_day() -> None:
    records = [
        wrote("2018-03-25", 200, manuscript=50_000),
        wrote("2018-03-26", 3000, covers=span("2018-03-24", "2018-03-26")),
    ]
    assert totals(records, "24", "25", "26") == [1000, 50_000, 51_000]


def test_spread_manuscript_figure_without_words() -> None:
    records = [
        wrote("2018-03-23", manuscript=50_000),
        wrote("2018-03-26", manuscript=53_000, covers=span("2018-03-24", "2018-03-25")),
    ]
    assert words_by_day(*records) == {"23": 0, "24": 1500, "25": 1500, "26": 0}
    assert totals(records, "24", "25", "26") == [51_500, 53_000, 53_000]


def test_back_dated_entry_changes_the_days_after_it() -> None:
    records = [wrote("2018-03-01", 500), wrote("2018-03-05", 300)]
    assert totals(records, "03", "05") == [500, 800]
    records.append(wrote("2018-03-02", 1000))
    assert totals(records, "03", "05") == [1500, 1800]


def test_back_dated_words_before_a_manuscript_figure_do_not_change_it() -> None:
    records = [wrote("2018-03-05", manuscript=60_000), wrote("2018-03-02", 1000)]
    assert totals(records, "03", "05") == [1000, 60_000]


def test_as_of_leaves_out_what_was_not_known_then() -> None:
    records = [
        wrote("2018-03-01", 100),
        wrote("2018-03-05", 500),
        wrote("2018-03-06", 9000, covers=span("2018-03-02", "2018-03-03")),
        wrote("2018-03-04", 300, covers=span("2018-03-04", "2018-03-06")),
    ]
    assert words_by_day(*records, as_of="2018-03-04") == {"01": 100, "04": 100}
    ledger = daily_figures(records, starting_words=0, as_of=day("2018-03-04"))
    assert ledger.total_at(date.max) == 200


def test_distractions_of_a_day_come_in_the_order_of_its_entries() -> None:
    records = [
        wrote("2018-03-27", path="b", distractions=(Distraction("second"),)),
        wrote("2018-03-27", path="a", distractions=(Distraction("first"),)),
        wrote("2018-03-27", path="0", order="2018-03-27T20", distractions=(Distraction("third"),)),
    ]
    told = daily_figures(records, starting_words=0).day(day("2018-03-27")).distractions
    assert [one.what for one in told] == ["first", "second", "third"]


def test_order_of_the_records_makes_no_difference() -> None:
    random = Random(7)
    records = [
        wrote(
            f"2018-03-{random.randrange(1, 29):02}",
            random.choice([None, -50, 400]),
            path=f"{n}",
            manuscript=random.choice([None, None, n * 100]),
        )
        for n in range(40)
    ]
    shuffled = random.sample(records, len(records))
    assert daily_figures(shuffled, starting_words=5) == daily_figures(records, starting_words=5)


@UNTIMED
@given(
    st.lists(
        st.tuples(
            st.integers(1, 28),
            st.none() | st.integers(-300, 900),
            st.none() | st.integers(0, 9000),
        ),
        max_size=25,
    )
)
def test_total_is_the_latest_manuscript_figure_and_the_words_after_it(
    entries: list[tuple[int, int | None, int | None]],
) -> None:
    records = [
        wrote(f"2018-03-{when:02}", words, manuscript=figure, path=f"{n:03}")
        for n, (when, words, figure) in enumerate(entries)
    ]
    total = 6000
    for record in sorted(records, key=lambda record: (record.date or date.min, record.path)):
        total = total + (record.words or 0) if record.manuscript is None else record.manuscript
    assert totals(records, "31", starting_words=6000) == [total]


def test_days_between_has_every_day_and_knows_rest() -> None:
    book = a_book(rest_days=WEEKEND)
    days = days_between([wrote("2018-03-24", 50)], day("2018-03-23"), day("2018-03-26"), book=book)
    assert [(str(one.date)[-2:], one.words, one.rest) for one in days] == [
        ("23", 0, False),
        ("24", 50, True),
        ("25", 0, True),
        ("26", 0, False),
    ]
    assert days_between([], day("2018-03-26"), day("2018-03-23"), book=book) == []


def test_between_gives_the_logged_days() -> None:
    ledger = daily_figures([wrote(f"2018-03-0{n}", n) for n in (1, 3, 5)], starting_words=0)
    assert [one.words for one in ledger.between(day("2018-03-02"), day("2018-03-05"))] == [3, 5]


FIGURE = st.none() | st.integers(-300, 900)


@UNTIMED
@given(st.lists(st.tuples(st.integers(1, 28), FIGURE, FIGURE, st.integers(0, 5)), max_size=25))
def test_a_day_is_what_the_entries_say_of_it_added_up(
    entries: list[tuple[int, int | None, int | None, int]],
) -> None:
    records = [
        wrote(
            f"2018-03-{when:02}",
            words,
            minutes=minutes,
            path=f"{n:03}",
            covers=_week(when, spread),
            distractions=(Distraction(f"{n}"),) * (n % 3),
        )
        for n, (when, words, minutes, spread) in enumerate(entries)
    ]
    ledger = daily_figures(records, starting_words=0)
    for n in range(-3, 36):
        this = date(2018, 3, 1) + timedelta(days=n)
        assert ledger.day(this) == _plainly(records, this)
    assert list(ledger.days) == sorted(ledger.days)


def _week(when: int, spread: int) -> DateRange | None:
    first = date(2018, 3, when)
    return DateRange(first - timedelta(days=2), first + timedelta(days=spread)) if spread else None


def _plainly(records: list[Record], this: date) -> Day:
    """Ask every entry in turn what it says of one day."""
    dated = [one for one in records if one.date == this]
    shares = [
        (_share(one.words, one, this), _share(one.minutes, one, this), one)
        for one in records
        if (one.date == this and one.covers is None)
        or (one.covers is not None and one.covers.first <= this <= one.covers.last)
    ]
    own = [one.words for one in dated if one.covers is None and one.words is not None]
    is_shared = any(one.covers and words is not None for words, _, one in shares)
    timed = [(w, m) for w, m, _ in shares if w is not None and m is not None]
    return Day(
        this,
        words=sum(words or 0 for words, _, _ in shares),
        minutes=sum(minutes or 0 for _, minutes, _ in shares),
        distractions=tuple(told for one in dated for told in one.distractions),
        entries=len(dated),
        wrote=any(one.words or one.minutes for _, _, one in shares),
        timed_words=sum(words for words, _ in timed),
        timed_minutes=sum(minutes for _, minutes in timed),
        own_words=None if is_shared or not own else sum(own),
    )


def _share(figure: int | None, record: Record, this: date) -> int | None:
    if figure is None or record.covers is None:
        return figure
    place, count = (this - record.covers.first).days, record.covers.days
    return (figure - place + count - 1) // count


@given(st.sets(st.integers(1, 28)), st.integers(1, 28), st.integers(1, 28))
def test_between_leaves_out_no_day_and_adds_none(days: set[int], first: int, last: int) -> None:
    records = [wrote(f"2018-03-{n:02}", n) for n in days]
    found = daily_figures(records, starting_words=0).between(
        date(2018, 3, first), date(2018, 3, last)
    )
    assert [one.words for one in found] == sorted(n for n in days if first <= n <= last)
