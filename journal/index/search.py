"""Searching the index: the newest entries in which all that was asked for is found."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from journal.index.query import Query, parse_query
from journal.index.rows import DAY_BITS, Hit, Marks
from journal.index.snippet import cut_snippet

_BEFORE_ALL = -(1 << 63)


def search(connection: sqlite3.Connection, text: str, *, limit: int, marks: Marks) -> list[Hit]:
    """Find up to `limit` entries and clippings, newest first, undated ones last.

    Titles, distractions and tags are searched as well as the text. Capitals and the accents of
    Latin letters make no difference. Raises Refused where `text` asks for nothing; any other text
    is answered.
    """
    query = parse_query(text)
    if limit <= 0:
        return []
    where, values = _where(query)
    ids = _newest(connection, where, values, limit)
    return [_hit(connection, entry_id, query, marks) for entry_id in ids]


def _newest(connection: sqlite3.Connection, where: str, values: list[str], limit: int) -> list[int]:
    # Ids follow the days, so the newest are found without sorting all that match; only the order
    # within the days that were reached is still to be settled.
    reached = connection.execute(
        f"SELECT id FROM ({where}) ORDER BY id DESC LIMIT ?",  # noqa: S608 - see _where
        (*values, limit),
    ).fetchall()
    if not reached:
        return []
    rows = connection.execute(
        f"SELECT entry.id FROM ({where}) AS found"  # noqa: S608 - see _where
        " JOIN entry ON entry.id = found.id WHERE found.id >= ?"
        " ORDER BY entry.order_key DESC LIMIT ?",
        (*values, _first_of_day(reached[-1][0]), limit),
    )
    return [entry_id for (entry_id,) in rows]


def _first_of_day(entry_id: int) -> int:
    return _BEFORE_ALL if entry_id < 0 else entry_id >> DAY_BITS << DAY_BITS


def _where(query: Query) -> tuple[str, list[str]]:
    """Return a SELECT of the ids that match, and its values: all that a person typed is there."""
    words = [term.as_fts() for term in query.wanted if not term.is_literal]
    literal = [term for term in query.wanted if term.is_literal]
    unwanted = [term for term in query.unwanted if not term.is_literal]
    without = [term for term in query.unwanted if term.is_literal]
    if words and not literal and not without:
        match = f"({' AND '.join(words)})" + "".join(f" NOT {one.as_fts()}" for one in unwanted)
        return "SELECT rowid AS id FROM search WHERE search MATCH ?", [match]
    parts, values = [], []
    if words:
        parts.append("id IN (SELECT rowid FROM search WHERE search MATCH ?)")
        values.append(" AND ".join(words))
    for term in unwanted:
        parts.append("id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)")
        values.append(term.as_fts())
    for terms, sense in ((literal, ""), (without, "NOT ")):
        parts += [sense + _LIKE] * len(terms)
        values += [pattern for term in terms for pattern in [term.as_like()] * 3]
    return f"SELECT id FROM prose WHERE {' AND '.join(parts)}", values  # noqa: S608 - see above


_LIKE = r"(body LIKE ? ESCAPE '\' OR title LIKE ? ESCAPE '\' OR about LIKE ? ESCAPE '\')"


def _hit(connection: sqlite3.Connection, entry_id: int, query: Query, marks: Marks) -> Hit:
    row: tuple[Any, ...] = connection.execute(
        "SELECT entry.path, entry.date, entry.title, prose.body, prose.title, prose.about"
        " FROM entry JOIN prose ON prose.id = entry.id WHERE entry.id = ?",
        (entry_id,),
    ).fetchone()
    path, day, title, *texts = row
    snippet = cut_snippet(texts, query.wanted, marks)
    return Hit(path, None if day is None else date.fromisoformat(day), title, snippet)
