"""An ISSN whose check digit does not agree with its other digits, or that has too many or too few.

Why:
    Catalogues do not find the journal by it, or find another one.

Source:
    ISO 3297, on the form and the check digit of the ISSN.

Bad:
    (1) Jane Roe, "Water Politics", Journal of Rivers (ISSN 2049-3631), vol. 3, no. 2, 2019, pp. 4-19.

Good:
    (1) Jane Roe, "Water Politics", Journal of Rivers (ISSN 2049-3630), vol. 3, no. 2, 2019, pp. 4-19.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.identifiers.check_digits import is_issn
from iqrefs.check.identifiers.printed_identifiers import tell_wrong_numbers
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such ISSN."""
    return tell_wrong_numbers(subject, "issn", (8,), is_issn)


RULE = Rule("IDN003", "wrong-issn", "warning", __doc__, check)
