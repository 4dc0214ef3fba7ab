"""Looking at files as a test needs them, and standing before calls to fail some of them."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


class Calls:
    """Stands before one function of a module, to count its calls and to fail some of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> None:
        self.real: Callable[..., Any] = getattr(owner, name)
        self.arguments: list[tuple[Any, ...]] = []
        self.errors: list[int | None] = []
        monkeypatch.setattr(owner, name, self)

    def fail(self, *errors: int | None) -> None:
        self.errors = list(errors)

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.arguments.append(arguments)
        if self.errors and (code := self.errors.pop(0)) is not None:
            raise OSError(code, os.strerror(code))
        return self.real(*arguments, **options)
