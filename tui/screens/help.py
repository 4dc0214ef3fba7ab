"""Every key there is, page by page, as it is bound now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.widgets.content import line

KeyDisplay = Callable[[Binding], str]
KEYS = 20
MARKS = (
    ("╌", "the quota, across the bars"),
    ("·", "a planned day of rest"),
    ("Mo−", "a day with more words cut than written; its bar hangs below"),
    ("▸", "today, in the plan"),
    ("◆", "due: a milestone on its day, or the deadline"),
    ("◇", "a milestone that is reached, or the day on which the plan comes to it"),
    ("┼", "the target on the day of the deadline: a fan that passes above it is in time"),
)


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The bindings of one page, under its name."""

    name: str
    bindings: Sequence[BindingType]


class HelpPage(ModalScreen[None]):
    """A sheet of all keys. A key is changed by its name, in app.toml."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close", id="help.close"),
    ]

    def __init__(
        self, groups: Sequence[KeyGroup], keys: Mapping[str, str], *, settings: str
    ) -> None:
        """Show `groups`, with the `keys` the writer chose; they are set in the file `settings`."""
        super().__init__()
        self._groups, self._keys, self._settings = groups, keys, settings

    def compose(self) -> ComposeResult:
        """Compose the sheet."""
        with VerticalScroll(id="help"):
            for group in self._groups:
                yield Static(line(group.name), classes="heading")
                yield Static(keys_content(group.bindings, self._keys, self.app.get_key_display))
            yield Static("Marks", classes="heading")
            yield Static(Content("\n").join(map(_mark, MARKS)))
            yield Static("Your own keys", classes="heading")
            yield Static(line(f'[keys] of {self._settings}: log.save = "ctrl+g"'))

    def on_mount(self) -> None:
        """Let the keys scroll."""
        self.query_one("#help").focus()


def keys_content(
    bindings: Iterable[BindingType], keys: Mapping[str, str], display: KeyDisplay
) -> Content:
    """Return bindings as columns: the keys, what they do, and the name to change them by."""
    rows = (binding for binding in bindings if isinstance(binding, Binding))
    return Content("\n").join(_row(row, keys, display) for row in rows if row.description)


def _row(binding: Binding, keys: Mapping[str, str], display: KeyDisplay) -> Content:
    bound = keys.get(binding.id or "", binding.key)
    shown = " ".join(_shown(binding, key, display) for key in bound.split(","))
    return Content.assemble(
        (f"  {shown}".ljust(KEYS), "bold $accent"),
        (binding.description.ljust(26)),
        (binding.id or "", "$text-muted"),
    )


def _shown(binding: Binding, key: str, display: KeyDisplay) -> str:
    (one,) = Binding.make_bindings([Binding(key, binding.action, binding.description)])
    return display(one)


def _mark(mark: tuple[str, str]) -> Content:
    sign, meaning = mark
    return Content.assemble((f"  {sign}".ljust(KEYS), "$accent"), meaning)
