"""What the heading of a section says of its entries, and entries that are not of that kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from iqrefs.check.subject import Mentioned
from iqrefs.check.wordlists import load_wordlists
from iqrefs.model import Item
from iqrefs.text.fold import fold_string
from iqrefs.text.script import count_arabic, count_latin

Kind = Literal["foreign", "arabic", "books", "theses"]
"""What a section may hold; of other headings nothing follows."""

Fault = Literal["arabic", "latin", "web", "article", "thesis"]
"""What an entry is that its section should not hold."""

_SURE = 0.85
_WORD = re.compile(r"[^\W\d_]+")
_NOT_ARABIC = re.compile("[پچژگکڤٹڈڑےۓہیۆێەڵڕ]")
"""Letters of Persian, Urdu, Kurdish and Ottoman, which are foreign in Arabic letters."""

_CLAIMS: Mapping[Kind, tuple[set[str], ...]] = {
    "foreign": ({"foreign"}, {"foreign", "websites"}, {"foreign", "books"}),
    "arabic": ({"arabic"}, {"arabic", "websites"}),
    "books": ({"books"}, {"books", "arabic"}),
    "theses": ({"theses"}, {"theses", "arabic"}),
}
"""What the words of a heading must say, and nothing besides."""

_THESES = frozenset({"thesis"})
_WEB = frozenset({"webpage", "post-weblog", "post"})


@dataclass(frozen=True, slots=True)
class Misfiled:
    """An entry and what it is."""

    entry: Mentioned
    fault: Fault


def find_misfiled(entries: Sequence[Mentioned]) -> Iterator[Misfiled]:
    """Each entry that is surely not what its heading names."""
    kinds = {
        section: read_heading(section)
        for section in {one.entry.section for one in entries if one.entry}
        if section
    }
    for entry in entries:
        kind = kinds.get(entry.entry.section or "") if entry.entry else None
        fault = _judge(entry, kind) if kind else None
        if fault:
            yield Misfiled(entry, fault)


def read_heading(heading: str) -> Kind | None:
    """What a heading says of the language or the sort of its entries; None where it says neither or both."""
    words = set(_WORD.findall(fold_string(heading)))
    lists = load_wordlists("headings")
    said = {name for name, forms in lists.items() if not words.isdisjoint(forms)}
    return next((kind for kind, claims in _CLAIMS.items() if said in claims), None)


def _judge(entry: Mentioned, kind: Kind) -> Fault | None:
    if kind == "books":
        return _judge_sort(entry)
    if kind == "theses":
        return "article" if _is_article(entry.citation.item) else None
    text = "".join(_print_of(entry))
    arabic, latin = count_arabic(text), count_latin(text)
    if kind == "foreign" and arabic > _SURE * (arabic + latin) and not _NOT_ARABIC.search(text):
        return "arabic"
    if kind == "arabic" and latin > _SURE * (arabic + latin):
        return "latin"
    return None


def _print_of(entry: Mentioned) -> Iterator[str]:
    """The pieces of an entry around its address."""
    start = 0
    for first, last in entry.spans_of("URL", "DOI"):
        yield entry.text[start:first]
        start = max(start, last)
    yield entry.text[start:]


def _judge_sort(entry: Mentioned) -> Fault | None:
    """Whether an entry is no book, by what only other sorts have."""
    item = entry.citation.item
    kind = item.get("type", "")
    if (
        kind in _WEB
        and "URL" in item
        and "accessed" in item
        and not {"publisher", "publisher-place"} & set(item)
    ):
        return "web"
    if _is_article(item):
        return "article" if "publisher-place" not in item else None
    if kind in _THESES and item.get("genre"):
        return "thesis"
    return None


def _is_article(item: Item) -> bool:
    numbered = item.get("issue") or item.get("volume")
    return item.get("type") == "article-journal" and bool(item.get("container-title") and numbered)
