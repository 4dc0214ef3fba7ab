"""Formats that other packages add, by an entry point in the group `darlings.formats`."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

from entries.errors import DarlingsError, NotUnderstood
from entries.importing.format import Format

GROUP = "darlings.formats"

T = TypeVar("T")
R = TypeVar("R")
U = TypeVar("U")


def load_plugins(taken: Collection[str]) -> tuple[list[Format], list[str]]:
    """Load the formats of other packages, and say in one line each which can't be used.

    `taken` are names of formats that are ours, and stay ours. Whatever a package's code does wrong
    costs that package's formats, and nothing else.
    """
    formats: dict[str, Format] = {}
    faults: list[str] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        try:
            format = _load(point)
        except Exception as error:
            faults.append(f"the format {point.name} ({point.value}) can't be used: {_said(error)}")
            continue
        if format.name in taken or format.name in formats:
            faults.append(
                f"the format {format.name} of {point.value} is left out: the name is taken"
            )
        else:
            formats[format.name] = format
    return list(formats.values()), faults


def _load(point: EntryPoint) -> Format:
    format = point.load()
    if not isinstance(format, Format):
        raise TypeError(f"not a Format but a {type(format).__name__}")
    return replace(
        format,
        recognises=_or_no(format.recognises),
        recognises_folder=_or_no(format.recognises_folder),
        read=format.read and _or_not_understood(format.read, format.name),
        read_folder=format.read_folder and _or_not_understood(format.read_folder, format.name),
    )


def _or_no(recognises: Callable[[T], bool]) -> Callable[[T], bool]:
    """Take a failure for a no: what can't tell whether a document is its own won't read it."""

    def guarded(thing: T) -> bool:
        try:
            return bool(recognises(thing))
        except Exception:
            return False

    return guarded


def _or_not_understood(read: Callable[[T, U], R], name: str) -> Callable[[T, U], R]:
    def guarded(thing: T, options: U) -> R:
        try:
            return read(thing, options)
        except DarlingsError:
            raise
        except Exception as error:
            raise NotUnderstood(f"the format {name} failed: {_said(error)}") from error

    return guarded


def _said(error: Exception) -> str:
    first = str(error).strip().partition("\n")[0][:200]
    return f"{type(error).__name__}: {first}" if first else type(error).__name__
