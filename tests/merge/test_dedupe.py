"""Descriptions of any number of files to works, with every decision on the way."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import given as given_that
from hypothesis import strategies as st

from iqrefs.merge import merge_works
from iqrefs.merge.dedupe import collect_given, deduplicate
from iqrefs.model import Deduplication, Given, Item, Place, Reading, Source, SourceLine, SourceRecord
from iqrefs.parse import parse_document
from iqrefs.split import split_source
from tests.resolve.chains import read_notes

TITLE = "Salt Roads of Old Arabia"
BOOK: dict[str, Any] = {
    "type": "book",
    "title": f"{TITLE}: Caravans and Credit",
    "author": [{"family": "Ellery", "given": "Marion"}],
    "publisher": "Harbour Press",
    "issued": {"date-parts": [[1994]]},
}
OTHER_AUTHOR = [{"family": "Brandt", "given": "Toby"}]


def give(*items: dict[str, Any], keys: str = "abcdefghij") -> list[Given]:
    """Items as given, with the keys a, b, c …; an empty key for `-`."""
    return [
        Given(f"1/bibliography:{n}", "refs.bib", n, "" if key == "-" else key, cast("Item", item))
        for n, (item, key) in enumerate(zip(items, keys, strict=False), 1)
    ]


def groups(found: Deduplication) -> list[list[int]]:
    return [[int(key.rpartition(":")[2]) for key in work.mentions] for work in found.works]


def test_works_stand_in_order_of_their_first_description() -> None:
    other = {"type": "book", "title": "Inventing the State of Basra", "author": OTHER_AUTHOR}
    found = deduplicate(give(BOOK, other, {**BOOK, "title": TITLE}, {**other, "publisher": "Hurst"}))
    assert groups(found) == [[1, 3], [2, 4]]
    assert found.work_of["1/bibliography:3"] == "a"


def test_the_first_key_survives_and_the_others_are_aliases() -> None:
    (work,) = deduplicate(give(BOOK, BOOK, BOOK, keys="-xy")).works
    assert work.id == "x"
    assert cast("Any", work.item)["custom"]["ids"] == "y"


def test_a_key_of_another_work_is_no_alias() -> None:
    other = {"type": "book", "title": "Inventing Basra", "author": OTHER_AUTHOR}
    found = deduplicate(
        [*give(BOOK, other, keys="xy"), Given("2/bibliography:1", "b.bib", 1, "y", cast("Item", BOOK))]
    )
    assert [work.id for work in found.works] == ["x", "y"]
    assert "custom" not in found.works[0].item


def test_aliases_that_were_there_are_kept() -> None:
    old = {**BOOK, "custom": {"ids": "older, oldest", "file": "a.pdf"}}
    (work,) = deduplicate(give(BOOK, old)).works
    assert cast("Any", work.item)["custom"] == {"ids": "b, older, oldest", "file": "a.pdf"}
    (alone,) = deduplicate(give(old)).works
    assert cast("Any", alone.item)["custom"]["ids"] == "older, oldest"


def test_values_that_lost_are_told_in_the_work() -> None:
    (work,) = deduplicate(give(BOOK, {**BOOK, "publisher": "Harbour Press Ltd"}, BOOK)).works
    assert work.item["publisher"] == "Harbour Press"
    assert cast("Any", work.item)["custom"]["variants"] == "publisher: Harbour Press Ltd"
    assert [variant.mention for variant in work.variants["publisher"]] == ["1/bibliography:2"]


def test_foreign_fields_are_kept_and_told_where_two_differ() -> None:
    custom = [{"file": "a.pdf"}, {"file": "b.pdf", "groups": "Gulf"}, {"variants": "file: c.pdf"}]
    (work,) = deduplicate(give(*({**BOOK, "custom": fields} for fields in custom), keys="---")).works
    told = "file: c.pdf | file: b.pdf"
    assert cast("Any", work.item)["custom"] == {"file": "a.pdf", "groups": "Gulf", "variants": told}


def test_a_description_that_stays_alone_is_not_touched() -> None:
    item = {**BOOK, "container-title": "Harbour Press", "custom": {"x": "y"}}
    (work,) = deduplicate(give(item)).works
    assert work.item == item
    assert work.variants == {}


def test_every_decision_is_told_with_its_evidence() -> None:
    found = deduplicate(
        give(BOOK, {**BOOK, "title": TITLE}, {**BOOK, "edition": "2", "issued": {"date-parts": [[2001]]}})
    )
    told = {
        (one.left[-1] + one.right[-1]): (one.comparison.relation, one.merged, one.by)
        for one in found.decisions
    }
    assert told == {
        "12": ("same", True, "rule"),
        "13": ("edition", False, "rule"),
        "23": ("edition", False, "rule"),
    }
    assert all(one.comparison.clues for one in found.decisions)


def test_what_says_too_little_goes_to_neither_of_two_works() -> None:
    bare = {"type": "book", "title": TITLE, "publisher": "Harbour Press", "issued": BOOK["issued"]}
    one, two = {**bare, "author": BOOK["author"]}, {**bare, "author": OTHER_AUTHOR}
    found = deduplicate(give(one, bare, two))
    assert groups(found) == [[1], [2], [3]]
    undecided = [one for one in found.decisions if one.comparison.relation == "near"]
    assert len(undecided) == 2
    assert all(one.comparison.clues[-1].code == "fits-several" for one in undecided)


def test_what_fits_one_of_two_works_better_goes_there() -> None:
    first = {**BOOK, "title": TITLE}
    second = {**first, "edition": "2", "issued": {"date-parts": [[2001]]}}
    undated = {key: value for key, value in second.items() if key != "issued"}
    assert groups(deduplicate(give(first, second, undated))) == [[1], [2, 3]]


def test_a_chain_of_like_ones_does_not_join_its_unlike_ends() -> None:
    volumes = [{**BOOK, "type": "document", "volume": str(n), "ISBN": "9780306406157"} for n in (1, 2)]
    unnumbered = {**BOOK, "type": "document", "ISBN": "9780306406157"}
    assert groups(deduplicate(give(volumes[0], unnumbered, volumes[1]))) == [[1], [2], [3]]


def test_answers_overrule_what_the_comparison_says() -> None:
    undated = {**BOOK, "volume": "2"}
    near = give(BOOK, undated)
    keys = near[0].key, near[1].key
    assert groups(deduplicate(near)) == [[1], [2]]
    for pair in (keys, keys[::-1]):
        yes = deduplicate(near, {pair: True})
        assert groups(yes) == [[1, 2]]
        assert [(one.merged, one.by) for one in yes.decisions] == [(True, "user")]
    twins = give(BOOK, BOOK)
    no = deduplicate(twins, {(twins[0].key, twins[1].key): False})
    assert groups(no) == [[1], [2]]
    assert [(one.merged, one.by) for one in no.decisions] == [(False, "user")]


def test_a_no_holds_in_a_chain_too() -> None:
    three = give(BOOK, BOOK, BOOK)
    found = deduplicate(three, {(three[0].key, three[1].key): False})
    assert found.work_of[three[0].key] != found.work_of[three[1].key]


def test_an_answer_on_an_unknown_description_says_nothing() -> None:
    assert groups(deduplicate(give(BOOK, BOOK), {("x", "y"): True, ("1/bibliography:1", "y"): False})) == [
        [1, 2]
    ]


def read_records(name: str, *items: dict[str, Any]) -> Reading:
    records = tuple(
        SourceRecord(f"{name}{n}", cast("Item", item), f"record {n}", Place(n * 3))
        for n, item in enumerate(items, 1)
    )
    document = split_source(Source(name, "bibtex", "", "en", records=records))
    return merge_works(document, parse_document(document), {})


def test_a_bibliography_gives_its_entries_one_by_one_with_their_keys_and_lines() -> None:
    given = collect_given([("x/a.bib", read_records("a", BOOK, BOOK))])
    assert [(one.key, one.document, one.line, one.id, one.text) for one in given] == [
        ("1/bibliography:1", "x/a.bib", 3, "a1", "record 1"),
        ("1/bibliography:2", "x/a.bib", 6, "a2", "record 2"),
    ]


def test_a_paper_gives_its_works() -> None:
    notes = read_notes("Toby Dodge, Inventing Iraq (London: Hurst, 2003), p. 3", "Ibid., p. 4")
    given = collect_given([("a.bib", read_records("a", BOOK)), ("paper.txt", notes)])
    assert [(one.key, one.id, one.item.get("title")) for one in given] == [
        ("1/bibliography:1", "a1", BOOK["title"]),
        ("2/1#0", "", "Inventing Iraq"),
    ]


def test_dashes_in_a_list_repeat_the_author() -> None:
    texts = ("Harte, John. Pearls and Debt. London: Faber, 1951.", "———. Salt Roads. London: Faber, 1955.")
    lines = tuple(SourceLine(text, Place(n)) for n, text in enumerate(texts, 1))
    document = split_source(Source("a.txt", "lines", "", "en", bibliography=lines, one_entry_a_line=True))
    given = collect_given([("a.txt", merge_works(document, parse_document(document), {}))])
    assert [one.item["author"][0]["family"] for one in given] == ["Harte", "Harte"]


ITEMS = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["book", "chapter", "article-journal"]),
        "title": st.sampled_from(
            [TITLE, f"{TITLE}: Caravans", f"{TITLE}: Ships", "تاريخ البصرة", "Editorial", ""]
        ),
        "author": st.sampled_from([BOOK["author"], OTHER_AUTHOR]),
        "issued": st.sampled_from([{"date-parts": [[1994]]}, {"date-parts": [[2007]]}]),
        "volume": st.sampled_from(["1", "2"]),
    },
)


@given_that(st.lists(ITEMS, max_size=7))
def test_every_description_is_of_one_work_and_nothing_is_lost(items: list[dict[str, Any]]) -> None:
    found = deduplicate(give(*items))
    assert sorted(place for members in groups(found) for place in members) == list(range(1, len(items) + 1))
    for one in found.given:
        work = next(work for work in found.works if work.id == found.work_of[one.key])
        told = str(work.item) + str(work.variants)
        assert one.id == work.id or one.id in cast("Any", work.item)["custom"]["ids"]
        assert all(str(value) in told for name, value in one.item.items() if name != "type")


@given_that(st.lists(ITEMS, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_no_grouping(items: list[dict[str, Any]], rng: Any) -> None:
    given = give(*items)
    shuffled = rng.sample(given, len(given))
    first, second = deduplicate(given), deduplicate(shuffled)
    assert _sets(first) == _sets(second)


def _sets(found: Deduplication) -> set[frozenset[str]]:
    return {frozenset(work.mentions) for work in found.works}
