"""Collections that notes name by their author and a pronoun: «البخاري في صحيحه», «أبو داود في سننه».

A note that cites a hadith so names no title, and may name several collections in one breath: «رواه … في سننه،
و… في جامعه». Which entry of the list is meant shows in the author's name, or in the word for the book.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from iqrefs.check.subject import Mentioned
from iqrefs.lexicon import load_lexicon, split_words
from iqrefs.match.names import name_words
from iqrefs.match.works import makers_of
from iqrefs.model import Item
from iqrefs.text.fold import fold_key, fold_string

_WAW = "و"
_ARTICLE = "ال"
_HIS = "ه"
_LONGEST = 8000
_WORDS_READ = 60


@dataclass(frozen=True, slots=True)
class Named:
    """A collection as a note names it: the folded word before «في», and that for the book without its
    pronoun. A name of fame has the article: there are many that are called أحمد, and few البخاري.
    """

    name: str
    book: str
    is_fame: bool


class Collections:
    """The collections that the notes of a document name, and which of them the list may have."""

    def __init__(self, notes: Iterable[Mentioned], entries: Iterable[Mentioned]) -> None:
        self._by_name: defaultdict[str, set[Named]] = defaultdict(set)
        for note in notes:
            for one in _find_named(note):
                self._by_name[one.name].add(one)
                self._by_name[one.name.removeprefix(_WAW) or one.name].add(one)
        self._listed = {one for entry in entries for one in self._list_cited(entry)}

    def cite(self, entry: Mentioned) -> bool:
        """Whether one of them may be an entry."""
        return any(True for _ in self._list_cited(entry))

    def hold(self, note: Mentioned) -> bool:
        """Whether a note names one that the list may have."""
        return any(one in self._listed for one in _find_named(note))

    def _list_cited(self, entry: Mentioned) -> Iterator[Named]:
        """Those that bear the name of an entry, as a name of fame (in front, or with the article) or beside
        the word for the book.
        """
        if not self._by_name:
            return
        item = entry.citation.item
        title = fold_key(item.get("title", "")).split()[:_WORDS_READ]
        author = [word for name in makers_of(item)[:1] for word in name_words(name)][:_WORDS_READ]
        front = _last_before_comma(item)
        for word in {*title, *author}:
            for one in self._by_name.get(word, ()):
                if one.is_fame or word == front or one.book in title:
                    yield one


def _find_named(note: Mentioned) -> Sequence[Named]:
    lexicon = load_lexicon()
    books, joints = set(lexicon.forms("his_books")), set(lexicon.forms("in"))
    words = split_words(fold_string(note.text[:_LONGEST]))
    return [
        Named(
            fold_key(words[at - 1]),
            words[at + 1].removesuffix(_HIS),
            words[at - 1].removeprefix(_WAW).startswith(_ARTICLE),
        )
        for at, word in enumerate(words[:-1])
        if at and word in joints and words[at + 1] in books
    ]


def _last_before_comma(item: Item) -> str:
    """The last word of a name that stands in front of the rest: «مسلم، مسلم بن …», «أبو داود، سليمان …»."""
    printed = [name.get("literal", "") for name in makers_of(item)[:1]]
    front, comma, _ = printed[0].partition("،") if printed else ("", "", "")
    words = fold_key(front).split()
    return words[-1] if comma and words else ""
