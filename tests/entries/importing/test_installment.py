"""A text is taken apart into its facts, its furniture and its prose, which is kept whole."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.errors import NotUnderstood
from entries.importing.installment import read_installment
from entries.importing.masthead import Hints

NOTE = (
    "Editor’s Note: This is the 13th installment in Mara Quill’s daily writing journal, "
    "“The Salt Ledger.” Will she get there?"
)
PROSE = "I wrote a page today.  It’s “fine.”\n\nTomorrow I burn it.\n"


def test_title_number_date_and_note_come_off_and_the_prose_stays() -> None:
    text = read_installment(f"Entry 13: Salt\n\nMarch 27, 2018\n\n{NOTE}\n\n{PROSE}")
    assert (text.title, text.number, text.day) == ("Salt", 13, date(2018, 3, 27))
    assert text.series_note == NOTE
    assert text.prose == PROSE
    assert text.numbered


def test_the_number_may_stand_in_the_note_alone() -> None:
    text = read_installment(f"Salt\n\n{NOTE}\n\n{PROSE}")
    assert (text.title, text.number, text.number_line) == ("Salt", 13, NOTE)


def test_title_and_note_may_disagree_and_the_title_is_believed() -> None:
    text = read_installment(f"Entry 14: Salt\n\n{NOTE}\n\n{PROSE}")
    assert text.number == 14
    assert text.notes == ("the title says number 14, the note 13: the title was believed",)


def test_a_note_may_be_called_just_that() -> None:
    note = "Note: This is the 13th installment of “Ledger Days”, a diary of writing a novel."
    text = read_installment(f"Salt\n\n{note}\n\n{PROSE}")
    assert (text.number, text.prose) == (13, PROSE)


def test_a_note_about_something_else_is_prose() -> None:
    note = "Note: the second drawer of the diary desk sticks."
    text = read_installment(f"Salt\n\n{note}\n\n{PROSE}")
    assert (text.number, text.prose) == (None, f"{note}\n\n{PROSE}")


def test_a_hard_wrapped_note_goes_whole() -> None:
    wrapped = NOTE.replace("daily writing", "daily\nwriting").replace("13th inst", "13th\ninst")
    lines = (
        "Editor’s Note: This is the 13th installment in Mara Quill’s\n" + wrapped.split("\n")[-1]
    )
    text = read_installment(f"Salt\n\n{lines}\n\n{PROSE}")
    assert text.prose == PROSE


def test_an_epigraph_above_the_note_is_kept() -> None:
    text = read_installment(
        f"Salt\n\n March 27, 2018\n\n Kill your darlings.\n-A.\n\n{NOTE}\n\n{PROSE}"
    )
    assert text.prose == f" Kill your darlings.\n-A.\n\n{PROSE}"


def test_the_writers_own_line_about_the_series_gives_the_number_and_stays() -> None:
    own = "This is the third entry in my writing diary.\n"
    text = read_installment(f"Salt\n\n{own}\n{PROSE}")
    assert text.number == 3
    assert text.prose.startswith(own)


@pytest.mark.parametrize(
    "head",
    [
        "the harbour review\n\nEntry 7: Salt",
        "Menu\nSearch\n\nThe Harbour Review\n\nEntry 7: Salt",
        "Entry 7\n\nSalt",
        "March 27, 2018\n\nEntry 7: Salt",
        "# Entry 7: Salt",
        "Entry 7: Salt\nMarch 27, 2018 | by Mara Quill",
    ],
)
def test_the_title_is_found_among_the_sites_own_lines(head: str) -> None:
    text = read_installment(f"{head}\n\n{PROSE}")
    assert (text.title, text.number) == ("Salt", 7)
    assert text.prose == PROSE


def test_section_author_and_series_below_the_title_are_the_sites() -> None:
    head = "Entry 13: Salt\n\nThe Salt Ledger\n\nSpecial Series\n\nMara Quill\n\nMarch 27, 2018"
    text = read_installment(f"{head}\n\n{NOTE}\n\n{PROSE}")
    assert (text.title, text.day, text.prose) == ("Salt", date(2018, 3, 27), PROSE)


def test_a_subtitle_below_the_date_is_kept() -> None:
    text = read_installment(f"Entry 7: Salt\n\nMarch 27, 2018\n\nOr, The Bill\n\n{PROSE}")
    assert text.prose == f"Or, The Bill\n\n{PROSE}"


def test_without_a_number_the_line_by_the_date_is_the_title() -> None:
    text = read_installment(f"coastal outlook\n\nSalt and Lamps\n\nMarch 27, 2018\n\n{PROSE}")
    assert text.title == "Salt and Lamps"
    assert text.prose == PROSE


def test_a_heading_that_may_be_the_writers_is_not_thrown_away() -> None:
    text = read_installment(f"A Year of Salt\n\nLamps\n\nMarch 27, 2018\n\n{PROSE}")
    assert text.title == "Lamps"
    assert text.prose == f"A Year of Salt\n\n{PROSE}"


@pytest.mark.parametrize(
    "opening",
    [
        "Wrote 612 words today",
        "Knocked out a page, though the chapter is low-hanging fruit.",
        "- 500 words",
    ],
)
def test_a_first_line_of_prose_is_no_title(opening: str) -> None:
    text = read_installment(f"{opening}\n\n{PROSE}")
    assert text.title is None
    assert text.prose == f"{opening}\n\n{PROSE}"


def test_the_first_line_of_a_wrapped_paragraph_is_no_title() -> None:
    wrapped = "Knocked out a page today though in\na lot of ways it was easy fruit.\n"
    text = read_installment(wrapped)
    assert (text.title, text.prose) == (None, wrapped)


def test_a_date_in_the_prose_dates_nothing() -> None:
    prose = "It said:\n\nSeptember 12, 1906\n\nand I believed it.\n"
    text = read_installment(f"Entry 7: Salt\n\nI found a card today. {prose}")
    assert text.day is None
    assert "September 12, 1906" in text.prose


def test_an_ambiguous_date_is_noted_and_stays_to_be_seen() -> None:
    text = read_installment(f"Entry 7: Salt\n\n11/12/2018\n\n{PROSE}")
    assert text.day is None
    assert text.prose.startswith("11/12/2018\n")
    assert "not guessed" in text.notes[0]


def test_a_date_beside_a_title_leaves_the_title() -> None:
    text = read_installment(f"Ferry Scene | March 27, 2018\n\n{PROSE}")
    assert (text.title, text.day) == ("Ferry Scene", date(2018, 3, 27))


def test_a_date_printed_below_dates_the_entry() -> None:
    text = read_installment(f"Entry 7: Salt\n\n{PROSE}\nPosted on March 27, 2018 by Mara Quill\n")
    assert text.day == date(2018, 3, 27)
    assert text.prose == PROSE


@pytest.mark.parametrize(
    "foot",
    [
        "Mara Quill is a novelist and an editor at The Harbour Review.",
        "*Mara Quill* is a [novelist](https://example.org) in Leeds.\n\nShe also teaches.",
        "Mara Quill is a nov",
        "Mara Quill is a novelist.\n\nImage: Jill Cardy, CC",
        "Image: Jill Cardy, CC\n\nTake our survey\n\nTags: salt, lamps\n\n© 2019 The Review",
        "Share this:\n\nTwitter\n\nFacebook\n\nMara Quill is a novelist.",
        "About the author\n\nMara Quill is a novelist.",
        "Related posts\n\nEntry 12: Rope\n\nEntry 11: Mud",
        "2 thoughts on “Salt”\n\nBen says:\n\nI wrote 3,000 words today!\n\nReply",
        "Leave a Reply\n\nYour email address will not be published.",
        "---\n\nMara Quill is a novelist.",
    ],
)
def test_the_foot_of_a_page_comes_off(foot: str) -> None:
    text = read_installment(f"Entry 13: Salt\n\n{NOTE}\n\n{PROSE}\n\n{foot}\n")
    assert text.prose == PROSE
    assert text.left_out


@pytest.mark.parametrize(
    "ending",
    [
        "Distractions:\n\nTwitter\n\nEmail\n",
        "Ben Oke is a novelist I envy.\n",
        "Comments\n\nMy editor had some. I cried.\n",
        "Related\n\nI am, to the keeper, on my mother’s side.\n",
        "* * *\n",
    ],
)
def test_an_ending_of_the_writers_own_stays(ending: str) -> None:
    text = read_installment(f"Entry 13: Salt\n\n{NOTE}\n\n{PROSE}\n{ending}")
    assert text.prose == f"{PROSE}\n{ending}"


def test_captions_between_paragraphs_are_left_out_of_a_page_only() -> None:
    between = "I wrote.\n\nImage: Jill Cardy, CC\n\nI slept.\n"
    assert read_installment(between).prose == "I wrote.\n\nI slept.\n"
    assert read_installment(between, page=False).prose == between


def test_a_known_title_is_taken_out_where_it_is_repeated() -> None:
    text = read_installment(f"## Salt & Lamps\n\n{PROSE}", Hints(title="Salt & Lamps"))
    assert (text.title, text.prose) == ("Salt & Lamps", PROSE)


def test_what_is_left_out_is_shown() -> None:
    text = read_installment(f"Entry 13: Salt\n\n{NOTE}\n\n{PROSE}\nTake our survey\n")
    assert [line[:15] for line in text.left_out] == ["Editor’s Note: ", "Take our survey"]


def test_more_lines_than_any_entry_has_are_refused() -> None:
    with pytest.raises(NotUnderstood, match="50,000 lines"):
        read_installment("a\n" * 50_001)


@pytest.mark.parametrize(
    "flood", ["[", "*", "_ ", "# ", "Ann Lee ", "a, ", "1. ", "“", "\u2028", "By A"]
)
def test_floods_of_marks_are_just_text(flood: str) -> None:
    text = read_installment("Entry 7: Salt\n\n" + flood * 40_000)
    assert text.number == 7


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_text_breaks_it_and_no_prose_is_made_up(text: str) -> None:
    whole = read_installment(text)
    kept = [line for line in whole.prose.split("\n") if line.strip()]
    assert all(line in text.split("\n") for line in kept)


@given(
    st.lists(
        st.text(alphabet="abcdefgh “”’—  ,", min_size=1, max_size=80).map(lambda s: f"I {s}."),
        min_size=1,
        max_size=8,
    )
)
def test_paragraphs_of_prose_are_kept_byte_for_byte(paragraphs: list[str]) -> None:
    prose = "\n\n".join(paragraphs) + "\n"
    text = read_installment(f"Entry 13: Salt\n\nMarch 27, 2018\n\n{NOTE}\n\n{prose}\nTags: a\n")
    assert text.prose == prose
