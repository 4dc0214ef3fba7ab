"""`darlings edit`: figures by options, or the real file in the writer's editor."""

from __future__ import annotations

from pathlib import Path

import typer

from journal.journal import Journal
from tui import options as option
from tui.editor import edit_file
from tui.given import Given, Options, read_options
from tui.invocation import Invocation
from tui.saying import said
from tui.typed import repair


def edit(
    context: typer.Context,
    *,
    reference: option.ReferenceArgument,
    words: option.EntryWordsOption = None,
    total: option.TotalOption = None,
    minutes: option.MinutesOption = None,
    distraction: option.DistractionOption = None,
    date: option.DateOption = None,
    title: option.TitleOption = None,
    project: option.ProjectOption = None,
    covers: option.CoversOption = None,
    tag: option.TagOption = None,
) -> int:
    """Change an entry: its figures, or the whole file in your editor.

    An option changes that value and not a byte besides; an empty one ('') takes it out. Without
    options the file itself opens in $VISUAL or $EDITOR, and what is wrong with it is said after.
    """
    invocation: Invocation = context.obj
    changed = (words, total, minutes, distraction or (), date, title, project, covers, tag or ())
    given = Options(*changed)
    journal = invocation.journal()
    path = journal.find(repair(reference))
    if given.are_empty:
        return _in_editor(invocation, journal, path)
    journal.edit(path, _changes(given, journal, path))
    invocation.out.data(f"Changed {path}", f"  {said(journal.read(path)) or 'no figures'}")
    return invocation.settle(journal.refresh())


def _in_editor(invocation: Invocation, journal: Journal, path: str) -> int:
    file = Path(journal.root / path)
    before = journal.folder.read(path).digest
    edit_file(file, environ=invocation.environ)
    changed = not file.exists() or journal.folder.read(path).digest != before
    invocation.out.data(f"{'Changed' if changed else 'Unchanged:'} {path}")
    return invocation.settle(journal.refresh())


def _changes(given: Options, journal: Journal, path: str) -> dict[str, object]:
    emptied = {name for name in _KEYS if _is_emptied(getattr(given, name))}
    kept = Options(**{name: getattr(given, name) for name in _KEYS if name not in emptied})
    values = read_options(kept, journal)
    changes: dict[str, object] = {
        key: _value(values, name)
        for name, key in _KEYS.items()
        if getattr(given, name) not in (None, ())
    }
    if estimated := _estimated(values, changes, journal.read(path).estimated):
        changes["estimated"] = estimated[0]
    return changes


_KEYS = {
    "words": "words",
    "total": "manuscript",
    "minutes": "minutes",
    "distractions": "distractions",
    "date": "date",
    "title": "title",
    "project": "project",
    "covers": "covers",
    "tags": "tags",
}


def _is_emptied(typed: object) -> bool:
    return typed == "" or (isinstance(typed, list) and typed == [""])


def _value(values: Given, name: str) -> object:
    field = {"total": "manuscript", "date": "day"}.get(name, name)
    value = getattr(values, field)
    if name == "tags":
        return list(value) or None
    return value if value != () else None


def _estimated(
    values: Given, changes: dict[str, object], before: tuple[str, ...]
) -> tuple[list[str] | None] | None:
    """Return the new value of `estimated`, in a tuple, or None where it stays as it is."""
    untouched = [name for name in before if name not in changes]
    after = [*untouched, *values.estimated]
    return None if tuple(after) == before else (after or None,)
