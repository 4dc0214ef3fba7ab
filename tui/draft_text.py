"""A half-written log form as the text of a draft, and back; readable without us."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields

MARK = "darlings draft"


@dataclass(frozen=True, slots=True)
class FormText:
    """What is typed into the log form, each field as it was typed, right or wrong."""

    words: str = ""
    manuscript: str = ""
    minutes: str = ""
    distractions: str = ""
    day: str = ""
    title: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost without it; a date alone says nothing."""
        return not any(
            getattr(self, field.name).strip() for field in fields(self) if field.name != "day"
        )


_HEADED = tuple(field.name for field in fields(FormText) if field.name != "text")


def render_draft(form: FormText) -> str:
    """Return the form as text: its fields at the top, one a line, then the writer's text."""
    head = [f"{name}: {json.dumps(value)}" for name in _HEADED if (value := getattr(form, name))]
    if not head and not form.text.startswith(MARK):
        return form.text
    return "\n".join([MARK, *head, "", form.text])


def read_draft(text: str) -> FormText:
    """Return the form a draft holds; any other text is a draft of the writer's text alone."""
    if not text.startswith(f"{MARK}\n"):
        return FormText(text=text)
    head, separator, body = text.partition("\n\n")
    values = dict(map(_field, head.split("\n")[1:]))
    if not separator or None in values:
        return FormText(text=text)
    return FormText(text=body, **{name: value for name, value in values.items() if name})


def _field(row: str) -> tuple[str | None, str]:
    name, _, value = row.partition(": ")
    try:
        said = json.loads(value)
    except ValueError:
        return None, ""
    return (name, said) if name in _HEADED and isinstance(said, str) else (None, "")
