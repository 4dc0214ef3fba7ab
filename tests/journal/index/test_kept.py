from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from entries.entry import Entry
from entries.scan import FileStamp
from journal.index.kept import keep, order_key

STAMP = FileStamp("entries/2018/2018-03-27-a.md", 1, 2, 3)
MARCH = date(2018, 3, 27)
NOON = datetime(2018, 3, 27, 12, 0, tzinfo=UTC)
EAST = timezone(timedelta(hours=13))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (("x.md", Entry(None)), ("x.md", Entry(date(1, 1, 1)))),
        (("z.md", Entry(MARCH)), ("a.md", Entry(date(2018, 3, 28)))),
        (("z.md", Entry(MARCH)), ("a.md", Entry(MARCH, logged=NOON))),
        (
            ("z.md", Entry(MARCH, logged=NOON.astimezone(EAST))),
            ("a.md", Entry(MARCH, logged=NOON + timedelta(minutes=1))),
        ),
        (
            ("z.md", Entry(MARCH, started=NOON)),
            ("a.md", Entry(MARCH, logged=NOON + timedelta(minutes=1))),
        ),
        (("z.md", Entry(MARCH, number=9)), ("a.md", Entry(MARCH, number=10))),
        (("x.md", Entry(MARCH)), ("x-2.md", Entry(MARCH))),
        (("x-2.md", Entry(MARCH)), ("x-10.md", Entry(MARCH))),
    ],
)
def test_entries_sort_by_day_moment_number_and_name(
    earlier: tuple[str, Entry], later: tuple[str, Entry]
) -> None:
    assert order_key(*earlier) < order_key(*later)


def test_the_end_of_the_calendar_in_another_zone_is_no_error() -> None:
    last = datetime(9999, 12, 31, 23, 0, tzinfo=timezone(-timedelta(hours=5)))
    assert "9999-12-31" in order_key("x.md", Entry(None, logged=last))


def test_a_lone_surrogate_becomes_something_that_can_be_stored() -> None:
    kept = keep(STAMP, b'---\ntitle: "a \\ud800 b"\ntags: ["\\udfff"]\n---\n\nbody\n')
    assert kept.prose is not None
    for text in (*kept.prose, *kept.tags, *(message for _, message in kept.problems)):
        text.encode()


def test_a_file_without_text_keeps_its_hash_and_its_problem() -> None:
    kept = keep(STAMP, b"\0\0\0")
    assert kept.entry is None and kept.prose is None
    assert kept.problems
    assert kept.sha256 == hashlib.sha256(b"\0\0\0").hexdigest()


def test_what_is_searched_besides_the_text() -> None:
    front = "title: Trip\ntags: [sea]\nproject: op-ed\ndistractions:\n  - {what: cat, kind: pet}\n"
    kept = keep(STAMP, f"---\n{front}---\n\nBody.\n".encode())
    assert kept.prose is not None
    assert kept.prose.title == "Trip"
    assert kept.prose.about == "sea\ncat\npet\nop-ed"


def test_the_counter_is_kept_with_the_count() -> None:
    kept = keep(STAMP, b"Two words\n")
    assert kept.entry is not None
    assert (kept.entry.body_words, kept.entry.counter) == (2, "prose/1")
