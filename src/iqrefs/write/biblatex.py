"""Works as BibLaTeX (for biber)."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.model import Work
from iqrefs.write.bibtex_entries import write_entries


def write_biblatex(works: Sequence[Work]) -> str:
    """A .bib file for biber: dates and ranges in EDTF, `langid`, `maintitle`, `@online`, `@thesis`,
    `@legislation`, `@jurisdiction`. The fields are the rows of `interchange/bibtex_fields.py`.
    """
    return write_entries(works, "biblatex")
