"""Words of each language as data, and their loader."""

from iqrefs.lexicon.load import TOKEN, Cue, Lexicon, load_lexicon, split_words

__all__ = ["TOKEN", "Cue", "Lexicon", "load_lexicon", "split_words"]
