"""Deduplications made by hand: doubles, near misses and kin in both scripts, and some that mean harm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Literal, cast

from iqrefs.model import (
    Clue,
    Comparison,
    Decision,
    Deduplication,
    Given,
    Item,
    MentionKey,
    Relation,
    Variant,
    Work,
)
from iqrefs.report.merge.options import ReportOptions
from iqrefs.report.merge.outcome import Outcome, arrange_outcome

ENGLISH = ReportOptions(
    now=datetime(2026, 1, 15, 9, 30, tzinfo=UTC), version="0.1.0", sources=("a.bib", "b.bib")
)
ARABIC = replace(ENGLISH, lang="ar")


def describe(author: str, title: str, year: int, **fields: Any) -> Item:
    """An item; `fields` are further variables."""
    names = [{"literal": author}]
    return cast(
        "Item",
        {"type": "book", "author": names, "title": title, "issued": {"date-parts": [[year]]}, **fields},
    )


def give(number: int, document: str, key: str, item: Item) -> Given:
    """The description in line `number` of a document."""
    return Given(f"{document}/{number}", document, number, key, item, f"@book{{{key}, line {number}}}")


def decide(
    left: MentionKey,
    right: MentionKey,
    relation: Relation,
    *clues: Clue,
    score: float = 0.9,
    merged: bool = False,
    by: Literal["rule", "user"] = "rule",
) -> Decision:
    """A decision on two descriptions."""
    return Decision(left, right, Comparison(relation, score, clues), merged, by)


def make_works(*groups: Sequence[Given], keys: Sequence[str]) -> tuple[Work, ...]:
    """A work of each group, under its key, with the item of the group's first description."""
    return tuple(
        Work(key, group[0].item, tuple(one.key for one in group), {})
        for key, group in zip(keys, groups, strict=True)
    )


def make_outcome(works: Sequence[Work], given: Sequence[Given], *decisions: Decision) -> Outcome:
    """The deduplication of these works, arranged."""
    return arrange_outcome(make_result(works, given, *decisions))


def make_result(works: Sequence[Work], given: Sequence[Given], *decisions: Decision) -> Deduplication:
    """A deduplication of these works."""
    work_of = {key: work.id for work in works for key in work.mentions}
    return Deduplication(tuple(given), tuple(works), work_of, decisions)


MARKETS = "تاريخ الأسواق في الموصل"
GIVEN = (
    give(1, "a.bib", "rubaie2011", describe("سعاد الربيعي", MARKETS, 2011, language="ar")),
    give(5, "a.bib", "keller2009", describe("Anna Keller", "Markets of the North", 2009, edition="1")),
    give(
        9,
        "a.bib",
        "musawi",
        describe("حيدر الموسوي", "دليل المتاحف العراقية", 2014, publisher="دار الرافدين"),
    ),
    give(
        1, "b.bib", "suad", describe("سعاد الربيعى", "تاريخ الاسواق فى الموصل", 2011, publisher="دار النخيل")
    ),
    give(4, "b.bib", "keller2015", describe("Anna Keller", "Markets of the North", 2015, edition="2")),
    give(8, "b.bib", "musawi", describe("حيدر الموسوي", "دليل المتاحف", 2015)),
    give(12, "b.bib", "alone", describe("Nadia Sabri", "Gates of Samarra", 1998)),
    give(2, "ورقة.txt", "", describe("سعاد الربيعي", MARKETS, 2011)),
)
_RUBAIE, _KELLER, _MUSAWI, _SUAD, _KELLER2, _MUSAWI2, _ALONE, _NOTE = GIVEN

WORKS = (
    Work(
        "rubaie2011",
        cast("Item", {**_RUBAIE.item, "publisher": "دار النخيل", "custom": {"ids": "suad"}}),
        (_RUBAIE.key, _SUAD.key, _NOTE.key),
        {
            "title": (Variant("تاريخ الاسواق فى الموصل", _SUAD.key),),
            "author": (Variant(_SUAD.item["author"], _SUAD.key),),
        },
    ),
    *make_works(
        [_KELLER], [_MUSAWI], [_KELLER2], [_MUSAWI2], [_ALONE],
        keys=["keller2009", "musawi", "keller2015", "musawi-1f3a", "alone"],
    ),
)  # fmt: skip

RESULT = make_result(
    WORKS,
    GIVEN,
    decide(
        _RUBAIE.key, _SUAD.key, "same",
        Clue("title-same", 3.6, MARKETS, "تاريخ الاسواق فى الموصل"),
        Clue("names-same", 2.5, "سعاد الربيعي", "سعاد الربيعى"),
        merged=True,
    ),
    decide(_RUBAIE.key, _NOTE.key, "same", Clue("title-same", 3.6), score=0.96, merged=True),
    decide(_SUAD.key, _NOTE.key, "near", Clue("title-same", 3.6), score=0.7, merged=True),
    decide(
        _KELLER.key, _KELLER2.key, "edition",
        Clue("title-same", 3.6, "Markets of the North", "Markets of the North"),
        Clue("edition-differs", -6.0, "1", "2"),
    ),
    decide(
        _MUSAWI.key, _MUSAWI2.key, "near",
        Clue("title-subtitle", 2.0, "دليل المتاحف العراقية", "دليل المتاحف"),
        Clue("names-same", 2.5, "حيدر الموسوي", "حيدر الموسوي"),
        Clue("year-near", -0.7, "2014", "2015"),
        score=0.6,
    ),
)  # fmt: skip
"""A work found three times, a near miss, two editions, a key of two works, and an entry that stands alone."""

OUTCOME = arrange_outcome(RESULT)

HARM = "</style><script>alert(1)</script>\x1b[31m\u202e{{ 7*7 }}"
_HOSTILE_GIVEN = tuple(
    Given(f"{HARM}/{number}", f"{HARM}.bib", number, HARM if number < 3 else f"{HARM}{number}",
          describe(HARM, f"{HARM} title " * 200, 2000 + number, type=HARM, **{HARM: HARM}), HARM * 500)
    for number in range(1, 5)
)  # fmt: skip
HOSTILE = make_outcome(
    [
        Work(
            HARM,
            cast("Item", {**_HOSTILE_GIVEN[0].item, "custom": {"ids": HARM}}),
            (_HOSTILE_GIVEN[0].key, _HOSTILE_GIVEN[1].key),
            {
                "title": (Variant(HARM, _HOSTILE_GIVEN[1].key),),
                HARM: (Variant([HARM, {"literal": HARM}], HARM),),
            },
        ),
        *make_works([_HOSTILE_GIVEN[2]], [_HOSTILE_GIVEN[3]], keys=[f"{HARM}3", f"{HARM}-4"]),
    ],
    _HOSTILE_GIVEN,
    decide(
        _HOSTILE_GIVEN[0].key, _HOSTILE_GIVEN[1].key, "same", Clue("title-near", 1.0, HARM, "x"), merged=True
    ),
    decide(_HOSTILE_GIVEN[0].key, _HOSTILE_GIVEN[2].key, "near", Clue("sort-differs", -1.0, HARM, "book")),
    decide(_HOSTILE_GIVEN[2].key, _HOSTILE_GIVEN[3].key, "issue", Clue("years-apart", -6.0, HARM, "y")),
)
"""Documents that try to break out of the report."""

EMPTY = make_outcome([], [])
