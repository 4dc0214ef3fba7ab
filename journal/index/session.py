"""A SQLModel session on the index, for those who want to ask it questions of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.pool import StaticPool
from sqlmodel import Session, create_engine

if TYPE_CHECKING:
    from journal.index.index import Index


@contextmanager
def open_session(index: Index) -> Iterator[Session]:
    """Open a session that can read the tables of `journal.index.tables`; writing is refused.

    with open_session(index) as session:
        session.exec(select(EntryRow).where(EntryRow.words > 1000)).all()
    """
    with index.reading() as connection:
        connection.execute("PRAGMA query_only = 1")
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        try:
            with Session(engine) as session:
                yield session
        finally:
            connection.execute("PRAGMA query_only = 0")
