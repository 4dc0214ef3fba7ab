from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.names import (
    SLUG_BYTES,
    NameKind,
    conflict_name,
    date_in_name,
    entry_path,
    fold,
    is_taken,
    kind_of_name,
    numbered,
    title_in_name,
)

DAY = date(2018, 3, 27)


def slug_of(title: str | None, body: str = "") -> str:
    return entry_path(DAY, title, body).removeprefix("2018/2018-03-27-").removesuffix(".md")


def test_an_entry_is_named_by_its_day_and_title() -> None:
    assert entry_path(DAY, "A Mysterious Train Ride", "") == (
        "2018/2018-03-27-a-mysterious-train-ride.md"
    )


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf --help", "rf-help"),
        ("trailing dots...", "trailing-dots"),
        ("trailing space ", "trailing-space"),
        ("two\nlines\ttabbed\0", "two-lines-tabbed"),
        ("don\u2019t and can't", "dont-and-cant"),
        ("~root", "root"),
        (".hidden.md", "hidden-md"),
        ("CON", "con"),
        ("Café Zoë, naïve", "cafe-zoe-naive"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("三千字の小説", "三千字の小説"),
        ("ガギグ", "ガギグ"),
        ("한국어 소설", "한국어-소설"),
        ("หนังสือ", "หนังสือ"),
        ("Кий and й", "кий-and-й"),
        ("train 🚂 ride", "train-ride"),
        ("a\u200bb\u202ec", "abc"),
        ("ＦＵＬＬ①", "full1"),
        ("\ud800 lone", "lone"),
    ],
)
def test_a_title_becomes_a_name_safe_on_every_system(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@pytest.mark.parametrize("title", [None, "", "  ", "🎉🎉", "...", "\u202e", "👩\u200d👩\u200d👧"])
def test_without_a_usable_title_the_first_words_of_the_body_name_it(title: str | None) -> None:
    assert slug_of(title, "\n\n# It was a dark, *stormy* night and rain fell") == (
        "it-was-a-dark-stormy-night"
    )
    assert slug_of(title, "—\n") == "entry"


def test_a_long_title_ends_at_a_word() -> None:
    slug = slug_of("seventeen letters " * 20)
    assert 50 < len(slug.encode()) <= SLUG_BYTES
    assert slug.endswith(("seventeen", "letters"))


@pytest.mark.parametrize("character", ["x", "字", "é", "𝒳", "𠀀"])
def test_three_hundred_characters_without_a_space_are_cut_between_characters(
    character: str,
) -> None:
    slug = slug_of(character * 300)
    assert 0 < len(slug.encode()) <= SLUG_BYTES
    assert "\ufffd" not in slug


@given(st.text(max_size=300), st.text(max_size=50))
def test_any_text_makes_a_safe_name(title: str, body: str) -> None:
    slug = slug_of(title, body)
    assert 0 < len(slug.encode()) <= SLUG_BYTES
    assert slug.strip("-") == slug
    assert unicodedata.is_normalized("NFC", slug)
    assert all(c == "-" or unicodedata.category(c)[0] in "LNM" for c in slug)
    assert kind_of_name(f"{slug}.md") is NameKind.ENTRY


@given(st.text(max_size=80))
def test_composed_and_decomposed_titles_have_one_name(title: str) -> None:
    nfc, nfd = (unicodedata.normalize(form, title) for form in ("NFC", "NFD"))
    assert slug_of(nfc, "x") == slug_of(nfd, "x")


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("A Title", "undated/a-title.md"),
        ("CON", "undated/entry-con.md"),
        ("nul", "undated/entry-nul.md"),
        ("COM1", "undated/entry-com1.md"),
        ("LPT\u00b9", "undated/entry-lpt1.md"),
        ("conman", "undated/conman.md"),
        ("2018-03-27 a day", "undated/entry-2018-03-27-a-day.md"),
        (None, "undated/entry.md"),
    ],
)
def test_an_undated_entry_is_named_neither_as_a_day_nor_as_a_device(
    title: str | None, path: str
) -> None:
    assert entry_path(None, title, "") == path


def test_early_years_have_four_digits() -> None:
    assert entry_path(date(33, 4, 3), "x", "") == "0033/0033-04-03-x.md"


def test_numbers_begin_with_the_second_file() -> None:
    names = [numbered("2018/2018-03-27-x.md", n) for n in (1, 2, 10)]
    assert names == ["2018/2018-03-27-x.md", "2018/2018-03-27-x-2.md", "2018/2018-03-27-x-10.md"]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2018-03-27-x.md", DAY),
        ("2018-03-27.md", DAY),
        ("2018-03-27 Some title.md", DAY),
        ("entries/2017/2018-03-27-x.md", DAY),
        ("2018-02-30-x.md", None),
        ("2018-13-01-x.md", None),
        ("0000-01-01-x.md", None),
        ("2018-03-271.md", None),
        ("٢٠١٨-٠٣-٢٧.md", None),
        ("x-2018-03-27.md", None),
        ("2018-03-27/x.md", None),
        ("", None),
    ],
)
def test_a_day_is_read_from_the_beginning_of_a_name(name: str, day: date | None) -> None:
    assert date_in_name(name) == day


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("x.md", NameKind.ENTRY),
        ("X.MD", NameKind.ENTRY),
        ("x 2.md", NameKind.ENTRY),
        ("My conflict with Anna.md", NameKind.ENTRY),
        ("x.sync-conflict-20261122-173636-D4LGQYW.md", NameKind.CONFLICT),
        ("x (conflicted copy 2026-11-22).md", NameKind.CONFLICT),
        ("x (conflicted copy 2026-11-22 173636).md", NameKind.CONFLICT),
        ("x (Anna's conflicted copy 2026-11-22).md", NameKind.CONFLICT),
        ("x (Case Conflict).md", NameKind.CONFLICT),
        ("x (SFConflict anna@example.org 2026-11-22-10-00-00).md", NameKind.CONFLICT),
        ("x_conflict-20261122-173636.md", NameKind.CONFLICT),
        (".x.md.icloud", NameKind.OFFLINE),
        (".x.md.swp", NameKind.IGNORED),
        (".x.md.swx", NameKind.IGNORED),
        ("x~", NameKind.IGNORED),
        ("x.md~", NameKind.IGNORED),
        ("#x.md#", NameKind.IGNORED),
        ("4913", NameKind.IGNORED),
        (".#x.md", NameKind.IGNORED),
        (".syncthing.x.md.tmp", NameKind.IGNORED),
        ("~syncthing~x.md.tmp", NameKind.IGNORED),
        ("~$x.md", NameKind.IGNORED),
        (".goutputstream-ABC123", NameKind.IGNORED),
        ("x.md.orig", NameKind.IGNORED),
        ("._x.md", NameKind.IGNORED),
        (".DS_Store", NameKind.IGNORED),
        (".darlings-0123456789abcdef.tmp", NameKind.IGNORED),
        (".md", NameKind.IGNORED),
        ("x.txt", NameKind.IGNORED),
        ("md", NameKind.IGNORED),
        ("", NameKind.IGNORED),
    ],
)
def test_a_name_tells_entries_from_what_editors_and_sync_tools_leave(
    name: str, kind: NameKind
) -> None:
    assert kind_of_name(name) is kind


@pytest.mark.parametrize("name", ["2018-03-27-x.md", "X.MD", "é" * 120 + ".md", "bad\udcff.md"])
def test_a_kept_version_is_named_as_a_conflict_and_fits(name: str) -> None:
    for n in (1, 2):
        kept = conflict_name(name, "0123456789abcdef" * 4, n)
        assert kind_of_name(kept) is NameKind.CONFLICT
        assert len(kept.encode()) <= 255


@pytest.mark.parametrize(
    ("wanted", "there", "taken"),
    [
        ("note.md", "note.md", True),
        ("note.md", "Note.md", True),
        ("note.md", "NOTE.MD", True),
        ("caf\u00e9.md", "cafe\u0301.md", True),
        ("strasse.md", "straße.md", True),
        ("note.md", ".note.md.icloud", True),
        ("note.md", ".Note.md.icloud", True),
        ("note.md", "note-2.md", False),
        ("note.md", ".note.md.swp", False),
    ],
)
def test_a_name_is_taken_by_what_some_disk_takes_for_the_same(
    wanted: str, there: str, taken: bool
) -> None:
    assert is_taken(wanted, {fold(there)}) is taken


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("entries/2018/2018-03-27-a-mysterious-train-ride.md", "a mysterious train ride"),
        ("entries/undated/a-mysterious-train-ride.md", "a mysterious train ride"),
        ("entries/notes.md", "notes"),
        ("entries/2018/2018-03-27.md", "untitled"),
        ("entries/2018/2018-03-27-entry.md", "untitled"),
        ("entries/2018/2018-03-27-entry-12.md", "untitled"),
        ("entries/2018/2018-03-27-entry-of-a-ghost.md", "entry of a ghost"),
        ("entries/1984-was-a-year.md", "1984 was a year"),
    ],
)
def test_entry_without_a_title_is_called_after_its_file(path: str, title: str) -> None:
    assert title_in_name(path) == title
