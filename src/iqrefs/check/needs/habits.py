"""What nearly all descriptions of a document give, and one lacks, though no style asks for it everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from iqrefs.check.needs.answers import is_answered
from iqrefs.check.needs.books import is_before_publishers, is_doubtful_book
from iqrefs.check.needs.theses import is_university
from iqrefs.check.subject import Mentioned
from iqrefs.gazetteer import CITY, gazetteer_key, load_gazetteer

_ASKED: Mapping[str, tuple[str, frozenset[str]]] = {
    "REQ006": ("publisher", frozenset({"book"})),
    "REQ007": ("publisher-place", frozenset({"book"})),
    "REQ008": ("page", frozenset({"article-journal", "chapter"})),
}
"""The variable that a rule asks for by habit, and of which types."""

_FEWEST_ALIKE = 6
_FEWEST_PAGED = 3
"""Pages are asked for by all styles, of texts that no address leads to."""
_NEARLY_ALL = 0.95
_MOST = 0.75
_SURE = 0.8


def find_unlike(code: str, groups: Mapping[str, Sequence[Mentioned]]) -> dict[str, str]:
    """The types of the works that lack what nearly all others of their type in the document have, by work;
    `groups` are the descriptions of each work. None where it is not certain.
    """
    variable, kinds = _ASKED.get(code, ("", frozenset()))
    places_alone = code == "REQ007" and _name_places_alone(groups)
    having: Counter[str] = Counter()
    lacking: dict[str, str] = {}
    certain: dict[str, str] = {}
    for key, described in groups.items():
        # notes give the page that is cited, not those of the text
        mentions = [one for one in described if one.entry] if code == "REQ008" else described
        if not mentions:
            continue
        kind = str(mentions[0].citation.item.get("type", ""))
        if kind not in kinds or any(is_doubtful_book(mention.citation.item) for mention in mentions):
            continue
        if any(_has(variable, mention) for mention in mentions):
            having[kind] += 1
            continue
        lacking[key] = kind
        if all(_lacks_surely(variable, mention, places_alone=places_alone) for mention in mentions):
            certain[key] = kind
    fewest = _FEWEST_PAGED if code == "REQ008" and not _lead_to_text(certain, groups) else _FEWEST_ALIKE
    without = Counter(lacking.values())
    habits = {
        kind
        for kind, count in having.items()
        if count >= fewest and (without[kind] == 1 or count >= _NEARLY_ALL * (count + without[kind]))
    }
    return {key: kind for key, kind in certain.items() if kind in habits}


def _lead_to_text(keys: Iterable[str], groups: Mapping[str, Sequence[Mentioned]]) -> bool:
    """Whether some of the works have an address that leads to their text."""
    items = [mention.citation.item for key in keys for mention in groups[key]]
    return any(item.get("URL") or item.get("DOI") for item in items)


def _has(variable: str, mention: Mentioned) -> bool:
    item = mention.citation.item
    if variable == "page":
        return any(item.get(name) for name in ("page", "number")) or mention.citation.locator is not None
    return bool(item.get(variable)) or is_answered(variable, mention)


def _name_places_alone(groups: Mapping[str, Sequence[Mentioned]]) -> bool:
    """Whether most books of a document have a place and a year and no publisher: `(London, 1985)`. The
    number of a series or a plate is often read as a publisher.
    """
    items = [mentions[0].citation.item for mentions in groups.values()]
    places = [item for item in items if item.get("type") == "book" and item.get("publisher-place")]
    alone = sum(not item.get("publisher") for item in places)
    return alone >= _FEWEST_ALIKE and alone >= _MOST * len(places)


def _lacks_surely(variable: str, mention: Mentioned, *, places_alone: bool) -> bool:
    """Whether what is printed around the gap was read with certainty."""
    item, confidence = mention.citation.item, mention.citation.confidence
    if not item.get("title") or any(value < _SURE for value in confidence.values()):
        return False
    if variable == "page":
        is_out = bool(item.get("volume") or item.get("issue")) or item.get("type") == "chapter"
        return is_out and not is_answered("issued", mention)
    if item.get("URL") or item.get("DOI"):
        return False
    if variable == "publisher":
        return bool(item.get("publisher-place")) and not is_before_publishers(item)
    if places_alone and not item.get("publisher"):
        return bool(item.get("issued")) and not is_before_publishers(item)
    publisher = str(item.get("publisher", ""))
    return bool(publisher) and not _names_city(publisher) and not is_university(publisher)


def _names_city(publisher: str) -> bool:
    """Whether a publisher's name says where it is (Cambridge University Press)."""
    known = load_gazetteer()
    words = gazetteer_key(publisher).split()
    return any(known.word_bits(word) & CITY for word in words)
