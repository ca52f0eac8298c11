"""What nearly all descriptions of a document give, and one lacks, though no style asks for it everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from iqrefs.check.needs.answers import is_answered
from iqrefs.check.needs.books import is_before_publishers, is_doubtful_book
from iqrefs.check.subject import Mentioned
from iqrefs.gazetteer import CITY, gazetteer_key, load_gazetteer

_ASKED: Mapping[str, tuple[str, frozenset[str]]] = {
    "REQ006": ("publisher", frozenset({"book"})),
    "REQ007": ("publisher-place", frozenset({"book"})),
    "REQ008": ("page", frozenset({"article-journal", "chapter"})),
}
"""The variable that a rule asks for by habit, and of which types."""

_FEWEST_ALIKE = 8
_NEARLY_ALL = 0.95
_SURE = 0.8


def find_unlike(code: str, groups: Mapping[str, Sequence[Mentioned]]) -> dict[str, str]:
    """The types of the works that lack what nearly all others of their type in the document have, by work;
    `groups` are the descriptions of each work. None where it is not certain.
    """
    variable, kinds = _ASKED.get(code, ("", frozenset()))
    having: Counter[str] = Counter()
    lacking: dict[str, str] = {}
    certain: dict[str, str] = {}
    for key, mentions in groups.items():
        if code == "REQ008" and not any(mention.entry for mention in mentions):
            continue  # notes give the page that is cited
        kind = str(mentions[0].citation.item.get("type", ""))
        if kind not in kinds or any(is_doubtful_book(mention.citation.item) for mention in mentions):
            continue
        if any(_has(variable, mention) for mention in mentions):
            having[kind] += 1
            continue
        lacking[key] = kind
        if all(_lacks_surely(variable, mention) for mention in mentions):
            certain[key] = kind
    without = Counter(lacking.values())
    habits = {
        kind
        for kind, count in having.items()
        if count >= _FEWEST_ALIKE and (without[kind] == 1 or count >= _NEARLY_ALL * (count + without[kind]))
    }
    return {key: kind for key, kind in certain.items() if kind in habits}


def _has(variable: str, mention: Mentioned) -> bool:
    item = mention.citation.item
    if variable == "page":
        return any(item.get(name) for name in ("page", "number")) or mention.citation.locator is not None
    return bool(item.get(variable)) or is_answered(variable, mention)


def _lacks_surely(variable: str, mention: Mentioned) -> bool:
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
    return bool(item.get("publisher")) and not _names_city(str(item.get("publisher")))


def _names_city(publisher: str) -> bool:
    """Whether a publisher's name says where it is (Cambridge University Press)."""
    known = load_gazetteer()
    words = gazetteer_key(publisher).split()
    return any(known.word_bits(word) & CITY for word in words)
