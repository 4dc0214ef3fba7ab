"""JSON from anywhere is parsed, each object with its line, or refused in one line."""

from __future__ import annotations

import pytest

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected
from entries.importing.document import Document
from entries.importing.json_data import MAX_DEPTH, MAX_OBJECTS, parse_json, parse_json_lines

ENTRIES = """{"metadata": {"version": "1.0"},
 "entries": [
  {"text": "a } \\" { b",
   "tags": [{}]},

  {"text": "c"}
 ]}"""


def test_every_object_knows_its_line() -> None:
    parsed = parse_json(ENTRIES)
    assert parsed.line == 1
    assert [entry.line for entry in parsed["entries"]] == [3, 6]
    assert parsed["entries"][0]["tags"][0].line == 4
    assert parsed["entries"][0]["text"] == 'a } " { b'


@pytest.mark.parametrize("text", ["null", "3", '"x"', "[]", "{}", '[[], {"a": [1.5e3, true]}]'])
def test_what_is_json_is_parsed(text: str) -> None:
    assert parse_json(text) is not Ellipsis


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a": 1,\n "a": 2}', "'a' is there twice in the object on line 1"),
        ("[NaN]", "NaN"),
        ("[-Infinity]", "Infinity"),
        ("[1e999]", "too large"),
        ("9" * 5000, "integer string conversion"),
        ("[" * 100_000, f"more than {MAX_DEPTH} deep"),
        ('{"a":' * 100_000, f"more than {MAX_DEPTH} deep"),
        ("[" + "{}," * (MAX_OBJECTS + 1), f"more than {MAX_OBJECTS:,} objects"),
        ("[" + "1," * 700_002, "700,000 values"),
        ('{"entries": [{"text": "cut off', "Unterminated string"),
        ('{"entries": [{"text": "cut"},\n', "line 2"),
        ('"' + '\\"' * 200_000, "Unterminated"),
        ('["\\', "not JSON"),
        ("", "line 1"),
    ],
    ids=lambda value: value[:12],
)
def test_what_is_not_is_refused_in_one_line(text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood, match=reason) as caught:
        parse_json(text)
    assert "\n" not in caught.value.message


def test_a_bad_line_hides_no_good_one() -> None:
    document = Document("log", "log", '{"a": 1}\n\n{"a": \n[1]\n{"a": 2}\n')
    read = list(parse_json_lines(document))
    good = [one for one in read if not isinstance(one, Rejected)]
    bad = [one for one in read if isinstance(one, Rejected)]
    assert [(one["a"], one.line) for one in good] == [(1, 1), (2, 5)]
    assert [one.line for one in bad] == [3, 4]
    assert bad[1].reason == "not an object but a list"
