from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, timedelta, timezone

import pytest
import yaml
from hypothesis import given

from entries.entry import DateRange, Distraction, Entry, Source
from entries.frontmatter import read_entry
from entries.render import render_entry
from tests.entries.entry_strategies import entries, texts

FULL = Entry(
    date=date(2019, 5, 2),
    number=12,
    title="The Lamp: a Beginning",
    words=-40,
    minutes=75,
    estimated=("minutes",),
    started=datetime(2019, 5, 2, 6, 30, tzinfo=timezone(timedelta(hours=2))),
    logged=datetime(2019, 5, 2, 8, 1, tzinfo=timezone(timedelta(hours=2))),
    covers=DateRange(date(2019, 5, 1), date(2019, 5, 2)),
    project="essay",
    manuscript=20500,
    distractions=(Distraction("the neighbour's drill"), Distraction("post", "obligation", 20)),
    tags=("harbour", "night, late"),
    source=Source("text", "5f2c", "b1"),
    body="She lit the lamp.\n",
)

FULL_TEXT = """\
---
date: 2019-05-02
number: 12
title: "The Lamp: a Beginning"
words: -40
minutes: 75
estimated: [minutes]
started: 2019-05-02T06:30:00+02:00
logged: 2019-05-02T08:01:00+02:00
covers: 2019-05-01/2019-05-02
project: essay
manuscript: 20500
distractions:
  - the neighbour's drill
  - what: post
    kind: obligation
    minutes: 20
tags: [harbour, "night, late"]
source: {format: text, id: 5f2c, batch: b1}
---

She lit the lamp.
"""


def test_every_field_is_written_in_order_and_plainly() -> None:
    assert render_entry(FULL) == FULL_TEXT


def test_absent_fields_are_not_written() -> None:
    assert render_entry(Entry(date=date(2019, 5, 2), words=0)) == (
        "---\ndate: 2019-05-02\nwords: 0\n---\n"
    )


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("A plain title", "A plain title"),
        ("Don't — “stop”", "Don't — “stop”"),
        ("3 men in a boat", "3 men in a boat"),
        ("Half-way", "Half-way"),
        ("Ça va 🙂", "Ça va 🙂"),
        ('He said "no" twice', 'He said "no" twice'),
        ("One: two", '"One: two"'),
        ("Draft #3", '"Draft #3"'),
        ("#novel", '"#novel"'),
        ("@home", '"@home"'),
        ('"Why?" she said', "'\"Why?\" she said'"),
        ('it\'s: "both"', '"it\'s: \\"both\\""'),
        ("back\\slash: x", "'back\\slash: x'"),
        ("two\nlines", '"two\\nlines"'),
        (" spaced ", '" spaced "'),
        ("", '""'),
        ("no", '"no"'),
        ("1984", '"1984"'),
        ("1:30", '"1:30"'),
        ("2018-03-27", '"2018-03-27"'),
        ("~", '"~"'),
        ("-", '"-"'),
        ("...", "..."),
        ("\x1b[31m", '"\\x1b[31m"'),
        ("a\u2028b", '"a\\u2028b"'),
    ],
)
def test_texts_are_quoted_only_where_they_must_be(title: str, written: str) -> None:
    assert f"\ntitle: {written}\n" in render_entry(Entry(date=None, title=title))


@given(entries)
def test_rendered_entry_reads_back_equal(entry: Entry) -> None:
    read = read_entry(render_entry(entry).encode(), path="entries/undated/x.md")
    assert read.entry == entry
    assert all(problem.line is None for problem in read.problems)


@given(texts)
def test_other_programs_read_the_same_text(text: str) -> None:
    front = render_entry(Entry(date=None, title=text, tags=(text,))).split("---\n", 2)[1]
    assert yaml.safe_load(front) == {"title": text, "tags": [text]}


@pytest.mark.parametrize("tag", ["why?", "0?", "who?what", "a:b", "a, b", "[x]", "{x}"])
def test_tag_with_a_mark_that_means_something_in_a_list_is_quoted(tag: str) -> None:
    text = render_entry(Entry(date=date(2018, 3, 27), tags=("calm", tag)))
    assert f'tags: [calm, "{tag}"]' in text
    front = text.split("---\n", 2)[1]
    assert yaml.safe_load(front)["tags"] == ["calm", tag]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n",
        "\n\n  indented, after blank lines\n\n\n",
        "    code first",
        "---\n\nA scene.\n\n---\n\nAnother.",
        "---\ntitle: looks like front matter\n---\nbut is text\n",
        "no final newline",
        "\r\nCRLF\r\n",
        "\ufeffa mark of byte order",
        "...\n",
    ],
)
def test_body_is_kept_whole(body: str) -> None:
    read = read_entry(render_entry(Entry(date=None, body=body)).encode(), path="entries/x.md")
    assert read.entry == Entry(date=None, body=body)


def test_lone_surrogates_become_the_replacement_character() -> None:
    rendered = render_entry(Entry(date=None, title="a\ud800b", body="\udfff\n"))
    assert "\ntitle: a\ufffdb\n" in rendered
    assert rendered.endswith("\n\n\ufffd\n")
    rendered.encode("utf-8")


def test_rendering_needs_no_slow_library() -> None:
    slow = "{'yaml', 'frontmatter', 'pendulum', 'sqlmodel', 'textual'}"
    code = f"import sys, entries.render; sys.exit(str({slow} & set(sys.modules) or ''))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert result.stderr.strip() == b""
