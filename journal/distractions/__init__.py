"""Distractions: how often, what they took, and the words on days with them and on days without."""
