"""One entry: its text, its file, and what a writer says in it."""
