"""The settings of a project and its style profile, read from TOML."""

from __future__ import annotations

from iqrefs.config import Profile


def load_profile(name: str) -> Profile:
    """A profile that ships, by its name, or one in a TOML file, by its path."""
    return Profile(name)
