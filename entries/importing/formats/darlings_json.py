"""The JSON of `darlings export --format json`: a whole journal in one file, byte for byte."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.formats.darlings import NOT_THE_BOOK
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.options import ImportOptions
from entries.importing.own_reading import read_own_file
from entries.importing.reading import Reading, gather

NAME = "darlings-json"
VERSION = 1

_START = re.compile(r'\s*\{\s*"darlings"\s*:\s*\d{1,9}\s*,')


def _recognises(document: Document) -> bool:
    return bool(_START.match(document.text[:1000]))


def _read(document: Document, _: ImportOptions) -> Reading:
    data = parse_json(document.text)
    entries = data.get("entries") if isinstance(data, JsonObject) else None
    if not isinstance(data, JsonObject) or not isinstance(entries, list):
        raise NotUnderstood("not an export of Darlings: no list of entries in it")
    version = data.get("darlings")
    if not isinstance(version, int) or version > VERSION:
        raise NotUnderstood("written by a newer version of Darlings: use that one to read it")
    return gather(_records(document, entries), notes=(NOT_THE_BOOK,))


def _records(document: Document, entries: list[object]) -> Iterator[Candidate | Rejected]:
    line: int | None = None
    for one in entries:
        line = one.line if isinstance(one, JsonObject) else line
        try:
            path, data = _file(one)
        except NotUnderstood as error:
            yield Rejected(document.source, line, error.message)
        else:
            yield read_own_file(path, data, format=NAME, source=document.source, line=line)


def _file(one: object) -> tuple[str, bytes]:
    if not isinstance(one, JsonObject):
        raise NotUnderstood("not an entry: no object")
    path, encoded = one.get("path"), one.get("base64")
    if not isinstance(path, str):
        raise NotUnderstood("it has no path")
    if isinstance(encoded, str):
        return path, _decoded(encoded)
    front, body = one.get("front"), one.get("body")
    if not (isinstance(front, str) and isinstance(body, str)):
        raise NotUnderstood("it has no front and body")
    try:
        return path, (front + body).encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotUnderstood("its text has half a character, which no file can hold") from error


def _decoded(encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotUnderstood("its base64 is damaged") from error


FORMAT = Format(
    NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".json",),
    largest=MAX_DATA,
)
