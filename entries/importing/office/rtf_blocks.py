"""Rich Text's blocks, as Word, LibreOffice, macOS and the web write them.

Written here because striprtf (0.0.35) leaves out footnotes and emphasis, shows hidden text, and
gives text that no file can hold where LibreOffice set an emoji.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from entries.errors import NotUnderstood
from entries.importing.office.blocks import Block, Body, Tally
from entries.importing.office.inline import web_link
from entries.importing.office.rtf_flow import Flow
from entries.importing.office.rtf_state import Sheet, State
from entries.importing.office.rtf_text import Decoder
from entries.importing.office.rtf_tokens import Kind, Scanner, Token
from entries.importing.office.rtf_words import (
    BREAKS,
    CHARACTERS,
    INTO,
    PARAGRAPHS,
    SKIPPED,
    STARRED,
    SYMBOLS,
    Into,
)

_DEEPEST = 1000
_LINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]{1,2000})\"")
_INDEX = re.compile(r"\s*(?:TOC|INDEX|TOA)\b")


def read_body(data: bytes) -> Body:
    """Read a document; raises NotUnderstood for one with more in it than any entry has."""
    return _Reader(Scanner(data)).read()


@dataclass(slots=True)
class _Reader:
    """Reads one document.

    `above` are the states of the groups around the one at hand, `flows` the text and the notes and
    boxes in it that are open, `fields` the open fields, by depth, with what they are to show.
    """

    scanner: Scanner
    decoder: Decoder = field(default_factory=Decoder)
    sheet: Sheet = field(default_factory=Sheet)
    state: State = field(default_factory=State)
    above: list[State] = field(default_factory=list)
    flows: list[Flow] = field(default_factory=lambda: [Flow()])
    notes: list[tuple[Block, ...]] = field(default_factory=list)
    fields: list[tuple[int, list[str]]] = field(default_factory=list)
    style_name: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    starred: bool = False
    tally: Tally = field(default_factory=Tally)

    def read(self) -> Body:
        """Read to the end, or to the brace that closes the first."""
        while token := self.scanner.next():
            self._take(token)
            if token.kind is Kind.CLOSE and not self.above:
                break
        self._emit(self.decoder.take(self.state.font))
        doubts = []
        if self.above:
            doubts.append("the document ends in the middle: it may have been cut off")
        elif self.scanner.has_more():
            doubts.append("there is more behind the document's last brace, which is left out")
        if self.decoder.unreadable:
            doubts.append("some characters are in no code page that it names, and were lost")
        while len(self.flows) > 1:
            self._end_flow()
        blocks = self.flow.end(self.sheet.form(self.state))
        return Body(blocks, tuple(self.notes), "".join(self.title) or None, tuple(doubts))

    @property
    def flow(self) -> Flow:
        """The text, note or box at hand."""
        return self.flows[-1]

    def _take(self, token: Token) -> None:
        if token.kind is Kind.BYTES:
            self.decoder.add(token.data)
            return
        if text := self.decoder.take(self.state.font):
            self._emit(text)
        if token.kind is Kind.OPEN:
            self._open()
        elif token.kind is Kind.CLOSE:
            self._close()
        elif token.name != "bin" and self.decoder.passes_over():
            return
        elif token.kind is Kind.SYMBOL:
            self._symbol(token.name)
        else:
            self._word(token.name, token.arg)

    def _open(self) -> None:
        self.above.append(self.state)
        if len(self.above) > _DEEPEST:
            raise NotUnderstood("a Rich Text document nested deeper than any entry")
        self.state = self.state.copy()
        self.decoder.end_fallback()
        self.starred = False

    def _close(self) -> None:
        depth = len(self.above)
        if self.style_name:
            self.sheet.add(self.state.style, "".join(self.style_name), self.state.outline)
            self.style_name = []
        if len(self.flows) > 1 and self.flow.depth == depth:
            self._end_flow()
        if self.fields and self.fields[-1][0] == depth:
            self.fields.pop()
        if self.above:
            self.state = self.above.pop()
        self.decoder.end_fallback()
        self.starred = False

    def _begin_flow(self, note: int = 0) -> None:
        """Begin the text of a note or, without a number, of a box."""
        self.tally.add()
        self.flows.append(Flow(len(self.above), note))
        self.state.into = Into.TEXT
        self.state.new_paragraph()
        self.state.plain(self.decoder.default_font)

    def _end_flow(self) -> None:
        flow = self.flows.pop()
        blocks = flow.end(self.sheet.form(self.state))
        if flow.note:
            self.notes[flow.note - 1] = blocks
        else:
            self.flow.after += blocks

    def _emit(self, text: str) -> None:
        into = self.state.into
        if self.state.is_shown:
            self.flow.inline.add(text, self.state.marks)
        elif into is Into.FIELD and self.fields:
            self.fields[-1][1].append(text)
        elif into is Into.LABEL:
            self.flow.label += text
        elif into is Into.TITLE:
            self.title.append(text)
        elif into is Into.STYLES:
            self.style_name.append(text)

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.starred = True
        elif symbol in "\r\n":
            self._end_paragraph()
        elif character := SYMBOLS.get(symbol):
            self._emit(character)

    def _word(self, name: str, arg: int | None) -> None:
        starred, self.starred = self.starred, False
        if name in SKIPPED or (starred and name not in STARRED):
            self.scanner.skip_group()
        elif name == "u":
            self._emit(self.decoder.unicode(arg or 0, fallback=self.state.fallback))
        elif name in CHARACTERS:
            self._emit(CHARACTERS[name])
        elif name in PARAGRAPHS:
            self._end_paragraph()
        elif not (self.state.set(name, arg) or self._layout(name) or self._destination(name)):
            self.decoder.head(name, arg)
            if self.state.into is Into.FONTS:
                self.decoder.font(self.state.font, name, arg)

    def _end_paragraph(self) -> None:
        if self.state.into is Into.TEXT:
            self.tally.add()
            self.flow.end_paragraph(self.sheet.form(self.state))

    def _layout(self, name: str) -> bool:
        """Take a word that sets properties back, or ends a line, a cell or a row."""
        if name == "plain":
            self.state.plain(self.decoder.default_font)
        elif name == "pard":
            self.state.new_paragraph()
        elif name not in BREAKS and name not in ("cell", "row", "trhdr"):
            return False
        elif self.state.into is Into.TEXT:
            self._end_of(name)
        return True

    def _end_of(self, name: str) -> None:
        if name == "cell":
            self.tally.add()
            self.flow.end_cell(self.sheet.form(self.state))
        elif name == "row":
            self.flow.end_row()
        elif name == "trhdr":
            self.flow.begin_head()
        elif self.state.is_shown:
            self.flow.inline.line_break()

    def _destination(self, name: str) -> bool:
        """Take a word that says what its group is."""
        if name in INTO:
            self.state.into = INTO[name]
        elif name == "footnote":
            self._note()
        elif name == "shptxt":
            self._begin_flow()
        elif name == "upr":
            self._skip_ansi()
        elif name == "field":
            self.fields.append((len(self.above), []))
        elif name == "fldrslt" and self.fields:
            self._field_shows("".join(self.fields[-1][1]))
        elif name == "NeXTGraphic" and self.above:
            # The character that stands for a picture on macOS is in the group around this one.
            self.above[-1].hidden = True
            self.scanner.skip_group()
        else:
            return False
        return True

    def _note(self) -> None:
        if self.state.is_shown:
            self.notes.append(())
            self.flow.inline.note(len(self.notes))
            self._begin_flow(len(self.notes))
        else:
            self.scanner.skip_group()

    def _skip_ansi(self) -> None:
        """Skip the first of two groups that say the same, in ANSI and in Unicode."""
        if (token := self.scanner.next()) and token.kind is Kind.OPEN:
            self.scanner.skip_group()
            self.scanner.next()

    def _field_shows(self, instruction: str) -> None:
        if _INDEX.match(instruction):
            self.scanner.skip_group()
        elif match := _LINK.match(instruction):
            self.state.link = web_link(match[1])
