"""Words of each language as data, and their loader."""

from iqrefs.lexicon.load import TOKEN, Cue, Lexicon, Match, load_lexicon, split_words
from iqrefs.lexicon.scan import HIDDEN, Scan, find_cues, hide_spans, scan_text

__all__ = [
    "HIDDEN",
    "TOKEN",
    "Cue",
    "Lexicon",
    "Match",
    "Scan",
    "find_cues",
    "hide_spans",
    "load_lexicon",
    "scan_text",
    "split_words",
]
