"""What jrnl exports: JSON, XML, and YAML, a file for each entry.

XML joins title and body with a space: where one ends is a guess, and no text is lost by it. YAML is
none that a YAML parser would take (its text is indented by tabs), so it is read by its lines; it
has every heading a level deeper, which is taken back, and lacks lines of nothing but tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected
from entries.importing.document import Document
from entries.importing.jrnl_text import tags_in, tags_of
from entries.importing.jrnl_told import JrnlTold, with_star
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.options import ImportOptions
from entries.importing.stamps import Stamp, read_stamp_of
from entries.importing.xml_data import line_of, parse_xml
from entries.shown import shown

_JSON_KEYS = ('"entries"', '"title"', '"body"', '"date"', '"time"', '"starred"')
_NO_ENTRIES = re.compile(r"\{\s*\"tags\":\s*\{\s*\},\s*\"entries\":\s*\[\s*\]\s*\}\s*")
_XML = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>)?\s*<journal>\s*<entries\s*/?>")
_YAML = re.compile(
    r"---\ntitle: (?P<title>.*)\ndate: (?P<date>.*)\nstarred: (?P<starred>True|False)\n"
    r"tags: (?P<tags>.*)\n(?:uuid: .*\n)?(?:creator:\n(?:    .*\n){0,9})?body: \|[ \t]*(?:\n|\Z)"
)
_YAML_END = re.compile(r"\n?\.\.\.\s*\Z")
_DEEPER = re.compile(r"^#(?=#+ )", re.MULTILINE)
_ISO = re.compile(r"\A(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,6})?\Z")
_SENTENCE = re.compile(r"[.!?…‼‽][\'’\"”]?[\])]*\s|[！？。]")

_Told = JrnlTold | Rejected


@dataclass(frozen=True, slots=True)
class _Export:
    """An entry as one of the exports gives it, before its date is read."""

    line: int | None
    written: str
    title: str
    body: str
    tags: tuple[str, ...]
    starred: bool


def is_export(document: Document) -> bool:
    """Tell whether a document is one of jrnl's exports."""
    text = document.text
    return _is_json(text) or bool(_XML.match(text) or _YAML.match(text))


def read_export(document: Document, options: ImportOptions) -> Iterator[_Told]:
    """Read the entries of an export; raises NotUnderstood for what is none."""
    text = document.text
    if text.lstrip()[:1] == "{":
        return _json(document, options)
    if _YAML.match(text):
        return iter([_told(document.source, _yaml_entry(text), options)])
    return _xml(document, options)


def _is_json(text: str) -> bool:
    if text.lstrip()[:1] != "{":
        return False
    return all(key in text for key in _JSON_KEYS) or bool(_NO_ENTRIES.fullmatch(text[:200]))


def _json(document: Document, options: ImportOptions) -> Iterator[_Told]:
    data = parse_json(document.text)
    entries = data.get("entries") if isinstance(data, JsonObject) else None
    if not isinstance(entries, list):
        raise NotUnderstood("not jrnl's JSON: no list of entries in it")
    line = 1
    for one in entries:
        line = one.line if isinstance(one, JsonObject) else line
        try:
            exported = _json_entry(one)
        except NotUnderstood as error:
            yield Rejected(document.source, line, error.message)
        else:
            yield _told(document.source, exported, options)


def _json_entry(one: Any) -> _Export:
    if not isinstance(one, JsonObject):
        raise NotUnderstood("not an entry: no object")
    title, body = one.get("title") or "", one.get("body") or ""
    written = f"{one.get('date')} {one.get('time') or ''}".strip()
    if not (isinstance(title, str) and isinstance(body, str)):
        raise NotUnderstood("its title or body is no text")
    tags = tags_of([tag for tag in one.get("tags") or () if isinstance(tag, str)])
    return _Export(one.line, written, title, body, tags, one.get("starred") is True)


def _xml(document: Document, options: ImportOptions) -> Iterator[_Told]:
    root = parse_xml(document.text)
    if root.tag != "journal":
        raise NotUnderstood("not jrnl's XML: no journal in it")
    for element in root.iterfind("entries/entry"):
        fields = {str(name): str(value) for name, value in element.attrib.items()}
        listed = [str(tag.get("name")) for tag in element.iterfind("tag") if tag.get("name")]
        text = "".join([element.text or "", *(tag.tail or "" for tag in element)])
        title, body = _split(text.strip())
        exported = _Export(
            line_of(element),
            fields.get("date", ""),
            title,
            body,
            tags_of(listed),
            fields.get("starred", "").lower() == "true",
        )
        yield _told(document.source, exported, options)


def _split(text: str) -> tuple[str, str]:
    """Split a first sentence from the rest, else a first line: where jrnl joined is not said."""
    line = text.partition("\n")[0]
    end = found.end() if (found := _SENTENCE.search(line)) else len(line)
    return text[:end].strip(), text[end:].strip()


def _yaml_entry(text: str) -> _Export:
    head = _YAML.match(text)
    assert head is not None
    rest = _YAML_END.sub("", text[head.end() :])
    body = "\n".join(line.removeprefix("\t") for line in rest.split("\n"))
    body = _DEEPER.sub("", body).strip("\n")
    tags = _all_tags(f"{head['title']}\n{body}", head["tags"].split(", "))
    starred = head["starred"] == "True"
    return _Export(None, head["date"], head["title"].strip(), body, tags, starred)


def _all_tags(text: str, listed: Iterable[str]) -> tuple[str, ...]:
    """Give the tags of a text, and those listed besides: there they lack `#` and `@`."""
    found = tags_in(text)
    plain = {tag.lstrip("@") for tag in found}
    return tuple(sorted({*found, *(tag for tag in tags_of(list(listed)) if tag not in plain)}))


def _told(place: str, one: _Export, options: ImportOptions) -> _Told:
    written = _ISO.sub(r"\1 \2", one.written)
    stamp = read_stamp_of(written, day_first=options.day_first)
    if stamp is None or stamp.day is None:
        return Rejected(place, one.line, _no_day(stamp, one.written))
    text = "\n".join(part for part in (one.title, one.body) if part)
    body = one.body.strip("\n").rstrip()
    tags = with_star(one.tags, starred=one.starred)
    day_line = f"date: {one.written}"
    return JrnlTold(one.line, stamp.day, stamp.time, day_line, one.title, body, text, tags)


def _no_day(stamp: Stamp | None, written: str) -> str:
    problem = stamp.problem if stamp else None
    return problem or f"no day in its date, {shown(written)}"
