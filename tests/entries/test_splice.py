from __future__ import annotations

from datetime import UTC, date, datetime
from typing import NamedTuple

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from entries.entry import DateRange, Distraction, Entry, Source
from entries.errors import EditRefused
from entries.frontmatter import read_entry, split_front_matter
from entries.render import render_entry
from entries.splice import edit_front_matter
from tests.entries import entry_strategies as some

DAY = date(2019, 5, 2)


@pytest.mark.parametrize(
    ("data", "changes", "edited"),
    [
        (b"---\nwords: 0512   # mine\n---\nx", {"words": 600}, b"---\nwords: 600   # mine\n---\nx"),
        (b"---\nwords: 0512\n---\nx", {"words": 512}, b"---\nwords: 0512\n---\nx"),
        (b"---\nwords: 5\n---\nx", {}, b"---\nwords: 5\n---\nx"),
        (b"---\nwords:\n---\nx", {"words": 5}, b"---\nwords: 5\n---\nx"),
        (b"---\nwords:   # none\n---\nx", {"words": 5}, b"---\nwords: 5   # none\n---\nx"),
        (b"---\nwords: many\n---\nx", {"words": 5}, b"---\nwords: 5\n---\nx"),
        (b"---\nwords: many\nminutes: 5\n---\n", {"words": None}, b"---\nminutes: 5\n---\n"),
        (b"---\ntitle: A\n---\n", {"title": "B: c"}, b'---\ntitle: "B: c"\n---\n'),
        (b"---\ntitle: 'A'\n---\n", {"title": "B"}, b"---\ntitle: 'B'\n---\n"),
        (b'---\ntitle:  "A" \n---\n', {"title": "it's"}, b'---\ntitle:  "it\'s" \n---\n'),
        (b"---\ntitle: A\n  and B\n---\n", {"title": "C"}, b"---\ntitle: C\n---\n"),
        (b"---\ndate: '2019-05-01'\n---\n", {"date": DAY}, b"---\ndate: '2019-05-02'\n---\n"),
        (b"---\r\nx: 5\r\n...\r\n", {"minutes": 9}, b"---\r\nx: 5\r\nminutes: 9\r\n...\r\n"),
        (b"---\rwords: 5\r---\rx", {"minutes": 9}, b"---\rwords: 5\rminutes: 9\r---\rx"),
        (b"\xef\xbb\xbf---\nx: 1\n---", {"words": 5}, b"\xef\xbb\xbf---\nx: 1\nwords: 5\n---"),
        (b"---\n---\nx", {"words": 5, "minutes": 9}, b"---\nwords: 5\nminutes: 9\n---\nx"),
        (b"---\n  a: b\n---\n", {"words": 5}, b"---\n  a: b\n  words: 5\n---\n"),
        (b"---\na: |\n  text\n---\n", {"words": 5}, b"---\na: |\n  text\nwords: 5\n---\n"),
        (b"x", {"words": 5}, b"---\nwords: 5\n---\n\nx"),
        (b"\n\n  x\r\n", {"words": 5}, b"---\nwords: 5\n---\n\n\n\n  x\r\n"),
        (b"x\r\ny", {"words": 5}, b"---\r\nwords: 5\r\n---\r\n\r\nx\r\ny"),
        (b"\xef\xbb\xbfx", {"words": 5}, b"\xef\xbb\xbf---\nwords: 5\n---\n\nx"),
        (b"caf\xe9 cr\xe8me", {"words": 5}, b"---\nwords: 5\n---\n\ncaf\xe9 cr\xe8me"),
        (
            b"---\n\nDark.\n\n---\n\nTwo.\n",
            {"words": 5},
            b"---\nwords: 5\n---\n\n---\n\nDark.\n\n---\n\nTwo.\n",
        ),
        (b"---\na: 1\nwords: 5 # x\nb: 2\n---\n", {"words": None}, b"---\na: 1\nb: 2\n---\n"),
        (b"---\nwords: 5\n---\nx", {"minutes": None}, b"---\nwords: 5\n---\nx"),
        (b"---\ndate: 2019-05-01\n---\n", {"date": None}, b"---\n---\n"),
        (b"---\nx: 1\ntags:\n- a\n- b\n\n---\n", {"tags": None}, b"---\nx: 1\n\n---\n"),
        (b"---\nnote: x\n---\n", {"note": "y: z"}, b'---\nnote: "y: z"\n---\n'),
        (b"---\nnote: x\n---\n", {"mood": "no"}, b'---\nnote: x\nmood: "no"\n---\n'),
        (b"---\ntags: [a,  'b'] # t\n---\n", {"tags": ["c", "d, e"]},
         b"---\ntags: [c, \"d, e\"] # t\n---\n"),
        (b"---\ntags: a, b\n---\n", {"tags": ("c",)}, b"---\ntags: [c]\n---\n"),
        (b"---\ntags:\n- a\nx: 1\n---\n", {"tags": ["b"]}, b"---\ntags:\n- b\nx: 1\n---\n"),
        (b"---\ntags: [a]\n---\n", {"tags": []}, b"---\n---\n"),
        (b"---\n{words: 5, title: x}\n---\n", {"words": 6}, b"---\n{words: 6, title: x}\n---\n"),
        (
            b"---\ncovers: 2019-04-01\n---\n",
            {"covers": DateRange(DAY, DAY), "started": datetime(2019, 5, 2, 6, tzinfo=UTC)},
            b"---\ncovers: 2019-05-02/2019-05-02\nstarted: 2019-05-02T06:00:00+00:00\n---\n",
        ),
        (
            b"---\nsource: {format: a, id: b}\n---\n",
            {"source": Source("a", "b", "c")},
            b"---\nsource: {format: a, id: b, batch: c}\n---\n",
        ),
        (
            b"---\ndistractions:\n    - a # one\n    # and\n    - 'b'  # two\nx: 1\n---\n",
            {"distractions": (Distraction("a"), Distraction("b"), Distraction("c", "d", 5))},
            b"---\ndistractions:\n    - a # one\n    # and\n    - 'b'  # two\n"
            b"    - what: c\n      kind: d\n      minutes: 5\nx: 1\n---\n",
        ),
        (
            b"---\ndistractions:\n---\n",
            {"distractions": (Distraction("a"), Distraction("b: c"))},
            b'---\ndistractions:\n  - a\n  - "b: c"\n---\n',
        ),
        (
            b"---\ndistractions: # none yet\n---\n",
            {"distractions": (Distraction("a", minutes=5),)},
            b"---\ndistractions: [{what: a, minutes: 5}] # none yet\n---\n",
        ),
        (
            b"---\ndistractions: a\n---\n",
            {"distractions": (Distraction("a"), Distraction("b"))},
            b"---\ndistractions: [a, b]\n---\n",
        ),
    ],
)  # fmt: skip
def test_only_the_value_changes(data: bytes, changes: dict[str, object], edited: bytes) -> None:
    assert edit_front_matter(data, changes) == edited


@pytest.mark.parametrize(
    ("data", "changes", "said"),
    [
        (b"---\nwords: 5\nwords: 6\n---\n", {"words": 7}, "words is there twice"),
        (b"---\nx: 5\nx: 6\n---\n", {"words": 7}, "x is there twice"),
        (b"---\ntitle: a: b\n---\n", {"words": 7}, "line 2: front matter can't be read"),
        (b"---\nDark.\n---\n", {"words": 7}, "line 1: read as text"),
        (b"---\nwords: 5\n", {"words": 7}, "line 1: front matter is not closed"),
        (b"\n---\nwords: 5\n---\n", {"words": 7}, "only from the first line on"),
        (b"+++\nwords = 5\n+++\n", {"words": 7}, "TOML"),
        (b"---\ntitle: |\n  x\n---\n", {"title": "y"}, "title is a block of lines (|)"),
        (b"---\ntitle: >-\n  x\n---\n", {"title": "y"}, "title is a block of lines (>)"),
        (b"---\ntitle: &a x\n---\n", {"title": "y"}, "YAML anchor"),
        (b"---\nwords: !!int 5\n---\n", {"words": 7}, "YAML tag"),
        (b"---\ntags: &a [x]\n---\n", {"tags": ["y"]}, "YAML mark"),
        (b"---\nx: &a 5\ny: *a\n---\n", {"words": 7}, "YAML alias"),
        (b"---\n{words: 5}\n---\n", {"minutes": 7}, "add minutes by hand"),
        (b"---\n{words: 5}\n---\n", {"words": None}, "take it away by hand"),
        (b"---\n? words\n: 5\n---\n", {"words": None}, "take it away by hand"),
        (b"---\ntags:\n- a # one\n- b\n---\n", {"tags": ["c"]}, "tags has comments inside"),
        (b"---\ntags:\n- a # one\n- b\n---\n", {"tags": None}, "tags has comments inside"),
        (b"---\nwords: 5\n# note\n---\n", {"words": None}, "something else"),
        (b"---\ntitle: caf\xe9\n---\n", {"words": 7}, "front matter is not UTF-8"),
        ("---\nwords: 5\n---\n".encode("utf-16"), {"words": 7}, "UTF-16"),
        (b"", {"words": 7}, "the file is empty"),
        (b"\0\0\0", {"words": 7}, "NUL"),
        (b"---\nwords: 5\n---\n", {"words": "many"}, "is not a whole number"),
        (b"---\nwords: 5\n---\n", {"minutes": -7}, "is below 0"),
        (b"---\nwords: 5\n---\n", {"a: b": 7}, "can't be a key"),
    ],
)
def test_edit_that_would_touch_more_is_refused(
    data: bytes, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(EditRefused) as refused:
        edit_front_matter(data, changes)
    assert said in refused.value.message


class Line(NamedTuple):
    """A key of a generated document, and the text round its value."""

    key: str
    before: str
    value: str
    after: str


def quoted(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from([text, f'"{text}"', f"'{text}'"])


VALUES: dict[str, st.SearchStrategy[str]] = {
    "date": quoted("2019-05-01"),
    "number": quoted("074"),
    "title": st.sampled_from(["Café 🙂", '"a: b"', "'it''s'", '"tab\\t"', '""', "a\n   b"]),
    "words": st.sampled_from(["0512", '"730"', "-5", "1,200", "", "many"]),
    "minutes": st.sampled_from(["1:30", "90", "1h30m", ""]),
    "tags": st.sampled_from(["[a,  'b']", "[ ]", "a, b", "\n- a\n-   b", "\n   - 'a'", ""]),
    "distractions": st.sampled_from(
        ["the phone", "[a, {what: b}]", "\n  - a\n  - what: b\n    minutes:   5", "\n- a b"]
    ),
    "mood": st.sampled_from(["no", "~", "{a: [b,\n  c]}", "|\n  block\n\n  more", "'#x'", "&a b"]),
    "1": st.sampled_from(["x", ""]),
}
NEW: dict[str, st.SearchStrategy[object]] = {
    "date": some.days,
    "number": some.figures,
    "title": some.texts,
    "words": some.figures,
    "minutes": some.counts,
    "project": some.texts,
    "covers": some.ranges,
    "tags": st.lists(some.texts, min_size=1, max_size=3),
    "distractions": st.lists(some.distractions, min_size=1, max_size=3).map(tuple),
}


@st.composite
def lines(draw: st.DrawFn, key: str) -> Line:
    value = draw(VALUES[key])
    space = "" if value.startswith("\n") or not value else draw(st.sampled_from([" ", "   "]))
    comment = draw(st.sampled_from(["", "", "   # a: 'comment'", " "]))
    above = draw(st.sampled_from(["", "", "# words: 5\n", "\n"]))
    return Line(key, f"{above}{key}:{space}", value, f"{comment}\n")


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[Line], str]:
    keys = draw(st.lists(st.sampled_from(sorted(VALUES)), unique=True, min_size=1))
    parts = [draw(lines(key)) for key in keys]
    # A blank line after the first fence is how a scene starts, where no key of ours follows.
    parts[0] = parts[0]._replace(before=parts[0].before.lstrip("\n"))
    opening = draw(st.sampled_from(["---\n", "\ufeff---\n", "--- \n"]))
    body = draw(st.sampled_from(["", "x", "\nText\n\n", "\n---\nwords: 9\n---\n", "\n\n  é\n\n\n"]))
    closing = draw(st.sampled_from(["---", "...", "---  "]))
    return opening, parts, f"{closing}\n{body}" if body else closing


def joined(parts: list[Line]) -> str:
    return "".join(line.before + line.value + line.after for line in parts)


def entry_of(data: bytes) -> Entry:
    entry = read_entry(data, path="entries/undated/x.md").entry
    assert entry is not None
    return entry


@given(documents(), st.sampled_from(["\n", "\r\n"]), st.data())
def test_edit_changes_the_bytes_of_its_value_and_no_others(
    document: tuple[str, list[Line], str], line_break: str, data: st.DataObject
) -> None:
    opening, parts, rest = document
    key = data.draw(st.sampled_from(sorted(NEW)), label="key")
    value = data.draw(NEW[key], label="value")
    at = next((index for index, line in enumerate(parts) if line.key == key), len(parts))

    def encoded(text: str) -> bytes:
        return text.replace("\n", line_break).encode()

    whole = encoded(opening + joined(parts) + rest)
    before = encoded(opening + joined(parts[:at]))
    after = encoded(joined(parts[at + 1 :]) + rest)
    if at < len(parts):
        before += encoded(parts[at].before)
        after = encoded(parts[at].after) + after
    edited = edit_front_matter(whole, {key: value})

    event("added" if at == len(parts) else "changed")
    assert edited.startswith(before)
    assert edited.endswith(after)
    now = entry_of(edited)
    expected = tuple(value) if isinstance(value, list) else value
    assert getattr(now, key) == expected
    for name in ("date", "title", "words", "minutes", "tags", "distractions", "body"):
        if name != key:
            assert getattr(now, name) == getattr(entry_of(whole), name)


@given(documents(), st.data())
def test_edit_of_a_damaged_document_changes_one_value_or_is_refused(
    document: tuple[str, list[Line], str], data: st.DataObject
) -> None:
    opening, parts, rest = document
    text = opening + joined(parts) + rest
    at = data.draw(st.integers(0, len(text)))
    put = data.draw(
        st.sampled_from(["---\n", "words: 1\n", "'", '"', "[", "\t", "#", "&", "\r", ""])
    )
    whole = (text[:at] + put + text[at + 1 :]).encode()
    try:
        edited = edit_front_matter(whole, {"words": 31})
    except EditRefused as refused:
        event("refused")
        assert "\n" not in refused.message
        return
    event("edited")
    was, now = entry_of(whole), entry_of(edited)
    assert now.words == 31
    assert [getattr(now, name) for name in ("date", "title", "tags", "distractions", "body")] == [
        getattr(was, name) for name in ("date", "title", "tags", "distractions", "body")
    ]
    assert split_front_matter(edited).body == split_front_matter(whole).body


@given(some.entries, some.entries)
def test_any_entry_can_be_edited_into_any_other(one: Entry, other: Entry) -> None:
    keys = ("date", "title", "words", "minutes", "covers", "project", "tags", "distractions")
    changes = {key: getattr(other, key) for key in keys}
    edited = edit_front_matter(render_entry(one).encode(), changes)
    now = entry_of(edited)
    assert {key: getattr(now, key) for key in keys} == changes
    assert (now.body, now.source, now.started) == (one.body, one.source, one.started)
