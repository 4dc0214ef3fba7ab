"""The writer's editor: no shell, the real file, and its failures in one line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from entries.errors import DarlingsError
from tui.editor import EditorFailed, NoEditor, edit_file, find_editor


def _editor(folder: Path, body: str, name: str = "my editor.py") -> str:
    """Write an editor that runs `body` with `path` and `argv`, and return how $EDITOR names it."""
    script = folder / name
    script.write_text(
        f"import pathlib, sys\nargv = sys.argv[1:]\npath = pathlib.Path(argv[-1])\n{body}\n"
    )
    return f'"{sys.executable}" "{script}"'


def test_visual_comes_before_editor_and_may_have_options_and_spaces() -> None:
    environ = {"VISUAL": '"/opt/my editor/ed" --wait', "EDITOR": "vi"}
    assert find_editor(environ) == ["/opt/my editor/ed", "--wait"]


def test_the_editor_gets_its_options_and_an_absolute_path_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-c evil.md").touch()
    editor = _editor(tmp_path, "path.write_text(repr(argv))")
    edit_file(Path("-c evil.md"), environ={"EDITOR": f"{editor} --wait"})
    assert (tmp_path / "-c evil.md").read_text() == repr(["--wait", f"{tmp_path}/-c evil.md"])


def test_no_shell_sees_the_command(tmp_path: Path) -> None:
    touched = tmp_path / "touched"
    editor = _editor(tmp_path, "path.write_text('; '.join(argv[:-1]))")
    edit_file(tmp_path / "a.md", environ={"EDITOR": f"{editor} ; touch {touched}"})
    assert not touched.exists()
    assert (tmp_path / "a.md").read_text() == f";; touch; {touched}"


@pytest.mark.parametrize(
    ("named", "complaint"),
    [
        ("/no/such/editor", "can't be started: No such file"),
        ("/etc/passwd", "can't be started: Permission denied"),
        ('"unbalanced', "can't be read: No closing quotation"),
        ("''", "names no editor"),
    ],
)
def test_an_editor_that_is_none_is_said_in_one_line(
    named: str, complaint: str, tmp_path: Path
) -> None:
    with pytest.raises(NoEditor, match=complaint) as caught:
        edit_file(tmp_path / "a.md", environ={"EDITOR": named})
    assert caught.value.hint and caught.value.exit_code == 2


@pytest.mark.parametrize("environ", [{"PATH": ""}, {"PATH": "", "EDITOR": "", "VISUAL": "  "}])
def test_no_editor_at_all_says_how_to_name_one(environ: dict[str, str]) -> None:
    with pytest.raises(NoEditor, match="no editor is set"):
        find_editor(environ)


def test_an_editor_that_fails_leaves_the_file_as_it_left_it(tmp_path: Path) -> None:
    editor = _editor(tmp_path, "path.write_text('half'); sys.exit(3)")
    with pytest.raises(EditorFailed, match="status 3") as caught:
        edit_file(tmp_path / "a.md", environ={"EDITOR": editor})
    assert isinstance(caught.value, DarlingsError) and caught.value.exit_code == 3
    assert (tmp_path / "a.md").read_text() == "half"


def test_an_editor_that_is_killed_is_a_failure(tmp_path: Path) -> None:
    editor = _editor(tmp_path, "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(EditorFailed, match="signal 9"):
        edit_file(tmp_path / "a.md", environ={"EDITOR": editor})
