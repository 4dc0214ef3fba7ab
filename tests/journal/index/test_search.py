from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entries.errors import Refused
from journal.index.index import MARKS, Index
from journal.index.rows import Marks
from tests.journal.index.conftest import Vault

TEXTS = {
    "2018-01-01": "The lantern in the café. I don't know C++ well.",
    "2018-01-02": "A lantern, well-known; 50% of 100.",
    "2018-01-03": "我的写作很难, 小説を書く。 나는 작가다. 🚂 came",
    "2018-01-04": "---\ntitle: Harbour trip\ntags: [sea]\nproject: op-ed\n"
    "distractions:\n  - {what: the neighbour's radio, kind: noise}\n---\n\nNothing else.\n",
    "2018-01-05": "a_b and a\\b and NEAR(x) AND ^caret; Straße, ŒUVRE, Ελλάδα, поезд",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """A journal of a few texts that no test changes."""
    folder = tmp_path_factory.mktemp("search")
    vault = Vault(folder / "book", folder / "cache")
    vault.write("journal.toml", "")
    for day, text in TEXTS.items():
        vault.write(f"entries/{day}.md", text)
    vault.write("clippings/old.md", "An undated lantern.")
    index = vault.index()
    index.refresh()
    return index


def days(index: Index, text: str) -> list[str]:
    return [hit.path.rpartition("/")[2].removesuffix(".md")[-5:] for hit in index.search(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lantern", ["01-02", "01-01", "old"]),
        ("LANTERN", ["01-02", "01-01", "old"]),
        ("lan", ["01-02", "01-01", "old"]),
        ("lan ", []),
        ("lan*", []),
        ("cafe", ["01-01"]),
        ("CAFÉ", ["01-01"]),
        ("don't", ["01-01"]),
        ("don’t", ["01-01"]),
        ("don", ["01-01"]),
        ("c++", ["01-01"]),
        ("c--", ["01-01"]),
        ("well-known", ["01-02"]),
        ("known-well", []),
        ("50%", ["01-02"]),
        ("%", ["01-02"]),
        ("_", ["01-05"]),
        ("a_b", ["01-05"]),
        ("a\\b", ["01-05"]),
        ("lantern well", ["01-02", "01-01"]),
        ("lantern -well", ["old"]),
        ("lantern -50%", ["01-01", "old"]),
        ("lantern -🚂", ["01-02", "01-01", "old"]),
        ('"the lantern"', ["01-01"]),
        ('"lantern the"', []),
        ("写作", ["01-03"]),
        ("小説", ["01-03"]),
        ("作", ["01-03"]),
        ("작가", ["01-03"]),
        ("写作 came", ["01-03"]),
        ("写作 lantern", []),
        ("🚂", ["01-03"]),
        ("-写作", ["01-03"]),
        ("came -写作", []),
        ("harbour", ["01-04"]),
        ("sea", ["01-04"]),
        ("radio", ["01-04"]),
        ("noise", ["01-04"]),
        ("op-ed", ["01-04"]),
        ("NEAR(x)", ["01-05"]),
        ("AND", ["01-05"]),
        ("lantern OR harbour", []),
        ("^caret", ["01-05"]),
        ("body:lantern", []),
        ("ελλάδα", ["01-05"]),
        ("Поезд", ["01-05"]),
        ("'; DROP TABLE entry; --", []),
        ("nothing", ["01-04"]),
    ],
)
def test_search_text_means_what_a_person_means(index: Index, text: str, found: list[str]) -> None:
    assert days(index, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "(" * 300 + "x" + ")" * 300,
        '"' * 999 + "x",
        "lantern " * 12_500,
        "x" * 100_000,
        "写" * 100_000,
        "% " * 5_000,
        "-a " * 300,
        "a\0b",
        "\ud800\udfff",
        "NEAR(a b, 5) {col}: ^x* + - AND OR NOT",
        "\u202e\u2066\ufeff x",
        "\\",
        "_%_%",
        "a" + "\u0301" * 500,
    ],
)
def test_nothing_typed_is_an_error(index: Index, text: str) -> None:
    assert isinstance(index.search(text), list)


@pytest.mark.parametrize("text", ["", " ", '""', "\0"])
def test_an_empty_search_is_refused(index: Index, text: str) -> None:
    with pytest.raises(Refused, match="type something to search for"):
        index.search(text)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.characters() | st.sampled_from("\"'-*()%_\\:^ 写c+"), max_size=40))
def test_whatever_is_typed_is_answered(index: Index, text: str) -> None:
    try:
        hits = index.search(text)
    except Refused:
        return
    for hit in hits:
        marks = [char for char in hit.snippet if char in MARKS]
        assert marks == list(MARKS) * (len(marks) // 2)


def test_every_word_of_an_entry_finds_it(index: Index) -> None:
    for word in TEXTS["2018-01-01"].split():
        assert "01-01" in days(index, word)


def test_a_hit_says_where_and_shows_why(index: Index) -> None:
    hit = index.search("cafe", marks=Marks("[", "]"))[0]
    assert (hit.path, str(hit.date), hit.title) == ("entries/2018-01-01.md", "2018-01-01", None)
    assert hit.snippet == "The lantern in the [café]. I don't know C++ well."
    assert index.search("harbour")[0].title == "Harbour trip"


@pytest.mark.parametrize("limit", [0, 1, 2, 3, 100, -5])
def test_the_limit_keeps_the_newest(index: Index, limit: int) -> None:
    hits = index.search("lantern", limit=limit)
    whole = index.search("lantern", limit=50)
    assert hits == whole[: max(limit, 0)]


def test_hits_of_one_day_are_in_the_days_order(bare: Vault) -> None:
    for name, logged in (("a", "12:00"), ("b", "18:00"), ("c", "09:00")):
        front = f"---\ndate: 2018-01-01\nlogged: 2018-01-01T{logged}:00Z\n---\n\n"
        bare.write(f"entries/{name}.md", front + "The lantern.\n")
    index = bare.index()
    index.refresh()
    names = [[hit.path for hit in index.search("lantern", limit=limit)] for limit in (1, 2, 3)]
    order = ["entries/b.md", "entries/a.md", "entries/c.md"]
    assert names == [order[:1], order[:2], order]
