from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import entries.durable
import entries.renames
from entries.disk import digest_of
from entries.durable import replace_file
from entries.errors import ChangedOnDisk, Refused, StorageError
from entries.names import NameKind, kind_of_name
from tests.entries.calls import Calls, mode, names, umask

OLD = b"---\nwords: 500\n---\nThe old text.\n"
NEW = b"---\nwords: 512\n---\nThe new text.\n"
THEIRS = b"---\nwords: 500\n---\nWhat an editor saved meanwhile.\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "x.md"
    path.write_bytes(OLD)
    return path


def replace(path: Path, data: bytes = NEW) -> None:
    replace_file(path, data, expected=digest_of(OLD))


def kept_beside(path: Path) -> list[bytes]:
    return [
        other.read_bytes()
        for other in path.parent.iterdir()
        if kind_of_name(other.name) is NameKind.CONFLICT
    ]


def test_a_file_is_replaced_and_nothing_else_is_left(old: Path) -> None:
    replace(old)
    assert (old.read_bytes(), names(old.parent)) == (NEW, ["x.md"])


def test_replacing_with_the_same_bytes_writes_nothing(old: Path) -> None:
    os.utime(old, ns=(10**18, 10**18))
    before = old.stat()
    replace(old, OLD)
    replace_file(old, OLD, expected="0" * 64)
    assert (old.stat().st_mtime_ns, old.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("bits", [0o600, 0o640, 0o644, 0o660, 0o755])
def test_the_mode_is_kept(old: Path, bits: int) -> None:
    old.chmod(bits)
    with umask(0o077):
        replace(old)
    assert mode(old) == bits


def test_the_owner_is_kept(old: Path) -> None:
    try:
        os.chown(old, 12345, 12346)
    except PermissionError:
        pytest.skip("only root can give files away")
    replace(old)
    assert (old.stat().st_uid, old.stat().st_gid) == (12345, 12346)


def test_an_owner_that_cannot_be_kept_is_a_refusal(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fstat

    def theirs(fd: int) -> os.stat_result:
        status = real(fd)
        fields = list(status)
        fields[4] += (
            7 if fields[6] == len(OLD) and os.readlink(f"/proc/self/fd/{fd}") == str(old) else 0
        )
        return os.stat_result(fields)

    monkeypatch.setattr(os, "fstat", theirs)
    Calls(monkeypatch, os, "fchown").fail(errno.EPERM)
    with pytest.raises(Refused, match="another user"):
        replace(old)
    assert (old.read_bytes(), names(old.parent)) == (OLD, ["x.md"])


def test_extended_attributes_are_kept(old: Path) -> None:
    try:
        os.setxattr(old, "user.colour", b"red")
    except OSError:
        pytest.skip("no extended attributes on this disk")
    replace(old)
    assert os.getxattr(old, "user.colour") == b"red"


@pytest.mark.parametrize("call", ["listxattr", "getxattr", "setxattr"])
def test_attributes_that_cannot_be_kept_are_a_refusal(
    old: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    try:
        os.setxattr(old, "user.colour", b"red")
    except OSError:
        pytest.skip("no extended attributes on this disk")
    Calls(monkeypatch, os, call).fail(errno.EIO)
    with pytest.raises((Refused, StorageError)):
        replace(old)
    assert (old.read_bytes(), names(old.parent)) == (OLD, ["x.md"])


def test_a_link_stays_a_link_and_its_file_is_written(old: Path) -> None:
    link = old.parent / "link.md"
    link.symlink_to("x.md")
    replace(link)
    assert link.readlink() == Path("x.md")
    assert old.read_bytes() == NEW


def test_a_file_with_two_names_is_refused_and_both_keep_its_text(old: Path) -> None:
    other = old.parent / "other.md"
    other.hardlink_to(old)
    with pytest.raises(Refused, match="2 names"):
        replace(old)
    assert (old.read_bytes(), other.read_bytes()) == (OLD, OLD)
    assert old.samefile(other)


def test_a_second_name_that_a_crash_of_ours_left_is_no_hindrance(old: Path) -> None:
    (old.parent / ".darlings-00.tmp").hardlink_to(old)
    replace(old)
    assert (old.read_bytes(), names(old.parent)) == (NEW, ["x.md"])


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir], ids=["pipe", "folder"])
def test_what_is_no_ordinary_file_is_refused_without_waiting(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "x.md")
    with pytest.raises((Refused, StorageError)):
        replace(tmp_path / "x.md")
    assert names(tmp_path) == ["x.md"]


def test_a_file_the_writer_made_read_only_is_not_written(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refusing(path: Path, flags: int, mode: int = 0o777) -> int:
        # What the system says to anybody but root, who runs many tests.
        if path == old and flags & os.O_RDWR:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refusing)
    with pytest.raises(StorageError, match="Permission denied"):
        replace(old)
    assert (old.read_bytes(), names(old.parent)) == (OLD, ["x.md"])


def test_a_file_changed_since_it_was_read_stays_and_ours_is_kept_beside_it(old: Path) -> None:
    old.write_bytes(THEIRS)
    with pytest.raises(ChangedOnDisk) as caught:
        replace(old)
    assert old.read_bytes() == THEIRS
    assert kept_beside(old) == [NEW]
    kept = next(name for name in names(old.parent) if name != "x.md")
    assert kept in caught.value.message
    assert mode(old.parent / kept) == 0o600


def test_the_same_text_is_kept_beside_only_once(old: Path) -> None:
    old.write_bytes(THEIRS)
    for _ in range(3):
        with pytest.raises(ChangedOnDisk):
            replace(old)
    assert kept_beside(old) == [NEW]


def test_a_kept_version_the_writer_works_on_is_not_replaced(old: Path) -> None:
    old.write_bytes(THEIRS)
    with pytest.raises(ChangedOnDisk):
        replace(old)
    kept = next(path for path in old.parent.iterdir() if path != old)
    kept.write_bytes(b"merged by hand")
    with pytest.raises(ChangedOnDisk):
        replace(old)
    assert sorted(kept_beside(old)) == sorted([NEW, b"merged by hand"])


def test_a_file_gone_since_it_was_read_is_not_made_again_but_ours_is_kept(old: Path) -> None:
    old.unlink()
    with pytest.raises(ChangedOnDisk):
        replace(old)
    assert not old.exists()
    assert kept_beside(old) == [NEW]


class _Meddler:
    """Another program, which acts right before our nth exchange of two files."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, acts: dict[int, Callable[[], object]]):
        self.acts = acts
        self.count = 0
        self.real = entries.renames.exchange
        monkeypatch.setattr(entries.durable, "exchange", self)

    def __call__(self, ours: Path, theirs: Path) -> None:
        self.count += 1
        self.acts.get(self.count, lambda: None)()
        self.real(ours, theirs)


def save_by_rename(path: Path, data: bytes) -> None:
    path.with_suffix(".editor").write_bytes(data)
    path.with_suffix(".editor").replace(path)


@pytest.fixture(params=["renameat2", "hard links", "neither"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every way there is to exchange two files."""
    if request.param != "renameat2":
        monkeypatch.setattr(entries.renames, "_system_call", lambda: (None, lambda: 0))
    if request.param == "neither":
        Calls(monkeypatch, os, "link").fail(*[errno.EPERM] * 99)


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("save", [save_by_rename, Path.write_bytes], ids=["rename", "in place"])
def test_a_save_in_the_last_moment_wins_and_ours_is_kept(
    old: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path, bytes], object]
) -> None:
    meddler = _Meddler(monkeypatch, {1: lambda: save(old, THEIRS)})
    with pytest.raises(ChangedOnDisk):
        replace(old)
    assert meddler.count == 2
    assert old.read_bytes() == THEIRS
    assert kept_beside(old) == [NEW]
    assert len(names(old.parent)) == 2


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("save", [save_by_rename, Path.write_bytes], ids=["rename", "in place"])
def test_two_saves_in_the_last_moment_are_both_kept(
    old: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path, bytes], object]
) -> None:
    later = THEIRS + b"And later still.\n"
    meddler = _Meddler(monkeypatch, {1: lambda: save(old, THEIRS), 2: lambda: save(old, later)})
    with pytest.raises(ChangedOnDisk):
        replace(old)
    assert meddler.count == 2
    assert old.read_bytes() == THEIRS
    assert sorted(kept_beside(old)) == sorted([NEW, later])
    assert len(names(old.parent)) == 3


def test_a_file_removed_in_the_last_moment_is_not_made_again(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _Meddler(monkeypatch, {1: old.unlink})
    with pytest.raises(ChangedOnDisk):
        replace(old)
    assert not old.exists()
    assert kept_beside(old) == [NEW]
    assert len(names(old.parent)) == 1


@pytest.mark.usefixtures("system")
def test_every_way_of_exchanging_replaces_and_leaves_nothing(old: Path) -> None:
    old.chmod(0o640)
    replace(old)
    assert (old.read_bytes(), mode(old), names(old.parent)) == (NEW, 0o640, ["x.md"])


@pytest.mark.usefixtures("system")
def test_a_folder_that_cannot_be_synced_brings_the_old_text_back(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Calls(monkeypatch, entries.durable, "sync_folder").fail(errno.EIO)
    with pytest.raises(StorageError):
        replace(old)
    assert (old.read_bytes(), names(old.parent)) == (OLD, ["x.md"])


def test_a_displaced_text_that_cannot_be_put_back_is_not_thrown_away(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Calls(monkeypatch, entries.durable, "sync_folder").fail(errno.EIO)
    Calls(monkeypatch, entries.durable, "exchange").fail(None, errno.EIO)
    with pytest.raises(StorageError):
        replace(old)
    assert sorted(path.read_bytes() for path in old.parent.iterdir()) == sorted([OLD, NEW])
