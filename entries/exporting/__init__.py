"""Entries written in the shapes of other programs, so that nobody is locked in."""
