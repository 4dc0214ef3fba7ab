from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from entries.entry import DateRange
from entries.errors import BadBook, NameTaken
from journal.book import Book, Config, Milestone, Writer
from journal.config import load_config, parse_config
from journal.new_config import render_config, write_config
from tests.journal.samples import UNTIMED, a_book

_DATES = st.dates(date(1900, 1, 1), date(2200, 1, 1))
_LINES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\x00\x85\u2028\u2029"),
    min_size=1,
    max_size=60,
).filter(str.strip)
_COUNTS = st.integers(1, 10**9 - 1)
_HUNDREDTHS = st.just(100) | st.integers(1, 10_000)


@st.composite
def _configs(draw: st.DrawFn) -> Config:
    start, deadline = sorted((draw(_DATES), draw(_DATES)))
    ranges = st.tuples(_DATES, _DATES).map(sorted).map(lambda ends: DateRange(*ends))
    target = draw(_COUNTS)
    rest_days = draw(st.frozensets(st.integers(0, 6), max_size=6))
    weights = [100 if day in rest_days else draw(_HUNDREDTHS) for day in range(7)]
    book = Book(
        title=draw(_LINES),
        target_words=target,
        target_upper=draw(st.none() | st.integers(target + 1, 10**9)),
        start=start,
        deadline=deadline,
        starting_words=draw(st.integers(0, 10**9)),
        rest_days=rest_days,
        weekday_weights=tuple(weights),
        ramp=draw(_HUNDREDTHS),
        days_off=tuple(draw(st.lists(ranges, max_size=3))),
        manuscript=tuple(draw(st.lists(st.sampled_from(["a b.md", "c/*.md", 'q"\\.md'])))),
        milestones=tuple(
            draw(st.lists(st.builds(Milestone, name=_LINES, words=_COUNTS, due=_DATES), max_size=3))
        ),
    )
    writer = Writer(
        timezone=draw(st.sampled_from([None, "UTC", "Pacific/Auckland"])),
        day_starts_at=time(draw(st.integers(0, 11)), draw(st.integers(0, 59))),
        daily_words=draw(st.none() | _COUNTS),
        daily_minutes=draw(st.none() | st.integers(1, 1440)),
    )
    return Config(book, writer)


@UNTIMED
@given(_configs())
def test_what_is_written_reads_back_the_same(config: Config) -> None:
    assert parse_config(render_config(config), name="journal.toml") == config


def test_new_file_explains_its_keys_and_offers_the_others() -> None:
    text = render_config(Config(a_book()))
    assert "# written before the journal began" in text
    for offered in ("# [[book.milestones]]", "# timezone = ", "# daily_words = 700", "rest_days"):
        assert offered in text


def test_offered_lines_are_valid_when_uncommented() -> None:
    text = render_config(Config(a_book()))
    for line in ("[[book.milestones]]", 'name = "Chapter 2"', "words = 18500", "due = 2018"):
        text = text.replace(f"# {line}", line)
    for key in ("timezone", "daily_words", "daily_minutes", "weekday_weights", "ramp"):
        text = text.replace(f"# {key}", key)
    config = parse_config(text, name="journal.toml")
    assert config.book.milestones == (Milestone("Chapter 2", 18_500, date(2018, 6, 30)),)
    assert config.writer.daily_minutes == 120
    assert config.book.weekday_weights == (100, 100, 100, 100, 50, 100, 200)
    assert config.book.ramp == 200


def test_comments_survive_an_edit() -> None:
    text = render_config(Config(a_book()))
    document = tomlkit.parse(text)
    document["book"]["target_words"] = 90_000
    assert tomlkit.dumps(document) == text.replace("80000", "90000")


def test_new_file_is_private_and_loads(tmp_path: Path) -> None:
    path = tmp_path / "journal.toml"
    write_config(path, Config(a_book()))
    assert load_config(path) == Config(a_book())
    assert path.stat().st_mode & 0o777 == 0o600


def test_file_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "journal.toml"
    path.write_text("mine")
    with pytest.raises(NameTaken):
        write_config(path, Config(a_book()))
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"target_words": 0}, "target_words must be from 1"),
        ({"deadline": date(2017, 1, 1)}, "is before start"),
        ({"title": "two\nlines"}, "must be one line"),
        ({"title": "a byte \udcff that is no text"}, "must be one line of text"),
    ],
)
def test_book_that_could_not_be_read_back_is_not_written(
    tmp_path: Path, changes: dict[str, object], message: str
) -> None:
    path = tmp_path / "journal.toml"
    with pytest.raises(BadBook, match=message):
        write_config(path, Config(a_book(**changes)))
    assert not path.exists()
