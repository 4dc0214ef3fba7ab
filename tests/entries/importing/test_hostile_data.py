"""Documents made to break a reader cost it less than 5 seconds and 300 MB, and leave no file.

Measured by the system: processor time is limited, and the peak of memory is asked for.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from entries.importing.document import MAX_DATA

MEGABYTES = 300
_ROOT = Path(__file__).parents[3]


def text(content: Callable[[], str]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(content(), encoding="utf-8")

    return write


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.json", bytes(400_000_000))


def named_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("trackbear-progress-data.json", bytes(400_000_000))


def many_small_bombs(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(400):
            made.writestr(f"{number}.json", b"[" * 1_000_000)


def many_members(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as made:
        for number in range(60_000):
            made.writestr(f"{number}.json", b"")


HOSTILE: dict[str, Callable[[Path], None]] = {
    "deep.json": text(lambda: "[" * 100_000),
    "deep-objects.json": text(lambda: '{"a":' * 100_000),
    "wide.json": text(lambda: "[" + "[],{}," * 4_000_000 + "0]"),
    "numbers.json": text(lambda: "[" + "1," * 12_000_000 + "1]"),
    "digits.json": text(lambda: "[" + "9" * 20_000_000 + "]"),
    "keys.json": text(lambda: "{" + ",".join(f'"{n}":1.5' for n in range(690_000)) + "}"),
    "objects.json": text(lambda: "[" + ",".join(['{"a":"b"}'] * 290_000) + "]"),
    "quotes.json": text(lambda: '"' + '\\"' * 10_000_000),
    "text.json": text(lambda: '["' + "a" * (MAX_DATA - 100) + '\N{GRINNING FACE}"]'),
    "lines.jsonl": text(lambda: '{"a":1}\n' * 190_000),
    "more-lines.jsonl": text(lambda: "{}\n" * 5_000_000),
    "deep-lines.jsonl": text(lambda: ("[" * 1000 + "\n") * 10_000),
    "deep.xml": text(lambda: "<a>" * 5_000_000),
    "wide.xml": text(lambda: "<r>" + "<a/>x" * 6_000_000 + "</r>"),
    "allowed.xml": text(lambda: "<r>" + "<a/>x" * 799_000 + "</r>"),
    "attributes.xml": text(lambda: "<r>" + '<a b="c" d="e"/>' * 150_000 + "</r>"),
    "text.xml": text(lambda: "<r>" + "a" * (MAX_DATA - 100) + "\N{GRINNING FACE}</r>"),
    "laughs.xml": text(
        lambda: (
            '<!DOCTYPE a [<!ENTITY a0 "ha">'
            + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
            + "]><a>&a12;</a>"
        )
    ),
    "bomb.zip": bomb,
    "bombs.zip": many_small_bombs,
    "members.zip": many_members,
    "tags.html": text(lambda: "<a " * 50_000),
    "columns.csv": text(lambda: "Date,Words\n" + "1," * 1_000_000),
    "head.csv": text(lambda: "Date," * 1_000_000 + "Words\n2021-11-01,5\n"),
    "field.csv": text(lambda: 'Date,Words\n2021-11-01,"' + "x" * (MAX_DATA - 100)),
    "hundred.csv": text(lambda: 'Date,Words\n2021-11-01,"' + "x" * 100_000_000),
    "rows.csv": text(lambda: "Date,Words\n" + "1,1\n" * 8_000_000),
    "cells.csv": text(lambda: "Date,Words\n" + ("," * 499 + "\n") * 60_000),
    "allowed.csv": text(lambda: "Date,Words\n" + "2021-11-01,5\n" * 49_000),
    "rejected.csv": text(lambda: "Date,Words\n2021-11-01,5\n" + '"x\n' * 90_000),
    "quotes.csv": text(lambda: "Date,Words\n" + '1,"' * 10_000_000),
    "newlines.csv": text(lambda: "Date,Words\n" + "\n" * 30_000_000 + "2021-11-01,5\n"),
    "remarks.csv": text(lambda: "# a,b\n" * 5_000_000 + "Date,Words\n2021-11-01,5\n"),
    "nul.csv": text(lambda: "Date,Words\n2021-11-01,\0\n"),
    "emoji.csv": text(
        lambda: "Date,Words,Notes\n2021-11-01,5," + "a" * (MAX_DATA - 100) + "\N{GRINNING FACE}"
    ),
    "trackbear.json": text(
        lambda: '{"tallies":[' + '{"measure":"word"},' * 290_000 + '{"measure":1}]}'
    ),
    "trackbear-deep.json": text(lambda: '{"tallies":"measure","a":' + "[" * 1_000_000),
    "trackbear-bomb.zip": named_bomb,
    "trackbear.csv": text(
        lambda: "uuid,project_title,date,measure,count\n" + "a,b,2026-03-01,word,1\n" * 49_000
    ),
    "nanowrimo.txt": text(lambda: "Date\tCount\n" + "Nov 1, 2023\t5\n" * 2_000_000),
    "nanowrimo.json": text(
        lambda: (
            '["project-sessions"' + ',{"type":"project-sessions","attributes":{}}' * 140_000 + "]"
        )
    ),
    "nanowrimo-young.json": text(
        lambda: '{"start_wordcount":1,"wordcounts":[' + '{"wordcount":1},' * 290_000 + "{}]}"
    ),
    "novelwriter.jsonl": text(
        lambda: '{"type": "initial", "offset": 1}\n' + '{"type": "record"}\n' * 1_500_000
    ),
    "novelwriter-deep.jsonl": text(
        lambda: '{"type": "record", "a": ' + ("[" * 1000 + "\n") * 30_000
    ),
    "scrivener.xml": text(
        lambda: "<WritingHistory>" + '<Day dwc="5">x</Day>' * 190_000 + "</WritingHistory>"
    ),
    "scrivener-laughs.xml": text(
        lambda: '<!DOCTYPE a [<!ENTITY b "ha">]><WritingHistory>&b;</WritingHistory>'
    ),
    "larger.json": text(lambda: " " * (MAX_DATA + 1)),
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is told by Linux")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_cheap(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    HOSTILE[name](path)
    done = subprocess.run(
        [sys.executable, "-m", "tests.entries.importing.devouring", str(path)],
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
