from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import Refused
from journal.index.query import MAX_TERMS, Query, Term, parse_query


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("train", [Term("train", is_start=True)]),
        ("train ", [Term("train")]),
        ("the train", [Term("the"), Term("train", is_start=True)]),
        ('"the train"', [Term("the train")]),
        ("“the train” ride", [Term("the train"), Term("ride", is_start=True)]),
        ('"the train', [Term("the train")]),
        ("don't", [Term("don't", is_start=True)]),
        ("well-known", [Term("well-known", is_start=True)]),
        ("C++", [Term("C++")]),
        ("50%", [Term("50%")]),
        ("x", [Term("x")]),
        ("train AND", [Term("train"), Term("AND", is_start=True)]),
        ("a:b", [Term("a:b", is_start=True)]),
        ("rain — and", [Term("rain"), Term("and", is_start=True)]),
        ("—", [Term("—")]),
        ("-x", [Term("x")]),
        ("-", [Term("-")]),
        ("cafe\u0301", [Term("café", is_start=True)]),
        ("a\0b", [Term("a"), Term("b")]),
        ("\ud800", [Term("?")]),
    ],
)
def test_what_was_typed_is_understood(text: str, wanted: list[Term]) -> None:
    assert parse_query(text) == Query(tuple(wanted))


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("train -ship", ["ship"]),
        ('-"old ship" train', ["old ship"]),
        ("train -a -b", ["a", "b"]),
        ("train - ship", []),
    ],
)
def test_a_minus_leaves_out(text: str, unwanted: list[str]) -> None:
    assert [term.text for term in parse_query(text).unwanted] == unwanted


@pytest.mark.parametrize("text", ["", "   ", "\t\n", '"', '""', '" "', "“”", "\0", "\u2028"])
def test_nothing_to_look_for_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="type something to search for"):
        parse_query(text)


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("train", False),
        ("don't", False),
        ("50%", False),
        ("C++", True),
        ("%", True),
        ("🚂", True),
        ("写作", True),
        ("カフェ", True),
        ("작가", True),
        ("ฉันเป็น", True),
        ("書くword", True),
        ("поезд", False),
        ("हिन्दी", False),
    ],
)
def test_what_full_text_search_cannot_find_is_looked_for_as_written(
    text: str, literal: bool
) -> None:
    assert Term(text).is_literal is literal


def test_like_wildcards_are_only_characters() -> None:
    base = sqlite3.connect(":memory:")
    pattern = Term("50%_\\x").as_like()
    found = base.execute(
        r"SELECT ?1 LIKE ?3 ESCAPE '\', ?2 LIKE ?3 ESCAPE '\'",
        ("is 50%_\\x here", "is 50 and _\\x", pattern),
    ).fetchone()
    base.close()
    assert found == (1, 0)


def test_a_very_long_question_is_cut() -> None:
    query = parse_query("word " * 100_000)
    assert len(query.wanted) == MAX_TERMS
    assert len(parse_query("x" * 100_000).wanted[0].text) == 200


@given(st.text(alphabet=st.characters(), max_size=60))
def test_whatever_is_typed_makes_valid_search_syntax(text: str) -> None:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE t USING fts5(body)")
    try:
        for term in parse_query(text).wanted:
            base.execute("SELECT * FROM t WHERE t MATCH ?", (term.as_fts(),)).fetchall()
    except Refused:
        assert not any(char.isalnum() for char in text)
    finally:
        base.close()
