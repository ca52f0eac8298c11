"""The linter: rules with codes, run over what was read."""
