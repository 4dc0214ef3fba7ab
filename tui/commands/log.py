"""`darlings log`: a new entry. It imports neither the index nor YAML: saying it is instant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from entries.errors import Refused
from tui import options as option
from tui.given import Given, Options, read_options
from tui.invocation import Invocation
from tui.output import OutputLost
from tui.typed import Typed, check_text, decode, read_stream, repair

if TYPE_CHECKING:
    from entries.entry import Entry
    from journal.journal import Journal

_NOTHING = "nothing to log"
_EXAMPLE = "for example: darlings log --words 500 --minutes 60 'The train scene works now.'"


def log(
    context: typer.Context,
    *,
    text: Annotated[
        str | None,
        typer.Argument(metavar="[TEXT|-]", help="What you want to say; - reads standard input."),
    ] = None,
    words: option.EntryWordsOption = None,
    total: option.TotalOption = None,
    minutes: option.MinutesOption = None,
    distraction: option.DistractionOption = None,
    date: option.DateOption = None,
    title: option.TitleOption = None,
    project: option.ProjectOption = None,
    covers: option.CoversOption = None,
    tag: option.TagOption = None,
    edit: Annotated[
        bool, typer.Option("--edit", "-e", help="Write the text in $VISUAL or $EDITOR.")
    ] = False,
    as_json: option.JsonOption = False,
) -> int:
    """Log what you wrote: words, minutes, distractions, text.

    Every log is a new entry; nothing that is there is changed. Text that can't be saved is kept
    in a draft. A text that begins with a dash goes after `--`.
    """
    invocation: Invocation = context.obj
    said_ = (words, total, minutes, distraction or (), date, title, project, covers, tag or ())
    given = Options(*said_)
    typed = Typed("" if text in (None, "-") else repair(text or ""))
    with typed.kept():
        journal = invocation.journal()
        typed.drafts = journal.drafts
        if text == "-":
            _refuse_two_texts(edit)
            typed.text = read_stream(invocation.stdin)
        elif given.are_empty and text is None and not edit:
            given = _ask(typed, invocation)
        values = read_options(given, journal)
        if edit:
            _write_in_editor(typed, invocation)
        path = _save(journal, values, typed)
    left = typed.discard()
    code = _tell(invocation, journal, path, (values, typed.text), as_json=as_json)
    if left:
        invocation.out.say(f"  {left}")
    return code


def _refuse_two_texts(edit: bool) -> None:
    if edit:
        raise Refused("the text comes from standard input or from --edit, not from both")


def _ask(typed: Typed, invocation: Invocation) -> Options:
    if not invocation.is_conversation:
        raise Refused(_NOTHING, _EXAMPLE)
    from tui.asking import ask

    return ask(typed, invocation.out, read=input)


def _write_in_editor(typed: Typed, invocation: Invocation) -> None:
    from tui.editor import edit_file

    assert typed.drafts is not None
    typed.draft = typed.drafts.save(typed.text)
    edit_file(typed.draft, environ=invocation.environ)
    typed.text = decode(typed.draft.read_bytes())
    if not typed.text.strip():
        raise Refused(
            "the editor left no text, so nothing was logged",
            "an editor that returns at once needs to be told to wait: EDITOR='code --wait'",
        )


def _save(journal: Journal, values: Given, typed: Typed) -> str:
    check_text(typed.text)
    try:
        return journal.log(
            typed.text,
            words=values.words,
            minutes=values.minutes,
            manuscript=values.manuscript,
            distractions=values.distractions,
            day=values.day,
            title=values.title,
            project=values.project,
            covers=values.covers,
            tags=values.tags,
            estimated=values.estimated,
        )
    except UnicodeEncodeError as error:
        raise Refused(f"the text has a character no file can hold: {error.reason}") from None


def _tell(
    invocation: Invocation,
    journal: Journal,
    path: str,
    saved: tuple[Given, str],
    *,
    as_json: bool,
) -> int:
    out = invocation.out
    try:
        if as_json:
            from journal.contract import entry_json

            out.json(entry_json(path, journal.read(path)))
        else:
            from tui.saying import said

            out.data(f"Saved {path}", f"  {said(_as_entry(*saved))}")
        out.flush()
    except OutputLost as error:
        raise OutputLost(error.message, f"the entry is saved: {path}") from None
    _tell_the_day(invocation, journal)
    return 0


def _tell_the_day(invocation: Invocation, journal: Journal) -> None:
    from journal.line import read_line

    line = read_line(str(journal.root))
    if line is not None:
        invocation.out.say(f"  {line}")


def _as_entry(values: Given, text: str) -> Entry:
    from entries.entry import Entry

    return Entry(
        date=values.day,
        words=values.words,
        minutes=values.minutes,
        manuscript=values.manuscript,
        estimated=values.estimated,
        distractions=values.distractions,
        project=values.project,
        body=text,
    )
