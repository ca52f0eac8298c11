"""What reference managers leave in OpenDocument: names of marks and sections that hold the citation's data.

Zotero's are reference marks (`ZOTERO_ITEM CSL_CITATION {…} RNDx`) or bookmarks (`ZOTERO_BREF_x`, whose data
stand cut in pieces in the properties of the document); its bibliography is a section (` ZOTERO_BIBL …`).
Mendeley's are alike, without its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count, takewhile

from iqrefs.read.flow import Field
from iqrefs.read.managers import read_csl_citation

_BOOKMARK = "ZOTERO_BREF_"


def read_mark(name: str, properties: Mapping[str, str]) -> Field | None:
    """The citation or bibliography that a mark, a bookmark or a section of this name is; None where it is of
    no reference manager.
    """
    if name.startswith(_BOOKMARK):
        pieces = (properties.get(f"{name}_{number}", "") for number in count(1))
        name = "ZOTERO " + "".join(takewhile(bool, pieces))
    is_zotero = "ZOTERO" in name[:20]
    if "ZOTERO_BIBL" in name or "CSL_BIBLIOGRAPHY" in name:
        return Field(by="zotero" if is_zotero else "mendeley", is_list=True)
    if "CSL_CITATION" not in name:
        return None
    return Field(read_csl_citation(name), "zotero" if is_zotero else "mendeley")
