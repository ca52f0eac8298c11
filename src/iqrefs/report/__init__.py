"""Readings told to people: every function returns a `str`, and only `cli/` prints it."""
