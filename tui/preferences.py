"""The writer's own keys and theme: `app.toml` in the user's configuration folder, if there is one.

theme = "light"          # dark, light, or the name of any theme of the command palette

[keys]
dashboard.log = "n"      # by the names the help page shows
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

MOST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the writer wants; `problem` says in one line what of it could not be read."""

    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    problem: str | None = None


def preferences_path() -> Path:
    """Return where the file is looked for: XDG_CONFIG_HOME, else ~/.config."""
    base = os.environ.get("XDG_CONFIG_HOME", "")
    home = Path(base) if Path(base).is_absolute() else Path.home() / ".config"
    return home / "darlings" / "app.toml"


def load_preferences(path: Path) -> Preferences:
    """Read the file; none means no wishes, a wrong one is a problem and never an error."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST)
    except FileNotFoundError:
        return Preferences()
    except OSError as error:
        return Preferences(problem=f"{path}: {error.strerror}")
    return _parsed(path, data)


def _parsed(path: Path, data: bytes) -> Preferences:
    import tomllib

    try:
        return _checked(path, tomllib.loads(data.decode("utf-8")))
    except (ValueError, RecursionError):
        return Preferences(problem=f"{path}: it is not TOML")


def _checked(path: Path, values: Mapping[str, object]) -> Preferences:
    theme = values.get("theme")
    if theme is not None and not isinstance(theme, str):
        return Preferences(problem=f'{path}: theme is a name, as "light"')
    keys = dict(_flat(values.get("keys", {})))
    if not all(isinstance(key, str) for key in keys.values()):
        example = 'dashboard.log = "n"'
        return Preferences(theme, problem=f"{path}: [keys] are names and keys, as {example}")
    return Preferences(theme, {name: str(key) for name, key in keys.items()})


def _flat(values: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Yield `log.save = "x"` under its whole name, which TOML reads as a table in a table."""
    if not isinstance(values, dict):
        yield name, values
        return
    for part, value in values.items():
        yield from _flat(value, f"{name}.{part}" if name else str(part))
