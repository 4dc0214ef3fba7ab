from __future__ import annotations

import re
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import DateRange, Distraction, Entry, Source
from entries.errors import BadFigure
from entries.fields import KEYS
from entries.figures import parse_count, parse_minutes, parse_whole
from entries.frontmatter import read_entry

AUCKLAND = timezone(timedelta(hours=13))


def read(front: str) -> tuple[Any, list[str]]:
    """Read the value of the first key of some front matter, and what is said."""
    result = read_entry(f"---\n{front}\n---\n".encode(), path="entries/2019-05-02.md")
    value = getattr(result.entry, front.partition(":")[0])
    return value, [f"{problem.line}: {problem.message}" for problem in result.problems]


@pytest.mark.parametrize(
    ("front", "value"),
    [
        ("words: 730", 730),
        ("words: 0", 0),
        ("words: -120", -120),
        ("words: +50", 50),
        ("words: 1,200", 1200),
        ("words: 12,345,678", 12345678),
        ("words: 010", 10),
        ("words: 0512", 512),
        ('words: "730"', 730),
        ("words: ' 730 '", 730),
        ("words: 9223372036854775807", 2**63 - 1),
        ("words:", None),
        ("words: ~", None),
        ("words: null", None),
        ("minutes: 90", 90),
        ("minutes: 0", 0),
        ("minutes: 1:30", 90),
        ("minutes: 01:05", 65),
        ("minutes: 0:45", 45),
        ("minutes: 1h30m", 90),
        ("minutes: 1h30", 90),
        ("minutes: 1h 5m", 65),
        ("minutes: 2h", 120),
        ("minutes: 90m", 90),
        ("minutes: 90 min", 90),
        ("minutes: 90 minutes", 90),
        ("manuscript: 61,250", 61250),
        ("number: 74", 74),
        ("date: 2019-05-03", date(2019, 5, 3)),
        ('date: "2019-05-03"', date(2019, 5, 3)),
        ("date: 2019-05-03T23:30", date(2019, 5, 3)),
        ("date: 2019-05-03 23:30:00 -0500", date(2019, 5, 3)),
        ("date: 2020-02-29", date(2020, 2, 29)),
        ("started: 2019-05-02T06:30:00+13:00", datetime(2019, 5, 2, 6, 30, tzinfo=AUCKLAND)),
        ("started: 2019-05-02T06:30+13:00", datetime(2019, 5, 2, 6, 30, tzinfo=AUCKLAND)),
        ("started: 2019-05-02 06:30:00 +1300", datetime(2019, 5, 2, 6, 30, tzinfo=AUCKLAND)),
        ("logged: 2019-05-02T06:30Z", datetime(2019, 5, 2, 6, 30, tzinfo=UTC)),
        ("started: 2019-05-02T06:30:00.25Z", datetime(2019, 5, 2, 6, 30, 0, 250000, UTC)),
        ("covers: 2019-05-01/2019-05-02", DateRange(date(2019, 5, 1), date(2019, 5, 2))),
        ("covers: 2019-05-01 / 2019-05-02", DateRange(date(2019, 5, 1), date(2019, 5, 2))),
        ("covers: 2019-05-01", DateRange(date(2019, 5, 1), date(2019, 5, 1))),
        ("title: A tale", "A tale"),
        ('title: ""', ""),
        ("title:", None),
        ("title: 'It''s'", "It's"),
        ("project: op-ed", "op-ed"),
        ("estimated: [minutes, words]", ("minutes", "words")),
        ("estimated: minutes", ("minutes",)),
        ("tags: [a, b c]", ("a", "b c")),
        ("tags:\n  - a\n  - b", ("a", "b")),
        ("tags: a, b c", ("a", "b c")),
        ("tags: a b", ("a", "b")),
        ('tags: "#novel #draft"', ("novel", "draft")),
        ("tags: []", ()),
        ("tags:", ()),
        ("distractions: the phone", (Distraction("the phone"),)),
        ("distractions:\n- the phone\n-\n- a b", (Distraction("the phone"), Distraction("a b"))),
        ("distractions: [post, {what: drill}]", (Distraction("post"), Distraction("drill"))),
        (
            "distractions:\n  - what: post\n    kind: duty\n    minutes: 1:30\n    where: home",
            (Distraction("post", "duty", 90),),
        ),
        ("distractions: {what: post}", (Distraction("post"),)),
        ("source: {format: text, id: 5f}", Source("text", "5f")),
        ("source:\n  id: 5f\n  format: text\n  batch: b", Source("text", "5f", "b")),
        ("source:", None),
    ],
)
def test_value_is_read_without_complaint(front: str, value: object) -> None:
    assert read(front) == (value, [])


@pytest.mark.parametrize(
    ("front", "value", "said"),
    [
        ("words: many", None, "2: words: “many” is not a whole number"),
        ("words: 1_000", None, "“1_000” is not a whole number"),
        ("words: 1e3", None, "“1e3” is not a whole number"),
        ("words: 1:30", None, "“1:30” is not a whole number"),
        ("words: 7.5", None, "“7.5” is not a whole number"),
        ("words: 1,20", None, "“1,20” is not a whole number"),
        ("words: 1,2000", None, "“1,2000” is not a whole number"),
        ("words: ７３０", None, "is not a whole number"),
        ("words: −120", None, "is not a whole number"),
        ("words: 0x10", None, "is not a whole number"),
        ("words: 9223372036854775808", None, "is too large to be a figure"),
        ("words: " + "1" * 5000, None, f"“{'1' * 59}…”"),
        ("words: [5]", None, "2: words: a list or a map, where one value belongs"),
        ("words: {a: 5}", None, "a list or a map"),
        ("words: 5 000", None, "is not a whole number"),
        ('words: ""', None, "“” is not a whole number"),
        ("minutes: -5", None, "“-5” is below 0"),
        ("minutes: 1:75", None, "“1:75” is not a time"),
        ("minutes: 1.5h", None, "“1.5h” is not a time"),
        ("minutes: an hour", None, "write whole minutes, like 90, or 1:30"),
        ("minutes: 1:00:00", None, "is not a time"),
        ("manuscript: -1", None, "is below 0"),
        ("number: '#74'", None, "is not a whole number"),
        ("date: 3 May", date(2019, 5, 2), "“3 May” is not a date; write it as YYYY-MM-DD"),
        ("date: 2019-5-3", date(2019, 5, 2), "is not a date"),
        ("date: 03/05/2019", date(2019, 5, 2), "is not a date"),
        ("date: ２０１９-05-03", date(2019, 5, 2), "is not a date"),
        ("date: 10000-01-01", date(2019, 5, 2), "is not a date"),
        ("date: 0000-01-01", date(2019, 5, 2), "is no day of the calendar"),
        ("date: [2019-05-03]", date(2019, 5, 2), "one value belongs"),
        ("started: 2019-05-02T06:30", None, "is not a time with its offset"),
        ("started: 2019-05-02", None, "is not a time with its offset"),
        ("started: 2019-05-02T24:00:00Z", None, "is not a time with its offset"),
        ("started: 2019-05-02T06:30+99:00", None, "is no time of the calendar"),
        ("covers: 2019-05-02/2019-05-01", None, "ends before it starts"),
        ("covers: 2019-01-01/2020-01-02", None, "is longer than a year"),
        ("covers: 2019-05-01/", None, "“” is not a date"),
        ("title: [a]", None, "2: title: YAML takes this for a list; quote the title"),
        ("title: {a: b}", None, "YAML takes this for a map; quote the title"),
        ("estimated: [minutes, wrods]", ("minutes",), "“wrods” is none of words, minutes"),
        ("tags: {a: b}", (), "a map, where a list like [one, two] belongs"),
        ("tags:\n  - a\n  - [b]", ("a",), "4: tags: YAML takes this for a list; quote the tag"),
        ("distractions:\n  - a\n  - call: Ann", (Distraction("a"),), "no `what:` in one"),
        (
            "distractions:\n  - what: a\n    minutes: long",
            (Distraction("a"),),
            "4: minutes: “long” is not a time",
        ),
        ("distractions:\n  - what: a\n    what: b", (Distraction("a"),), "what is there twice"),
        ("distractions:\n  - Draft #2 came", (Distraction("Draft"),), "quote the distraction"),
        ("source: https://example.org", None, "source: not an importer's mark"),
        ("source: {format: text}", None, "source: not an importer's mark"),
    ],
)
def test_bad_value_is_left_out_and_said(front: str, value: object, said: str) -> None:
    found, problems = read(front)
    assert found == value
    assert len(problems) == 1
    assert said in problems[0]
    assert "\n" not in problems[0]


def test_every_field_of_an_entry_is_read_and_documented() -> None:
    named = tuple(field.name for field in fields(Entry))
    page = (Path(__file__).parents[2] / "docs" / "format.md").read_text("utf-8")
    assert (*KEYS, "body") == named
    assert tuple(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_key_there_twice_is_no_value_at_all(key: str) -> None:
    found, problems = read(f"{key}: 2019-05-03\n{key}: 2019-05-04")
    assert found == getattr(Entry(date(2019, 5, 2)), key)
    assert f"3: “{key}” is there twice (also on line 2): delete one of the two" in problems


@given(st.integers(-(2**63) + 1, 2**63 - 1))
def test_every_figure_is_read_with_and_without_commas(number: int) -> None:
    assert parse_whole(str(number)) == number
    assert parse_whole(f"{number:,}") == number


@given(st.integers(0, 10**6), st.integers(0, 59))
def test_minutes_are_read_in_every_spelling(hours: int, minutes: int) -> None:
    total = hours * 60 + minutes
    for text in (str(total), f"{total}m", f"{hours}:{minutes:02}", f"{hours}h{minutes}m"):
        assert parse_minutes(text) == total


@given(st.text())
def test_any_other_text_is_a_bad_figure(text: str) -> None:
    for parse in (parse_whole, parse_count, parse_minutes):
        try:
            assert abs(parse(text)) < 2**63
        except BadFigure as error:
            assert "\n" not in error.message
