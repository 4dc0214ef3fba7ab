from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.draft_text import FormText, read_draft, render_draft

TEXTS = st.text(max_size=60)
FORMS = st.builds(FormText, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)


@given(FORMS)
def test_a_draft_gives_back_the_form(form: FormText) -> None:
    assert read_draft(render_draft(form)) == form


@given(TEXTS)
def test_text_alone_is_kept_as_it_is(text: str) -> None:
    assert read_draft(text) == FormText(text=text) or text.startswith("darlings draft\n")


def test_a_text_that_looks_like_a_draft_survives() -> None:
    form = FormText(text='darlings draft\nwords: "5"\n\nnot really')
    assert read_draft(render_draft(form)) == form


@pytest.mark.parametrize(
    "text",
    [
        "darlings draft\n",
        "darlings draft\nwords: 5\n\nbody",
        'darlings draft\nverbs: "5"\n\nbody',
        'darlings draft\nwords: "5\n\nbody',
    ],
)
def test_a_damaged_draft_is_shown_whole(text: str) -> None:
    assert read_draft(text) == FormText(text=text)


def test_a_date_alone_is_nothing_to_keep() -> None:
    assert FormText(day="today").is_empty
    assert not replace(FormText(day="today"), words="x").is_empty
