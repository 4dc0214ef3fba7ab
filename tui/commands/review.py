"""`darlings review`: the doubtful figures of what was imported, asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tui.failures import INTERRUPTED
from tui.invocation import Invocation
from tui.options import JsonOption
from tui.output import Line, Output, Styled
from tui.patience import patience
from tui.progress import progress_on
from tui.wording import counted

if TYPE_CHECKING:
    from entries.importing.review import Question
    from journal.reviewing import Review


def review(
    context: typer.Context,
    *,
    listed: Annotated[
        bool, typer.Option("--list", help="Only list them; nothing is asked.")
    ] = False,
    as_json: JsonOption = False,
) -> int:
    """Ask about the figures that imported entries leave in doubt.

    Each is shown with its sentence. What you say is set in the entry's front matter; what an entry
    says already is never touched, and what you leave out stays unsaid, to be asked again. Answers
    may come as lines on standard input. Ctrl-C at a question leaves nothing written. --json lists,
    too.
    """
    invocation: Invocation = context.obj
    out = invocation.out
    journal = invocation.journal()
    journal.refresh(progress=progress_on(out, of="file", doing="indexed"))
    missed: list[str] = []
    questions = journal.doubts(
        progress=progress_on(out, of="entry", doing="read"), missed=missed.append
    )
    for message in missed:
        out.say(message)
    # Looked at again: while the entries were read, the disk may have gone.
    sync = journal.refresh()
    if as_json or listed:
        _list(out, questions, as_json=as_json)
        return max(invocation.settle(sync), int(bool(missed)))
    if not questions:
        read = "that could be read " if missed else ""
        out.data(f"No imported entry {read}has a doubtful figure.")
        return max(invocation.settle(sync), int(bool(missed)))
    from journal.run import Run
    from tui.doubt_talk import DoubtTalk

    talk = DoubtTalk(out, invocation.stdin, journal.book, journal.today())
    talk.run(questions)
    with patience() as patient:
        done = journal.answer(talk.replies, run=Run(stop=patient))
    out.data(*_done(done), talk.summary())
    if done.stopped:
        out.say("Stopped. What is not listed as changed was not answered: darlings review")
    code = invocation.settle(journal.refresh())
    if done.stopped:
        return INTERRUPTED
    return 1 if done.left or missed else code


def _list(out: Output, questions: tuple[Question, ...], *, as_json: bool) -> None:
    if as_json:
        from journal.reviewing import question_json

        out.json([question_json(question) for question in questions])
        return
    from tui.doubt_talk import question_lines

    for question in questions:
        out.data(*question_lines(question, out.width))
    out.data(counted(len(questions), "doubtful figure"))


def _done(done: Review) -> list[Line]:
    lines: list[Line] = [f"Changed {path}" for path in done.changed]
    lines += [f"Saved {path}" for path in done.created]
    lines += [(Styled("stays  ", "yellow"), f"{one.path}: {one.reason}") for one in done.left]
    return lines
