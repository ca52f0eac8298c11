"""An ORCID iD whose check digit does not agree with its other digits.

Why:
    It names nobody, or somebody else than the author.

Source:
    ORCID, "Structure of the ORCID Identifier", after ISO 7064 (MOD 11-2).

Bad:
    (1) Jane Roe (https://orcid.org/0000-0002-1825-0098), "Water Politics", Journal of Rivers, vol.
    3, 2019, pp. 4-19.

Good:
    (1) Jane Roe (https://orcid.org/0000-0002-1825-0097), "Water Politics", Journal of Rivers, vol.
    3, 2019, pp. 4-19.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.identifiers.check_digits import is_orcid
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_LONGEST = 40_000
_PRINTED = re.compile(
    r"orcid(?:\.org/|(?:\s{0,3}id)?[\s:={\"]{0,8}(?:https?://)?(?:orcid\.org/)?)"
    r"(\d{4}[-‐‑–]?\d{4}[-‐‑–]?\d{4}[-‐‑–]?\d{3}[\dx])(?![\dx-])",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"\D(?=\d)")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such iD, printed or in a record."""
    for mention in subject.mentions:
        for match in _PRINTED.finditer(mention.text[:_LONGEST]):
            if not is_orcid(_HYPHEN.sub("", match[1])):
                yield Hit(mention.key, (match.span(1),), {"number": match[1]})


RULE = Rule("IDN004", "wrong-orcid", "warning", __doc__, check)
