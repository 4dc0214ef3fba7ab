from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.scan import FileStamp
from journal.index.diff import Difference, KnownFile, compare, count_lost, is_trusted

NOW = 1_800_000_000_000_000_000
SECOND = 1_000_000_000


def stamp(path: str, size: int = 1, mtime_ns: int = 2, inode: int = 3) -> FileStamp:
    return FileStamp(path, size, mtime_ns, inode)


def known(path: str, *, size: int = 1, inode: int = 3, trusted: int = 1) -> KnownFile:
    return KnownFile(path, 7, size, 2, inode, "hash", trusted)


def named(difference: Difference) -> tuple[list[str], list[str], list[str], list[str], int]:
    return (
        [one.path for one in difference.added],
        [one.now.path for one in difference.modified],
        [one.now.path for one in difference.suspect],
        [one.path for one in difference.removed],
        difference.unchanged,
    )


@pytest.mark.parametrize(
    ("found", "then", "expected"),
    [
        ([], [], ([], [], [], [], 0)),
        ([stamp("a")], [], (["a"], [], [], [], 0)),
        ([], [known("a")], ([], [], [], ["a"], 0)),
        ([stamp("a")], [known("a")], ([], [], [], [], 1)),
        ([stamp("b")], [known("a"), known("c")], (["b"], [], [], ["a", "c"], 0)),
        ([stamp("a"), stamp("c")], [known("b")], (["a", "c"], [], [], ["b"], 0)),
        ([stamp("a", size=9)], [known("a")], ([], ["a"], [], [], 0)),
        ([stamp("a", mtime_ns=9)], [known("a")], ([], ["a"], [], [], 0)),
        ([stamp("a", inode=9)], [known("a")], ([], ["a"], [], [], 0)),
        ([stamp("a")], [known("a", trusted=0)], ([], [], ["a"], [], 0)),
        ([stamp("a", size=9)], [known("a", trusted=0)], ([], ["a"], [], [], 0)),
    ],
)
def test_each_file_is_added_modified_suspect_removed_or_unchanged(
    found: list[FileStamp], then: list[KnownFile], expected: object
) -> None:
    assert named(compare(found, then)) == expected


@given(st.dictionaries(st.text(), st.integers(1, 3)), st.dictionaries(st.text(), st.integers(1, 3)))
def test_merging_agrees_with_comparing_sets(now: dict[str, int], then: dict[str, int]) -> None:
    found = [stamp(path, size=size) for path, size in sorted(now.items())]
    stored = [known(path, size=size) for path, size in sorted(then.items())]
    both = now.keys() & then.keys()
    changed = sorted(path for path in both if now[path] != then[path])
    assert named(compare(found, iter(stored))) == (
        sorted(now.keys() - then.keys()),
        changed,
        [],
        sorted(then.keys() - now.keys()),
        len(both) - len(changed),
    )


@pytest.mark.parametrize(
    ("age", "trusted"),
    [(0, False), (SECOND, False), (2 * SECOND, False), (2 * SECOND + 1, True), (-SECOND, False)],
)
def test_a_stamp_from_the_last_two_seconds_or_the_future_is_not_trusted(
    age: int, trusted: bool
) -> None:
    assert is_trusted(stamp("a", mtime_ns=NOW - age), NOW) is trusted


def test_a_file_that_only_moved_is_not_lost() -> None:
    difference = compare([stamp("b", inode=5)], [known("a", inode=5), known("c", inode=6)])
    assert count_lost(difference) == 1
