from __future__ import annotations

import pytest

from journal.spoken_dates import spoken_date, spoken_month, spoken_range
from tests.journal.samples import day

TODAY = day("2018-04-02")


def test_year_is_spoken_only_where_it_differs() -> None:
    assert spoken_date(day("2018-05-03"), seen_from=TODAY) == "3 May"
    assert spoken_date(day("2019-05-03"), seen_from=TODAY) == "3 May 2019"
    assert spoken_month(day("2018-05-03"), seen_from=TODAY) == "May"
    assert spoken_month(day("2019-05-03"), seen_from=TODAY) == "May 2019"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2018-05-03", "2018-05-20", "3–20 May"),
        ("2018-04-28", "2018-05-03", "28 April to 3 May"),
        ("2018-12-28", "2019-01-03", "28 December to 3 January 2019"),
        ("2019-05-03", "2019-05-20", "3–20 May 2019"),
        ("2019-04-28", "2019-05-03", "28 April to 3 May 2019"),
        ("2019-12-28", "2020-01-03", "28 December 2019 to 3 January 2020"),
        ("2018-05-03", "2019-05-03", "3 May to 3 May 2019"),
        ("2018-05-03", "2018-05-03", "3 May"),
        ("2019-05-03", "2019-05-03", "3 May 2019"),
        ("2018-04-02", "2018-04-02", "today"),
        ("2018-04-03", "2018-04-03", "tomorrow"),
        ("2018-04-02", "2018-04-03", "2–3 April"),
    ],
)
def test_range_is_spoken_without_what_is_said_twice(first: str, last: str, said: str) -> None:
    assert spoken_range(day(first), day(last), seen_from=TODAY) == said
