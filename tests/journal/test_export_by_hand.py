"""Files as people write them go out in every shape, and come back as far as it can hold them."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entries.frontmatter import read_entry, split_front_matter
from journal.imports import ImportReport, options_of
from journal.journal import Journal

FEW = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
KEYS = (
    "date: 2026-03-09",
    "words: -120",
    "minutes: 0",
    "manuscript: 61250",
    "covers: 2026-03-07/2026-03-08",
    "project: op-ed",
    "title: 'It''s: =1+1'",
    "number: 7",
    "mood: [calm,  {a: 1}]",
    "# mine",
    "kept: 1:30",
    "tags: [x, 'y; z', \"é\"]",
    "distractions:\n  - tea\n  - what: a phone; a bell\n    minutes: 3\n    kind: obligation",
    "logged: 2026-03-09T23:30:00+13:00",
)
NAMES = ("a", "naïve—dash", "写作", "emoji-🎉", "2026-03-02", "two  spaces", "e\u0301 or é", "CON")
FOLDERS = ("entries", "entries/2026", "entries/my notes/deep", "entries/undated", "clippings/2025")
BODIES = (
    "",
    "No newline at the end",
    "---\nA scene break.\n---\n",
    "  Indented.  \n\n\n",
    "One.\x0cTwo.\x85Three.\u2028\x1b[31m\u202eFour.\n",
    "[2026-01-01 09:00] Like another diary's.\nWords:: 450\n",
    "I wrote 500 words today, and on Saturday 300.\n",
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    keys = draw(st.none() | st.lists(st.sampled_from(KEYS), unique=True, max_size=8))
    front = "" if keys is None else "\n".join(("---", "theirs: {}", *keys, "---", ""))
    mark = draw(st.sampled_from(("", "\ufeff")))
    whole = mark + front + draw(st.sampled_from(BODIES))
    return whole.replace("\n", draw(st.sampled_from(("\n", "\r\n")))).encode()


paths = st.builds(
    "{}/{}.md".format, st.sampled_from(FOLDERS), st.sampled_from(NAMES)
)  # fmt: skip
journals = st.dictionaries(paths, files(), min_size=1, max_size=4)


def a_journal(root: Path, written: dict[str, bytes]) -> Journal:
    journal = Journal.create(root, title="B", target_words=80_000, deadline=date(2027, 6, 30))
    for path, data in written.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return journal


def bring(journal: Journal, target: Path) -> ImportReport:
    options = options_of(journal, zone="Pacific/Auckland")
    report = journal.import_([target], options=options)
    lists = (report.updated, report.skipped, report.rejected)
    assert report.records == report.records_imported + sum(map(len, lists))
    return report


@given(written=journals)
@FEW
def test_each_shape_has_every_file_or_names_it_and_comes_in_once(
    written: dict[str, bytes],
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        one = a_journal(Path(scratch) / "one", written)
        for format in ("md", "json", "csv", "trackbear", "jrnl"):
            target = Path(scratch) / f"out.{format}"
            report = one.export(target, format=format)
            held = report.entries + report.clippings + len(report.left_out)
            assert held == len(one.folder.scan().files)
            two = a_journal(Path(scratch) / format, {})
            bring(two, target)
            again = bring(two, target)
            assert (again.imported, again.updated) == ((), ())


@given(written=journals)
@FEW
def test_the_whole_shapes_bring_every_field_and_every_byte_of_the_text(
    written: dict[str, bytes],
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        one = a_journal(Path(scratch) / "one", written)
        for format in ("md", "json"):
            target = Path(scratch) / f"out.{format}"
            one.export(target, format=format)
            two = a_journal(Path(scratch) / format, {})
            report = bring(two, target)
            # A file of nothing but a mark holds no text to bring.
            empty = {path for path, data in written.items() if not data.strip(b"\xef\xbb\xbf\r\n")}
            assert len(report.rejected) == len(empty)
            for path in written.keys() - empty:
                there = two.folder.read(path).data
                assert _entry(path, there) == _entry(path, written[path])
                assert split_front_matter(there).body == split_front_matter(written[path]).body
            home = bring(one, target)
            assert (home.imported, home.updated) == ((), ())


def _entry(path: str, data: bytes) -> object:
    entry = read_entry(data, path=path).entry
    return entry and replace(entry, source=None)
