"""What a description of its type needs, by the profile, and what of it a work lacks: the family REQ.

A need is a variable, or several of which one will do (`volume|issue`); the first of them says which rule
speaks of it. A work is judged by all its descriptions in the document together, and what it lacks is told at
its first full description in the notes and at each of its entries. Whether a web source is named is asked of
each description: an address is printed to be followed from there.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from iqrefs.check.addresses.printed_addresses import begins_with_slipped
from iqrefs.check.needs.answers import is_answered, is_date_of_death, load_answers, may_hide
from iqrefs.check.needs.books import date_parts, is_before_publishers, is_doubtful_book
from iqrefs.check.needs.habits import find_unlike
from iqrefs.check.needs.theses import names_college_alone
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.config import Profile
from iqrefs.model import Item
from iqrefs.text.fold import fold_key

RULES_BY_NEED = {
    "author": "REQ001",
    "editor": "REQ001",
    "title": "REQ002",
    "container-title": "REQ003",
    "volume": "REQ004",
    "issue": "REQ004",
    "issued": "REQ005",
    "publisher": "REQ006",
    "publisher-place": "REQ007",
    "page": "REQ008",
    "number": "REQ009",
    "genre": "REQ010",
    "event-title": "REQ014",
    "archive": "REQ015",
}
"""The rule that speaks of a need, by the first of its variables."""

NEEDS = (
    *RULES_BY_NEED,
    *("translator", "director", "interviewer", "edition", "collection-title", "archive_location"),
    *("event-date", "medium", "URL", "DOI", "ISBN"),
)
"""The variables that a profile may ask for, or let do in place of another."""

TYPES = (
    "*", "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
    "chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary",
    "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation",
    "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent",
    "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report",
    "review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
)  # fmt: skip
"""The types of CSL 1.0.2, and `*` for all of them."""

SOURCE = "REQ012"
_CONTAINER = "REQ003"
_UNIVERSITY = "REQ011"
ON_THE_WEB = frozenset({"webpage", "post", "post-weblog", "article-newspaper", "article-magazine"})
"""Types of which the site or the paper is the source."""

_WHOLE = ("issued", "container-title", "publisher", "publisher-place", "URL", "DOI", "edition", "number")
"""What tells a description from a short form of author and title."""
_SURE, _CERTAIN = 0.5, 0.9
_SEVERAL_PARTS = re.compile(r"[,،؛;\"«»“”]|[.?!؟]\s")
_HABIT = 3
"""So many works without a thing, and more than with it: the document's habit, no slip."""
_HABITUAL = frozenset({"REQ001", "REQ004", "REQ006"})
"""Rules that speak of what styles go without; a source that is never named or dated is no style."""
_ADDRESS_ALONE = frozenset({"id", "type", "URL", "accessed", "language"})


@dataclass(frozen=True, slots=True)
class Lack:
    """A description that does not meet a need; `kind` is the type of its work. `is_unlike` says that no style
    asks for the thing, but that nearly all other descriptions have it.
    """

    mention: Mentioned
    kind: str
    is_unlike: bool = False


def find_lacks(subject: Subject, code: str) -> Iterator[Lack]:
    """The descriptions that lack what the rule `code` speaks of, in the order of the document."""
    if subject.reading.document.source.format == "urls":
        return
    groups = _group_described(subject, code)
    lacking = _list_lacking(subject, code, groups)
    unlike = find_unlike(code, groups) if subject.profile.accepts_habits else {}
    told: set[str] = set()
    for mention in subject.mentions:
        key = _key_of(mention, code)
        if key not in lacking.keys() | unlike.keys() or not is_described(mention):
            continue
        if mention.note:
            if key in told:
                continue
            told.add(key)
        yield Lack(mention, lacking.get(key) or unlike[key], key not in lacking)


def is_described(mention: Mentioned) -> bool:
    """Whether a mention is meant to describe its work: no pointer, no short form, and read to the end."""
    if mention.is_record:
        return True
    citation = mention.citation
    if begins_with_slipped(mention):
        return False
    kind = mention.antecedent.kind if mention.antecedent else citation.kind
    return (
        (mention.entry is not None or kind == "full")
        and any(name in citation.item and citation.confidence.get(name, 1) >= _SURE for name in _WHOLE)
        and not any(
            any(map(str.isalnum, piece)) and not is_date_of_death(piece) for piece in citation.remainder
        )
    )


def code_of(need: str, kind: str) -> str:
    """The rule that speaks of a need of a type; empty where none does."""
    words = need.split("|")
    if words[0] == "container-title" and "publisher" in words and kind in ON_THE_WEB:
        return SOURCE
    if words[0] == "publisher" and kind == "thesis":
        return _UNIVERSITY
    return RULES_BY_NEED.get(words[0], "")


def _key_of(mention: Mentioned, code: str) -> str:
    """What is judged: the work, or (where it belongs to none, and of web sources) the description alone."""
    return mention.work.id if mention.work and code != SOURCE else mention.key


def _list_lacking(subject: Subject, code: str, groups: Mapping[str, Sequence[Mentioned]]) -> dict[str, str]:
    """The types of the works that lack what a rule speaks of, by work; a document's habits are left out."""
    asked: Counter[str] = Counter()
    lacking: dict[str, str] = {}
    for key, mentions in groups.items():
        work = mentions[0].work
        item = work.item if work and key == work.id else mentions[0].citation.item
        kind = str(item.get("type", ""))
        needs = (*subject.profile.needs.get("*", ()), *subject.profile.needs.get(kind, ()))
        for need in (need.split("|") for need in needs if code_of(need, kind) == code):
            asked[kind] += 1
            if not _is_met(need, item, mentions, subject.profile):
                lacking[key] = kind
        if code == _CONTAINER and _is_lost_journal(item, mentions):
            lacking[key] = "article-journal"
    if code not in _HABITUAL or not subject.profile.accepts_habits:
        return lacking
    missing = Counter(lacking.values())
    habits = {kind for kind, count in missing.items() if count >= _HABIT and 2 * count > asked[kind]}
    unplaced = find_unlike("REQ007", groups) if code == "REQ006" else {}
    return {key: kind for key, kind in lacking.items() if kind not in habits and key not in unplaced}


def _group_described(subject: Subject, code: str) -> dict[str, list[Mentioned]]:
    """The mentions that describe what is judged together."""
    groups: defaultdict[str, list[Mentioned]] = defaultdict(list)
    for mention in subject.mentions:
        if is_described(mention):
            groups[_key_of(mention, code)].append(mention)
    return groups


def _is_met(need: Sequence[str], item: Item, mentions: Sequence[Mentioned], profile: Profile) -> bool:
    """Whether a work has what is asked for, or what answers for it; also where the reading is not sure."""
    if any(item.get(variable) for variable in need):
        return need[0] != "publisher" or not names_college_alone(item, mentions)
    if item.keys() <= _ADDRESS_ALONE and need[0] != "title":
        return True  # that there is nothing but an address is told once, for the title
    if need[0] == "title" and item.get("container-title") and not item.get("author"):
        return True  # a whole newspaper
    if any(is_answered(need[0], mention) for mention in mentions):
        return True
    is_printed = not any(mention.is_record for mention in mentions)
    if is_printed and (is_doubtful_book(item) or may_hide(need[0], item)):
        return True
    return profile.accepts_habits and _is_usual(need[0], item, is_printed=is_printed)


def _is_lost_journal(item: Item, mentions: Sequence[Mentioned]) -> bool:
    """Whether what was read as a book is surely an article whose journal is not named: it has a volume, an
    issue and pages, no imprint, and a title in which no name of a journal may stand.
    """
    return (
        item.get("type") == "book"
        and all(item.get(name) for name in ("title", "author", "volume", "issue"))
        and not any(item.get(name) for name in ("publisher", "publisher-place", "container-title", "edition"))
        and not _SEVERAL_PARTS.search(str(item.get("title")))
        and all(
            (mention.citation.locator or "page" in mention.citation.item)
            and all(value >= _CERTAIN for value in mention.citation.confidence.values())
            for mention in mentions
        )
    )


def _is_usual(variable: str, item: Item, *, is_printed: bool) -> bool:
    """Whether a style that is in use goes without the thing here, or editors would wave it away."""
    if variable in ("volume", "issue"):
        return len(date_parts(item)) > 1 or "season" in item.get("issued", {})  # the month names the issue
    if variable == "publisher":
        return is_before_publishers(item)
    if variable == "title":  # journals of physics print none
        return bool(item.get("container-title"))
    if variable == "author" and is_printed and item.get("type") == "article-journal":
        scholarly = load_answers()["scholarly"]
        return not scholarly.find_first(fold_key(str(item.get("container-title", ""))))
    return False
