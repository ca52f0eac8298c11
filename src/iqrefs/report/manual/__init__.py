"""The manuals of the rules, for the screen and for the documentation."""
