"""What a description of its type needs, by the profile, and what of it a work lacks: the family REQ.

A need is a variable, or several of which one will do (`volume|issue`); the first of them says which rule
speaks of it. A work is judged by all its descriptions in the document together, and what it lacks is told at
its first full description in the notes and at each of its entries. Whether a web source is named is asked of
each description: an address is printed to be followed from there.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources

from iqrefs.check.subject import Mentioned, Subject
from iqrefs.config import Profile
from iqrefs.lexicon import scan_text
from iqrefs.lexicon.phrases import Phrases, compile_phrases
from iqrefs.model import Item
from iqrefs.text.fold import fold_key, fold_string

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
_UNIVERSITY = "REQ011"
ON_THE_WEB = frozenset({"webpage", "post", "post-weblog", "article-newspaper", "article-magazine"})
"""Types of which the site or the paper is the source."""

_WHOLE = ("issued", "container-title", "publisher", "publisher-place", "URL", "DOI", "edition", "number")
"""What tells a description from a short form of author and title."""
_SURE = 0.5
_PLACEHOLDERS = {"issued": "no_date", "publisher": "no_publisher", "publisher-place": "no_place"}
_HABIT = 3
"""So many works without a thing, and more than with it: the document's habit, no slip."""
_HABITUAL = frozenset({"REQ001", "REQ004", "REQ006"})
"""Rules that speak of what styles go without; a source that is never named or dated is no style."""
_DASHES = re.compile(r"[^\w-]{0,9}(?:[-–—ـ_]\s?){2,}")
_FIRST_PUBLISHERS = 1900
"""Of older books styles ask for no publisher."""
_ADDRESS_ALONE = frozenset({"id", "type", "URL", "accessed", "language"})


@dataclass(frozen=True, slots=True)
class Lack:
    """A description that does not meet a need; `kind` is the type of its work."""

    mention: Mentioned
    kind: str


def find_lacks(subject: Subject, code: str) -> Iterator[Lack]:
    """The descriptions that lack what the rule `code` speaks of, in the order of the document."""
    lacking = _list_lacking(subject, code)
    told: set[str] = set()
    for mention in subject.mentions:
        key = _key_of(mention, code)
        if key not in lacking or not is_described(mention):
            continue
        if mention.note:
            if key in told:
                continue
            told.add(key)
        yield Lack(mention, lacking[key])


def is_described(mention: Mentioned) -> bool:
    """Whether a mention is meant to describe its work: no pointer, no short form, and read to the end."""
    if mention.is_record:
        return True
    citation = mention.citation
    kind = mention.antecedent.kind if mention.antecedent else citation.kind
    return (
        (mention.entry is not None or kind == "full")
        and any(name in citation.item and citation.confidence.get(name, 1) >= _SURE for name in _WHOLE)
        and not any(any(map(str.isalnum, piece)) for piece in citation.remainder)
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


def _list_lacking(subject: Subject, code: str) -> dict[str, str]:
    """The types of the works that lack what a rule speaks of, by work; a document's habits are left out."""
    if subject.reading.document.source.format == "urls":
        return {}
    asked: Counter[str] = Counter()
    lacking: dict[str, str] = {}
    for key, mentions in _group_described(subject, code).items():
        work = mentions[0].work
        item = work.item if work and key == work.id else mentions[0].citation.item
        kind = str(item.get("type", ""))
        needs = (*subject.profile.needs.get("*", ()), *subject.profile.needs.get(kind, ()))
        for need in (need.split("|") for need in needs if code_of(need, kind) == code):
            asked[kind] += 1
            if not _is_met(need, item, mentions, subject.profile):
                lacking[key] = kind
    if code not in _HABITUAL or not subject.profile.accepts_habits:
        return lacking
    missing = Counter(lacking.values())
    habits = {kind for kind, count in missing.items() if count >= _HABIT and 2 * count > asked[kind]}
    return {key: kind for key, kind in lacking.items() if kind not in habits}


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
        return True
    if item.keys() <= _ADDRESS_ALONE and need[0] != "title":
        return True  # that there is nothing but an address is told once, for the title
    if need[0] == "title" and item.get("container-title") and not item.get("author"):
        return True  # a whole newspaper
    if any(_is_answered(need[0], mention) for mention in mentions):
        return True
    is_printed = not any(mention.is_record for mention in mentions)
    if is_printed and (_is_doubtful_book(item) or _may_hide(need[0], item)):
        return True
    return profile.accepts_habits and _is_usual(need[0], item, is_printed=is_printed)


def _is_answered(variable: str, mention: Mentioned) -> bool:
    """Whether the print says in words that the thing cannot be given, or that there is none, or by dashes
    that it is the author of the entry before.
    """
    if variable == "author" and _DASHES.match(mention.text):
        return True
    words = _load_words().get(variable)
    if words and words.find_first(fold_key(mention.text)):
        return True
    placeholder = _PLACEHOLDERS.get(variable)
    if placeholder is None:
        return False
    scan = scan_text(fold_string(mention.text))
    found = {match[1].value for index in range(len(scan.words)) if (match := scan.cue_at(index, "no_date"))}
    if variable == "issued":
        return placeholder in found
    return not found.isdisjoint(("no_publisher", "no_place"))  # n.p. is both


def _is_doubtful_book(item: Item) -> bool:
    """Whether what was read as a book has the numbers of an article."""
    return item.get("type") == "book" and (
        "issue" in item
        or "page" in item
        or ("volume" in item and not item.get("publisher") and not item.get("publisher-place"))
    )


def _may_hide(variable: str, item: Item) -> bool:
    """Whether the thing may stand in another value: the date or the number in a name (`CVPR'11`)."""
    names = {
        "issued": ("container-title", "event-title", "publisher"),
        "volume": ("container-title",),
        "issue": ("container-title",),
        "number": ("title", "container-title"),
    }
    return any(any(map(str.isdigit, str(item.get(name, "")))) for name in names.get(variable, ()))


def _is_usual(variable: str, item: Item, *, is_printed: bool) -> bool:
    """Whether a style that is in use goes without the thing here, or editors would wave it away."""
    if variable in ("volume", "issue"):
        return len(_date_parts(item)) > 1 or "season" in item.get("issued", {})  # the month names the issue
    if variable == "publisher":
        return bool(_date_parts(item)) and _date_parts(item)[0] < _FIRST_PUBLISHERS
    if variable == "title":  # journals of physics print none
        return bool(item.get("container-title"))
    if variable == "author" and is_printed and item.get("type") == "article-journal":
        scholarly = _load_words()["scholarly"]
        return not scholarly.find_first(fold_key(str(item.get("container-title", ""))))
    return False


def _date_parts(item: Item) -> Sequence[int]:
    parts = item.get("issued", {}).get("date-parts") or [[]]
    return parts[0]


@functools.cache
def _load_words() -> dict[str, Phrases]:
    text = resources.files("iqrefs.check.needs").joinpath("needs.toml").read_text("utf-8")
    return {variable: compile_phrases(forms) for variable, forms in tomllib.loads(text).items()}
