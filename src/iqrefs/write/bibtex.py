"""Works as traditional BibTeX."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.model import Work
from iqrefs.write.bibtex_entries import write_entries


def write_bibtex(works: Sequence[Work]) -> str:
    """A .bib file for BibTeX: `year` and `month`, `journal`, `address`, `school`; the day of access
    in `note`. The fields are the rows of `interchange/bibtex_fields.py`.
    """
    return write_entries(works, "bibtex")
