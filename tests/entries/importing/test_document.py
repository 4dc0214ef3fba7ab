"""Bytes of unknown origin are decoded honestly or refused in one line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from entries.errors import NotUnderstood
from entries.importing.document import MAX_BYTES, decode, open_document
from entries.importing.registry import read_document

SAID = "“Salt,” she said — déjà vu."


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        (SAID.encode(), ()),
        (b"\xef\xbb\xbf" + SAID.encode(), ()),
        (SAID.encode("utf-16"), ()),
        (b"\xfe\xff" + SAID.encode("utf-16-be"), ()),
        (SAID.encode("cp1252"), ("not UTF-8: read as Windows-1252",)),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes, notes: tuple[str, ...]) -> None:
    assert decode(data) == (SAID, notes)


def test_a_page_is_read_in_the_charset_it_names() -> None:
    page = '<meta charset="koi8-r"><p>Соль</p>'.encode("koi8-r")
    text, notes = decode(page)
    assert "Соль" in text
    assert notes == ("not UTF-8: read as koi8-r",)


@pytest.mark.parametrize("charset", ["utf-7", "unicode_escape", "x-foo", "rot13", "utf-16"])
def test_a_charset_that_no_page_should_name_is_not_used(charset: str) -> None:
    text, notes = decode(f'<meta charset="{charset}"><p>caf'.encode() + b"\xe9</p>")
    assert "café" in text
    assert notes == ("not UTF-8: read as Windows-1252",)


def test_every_kind_of_newline_becomes_one() -> None:
    assert decode(b"a\r\nb\rc\nd\xe2\x80\xa8e")[0] == "a\nb\nc\nd\u2028e"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"one\x00two", "NUL"),
        ("word".encode("utf-16-le") + b"\xe9", "NUL"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "NUL"),
        (b"%PDF-1.7 words", "PDF"),
        (b"PK\x03\x04word/document.xml", "office document"),
        (b"{\\rtf1 I wrote 500 words}", "Rich Text"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08\x01\x02\x03", "control characters"),
        (b"\xef\xbb\xbf\xff\xfe broken", "not valid utf-8"),
        (b"\x81\x8d\x8f", "not valid cp1252"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(NotUnderstood, match=reason) as caught:
        decode(data)
    assert "\n" not in caught.value.message


def test_more_than_five_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.write_bytes(b"words " * (MAX_BYTES // 6 + 1))
    with pytest.raises(NotUnderstood, match="5 MB"):
        read_document(path)


def test_a_fifo_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(NotUnderstood, match="regular"):
        open_document(tmp_path / "pipe.txt")


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstood, match="No such file"):
        open_document(tmp_path / "gone.txt")
