"""Eight programs at once: every entry one of them reported is there, whole, and only once."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from entries.folder import EntryFolder
from entries.frontmatter import read_entry

PROCESSES = 8
EACH = 100

WRITER = """
import sys
from datetime import date
from pathlib import Path
from entries.entry import Entry
from entries.folder import EntryFolder

folder = EntryFolder(Path(sys.argv[1]))
for i in range(int(sys.argv[3])):
    title = "The same title" if i % 4 == 0 else f"Writer {sys.argv[2]}, entry {i}"
    body = f"{sys.argv[2]}/{i}\\n"
    entry = Entry(date=date(2018, 1 + i % 12, 5), title=title, words=i, body=body)
    print(folder.create(entry), flush=True)
"""


def bodies(folder: EntryFolder) -> Counter[str]:
    found: Counter[str] = Counter()
    for stamp in folder.scan().files:
        entry = read_entry(folder.read(stamp.path).data, path=stamp.path).entry
        assert entry is not None, stamp.path
        found[entry.body.strip()] += 1
    return found


def test_eight_programs_create_a_hundred_entries_each(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(n), str(EACH)],
            cwd=root,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(PROCESSES)
    ]
    reported = [line for writer in writers for line in writer.communicate()[0].split("\n") if line]
    assert [writer.returncode for writer in writers] == [0] * PROCESSES
    assert len(reported) == len(set(reported)) == PROCESSES * EACH
    folder = EntryFolder(tmp_path)
    assert sorted(stamp.path for stamp in folder.scan().files) == sorted(reported)
    assert bodies(folder) == Counter(f"{n}/{i}" for n in range(PROCESSES) for i in range(EACH))
    assert folder.leftovers() == []


@pytest.mark.parametrize("kills", [6])
def test_programs_killed_at_any_moment_lose_nothing_they_reported(
    tmp_path: Path, kills: int
) -> None:
    root = Path(__file__).parents[2]
    reported: list[str] = []
    for n in range(kills):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(n), "1000000"],
            cwd=root,
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            reported += [writer.stdout.readline().strip() for _ in range(5 + n)]
            writer.kill()
            reported += [line for line in writer.stdout.read().split("\n")[:-1] if line]
    assert len(reported) >= 5 * kills
    folder = EntryFolder(tmp_path)
    there = bodies(folder)
    assert set(reported) <= {stamp.path for stamp in folder.scan().files}
    assert set(there.values()) == {1}
