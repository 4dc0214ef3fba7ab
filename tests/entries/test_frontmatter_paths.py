"""The quick reader of our own plain form must never differ from YAML in what it reads."""

from __future__ import annotations

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from entries.entry import Entry
from entries.fields import KEYS
from entries.nodes import Items, Node, Pairs, Text
from entries.plain_front import read_plain_front
from entries.render import render_entry
from entries.yaml_front import TextHandler
from tests.entries.entry_strategies import entries

PLAIN = """\
date: 2019-05-02
title: "The Lamp: a Beginning"
words: -40
estimated: [minutes]
started: 2019-05-02T06:30:00+02:00
project:
distractions:
  - the neighbour's drill, again
  - 'one: two'
  - what: post
    kind: obligation
    minutes: 20
tags: []
source: {format: text, id: 5f2c}
"""

pieces = st.sampled_from(
    [
        *(f"{key}: " for key in KEYS),
        *(
            "title:",
            "\n",
            "\n  - ",
            "\n    what: ",
            "\n    minutes: ",
            "  ",
            " ",
            ": ",
            ":",
            " #",
            "#",
        ),
        *(
            "-",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            ",",
            '"',
            "'",
            "''",
            "\\",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
        ),
        *(
            "%",
            "@",
            "`",
            "?",
            "? ",
            "~",
            "=",
            ".",
            "...",
            "---",
            "\t",
            "\r",
            "\u2028",
            "\x85",
            "\ufeff",
        ),
        *(
            "a",
            "b c",
            "12",
            "-5",
            "2019-05-02",
            "one: two",
            "[a, b]",
            "{a: b, c: d}",
            "é",
            "🙂",
            "\xa0",
        ),
    ]
)
written = st.lists(pieces, max_size=12).map(lambda parts: "".join([*parts, "\n"]))


def said(node: Node) -> object:
    """Give all that later steps look at: the texts, their lines, whether they were quoted."""
    if isinstance(node, Text):
        return node.text, node.line, node.empty, node.trap
    if isinstance(node, Items):
        return node.line, [said(item) for item in node.items]
    return node.line, [(said(key), said(value)) for key, value in node.pairs]


def assert_yaml_agrees(front: str) -> None:
    quick = read_plain_front(front)
    assert isinstance(quick, Pairs)
    slow = TextHandler().read(front)
    assert isinstance(slow, Pairs)
    assert said(quick) == said(slow)


@given(written)
def test_quick_reader_agrees_on_what_people_write(front: str) -> None:
    quick = read_plain_front(front)
    event("quick" if quick else "left to YAML")
    if quick is not None:
        assert_yaml_agrees(front)


@given(entries)
def test_quick_reader_agrees_on_what_we_write(entry: Entry) -> None:
    front = render_entry(entry).split("---\n", 2)[1]
    if read_plain_front(front) is not None:
        assert_yaml_agrees(front)


@given(st.data())
def test_quick_reader_agrees_when_a_piece_is_put_into_the_plain_form(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(PLAIN)))
    until = data.draw(st.integers(at, min(at + 3, len(PLAIN))))
    front = PLAIN[:at] + data.draw(pieces) + PLAIN[until:]
    if read_plain_front(front) is not None:
        assert_yaml_agrees(front)


def test_plain_form_is_read_the_quick_way() -> None:
    assert read_plain_front(PLAIN) is not None
    assert_yaml_agrees(PLAIN)


@pytest.mark.parametrize(
    "front",
    [
        "",
        "title: a",
        "title: a: b\n",
        "title: a #b\n",
        "title: a:\n",
        "title: a \n",
        "title:  a\n",
        "title: 'it''s'\n",
        'title: "a\\nb"\n',
        "title: *a\n",
        "title: - a\n",
        "title: a\n  b\n",
        "title: a\n  - b\n",
        "title: a\u2028b\n",
        "title: a\tb\n",
        "title: a\r\n",
        "tags: [a,b]\n",
        "tags: [a: b]\n",
        "tags:\n- a\n",
        "tags:\n  - a: b: c\n",
        "tags:\n  - a\n    b\n",
        "# comment\n",
        "? a\n",
        "Title: a\n",
        "\ntitle: a\n",
        "tags:\n" + "  - a\n" * 2000,
    ],
)
def test_anything_unusual_is_left_to_yaml(front: str) -> None:
    assert read_plain_front(front) is None
