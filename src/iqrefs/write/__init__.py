"""Bibliographies and readings as text: a function `write_*` for each format; nothing touches the disk."""

from iqrefs.write.biblatex import write_biblatex
from iqrefs.write.bibtex import write_bibtex
from iqrefs.write.csl_json import write_csl_json
from iqrefs.write.csl_yaml import write_csl_yaml
from iqrefs.write.reading_json import write_reading_json
from iqrefs.write.ris import write_ris

__all__ = [
    "write_biblatex",
    "write_bibtex",
    "write_csl_json",
    "write_csl_yaml",
    "write_reading_json",
    "write_ris",
]
