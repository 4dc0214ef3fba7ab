"""A zip archive is read by the names of its members, within bounds, and never unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from entries.errors import NotUnderstood
from entries.importing.archive import MAX_TOTAL, Archive, open_archive
from entries.importing.document import open_document


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def look(path: Path, at: Callable[[Archive], object]) -> object:
    with open_archive(open_document(path)) as archive:
        return at(archive)


def test_members_are_read_as_documents_with_the_archives_name_before_theirs(tmp_path: Path) -> None:
    members = {"a10.json": b"ten", "a2.json": b"two", "p/x.jpg": b"\xff\xd8\x00"}
    path = packed(tmp_path / "x.zip", members)
    assert look(path, lambda archive: archive.names(".json")) == ["a2.json", "a10.json"]
    with open_archive(open_document(path)) as archive:
        document = archive.open("a2.json")
        assert (document.source, document.text) == (f"{path}/a2.json", "two")
        assert archive.open("p/x.jpg").fault is not None


@pytest.mark.parametrize(
    "name", ["../out", "/out", "a/../../out", "C:\\out", "..\\out", "\\out", "__MACOSX/._a", "f/"]
)
def test_names_that_lead_out_are_no_members(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(name, "x")
    assert look(path, lambda archive: archive.names()) == []


def test_a_link_is_no_member(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    info = zipfile.ZipInfo("link")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(info, "/etc/passwd")
    assert look(path, lambda archive: archive.names()) == []


def bomb(path: Path) -> Path:
    return packed(path, {"a": bytes(60_000_000)})


def overlapping(path: Path) -> Path:
    """Make every entry of the list point at the same packed bytes."""
    one = io.BytesIO()
    with zipfile.ZipFile(one, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a", b"x" * 1_000_000)
    data = one.getvalue()
    start, size = struct.unpack("<LL", data[-10:-2])[::-1]
    entry = data[start : start + size]
    entries = entry * 400
    end = struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, 400, 400, len(entries), start, 0)
    path.write_bytes(data[:start] + entries + end)
    return path


def encrypted(path: Path) -> Path:
    data = bytearray(packed(path, {"a": b"x" * 100}).read_bytes())
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    return path


def strange(path: Path) -> Path:
    data = bytearray(packed(path, {"a": b"x" * 100}).read_bytes())
    data[8] = data[data.index(b"PK\1\2") + 10] = 99
    path.write_bytes(data)
    return path


def cut(path: Path) -> Path:
    path.write_bytes(packed(path, {"a": b"x" * 100}).read_bytes()[:-30])
    return path


def damaged(path: Path) -> Path:
    data = bytearray(packed(path, {"a": b"salt and oil"}).read_bytes())
    data[33] ^= 0xFF
    path.write_bytes(data)
    return path


def long_list(path: Path) -> Path:
    end = struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, 1, 1, 9_000_000, 4, 0)
    path.write_bytes(b"PK\3\4" + b"\0" * 9_000_000 + end)
    return path


@pytest.mark.parametrize("make", [bomb, encrypted, strange, cut, damaged, long_list])
def test_what_is_no_honest_archive_is_refused_in_one_line(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    with pytest.raises(NotUnderstood) as caught:
        look(make(tmp_path / "x.zip"), lambda archive: archive.read("a"))
    assert "\n" not in caught.value.message


def test_members_over_the_same_bytes_are_one_budget(tmp_path: Path) -> None:
    path = overlapping(tmp_path / "x.zip")

    def all_of_it(archive: Archive) -> int:
        return sum(len(archive.read("a")) for _ in range(400))

    with pytest.raises(NotUnderstood, match="more than it should"):
        look(path, all_of_it)
    assert MAX_TOTAL < 400 * 1_000_000


def test_an_empty_archive_has_no_members(tmp_path: Path) -> None:
    assert look(packed(tmp_path / "x.zip", {}), lambda archive: archive.names()) == []
