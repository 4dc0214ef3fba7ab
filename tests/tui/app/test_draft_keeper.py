from __future__ import annotations

from pathlib import Path

import pytest

from entries.drafts import Drafts
from entries.errors import StorageError
from tui.draft_keeper import DraftKeeper, read_form
from tui.draft_text import FormText


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


def test_what_is_kept_is_on_disk(drafts: Drafts) -> None:
    keeper = DraftKeeper(drafts)
    keeper.keep(FormText(words="730", text="It works."), number=keeper.next_number())
    (path,) = drafts.pending()
    assert read_form(path) == FormText(words="730", text="It works.")
    assert path == keeper.path


def test_there_is_one_draft_however_often_it_is_kept(drafts: Drafts) -> None:
    keeper = DraftKeeper(drafts)
    for text in ("I", "It", "It works."):
        keeper.keep(FormText(text=text), number=keeper.next_number())
    assert [read_form(path).text for path in drafts.pending()] == ["It works."]


def test_an_older_text_never_replaces_a_newer_one(drafts: Drafts) -> None:
    keeper = DraftKeeper(drafts)
    older, newer = keeper.next_number(), keeper.next_number()
    keeper.keep(FormText(text="newer"), number=newer)
    keeper.keep(FormText(text="older"), number=older)
    assert [read_form(path).text for path in drafts.pending()] == ["newer"]


def test_a_save_under_way_does_not_bring_back_a_dropped_draft(drafts: Drafts) -> None:
    keeper = DraftKeeper(drafts)
    keeper.keep(FormText(text="logged"), number=keeper.next_number())
    late = keeper.next_number()
    keeper.drop()
    keeper.keep(FormText(text="logged"), number=late)
    assert drafts.pending() == []


def test_an_emptied_form_leaves_no_draft(drafts: Drafts) -> None:
    keeper = DraftKeeper(drafts)
    keeper.keep(FormText(text="x"), number=keeper.next_number())
    keeper.keep(FormText(), number=keeper.next_number())
    assert drafts.pending() == []


def test_a_draft_of_an_earlier_session_is_adopted_and_replaced(drafts: Drafts) -> None:
    path = drafts.save("left over")
    keeper = DraftKeeper(drafts)
    assert keeper.adopt(path) == FormText(text="left over")
    keeper.keep(FormText(text="left over, and more"), number=keeper.next_number())
    assert [read_form(path).text for path in drafts.pending()] == ["left over, and more"]


def test_a_draft_that_is_no_utf8_is_read(drafts: Drafts) -> None:
    path = drafts.save("x")
    path.write_bytes(b"caf\xe9")
    assert read_form(path).text == "café"


def test_where_nothing_can_be_written_the_draft_before_stays(
    drafts: Drafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = DraftKeeper(drafts)
    keeper.keep(FormText(text="first"), number=keeper.next_number())

    def fail(*_: object, **__: object) -> Path:
        raise StorageError("no room")

    monkeypatch.setattr(drafts, "save", fail)
    with pytest.raises(StorageError):
        keeper.keep(FormText(text="second"), number=keeper.next_number())
    assert [read_form(path).text for path in drafts.pending()] == ["first"]
