"""An ISBN whose check digit does not agree with its other digits, or that has too many or too few.

Why:
    Catalogues and booksellers do not find the book by it.

Source:
    The ISBN Users' Manual (7th ed.), on the check digit of ISBNs of thirteen and of ten digits.

Bad:
    (1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 1999، ISBN 978-3-16-148410-1.

Good:
    (1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 1999، ISBN 978-3-16-148410-0.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.identifiers.check_digits import is_isbn
from iqrefs.check.identifiers.printed_identifiers import tell_wrong_numbers
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such ISBN."""
    return tell_wrong_numbers(subject, "isbn", (10, 13), is_isbn)


RULE = Rule("IDN002", "wrong-isbn", "warning", __doc__, check)
