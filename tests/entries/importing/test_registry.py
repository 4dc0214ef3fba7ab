"""A document is read in the format its content shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from entries.errors import NotUnderstood, Refused
from entries.importing.document import Document
from entries.importing.registry import catalogue, read_document
from tests.entries.importing.documents import FIXTURES, plan_fixtures


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "<!DOCTYPE html><html><body><p>x</p></body></html>", "html"),
        ("a", "<html><head></head></html>", "html"),
        ("a.txt", "<div><p>x</p><p>y</p></div>", "html"),
        ("a.html", "<p>x", "html"),
        ("a.html", "no tag at all", "text"),
        ("a.md", "<!-- a note --> I slept.", "markdown"),
        ("a.txt", "# Salt\n\nI slept.", "markdown"),
        ("a.txt", "---\ntitle: x\n---\nI slept.", "markdown"),
        ("a.html", "+++\ntitle = 'x'\n+++\nI slept.", "markdown"),
        ("a.txt", '{"title": "x"}\n\nI slept.', "markdown"),
        ("a.md", "I slept.", "markdown"),
        ("a.txt", "I slept < 3 hours.", "text"),
        ("a.txt", "---\n\nHe walked.\n\n---\n\nShe ran.", "text"),
    ],
)
def test_content_decides_and_the_name_breaks_a_tie(name: str, text: str, expected: str) -> None:
    assert catalogue().detect(Document(name, name, text)).name == expected


@pytest.mark.parametrize("name", ["data.yaml", "data.json", "feed.xml", "page.css"])
def test_data_is_refused(name: str) -> None:
    with pytest.raises(NotUnderstood):
        catalogue().detect(Document(name, name, "Date,Words"))


def test_a_format_may_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# Salt\n\nI slept.\n", encoding="utf-8")
    (candidate,) = read_document(path, format=catalogue().find("text")).candidates
    assert candidate.entry.source is not None
    assert candidate.entry.source.format == "text"


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refused, match="scroll") as caught:
        catalogue().find("scroll")
    assert (
        caught.value.hint
        == f"Formats: {', '.join(sorted(one.name for one in catalogue().formats))}."
    )


def test_every_format_has_a_fixture_that_it_alone_reads() -> None:
    read = {one.entry.source.format for one in plan_fixtures().candidates if one.entry.source}
    assert read == {one.name for one in catalogue().formats}


def test_text_and_markdown_never_wait_for_an_html_parser() -> None:
    code = (
        "import sys; from pathlib import Path; "
        "from entries.importing.registry import read_document; "
        "[read_document(Path(name)) for name in sys.argv[1:]]; "
        "print(sorted({'bs4', 'lxml', 'markdownify'} & set(sys.modules)))"
    )
    names = [str(FIXTURES / name) for name in ("day-12.txt", "hugo-toml.md")]
    done = subprocess.run(
        [sys.executable, "-c", code, *names],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert done.stdout.strip() == "[]"
