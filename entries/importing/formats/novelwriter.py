"""novelWriter: the sessions of a project, from its folder, the log alone, or an exported table.

Checked against the log that novelWriter 26.2 writes; no log of the older form (`sessionStats.log`)
and no exported table was seen, for which this is tolerant. `novel` and `notes` are totals at a
session's end. Notes are no words of the book. Idle time is taken off the time spent, unless it is
longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected
from entries.importing.document import MAX_DATA, Document
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals
from entries.importing.novelwriter_sessions import Session, is_session_log, read_sessions
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.word_log import LogRow, WordLog, log_name
from entries.importing.xml_data import parse_xml
from entries.shown import shown

_PROJECT = "nwProject.nwx"
_LOGS = ("meta/sessions.jsonl", "meta/sessionStats.log")


@dataclass(frozen=True, slots=True)
class _Project:
    """A project: its `name` as the writer knows it, its `key` in ids, and its targets, in words."""

    name: str | None
    key: str
    notes: tuple[str, ...] = ()


def _recognises(document: Document) -> bool:
    return is_session_log(document)


def _recognises_folder(folder: ForeignFolder) -> bool:
    return folder.has(_PROJECT) or any(map(folder.has, _LOGS))


def _read_folder(folder: ForeignFolder, options: ImportOptions) -> Reading:
    name = next(filter(folder.has, _LOGS), None)
    if name is None:
        raise NotUnderstood("a novelWriter project without a log of its sessions")
    return _read_log(folder.open(name), _about(folder), options)


def _read(document: Document, options: ImportOptions) -> Reading:
    above = document.path.absolute().parent if document.path else None
    if above is not None and above.name == "meta":
        # The log of a project, named by itself: the same records as through its folder.
        return _read_log(document, _about(ForeignFolder(str(above.parent), above.parent)), options)
    return _read_log(document, _Project(None, log_name(document.name)), options)


def _about(folder: ForeignFolder) -> _Project:
    """Read a project's name and targets; where they can't be read, its folder's name stands in."""
    if not folder.has(_PROJECT):
        return _Project(folder.name, folder.name)
    try:
        root = parse_xml(folder.open(_PROJECT).text)
    except NotUnderstood as error:
        fault = f"its name and targets are not read: {error.message}"
        return _Project(folder.name, folder.name, (fault,))
    names = (root.findtext(path) for path in ("project/name", "project/title"))
    name = next((text.strip() for text in names if text and text.strip()), folder.name)
    return _Project(name, folder.name, tuple(_targets(root)))


def _targets(root: Any) -> Iterator[str]:
    for element in root.iter("projectTarget", "dailyTarget"):
        count, day = (element.text or "").strip(), str(element.get("date") or "None")
        if not (count.isascii() and count.isdecimal() and len(count) < 10 and int(count)):
            continue
        what, keys = "project", "target_words and deadline in journal.toml are"
        if element.tag == "dailyTarget":
            what, keys, day = "day", "daily_words in journal.toml is", "None"
        by = "" if day == "None" else f" by {shown(day)}"
        words = f"{int(count):,} words{by}"
        yield f"the {what}'s target in novelWriter: {words}; {keys} yours to set"


def _read_log(document: Document, project: _Project, options: ImportOptions) -> Reading:
    if document.fault is not None:
        raise NotUnderstood(f"the log of sessions is no text: {document.fault}")
    offset, read = read_sessions(document, options.zone)
    rejected = [one for one in read if isinstance(one, Rejected)]
    sessions = sorted((one for one in read if isinstance(one, Session)), key=lambda one: one.start)
    rows = list(_rows(sessions, offset, project, options))
    log = WordLog(document.source, "novelwriter", project.key, options)
    notes = (*document.notes, *project.notes, *log.project_notes(rows))
    return gather([*log.records(rows), *rejected], notes=notes)


def _rows(
    sessions: Iterable[Session], offset: int | None, project: _Project, options: ImportOptions
) -> Iterator[LogRow]:
    """Tell from each session's total and the one before what the session added."""
    ordinals = Ordinals()
    before: int | None = None
    for at, session in enumerate(sessions):
        words = _words(session, before, offset if at == 0 else None)
        id = ordinals.name(f"{project.key}:{session.stamp}")
        yield replace(_row(session, words, options), id=id, project=project.name)
        before = session.novel if session.novel is not None else before


def _words(session: Session, before: int | None, offset: int | None) -> int | None:
    if session.novel is None:
        return None
    if before is not None:
        return session.novel - before
    if offset is None or (offset and session.notes):
        # The words before the log are the novel's and the notes' together.
        return None
    return session.novel - offset


def _row(session: Session, words: int | None, options: ImportOptions) -> LogRow:
    start = session.start
    is_timed = options.zone is not None and not session.day_only
    return LogRow(
        start.date() if session.day_only else options.day_of(start),
        session.line,
        words=words,
        minutes=None if session.seconds is None else round(session.seconds / 60),
        manuscript=session.novel,
        moment=start,
        started=start.replace(tzinfo=options.zone) if is_timed else None,
        said={
            "words": f"novel {session.novel}, {(session.novel or 0) - (words or 0)} before it",
            "minutes": session.said,
            "manuscript": f"novel {session.novel}",
            "date": session.stamp,
        },
    )


FORMAT = Format(
    "novelwriter",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    recognises_folder=_recognises_folder,
    read_folder=_read_folder,
    suffixes=(".jsonl", ".json", ".csv"),
    largest=MAX_DATA,
)
