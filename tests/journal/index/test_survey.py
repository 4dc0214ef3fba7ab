from __future__ import annotations

import shutil

import pytest

from entries.scan import FileStamp
from journal.index.survey import sign, survey
from tests.journal.index.conftest import NOW, Vault

STAMP = FileStamp("entries/a.md", 10, 20, 30)


@pytest.mark.parametrize(
    "other",
    [
        [],
        [STAMP, STAMP._replace(path="entries/b.md")],
        [STAMP._replace(path="entries/b.md")],
        [STAMP._replace(size=11)],
        [STAMP._replace(mtime_ns=21)],
        [STAMP._replace(mtime_ns=-21)],
        [STAMP._replace(inode=31)],
    ],
)
def test_every_difference_shows_in_the_signature(other: list[FileStamp]) -> None:
    assert sign([STAMP], ()) == sign([FileStamp(*STAMP)], ())
    assert sign(other, ()) != sign([STAMP], ())


def test_what_could_not_be_seen_shows_in_the_signature() -> None:
    assert sign([STAMP], ("entries/2018",)) != sign([STAMP], ())


def test_a_missing_marker_or_folder_is_said(vault: Vault) -> None:
    assert survey(vault.root, at=NOW).missing is None
    shutil.rmtree(vault.root / "entries")
    assert "no entries folder" in (survey(vault.root, at=NOW).missing or "")
    (vault.root / "journal.toml").unlink()
    assert "no journal.toml" in (survey(vault.root, at=NOW).missing or "")


def test_a_time_beyond_what_can_be_stored_is_wrapped(
    bare: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    huge = STAMP._replace(mtime_ns=15_000_000_000 * 10**9, inode=(1 << 64) - 1)
    monkeypatch.setattr("journal.index.survey.scan", lambda _: _scan_of(huge))
    [stamp] = survey(bare.root, at=NOW).stamps
    assert 0 <= stamp.mtime_ns < 1 << 63
    assert 0 <= stamp.inode < 1 << 63


def _scan_of(*stamps: FileStamp) -> object:
    from entries.scan import Scan

    return Scan(files=list(stamps))
