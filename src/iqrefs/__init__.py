"""Reads the footnotes and bibliographies of bilingual Arabic/English papers.

    import iqrefs

    reading = iqrefs.read_document("paper.txt")
    print(iqrefs.convert_documents(["paper.txt"], to="bibtex"))

Everything is loaded when it is first asked for, so that `import iqrefs` costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Antecedent",
    "Citation",
    "Document",
    "Finding",
    "Format",
    "InputError",
    "IqrefsError",
    "Item",
    "Library",
    "Reading",
    "Target",
    "Work",
    "convert_documents",
    "read_document",
]

if TYPE_CHECKING:
    from iqrefs.errors import InputError, IqrefsError
    from iqrefs.model import (
        Antecedent,
        Citation,
        Document,
        Finding,
        Format,
        Item,
        Library,
        Reading,
        Work,
    )
    from iqrefs.pipeline import Target, convert_documents, read_document
else:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(importlib.import_module(_home(name)), name)

    def __dir__() -> list[str]:
        return [*globals(), *__all__]


def _home(name: str) -> str:
    """The module that defines an exported name."""
    if name.endswith("Error"):
        return "iqrefs.errors"
    if name in ("Target", "convert_documents", "read_document"):
        return "iqrefs.pipeline"
    return "iqrefs.model"
