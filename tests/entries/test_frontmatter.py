from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import frontmatter
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from entries import yaml_guard
from entries.entry import Distraction, Entry, Source
from entries.frontmatter import ReadEntry, read_entry, split_front_matter
from entries.yaml_front import TextHandler

PATH = "entries/2019/2019-05-02-lamp.md"
DAY = date(2019, 5, 2)

TYPICAL = b"""\
---
date: 2019-05-03               # the day after
title: The Lamp, Again
words: 730
minutes: 1:15
mood: stubborn
distractions:
  - the neighbour's drill
  - what: post
    minutes: 20
tags: [harbour]
source: {format: text, id: 5f2c}
---

She lit the lamp.
"""


@pytest.fixture(params=["libyaml", "pure Python"])
def _either_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure Python":
        monkeypatch.setattr(yaml_guard, "LOADER", yaml.BaseLoader)


@pytest.mark.usefixtures("_either_loader")
def test_entry_is_read_with_comments_and_unknown_keys() -> None:
    read = read_entry(TYPICAL, path=PATH)
    assert read.problems == ()
    assert read.entry == Entry(
        date=date(2019, 5, 3),
        title="The Lamp, Again",
        words=730,
        minutes=75,
        distractions=(Distraction("the neighbour's drill"), Distraction("post", minutes=20)),
        tags=("harbour",),
        source=Source("text", "5f2c"),
        body="She lit the lamp.\n",
    )


def test_bad_value_is_a_problem_with_its_line_and_the_rest_stays() -> None:
    data = b"---\ntitle: T\n# note\nwords: many\nminutes: 20\ndate: 2019-02-30\n---\nx"
    read = read_entry(data, path=PATH)
    assert read.entry == Entry(date=DAY, title="T", minutes=20, body="x")
    assert [str(problem) for problem in read.problems] == [
        f"{PATH}:4: words: “many” is not a whole number; write it in digits, like 730",
        f"{PATH}:6: date: “2019-02-30” is no day of the calendar",
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_of_problems_count_every_kind_of_line_break(line_break: str) -> None:
    data = line_break.join(["---", "title: a", "", "words: x", "---", ""]).encode()
    assert [problem.line for problem in read_entry(data, path=PATH).problems] == [4]


def test_separator_of_unicode_is_not_a_line() -> None:
    data = 'note: "a\u2028b\u0085c"\nwords: x\n'
    read = read_entry(f"---\n{data}---\n".encode(), path=PATH)
    assert [problem.line for problem in read.problems] == [3]


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("entries/2019/2019-05-02-lamp.md", DAY),
        ("entries/2019-05-02.md", DAY),
        ("entries/2019-05-02/lamp.md", None),
        ("entries/undated/lamp.md", None),
    ],
)
def test_date_falls_back_to_the_file_name(path: str, day: date | None) -> None:
    read = read_entry(b"---\nwords: 5\n---\n", path=path)
    assert read.entry is not None
    assert read.entry.date == day
    said = [problem.message for problem in read.problems]
    missing = "no date: not counted until it has one; darlings edit PATH --date YYYY-MM-DD"
    assert said == ([] if day else [missing])


def test_clipping_needs_no_date() -> None:
    assert read_entry(b"An article.\n", path="clippings/lamp.md").problems == ()


@pytest.mark.parametrize(
    ("data", "front", "body"),
    [
        (b"---\nwords: 5\n---\n\nbody", b"words: 5\n", b"body"),
        (b"---\nwords: 5\n---\nbody", b"words: 5\n", b"body"),
        (b"---\nwords: 5\n---\n\n\n  body\n\n", b"words: 5\n", b"\n  body\n\n"),
        (b"\xef\xbb\xbf---\r\nwords: 5\r\n...  \r\n\r\nbody", b"words: 5\r\n", b"body"),
        (b"---  \t\nwords: 5\n--- \nbody", b"words: 5\n", b"body"),
        (b"---\rwords: 5\r---\r\rbody", b"words: 5\r", b"body"),
        (b"---\nwords: 5\n---", b"words: 5\n", b""),
        (b"---\n---\nbody", b"", b"body"),
        (b"---\n{}\n---\nbody", b"{}\n", b"body"),
        (b"---\nwords: 5\n----\nbody", b"", b"---\nwords: 5\n----\nbody"),
        (b"----\nwords: 5\n---\nbody", b"", b"----\nwords: 5\n---\nbody"),
        (b"\n---\nwords: 5\n---\n", b"", b"\n---\nwords: 5\n---\n"),
        (b" ---\nwords: 5\n---\n", b"", b" ---\nwords: 5\n---\n"),
        (b"---\n\nDark.\n\n---\n\nTwo.\n", b"", b"---\n\nDark.\n\n---\n\nTwo.\n"),
        (b"---\nwords: a: b\n---\nbody", b"", b"---\nwords: a: b\n---\nbody"),
    ],
)
def test_file_divides_at_its_fences(data: bytes, front: bytes, body: bytes) -> None:
    split = split_front_matter(data)
    assert (split.front, split.body) == (front, body)


def test_examples_of_the_documented_format_read_as_it_says() -> None:
    page = (Path(__file__).parents[2] / "docs" / "format.md").read_text("utf-8")
    entry, scenes = re.findall(r"^```markdown\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    read = read_entry(entry.encode(), path=PATH)
    assert read.problems == ()
    assert read.entry is not None
    assert (read.entry.words, len(read.entry.distractions)) == (640, 2)
    assert read_entry(scenes.encode(), path=PATH) == ReadEntry(Entry(DAY, body=scenes), ())


@given(st.lists(st.sampled_from([*b"-.\r\n \ta:[]\xef\xbb\xbf\xff"])).map(bytes))
def test_parts_of_a_file_are_the_file(data: bytes) -> None:
    assert b"".join(split_front_matter(data)) == data


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: f"---\n{text}".encode()))
def test_no_bytes_make_reading_fail(data: bytes) -> None:
    read = read_entry(data, path=PATH)
    assert read.entry is not None or len(read.problems) == 1


@pytest.mark.usefixtures("_either_loader")
def test_handler_gives_python_frontmatter_nothing_but_text() -> None:
    text = "---\nlang: no\ntime: 1:30\nwords: 0512\nday: 2019-02-30\nx: !!int y\n---\nBody"
    metadata, body = frontmatter.parse(text, handler=TextHandler())
    assert metadata == {
        "lang": "no",
        "time": "1:30",
        "words": "0512",
        "day": "2019-02-30",
        "x": "y",
    }
    assert body == "Body"
