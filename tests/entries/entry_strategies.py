"""Hypothesis strategies for entries and for front matter as people write it."""

from __future__ import annotations

from datetime import date, timedelta, timezone

from hypothesis import strategies as st

from entries.entry import DateRange, Distraction, Entry, Source

MARKS = "\"'#:-[]{}&*!|>%@`,\n\r\t\\ ~?=.0\x00\x1b\x7f\x85\xa0\u2028\ufeff"

characters = st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(MARKS))
texts = st.one_of(
    st.text(characters, max_size=30),
    st.sampled_from(["no", "~", "1984", "1:30", "2018-03-27", ".5", "---", "...", "<<", "a: b #c"]),
)
figures = st.integers(-(2**63) + 1, 2**63 - 1)
counts = st.integers(0, 2**63 - 1)
days = st.dates()


zones = st.integers(-900, 900).map(lambda minutes: timezone(timedelta(minutes=minutes)))
instants = st.datetimes(timezones=zones)
ranges = st.builds(
    lambda first, length: DateRange(first, first + timedelta(days=length)),
    st.dates(max_value=date(9998, 1, 1)),
    st.integers(0, 365),
)
distractions = st.builds(Distraction, texts, st.none() | texts, st.none() | counts)
entries = st.builds(
    Entry,
    date=st.none() | days,
    number=st.none() | figures,
    title=st.none() | texts,
    words=st.none() | figures,
    minutes=st.none() | counts,
    estimated=st.lists(st.sampled_from(["words", "minutes", "manuscript"])).map(tuple),
    started=st.none() | instants,
    logged=st.none() | instants,
    covers=st.none() | ranges,
    project=st.none() | texts,
    manuscript=st.none() | counts,
    distractions=st.lists(distractions, max_size=4).map(tuple),
    tags=st.lists(texts, max_size=4).map(tuple),
    source=st.none() | st.builds(Source, texts, texts, st.none() | texts),
    body=st.text(characters, max_size=200),
)
