"""The index: a cache of the entries in SQLite, made from the files and disposable at any time."""
