"""Whose records count for the book, told to the writer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from entries.importing.options import ImportOptions
from entries.shown import shown


def tell_projects(projects: Iterable[str | None], options: ImportOptions) -> Iterator[str]:
    """Say of each project (one for each record) whether it is the book, and how to say otherwise.

    Records that name none are the book's, and need no telling.
    """
    counted = Counter(project for project in projects if project)
    for project, count in counted.most_common():
        if options.project_of(project) is None:
            yield f"project {shown(project)} is this book"
        else:
            records = "1 record" if count == 1 else f"{count:,} records"
            yield (
                f"project {shown(project)} ({records}) is kept apart from the book; "
                f"if it is the book: --book {_quoted(project)}"
            )


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "'\\''") + "'"
