"""`darlings distractions`, as it is typed."""

from __future__ import annotations

import pytest

from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS, raw_controls
from tests.tui.shell import Shell


@pytest.fixture
def book(sh: Shell) -> Shell:
    """Eight weeks in which rain goes with 300 words fewer."""
    for n in range(56):
        day = f"2018-{n // 28 + 1:02}-{n % 28 + 1:02}"
        rain = "distractions:\n- what: Rain\n  kind: weather\n  minutes: 30\n" if n % 3 else ""
        words = 900 - 300 * (n % 3 > 0)
        sh.write(f"entries/2018/{day}-x.md", f"---\nwords: {words}\n{rain}---\nText.\n")
    return sh


def test_the_page_says_what_goes_with_fewer_words(book: Shell) -> None:
    ran = book("distractions")
    assert (ran.code, ran.err) == (0, "")
    assert "On days with “Rain” you typically wrote 300 words fewer" in ran.out
    assert max(map(len, ran.out.split("\n"))) <= 80
    (row,) = [line for line in ran.out.split("\n") if line.startswith("  Rain ")]
    assert row.split() == [
        *("Rain", "37", "37", "18", "h", "30", "600", "900"),
        *("−300", "(−300", "to", "−300)", "*"),
    ]


def test_a_period_leaves_the_rest_out(book: Shell) -> None:
    weighed = book("distractions", "--period", "2018-01-01..2018-01-10", "--json").json
    assert weighed["period"] == {"first": "2018-01-01", "last": "2018-01-10"}
    assert weighed["any"]["times"] == 6
    assert weighed["any"]["reason"] == "too few days to say"


@pytest.mark.parametrize(
    ("by", "there", "missing"), [("kind", "weather", "Rain"), ("what", "Rain", "weather")]
)
def test_one_of_the_two_tables_can_be_asked_for(
    book: Shell, by: str, there: str, missing: str
) -> None:
    rows = [line[2:10].strip() for line in book("distractions", "--by", by).out.split("\n")]
    assert there in rows and missing not in rows


def test_json_holds_both_whatever_is_asked_for(book: Shell) -> None:
    assert (
        book("distractions", "--json").json == book("distractions", "--by", "kind", "--json").json
    )


def test_a_journal_without_entries_has_nothing_to_weigh(sh: Shell) -> None:
    ran = sh("distractions")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing is logged in this time" in ran.out
    assert sh("distractions", "--json").json["distractions"] == []


def test_what_is_wrong_with_a_file_is_listed_here_too(book: Shell) -> None:
    book.write("entries/2018/2018-03-27-broken.md", "---\nwords: many\n---\nText.\n")
    ran = book("distractions", "--json")
    assert ran.code == 1
    assert "2018-03-27-broken.md:2:" in ran.err
    assert [one["line"] for one in ran.json["problems"]] == [2]


@pytest.mark.parametrize("args", [("--by", "colour"), ("--period", "11/12/2026")])
def test_what_it_does_not_know_is_refused(sh: Shell, args: tuple[str, str]) -> None:
    ran = sh("distractions", *args)
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize("text", [*ESCAPES, *MARKUP, *SCRIPTS])
def test_any_distraction_is_inert_in_text_and_json(sh: Shell, text: str) -> None:
    sh("log", "--words", "5", "-x", f"K{text}::W{text}")
    for args in ((), ("--json",), ("--by", "what"), ("--by", "kind")):
        ran = sh("distractions", *args)
        assert ran.code == 0
        assert not raw_controls(ran.out) and not raw_controls(ran.err)
