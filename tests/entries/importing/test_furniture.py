"""What a page prints round a text is known by its form; a writer's own lines are not it."""

from __future__ import annotations

import pytest

from entries.importing.biography import name_in_biography
from entries.importing.furniture import is_alt_text, is_edge_furniture, is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Share this:",
        "Share on Facebook",
        "Click to share on Twitter (Opens in new window)",
        "Read more",
        "Read more: The Last Keeper",
        "Take our survey",
        "Help us improve: take a short survey about your reading",
        "Subscribe to our newsletter",
        "Advertisement",
        "Image: Jill Cardy, CC",
        "Photo by Tomas Reyes",
        "Photo credit: Tomas Reyes",
        "U.S. Navy photo by Ann Lee, CC BY-SA 2.0",
        "harbour-at-night.jpg",
    ],
)
def test_furniture_wherever_it_stands(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Tags: salt, lamps",
        "Filed under Diaries",
        "© 2019 The Harbour Review",
        "Copyright 2019",
        "The Harbour Review. All rights reserved.",
        "Home > Diaries > Entry 34",
        "← Previous entry",
        "Next: Entry 35",
        "4 min read",
        "12 claps",
        "Leave a comment",
        "Skip to content",
        "In this section",
        "Share Tweet Email",
        "Last updated on 2 June 2019",
    ],
)
def test_furniture_only_above_and_below_a_text(line: str) -> None:
    assert is_edge_furniture(line)
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "I took their survey instead of writing.",
        "Read more Chekhov tonight.",
        "Twitter",
        "Email",
        "Share prices fell, and so did my mood.",
        "Picture this: a keeper with no lamp.",
        "Home at last.",
        "The photo by my desk is my father’s.",
        "Image is everything, says my editor.",
        "Tags on the sheep, all blue.",
        "Previous drafts were worse.",
        "Distraction of the day: a survey of lighthouse keepers.",
        "Get up. Mail the pages. Sleep.",
        "",
    ],
)
def test_a_writers_own_lines_are_no_furniture(line: str) -> None:
    assert not is_edge_furniture(line)


@pytest.mark.parametrize("name", ["Quill-Rarely-Stops-Writing", "IMG_2041_small", "a-b-c.png"])
def test_a_pictures_name(name: str) -> None:
    assert is_alt_text(name)


@pytest.mark.parametrize("line", ["well-known", "A quiet day", "state of the art"])
def test_words_are_no_pictures_name(line: str) -> None:
    assert not is_alt_text(line)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Mara Quill is a novelist and a contributing editor at The Harbour Review.",
        "Mara Quill is a senior editor at War",
        "Dr. Ana de la Cruz was the founding director of the Keepers’ Archive.",
        "J. R. Smith, author of two books, is a lecturer in Leeds.",
        "Jean-Luc Ó Faoláin teaches at the University of the North.",
        "The author is a librarian.",
    ],
)
def test_a_biography_is_known_by_its_form(paragraph: str) -> None:
    assert name_in_biography(paragraph, author=None)


@pytest.mark.parametrize(
    "cut", ["Mara Quill is a nov", "Mara Quill is", "Mara Quill", "Mara Quill, a"]
)
def test_a_cut_biography_is_known_by_its_author(cut: str) -> None:
    assert name_in_biography(cut, author="Mara Quill") == "Mara Quill"


@pytest.mark.parametrize(
    ("paragraph", "author"),
    [
        ("Mara Quill is a novelist I met in Leeds.", None),
        ("Mrs Oakley is a gambler.", None),
        ("The keeper is a writer of letters.", None),
        ("It was a good day.", None),
        ("Ben Oke is a novelist in Leeds.", "Mara Quill"),
        ("I am a writer in Leeds.", None),
    ],
)
def test_prose_about_people_is_no_biography(paragraph: str, author: str | None) -> None:
    assert name_in_biography(paragraph, author=author) is None
