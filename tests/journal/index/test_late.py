"""Entries that were logged later than the day they are about."""

from __future__ import annotations

from datetime import datetime

from tests.journal.index.conftest import Vault


def test_entries_of_the_book_logged_on_a_later_date_are_listed_with_their_stamp(
    bare: Vault,
) -> None:
    late = "2018-03-09T08:00:00+13:00"
    head = "date: 2018-03-08\nwords: 5"
    bare.write("entries/on-time.md", f"---\n{head}\nlogged: 2018-03-08T23:00:00+13:00\n---\n")
    bare.write("entries/late.md", f"---\n{head}\nlogged: {late}\n---\n")
    bare.write("entries/other.md", f"---\n{head}\nproject: op-ed\nlogged: {late}\n---\n")
    bare.write("entries/undated.md", f"---\nwords: 5\nlogged: {late}\n---\n")
    bare.write("clippings/read.md", f"---\n{head}\nlogged: {late}\n---\n")
    bare.write("entries/unsaid.md", f"---\n{head}\n---\n")
    index = bare.index()
    index.refresh()
    assert index.late() == [("entries/late.md", datetime.fromisoformat(late))]
