"""`forecast`, and what `status` says of it: the verdict, the figures, what if."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.tui.hostile import MARKUP, raw_controls
from tests.tui.shell import Shell

START, TODAY, DUE = date(2018, 1, 1), date(2018, 3, 1), "2018-06-30"
AS_OF = ("--as-of", str(TODAY))


def days_of(sh: Shell, words: list[int]) -> None:
    """Write an entry for each day from START on."""
    for n, count in enumerate(words):
        day = START + timedelta(days=n)
        sh.write(f"entries/2018/{day}-day.md", f"---\ndate: {day}\nwords: {count}\n---\n")


@pytest.fixture
def book(bare: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Sixty days of a steady writer, up to TODAY, the book half written."""
    assert bare.new("--start", str(START), "--deadline", DUE).code == 0
    monkeypatch.chdir(bare.root)
    days_of(bare, [500 + 50 * (n % 7) for n in range(60)])
    return bare


def target(sh: Shell, words: int) -> None:
    file = sh.root / "journal.toml"
    file.write_text(file.read_text().replace("80000", str(words)))


# -- the page -------------------------------------------------------------------------------------


def test_good_news_first_then_the_figures_and_the_fan(book: Shell) -> None:
    target(book, 70_000)
    ran = book("forecast", *AS_OF)
    assert (ran.code, ran.err) == (0, "")
    title, blank, verdict, *rest = ran.out.split("\n")
    assert title == f"{'On the Brink':<66}Thu 1 Mar 2018" and blank == ""
    assert verdict.startswith("You will very likely finish in time: ")
    assert "31,300 words to go in 122 writing days: 257 a day." in " ".join(rest)
    assert [line[2:17].rstrip() for line in rest[2:8]] == [
        "Chance",
        "Pace",
        "Plain sum",
        "Of all futures",
        "are done by",
        "words when due",
    ]
    assert "   70,000 │" in ran.out and "30 Jun" in ran.out and "┊" in ran.out
    assert rest[-2].endswith("docs/forecasting.md")


def test_page_fits_80_by_24_with_a_prompt_below(book: Shell) -> None:
    file = book.root / "journal.toml"
    told: list[str] = []
    text = file.read_text()
    for words in (60_000, 80_000, 200_000, 90_000_000):
        file.write_text(text.replace("80000", str(words)))
        told.append(book("forecast", *AS_OF).out)
        told.append(book("forecast", *AS_OF, "--target", "70000", "--cut", "20000").out)
    for out in told:
        lines = out.rstrip("\n").split("\n")
        assert max(map(len, lines)) <= 80 and len(lines) <= 23


@pytest.mark.parametrize(
    ("words", "change"),
    [
        (125_000, "--words-per-day 780"),
        (180_000, "--deadline 2018-"),
    ],
)
def test_bad_news_is_said_plainly_with_a_change_worth_trying(
    book: Shell, words: int, change: str
) -> None:
    target(book, words)
    out = book("forecast", *AS_OF).out
    assert "likely to finish in time: " in out or "about as likely as not" in out
    assert f"What would help? Try: darlings forecast --what-if {change}" in out
    args = out.partition("Try: darlings ")[2].split("\n")[0].split()
    before = book("forecast", *AS_OF, "--json").json["forecast"]["probability"]
    supposed = book(*args, *AS_OF, "--json").json["what_if"]["forecast"]["probability"]
    assert supposed > before


def test_where_no_one_change_would_do_none_is_named(book: Shell) -> None:
    target(book, 9_000_000)
    assert "What would help" not in book("forecast", *AS_OF).out


def test_same_files_give_the_same_page(book: Shell) -> None:
    first = book("forecast", *AS_OF).out
    book("reindex")
    assert book("forecast", *AS_OF).out == first


def test_later_entries_are_not_known_as_of_a_past_day(book: Shell) -> None:
    before = book("forecast", *AS_OF, "--json").json
    book.write("entries/2018/2018-03-02-late.md", "---\nwords: 9000\n---\n")
    assert book("forecast", *AS_OF, "--json").json == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--as-of", "2017-12-31"), "The book starts on 1 January 2018, in 1 day."),
        (("--as-of", "2018-01-03"), "Too early to say: a forecast needs 7 days"),
        (("--as-of", "2018-07-02"), "The deadline was 30 June, 2 days ago"),
    ],
)
def test_what_cannot_be_told_is_said(book: Shell, args: tuple[str, ...], said: str) -> None:
    ran = book("forecast", *args)
    assert ran.code == 0 and said in " ".join(ran.out.split())


def test_early_forecast_is_labelled(book: Shell) -> None:
    out = " ".join(book("forecast", "--as-of", "2018-01-08").out.split())
    assert "It is early: this rests on 8 days and may still jump." in out


def test_reached_target_needs_no_figures(book: Shell) -> None:
    target(book, 30_000)
    out = " ".join(book("forecast", *AS_OF).out.split())
    assert "the target of 30,000 is reached, with 121 days to spare." in out
    assert "Of all futures" not in out and "│" not in out and "Chance" not in out


def test_only_zeros_are_no_history(bare: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    bare.new("--start", str(START), "--deadline", DUE)
    monkeypatch.chdir(bare.root)
    days_of(bare, [0] * 30)
    ran = bare("forecast", "--as-of", "2018-01-30")
    assert ran.code == 0 and "No words have been logged yet" in ran.out


def test_broken_file_is_listed_and_means_1(book: Shell) -> None:
    book.write("entries/2018/2018-01-03-broken.md", "---\nwords: many\n---\n")
    ran = book("forecast", *AS_OF)
    assert ran.code == 1 and "2018-01-03-broken.md:2" in ran.err and "Chance" in ran.out


@pytest.mark.parametrize("title", [*MARKUP, "\x1b[2J", "写作日记" * 30, "a" * 300])
def test_title_of_any_kind_is_one_inert_line(
    bare: Shell, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    bare.new("--start", str(START), "--deadline", DUE, "--title", title)
    monkeypatch.chdir(bare.root)
    days_of(bare, [600] * 20)
    for more in ((), ("--target", "70000"), ("--json",)):
        ran = bare("forecast", "--as-of", "2018-01-21", *more)
        assert ran.code == 0 and not raw_controls(ran.out)


@pytest.mark.parametrize("cells", [20, 30, 44, 60, 79, 200])
def test_pages_fit_any_width(book: Shell, monkeypatch: pytest.MonkeyPatch, cells: int) -> None:
    monkeypatch.setattr("tui.output.Output.width", cells)
    for more in ((), ("--target", "70000", "--deadline", "2019-12-31")):
        ran = book("forecast", *AS_OF, *more)
        assert ran.code == 0
        assert max(map(len, ran.out.split("\n"))) <= min(80, cells)


def test_fan_is_as_high_as_the_terminal_allows(
    book: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.output.Output.height", 39)
    high = book("forecast", *AS_OF).out
    assert len(high.splitlines()) <= 39
    assert high.count("│") >= 12
    monkeypatch.setattr("tui.output.Output.height", 10)
    assert book("forecast", *AS_OF).out.count("│") == 5


# -- JSON -----------------------------------------------------------------------------------------


def test_json_has_the_forecast_and_its_fan(book: Shell) -> None:
    found = book("forecast", *AS_OF, "--json").json
    assert list(found) == [
        "as_of",
        "book",
        "forecast",
        "forecast_reason",
        "is_early",
        "history_days",
        "total_words",
        "remaining_words",
        "daily",
        "problems",
    ]
    assert (found["as_of"], found["history_days"], found["remaining_words"]) == (
        str(TODAY),
        60,
        41_300,
    )
    assert list(found["forecast"]) == ["probability", "finish", "naive_finish"]
    assert found["forecast"] == book("status", *AS_OF, "--json").json["forecast"]
    assert list(found["daily"][0]) == ["date", "p10", "p25", "p50", "p75", "p90"]
    assert found["daily"][0]["date"] == "2018-03-02"
    assert DUE in [day["date"] for day in found["daily"]]


def test_json_without_history_has_a_reason(book: Shell) -> None:
    found = book("forecast", "--as-of", "2018-01-03", "--json").json
    assert found["forecast"] is None and found["daily"] == []
    assert "too early to say" in found["forecast_reason"]


def test_json_of_a_what_if_has_both(book: Shell) -> None:
    options = ("--words-per-day", "900", "--days-off", "2018-04-02..2018-04-09", "--cut", "5,000")
    found = book("forecast", *AS_OF, "--json", "--what-if", *options, "--rest-days", "sat").json
    supposed = found["what_if"]
    assert supposed["given"] == {
        "words_per_day": 900,
        "days_off": ["2018-04-02/2018-04-09"],
        "rest_days": ["Saturday"],
        "target_words": None,
        "deadline": None,
        "cut_words": 5000,
    }
    assert supposed["remaining_words"] == found["remaining_words"] + 5000
    assert supposed["forecast"]["probability"] > 0 and supposed["daily"]
    assert found["forecast"] == book("forecast", *AS_OF, "--json").json["forecast"]


# -- what if --------------------------------------------------------------------------------------


@pytest.mark.parametrize("flag", [("--what-if",), ()])
def test_both_forecasts_stand_side_by_side(book: Shell, flag: tuple[str, ...]) -> None:
    target(book, 300_000)
    ran = book("forecast", *AS_OF, *flag, "--target", "60000", "--deadline", "2018-07-31")
    assert ran.code == 0
    out = " ".join(ran.out.split())
    assert (
        "With a target of 60,000 words and the deadline on 31 July: 98 chances in 100 instead of 2;"
        in out
    )
    rows = {line[2:19].rstrip(): line[19:].split("  ") for line in ran.out.split("\n")}
    now, *_, then = rows["Target"]
    assert (now, then.strip()) == ("300,000", "60,000")
    assert rows["Deadline"][0] == "30 Jun" and rows["Deadline"][-1].strip() == "31 Jul"
    assert max(map(len, ran.out.split("\n"))) <= 80
    assert "the plan is in journal.toml" in out


def test_asking_what_if_changes_no_file(book: Shell) -> None:
    def files() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in book.root.rglob("*") if path.is_file()}

    before = files()
    book("forecast", *AS_OF, "--target", "60000", "--deadline", "2018-07-31", "--rest-days", "sun")
    assert files() == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--what-if",), "what if what?"),
        (("--deadline", "2018-02-28"), "the deadline 2018-02-28 would be before 2018-03-01"),
        (("--deadline", "11/12/2026"), "could be two dates"),
        (("--target", "-5"), "can’t be a target"),
        (("--target", "0"), "can’t be a target"),
        (("--target", "many"), "is not a number of words"),
        (("--words-per-day", "0"), "can’t be words a day"),
        (("--words-per-day=-800",), "can’t be words a day"),
        (("--cut", "38701"), "38,701 words can’t be cut: the book has 38,700"),
        (("--cut", "0"), "can’t be the words to cut"),
        (("--days-off", "2018-02-01..2018-02-09"), "are past"),
        (("--days-off", "2018-04-09..2018-04-02"), "ends before it begins"),
        (("--rest-days", "someday"), "“someday” is no day of the week"),
        (("--rest-days", "mo tu we th fr sa su"), "no day of the week would be left"),
        (("--as-of", "soon"), "is no date"),
    ],
)
def test_nonsense_is_refused_in_one_line(book: Shell, args: tuple[str, ...], said: str) -> None:
    ran = book("forecast", *AS_OF, *args)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err.split("\n")[0] and ran.err.count("\n") <= 2


def test_days_are_named_as_seen_from_the_day_asked_about(book: Shell) -> None:
    found = book("forecast", *AS_OF, "--deadline", "in 6 months", "--json").json
    assert found["what_if"]["given"]["deadline"] == "2018-09-01"


# -- status and the prompt line -------------------------------------------------------------------


def test_status_has_the_chance_and_the_dates_and_fits(book: Shell) -> None:
    target(book, 60_000)
    out = book("status", *AS_OF).out
    lines = out.rstrip("\n").split("\n")
    assert lines[2].startswith("You will very likely finish in time: ")
    assert "  Chance   98% · " in out and " words by 30 Jun (8 in 10: " in out
    assert "  Finish   " in out and "plain arithmetic: " in out
    assert max(map(len, lines)) <= 80 and len(lines) <= 23


def test_status_of_many_lines_gives_up_height_of_its_chart_first(book: Shell) -> None:
    file = book.root / "journal.toml"
    stage = '\n[[book.milestones]]\nname = "Chapter 9"\nwords = 70000\ndue = 2018-06-01\n'
    file.write_text(file.read_text() + stage)
    for day in ("2018-02-26", "2018-02-27", "2018-02-28"):
        entry = f"---\ndate: {day}\ndistractions: [a visitor]\n---\n"
        book.write(f"entries/2018/{day}-visitor.md", entry)
    for as_of in (str(TODAY), "2018-01-08"):
        lines = book("status", "--as-of", as_of).out.rstrip("\n").split("\n")
        assert len(lines) <= 23
        assert "Next" in "".join(lines) and sum("█" in line for line in lines) >= 2


def test_prompt_line_has_the_chance_and_says_when_it_is_of_before(sh: Shell) -> None:
    for back in range(9, 0, -1):
        sh("log", "--words", "900", "--date", f"-{back}d")
    computed = sh("status", "--line").out
    assert " in " in computed.rpartition(" · chance ")[2]
    assert sh("status", "--line").out == computed
    sh("log", "--words", "30")
    assert " · chance was " in sh("status", "--line").out
    sh("status")
    assert " · chance was " not in sh("status", "--line").out
