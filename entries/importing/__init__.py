"""Existing diaries brought in: documents of other programs become candidates for entries.

`plan_import` reads and decides without writing a byte; `publish` writes what was planned. One
module per format, listed in `registry`; docs/importing.md says how to add one.
"""
