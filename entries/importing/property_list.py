"""Apple's property lists, XML or binary, of unknown origin: parsed within bounds, and read only."""

from __future__ import annotations

import plistlib
from typing import Any
from xml.parsers.expat import ExpatError

from entries.errors import NotUnderstood
from entries.importing.document import Document
from entries.importing.xml_data import MAX_MARKS, count_marks, plain_xml

BINARY = b"bplist00"
"""How a binary property list begins."""


def parse_property_list(document: Document) -> dict[str, Any]:
    """Parse a document whose outermost value is a dictionary; its dates are UTC without a zone.

    Entities can't be declared in it. Raises NotUnderstood, with the reason.
    """
    if document.fault is None:
        return _parsed(_xml(document.text), plistlib.FMT_XML)
    if document.data.startswith(BINARY):
        return _parsed(document.data, plistlib.FMT_BINARY)
    raise NotUnderstood(document.fault)


def _xml(text: str) -> bytes:
    if count_marks(text) > MAX_MARKS:
        raise NotUnderstood(f"a property list of more than {MAX_MARKS:,} tags")
    return plain_xml(text).encode("utf-8")


def _parsed(data: bytes, form: plistlib.PlistFormat) -> dict[str, Any]:
    try:
        value = plistlib.loads(data, fmt=form)
    except ExpatError as error:
        reason = str(error).partition(":")[0]
        raise NotUnderstood(f"not a property list: {reason}, line {error.lineno}") from error
    except plistlib.InvalidFileException as error:
        raise NotUnderstood(f"not a property list: {str(error)[:100] or 'damaged'}") from error
    except RecursionError as error:
        raise NotUnderstood("a property list nested too deep") from error
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError) as error:
        # What plistlib raises for values that are none: dates, numbers, keys that are missing.
        raise NotUnderstood(f"not a property list: {str(error)[:100]}") from error
    if not isinstance(value, dict):
        raise NotUnderstood("a property list without keys")
    return value
