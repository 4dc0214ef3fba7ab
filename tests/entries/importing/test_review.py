"""The writer's answers become figures of what an import brings in, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from entries.entry import DateRange, Entry, Source
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from entries.importing.account import Stated, give_account
from entries.importing.answers import Answer, agreed, answer_entry
from entries.importing.document import Document
from entries.importing.doubts import doubts_of
from entries.importing.format import Certainty, Format
from entries.importing.installment import read_installment
from entries.importing.known import Known
from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.publish import publish
from entries.importing.reading import Reading
from entries.importing.registry import Catalogue
from entries.importing.review import Question, answered, doubts

LAMP = "Entry 7: Salt\n\nMarch 5, 2018\n\nI've written 3,000 words on this.\n"
HOURS = "Entry 8: Fog\n\nMarch 6, 2018\n\nI worked for three hours.\n"
SATURDAY = DateRange(date(2018, 3, 3), date(2018, 3, 3))
WEEKEND = DateRange(date(2018, 3, 3), date(2018, 3, 4))


def planned(folder: Path, *texts: str) -> ImportPlan:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    return plan_import([folder], known={})


def one(plan: ImportPlan, answer: Answer) -> ImportPlan:
    (question,) = doubts(plan)
    return answered(plan, {question.key: answer})


def test_each_doubtful_figure_is_a_question_with_its_entry(tmp_path: Path) -> None:
    asked = doubts(planned(tmp_path, LAMP, HOURS))
    assert [(q.entry.title, q.doubt.value) for q in asked] == [("Salt", 3000), ("Fog", 180)]
    assert all(q.entry.body == "" for q in asked)
    assert len({q.key for q in asked}) == 2


def test_yes_makes_it_a_figure_with_its_sentence_as_evidence(tmp_path: Path) -> None:
    plan = planned(tmp_path, LAMP, HOURS)
    lamp, hours = answered(plan, {q.key: agreed(q.doubt) for q in doubts(plan)}).candidates
    assert (lamp.entry.words, lamp.entry.minutes) == (3000, None)
    assert (hours.entry.words, hours.entry.minutes) == (None, 180)
    assert lamp.evidence.words == "I've written 3,000 words on this."
    assert lamp.evidence.doubtful == ()
    assert doubts(answered(plan, {q.key: agreed(q.doubt) for q in doubts(plan)})) == ()


def test_without_an_answer_nothing_is_changed(tmp_path: Path) -> None:
    plan = planned(tmp_path, LAMP, HOURS)
    assert answered(plan, {}) == plan
    assert answered(plan, {"another": Answer(3)}) == plan
    assert [candidate.entry.words for candidate in plan.candidates] == [None, None]


def test_another_figure_is_the_one_that_counts(tmp_path: Path) -> None:
    (candidate,) = one(planned(tmp_path, LAMP), Answer(620, is_rough=True)).candidates
    assert (candidate.entry.words, candidate.entry.estimated) == (620, ("words",))


def test_a_total_is_the_manuscripts(tmp_path: Path) -> None:
    (candidate,) = one(planned(tmp_path, LAMP), Answer(3000, is_total=True)).candidates
    assert (candidate.entry.words, candidate.entry.manuscript) == (None, 3000)
    assert candidate.evidence.manuscript == "I've written 3,000 words on this."


@pytest.mark.parametrize(
    ("answer", "day", "covers", "project"),
    [
        (Answer(3000, covers=SATURDAY), date(2018, 3, 3), None, None),
        (Answer(3000, covers=WEEKEND), date(2018, 3, 4), WEEKEND, None),
        (Answer(3000, project="op-ed"), date(2018, 3, 5), None, "op-ed"),
    ],
)
def test_a_figure_for_something_else_is_an_entry_of_its_own(
    tmp_path: Path, answer: Answer, day: date, covers: DateRange | None, project: str | None
) -> None:
    plan = planned(tmp_path, LAMP)
    (question,) = doubts(plan)
    (candidate,) = one(plan, answer).candidates
    (further,) = candidate.also
    assert candidate.entry.words is None
    assert (further.entry.words, further.entry.body) == (3000, "")
    assert (further.entry.date, further.entry.covers, further.entry.project) == (
        day,
        covers,
        project,
    )
    assert further.id == question.key
    assert further.evidence.words == "I've written 3,000 words on this."
    assert candidate.evidence.other == ("I've written 3,000 words on this.",)


def test_the_entrys_own_day_is_no_other_day(tmp_path: Path) -> None:
    own = DateRange(date(2018, 3, 5), date(2018, 3, 5))
    (candidate,) = one(planned(tmp_path, LAMP), Answer(3000, covers=own)).candidates
    assert (candidate.entry.words, candidate.also) == (3000, ())


def test_what_an_import_cut_short_has_brought_is_not_brought_again(tmp_path: Path) -> None:
    plan = planned(tmp_path, LAMP)
    (question,) = doubts(plan)
    answers = {question.key: Answer(3000, covers=SATURDAY)}
    (candidate,) = answered(plan, answers, known={question.key}).candidates
    assert candidate.also == ()


def test_an_answer_never_replaces_what_an_entry_says() -> None:
    silent = Entry(date(2018, 3, 5), body="I've written 3,000 words on this.")
    (doubt,) = doubts_of(silent)
    said = replace(silent, words=500)
    assert answer_entry(said, [(doubt, agreed(doubt))]).entry == said


def test_of_two_answers_for_one_figure_the_first_counts_and_the_second_is_not_asked() -> None:
    entry = Entry(date(2018, 3, 5), body="I wrote 300 words. We ate. I wrote 500 words.")
    first, second = doubts_of(entry)
    made = answer_entry(entry, [(first, agreed(first)), (second, agreed(second))])
    assert made.entry.words == 300
    asked = [Question(doubt.name, "x", entry, doubt) for doubt in (first, second)]
    assert asked[1].is_settled_by(asked[0], agreed(first))
    assert not asked[1].is_settled_by(asked[0], Answer(300, project="op-ed"))
    assert not asked[1].is_settled_by(asked[0], Answer(300, is_total=True))


# -- imported again ---------------------------------------------------------------------------


def _read(document: Document, _: ImportOptions) -> Reading:
    told = give_account(document, "told", read_installment(document.text), Stated())
    entry = replace(told.entry, source=Source("told", document.name))
    return Reading((replace(told, entry=entry, revisable=True),))


TOLD = Catalogue((Format("told", Certainty.SIGNATURE, lambda _: True, _read, suffixes=(".txt",)),))
"""A format whose records have identities of their own, so that a new text is a newer version."""


class Vault:
    """A journal's folder, and what it knows of imports."""

    def __init__(self, root: Path) -> None:
        root.mkdir()
        self.folder = EntryFolder(root)
        self.known: dict[str, Known] = {}

    def stored(self, path: str) -> Entry | None:
        return read_entry(self.folder.read(path).data, path=path).entry

    def plan(self, document: Path) -> ImportPlan:
        return plan_import(
            [document],
            known=self.known,
            formats=TOLD,
            is_untouched=lambda _: True,
            stored=self.stored,
        )

    def publish(self, plan: ImportPlan) -> None:
        for made in (done := publish(plan, self.folder, batch="b")).published + done.updated:
            assert made.entry.source is not None
            self.known[made.entry.source.key] = Known(made.path, made.entry.source.digest)

    def entries(self) -> list[Entry]:
        return [entry for one in self.known.values() if (entry := self.stored(one.path))]

    def entry(self) -> Entry:
        (known,) = self.known.values()
        entry = self.stored(known.path)
        assert entry is not None
        return entry


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "book")


@pytest.mark.parametrize("answer", [Answer(620, is_rough=True), Answer(3000, is_total=True)])
def test_what_was_answered_is_not_taken_away_by_the_same_import_again(
    vault: Vault, tmp_path: Path, answer: Answer
) -> None:
    document = tmp_path / "salt.txt"
    document.write_text(LAMP)
    vault.publish(one(vault.plan(document), answer))
    again = vault.plan(document)
    assert (again.candidates, again.updates) == ((), ())
    assert doubts(again) == ()


def test_a_newer_text_keeps_the_answer_as_long_as_it_has_the_sentence(
    vault: Vault, tmp_path: Path
) -> None:
    document = tmp_path / "salt.txt"
    document.write_text(LAMP)
    vault.publish(one(vault.plan(document), Answer(620)))
    document.write_text(LAMP + "\nThen it rained.\n")
    newer = vault.plan(document)
    assert (len(newer.updates), doubts(newer)) == (1, ())
    vault.publish(newer)
    assert (vault.entry().words, "it rained" in vault.entry().body) == (620, True)
    document.write_text(LAMP.replace("3,000", "4,000"))
    (question,) = doubts(vault.plan(document))
    assert question.doubt.value == 4000
    vault.publish(vault.plan(document))
    assert vault.entry().words is None


def test_an_answer_about_a_newer_text_that_is_for_other_days_is_an_entry_too(
    vault: Vault, tmp_path: Path
) -> None:
    document = tmp_path / "salt.txt"
    document.write_text(LAMP.replace("I've written 3,000 words on this.", "It rained."))
    vault.publish(vault.plan(document))
    document.write_text(LAMP)
    plan = one(vault.plan(document), Answer(3000, covers=SATURDAY))
    (update,) = plan.updates
    assert (len(update.further), update.candidate.entry.words) == (1, None)
    vault.publish(plan)
    assert sorted((str(entry.date), entry.words) for entry in vault.entries()) == [
        ("2018-03-03", 3000),
        ("2018-03-05", None),
    ]
    again = vault.plan(document)
    assert (again.candidates, again.updates) == ((), ())
