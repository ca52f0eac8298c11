"""What words and names are known to be: evidence for a labeller, not a verdict.

The data are lists of names (`data/*.txt`, listed in `data/SOURCES.md`), compiled into one file
that loads in milliseconds. The rules' own words stand in `iqrefs.lexicon` and are not repeated.
"""

from iqrefs.gazetteer.keys import gazetteer_key
from iqrefs.gazetteer.load import (
    BODY,
    CITY,
    CLASSES,
    COUNTRY,
    FAMILY,
    GIVEN,
    JOURNAL,
    KUNYA,
    NEWS,
    PRESS,
    UNIVERSITY,
    Gazetteer,
    load_gazetteer,
)

__all__ = [
    "BODY",
    "CITY",
    "CLASSES",
    "COUNTRY",
    "FAMILY",
    "GIVEN",
    "JOURNAL",
    "KUNYA",
    "NEWS",
    "PRESS",
    "UNIVERSITY",
    "Gazetteer",
    "gazetteer_key",
    "load_gazetteer",
]
