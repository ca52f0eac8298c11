"""Whole phrases looked for in folded text, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from iqrefs.text.fold import fold_key


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their folded words. `lengths` maps the first word of a phrase to the numbers of words of
    those that begin so, longest first: a text is read once, and each of its words is looked up once.
    """

    forms: Mapping[tuple[str, ...], str]
    lengths: Mapping[str, tuple[int, ...]]

    def list_folded(self) -> tuple[str, ...]:
        """The folded phrases, in order of the alphabet."""
        return tuple(sorted(" ".join(words) for words in self.forms))

    def find_first(self, folded: str) -> str | None:
        """The first phrase of a text that `fold_key` folded, as it is listed; the longest at its place."""
        return next(self._find(folded), None)

    def find_all(self, folded: str) -> tuple[str, ...]:
        """Each phrase of a folded text once, as it is listed, in order of its first place."""
        return tuple(dict.fromkeys(self._find(folded)))

    def find_whole(self, folded: str) -> str | None:
        """The phrase that a folded text is, if it is nothing else."""
        return self.forms.get(tuple(folded.split()))

    def find_places(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where phrases stand among folded words: the first word, and the one behind the last."""
        known = self.lengths
        if known.keys().isdisjoint(words):  # the usual case, told without a loop of ours
            return
        for index in [index for index, word in enumerate(words) if word in known]:
            for length in known[words[index]]:
                if tuple(words[index : index + length]) in self.forms:
                    yield index, index + length
                    break

    def _find(self, folded: str) -> Iterator[str]:
        words = folded.split()
        for start, end in self.find_places(words):
            yield self.forms[tuple(words[start:end])]


def compile_phrases(forms: Iterable[str]) -> Phrases:
    """The phrases of a list as printed; of two that fold to one the first is kept."""
    folded: dict[tuple[str, ...], str] = {}
    for form in forms:
        words = tuple(fold_key(form).split())
        if words:
            folded.setdefault(words, form)
    lengths: dict[str, set[int]] = {}
    for words in folded:
        lengths.setdefault(words[0], set()).add(len(words))
    return Phrases(folded, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})
