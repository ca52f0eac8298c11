"""Two fields with nothing between them.

A date follows the journal, the publisher or the number, or a date of access the date of publication, with a
blank alone between, while the other citations of the document part the two by a mark. What a document never
parts is its style and no fault.

Why:
    The reader takes the two fields for one, and so do programs: the date becomes part of a name.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): the elements of a note are separated by commas, those
    of an entry by full stops.

Bad:
    (1) Clara Voss, Why the Dams Failed, Gulf Water Institute, March 3, 2018.
    (2) Omar Reid, Tides and Ports, Basra Shipping News, May 9, 2019.
    (3) Peter Lang, Where the Rivers Meet, The Guardian, June 1, 2020.
    (4) Anna Berg, Salt on the Fields, Gulf Water Institute April 4, 2021.

Good:
    (1) Clara Voss, Why the Dams Failed, Gulf Water Institute, March 3, 2018.
    (2) Omar Reid, Tides and Ports, Basra Shipping News, May 9, 2019.
    (3) Peter Lang, Where the Rivers Meet, The Guardian, June 1, 2020.
    (4) Anna Berg, Salt on the Fields, Gulf Water Institute, April 4, 2021.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from iqrefs.check.printed import quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Span

_BEFORE_DATE = {"container-title", "publisher", "title", "issue", "volume"}
_MARK = re.compile(r"[\"”»'’*_)\]]{0,4}\s{0,4}[,،.;؛:]")
_WORDS = re.compile(r"\s+[^\W\d_][^\d,،.;؛()]{0,60}")
_NAMES = {"container-title", "publisher", "title"}
_TIMES = 3
_TIMES_OF_YEARS = 10
_COMMA = re.compile("[,،]")


@dataclass(frozen=True, slots=True)
class _Joint:
    """Where two fields of a citation meet, and whether a mark parts them. `pair` are the two variables, and
    whether the second is a year alone.
    """

    mention: Mentioned
    pair: tuple[str, str, bool]
    span: Span
    is_parted: bool


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each joint without a mark that others of its sort have."""
    joints = [
        joint
        for mention in subject.mentions
        if mention.citation.kind != "none" and not mention.is_record
        for joint in _list_joints(mention)
    ]
    parted = Counter(joint.pair for joint in joints if joint.is_parted)
    bare = Counter(joint.pair for joint in joints if not joint.is_parted)
    for joint in joints:
        if not joint.is_parted and parted[joint.pair] >= bare[joint.pair] * _times(joint):
            yield _tell(joint)


def _list_joints(mention: Mentioned) -> Iterator[_Joint]:
    fields = sorted(
        (span, variable)
        for variable, spans in (mention.citation.spans or {}).items()
        if variable in _BEFORE_DATE or variable in ("issued", "accessed")
        for span in spans
    )
    if len(_COMMA.findall(mention.text)) < 2:
        return
    for (left, first), (right, second) in pairwise(fields):
        gap = mention.text[left[1] : right[0]]
        is_date = second == "issued" and first in _BEFORE_DATE
        is_access = second == "accessed" and first == "issued"
        if not (is_date or is_access) or left[1] > right[0]:
            continue
        is_bare = _is_bare(gap, mention.text[right[0] : right[1]], first, is_access=is_access)
        if is_bare or _MARK.match(gap):
            is_year = mention.text[right[0] : right[1]].isdigit() and first in _NAMES
            yield _Joint(mention, (first, second, is_year), (left[1], right[0]), not is_bare)


def _is_bare(gap: str, date: str, first: str, *, is_access: bool) -> bool:
    """Whether no mark stands between; after a title a year alone may be the title's own."""
    if is_access:
        return _WORDS.fullmatch(gap) is not None
    return gap != "" and not gap.strip() and (first != "title" or any(char.isalpha() for char in date))


def _times(joint: _Joint) -> int:
    """How many parted ones make a bare one a slip: a year alone at a name is a habit of many."""
    return _TIMES_OF_YEARS if joint.pair[2] else _TIMES


def _tell(joint: _Joint) -> Hit:
    start, end = joint.span
    gap = joint.mention.text[start:end]
    end = start + len(gap) - len(gap.lstrip())
    values = {"text": quote_around(joint.mention.text, start, end)}
    return Hit(joint.mention.key, ((start, end),), values)


RULE = Rule("TYP013", "lost-punctuation", "warning", __doc__, check)
