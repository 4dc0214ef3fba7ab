from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.index.query import Term, parse_query
from journal.index.rows import Marks
from journal.index.snippet import cut_snippet, fold

MARKS = Marks("<", ">")


@pytest.mark.parametrize(
    ("query", "text", "snippet"),
    [
        ("train", "The train came.", "The <train> came."),
        ("trai", "The train came.", "The <train> came."),
        ("trai n", "A trai came.", "A <trai> came."),
        ("CAFE", "At the café, then café.", "At the <café>, then <café>."),
        ("cafe", "At the cafe\u0301 again", "At the <cafe\u0301> again"),
        ("don’t", "I don't know", "I <don't> know"),
        ('"the train"', "train; the train", "train; <the train>"),
        ("写作", "我的写作很难", "我的<写作>很难"),
        ("c++", "some C++ code", "some <C++> code"),
        ("train", "a\n\n  train\tcame", "a <train> came"),
        ("ship", "no such word", "no such word"),
        ("sea", "", ""),
    ],
)
def test_matches_stand_between_the_marks(query: str, text: str, snippet: str) -> None:
    assert cut_snippet([text], parse_query(query).wanted, MARKS) == snippet


def test_a_long_text_is_cut_round_the_first_match() -> None:
    text = "word " * 100 + "train " + "word " * 100
    snippet = cut_snippet([text], (Term("train"),), MARKS)
    assert snippet.startswith("…word") and snippet.endswith("…")
    assert "<train>" in snippet and len(snippet) < 200


def test_the_first_text_with_a_match_is_shown() -> None:
    assert cut_snippet(["no", "", "a train"], (Term("train"),), MARKS) == "a <train>"


def test_marks_in_the_writers_text_are_left_out() -> None:
    marks = Marks("\ue000", "\ue001")
    text = "a \ue000train\ue001 \ue001 x"
    assert cut_snippet([text], (Term("train"),), marks) == "a \ue000train\ue001 x"


@given(st.text(), st.text(alphabet="ab é\u0301写+\"'-", min_size=1))
def test_marks_are_balanced_whatever_the_text(text: str, words: str) -> None:
    snippet = cut_snippet([text], (Term(words, is_start=True),), MARKS)
    pieces = "".join(char for char in snippet if char in "<>")
    assert pieces == "<>" * (len(pieces) // 2)
    assert "\n" not in snippet


def test_folding_takes_accents_and_capitals_away() -> None:
    assert fold("ÉCOLE Œuvre e\u0301") == "ecole œuvre e"
