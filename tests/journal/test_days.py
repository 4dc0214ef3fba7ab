from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pendulum
import pytest
import time_machine
from hypothesis import example, given
from hypothesis import strategies as st

from entries.entry import DateRange
from entries.errors import BadFigure
from journal.book import Book
from journal.days import (
    end_of_day,
    minutes_between,
    now_in,
    nth_writing_day,
    writers_day,
    writing_days,
    writing_weight,
)
from tests.journal.samples import UNTIMED, WEEKEND, a_book, day, span

NEW_YORK = "America/New_York"
FOUR = time(4)
MIDNIGHT = time(0)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def on(instant: str, zone: str, starts: time = MIDNIGHT) -> str:
    return str(writers_day(at(instant), timezone=zone, day_starts_at=starts))


@pytest.mark.parametrize(
    ("instant", "zone", "starts", "expected"),
    [
        # The day's own boundary.
        ("2018-03-27T23:59:59+00:00", "UTC", MIDNIGHT, "2018-03-27"),
        ("2018-03-28T00:00:00+00:00", "UTC", MIDNIGHT, "2018-03-28"),
        ("2018-03-28T00:00:01+00:00", "UTC", FOUR, "2018-03-27"),
        ("2018-03-28T03:59:59+00:00", "UTC", FOUR, "2018-03-27"),
        ("2018-03-28T04:00:00+00:00", "UTC", FOUR, "2018-03-28"),
        ("2019-01-01T01:30:00+00:00", "UTC", FOUR, "2018-12-31"),
        ("2024-03-01T01:30:00+00:00", "UTC", FOUR, "2024-02-29"),
        # Far from UTC: the day is the writer's, not Greenwich's.
        ("2018-03-27T11:30:00+00:00", "Pacific/Auckland", MIDNIGHT, "2018-03-28"),
        ("2018-03-27T11:30:00+00:00", "Pacific/Pago_Pago", MIDNIGHT, "2018-03-27"),
        ("2018-03-27T18:20:00+00:00", "Asia/Kathmandu", MIDNIGHT, "2018-03-28"),
        ("2018-03-27T10:30:00+00:00", "Pacific/Kiritimati", MIDNIGHT, "2018-03-28"),
        # Spring forward in New York: 02:00 becomes 03:00 on 2026-03-08.
        ("2026-03-08T06:59:00+00:00", NEW_YORK, time(2), "2026-03-07"),
        ("2026-03-08T07:00:00+00:00", NEW_YORK, time(2), "2026-03-08"),
        ("2026-03-08T07:00:00+00:00", NEW_YORK, time(2, 30), "2026-03-08"),
        ("2026-03-08T07:59:00+00:00", NEW_YORK, FOUR, "2026-03-07"),
        ("2026-03-08T08:00:00+00:00", NEW_YORK, FOUR, "2026-03-08"),
        # Back in New York: 01:00-02:00 comes twice on 2026-11-01; what has begun stays begun.
        ("2026-11-01T05:29:00+00:00", NEW_YORK, time(1, 30), "2026-10-31"),
        ("2026-11-01T05:30:00+00:00", NEW_YORK, time(1, 30), "2026-11-01"),
        ("2026-11-01T06:10:00+00:00", NEW_YORK, time(1, 30), "2026-11-01"),
        ("2026-11-01T08:59:00+00:00", NEW_YORK, FOUR, "2026-10-31"),
        ("2026-11-01T09:00:00+00:00", NEW_YORK, FOUR, "2026-11-01"),
        # Travel: the instant's own zone does not matter, the writer's does.
        ("2026-05-02T07:30:00-07:00", "Asia/Tokyo", MIDNIGHT, "2026-05-02"),
        ("2026-05-02T23:00:00+09:00", "America/Los_Angeles", MIDNIGHT, "2026-05-02"),
        ("2026-05-03T01:00:00+09:00", "America/Los_Angeles", MIDNIGHT, "2026-05-02"),
        # Samoa went from 2011-12-29 to 2011-12-31.
        ("2011-12-30T09:59:59+00:00", "Pacific/Apia", MIDNIGHT, "2011-12-29"),
        ("2011-12-30T10:00:00+00:00", "Pacific/Apia", MIDNIGHT, "2011-12-31"),
        ("2011-12-30T11:00:00+00:00", "Pacific/Apia", FOUR, "2011-12-29"),
        ("2011-12-30T14:00:00+00:00", "Pacific/Apia", FOUR, "2011-12-31"),
        # Sao Paulo: 2017-10-15 began at 01:00, and 2018-02-17 had its last hour twice.
        ("2017-10-15T02:59:59+00:00", "America/Sao_Paulo", MIDNIGHT, "2017-10-14"),
        ("2017-10-15T03:00:00+00:00", "America/Sao_Paulo", MIDNIGHT, "2017-10-15"),
        ("2018-02-18T01:30:00+00:00", "America/Sao_Paulo", MIDNIGHT, "2018-02-17"),
        ("2018-02-18T02:30:00+00:00", "America/Sao_Paulo", MIDNIGHT, "2018-02-17"),
        ("2018-02-18T03:00:00+00:00", "America/Sao_Paulo", MIDNIGHT, "2018-02-18"),
    ],
)
def test_writers_day(instant: str, zone: str, starts: time, expected: str) -> None:
    assert on(instant, zone, starts) == expected


_ZONES = st.sampled_from(
    [NEW_YORK, "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo"]
)
_INSTANTS = st.datetimes(
    datetime.fromisoformat("2010-01-01"),
    datetime.fromisoformat("2030-01-01"),
    timezones=st.just(UTC),
)


@UNTIMED
@given(_INSTANTS, _ZONES)
@example(datetime(2026, 11, 1, 5, 30, tzinfo=UTC), NEW_YORK)
@example(datetime(2011, 12, 30, 10, 0, tzinfo=UTC), "Pacific/Apia")
@example(datetime(2017, 10, 15, 3, 0, tzinfo=UTC), "America/Sao_Paulo")
def test_day_that_starts_at_midnight_is_the_one_pendulum_says(instant: datetime, zone: str) -> None:
    said = pendulum.instance(instant).in_timezone(zone).date()
    assert writers_day(instant, timezone=zone, day_starts_at=MIDNIGHT) == said


@UNTIMED
@given(_INSTANTS, _ZONES, st.just(FOUR))
def test_day_that_starts_at_four_is_the_one_pendulum_says(
    instant: datetime, zone: str, starts: time
) -> None:
    local = pendulum.instance(instant).in_timezone(zone)
    said = local.date() if local.hour >= starts.hour else local.date().subtract(days=1)
    if str(said) == "2011-12-30" and zone == "Pacific/Apia":
        said = said.subtract(days=1)
    assert writers_day(instant, timezone=zone, day_starts_at=starts) == said


@UNTIMED
@given(_INSTANTS, _ZONES, st.integers(0, 11), st.integers(0, 59), st.integers(0, 7200))
def test_days_never_go_back(
    instant: datetime, zone: str, hour: int, minute: int, seconds: int
) -> None:
    starts = time(hour, minute)
    later = instant + timedelta(seconds=seconds)
    assert writers_day(instant, timezone=zone, day_starts_at=starts) <= writers_day(
        later, timezone=zone, day_starts_at=starts
    )


@UNTIMED
@given(_INSTANTS, _ZONES, st.integers(0, 11), st.integers(0, 59))
def test_day_lasts_until_its_end(instant: datetime, zone: str, hour: int, minute: int) -> None:
    starts = time(hour, minute)
    today = writers_day(instant, timezone=zone, day_starts_at=starts)
    end = end_of_day(today, timezone=zone, day_starts_at=starts)
    assert end.utcoffset() == timedelta(0)
    assert writers_day(end + timedelta(hours=1), timezone=zone, day_starts_at=starts) > today
    before = end - timedelta(seconds=1)
    assert writers_day(before, timezone=zone, day_starts_at=starts) == today


def test_end_of_the_day_before_a_missing_day_is_the_day_after_it() -> None:
    end = end_of_day(date(2011, 12, 29), timezone="Pacific/Apia", day_starts_at=MIDNIGHT)
    assert end == at("2011-12-30T10:00:00+00:00")


@pytest.mark.parametrize(
    ("day_before", "starts", "latest"),
    [
        ("2026-03-07", time(2, 30), "2026-03-08T07:00:00+00:00"),  # 02:30 is skipped
        ("2026-10-31", time(1, 30), "2026-11-01T05:30:00+00:00"),  # 01:30 comes twice
    ],
)
def test_end_of_a_day_is_never_late(day_before: str, starts: time, latest: str) -> None:
    end = end_of_day(day(day_before), timezone=NEW_YORK, day_starts_at=starts)
    assert at(latest) - timedelta(hours=1) <= end <= at(latest)


def test_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a zone"):
        writers_day(datetime(2018, 1, 1), timezone="UTC", day_starts_at=MIDNIGHT)  # noqa: DTZ001
    with pytest.raises(ValueError, match="needs a zone"):
        minutes_between(datetime(2018, 1, 1), at("2018-01-01T00:00:00Z"))  # noqa: DTZ001


def test_now_is_in_the_writers_zone() -> None:
    with time_machine.travel("2018-03-27T11:30:00+00:00", tick=False):
        now = now_in("Pacific/Auckland")
    assert now.isoformat() == "2018-03-28T00:30:00+13:00"


def in_zone(text: str, zone: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


@pytest.mark.parametrize(
    ("start", "stop", "minutes"),
    [
        (at("2018-03-27T20:10:00+13:00"), at("2018-03-27T21:10:00+13:00"), 60),
        (at("2018-03-27T23:30:00+13:00"), at("2018-03-28T01:00:00+13:00"), 90),
        (at("2018-03-27T20:00:00Z"), at("2018-03-27T20:00:29Z"), 0),
        (at("2018-03-27T20:00:00Z"), at("2018-03-27T20:00:31Z"), 1),
        # The clocks go back and forward during the session.
        (in_zone("2026-11-01T01:50", NEW_YORK), in_zone("2026-11-01T01:10", NEW_YORK, 1), 20),
        (in_zone("2026-03-08T01:50", NEW_YORK), in_zone("2026-03-08T03:10", NEW_YORK), 20),
        # Written on the plane from Tokyo to Los Angeles.
        (
            in_zone("2026-05-02T23:00", "Asia/Tokyo"),
            in_zone("2026-05-02T08:30", "America/Los_Angeles"),
            90,
        ),
        # Over the day Samoa never had.
        (
            in_zone("2011-12-29T23:30", "Pacific/Apia"),
            in_zone("2011-12-31T00:30", "Pacific/Apia"),
            60,
        ),
    ],
)
def test_minutes_are_counted_in_utc_as_pendulum_counts_them(
    start: datetime, stop: datetime, minutes: int
) -> None:
    assert minutes_between(start, stop) == minutes
    interval = pendulum.instance(stop).in_timezone("UTC") - pendulum.instance(start)
    assert round(interval.total_seconds() / 60) == minutes


def test_stop_before_start_is_refused_and_never_negative() -> None:
    with pytest.raises(BadFigure, match="is before the start") as caught:
        minutes_between(at("2018-03-27T21:00:00Z"), at("2018-03-27T20:59:59Z"))
    assert caught.value.hint is not None


REST = a_book(rest_days=WEEKEND, days_off=(span("2018-03-28", "2018-04-02"),))


@pytest.mark.parametrize(
    ("when", "weight"),
    [("2018-03-27", 1), ("2018-03-28", 0), ("2018-04-02", 0), ("2018-04-03", 1), ("2018-04-07", 0)],
)
def test_rest_days_and_days_off_weigh_nothing(when: str, weight: float) -> None:
    assert writing_weight(REST, day(when)) == weight


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("2018-03-26", "2018-03-26", 1),
        ("2018-03-28", "2018-04-02", 0),
        ("2018-03-26", "2018-04-08", 6),
        ("2018-03-27", "2018-03-26", 0),
        ("0001-01-01", "9999-12-31", 2_608_611),
    ],
)
def test_planned_days_are_counted(first: str, last: str, count: int) -> None:
    assert writing_days(REST, day(first), day(last)) == count


_NEAR = st.dates(date(2024, 1, 1), date(2024, 4, 1))
_RANGES = st.tuples(_NEAR, _NEAR).map(sorted).map(lambda ends: DateRange(*ends))
_BOOKS = st.builds(
    lambda rest, off: a_book(rest_days=rest, days_off=tuple(off)),
    st.frozensets(st.integers(0, 6)),
    st.lists(_RANGES, max_size=4),
)


@UNTIMED
@given(_BOOKS, _NEAR, _NEAR)
def test_count_of_planned_days_is_the_sum_of_their_weights(
    book: Book, first: date, last: date
) -> None:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    planned = [one for one in days if writing_weight(book, one)]
    assert writing_days(book, first, last) == len(planned)
    for n, one in enumerate(planned, start=1):
        assert nth_writing_day(book, first, n, last=last) == one
    assert nth_writing_day(book, first, len(planned) + 1, last=last) is None


def test_calendar_has_an_end() -> None:
    book = a_book(days_off=(DateRange(date(9999, 12, 30), date.max),))
    assert writing_days(book, date(9999, 12, 29), date.max) == 1
    assert nth_writing_day(book, date(9999, 12, 30), 1, last=date.max) is None
