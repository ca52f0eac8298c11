"""The list of references against the notes, and entries against one another."""
