"""An import decides everything before it writes anything, and counts every document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entries.errors import Refused
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from entries.importing.digest import is_untouched
from entries.importing.known import Known
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.publish import publish
from tests.entries.importing.documents import FIXTURES, plan_fixtures


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def entry(number: int, day: str, prose: str) -> str:
    return f"Entry {number}: Salt\n\n{day}\n\n{prose}\n"


def test_every_fixture_is_read_and_every_record_counted_once() -> None:
    plan = plan_fixtures()
    sources = {one.source for one in plan.candidates}
    unread = [
        path.name
        for path in FIXTURES.iterdir()
        if not any(source.startswith(str(path)) for source in sources)
    ]
    assert unread == []
    assert plan.records == sum(map(len, (plan.candidates, plan.skipped, plan.rejected)))


def test_what_is_known_is_skipped_with_the_place_it_has() -> None:
    first = plan_fixtures()
    known = {one.id: Known(f"entries/2019/{n}.md") for n, one in enumerate(first.candidates)}
    again = plan_fixtures(known)
    assert again.candidates == ()
    assert again.records == first.records
    reasons = {one.reason for one in again.skipped}
    assert "already imported as entries/2019/0.md" in reasons


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace("I wrote", "I *wrote*").encode(),
        lambda text: (text + "\n\nTags: salt\n\nTake our survey\n").encode(),
    ],
    ids=["crlf", "bom", "utf-16", "cp1252", "emphasis", "furniture"],
)
def test_the_same_entry_saved_otherwise_elsewhere_is_the_same(tmp_path: Path, change) -> None:  # type: ignore[no-untyped-def]
    text = entry(7, "March 11, 2019", "I wrote “500” words today.")
    (tmp_path / "a.txt").write_bytes(text.encode())
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "b.txt").write_bytes(change(text))
    plan = plan_import([tmp_path], known={})
    assert len(plan.candidates) == 1
    assert [one.reason for one in plan.skipped] == [f"the same entry as {tmp_path / 'a.txt'}"]


def test_the_same_words_on_two_days_are_two_entries(tmp_path: Path) -> None:
    (tmp_path / "2019-03-11.txt").write_text("I wrote 500 words.", encoding="utf-8")
    (tmp_path / "2019-03-12.txt").write_text("I wrote 500 words.", encoding="utf-8")
    assert len(plan_import([tmp_path], known={}).candidates) == 2


def test_one_bad_document_stops_no_other(tmp_path: Path) -> None:
    write(tmp_path, good=entry(7, "March 11, 2019", "I slept."))
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    plan = plan_import([tmp_path, tmp_path / "gone.txt"], known={})
    assert [one.entry.number for one in plan.candidates] == [7]
    assert len(plan.rejected) == 3
    assert len(plan.skipped) == 1
    assert plan.documents == 5


def test_an_unknown_format_reads_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        plan_import([tmp_path], known={}, format="scroll")


def test_progress_counts_documents(tmp_path: Path) -> None:
    write(tmp_path, a="I slept.", b="I woke.")
    seen: list[tuple[int, int]] = []
    plan_import([tmp_path], known={}, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_a_day_with_an_entry_of_its_own_is_not_told_again(tmp_path: Path) -> None:
    write(
        tmp_path,
        sunday=entry(6, "March 10, 2019", "I wrote 900 words today."),
        monday=entry(
            7, "March 11, 2019", "On Saturday, I wrote 300 words. On Sunday, I wrote 900 words."
        ),
    )
    plan = plan_import([tmp_path], known={})
    monday = next(one for one in plan.candidates if one.entry.number == 7)
    assert [one.entry.date for one in monday.also] == [date(2019, 3, 9)]
    assert "what it tells of another day is in that day's own entry" in monday.evidence.notes


def test_a_weekend_total_gives_way_to_the_weekends_own_entries(tmp_path: Path) -> None:
    write(
        tmp_path,
        sunday=entry(6, "March 10, 2019", "I wrote 900 words today."),
        monday=entry(7, "March 11, 2019", "It was a good writing weekend: 1,250 words."),
    )
    plan = plan_import([tmp_path], known={})
    monday = next(one for one in plan.candidates if one.entry.number == 7)
    assert (monday.entry.words, monday.entry.covers) == (None, None)
    assert monday.evidence.words is None


def test_further_entries_left_by_an_import_cut_short_are_not_made_again(tmp_path: Path) -> None:
    text = "On Saturday, I wrote 300 words. On Sunday, I wrote 900 words."
    write(tmp_path, monday=entry(7, "March 11, 2019", text))
    (first,) = plan_import([tmp_path], known={}).candidates
    (second,) = plan_import([tmp_path], known={first.also[0].id: Known("entries/x.md")}).candidates
    assert [one.id for one in second.also] == [first.also[1].id]


def test_an_entry_of_ours_keeps_the_identity_it_was_given(tmp_path: Path) -> None:
    front = "date: 2019-03-11\nwords: 5\nsource: {format: text, id: abc, batch: b1}\n"
    (tmp_path / "a.md").write_text(f"---\n{front}---\nI slept.\n", encoding="utf-8")
    plan = plan_import([tmp_path], known={"text:abc": Known("entries/2019/a.md")})
    assert plan.skipped[0].reason == "already imported as entries/2019/a.md"


def brought(journal: Path, *documents: Path) -> dict[str, Known]:
    """Import documents into a folder, and give what is known of them then."""
    journal.mkdir(exist_ok=True)
    done = publish(plan_import(documents, known={}), EntryFolder(journal), batch="b1")
    return {
        one.entry.source.key: Known(
            one.path, one.entry.source.digest, one.entry.date, one.entry.number
        )
        for one in done
        if one.entry.source
    }


def again(journal: Path, document: Path, known: dict[str, Known]) -> ImportPlan:
    folder = EntryFolder(journal)
    return plan_import(
        [document],
        known=known,
        is_untouched=lambda path: is_untouched(folder.read(path).data),
        stored=lambda path: read_entry(folder.read(path).data, path=path).entry,
    )


@pytest.mark.parametrize(
    ("later", "becomes"),
    [
        (entry(7, "March 12, 2019", "I wrote 900 words today."), "update"),
        (entry(7, "", "I wrote 900 words today."), "update"),
        (entry(7, "March 11, 2019", "I wrote 901 words today."), "update"),
        (entry(7, "March 12, 2019", "I wrote 901 words today."), "new"),
        (entry(8, "March 12, 2019", "I wrote 900 words today."), "new"),
    ],
    ids=["another day", "no day", "another text", "another day and text", "another number"],
)
def test_an_installment_whose_day_or_text_was_mended_is_the_same(
    tmp_path: Path, later: str, becomes: str
) -> None:
    write(tmp_path, first=entry(7, "March 11, 2019", "I wrote 900 words today."), later=later)
    known = brought(tmp_path / "journal", tmp_path / "first.txt")
    plan = again(tmp_path / "journal", tmp_path / "later.txt", known)
    assert (len(plan.updates), len(plan.candidates)) == ((1, 0) if becomes == "update" else (0, 1))
    assert plan.records == 1


RAIN = "March 11, 2019\n\nIt rained on the ferry, and I wrote 300 words."


@pytest.mark.parametrize(
    ("later", "becomes"),
    [
        (RAIN.replace("300", "310"), "update"),
        (f"{RAIN}\n\nLater the sun came out, and stayed.", "update"),
        (RAIN.replace("11", "12"), "new"),
        ("March 11, 2019\n\nThe dentist said nothing, and charged for it.", "new"),
        (entry(3, "March 11, 2019", "It rained on the ferry, and I wrote 300 words."), "new"),
    ],
    ids=["a figure", "a paragraph", "another day", "another text", "a number"],
)
def test_a_text_without_a_number_is_known_by_its_day_and_most_of_its_words(
    tmp_path: Path, later: str, becomes: str
) -> None:
    write(tmp_path, first=RAIN, later=later)
    known = brought(tmp_path / "journal", tmp_path / "first.txt")
    plan = again(tmp_path / "journal", tmp_path / "later.txt", known)
    assert (len(plan.updates), len(plan.candidates)) == ((1, 0) if becomes == "update" else (0, 1))


def test_an_installment_is_no_newer_version_of_a_row_of_a_log(tmp_path: Path) -> None:
    write(tmp_path, prose=entry(7, "March 11, 2019", "I slept."))
    (tmp_path / "log.csv").write_text("Date,Words,Entry number\n2019-03-11,900,7\n")
    known = brought(tmp_path / "journal", tmp_path / "log.csv")
    assert [one.number for one in known.values()] == [7]
    plan = again(tmp_path / "journal", tmp_path / "prose.txt", known)
    assert (len(plan.updates), len(plan.candidates)) == (0, 1)


def test_two_versions_of_a_record_in_one_import_are_not_called_the_same(tmp_path: Path) -> None:
    for name, words in (("a", 100), ("b", 150), ("c", 100)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "log.csv").write_text(f"Date,Words,id\n2019-03-11,{words},x\n")
    plan = plan_import([tmp_path], known={})
    assert [one.entry.words for one in plan.candidates] == [100]
    first = f"{tmp_path / 'a' / 'log.csv'}:2"
    assert [one.reason for one in plan.skipped] == [
        f"another version of {first}, which was taken: import the right one by itself",
        f"the same entry as {first}",
    ]
