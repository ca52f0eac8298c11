"""A record that describes the same work as an earlier one of the file.

Two records of one DOI, or with one title, one author and one year. Editions, volumes, issues, reviews and
translations are works of their own. For printed lists this is BIB004's.

Why:
    One work gets two numbers in the bibliography, and each citation picks one of them by chance.

Source:
    The DOI Handbook (DOI Foundation): a DOI name identifies one thing.
    Usual practice of bibliographies: one entry for one work.

Bad (bibtex):
    @book{naji2011,
      author = {سلمى ناجي},
      title = {الماء والمدينة في العصر العثماني},
      publisher = {دار النهار},
      address = {بيروت},
      year = {2011},
    }
    @book{salma2011,
      author = {سلمى ناجي},
      title = {الماء والمدينة في العصر العثمانى},
      publisher = {دار النهار},
      year = {2011},
    }

Good (bibtex):
    @book{naji2011,
      author = {سلمى ناجي},
      title = {الماء والمدينة في العصر العثماني},
      volume = {1},
      publisher = {دار النهار},
      year = {2011},
    }
    @book{naji2012,
      author = {سلمى ناجي},
      title = {الماء والمدينة في العصر العثماني},
      volume = {2},
      publisher = {دار النهار},
      year = {2012},
    }

Bad (bibtex):
    @article{saleh2003,
      author = {Saleh, Omar},
      title = {Rivers without Borders},
      journal = {Journal of Upland Studies},
      year = {2003},
      doi = {10.5555/jus.2003.14},
    }
    @article{rivers,
      author = {Saleh, O.},
      title = {Rivers Without Borders},
      journal = {J. Upland Stud.},
      year = {2003},
      doi = {https://doi.org/10.5555/JUS.2003.14},
    }

Good (bibtex):
    @article{saleh2003,
      author = {Saleh, Omar},
      title = {Rivers without Borders},
      journal = {Journal of Upland Studies},
      year = {2003},
      doi = {10.5555/jus.2003.14},
    }
    @article{saleh2004,
      author = {Saleh, Omar},
      title = {Borders without Rivers},
      journal = {Journal of Upland Studies},
      year = {2004},
      doi = {10.5555/jus.2004.3},
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.lists.doubles import find_work_doubles, first_same
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each record of a work that an earlier one describes."""
    if not subject.reading.document.source.records:
        return
    for key, first in first_same(subject.once(find_work_doubles)).items():
        values = {"first": quote_print(_name_of(first)), "line": _line_of(first)}
        yield Hit(key, values=values, related=(first.key,))


def _line_of(record: Mentioned) -> str:
    return str(record.place.line) if record.place.unit == "line" else ""


def _name_of(record: Mentioned) -> str:
    """The key of a record, or its title where it has none."""
    given = record.entry.id if record.entry else None
    return given or record.citation.item.get("title", "") or record.label


RULE = Rule("DUP001", "duplicate-entry", "warning", __doc__, check)
