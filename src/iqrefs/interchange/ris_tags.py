"""CSL ↔ RIS as rows: types and tags.

Sources: the RIS format specification (Research Information Systems, 2001 and 2012), and the tables of
Zotero's RIS translator for the tags on which the two editions differ.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from iqrefs.interchange.aliases import ALIASES
from iqrefs.interchange.lost_values import LOST

RIS_TYPES: Mapping[str, str] = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "bill": "BILL",
    "book": "BOOK", "broadcast": "VIDEO", "chapter": "CHAP", "classic": "CLSWK", "collection": "EDBOOK",
    "dataset": "DATA", "document": "GEN", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE", "graphic": "ART", "hearing": "HEAR", "legal_case": "CASE", "legislation": "STAT",
    "manuscript": "MANSCPT", "map": "MAP", "motion_picture": "MPCT", "musical_score": "MUSIC",
    "pamphlet": "PAMP", "paper-conference": "CPAPER", "patent": "PAT", "periodical": "SER",
    "personal_communication": "PCOMM", "post-weblog": "BLOG", "regulation": "LEGAL", "report": "RPRT",
    "review": "JOUR", "review-book": "JOUR", "software": "COMP", "song": "SOUND", "standard": "STAND",
    "thesis": "THES", "webpage": "ELEC", "article": "UNPB",
}  # fmt: skip

CSL_TYPES: Mapping[str, str] = {
    **{ris: csl for csl, ris in reversed(tuple(RIS_TYPES.items()))},
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "classic",
    "BLOG": "post-weblog", "CHART": "figure", "CONF": "paper-conference", "CTLG": "book", "DBASE": "dataset",
    "EBOOK": "book", "ECHAP": "chapter", "EJOUR": "article-journal", "EQUA": "figure", "GOVDOC": "report",
    "ICOMM": "personal_communication",
    "INPR": "article-journal", "JFULL": "periodical", "MULTI": "motion_picture",
    "SLIDE": "speech", "UNBILL": "bill", "WEB": "webpage",
}  # fmt: skip

_ARTICLES = frozenset(["JOUR", "MGZN", "NEWS", "EJOUR", "ABST", "INPR"])

NAME_TAGS: Mapping[str, str] = {
    "AU": "author", "A2": "editor", "A3": "collection-editor", "A4": "translator"
}  # fmt: skip

_TAGS = {
    "title": "TI", "title-short": "ST", "original-title": "OP", "container-title": "T2",
    "container-title-short": "J2", "collection-title": "T3", "volume": "VL", "number-of-volumes": "NV",
    "edition": "ET", "section": "SE", "genre": "M3", "publisher": "PB",
    "publisher-place": "CY", "collection-number": "C1", "volume-title": "C2", "event-title": "C3",
    "medium": "C5", "number-of-pages": "C6", "archive": "DB", "source": "DP", "call-number": "CN",
    "archive_location": "AV", "URL": "UR", "DOI": "DO", "language": "LA", "abstract": "AB", "note": "N1",
}  # fmt: skip

TEXT_ALIASES: Mapping[str, str] = {
    "T1": "TI", "CT": "TI", "BT": "TI", "JO": "T2", "JF": "T2", "JA": "J2", "J1": "J2", "N2": "AB",
    "L3": "DO",
    "CP": "IS",
}  # fmt: skip
"""Tags that older files use for another one."""

NAME_ALIASES: Mapping[str, str] = {"A1": "AU", "ED": "A2", "TA": "A4"}

CUSTOM_TAGS: Mapping[str, str] = {ALIASES: "LB", LOST: "RN"}
"""What items keep under `custom` and RIS has a tag for: labels, and notes of research."""

_TAG = re.compile(r"[A-Z][A-Z0-9]")
_TAKEN = frozenset(["TY", "ID", "PY", "Y1", "DA", "Y2", "SP", "EP", "SN", "KW", "ER"])


@functools.cache
def tags_for(ris_type: str) -> Mapping[str, str]:
    """CSL variable → tag for the text variables of a RIS type, in the order of writing."""
    tags = dict(_TAGS)
    is_article = ris_type in _ARTICLES
    tags["issue" if is_article else "number"] = "IS"
    tags["number" if is_article else "issue"] = "M1"
    return tags


@functools.cache
def variables_for(ris_type: str) -> Mapping[str, str]:
    """Tag → CSL variable for the text tags of a RIS type."""
    return {tag: variable for variable, tag in tags_for(ris_type).items()}


def is_free_tag(name: str) -> bool:
    """Whether a name kept under `custom` is a tag that no row uses."""
    taken = {
        *_TAKEN,
        *CUSTOM_TAGS.values(),
        *NAME_TAGS,
        *tags_for("JOUR").values(),
        *TEXT_ALIASES,
        *NAME_ALIASES,
    }
    return _TAG.fullmatch(name) is not None and name not in taken
