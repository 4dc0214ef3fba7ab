"""Nouns the grammar knows by what they stand for: counts, what shows them, texts and people."""

from __future__ import annotations

from entries.prose.vocabulary import vocabulary

COUNTS = vocabulary(
    "count wordcount total tally output haul yield result production score sum progress take "
    "words damage number figure harvest net wc"
)
"""What a day's words are called when they are counted."""

COUNTERS = vocabulary(
    "counter count recount wordcount total tally file document doc manuscript scrivener word "
    "ulysses "
    "machine computer laptop software app program spreadsheet screen tracker tool odometer meter "
    "processor obsidian docs thing bar editor's notebook log pages"
)
"""What shows a count of words."""

TEXTS = vocabulary(
    "chapter letter email e-mail mail note story essay article piece poem op-ed oped column blog "
    "post "
    "review report proposal paper lecture talk speech newsletter memo brief abstract synopsis "
    "outline summary section introduction intro conclusion prologue epilogue appendix preface "
    "foreword sentence paragraph page excerpt extract passage message reply contract brief limit "
    "book novel novella manuscript draft part thesis dissertation scene application bio blurb "
    "statement obituary eulogy transcript translation caption assignment entry text answer"
)
"""Texts, which have lengths that nobody need have written today."""
