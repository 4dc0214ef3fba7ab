"""A foreign file, opened safely and decoded honestly."""

from __future__ import annotations

import codecs
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from entries.errors import NotUnderstood
from entries.importing.compound import COMPOUND, name_compound

MAX_BYTES = 5 * 1024 * 1024
"""The most bytes of a document that is one entry."""
MAX_DATA = 32 * 1024 * 1024
"""The most bytes of a document that holds many. Decoded, one emoji makes four times as many."""

ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06")
"""How zip archives begin; office documents are among them."""
RICH_TEXT = b"{\\rtf"
"""How Rich Text begins, with nothing but white space before it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    *((magic, "a zip archive or an office document") for magic in ARCHIVES),
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
# A page may name any codec Python has, utf-7 and unicode_escape among them.
_PAGE_CODEC = re.compile(
    r"(cp125\d|iso8859-\d+|koi8-[rtu]|mac-roman|shift_jis|euc_(jp|kr)|gb\w+|big5)\Z"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Document:
    """A document's text, its newlines all `\\n`, without a byte order mark.

    `source` is the path as the writer gave it, `name` the file's name alone, `path` where it is;
    `notes` say what had to be assumed to read it, `size` is in bytes. Where it is no text, `text`
    is empty, `fault` says why, and `data` holds its bytes; an archive is left on the disk, and
    `data` holds its first bytes only.
    """

    source: str
    name: str
    text: str = field(default="", repr=False)
    notes: tuple[str, ...] = ()
    path: Path | None = None
    data: bytes = field(default=b"", repr=False)
    size: int = 0
    fault: str | None = None


def open_document(path: Path, *, source: str | None = None) -> Document:
    """Read a regular file of at most MAX_DATA bytes, and decode it where it is text.

    Raises NotUnderstood, with the reason, where it can't be read at all.
    """
    data, size = _read(path)
    named = source or str(path)
    try:
        text, notes = decode(data)
    except NotUnderstood as error:
        return Document(named, path.name, path=path, data=data, size=size, fault=error.message)
    return Document(named, path.name, text, notes, path=path, size=size)


def _read(path: Path) -> tuple[bytes, int]:
    # O_NONBLOCK: opening a FIFO would otherwise wait for ever.
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise NotUnderstood(f"can't be opened: {_reason(error)}") from error
    try:
        return _read_regular(handle)
    except OSError as error:
        raise NotUnderstood(f"can't be read: {_reason(error)}") from error
    finally:
        os.close(handle)


def _read_regular(handle: int) -> tuple[bytes, int]:
    """Give the bytes (of an archive only the first), and how many there are."""
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        raise NotUnderstood("not a regular file")
    chunks = [os.read(handle, 1 << 16)]
    if chunks[0].startswith(ARCHIVES):
        return chunks[0], found.st_size
    size = len(chunks[0])
    while size <= MAX_DATA and (chunk := os.read(handle, 1 << 20)):
        chunks.append(chunk)
        size += len(chunk)
    if size > MAX_DATA:
        raise NotUnderstood(f"larger than {MAX_DATA // 1024 // 1024} MB, which no diary is")
    return b"".join(chunks), size


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or "not a path"


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Turn bytes into text with `\\n` newlines, and notes on what was assumed.

    A byte order mark decides; then strict UTF-8; then the charset an HTML page names; then
    Windows-1252, which is said in a note. Binary data raises NotUnderstood.
    """
    if what := _binary_kind(data):
        raise NotUnderstood(what)
    text, notes = _decode_any(data)
    _refuse_binary(text)
    if not text.strip():
        raise NotUnderstood("empty: there is no text in it")
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def _binary_kind(data: bytes) -> str | None:
    """Name a kind of document that is no text by how it begins."""
    if data.startswith(COMPOUND):
        return name_compound(data)
    if data[:64].lstrip().startswith(RICH_TEXT):
        return "a Rich Text document"
    return next((what for magic, what in _MAGIC if data.startswith(magic)), None)


def _decode_any(data: bytes) -> tuple[str, tuple[str, ...]]:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _decode_as(data[len(bom) :], codec), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        raise NotUnderstood("not text: it holds NUL bytes")
    codec = _page_charset(data) or "cp1252"
    name = "Windows-1252" if codec == "cp1252" else codec
    return _decode_as(data, codec), (f"not UTF-8: read as {name}",)


def _decode_as(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise NotUnderstood(f"not text: byte {error.start} is not valid {codec}") from error


def _page_charset(data: bytes) -> str | None:
    if not data.lstrip().startswith(b"<"):
        return None
    match = _CHARSET.search(data[:4096])
    try:
        codec = codecs.lookup(match[1].decode("ascii")).name if match else ""
    except LookupError:
        return None
    # Every browser reads Latin-1 as Windows-1252.
    codec = "cp1252" if codec == "iso8859-1" else codec
    return codec if _PAGE_CODEC.match(codec) else None


def _refuse_binary(text: str) -> None:
    if "\x00" in text:
        raise NotUnderstood("not text: it holds NUL bytes")
    if len(_CONTROLS.findall(text)) > max(8, len(text) // 50):
        raise NotUnderstood("not text: it is full of control characters")
