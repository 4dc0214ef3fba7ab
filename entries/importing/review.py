"""The doubtful figures of an import, and the plan with the writer's answers in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from entries.entry import Entry
from entries.importing.answers import Answer, answer_entry
from entries.importing.candidate import Candidate
from entries.importing.doubts import Doubt
from entries.importing.evidence import Evidence
from entries.importing.plan import ImportPlan, Update


@dataclass(frozen=True, slots=True)
class Question:
    """One doubtful figure and the entry it is in; `place` is its file, or the document's path.

    `key` names the question in a mapping of answers, and is the identity of the entry that comes
    of it where the figure is for other days.
    """

    key: str
    place: str
    entry: Entry
    doubt: Doubt

    @property
    def may_be_total(self) -> bool:
        """Tell whether the figure could be the manuscript's total, which the entry has not."""
        own = self.doubt.is_own and self.entry.project is None
        return own and self.doubt.unit == "words" and self.entry.manuscript is None

    def is_settled_by(self, other: Question, answer: Answer) -> bool:
        """Tell whether an answer to another question leaves nothing to ask here."""
        same = self.place == other.place and self.entry == other.entry
        own = self.doubt.is_own and answer.covers is None and answer.project is None
        return same and own and self.doubt.unit == other.doubt.unit and not answer.is_total


def question_key(entry: Entry, doubt: Doubt) -> str:
    """Name a doubt among those of all entries."""
    return f"{entry.source.key if entry.source else ''}#{doubt.name}"


def questions_of(entry: Entry, doubts: Collection[Doubt], *, place: str) -> list[Question]:
    """Give the questions that an entry's doubts are."""
    head = replace(entry, body="")
    return [Question(question_key(entry, doubt), place, head, doubt) for doubt in doubts]


def doubts(plan: ImportPlan) -> tuple[Question, ...]:
    """Give the doubtful figures of what an import would bring, in its order."""
    brought = (*plan.candidates, *(update.candidate for update in plan.updates))
    return tuple(
        question
        for one in brought
        for question in questions_of(one.entry, one.evidence.doubtful, place=one.source)
    )


def answered(
    plan: ImportPlan, answers: Mapping[str, Answer], *, known: Collection[str] = ()
) -> ImportPlan:
    """Put the answers, by their questions' keys, into a plan; each rests on its sentence.

    What has no answer stays out. `known` are the identities of what the journal holds: an answer
    that an import which was cut short has brought in is not brought again.
    """
    if not answers:
        return plan
    candidates = tuple(_answered(one, answers, known) for one in plan.candidates)
    updates = tuple(_answered_update(update, answers, known) for update in plan.updates)
    return replace(plan, candidates=candidates, updates=updates)


def _answered(
    candidate: Candidate, answers: Mapping[str, Answer], known: Collection[str]
) -> Candidate:
    entry, evidence = candidate.entry, candidate.evidence
    keys = {doubt: question_key(entry, doubt) for doubt in evidence.doubtful}
    given = [(doubt, answers[key]) for doubt, key in keys.items() if key in answers]
    if not given:
        return candidate
    made = answer_entry(entry, given)
    new = [_further(candidate, *one) for one in made.further]
    left = [doubt for doubt in evidence.doubtful if keys[doubt] not in answers]
    evidence = replace(
        evidence,
        doubtful=tuple(left),
        other=(*evidence.other, *(sentence for _, sentence in made.further)),
    ).with_answers(made.entry, sentences=made.sentences)
    also = (*candidate.also, *(one for one in new if one.id not in known))
    return replace(candidate, entry=made.entry, evidence=evidence, also=also)


def _answered_update(
    update: Update, answers: Mapping[str, Answer], known: Collection[str]
) -> Update:
    """Answer for an update, whose other further entries are in the journal already, or were."""
    before = update.candidate.also
    candidate = _answered(update.candidate, answers, known)
    further = candidate.also[len(before) :]
    return replace(update, candidate=replace(candidate, also=before), further=further)


def _further(main: Candidate, entry: Entry, sentence: str) -> Candidate:
    said = {name: sentence for name in ("words", "minutes", "manuscript") if _says(entry, name)}
    evidence = Evidence(kind=f"told in {main.source}").with_answers(entry, sentences=said)
    return Candidate(main.source, None, "entry", entry, evidence, revisable=False)


def _says(entry: Entry, figure: str) -> bool:
    return getattr(entry, figure) is not None
