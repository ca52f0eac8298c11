"""What is said of a document that only a password opens."""

from __future__ import annotations

from iqrefs.errors import InputError


def refuse_protected(program: str) -> InputError:
    """The error for a document of a program; it says there how to take the password off."""
    return InputError(
        f"is protected by a password; open it in {program}, take the password off, and save it again."
    )
