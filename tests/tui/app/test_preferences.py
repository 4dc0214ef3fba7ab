from __future__ import annotations

from pathlib import Path

import pytest

from tui.preferences import Preferences, load_preferences, preferences_path
from tui.themes import theme_for


def load(folder: Path, text: str | bytes) -> Preferences:
    path = folder / "app.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load_preferences(path)


def test_no_file_means_no_wishes(tmp_path: Path) -> None:
    assert load_preferences(tmp_path / "app.toml") == Preferences()


def test_theme_and_keys_are_read(tmp_path: Path) -> None:
    wishes = load(tmp_path, 'theme = "light"\n[keys]\nlog = "n"\n"log.save" = "ctrl+g"\n')
    assert wishes == Preferences("light", {"log": "n", "log.save": "ctrl+g"})


def test_keys_of_a_page_may_be_written_without_quotes(tmp_path: Path) -> None:
    assert load(tmp_path, '[keys]\nlog.save = "ctrl+g"\n').keys == {"log.save": "ctrl+g"}


@pytest.mark.parametrize(
    "text",
    ["theme = ", "theme = 5", "keys = 5", "[keys]\nlog = 5", b"\xff\xfe", "a = " + "[" * 9999],
)
def test_a_wrong_file_is_a_problem_in_one_line(tmp_path: Path, text: str | bytes) -> None:
    problem = load(tmp_path, text).problem
    assert problem is not None
    assert problem.startswith(str(tmp_path))
    assert "\n" not in problem


def test_a_folder_in_its_place_is_a_problem(tmp_path: Path) -> None:
    assert load_preferences(tmp_path).problem


def test_the_file_is_looked_for_in_the_configuration_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert preferences_path() == tmp_path / "darlings" / "app.toml"


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({}, "darlings-dark"),
        ({"COLORFGBG": "15;0"}, "darlings-dark"),
        ({"COLORFGBG": "0;15"}, "darlings-light"),
        ({"COLORFGBG": "0;default;7"}, "darlings-light"),
        ({"COLORFGBG": "nonsense"}, "darlings-dark"),
        ({"TEXTUAL_THEME": "nord", "COLORFGBG": "0;15"}, "nord"),
    ],
)
def test_the_theme_follows_the_terminal(environ: dict[str, str], theme: str) -> None:
    assert theme_for(environ) == theme
