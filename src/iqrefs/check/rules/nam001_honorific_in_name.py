"""An academic title before the name of an author.

د., أ.م.د., الدكتور, Dr, Prof. before an author, an editor or a translator. Titles by which a person is known
(الإمام, الشيخ, Sir) are left alone, and so is everything where the profile wants titles.

Why:
    Titles change and are no part of the name: with them one person sorts in two places and is two authors to
    a catalogue.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): degrees and affiliations are left out of authors'
    names.
    The Publication Manual of the APA (7th ed.): titles, ranks and degrees are left out of author names.

Bad:
    (1) د. كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018، ص 44.
    (2) Nora Whitfield and Prof. Dr. Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.

Good:
    (1) كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018، ص 44.
    (2) Nora Whitfield and Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.

Bad (bibtex):
    @book{saleh2003,
      author = {Dr. Omar Saleh},
      title = {Rivers without Borders},
      publisher = {Isis Press},
      year = {2003},
    }

Good (bibtex):
    @book{saleh2003,
      author = {Omar Saleh},
      title = {Rivers without Borders},
      publisher = {Isis Press},
      year = {2003},
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.names.honorifics import find_titles, list_titled
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Edit, Fix


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every full citation with titles before its names, and a fix that takes them out."""
    if subject.profile.honorifics:
        return
    for mention in subject.mentions:
        if mention.is_record:
            yield from _check_record(mention)
        elif mention.citation.kind == "full":
            spans = tuple(find_titles(mention))
            if spans:
                titles = " / ".join(mention.text[start:end].strip() for start, end in spans)
                fix = Fix(tuple(Edit(mention.key, span, "") for span in spans))
                yield Hit(mention.key, spans, {"title": quote_print(titles)}, fix=fix)


def _check_record(mention: Mentioned) -> Iterator[Hit]:
    found = list(list_titled(mention.citation.item))
    if found:
        yield Hit(mention.key, values={"title": quote_print(" / ".join(title for title, _ in found))})


RULE = Rule("NAM001", "honorific-in-name", "info", __doc__, check)
