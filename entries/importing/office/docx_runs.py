"""The runs of text in a paragraph of Word's, joined and freed of all but their emphasis."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from entries.importing.office.docx_maker import Maker, last_of
from entries.importing.office.docx_names import (
    LINKS,
    MAIN,
    STRICT,
    child,
    children,
    is_on,
    link_id,
    local,
    value,
)
from entries.importing.office.docx_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_SWITCHES = ("b", "i", "strike")
_SHORT = {"tab": "tab", "ptab": "tab", "br": "br", "cr": "br"}
_BOXED = frozenset(["drawing", "pict", "object"])
_BOX = (f"{{{MAIN}}}txbxContent", f"{{{STRICT}}}txbxContent")
_RULE = "{urn:schemas-microsoft-com:office:office}hr"


@dataclass(slots=True)
class Runs:
    """Rebuilds what is in paragraphs; `blocks` rebuilds what is in a box.

    `links` are the ids of the targets that lead to the web, `notes` the notes there are, as
    `footnote 2`; a reference to any other is dropped.
    """

    maker: Maker
    styles: Styles
    notes: frozenset[str]
    blocks: Callable[[_Element], Iterable[_Element]]
    links: frozenset[str] = frozenset()
    _fields: list[_Element] = field(default_factory=list)

    def rebuild(self, made: _Element, parent: _Element) -> None:
        """Rebuild the text of a paragraph, or of a link in one, below `made`."""
        for one in children(parent):
            name = local(one)
            if name == "r":
                self._run(made, one)
            elif name == "hyperlink":
                self._hyperlink(made, one)
            elif name == "oMathPara":
                self.rebuild(made, one)
            elif name == "oMath":
                text = "".join(map(str, one.itertext()))
                self.maker.make("t", self.maker.make("r", made)).text = text

    def drop_open_fields(self) -> None:
        """Drop the marks of a part's fields where one ends that never began; their text stays."""
        depth = 0
        for mark in self._fields:
            kind = value(mark, "fldCharType")
            depth += {"begin": 1, "end": -1}.get(kind or "", 0)
            if depth < 0 or (kind == "separate" and not depth):
                depth = -1
                break
        for mark in self._fields if depth else ():
            parent = mark.getparent()
            if parent is not None:
                parent.remove(mark)
        self._fields.clear()

    def _hyperlink(self, made: _Element, element: _Element) -> None:
        id = link_id(element)
        if id in self.links:
            made = self.maker.make("hyperlink", made)
            made.set(f"{{{LINKS}}}id", str(id))
        self.rebuild(made, element)

    def _run(self, made: _Element, run: _Element) -> None:
        properties = child(run, "rPr")
        style = value(child(properties, "rStyle"))
        if self._is_on(properties, style, "vanish"):
            return
        on = [name for name in _SWITCHES if self._is_on(properties, style, name)]
        kept = last_of(made)
        if kept is None or local(kept) != "r" or _switches(kept) != on:
            kept = self.maker.make("r", made)
            for name in on:
                self.maker.make(name, self.maker.of(kept, "rPr"))
        for one in children(run):
            self._piece(kept, one)
        if (last := last_of(kept)) is None or local(last) == "rPr":
            made.remove(kept)

    def _is_on(self, properties: _Element | None, style: str | None, name: str) -> bool:
        found = is_on(properties, name)
        return self.styles.is_on(style, name) if found is None else found

    def _piece(self, run: _Element, piece: _Element) -> None:
        name = local(piece)
        if name == "t":
            self._text(run, piece.text or "")
        elif name == "noBreakHyphen":
            self._text(run, "\u2011")
        elif name in _SHORT:
            self.maker.make(_SHORT[name], run)
        elif name in _BOXED:
            self._boxes(run, piece)
        elif name in ("footnoteReference", "endnoteReference"):
            id = value(piece, "id")
            if f"{name.removesuffix('Reference')} {id}" in self.notes:
                self.maker.make(name, run, id=id)
        elif name == "ruby":
            for one in children(child(piece, "rubyBase")):
                for inner in children(one):
                    self._piece(run, inner)
        else:
            self._code(run, piece, name)

    def _code(self, run: _Element, piece: _Element, name: str) -> None:
        """Keep a character of a symbol font, or a part of a field."""
        make = self.maker.make
        if name == "sym":
            make("sym", run, font=value(piece, "font"), char=value(piece, "char"))
        elif name == "fldChar":
            self._fields.append(make(name, run, fldCharType=value(piece, "fldCharType")))
        elif name == "instrText":
            make(name, run).text = piece.text

    def _text(self, run: _Element, text: str) -> None:
        last = last_of(run)
        if last is not None and local(last) == "t":
            last.text = (last.text or "") + text
        elif text:
            self.maker.make("t", run).text = text

    def _boxes(self, run: _Element, element: _Element) -> None:
        """Keep of a drawing only the text in its boxes, and of a line across the page a rule."""
        if any(shape.get(_RULE) == "t" for shape in element):
            self._text(run, "* * *")
        for box in element.iter(*_BOX):
            picture = self.maker.make("pict", run)
            self.maker.make("txbxContent", picture).extend(self.blocks(box))


def _switches(run: _Element) -> list[str]:
    properties = child(run, "rPr")
    return [] if properties is None else [local(one) for one in properties]
