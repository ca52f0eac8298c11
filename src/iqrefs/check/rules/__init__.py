"""The rules, in the order of their codes: the only list of them. A code is never reused."""

from __future__ import annotations

from iqrefs.check.rule import Rule
from iqrefs.check.rules import (
    ref001_dangling_pointer,
)

RULES: tuple[Rule, ...] = (
    # chains of notes
    ref001_dangling_pointer.RULE,
    # notes and their numbers
    # the list against the notes
    # what a description needs
    # what dates say
    # days of access
    # addresses as cited
    # what became of addresses
    # names of persons
    # typography and print
    # duplicates and kin
    # identifiers of works and persons
)
"""Every rule."""

BY_CODE = {rule.code: rule for rule in RULES}
"""Every rule by its code."""
