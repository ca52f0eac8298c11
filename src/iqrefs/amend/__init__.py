"""A file with its notes changed, its margin commented or its end added to; all else stays as it is."""
