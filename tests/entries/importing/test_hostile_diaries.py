"""Diaries made to break their reader cost it less than 5 seconds and 300 MB, and leave no file."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from entries.importing.document import MAX_DATA
from tests.entries.importing.documents import FIXTURES

MEGABYTES = 300
_ROOT = Path(__file__).parents[3]
_WXR = (FIXTURES / "wordpress-export.xml").read_text("utf-8").partition("\t<item>\n")[0]
_JRNL = '{"tags": {}, "entries": [{"title": "", "body": "", "date": "2026-03-01", "starred": 0, '


def text(content: Callable[[], str]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(content(), encoding="utf-8")

    return write


def zipped(*contents: Callable[[], bytes]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            for number, content in enumerate(contents):
                made.writestr(f"{number}.json", content())

    return write


def posts(*contents: str) -> Callable[[], str]:
    def made() -> str:
        items = (
            f"<item><content:encoded><![CDATA[{content}]]></content:encoded>"
            "<wp:post_date>2026-03-01 09:00:00</wp:post_date></item>\n"
            for content in contents
        )
        return f"{_WXR}{''.join(items)}</channel></rss>"

    return made


def entries(*texts: str) -> Callable[[], str]:
    def made() -> str:
        listed = [
            {"uuid": f"{n:032}", "creationDate": "2026-03-01T09:00:00Z", "text": one}
            for n, one in enumerate(texts)
        ]
        return json.dumps({"entries": listed})

    return made


def rich(contents: str) -> Callable[[], str]:
    one = {"creationDate": "2026-03-01T09:00:00Z", "richText": contents}
    return lambda: json.dumps({"entries": [one]})


def plist(content: str) -> Callable[[], str]:
    key = "<key>Entry Text</key>"
    return lambda: f"<plist><dict>{key}<string>x</string><key>a</key>{content}</dict></plist>"


def binary(path: Path) -> None:
    """Write a property list whose array says that it holds two to the power of sixty things."""
    body = b"bplist00" + b"\xd1\x01\x02" + b"\x5aEntry Text" + b"\xaf\x13" + b"\x10" + b"\0" * 7
    offsets = bytes([8, 11, 22])
    trailer = bytes(6) + bytes([1, 1]) + b"".join(n.to_bytes(8) for n in (3, 0, len(body)))
    path.write_bytes(body + offsets + trailer)


def nested(path: Path) -> None:
    """Write a property list of arrays that hold one another."""
    depth = 60_000
    body = b"bplist00" + b"\xd1\0\x01\0\x02" + b"\x5aEntry Text"
    places = [8, 13] + [len(body) + 3 * n for n in range(depth)]
    body += b"".join(b"\xa1" + min(n + 3, depth + 1).to_bytes(2) for n in range(depth))
    offsets = b"".join(place.to_bytes(4) for place in places)
    numbers = (len(places), 0, len(body))
    trailer = bytes(6) + bytes([4, 2]) + b"".join(n.to_bytes(8) for n in numbers)
    path.write_bytes(body + offsets + trailer)


def store(*statements: str) -> Callable[[Path], None]:
    """Write a database of tui-journal's, and what else these statements put in it."""

    def write(path: Path) -> None:
        with closing(sqlite3.connect(path)) as made, made:
            made.execute("CREATE TABLE tags(entry_id INTEGER, tag TEXT)")
            for statement in statements:
                made.execute(statement)

    return write


_TABLE = "CREATE TABLE entries(id INTEGER, title TEXT, date DATE, content TEXT{})"
_ROWS = "INSERT INTO entries SELECT {}, {}, '2026-03-01T00:00:00Z', {} FROM n"
_NUMBERS = "CREATE TABLE n AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n {})"


HOSTILE: dict[str, tuple[str, Callable[[Path], None]]] = {
    "heads.txt": ("jrnl", text(lambda: "[2026-03-01 09:00] x\n" * 1_200_000)),
    "no heads.txt": ("jrnl", text(lambda: "[March 99] x\n" * 100_000)),
    "doubted.txt": (
        "jrnl",
        text(lambda: "[2026-03-01 09:00] x\n" + "[2020-01-01] x\n" * 90_000),
    ),
    "brackets.txt": ("jrnl", text(lambda: "[2026-03-01 09:00] x\n" + "[" * 5_000_000)),
    "fields.txt": ("jrnl", text(lambda: "[2026-03-01 09:00] x\n" + "a:: " * 1_000_000)),
    "open fields.txt": ("jrnl", text(lambda: "[2026-03-01 09:00] x\n" + "[words::" * 500_000)),
    "stars.txt": ("jrnl", text(lambda: "[2026-03-01 09:00] " + "*" * 5_000_000)),
    "tags.txt": ("jrnl", text(lambda: "[2026-03-01 09:00] x\n" + "#" * 5_000_000)),
    "deep.json": ("jrnl", text(lambda: _JRNL + '"time": ' + "[" * 100_000)),
    "cut.json": ("jrnl", text(lambda: _JRNL + '"time": "09:')),
    "entries.json": (
        "jrnl",
        text(lambda: '{"entries": [' + ",".join(['{"date": 1}'] * 250_000) + "]}"),
    ),
    "entries.xml": ("jrnl", text(lambda: f"<journal><entries>{'<entry/>' * 700_000}")),
    "tags of one.xml": (
        "jrnl",
        text(lambda: f"<journal><entries><entry>{'<tag/>' * 300_000}</entry></entries></journal>"),
    ),
    "yaml.md": (
        "jrnl",
        text(
            lambda: (
                "---\ntitle: x\ndate: 2026-03-01\nstarred: True\ntags: "
                + ", " * 500_000
                + "\nbody: |\n"
                + "\t####\n\t...\n" * 300_000
            )
        ),
    ),
    "bomb.zip": ("day-one", zipped(lambda: bytes(400_000_000))),
    "bombs.zip": ("day-one", zipped(*[lambda: b'{"entries": [' + b" " * 9_000_000] * 60)),
    "deep.zip": ("day-one", zipped(lambda: b'{"entries": [{"creationDate": ' + b"[" * 100_000)),
    "escapes.json": ("day-one", text(entries("\\." * 1_000_000, "`\\." * 500_000))),
    "ticks.json": (
        "day-one",
        text(entries("\\." + " ".join("`" * n for n in range(1, 2_000)), "```\n" * 500_000)),
    ),
    "media.json": (
        "day-one",
        text(entries("dayone-moment:" * 300_000, "dayone-moment:/" * 99_999)),
    ),
    "rich.json": ("day-one", text(rich("[" * 100_000))),
    "runs.json": ("day-one", text(rich('{"contents": [' + '{"text": "a"},' * 250_000 + "{}]}"))),
    "arrays.doentry": ("day-one", text(plist("<array>" * 1_000_000))),
    "deep.doentry": ("day-one", text(plist("<array>" * 99_000 + "</array>" * 99_000))),
    "flat.doentry": ("day-one", text(plist(f"<array>{'<true/>' * 700_000}</array>"))),
    "digits.doentry": ("day-one", text(plist(f"<integer>{'9' * 4_000_000}</integer>"))),
    "base64.doentry": ("day-one", text(plist(f"<data>{'QUFB' * 1_200_000}</data>"))),
    "claims.doentry": ("day-one", binary),
    "nested.doentry": ("day-one", nested),
    "long.db": (
        "tui-journal",
        store(
            _TABLE.format(""),
            "INSERT INTO entries VALUES (1, 'a', '2026-03-01T00:00:00Z', hex(zeroblob(9000000)))",
        ),
    ),
    "many.db": (
        "tui-journal",
        store(
            _TABLE.format(""),
            _NUMBERS.format("LIMIT 400000") + " SELECT x FROM n",
            _ROWS.format("x", "'a'", "'b'"),
        ),
    ),
    "computed.db": (
        "tui-journal",
        store(
            _TABLE.format(", priority AS (length(hex(zeroblob(2000000))))"),
            _NUMBERS.format("LIMIT 20000") + " SELECT x FROM n",
            _ROWS.format("x", "'a'", "'b'"),
        ),
    ),
    "tags.db": (
        "tui-journal",
        store(
            _TABLE.format(""),
            _NUMBERS.format("LIMIT 200000") + " SELECT x FROM n",
            "INSERT INTO tags SELECT 1, x FROM n",
        ),
    ),
    "version.json": (
        "tui-journal",
        text(lambda: '{"version":100,"entries":[{"date":"title","content":' + "[" * 100_000),
    ),
    "tags.xml": ("wordpress", text(posts("<a " * 50_000))),
    "deep.xml": ("wordpress", text(posts("<div>" * 100_000, "<b>" * 100_000))),
    "comments.xml": ("wordpress", text(posts("<!--" * 1_000_000, "<!-- wp:" * 500_000))),
    "pre.xml": ("wordpress", text(posts("<pre>" * 1_000_000))),
    "blank.xml": ("wordpress", text(posts("\n" * 5_000_000, " \n" * 1_000_000 + "x"))),
    "entities.xml": ("wordpress", text(lambda: posts("x")().replace("<item>", "<item>&a;" * 99))),
    "laughs.xml": (
        "wordpress",
        text(lambda: posts("x")().replace("?>", '?><!DOCTYPE rss [<!ENTITY a "&b;&b;">]>', 1)),
    ),
    "items.xml": ("wordpress", text(lambda: _WXR + "<item>" * 2_000_000)),
    "quoted.xml": ("wordpress", text(lambda: _WXR + "<item><![CDATA[" * 1_000_000)),
    "drawers.org": ("org-journal", text(lambda: "* a\n" + ":PROPERTIES:\n" * 1_000_000)),
    "blank.org": ("org-journal", text(lambda: "\n" * 2_000_000 + "x")),
    "colons.org": ("org-journal", text(lambda: "* " + ":a" * 1_000_000)),
    "spaces.org": ("org-journal", text(lambda: "* a" + " " * 1_000_000 + "x\n" * 9)),
    "fields.md": ("obsidian", text(lambda: "[words:: 1]" * 400_000)),
    "bold.md": ("obsidian", text(lambda: "words:: 1\n" + "*" * 4_000_000 + "a::")),
    "deep.md": ("obsidian", text(lambda: "---\na: " + "[" * 60_000 + "\n---\nwords:: 1\n")),
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is told by Linux")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_diary_is_cheap(tmp_path: Path, name: str) -> None:
    format, write = HOSTILE[name]
    path = tmp_path / name
    write(path)
    assert path.stat().st_size <= MAX_DATA
    done = subprocess.run(
        [sys.executable, "-m", "tests.entries.importing.devouring", str(path), format],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        check=False,
    )
    assert done.returncode == 0, f"{done.returncode}: {done.stderr[-300:]}"
    reason, peak = done.stdout.rsplit("\n", 2)[:2]
    assert "\n" not in reason
    assert int(peak) < MEGABYTES, reason
    assert list(tmp_path.iterdir()) == [path]


def test_a_vaults_settings_may_be_hostile_too(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    (path / ".obsidian").mkdir(parents=True)
    (path / "2026-03-01.md").write_text("Rain.")
    settings = path / ".obsidian" / "daily-notes.json"
    for content in ("[" * 100_000, json.dumps({"format": "MMMM" * 1_000_000, "folder": "../.."})):
        settings.write_text(content)
        done = subprocess.run(
            [sys.executable, "-m", "tests.entries.importing.devouring", str(path), "obsidian"],
            capture_output=True,
            text=True,
            cwd=_ROOT,
            check=True,
        )
        assert done.stdout.startswith("read\n")
