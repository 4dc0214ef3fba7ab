"""What was known on earlier days: by an entry's date, and by when it was logged."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import DateRange
from journal.book_forecast import ask
from journal.history import History, days_known
from journal.progress import Record, daily_figures
from tests.journal.samples import UNTIMED, a_book, day, span, wrote

TODAY = day("2018-03-31")


def history(*records: Record, **known: str) -> History:
    """`known` are the days on which entries were logged, by path without `.md`."""
    late = {f"{path}.md": day(when) for path, when in known.items()}
    return History(records, book=a_book(), as_of=TODAY, known=late)


def test_a_day_logged_late_was_not_known_on_that_day() -> None:
    past = history(
        wrote("2018-03-05", 300, path="on.md"),
        wrote("2018-03-06", 500, path="late.md"),
        late="2018-03-08",
    )
    days = [day(f"2018-03-0{n}") for n in (5, 6, 7, 8)]
    assert [past.ledger_on(then).total_at(then) for then in days] == [300, 300, 300, 800]
    assert past.now.total_at(day("2018-03-06")) == 800


def test_an_entry_that_does_not_say_when_it_was_logged_was_known_on_its_day() -> None:
    past = history(wrote("2018-03-06", 500))
    assert past.ledger_on(day("2018-03-06")).total_at(day("2018-03-06")) == 500


def test_an_entry_logged_before_its_day_is_known_from_its_day_on() -> None:
    past = history(wrote("2018-03-06", 500, path="early.md"), early="2018-03-01")
    assert past.ledger_on(day("2018-03-05")).total_at(day("2018-03-05")) == 0
    assert past.ledger_on(day("2018-03-06")).total_at(day("2018-03-06")) == 500


def test_a_weekend_told_on_monday_was_not_known_on_sunday() -> None:
    past = history(wrote("2018-03-05", 900, covers=span("2018-03-03", "2018-03-05")))
    assert past.ledger_on(day("2018-03-04")).total_at(day("2018-03-04")) == 0
    assert past.ledger_on(day("2018-03-05")).total_at(day("2018-03-04")) == 600


def test_a_late_manuscript_figure_moves_no_total_before_it_was_told() -> None:
    past = history(
        wrote("2018-03-01", 100, path="a.md"),
        wrote("2018-03-02", path="late.md", manuscript=5_000),
        late="2018-03-10",
    )
    assert past.ledger_on(day("2018-03-09")).total_at(day("2018-03-09")) == 100
    assert past.ledger_on(day("2018-03-10")).total_at(day("2018-03-10")) == 5_000


_DAYS = st.integers(0, 30).map(lambda n: date(2018, 3, 1) + timedelta(days=n))


@st.composite
def _records(draw: st.DrawFn) -> tuple[list[Record], dict[str, date]]:
    records, known = [], {}
    for number in range(draw(st.integers(0, 8))):
        path, when = f"{number}.md", draw(_DAYS)
        ends = sorted(draw(st.tuples(_DAYS, _DAYS)))
        records.append(
            Record(
                path,
                when,
                words=draw(st.none() | st.integers(-50, 500)),
                covers=draw(st.none() | st.just(DateRange(*ends))),
                manuscript=draw(st.none() | st.integers(0, 9_000)),
                project=draw(st.none() | st.just("other")),
            )
        )
        if draw(st.booleans()):
            known[path] = draw(_DAYS)
    return records, known


@UNTIMED
@given(_records(), _DAYS)
def test_what_is_asked_then_is_what_only_the_entries_known_then_say(
    made: tuple[list[Record], dict[str, date]], then: date
) -> None:
    records, known = made
    past = History(records, book=a_book(), as_of=TODAY, known=known)
    told = [
        one for one in records if one.date and max(one.date, known.get(one.path, one.date)) <= then
    ]
    alone = daily_figures(told, starting_words=0, as_of=then)
    assert ask(past.ledger_on(then), a_book(), as_of=then) == ask(alone, a_book(), as_of=then)


@pytest.mark.parametrize(
    ("moment", "known"),
    [
        (datetime(2018, 3, 6, 9, 0, tzinfo=UTC), "2018-03-06"),
        (datetime(2018, 3, 6, 3, 59, tzinfo=UTC), "2018-03-05"),  # the night belongs to the day
        (datetime(2018, 3, 6, 23, 0, tzinfo=timezone(timedelta(hours=13))), "2018-03-06"),
        (datetime(2099, 1, 1, 9, 0, tzinfo=UTC), "2018-03-31"),  # it is here, so it is known
        (datetime.min.replace(tzinfo=UTC), "0001-01-01"),
    ],
)
def test_when_an_entry_was_known_is_read_off_the_clock_of_its_stamp(
    moment: datetime, known: str
) -> None:
    told = days_known([("a.md", moment)], day_starts_at=time(4), today=TODAY)
    assert told == {"a.md": day(known)}
