"""Doubtful figures of entries that are in the journal already: found again, asked about, set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter
from typing import Any

from entries.entry import Entry, Source
from entries.errors import DarlingsError, NoSuchEntry, Refused
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from entries.importing.answers import FIGURES, Answer, answer_entry
from entries.importing.digest import digest_entry
from entries.importing.doubts import doubts_of
from entries.importing.review import Question, question_key, questions_of
from journal.contract import strict
from journal.index.rows import ImportedFile
from journal.run import Run

_SAID_SINCE = "it says this figure by now, or its text has changed"
_OURS = "darlings"

Reply = tuple[Question, Answer]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An entry that stays as it is in spite of an answer, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """What came of the answers: paths of changed and of new entries, and what was not done.

    `stopped`: the writer stopped it, and the answers about the entries after that are not set.
    """

    changed: tuple[str, ...] = ()
    created: tuple[str, ...] = ()
    left: tuple[Unanswered, ...] = ()
    stopped: bool = False


def question_json(question: Question) -> dict[str, Any]:
    """Return a question in the shape of `review --json`."""
    entry = question.entry
    values = question.doubt.as_json()
    return {
        "path": strict(question.place),
        "date": entry.date and entry.date.isoformat(),
        "number": entry.number,
        "title": None if entry.title is None else strict(entry.title),
        **{name: strict(v) if isinstance(v, str) else v for name, v in values.items()},
    }


def find_questions(
    folder: EntryFolder,
    imported: Sequence[ImportedFile],
    *,
    progress: Callable[[int, int], None] | None = None,
    missed: Callable[[str], None] | None = None,
) -> tuple[Question, ...]:
    """Read the entries that were imported again, oldest first, for what is doubtful in them.

    What was answered and has become an entry of its own is not asked again. `missed` is told in a
    sentence of each entry that is there and could not be read.
    """
    known = {file.source.key for file in imported}
    files = [file for file in imported if _may_ask(file)]
    found: list[Question] = []
    for done, file in enumerate(files, 1):
        if entry := _read(folder, file.path, missed):
            asked = questions_of(entry, doubts_of(entry), place=file.path)
            found.extend(question for question in asked if question.key not in known)
        if progress:
            progress(done, len(files))
    return tuple(sorted(found, key=lambda one: (str(one.entry.date or ""), one.place)))


def _may_ask(file: ImportedFile) -> bool:
    """Tell entries from clippings, and from what the writer logged in another journal."""
    return file.path.startswith("entries/") and not file.source.format.startswith(_OURS)


def take_answers(
    folder: EntryFolder, known: Iterable[str], replies: Sequence[Reply], *, run: Run | None = None
) -> Review:
    """Set the figures that were answered in the front matter of their entries, and no other byte.

    `known` are the identities of what was imported. Each entry is read again first: what it says
    by now stays, and one that can't be changed is listed and stops no other. `run` may stop it
    between two entries.
    """
    taking = _Taking(folder, set(known))
    watched = run or Run()
    stopped = False
    entries = [(path, list(group)) for path, group in groupby(sorted(replies, key=_place), _place)]
    for done, (path, given) in enumerate(entries, 1):
        if stopped := watched.stop():
            break
        try:
            taking.take(path, given)
        except DarlingsError as error:
            taking.left.append(Unanswered(path, error.message))
        watched.writing(done, len(entries))
    return Review(tuple(taking.changed), tuple(taking.created), tuple(taking.left), stopped)


def _place(reply: Reply) -> str:
    return reply[0].place


@dataclass(frozen=True, slots=True)
class _Taking:
    """Answers being set: what was written is listed as it is written."""

    folder: EntryFolder
    known: set[str]
    changed: list[str] = field(default_factory=list)
    created: list[str] = field(default_factory=list)
    left: list[Unanswered] = field(default_factory=list)

    def take(self, path: str, replies: Sequence[Reply]) -> None:
        """Set the answers about one entry. What is for other days is written first."""
        stored = self.folder.read(path)
        entry = read_entry(stored.data, path=path).entry
        if entry is None:
            raise Refused(f"{path} has no readable text")
        answers = {question.key: answer for question, answer in replies}
        asked = [(doubt, question_key(entry, doubt)) for doubt in doubts_of(entry)]
        given = [(d, answers[key]) for d, key in asked if key in answers and key not in self.known]
        made = answer_entry(entry, given)
        changes = _changes(entry, made.entry)
        if not changes and not made.further:
            raise Refused(_SAID_SINCE)
        for further, _ in made.further:
            self.created.append(_create(self.folder, further))
        if changes:
            self.folder.edit(path, changes, digest=stored.digest)
            self.changed.append(path)


def _changes(before: Entry, after: Entry) -> dict[str, object]:
    names = (*FIGURES, "estimated")
    values = {name: attrgetter(name)(after) for name in names}
    return {name: value for name, value in values.items() if value != getattr(before, name)}


def _create(folder: EntryFolder, entry: Entry) -> str:
    """Write an entry of its own, of the batch that brought in the one it was told in."""
    source: Source | None = entry.source
    marked = source and replace(source, digest=digest_entry(entry))
    return folder.create(replace(entry, source=marked))


def _read(folder: EntryFolder, path: str, missed: Callable[[str], None] | None) -> Entry | None:
    try:
        return read_entry(folder.read(path).data, path=path).entry
    except NoSuchEntry:
        return None
    except DarlingsError as error:
        if missed:
            missed(error.message)
        return None
