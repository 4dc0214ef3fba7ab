"""Nothing is printed but through `tui.output`, which makes it safe."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

_TUI = Path(__file__).parents[2] / "tui"
_MAY_WRITE = {"output.py", "main.py"}  # main: the prompt line, which is figures alone
_PRINTING = {"print", "echo", "secho", "pprint"}
_FILES = sorted(file for file in _TUI.rglob("*.py") if file.name not in _MAY_WRITE)


def _prints(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _PRINTING:
            yield node.lineno
        if isinstance(node, ast.Attribute) and node.attr == "write":
            owner = node.value
            if isinstance(owner, ast.Attribute) and owner.attr in ("stdout", "stderr"):
                yield node.lineno


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize("file", _FILES, ids=lambda file: str(file.relative_to(_TUI)))
def test_nothing_prints_but_the_output(file: Path) -> None:
    assert list(_prints(ast.parse(file.read_text()))) == []


@pytest.mark.parametrize("line", ["print(title)", "typer.echo(x)", "sys.stdout.write(x)"])
def test_a_print_would_be_found(line: str) -> None:
    assert list(_prints(ast.parse(line))) == [1]
