"""One pointer word beside several names: `Ibid., Sharab and Al Aref, p. 146` cites two works.

Only the earlier notes of the document can tell: names that stand in one description are authors of one work,
and the citation stays whole; names that different descriptions open with are as many citations, and the page
belongs to the last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from iqrefs.lexicon import Scan, scan_text
from iqrefs.match.names import fits_name, name_words
from iqrefs.model import Mention, Name, Note
from iqrefs.text.fold import Folded, fold_text

_POINTERS = frozenset({"ibid", "previous", "op-cit", "place"})
_LONGEST = 200
_MOST_NAMES = 5
_MOST_COMPARED = 60
_PREFIX = 3
_WAW = "و"
_SHORTEST_JOINED = 3
_EDGE = " \n\t,،"
_MARKS = frozenset(".,:-")

Stretch = tuple[int, int]
"""From and to (exclusive) in the folded text."""


def split_governed(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes, with each mention cut whose one pointer word governs the authors of several works."""
    earlier = _Earlier()
    cut: list[Note] = []
    for note in notes:
        texts = [_Text.read(mention.text) for mention in note.mentions]
        mentions = tuple(
            part
            for mention, text in zip(note.mentions, texts, strict=True)
            for part in _cut_mention(mention, text, earlier)
        )
        for mention, text in zip(note.mentions, texts, strict=True):
            earlier.add(mention, text)
        cut.append(note if len(mentions) == len(note.mentions) else replace(note, mentions=mentions))
    return tuple(cut)


class _Earlier:
    """The descriptions met so far: the names that each opens with, and all its words."""

    def __init__(self) -> None:
        self._heads: list[tuple[str, ...]] = []
        self._words: list[tuple[str, ...]] = []
        self._by_prefix: dict[str, list[int]] = defaultdict(list)
        self._known: set[str] = set()

    def add(self, mention: Mention, text: _Text) -> None:
        """Keep a mention that may describe a work: one without a pointer word."""
        if mention.is_remark or mention.governed_by:
            return
        if text.find_pointer():
            return
        head = name_words(Name(literal=text.printed(0, text.begin_of(text.find_head_end()))))
        for prefix in {word[:_PREFIX] for word in head}:
            self._by_prefix[prefix].append(len(self._heads))
        self._heads.append(head)
        self._words.append(name_words(Name(literal=mention.text)))
        self._known.update(head)

    def knows_word(self, word: str) -> bool:
        """Whether a word stands among the names that a description opens with."""
        return word in self._known

    def tells_apart(self, names: Sequence[tuple[str, ...]]) -> bool:
        """Whether every name opens a description, and no description that one opens has another in it."""
        found = [self._find_opened_by(name) for name in names]
        return all(found) and not any(
            fits_name(names[other], self._words[number])
            for one, other in permutations(range(len(names)), 2)
            for number in found[one]
        )

    def _find_opened_by(self, name: tuple[str, ...]) -> list[int]:
        prefixes = dict.fromkeys(word[:_PREFIX] for word in name)
        lists = [self._by_prefix[prefix] for prefix in prefixes if prefix in self._by_prefix]
        numbers = min(lists, key=len)[-_MOST_COMPARED:] if lists else []
        return [number for number in numbers if fits_name(name, self._heads[number])]


@dataclass(frozen=True, slots=True)
class _Text:
    """A mention's text, folded and cut into tokens."""

    fold: Folded
    scan: Scan

    @staticmethod
    def read(text: str) -> _Text:
        fold = fold_text(text)
        return _Text(fold, scan_text(fold.folded))

    def printed(self, start: int, end: int) -> str:
        """What stands between two places of the folded text, as printed."""
        first, last = self.fold.locate(start, end)
        return self.fold.text[first:last].strip(_EDGE)

    def begin_of(self, index: int) -> int:
        """Where a token begins; the end of the text where there is none."""
        return self.scan.starts[index] if index < len(self.scan.starts) else len(self.fold.folded)

    def find_pointer(self) -> tuple[int, int] | None:
        """The tokens of the first pointer word."""
        for index in range(len(self.scan.words)):
            match = self.scan.cue_at(index, "pointers")
            if match and match[1].value in _POINTERS and (match[0] > 1 or len(self.scan.words[index]) > 1):
                return index, index + match[0]
        return None

    def find_head_end(self) -> int:
        """Where the names that a description opens with end: at its first comma, colon, quote or number."""
        words = self.scan.words
        for index, word in enumerate(words):
            ends_word = word == "." and index > 0 and len(words[index - 1]) > 1
            if word in ',;:"([/' or word.isdigit() or ends_word:
                return index
        return len(words)

    def find_names_end(self, start: int) -> int:
        """Where the names after a pointer word end: before the cited passage, a quote or a bracket."""
        words = self.scan.words
        end = start
        while end < len(words) and not (words[end] in '.;:"([/' or words[end].isdigit()):
            if self._is_passage(end):
                break
            end += 1
        while end > start and words[end - 1] == ",":
            end -= 1
        return end

    def _is_passage(self, index: int) -> bool:
        """Whether a word for a page or a volume stands at a token, with its number."""
        cue = self.scan.cue_at(index, "locators") or self.scan.cue_at(index, "volumes")
        number = index + cue[0] if cue else len(self.scan.words)
        while number < len(self.scan.words) and self.scan.words[number] in _MARKS:
            number += 1
        return number < len(self.scan.words) and self.scan.words[number].isdigit()


def _cut_mention(mention: Mention, text: _Text, earlier: _Earlier) -> Iterator[Mention]:
    cuts = _find_cuts(mention, text, earlier)
    if cuts is None:
        yield mention
        return
    pointer, parts = cuts
    for number, (start, end) in enumerate(parts):
        has_pointer = start <= pointer[0] < end
        signal = mention.signal if number == 0 else None
        yield Mention(text.printed(start, end), signal, "" if has_pointer else text.printed(*pointer))


def _find_cuts(mention: Mention, text: _Text, earlier: _Earlier) -> tuple[Stretch, list[Stretch]] | None:
    """Where the pointer word stands, and where each citation does; None where there is one citation."""
    if mention.is_remark or len(mention.text) > _LONGEST:
        return None
    pointer = text.find_pointer()
    if pointer is None:
        return None
    first, last = _find_names(text, pointer)
    joins = list(_find_joins(text, first, last, earlier))
    if not joins or len(joins) >= _MOST_NAMES:
        return None
    starts = [text.begin_of(first), *(after for _, after in joins)]
    ends = [*(before for before, _ in joins), text.begin_of(last)]
    if not earlier.tells_apart(
        [name_words(Name(literal=text.printed(*one))) for one in zip(starts, ends, strict=True)]
    ):
        return None
    starts[0], ends[-1] = 0, len(text.fold.folded)
    return (
        (text.begin_of(pointer[0]), text.scan.ends[pointer[1] - 1]),
        list(zip(starts, ends, strict=True)),
    )


def _find_names(text: _Text, pointer: tuple[int, int]) -> tuple[int, int]:
    """The tokens of the names beside a pointer word: after it, else before."""
    words = text.scan.words
    first = pointer[1]
    while first < len(words) and words[first] in _MARKS:
        first += 1
    last = text.find_names_end(first)
    if last > first:
        return first, last
    last = pointer[0]
    while last > 0 and words[last - 1] in _MARKS:
        last -= 1
    return 0, min(last, text.find_names_end(0))


def _find_joins(text: _Text, first: int, last: int, earlier: _Earlier) -> Iterator[Stretch]:
    """Where one name ends and the next begins: at «and», at a joined و, and at the commas before them."""
    scan = text.scan
    inner = range(first + 1, last)
    last_and = max(
        (i for i in inner if scan.cue_at(i, "conjunctions") or _is_joined(scan.words[i])), default=0
    )
    for index in inner:
        word = scan.words[index]
        if word == _WAW or scan.cue_at(index, "conjunctions") or (word == "," and index < last_and):
            yield scan.starts[index], text.begin_of(index + 1)
        elif _is_joined(word) and not earlier.knows_word(word):
            yield scan.starts[index], scan.starts[index] + len(_WAW)


def _is_joined(word: str) -> bool:
    return word.startswith(_WAW) and len(word) > _SHORTEST_JOINED
