"""Every error a caller can meet, with the exit code it means on the command line.

DarlingsError                 3  it could not be done; nothing is lost
├── Refused                   2  the request was wrong; nothing was written
│   ├── BadBook                  a journal.toml that can't be read as a book
│   ├── BadDate                  a date we will not guess at
│   ├── BadFigure                a number of words or minutes that is none
│   ├── EditRefused              front matter that can't be changed without touching the rest
│   ├── NoSuchEntry              nothing by that path, date or number
│   └── SeveralEntries           more than one by that date or number
├── StorageError                 the disk or the system said no
│   ├── NameTaken                a file by that name is there, and is not replaced
│   └── ChangedOnDisk            the file is not the one that was read; both are kept
├── NotUnderstood                a document whose text can't be read at all
└── Stopped                 130  the writer stopped it; nothing was written
"""

from __future__ import annotations


class DarlingsError(Exception):
    """Something that can't be done, in words for the writer: what, where, and what to do."""

    exit_code = 3

    def __init__(self, message: str, hint: str | None = None) -> None:
        """Keep one line of what happened and, optionally, one line of what to do about it."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class Refused(DarlingsError):
    """The request was wrong. Nothing was written."""

    exit_code = 2


class BadBook(Refused):
    """A journal.toml that can't be read as a book; the message names file, line and key."""


class BadDate(Refused):
    """A date that is no date, or could be read in two ways."""


class BadFigure(Refused):
    """A number of words or minutes that is none."""


class EditRefused(Refused):
    """Front matter that can't be changed without touching anything else."""


class NoSuchEntry(Refused):
    """No entry by that path, date or number."""


class SeveralEntries(Refused):
    """More than one entry by that date or number; the message lists their paths."""


class StorageError(DarlingsError):
    """The disk or the system said no. What was there is still there."""


class NameTaken(StorageError):
    """A file by that name exists already; it is never replaced."""


class ChangedOnDisk(StorageError):
    """The file changed since it was read. The newer text stays; ours was kept beside it."""


class Stopped(DarlingsError):
    """The writer stopped it, and nothing was written."""

    exit_code = 130


class NotUnderstood(DarlingsError):
    """A document whose text can't be read at all."""
