"""Scrivener 3: the writing history of a project or its zipped backup, and what its targets say.

No real project was seen; three other programs' readers of the history agree on it. `dwc` are the
words that a day added to the draft, `dtwc` the whole draft's, which older days often lack. Words
written elsewhere in the project (`owc`) are not the draft's, and are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING

from entries.errors import BadDate, BadFigure, NotUnderstood
from entries.importing.archive import Archive, open_archive
from entries.importing.candidate import Rejected, Skipped
from entries.importing.day_column import Days
from entries.importing.document import ARCHIVES, MAX_DATA, Document
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals
from entries.importing.json_fields import whole_in
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.word_log import LogRow, WordLog, log_name
from entries.importing.xml_data import line_of, parse_xml
from entries.shown import shown

if TYPE_CHECKING:
    from lxml.etree import _Element

_HISTORIES = ("Files/writing.history", "Files/writing.history.xml")
_YOURS = "in journal.toml {} yours to set"


def _recognises_folder(folder: ForeignFolder) -> bool:
    return folder.name.lower().endswith(".scriv") or any(map(folder.has, _HISTORIES))


def _recognises(document: Document) -> bool:
    if not document.data.startswith(ARCHIVES):
        return "<WritingHistory" in document.text[:2000]
    try:
        with open_archive(document) as archive:
            return bool(_histories(archive))
    except NotUnderstood:
        return False


def _histories(archive: Archive) -> list[str]:
    return archive.names(*(f"/{name}".lower() for name in _HISTORIES))


def _read_folder(folder: ForeignFolder, options: ImportOptions) -> Reading:
    name = next(filter(folder.has, _HISTORIES), None)
    if name is None:
        raise NotUnderstood("a Scrivener project without a writing history (version 3 keeps one)")
    settings = next((one for one in folder.files(".scrivx") if "/" not in one), None)
    notes = tuple(_targets(settings, folder.open))
    return _history(folder.open(name), _stem(folder.name), options, notes)


def _read(document: Document, options: ImportOptions) -> Reading:
    if document.data.startswith(ARCHIVES):
        with open_archive(document) as archive:
            return _read_backup(archive, options)
    folders = document.path.absolute().parts[:-1] if document.path else ()
    project = next((part for part in reversed(folders) if part.lower().endswith(".scriv")), "")
    return _history(document, _stem(project), options, ())


def _read_backup(archive: Archive, options: ImportOptions) -> Reading:
    """Read the project that a backup holds, as if it lay unpacked."""
    histories = _histories(archive)
    if len(histories) != 1:
        raise NotUnderstood(f"a backup of {len(histories)} projects: unpack it, and import those")
    project = PurePosixPath(histories[0]).parent.parent
    settings = (one for one in archive.names(".scrivx") if PurePosixPath(one).parent == project)
    notes = tuple(_targets(next(settings, None), archive.open))
    return _history(archive.open(histories[0]), _stem(project.name), options, notes)


def _stem(name: str) -> str:
    return PurePath(name).stem if name.lower().endswith(".scriv") else name


def _history(
    document: Document, project: str, options: ImportOptions, notes: tuple[str, ...]
) -> Reading:
    if document.fault is not None:
        raise NotUnderstood(f"the writing history is no text: {document.fault}")
    root = parse_xml(document.text)
    log = WordLog(document.source, "scrivener", log_name(project or document.name), options)
    read = list(_days(root, log, project))
    rows = [one for one in read if isinstance(one, LogRow)]
    others = [one for one in read if not isinstance(one, LogRow)]
    told = (*document.notes, *notes, *log.project_notes(rows))
    return gather([*log.records(rows), *others], notes=told, log=log.name)


def _days(root: _Element, log: WordLog, project: str) -> Iterator[LogRow | Skipped | Rejected]:
    ordinals = Ordinals()
    for element in root.iter("Day"):
        line = line_of(element)
        try:
            row = _day(element, line, project)
        except (BadDate, BadFigure) as error:
            yield Rejected(log.source, line, error.message)
            continue
        if row.words is None and row.manuscript is None:
            yield Skipped(log.source, "no words of the draft on that day", line)
            continue
        yield replace(row, id=ordinals.name(f"{log.name}:{row.day}"))


def _day(element: _Element, line: int | None, project: str) -> LogRow:
    fields = {str(name): str(value) for name, value in element.attrib.items()}
    written = (element.text or "").strip()
    words, total = whole_in(fields, "dwc"), whole_in(fields, "dtwc")
    if total is not None and (total < 0 or (total == 0 and words)):
        # A day that added words has no empty draft: the total was not kept.
        total = None
    return LogRow(
        Days().read(written).first,
        line,
        words=words,
        manuscript=total,
        project=project or None,
        said={"words": f"dwc {words}", "manuscript": f"dtwc {total}", "date": written},
    )


def _targets(name: str | None, open_: Callable[[str], Document]) -> Iterator[str]:
    """Tell the project's own targets; if they can't be read, that is told."""
    if name is None:
        return
    try:
        root = parse_xml(open_(name).text)
    except NotUnderstood as error:
        yield f"its targets are not read: {name}: {error.message}"
        return
    for element in root.iter("DraftTarget"):
        yield from _draft_target(element)
    for element in root.iter("SessionTarget"):
        if (count := _count(element)) and _of_words(element):
            yield (
                f"a session's target in Scrivener: {count:,} words; "
                f"daily_words {_YOURS.format('is')}"
            )


def _draft_target(element: _Element) -> Iterator[str]:
    deadline = str(element.get("Deadline") or "")[:10]
    by = f" by {shown(deadline)}" if deadline and element.get("IgnoreDeadline") != "Yes" else ""
    count = _count(element)
    if not _of_words(element):
        count = 0
    if count or by:
        words = f" {count:,} words" if count else ""
        yield (
            f"the draft's target in Scrivener:{words}{by}; "
            f"target_words and deadline {_YOURS.format('are')}"
        )


def _count(element: _Element) -> int:
    text = (element.text or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _of_words(element: _Element) -> bool:
    return str(element.get("Type") or "Words").lower().startswith("word")


FORMAT = Format(
    "scrivener",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    recognises_folder=_recognises_folder,
    read_folder=_read_folder,
    suffixes=(".history", ".zip"),
    largest=MAX_DATA,
    binary=True,
)
