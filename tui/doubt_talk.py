"""The conversation about doubtful figures: one question after another, one line for an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TextIO

from entries.errors import BadDate, BadFigure, Refused, Stopped
from journal.columns import wrap
from tui.doubt_answers import read_answer
from tui.doubt_words import asked, entry_line, marked_sentence, reason_line, told
from tui.output import Line, Output, Styled, is_terminal
from tui.typed import decode
from tui.wording import counted, number

if TYPE_CHECKING:
    from entries.importing.answers import Answer
    from entries.importing.review import Question
    from journal.book import Book

LONGEST_LINE = 10_000
_INDENT = "  "
_KEYS = (
    ("y", "yes, it is"),
    ("n", "no (or Enter): it stays unsaid"),
    ("620", "no, but this is: 620, ~600, 1h30"),
    ("d DAYS", "it is for other days: d yesterday, d 2018-03-24..2018-03-25"),
    ("p NAME", "it is for other writing: p op-ed"),
    ("t", "it is the whole manuscript so far"),
    ("s", "skip all that are left"),
    ("q", "stop; nothing is written"),
    ("?", "these lines again"),
)


@dataclass(slots=True)
class DoubtTalk:
    """Asks about doubtful figures on stderr, and reads answers as lines of `stdin`.

    The lines may be typed, or come from a pipe. `replies` are the figures as the writer says they
    are; `asked` counts the questions that were put.
    """

    out: Output
    stdin: TextIO | None
    book: Book
    today: date
    replies: list[tuple[Question, Answer]] = field(default_factory=list)
    asked: int = 0

    def __call__(self, questions: tuple[Question, ...]) -> dict[str, Answer]:
        """Ask, and give the answers by their questions' keys; raises as `run` does."""
        self.run(questions)
        return {question.key: answer for question, answer in self.replies}

    def run(self, questions: Sequence[Question]) -> None:
        """Ask one question after another; one that an earlier answer settled is left out.

        Raises Stopped where the writer stops, and Refused where the answers end before the
        questions do.
        """
        for place, question in enumerate(questions, 1):
            if any(question.is_settled_by(*reply) for reply in self.replies):
                continue
            self._put(question, f"{number(place)} of {number(len(questions))}")
            if not self._hear(question):
                return

    def summary(self) -> str:
        """Return `3 asked: 2 taken, 1 left out`."""
        taken = len(self.replies)
        left = number(self.asked - taken)
        return f"{counted(self.asked, 'doubtful figure')} asked about: {number(taken)} taken," + (
            f" {left} left out"
        )

    def _put(self, question: Question, place: str) -> None:
        self.out.say("", (Styled(place, "dim"), f"  {entry_line(question)}"))
        self.out.say(*_sentence(question, self.out.width))
        self.out.say((Styled(f"{_INDENT}{reason_line(question)}", "dim"),))
        if not self.asked:
            self.out.say(*_help())
        self.asked += 1

    def _hear(self, question: Question) -> bool:
        """Hear one answer; False means that no further question is wanted."""
        while True:
            self.out.prompt(f"{_INDENT}{asked(question)} [{_keys(question)}] ")
            typed = self._line()
            match typed.strip().lower():
                case "s" | "skip":
                    return False
                case "q" | "quit" | "stop":
                    raise Stopped("stopped: nothing was written")
                case "?" | "h" | "help":
                    self.out.say(*_help())
                    continue
            try:
                answer = read_answer(typed, question, book=self.book, today=self.today)
            except (BadFigure, BadDate) as error:
                self.out.say(f"{_INDENT}{error.message}: {error.hint}")
                continue
            if answer is not None:
                self.replies.append((question, answer))
                self.out.say((Styled(f"{_INDENT}→ {told(question, answer)}", "green"),))
            return True

    def _line(self) -> str:
        try:
            data = b"" if self.stdin is None else self.stdin.buffer.readline(LONGEST_LINE)
        except KeyboardInterrupt as stop:
            self.out.say("")  # ends the line of the question
            stop.add_note("nothing was written")
            raise
        if not data:
            self.out.say("")
            raise Refused(
                "the answers ended before the questions did; nothing was written",
                "answer here, or send one line for each question; s skips the rest",
            )
        typed = decode(data)
        if not is_terminal(self.stdin):
            self.out.say(typed)  # a terminal shows what is typed; a pipe does not
        return typed


def question_lines(question: Question, cells: int) -> Iterator[Line]:
    """Yield a question as lines for a list: the entry, the sentence, what is asked and why."""
    yield (Styled(entry_line(question), "bold"),)
    yield from _sentence(question, cells)
    yield f"{_INDENT}{asked(question)}  {reason_line(question)}"


def _sentence(question: Question, cells: int) -> Iterator[Line]:
    """Yield the sentence with its figure in brackets, which say the same without colour."""
    before, figure, after = marked_sentence(question)
    whole = f"“{before}[{figure}]{after}”"
    start = 1 + len(before)
    end = start + len(figure) + 2
    at = 0
    for line in wrap(whole, max(cells - 4, 30)):
        begin = whole.find(line, at)
        at = begin + len(line) if begin >= 0 else at
        yield _line_of(line, begin, start, end)


def _line_of(line: str, begin: int, start: int, end: int) -> Line:
    """Style what lies between `start` and `end` of the whole in a line that begins at `begin`."""
    if begin < 0:
        return f"{_INDENT}{line}"
    first, last = (min(max(place - begin, 0), len(line)) for place in (start, end))
    return (f"{_INDENT}{line[:first]}", Styled(line[first:last], "bold"), line[last:])


def _keys(question: Question) -> str:
    figure = "1h30" if question.doubt.unit == "minutes" else "620"
    return f"y n {figure} d p {'t ' if question.may_be_total else ''}s q ?"


def _help() -> Iterator[Line]:
    for keys, meaning in _KEYS:
        yield (Styled(f"{_INDENT}  {keys:8}", "cyan"), meaning)
