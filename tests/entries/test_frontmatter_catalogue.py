"""Front matter and texts that have broken other programs: what is read, and what is said."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
import yaml

from entries import yaml_guard
from entries.entry import Entry
from entries.errors import EditRefused
from entries.frontmatter import read_entry
from entries.problem import Problem
from entries.splice import edit_front_matter

PATH = "entries/2019/2019-05-02-lamp.md"
DAY = date(2019, 5, 2)
BODY = "She lit the lamp.\n"

ALIAS_BOMB = 'a: &a ["x","x","x","x","x","x","x","x","x"]\n' + "".join(
    f"{key}: &{key} [{','.join(['*' + last] * 9)}]\n"
    for last, key in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_BOMB = "a: &a {k: v}\n" + "".join(
    f"{key}: &{key} {{<<: [{','.join(['*' + last] * 9)}]}}\n"
    for last, key in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def _either_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure Python":
        monkeypatch.setattr(yaml_guard, "LOADER", yaml.BaseLoader)


def file_of(front: str) -> str:
    return f"---\n{front}\n---\n\n{BODY}"


@pytest.mark.parametrize(
    ("front", "line", "said"),
    [
        pytest.param(ALIAS_BOMB, 3, "*a is a YAML alias", id="Y01-alias-bomb"),
        pytest.param(MERGE_BOMB, 3, "*a is a YAML alias", id="Y02-merge-bomb"),
        pytest.param("a: " + "[" * 60_000, 2, "nested more than 20 deep", id="Y03-deep-flow"),
        pytest.param("a: " + "{a: " * 60, 2, "nested more than 20 deep", id="Y03-deep-maps"),
        pytest.param("- " * 60, 2, "nested more than 20 deep", id="Y03-deep-block"),
        pytest.param("a: " + "[" * 100_000, 1, "too large (over 64 KiB)", id="Y04-100-kB"),
        pytest.param("a:\n" + "- b\n" * 1_250_000, 1, "too large", id="Y04-5-MB-list"),
        pytest.param("a:\n" + "- b\n" * 3_000, 1_998, "more than 2000", id="Y04-many"),
        pytest.param("a:\n\tb: c", 3, "indent with spaces, not tabs", id="Y07-tab"),
        pytest.param("title: The Lamp: a tale", 2, 'quote the title, like title: "…"', id="Y09"),
        pytest.param("words: 5\ntitle: @home", 3, "quote the title", id="Y09-at"),
        pytest.param("title: *bold*", 2, "quote the title", id="Y09-star"),
        pytest.param("title: *bold", 2, "put it in quotes", id="Y09-alias"),
        pytest.param("title: `x`", 2, "quote the title", id="Y09-backtick"),
        pytest.param("title: %x", 2, "quote the title", id="Y09-percent"),
        pytest.param("title: {x\nwords: 5", 2, "quote the title", id="Y09-brace"),
        pytest.param('words: 5\ntitle: "abc\nminutes: 5', 3, "quote the title", id="Y09-quote"),
        pytest.param("title: [draft] lamp", 2, "quote the title", id="Y09-bracket"),
        pytest.param('title: "C:\\qux"', 2, "backslash", id="Y09-escape"),
        pytest.param("words 5\ntitle: x", 3, "write each line as `key: value`", id="Y09-colon"),
        pytest.param("Dark it was.", 1, "read as text, for it isn't `key: value`", id="Y16-text"),
        pytest.param("- a\n- b", 1, "read as text", id="Y16-list"),
        pytest.param("# The Lamp", 1, "read as text", id="Y16-heading"),
        pytest.param("He said: go.", 1, "a scene break wants a blank line", id="Y16-prose"),
        pytest.param("a: &a [*a]", 2, "*a is a YAML alias", id="Y20-itself"),
        pytest.param("title: \x1b[31mred", 2, "U+001B is in it: delete it", id="Y21-escape"),
        pytest.param("words: 5\ntitle: a\x9bb", 3, "U+009B is in it", id="Y21-C1"),
        pytest.param("title: a\x7fb", 2, "U+007F is in it", id="Y21-DEL"),
        pytest.param("title: a\u2028--- b: c", 2, "", id="Y21-hidden-document"),
        pytest.param(
            "title: x\n<<<<<<< HEAD\nwords: 5\n=======\nwords: 6\n>>>>>>> theirs",
            3,
            "unresolved merge",
            id="Y22-conflict",
        ),
    ],
)
def test_broken_front_matter_is_kept_as_text(front: str, line: int, said: str) -> None:
    text = file_of(front)
    read = read_entry(text.encode(), path=PATH)
    assert read.entry == Entry(date=DAY, body=text)
    assert [problem.line for problem in read.problems] == [line]
    assert said in read.problems[0].message
    assert "\n" not in read.problems[0].message
    with pytest.raises(EditRefused):
        edit_front_matter(text.encode(), {"words": 600})


@pytest.mark.parametrize(
    ("front", "entry", "said"),
    [
        pytest.param("t: !!python/object/apply:os.system [ls]", Entry(DAY), None, id="Y05-apply"),
        pytest.param("t: !!python/name:os.system x", Entry(DAY), None, id="Y05-name"),
        pytest.param("t: !foo x", Entry(DAY), None, id="Y05-own-tag"),
        pytest.param("words: !!int abc", Entry(DAY), "words: “abc” is not a whole", id="Y06-int"),
        pytest.param(
            "date: !!timestamp abc", Entry(DAY), "date: “abc” is not a date", id="Y06-day"
        ),
        pytest.param("x: !!bool abc", Entry(DAY), None, id="Y06-bool"),
        pytest.param("words: 5\nwords: 6", Entry(DAY), "“words” is there twice", id="Y08-known"),
        pytest.param("x: 5\nx: 6", Entry(DAY), "“x” is there twice", id="Y08-unknown"),
        pytest.param("title: !important x", Entry(DAY, title="x"), "a YAML tag", id="Y09-tag"),
        pytest.param("tags: #novel", Entry(DAY), "# starts a comment", id="Y10-hash"),
        pytest.param("tag: #novel", Entry(DAY), "did you mean tags?", id="Y10-tag"),
        pytest.param("title: &co", Entry(DAY), "& starts a YAML anchor", id="Y10-anchor"),
        pytest.param("title: A #2", Entry(DAY, title="A"), "# starts a comment", id="Y10-cut"),
        pytest.param("title: A # two", Entry(DAY, title="A"), None, id="Y10-comment"),
        pytest.param("title: no", Entry(DAY, title="no"), None, id="Y11-no"),
        pytest.param("title: on", Entry(DAY, title="on"), None, id="Y11-on"),
        pytest.param("title: ~", Entry(DAY, title="~"), None, id="Y11-tilde"),
        pytest.param("title: null", Entry(DAY, title="null"), None, id="Y11-null"),
        pytest.param("title: .nan", Entry(DAY, title=".nan"), None, id="Y11-nan"),
        pytest.param("date: 2019-02-30", Entry(DAY), "no day of the calendar", id="Y14-day"),
        pytest.param("date: 2019-13-01", Entry(DAY), "no day of the calendar", id="Y14-month"),
        pytest.param("date: 2019-05-03T24:00:00", Entry(DAY), "is not a date", id="Y14-hour"),
        pytest.param("{}", Entry(DAY), None, id="Y16-empty-map"),
        pytest.param("", Entry(DAY, body=f"---\n\n---\n\n{BODY}"), None, id="Y16-blank"),
        pytest.param("content: a\nhandler: b\nmetadata: c", Entry(DAY), None, id="Y19-names"),
        pytest.param("1: a\ntrue: b\nnull: c\n2019: d", Entry(DAY), None, id="Y19-types"),
        pytest.param("[a, b]: c\nwords: 5", Entry(DAY, words=5), None, id="Y19-list-key"),
        pytest.param("? {a: b}\n: c\nwords: 5", Entry(DAY, words=5), None, id="Y19-map-key"),
        pytest.param('title: "\\x1b\\0"', Entry(DAY, title="\x1b\0"), None, id="Y21-escapes"),
        pytest.param("x: &x 5\nwords: 5", Entry(DAY, words=5), None, id="Y25-own-anchor"),
        pytest.param("Words: 5", Entry(DAY), "did you mean words?", id="key-in-capitals"),
        pytest.param("title: |\n  Two\n  lines", Entry(DAY, title="Two\nlines"), None, id="block"),
    ],
)
def test_unusual_front_matter_is_read(front: str, entry: Entry, said: str | None) -> None:
    read = read_entry(file_of(front).encode(), path=PATH)
    expected = entry if entry.body else Entry(DAY, title=entry.title, words=entry.words, body=BODY)
    assert read.entry == expected
    assert len(read.problems) == (1 if said else 0)
    assert (said or "") in "".join(problem.message for problem in read.problems)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("---\n\nDark.\n\n---\n\nTwo.\n", None, id="Y17-scenes"),
        pytest.param("---\n\nHe said: go.\n\n---\n\nTwo.\n", None, id="Y17-scene-with-colon"),
        pytest.param("---\n\n“No: @never,” [he] said\n\n---\n", None, id="Y17-scene-no-yaml"),
        pytest.param("---\nDark it was.\n", None, id="Y17-only-a-rule"),
        pytest.param("---\n", None, id="Y17-nothing-else"),
        pytest.param("---\nwords: 5\n\nDark.\n", "is not closed", id="Y18-unclosed"),
        pytest.param("----\nwords: 5\n----\n", None, id="Y18-four-dashes"),
        pytest.param("\n\n---\nwords: 5\n---\n", "only from the first line on", id="Y18-late"),
        pytest.param("+++\nwords = 5\n+++\n", "front matter in TOML is not read", id="Y24-toml"),
        pytest.param('{\n  "words": 5\n}\n\nDark.', "front matter in JSON", id="Y24-json"),
        pytest.param("{it} was dark", None, id="Y24-no-json"),
    ],
)
def test_what_is_no_front_matter_is_body(text: str, said: str | None) -> None:
    read = read_entry(text.encode(), path=PATH)
    assert read.entry == Entry(date=DAY, body=text)
    assert [problem.line for problem in read.problems] == ([1] if said else [])
    assert (said or "") in "".join(problem.message for problem in read.problems)


CONFLICT = "<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> branch\n"


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (f"First.\n{CONFLICT}", 6),
        (f"First.\r\n{CONFLICT}".replace("\n", "\r\n").replace("\r\r", "\r"), 6),
        (f"```\n{CONFLICT}```\n", None),
        ("<<<<<<< HEAD\nno more of it\n", None),
        ("A line\n=======\nand >>>>>>> and <<<<<<< in prose\n", None),
    ],
)
def test_unresolved_merge_in_the_body_is_counted_and_said(body: str, line: int | None) -> None:
    read = read_entry(f"---\nwords: 5\n---\n\n{body}".encode(), path=PATH)
    assert read.entry == Entry(date=DAY, words=5, body=body)
    assert [problem.line for problem in read.problems] == ([line] if line else [])


@pytest.mark.parametrize(
    ("data", "entry", "said"),
    [
        pytest.param(b"\xef\xbb\xbf---\nwords: 5\n---\nx", Entry(DAY, words=5, body="x"), None),
        pytest.param(b"\xef\xbb\xbfx", Entry(DAY, body="x"), None, id="E01-BOM"),
        pytest.param(
            "---\nwords: 5\n---\ncafé".encode("utf-16"),
            Entry(DAY, words=5, body="café"),
            "saved as UTF-16",
            id="E02-UTF-16",
        ),
        pytest.param(
            b"---\nwords: 5\n---\ncaf\xe9 and more",
            Entry(DAY, words=5, body="caf\ufffd and more"),
            "not UTF-8",
            id="E03-Latin-1",
        ),
        pytest.param(b"x\r\ny\r\n", Entry(DAY, body="x\r\ny\r\n"), None, id="E04-CRLF"),
        pytest.param(b"x\ry\n\nz\r\n", Entry(DAY, body="x\ry\n\nz\r\n"), None, id="E06-mixed"),
        pytest.param(b"x" + b"\n" * 50, Entry(DAY, body="x" + "\n" * 50), None, id="E07-blank"),
        pytest.param(b"x\0y", Entry(DAY, body="x\0y"), "damaged: NUL bytes", id="E08-some-NUL"),
        pytest.param(b"\0" * 4096, None, "nothing but NUL bytes", id="E08-all-NUL"),
        pytest.param(b"", None, "the file is empty", id="E08-empty"),
        pytest.param(b"\xef\xbb\xbf", None, "the file is empty", id="E08-only-BOM"),
        pytest.param(b" \n\t\r\n", None, "the file is empty", id="E08-spaces"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8,
            None,
            "a file of another kind",
            id="E09-binary",
        ),
        pytest.param(b"x\n" * 10**6, Entry(DAY, body="x\n" * 10**6), None, id="E10-lines"),
        pytest.param(b"x" * (20 * 1024**2 + 1), None, "over 20 MB", id="E10-too-large"),
        pytest.param(
            'x: "\u202eevil"\ntitle: a\u200db'.join(["---\n", "\n---\n\u2066x"]).encode(),
            Entry(DAY, title="a\u200db", body="\u2066x"),
            None,
            id="E12-bidi",
        ),
        pytest.param(
            unicodedata.normalize("NFD", "---\ntitle: é\n---\né").encode(),
            Entry(DAY, title="e\u0301", body="e\u0301"),
            None,
            id="E16-NFD",
        ),
        pytest.param(
            "---\ntitle: x\n---\na\x0bb\x0cc\x1cd\x85e\u2028f".encode(),
            Entry(DAY, title="x", body="a\x0bb\x0cc\x1cd\x85e\u2028f"),
            None,
            id="E17-no-line-breaks",
        ),
        pytest.param(
            b'---\ntitle: "[/foo]"\nproject: a [/] b\n---\n[@click=app.quit]x[/]',
            Entry(DAY, title="[/foo]", project="a [/] b", body="[@click=app.quit]x[/]"),
            None,
            id="E19-markup",
        ),
    ],
)
def test_any_bytes_are_read_as_far_as_they_can_be(
    data: bytes, entry: Entry | None, said: str | None
) -> None:
    read = read_entry(data, path=PATH)
    assert read.entry == entry
    assert [(problem.path, problem.line) for problem in read.problems] == (
        [(PATH, None)] if said else []
    )
    assert (said or "") in "".join(problem.message for problem in read.problems)


def test_surrogate_in_an_escape_never_reaches_the_entry() -> None:
    read = read_entry(file_of('title: "a\\ud800b"').encode(), path=PATH)
    assert read.entry is not None
    (read.entry.title or "").encode("utf-8")


def test_problem_reads_like_a_place_in_an_editor() -> None:
    read = read_entry(file_of("title: The Lamp: a tale").encode(), path=PATH)
    assert read.problems == (
        Problem(PATH, 2, 'front matter can\'t be read; quote the title, like title: "…"'),
    )
    assert str(read.problems[0]).startswith(f"{PATH}:2: ")
