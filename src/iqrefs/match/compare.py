"""What two descriptions are to each other, and by what that is told.

First what makes two works of them (another author, another number) or kin (another edition, part or issue, a
review, a translation), then the sum of the evidence for one work. Identifiers count where they are of the
thing itself. What is likely but not certain is `near`: one wrong merge costs more than ten questions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from iqrefs.match.apart import are_two_documents, place_of, share_file
from iqrefs.match.clues import Found, collect_clues, gather_clues
from iqrefs.match.persons import Person, compare_lists, same_across_scripts
from iqrefs.match.profile import Profile, read_profile
from iqrefs.match.sounds import hear_word
from iqrefs.match.title_pairs import Likeness, Title, compare_titles, read_title
from iqrefs.match.works import same_untitled
from iqrefs.model import Clue, Comparison, Item, Relation

_SAME, _NEAR = 5.0, 3.4
"""Sums of evidence from which on two descriptions are of one work, or may be."""

_KIN: dict[str, Relation] = {
    "title-part-differs": "part", "title-year-differs": "issue",
    "volume-differs": "part", "issue-differs": "issue",
    "edition-differs": "edition", "translator-differs": "translation", "sort-differs": "edition",
    "years-apart": "edition", "date-differs": "issue",
}  # fmt: skip
"""What two works are that differ in this; the first that is found holds."""

_IN_VOLUMES = frozenset({"article", "news", "part"})
_PERIODICAL = frozenset({"article", "news", "report", "web"})
_SERIAL: dict[str, Relation] = {"volume-differs": "issue", "years-apart": "issue"}
"""The same where the works come out in numbers."""

_VETOES = frozenset(
    {"doi-differs", "names-differ", "number-differs", "title-number-differs", "whole-and-part"}
)
_CONTRADICTIONS = _VETOES | _KIN.keys() | {"title-doubtful", "title-differs"}
_DOUBTS = frozenset(
    {
        "container-differs",
        "names-some",
        "pages-differ",
        "year-near",
        "edition-missing",
        "date-near",
        "url-differs",
    }
)
_PROOFS = frozenset({"doi-same", "isbn-same", "url-same", "pages-same", "number-and-year-same"})
_SAME_NAMES = frozenset({"names-same", "names-initials", "names-transliterated"})
_SOUND: tuple[Likeness, ...] = ("same", "slip", "slips", "subtitle")
_UNRELATED = Comparison("other", 0.0)
_LEAST_SUPPORT = 3.0
"""Evidence for one work without which two works that differ in a number are no kin either."""


def compare_items(left: Item, right: Item) -> Comparison:
    """What two descriptions are to each other."""
    return compare_profiles(read_profile(left), read_profile(right))


def compare_profiles(left: Profile, right: Profile) -> Comparison:
    """As `compare_items`, for items that are read once and compared often."""
    if left.title is None or right.title is None:
        return _compare_untitled(left, right)
    if are_two_documents(left.item, right.item):
        return _UNRELATED
    likeness = compare_titles(left.title, right.title)
    if (left.reviewed is None) != (right.reviewed is None) and likeness != "slip":
        return _compare_review(left, right, left.reviewed or left.title, right.reviewed or right.title)
    if likeness == "part" and _number_of(left) == _number_of(right):
        likeness = "same"
    if likeness == "other":
        return _compare_unlike(left, right)
    return _judge(gather_clues(left, right, likeness), likeness, {left.sort, right.sort})


def is_contradiction(comparison: Comparison) -> bool:
    """Whether two descriptions cannot be of one work; too little evidence is no contradiction."""
    if comparison.relation not in ("near", "other"):
        return comparison.relation != "same"
    codes = {clue.code for clue in comparison.clues}
    return not codes or not codes.isdisjoint(_CONTRADICTIONS)


def _number_of(side: Profile) -> tuple[str, ...]:
    """The number of the volume that the work is, by its field or title; a journal's is not its own."""
    of_title = side.title.part if side.title else ()
    return of_title if side.sort in _IN_VOLUMES else side.volume or of_title


def _judge(found: Found, likeness: Likeness, sorts: set[str]) -> Comparison:
    """The relation that the clues come to."""
    codes = found.codes
    is_proved = not codes.isdisjoint(_PROOFS)
    if "doi-same" in codes and likeness in _SOUND and codes.isdisjoint(("volume-differs", "issue-differs")):
        return _settle(found, "near" if "names-differ" in codes else "same")
    if not codes.isdisjoint(_VETOES):
        return _settle(found, "near" if "doi-same" in codes else "other")
    kin = next((code for code in _KIN if code in codes), None)
    if kin is not None:
        relation = _SERIAL.get(kin, _KIN[kin]) if sorts <= _PERIODICAL else _KIN[kin]
        return _settle(found, relation if found.support >= _LEAST_SUPPORT else "other")
    if found.weight < _NEAR and not is_proved:
        return _settle(found, "other")
    if not is_proved and likeness in ("slips", "doubtful", "extended"):
        is_near = likeness != "extended" and not codes.isdisjoint(_SAME_NAMES)
        return _settle(found, "near" if is_near else "other")
    is_doubtful = "volume-missing" in codes or (
        not is_proved and not codes.isdisjoint(_DOUBTS - _cleared(codes))
    )
    return _settle(found, "same" if found.weight >= _SAME and not is_doubtful else "near")


def _cleared(codes: frozenset[str]) -> frozenset[str]:
    """Doubts that other clues take away: a work of one day may stand at two addresses."""
    return frozenset({"url-differs"}) if "date-same" in codes else frozenset()


def _settle(found: Found, relation: Relation) -> Comparison:
    """A comparison with its sureness: of one work for `same` and `near`, of the kinship for kin."""
    likely = 1 / (1 + math.exp(_SAME - 1 - found.weight))
    score = {"same": max(likely, 0.75), "near": min(likely, 0.74), "other": min(likely, 0.25)}.get(relation)
    return Comparison(relation, round(0.9 if score is None else score, 3), found.clues)


def _compare_untitled(left: Profile, right: Profile) -> Comparison:
    """A whole paper, gazette or file; or a description that lacks what every other has."""
    if left.title is None and right.title is None and same_untitled(left.item, right.item):
        if share_file(left.item, right.item):
            places = place_of(left.item), place_of(right.item)
            return _settle(collect_clues([Clue("number-same", 5.0, *places)]), "same")
        names = left.item.get("container-title", ""), right.item.get("container-title", "")
        return _settle(collect_clues([Clue("container-same", 5.0, *names)]), "same")
    clues = list(_shared_identifiers(left, right))
    return _settle(collect_clues(clues), "near") if clues else _UNRELATED


def _compare_review(left: Profile, right: Profile, first: Title, second: Title) -> Comparison:
    if compare_titles(first, second) not in (*_SOUND, "extended"):
        return _UNRELATED
    printed = left.item.get("title", ""), right.item.get("title", "")
    return _settle(collect_clues([Clue("review-of", -6.0, *printed)]), "review")


def _compare_unlike(left: Profile, right: Profile) -> Comparison:
    """Titles that are not alike: a translation, or an identifier that says otherwise."""
    if not _may_be_akin(left, right):
        return _UNRELATED
    printed = left.item.get("title", ""), right.item.get("title", "")
    if _is_translation(left, right):
        return _settle(
            collect_clues([Clue("translated", -6.0, *printed), *_weigh_original(left, right)]), "translation"
        )
    clues = list(_shared_identifiers(left, right))
    is_telling = any(clue.code == "doi-same" for clue in clues) or (clues and _share_makers(left, right))
    if not is_telling:
        return _UNRELATED
    return _settle(collect_clues([*clues, Clue("title-differs", -4.0, *printed)]), "near")


def _may_be_akin(left: Profile, right: Profile) -> bool:
    """Whether there is anything beside the title that may tie two works: this is asked of most pairs."""
    if left.translators or right.translators or (left.doi and left.doi == right.doi):
        return True
    if (left.address and left.address == right.address) or not left.isbns.isdisjoint(right.isbns):
        return True
    return "original-title" in left.item or "original-title" in right.item


def _shared_identifiers(left: Profile, right: Profile) -> Sequence[Clue]:
    clues = []
    if left.doi and left.doi == right.doi:
        clues.append(Clue("doi-same", 8.0, left.doi, right.doi))
    if (
        left.isbns & right.isbns
        and "part" not in (left.sort, right.sort)
        and not (left.volume or right.volume)
    ):
        clues.append(Clue("isbn-same", 4.0, left.item["ISBN"], right.item["ISBN"]))
    if left.address and left.address == right.address:
        clues.append(Clue("url-same", 3.5, left.item["URL"], right.item["URL"]))
    return clues


def _share_makers(left: Profile, right: Profile) -> bool:
    if not left.persons or not right.persons:
        return False
    return compare_lists(left.persons, right.persons) not in ("other", "some")


def _is_translation(left: Profile, right: Profile) -> bool:
    """Whether one names the title of the other as its original; or is of the same sort and author, in the
    other script, has a translator that the other has not, and shares a name or a number in its title.
    """
    if _names_original(left, right) or _names_original(right, left):
        return True
    if bool(left.translators) == bool(right.translators) or left.sort != right.sort:
        return False
    if not left.title or not right.title or left.title.is_arabic == right.title.is_arabic:
        return False
    return _cross(left.persons, right.persons) and _share_name(left.title, right.title)


def _share_name(left: Title, right: Title) -> bool:
    """Whether titles in two scripts have numbers in common, or a word that sounds alike (العراق, Iraq)."""
    if left.numbers and left.numbers == right.numbers:
        return True
    sounds = [{hear_word(word)[0] for word in title.words if not word.isdigit()} for title in (left, right)]
    return any(len(sound) > 1 for sound in sounds[0] & sounds[1])


def _names_original(side: Profile, other: Profile) -> bool:
    original = side.item.get("original-title")
    return (
        isinstance(original, str)
        and other.title is not None
        and read_title(original).words == other.title.words
    )


def _cross(left: Sequence[Person], right: Sequence[Person]) -> bool:
    return bool(left and right) and (
        same_across_scripts(left[0], right[0]) or compare_lists(left, right) == "same"
    )


def _weigh_original(left: Profile, right: Profile) -> Sequence[Clue]:
    languages = left.item.get("language", ""), right.item.get("language", "")
    return (
        [Clue("language-differs", -0.5, *languages)]
        if all(languages) and languages[0] != languages[1]
        else []
    )
