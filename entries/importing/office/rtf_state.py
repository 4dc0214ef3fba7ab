"""What holds within a group of Rich Text, and ends with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from entries.importing.office.inline import Marks
from entries.importing.office.rtf_flow import Form
from entries.importing.office.rtf_words import Into

_SWITCHES = {
    "b": "bold",
    "i": "italic",
    "strike": "struck",
    "striked": "struck",
    "v": "hidden",
    "deleted": "deleted",
    "intbl": "in_table",
}
_DEEPEST_LIST = 8
_MOST_FALLBACK = 16


@dataclass(slots=True)
class State:
    """The properties of characters and of the paragraph, as the last group's codes left them.

    `fallback` is how many characters stand behind a Unicode one for those who can't read it.
    """

    into: Into = Into.TEXT
    bold: bool = False
    italic: bool = False
    struck: bool = False
    hidden: bool = False
    deleted: bool = False
    link: str | None = None
    font: int | None = None
    fallback: int = 1
    style: int = 0
    outline: int = 0
    level: int = 0
    in_table: bool = False

    def copy(self) -> State:
        """Give the state with which a group within this one begins."""
        return State(
            self.into,
            self.bold,
            self.italic,
            self.struck,
            self.hidden,
            self.deleted,
            self.link,
            self.font,
            self.fallback,
            self.style,
            self.outline,
            self.level,
            self.in_table,
        )

    @property
    def marks(self) -> Marks:
        """How the text stands out."""
        return Marks(self.bold, self.italic, self.struck, self.link)

    @property
    def is_shown(self) -> bool:
        """Whether the group's text is the document's, to be seen."""
        return self.into is Into.TEXT and not (self.hidden or self.deleted)

    def plain(self, font: int | None) -> None:
        """Set characters back to the default, of this font."""
        self.bold = self.italic = self.struck = self.hidden = self.deleted = False
        self.font = font

    def new_paragraph(self) -> None:
        """Set the paragraph's properties back to the default."""
        self.style = self.outline = self.level = 0
        self.in_table = False

    def set(self, name: str, arg: int | None) -> bool:
        """Set what a control word sets; False where it sets nothing that is kept."""
        if attribute := _SWITCHES.get(name):
            setattr(self, attribute, arg != 0)
        elif name == "s":
            self.style = arg or 0
        elif name == "outlinelevel":
            self.outline = (arg or 0) + 1 if 0 <= (arg or 0) < 6 else 0
        elif name == "ilvl":
            self.level = min(max(arg or 0, 0), _DEEPEST_LIST)
        elif name == "f":
            self.font = arg
        elif name == "uc":
            self.fallback = min(max(1 if arg is None else arg, 0), _MOST_FALLBACK)
        else:
            return False
        return True


@dataclass(slots=True)
class Sheet:
    """The named styles of paragraphs, by number: their levels as headings, and the quotations."""

    headings: dict[int, int] = field(default_factory=dict)
    quotes: set[int] = field(default_factory=set)

    def add(self, style: int, name: str, outline: int) -> None:
        """Add a style by its name, as in `heading 1;`."""
        told = name.strip().rstrip(";").strip().lower()
        word, _, number = told.rpartition(" ")
        if told == "title":
            self.headings[style] = 1
        elif word == "heading" and number in tuple("123456789"):
            self.headings[style] = min(int(number), 6)
        elif outline and told != "subtitle":
            self.headings[style] = outline
        elif told in ("quote", "intense quote", "quotations", "block text"):
            self.quotes.add(style)

    def form(self, state: State) -> Form:
        """Give what a paragraph in this state is."""
        heading = self.headings.get(state.style, 0) or state.outline
        return Form(heading, state.style in self.quotes, state.level + 1, state.in_table)
