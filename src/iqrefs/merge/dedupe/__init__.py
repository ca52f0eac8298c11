"""Descriptions of any number of documents and bibliographies to works, every merge with its evidence."""

from iqrefs.merge.dedupe.collect import collect_given
from iqrefs.merge.dedupe.decide import deduplicate

__all__ = ["collect_given", "deduplicate"]
